// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/security/officekeystore.h"

namespace ledforum {

// Which member of a ring is for what. Of the keys in use.

inline constexpr OfficePurpose allPurposes[] = {OfficePurpose::Office, OfficePurpose::Audit,
                                                OfficePurpose::Issuer};

[[nodiscard]] PublicKeys& pinnedFor(OfficePurpose purpose, PinnedKeys& pinned);
[[nodiscard]] std::optional<KeyPair>& placeFor(OfficePurpose purpose, KeyRing& ring);
/// Null when it is not held.
[[nodiscard]] const KeyPair* pairFor(OfficePurpose purpose, const KeyRing& ring);

} // namespace ledforum
