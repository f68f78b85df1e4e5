// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `certificates issue`, `list`, `show` and `credential`.
[[nodiscard]] std::vector<Command> certificateCommands();
/// `certificates revoke`, `supersede`, `reissue`, `contradicted`, `revocations`, `key` and `renew-key`.
[[nodiscard]] std::vector<Command> certificateStatusCommands();
/// `certificates verify` and `verifier`.
[[nodiscard]] std::vector<Command> certificateVerifyCommands();

} // namespace ledforum
