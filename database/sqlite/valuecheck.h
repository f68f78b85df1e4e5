// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ledforum {

class Connection;

/// Reads every date and every time that the file holds: a query for a stretch of days passes over a date
/// that is none. Throws DatabaseError, Kind::Damaged, at the first that cannot be read.
void readEveryDateAndTime(Connection& connection);

} // namespace ledforum
