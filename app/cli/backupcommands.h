// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "database/backup/holdings.h"

namespace ledforum {

/// `backup` and `backups`.
[[nodiscard]] std::vector<Command> backupCommands();
/// `restore`.
[[nodiscard]] std::vector<Command> restoreCommands();

/// people, sessions, registers_closed, bookings_taken, certificates, acts, last_act
[[nodiscard]] QJsonObject holdingsJson(const Holdings& holdings);

} // namespace ledforum
