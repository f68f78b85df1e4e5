// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `office …` and `access list`: who holds the tutor's office, and who can read what.
[[nodiscard]] std::vector<Command> officeCommands();

} // namespace ledforum
