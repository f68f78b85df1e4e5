// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `demo`.
[[nodiscard]] std::vector<Command> demoCommands();

} // namespace ledforum
