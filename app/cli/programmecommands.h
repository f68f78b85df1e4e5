// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `programme generate`, `list`, `speakers`, `gaps` and `next`.
[[nodiscard]] std::vector<Command> programmeCommands();
/// `programme import`, `import-past` and `export`.
[[nodiscard]] std::vector<Command> programmeFileCommands();
/// `programme show`, `add`, `set` and `remove`: one session.
[[nodiscard]] std::vector<Command> sessionCommands();
/// `programme swap`, `replace`, `move`, `push`, `cancel`, `reinstate` and `speaker`: single acts.
[[nodiscard]] std::vector<Command> programmeActCommands();
/// `programme draft`, `letter` and `notice`: what leaves the programme by mail or on paper.
[[nodiscard]] std::vector<Command> programmeDocumentCommands();
/// `programme closure …` and `programme bank-holiday …`: days on which the forum does not meet.
[[nodiscard]] std::vector<Command> closureCommands();

} // namespace ledforum
