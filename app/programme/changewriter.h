// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/programmechange.h"

namespace ledforum {

class Connection;

/// Stores a planned change, all but its clinics, and gives it as stored, with ids and sequences. Conflict
/// when a session or closure is no longer what the change begins with; refused when another session takes
/// place at that time, or a register or replies hold a session fast. Replies do not follow a session to
/// another day. Inside the caller's transaction. Throws DatabaseError.
[[nodiscard]] Result<ProgrammeChange> writeChange(Connection& connection, const ProgrammeChange& planned);

} // namespace ledforum
