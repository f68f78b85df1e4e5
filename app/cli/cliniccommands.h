// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `clinics list`, `add`, `move`, `venue`, `cancel` and `reinstate`.
[[nodiscard]] std::vector<Command> clinicCommands();
/// `appointments block`, `free`, `join` and `separate`: the times that the tutor gives and keeps.
[[nodiscard]] std::vector<Command> slotCommands();
/// `appointments outcome`, `actions`, `follow-up` and `history`: what is kept about 1:1s.
[[nodiscard]] std::vector<Command> recordCommands();
/// `appointments day-sheet`, `entry` and `slip`.
[[nodiscard]] std::vector<Command> appointmentDocumentCommands();

} // namespace ledforum
