// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/certificates/certificatepicture.h"

namespace ledforum {

class Connection;

/// The image of a signature, with its owner's word that it is theirs: what somebody else put into the file in
/// its place lacks that.
[[nodiscard]] VouchedPicture vouchedFor(const StoredPicture& picture, const Actor& owner);

/// The image that the person themselves gave for their signature. None where they gave none, or where it does
/// not bear the word of the keys that they have today. Throws DatabaseError.
[[nodiscard]] StoredPicture ownSignatureImage(const Connection& connection, const Actor& actor,
                                              PersonId person);

} // namespace ledforum
