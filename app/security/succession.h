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

} // namespace ledforum
