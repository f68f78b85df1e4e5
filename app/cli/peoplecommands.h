// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `people list`, `add`, `edit`, `deactivate`, `reactivate`, `import`, `invite`.
[[nodiscard]] std::vector<Command> peopleCommands();
/// What is kept about people: access, erasure, and what is due.
[[nodiscard]] std::vector<Command> keepingCommands();

} // namespace ledforum
