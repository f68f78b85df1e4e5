// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `programme …`: generate, import, list, next, export.
[[nodiscard]] std::vector<Command> programmeCommands();
/// `programme add`, `set` and `remove`: one session.
[[nodiscard]] std::vector<Command> sessionCommands();
/// `programme closure …` and `programme bank-holiday …`: days on which the forum does not meet.
[[nodiscard]] std::vector<Command> closureCommands();

} // namespace ledforum
