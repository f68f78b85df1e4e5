// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/programmeimport.h"

namespace ledforum {

class Connection;

/// What the topics would fill in the stored programme; changes nothing. Throws DatabaseError.
[[nodiscard]] ProgrammeImport plannedImport(Connection& connection,
                                            const std::vector<ProgrammeTopic>& topics);
/// Stores what a planned import filled, and the specialties that the forum did not know. Inside the caller's
/// transaction. Throws DatabaseError.
Result<> storeImport(Connection& connection, const ProgrammeImport& import);

/// Writes a calendar file whole or not at all: what stood there stays until the new one is complete. Refused
/// where it cannot be written, and where it would take the place of the forum's own file.
Result<> writeCalendar(const QString& path, const QByteArray& calendar, const QString& forumPath);

} // namespace ledforum
