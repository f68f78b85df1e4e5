// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/secretbytes.h"

namespace ledforum {

/// Digits only, neither all the same nor in a row such as 123456 or 654321.
[[nodiscard]] bool isPassablePin(const SecretBytes& pin);

} // namespace ledforum
