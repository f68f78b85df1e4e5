// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/security/accountstore.h"

namespace ledforum {

/// How an invitation proves itself to whoever holds the secret of an office later on: that the account was
/// activated by somebody who knew the code, and not by SQL on the file. It does not tell the invited person
/// from the inviter, who knows the code as well: an invitation is worth the word of the office that signed
/// it. "Office" is here the tutors' office, or the issuer where an administrator invites.
namespace invitationproof {

/// What Argon2id makes of a code.
struct CodeKey
{
    QString hash;    ///< for Invite::hash: salt, cost and a check, from which the key does not follow
    SecretBytes key; ///< 32 bytes; kept nowhere but sealed to the office
};

/// One run of Argon2id, with a new salt. Person and last day are bound in: in another row, or with another
/// day, the code is wrong. So are the keys that the inviter trusts: whoever signs in for the first time has
/// nothing but the code to tell by that the offices' keys in the file are the right ones.
[[nodiscard]] CodeKey keyFromCode(const SecretBytes& normalisedCode, PersonId person, QDate expiresOn,
                                  PasswordCost cost, const PinnedKeys& trusted);
/// The key again, by one run of the cost that stands in the hash; nothing when the code is wrong or the
/// record was altered.
[[nodiscard]] std::optional<SecretBytes> keyFromCode(const SecretBytes& normalisedCode, PersonId person,
                                                     const Invite& invite);

/// Whether the inviter trusted these keys. `key` is the code's.
[[nodiscard]] bool isMadeFor(const PinnedKeys& trusted, const SecretBytes& key, PersonId person,
                             const Invite& invite);

/// The cost of that run; none where the hash cannot be read.
[[nodiscard]] PasswordCost costOf(const Invite& invite);

/// The code's key, sealed to the office. Throws DatabaseError (Damaged) when that is no key.
[[nodiscard]] QByteArray sealedFor(const PublicKeys& office, const SecretBytes& key);
/// The office's word that it made this seal for this person: 64 bytes.
[[nodiscard]] QByteArray signedSeal(const KeyPair& office, PersonId person, const QByteArray& seal);
[[nodiscard]] bool isSignedSeal(const PublicKeys& office, PersonId person, const InvitationSeal& seal);

/// What activation leaves: 32 bytes, a digest of the new public keys under the code's key.
[[nodiscard]] QByteArray proofOf(const SecretBytes& key, PersonId person, const AccountKeys& keys);

/// Whether the account's present keys were made with the code of an invitation that this very office signed.
/// False as well when nothing is left to check: an account founded, or invited by somebody without the
/// secret.
[[nodiscard]] bool isProven(const KeyPair& office, const Account& account);

} // namespace invitationproof

} // namespace ledforum
