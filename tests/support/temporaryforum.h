// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/forum/forum.h"
#include "app/security/actor.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <deque>

namespace ledforum {

/// A forum in a folder of its own, founded through the real services with the cheapest passwords. It is 9am
/// on Monday 2 November 2026 until the clock is told otherwise. Any failure while building it ends the test
/// program.
class TemporaryForum final
{
public:
    explicit TemporaryForum(QDate today = QDate(2026, 11, 2));
    ~TemporaryForum();

    [[nodiscard]] Forum& forum() { return *m_forum; }
    [[nodiscard]] FakeClock& clock() { return m_clock; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("forum.led")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] const QString& recoveryCode() const { return m_recoveryCode; }

    /// Dr Tamsin Okonkwo-Hale, tutor@forum.test.
    [[nodiscard]] const Actor& tutor() const { return *m_tutor; }
    /// Morag Ellis, office@forum.test.
    [[nodiscard]] const Actor& administrator() const { return *m_administrator; }
    /// The n-th doctor, from 0, signed in: "Doctor One", doctor0@forum.test, GMC 7000100. Made when first
    /// asked for.
    [[nodiscard]] const Actor& doctor(int n);
    /// A doctor with an account, signed in.
    const Actor& addDoctor(const QString& name, const QString& email, const QString& gmcNumber);
    /// A doctor without an account.
    PersonId addPerson(const QString& name, const QString& email, const QString& gmcNumber);

    /// A second way into the same file, as another program has it; for looking at rows, too.
    [[nodiscard]] Connection& connection();
    /// Signs in again; every account of this class has the same password.
    [[nodiscard]] Actor signedIn(const QString& reference);
    [[nodiscard]] static SecretBytes password();
    /// The tutor compares key codes with this person.
    void meet(PersonId person);
    /// Signs the tutor in anew, who then meets everybody who has an account.
    [[nodiscard]] Actor tutorWhoMetAll();

private:
    [[nodiscard]] Actor newDoctor(const QString& name, const QString& email, const QString& gmcNumber);

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Forum> m_forum;
    std::unique_ptr<Connection> m_connection;
    QString m_recoveryCode;
    std::optional<Actor> m_tutor;
    std::optional<Actor> m_administrator;
    std::deque<Actor> m_doctors; // references stay good
    std::deque<Actor> m_others;
};

/// A secret from plain text, for tests.
[[nodiscard]] SecretBytes secretOf(const char* text);
/// The details that TemporaryForum is founded with.
[[nodiscard]] FoundingDetails foundingDetails();

} // namespace ledforum
