// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// The help of the commands whose words begin with `prefix`; all of them where it is empty.
[[nodiscard]] QString commandList(const std::vector<Command>& commands, const QString& prefix);
/// Usage, positionals and options of one command.
[[nodiscard]] QString commandHelp(const Command& command);

} // namespace ledforum
