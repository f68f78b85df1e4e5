// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `attendance list`, `mark`, `clear`, `import`, `close`.
[[nodiscard]] std::vector<Command> attendanceCommands();

} // namespace ledforum
