// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/secretbytes.h"

namespace ledforum {

/// The six digits that lift the cover from a tutor's pages. They open nothing by themselves: the keys are in
/// memory already, and what is kept of the PIN stands inside the bundle that the password opens, so that a
/// copy of the file gives nobody anything to try digits on.

inline constexpr int coverPinDigits = 6;
/// After so many wrong ones only the password helps.
inline constexpr int coverPinTries = 3;

/// Six digits, neither all the same nor in a row such as 123456 or 654321.
[[nodiscard]] bool isGoodCoverPin(const SecretBytes& pin);
[[nodiscard]] QString coverPinRule(); ///< the rule as a sentence
/// What Bundle::coverPin keeps: a salt and a hash, 48 bytes.
[[nodiscard]] QByteArray keptCoverPin(const SecretBytes& pin);
[[nodiscard]] bool isCoverPin(const QByteArray& kept, const SecretBytes& pin);

} // namespace ledforum
