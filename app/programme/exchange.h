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

} // namespace ledforum
