// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/security/officekeystore.h"

namespace ledforum {

/// The word of an office's key for the one that comes after it: 64 bytes.
[[nodiscard]] QByteArray signedSuccessor(const KeyPair& before, OfficePurpose purpose,
                                         const PublicKeys& successor);
/// The keys passed through on the way from one key to another, the first included and the last not: each has
/// signed the next. Empty when they are the same; nothing when there is no such way.
[[nodiscard]] std::optional<std::vector<PublicKeys>> succession(const std::vector<OfficeKey>& keys,
                                                                OfficePurpose purpose, const PublicKeys& from,
                                                                const PublicKeys& to);

/// The word of an issuer's key for the one before it: what that has signed stays good. 64 bytes. The word of
/// the key before is not enough for it: anybody can make a key that gives its word for this one.
[[nodiscard]] QByteArray signedPredecessor(const KeyPair& successor, const PublicKeys& before);
/// The issuer's keys before `present`, the newest first, as far as each has the word of the next.
[[nodiscard]] std::vector<OfficeKey> earlierIssuers(const std::vector<OfficeKey>& keys,
                                                    const PublicKeys& present);

} // namespace ledforum
