// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/auditchain.h"

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

/// Where the two chains ended when somebody last looked.
struct SeenHead
{
    ChainHead clear;
    ChainHead sealed;
    friend bool operator==(const SeenHead&, const SeenHead&) = default;
};

[[nodiscard]] SeenHead currentHead(const Connection& connection);
/// Whether both chains still hold what was seen, unchanged and in its place.
[[nodiscard]] bool isContinued(const Connection& connection, const SeenHead& seen);

/// The first thing that was changed, removed, moved, cut off before the newest signed head, not signed by
/// whom it names, or written past the audit; empty when all holds. Needs no keys. What was cut off together
/// with every head that covers it is not to be seen here: compare the head with a printed one. Throws
/// DatabaseError.
[[nodiscard]] QString firstProblem(Connection& connection);

} // namespace auditchain

} // namespace ledforum
