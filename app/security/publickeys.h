// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/security/accountstore.h"
#include "database/security/officekeystore.h"

namespace ledforum {

// The public halves as they stand in the file: anybody's word, until they are pinned or signed.

[[nodiscard]] inline PublicKeys publicKeysOf(const AccountKeys& keys)
{
    return {keys.box, keys.sign};
}

[[nodiscard]] inline PublicKeys publicKeysOf(const OfficeKey& key)
{
    return {key.box, key.sign};
}

} // namespace ledforum
