// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/security/accountstore.h"

namespace ledforum {

/// The office's word for a doctor's keys: a key swapped in the file lacks it.
[[nodiscard]] QByteArray signedKeys(const KeyPair& office, PersonId person, const AccountKeys& keys);
/// The account's keys if the office has signed them; nothing otherwise. Seal to no others.
[[nodiscard]] std::optional<PublicKeys> confirmedKeys(const Account& account, const PinnedKeys& pinned);

/// The word of the office for a tutor, and of the issuer for an administrator.
[[nodiscard]] QByteArray signedRole(const KeyPair& office, PersonId person, Role role);
[[nodiscard]] bool isRoleSigned(const PublicKeys& office, PersonId person, Role role,
                                const QByteArray& signature);

} // namespace ledforum
