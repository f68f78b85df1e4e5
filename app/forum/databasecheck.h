// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ledforum {

class Connection;

/// The first problem of a forum's file: SQLite's own checks, the structure, then each room's rules. Empty
/// when it is sound. Needs no keys: what is sealed is checked for its place in the chain only. Throws
/// DatabaseError.
[[nodiscard]] QString firstProblem(Connection& connection);

} // namespace ledforum
