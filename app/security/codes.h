// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/secretbytes.h"

namespace ledforum {

/// One-time and recovery codes: groups of four of Crockford's base 32, which has no I, L, O or U.
namespace codes {

inline constexpr int invitationGroups = 3; ///< 60 bits, for 14 days, each guess an Argon2id
inline constexpr int recoveryGroups = 6;   ///< 120 bits, for years

/// "K7QM-2XWD-9RTA"
[[nodiscard]] QString random(int groups);
/// What goes into Argon2id: a code as people type it, without regard to case, spaces, hyphens and
/// look-alikes.
[[nodiscard]] SecretBytes normalised(const QString& code);

} // namespace codes

} // namespace ledforum
