// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/pinrule.h"

#include <algorithm>

namespace ledforum {

namespace {

/// Each digit as far from the one before as `step`.
bool goesBy(const SecretBytes& pin, int step)
{
    const auto digits = pin.part(0, pin.size());
    return std::ranges::adjacent_find(digits, [step](int one, int next) { return next - one != step; }) ==
           digits.end();
}

} // namespace

bool isPassablePin(const SecretBytes& pin)
{
    const bool isDigits = std::ranges::all_of(
        pin.part(0, pin.size()), [](unsigned char digit) { return digit >= '0' && digit <= '9'; });
    return isDigits && !goesBy(pin, 0) && !goesBy(pin, 1) && !goesBy(pin, -1);
}

} // namespace ledforum
