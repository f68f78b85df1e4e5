// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// Every command, in the order in which the help shows them. Each room adds its list in commands.cpp.
[[nodiscard]] std::vector<Command> allCommands();

} // namespace ledforum
