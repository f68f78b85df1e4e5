// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/types/typedid.h"

namespace ledforum {

/// What people check in with at an unstaffed desk: a PIN of their own, or a badge. Both open nothing else. A
/// copy of the file gives a PIN of so few digits away to whoever tries them all; each try takes Argon2id.

inline constexpr int shortestDoorPin = 4;
inline constexpr int longestDoorPin = 8;

/// 4 to 8 digits, neither all the same nor in a row.
[[nodiscard]] bool isGoodDoorPin(const SecretBytes& pin);
[[nodiscard]] QString doorPinRule(); ///< the rule as a sentence

/// What door_credential keeps: cost, salt and what Argon2id makes of the PIN and whose it is. Slow.
[[nodiscard]] QString keptDoorPin(const SecretBytes& pin, PersonId person, PasswordCost cost);
/// Slow, unless what is kept is damaged: then false.
[[nodiscard]] bool isDoorPin(const QString& kept, const SecretBytes& pin, PersonId person);

[[nodiscard]] QByteArray newBadgeSalt();
/// 32 bytes by which a badge is found again: Argon2id, since the numbers on badges are short. Slow. `scan` as
/// the scanner typed it, trimmed. Throws std::bad_alloc when there is not the memory.
[[nodiscard]] QByteArray badgeDigest(const SecretBytes& scan, const QByteArray& salt, PasswordCost cost);

} // namespace ledforum
