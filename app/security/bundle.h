// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/security/accountstore.h"

namespace ledforum {

/// What an account's password opens: the account's own secret keys, and the public keys that it trusts.
struct Bundle
{
    KeyPair own;
    PinnedKeys pinned;
};

/// Runs Argon2id: before a transaction. The bundle opens for this account only.
[[nodiscard]] PasswordRecord wrapBundle(const Bundle& bundle, AccountId account, const SecretBytes& password,
                                        PasswordCost cost);
/// Nothing when the password is wrong or the record was altered.
[[nodiscard]] std::optional<Bundle> unwrapBundle(const PasswordRecord& record, AccountId account,
                                                 const SecretBytes& password);
/// A record that no password opens, as large and as slow as a real one: for names that nobody has.
[[nodiscard]] PasswordRecord unopenableRecord(PasswordCost cost);

} // namespace ledforum
