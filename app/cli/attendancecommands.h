// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `attendance list`, `mark`, `clear`, `close`: the register.
[[nodiscard]] std::vector<Command> attendanceCommands();
/// `attendance import`, `ignored`, `heed` and `import-past`.
[[nodiscard]] std::vector<Command> attendanceImportCommands();
[[nodiscard]] Command importPastCommand();
/// `attendance sheet`, `sheets`, `type-sheet`: paper.
[[nodiscard]] std::vector<Command> sheetCommands();
/// `attendance reply`, `unreply`, `replies`: what doctors say about coming.
[[nodiscard]] std::vector<Command> replyCommands();
/// `attendance patterns` and `not-seen`.
[[nodiscard]] std::vector<Command> insightCommands();
/// `attendance check-in`, `account door-pin`, `people door-pin`, `people remove-badge`, `people newcomers`:
/// what the check-in desk does, and what people check in with.
[[nodiscard]] std::vector<Command> deskCommands();
/// `attendance protected-time` and `release-letters`.
[[nodiscard]] std::vector<Command> protectedTimeCommands();

} // namespace ledforum
