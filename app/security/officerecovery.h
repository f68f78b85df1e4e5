// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/security/officekeystore.h"

namespace ledforum {

// The secret of an office's key under the office's recovery code, which stands on paper alone. Both run
// Argon2id: outside a transaction.

[[nodiscard]] RecoveryRecord wrappedForRecovery(const KeyPair& keys, const SecretBytes& normalisedCode,
                                                PasswordCost cost);
/// Nothing when the code is another, the record was altered, or it opens to another key than it stands by.
[[nodiscard]] std::optional<KeyPair> openedByRecovery(const OfficeKey& key,
                                                      const SecretBytes& normalisedCode);

} // namespace ledforum
