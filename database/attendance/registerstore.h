// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/closedmark.h"
#include "database/attendance/mark.h"
#include "database/attendance/markchange.h"

#include <QDateTime>

#include <vector>

namespace ledforum {

class Connection;

/// When and by whom a register was closed.
struct RegisterClosing
{
    QDateTime at; ///< UTC
    std::optional<PersonId> by;

    friend bool operator==(const RegisterClosing&, const RegisterClosing&) = default;
};

/// A session a person was marked in.
struct SessionMark
{
    TeachingSessionId session;
    Mark mark;
};

/// What somebody was when their register closed.
struct FrozenPost
{
    PersonId person;
    QString grade;
    QString specialty; ///< its name; empty where none was known
};

/// Registers and their marks. Throws DatabaseError.
class RegisterStore final
{
public:
    explicit RegisterStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Nothing while the register is open, or nobody has been marked yet.
    [[nodiscard]] std::optional<RegisterClosing> closing(TeachingSessionId session) const;
    /// Freezes the roster as well: the marks keep the grade and the specialty that people have now.
    void close(TeachingSessionId session, const RegisterClosing& closing);
    /// The same for marks that came later, by a correction.
    void freezeRoster(TeachingSessionId session);
    /// Before anything is written into a session's register for the first time.
    void ensureRegister(TeachingSessionId session);

    /// In order of surname.
    [[nodiscard]] std::vector<Mark> marks(TeachingSessionId session) const;
    [[nodiscard]] std::optional<Mark> mark(TeachingSessionId session, PersonId person) const;
    /// All marks of one person, newest session first.
    [[nodiscard]] std::vector<SessionMark> marksOf(PersonId person) const;
    /// All marks of the sessions of a stretch of days, both included; an invalid date is no limit.
    [[nodiscard]] std::vector<SessionMark> marksBetween(QDate first, QDate last) const;
    /// The same, of closed registers alone, with grades and specialties; in order of session and person.
    [[nodiscard]] std::vector<ClosedMark> closedMarksBetween(QDate first, QDate last) const;

    /// Of the marks that were frozen.
    [[nodiscard]] std::vector<FrozenPost> frozenPosts(TeachingSessionId session) const;

    /// Writes marks in place of the persons' earlier ones. What was frozen at closing stays.
    void put(TeachingSessionId session, const std::vector<Mark>& marks);
    void remove(TeachingSessionId session, PersonId person);

    /// A register's history, the earliest first.
    [[nodiscard]] std::vector<MarkChange> changes(TeachingSessionId session) const;
    /// All of one act: by the same person, at the same time, for the same reason.
    void addChanges(TeachingSessionId session, const std::vector<MarkChange>& changes);

private:
    const Connection& m_connection;
};

} // namespace ledforum
