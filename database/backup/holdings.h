// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/security/role.h"
#include "database/types/typedid.h"

#include <QByteArray>
#include <QString>

#include <set>

namespace ledforum {

class Connection;

/// What a forum's file holds, in numbers that name nobody.
struct Holdings
{
    qint64 people = 0; ///< of the forum now: neither deactivated nor erased
    qint64 sessions = 0;
    qint64 registersClosed = 0;
    qint64 bookingsTaken = 0;
    qint64 certificates = 0; ///< whatever became of them
    qint64 acts = 0;         ///< in the audit, in the clear
    QString lastAct = {};    ///< UTC; empty before anything was done
    friend bool operator==(const Holdings&, const Holdings&) = default;
};

/// Throws DatabaseError.
[[nodiscard]] Holdings holdingsOf(const Connection& connection);
/// Opens the file for it. Throws DatabaseError.
[[nodiscard]] Holdings holdingsOf(const QString& file);

/// The same for all copies of one forum, and for no other: its first office's public key. Throws
/// DatabaseError.
[[nodiscard]] QByteArray forumIdentity(const Connection& connection);

/// Who and what roles have gone, by what a file says. Each once, in order.
struct Gone
{
    std::set<PersonId> erased;
    std::set<PersonId> deactivated; ///< and not erased
    std::set<std::pair<PersonId, Role>> withdrawn;
    friend bool operator==(const Gone&, const Gone&) = default;
};

/// Who stands in `before` still, and has gone in `since`. Throws DatabaseError.
[[nodiscard]] Gone goneSince(const Connection& before, const Connection& since);

} // namespace ledforum
