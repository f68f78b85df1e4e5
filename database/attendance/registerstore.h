// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/mark.h"

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
    void close(TeachingSessionId session, const RegisterClosing& closing);

    /// In order of surname.
    [[nodiscard]] std::vector<Mark> marks(TeachingSessionId session) const;
    [[nodiscard]] std::optional<Mark> mark(TeachingSessionId session, PersonId person) const;
    /// All marks of one person, newest session first.
    [[nodiscard]] std::vector<SessionMark> marksOf(PersonId person) const;
    /// All marks of the sessions of a stretch of days, both included; an invalid date is no limit.
    [[nodiscard]] std::vector<SessionMark> marksBetween(QDate first, QDate last) const;

    /// Writes a mark in place of the person's earlier one.
    void put(TeachingSessionId session, const Mark& mark);
    void remove(TeachingSessionId session, PersonId person);

private:
    void ensureRegister(TeachingSessionId session);

    const Connection& m_connection;
};

} // namespace ledforum
