// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `account …`: one's own.
[[nodiscard]] std::vector<Command> accountCommands();
/// `people invite`.
[[nodiscard]] std::vector<Command> invitationCommands();

} // namespace ledforum
