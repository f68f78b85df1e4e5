// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/share.h"

#include <algorithm>
#include <cmath>

namespace ledforum {

std::optional<int> wholePercent(int part, int whole)
{
    if (whole <= 0)
        return std::nullopt;
    if (part <= 0 || part >= whole)
        return part <= 0 ? 0 : 100;
    return std::clamp(int(std::lround(100.0 * part / whole)), 1, 99);
}

} // namespace ledforum
