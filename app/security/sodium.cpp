// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/sodium.h"

#include <stdexcept>

namespace ledforum {

void requireSodium()
{
    static const bool isReady = sodium_init() >= 0;
    if (!isReady)
        throw std::runtime_error("libsodium could not be started");
}

} // namespace ledforum
