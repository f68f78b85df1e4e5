// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/auditchain.h"

#include <QTimeZone>

namespace ledforum {

class Connection;

namespace auditchain {

/// The newest signed head, and what nobody has signed for yet.
struct HeadState
{
    SignedHead head;
    qint64 unsignedEntries = 0; ///< in the clear, after it
    qint64 unsignedSealed = 0;
};

/// Taken as it stands: firstProblem() verifies it. Nothing in a forum whose audit is empty.
[[nodiscard]] std::optional<HeadState> newestHead(const Connection& connection);

/// What stands at the foot of printed papers: "Audit of the forum, signed on 24 November 2026: 3FA2 …". Empty
/// before anybody has signed.
[[nodiscard]] QString printedHead(const Connection& connection, const QTimeZone& zone);

[[nodiscard]] SeenHead currentHead(const Connection& connection);
/// Whether both chains still hold what was seen, unchanged and in its place.
[[nodiscard]] bool isContinued(const Connection& connection, const SeenHead& seen);

/// The first thing that was changed, removed, moved, cut off before the newest signed head, not signed by
/// whom it names, or written past the audit; empty when all holds. Needs no keys. What was cut off together
/// with every head that covers it is not to be seen here: compare the head with a printed one. Throws
/// DatabaseError.
[[nodiscard]] QString firstProblem(Connection& connection);
/// The first row of a 1:1 that is not as the newest act on it left it: changed, put in past the forum, or an
/// old one put back. Only the keys of the audit open what to compare with; rows put in are told only to
/// whoever opens the chain from its beginning. Throws DatabaseError.
[[nodiscard]] QString firstSealedProblem(Connection& connection, const std::vector<KeyPair>& auditKeys);

} // namespace auditchain

} // namespace ledforum
