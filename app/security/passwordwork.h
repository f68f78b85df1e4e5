// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"

namespace ledforum {

/// Whether this program would run Argon2id so hard, whatever a file asks for.
[[nodiscard]] bool isBearable(PasswordCost cost);
/// What stands in a record, for what was run: nothing where the record asks for more than is bearable.
[[nodiscard]] PasswordCost workOf(PasswordCost recorded);
/// Runs Argon2id for what `done` falls short of `full`, so that a refusal takes as long for a record that is
/// old, altered or not there.
void spendRest(PasswordCost done, PasswordCost full);
/// The harder of both, each way; nothing when `recorded` is as hard as `today` already.
[[nodiscard]] std::optional<PasswordCost> raised(PasswordCost recorded, PasswordCost today);

} // namespace ledforum
