// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `appointments list`, `book`, `cancel` and `move`.
[[nodiscard]] std::vector<Command> appointmentCommands();
/// `appointments wait`, `leave`, `accept`, `decline` and `give`.
[[nodiscard]] std::vector<Command> waitingCommands();
/// `appointments waiting` and `notices`.
[[nodiscard]] std::vector<Command> waitingReportCommands();
/// `appointments topics`.
[[nodiscard]] std::vector<Command> topicCommands();

} // namespace ledforum
