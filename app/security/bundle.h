// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/security/accountstore.h"

namespace ledforum {

/// What an account's password opens: the account's own secret keys, the public keys that it trusts, and what
/// else is nobody's business. Of one size whatever it holds.
struct Bundle
{
    static constexpr size_t mostEarlierOffices = 16; ///< the oldest are forgotten beyond
    static constexpr qsizetype longestCoverPin = 128;

    KeyPair own;
    PinnedKeys pinned;
    std::optional<QByteArray> coverPin = {}; ///< a hash of the PIN of the cover; opens nothing by itself
    QDate resetOn = {}; ///< when these keys took the place of others, until acknowledged; else invalid
    std::optional<SeenHead> seenHead = {}; ///< of staff: where the audit ended at their last sign-in
    /// Since a sign-in as a doctor. What they do with their account is sealed from then on, also where the
    /// file says that they are staff and no doctor: whoever writes the file could say so for a day.
    bool wasDoctor = false;
};

/// Whose bundle it is: it opens in no other row.
struct BundleOwner
{
    AccountId account;
    PersonId person;
};

/// What wraps a bundle.
enum class BundleLock { Password, RecoverySheet };

/// Runs Argon2id: before a transaction. Throws std::length_error for a PIN's hash that is too long.
[[nodiscard]] PasswordRecord wrapBundle(const Bundle& bundle, const BundleOwner& owner,
                                        const SecretBytes& password, PasswordCost cost,
                                        BundleLock lock = BundleLock::Password);
/// The same with what Argon2id made of the password before.
[[nodiscard]] PasswordRecord wrapBundle(const Bundle& bundle, const BundleOwner& owner,
                                        const StretchedSecret& password,
                                        BundleLock lock = BundleLock::Password);

/// A bundle and what opened it: enough to wrap it again without another run of Argon2id.
struct OpenedBundle
{
    Bundle bundle;
    StretchedSecret password;
};
/// Nothing when the password is wrong or the record was altered.
[[nodiscard]] std::optional<OpenedBundle> openBundle(const PasswordRecord& record, const BundleOwner& owner,
                                                     const SecretBytes& password,
                                                     BundleLock lock = BundleLock::Password);

/// The same with what Argon2id made of the password before; nothing when it was another password.
[[nodiscard]] std::optional<Bundle> reopenedBundle(const PasswordRecord& record, const BundleOwner& owner,
                                                   const StretchedSecret& password);

/// A record that no password opens, as large and as slow as a real one: for names that nobody has.
[[nodiscard]] PasswordRecord unopenableRecord(PasswordCost cost);

} // namespace ledforum
