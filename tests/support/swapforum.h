// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/temporaryforum.h"

namespace ledforum {

/// Stands in every word that is confidential, and in none of the attacker's own.
inline const QString canary = QStringLiteral("Nightjar");

/// A forum in full use, and an administrator of it who wants to know more than their role allows: every table
/// with something sealed or signed has rows, and most rows once had another content.
///
/// Two tutors and one who was removed since; an administrator, and the attacker, who is an administrator and
/// a doctor; doctors with 1:1s that have been and are to come, outcomes, notes, actions, a place in a waiting
/// list, drafts, certificates, recovery sheets; one who was reset, one who only has an invitation, one
/// without an account.
class SwapForum final
{
public:
    SwapForum();

    [[nodiscard]] TemporaryForum* operator->() { return &m_forum; }
    /// The file as it was before the tutors' office passed on, and as it is now.
    [[nodiscard]] const QByteArray& before() const { return m_before; }
    [[nodiscard]] const QByteArray& now() const { return m_now; }

    [[nodiscard]] PersonId personOf(const QString& email);
    [[nodiscard]] const Actor& attacker() const { return *m_attacker; }
    /// The keys of the audit as a tutor holds them.
    [[nodiscard]] std::vector<KeyPair> auditKeys() const;
    [[nodiscard]] const Actor& tutor() const { return *m_tutor; }

    inline static const QString tutorEmail = QStringLiteral("tutor@forum.test");
    inline static const QString secondTutorEmail = QStringLiteral("second@forum.test");
    inline static const QString removedTutorEmail = QStringLiteral("removed@forum.test");
    inline static const QString administratorEmail = QStringLiteral("office@forum.test");
    inline static const QString attackerEmail = QStringLiteral("attacker@forum.test");
    inline static const QString withoutAccountEmail = QStringLiteral("none@forum.test");
    inline static const QString invitedEmail = QStringLiteral("invited@forum.test");
    /// "doctor0@forum.test" has a 1:1 that has been and one to come, and a draft; 1 as well, with another
    /// password since; 2 waits; 3 was reset.
    [[nodiscard]] static QString doctorEmail(int n) { return QStringLiteral("doctor%1@forum.test").arg(n); }
    [[nodiscard]] static SecretBytes passwordOf(const QString& email);
    /// The code of the invitation that is open.
    [[nodiscard]] const QString& code() const { return m_code; }
    /// Of the first doctor's recovery sheet, and of the tutors' office.
    [[nodiscard]] const QString& sheetCode() const { return m_sheetCode; }
    [[nodiscard]] const QString& officeCode() const { return m_officeCode; }

    inline static const QDate past{2026, 11, 10};
    inline static const QDate soon{2026, 11, 24};
    inline static const QDate later{2026, 12, 8};

private:
    void plan();
    void engage();
    void talk();
    void holdSession();
    void passOn();
    void goOn();
    [[nodiscard]] QByteArray bytes() const;

    TemporaryForum m_forum;
    QByteArray m_before;
    QByteArray m_now;
    QString m_code;
    QString m_sheetCode;
    QString m_officeCode;
    std::optional<Actor> m_tutor;
    std::optional<Actor> m_attacker;
};

/// 0 where the file shows none.
[[nodiscard]] ClinicId clinicOn(Forum& forum, const Actor& actor, QDate date);
[[nodiscard]] SlotId slotAt(Forum& forum, const Actor& actor, QDate date, QTime time);

} // namespace ledforum
