// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// `certificates issue` and `save`.
[[nodiscard]] std::vector<Command> certificateBulkCommands();
/// `certificates list`, `show` and `credential`.
[[nodiscard]] std::vector<Command> certificateCommands();
/// `certificates revoke`, `supersede`, `reissue`, `contradicted`, `revocations`, `key` and `renew-key`.
[[nodiscard]] std::vector<Command> certificateStatusCommands();
/// `certificates messages prepare`, `list` and `sent`.
[[nodiscard]] std::vector<Command> certificateMessageCommands();
/// `settings logo` and `signature`.
[[nodiscard]] std::vector<Command> certificatePictureCommands();
/// `certificates verify` and `verifier`.
[[nodiscard]] std::vector<Command> certificateVerifyCommands();

} // namespace ledforum
