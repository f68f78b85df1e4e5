// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/appointments/waitingplace.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// In the order of PlaceState.
constexpr std::array codes = {"waiting"_L1,  "offered"_L1, "accepted"_L1,
                              "declined"_L1, "expired"_L1, "withdrawn"_L1};

} // namespace

QString codeOf(PlaceState state)
{
    return codes.at(size_t(state));
}

std::optional<PlaceState> placeStateFrom(QStringView code)
{
    const auto found = std::ranges::find_if(codes, [code](QLatin1StringView each) { return each == code; });
    if (found == codes.end())
        return std::nullopt;
    return PlaceState(found - codes.begin());
}

} // namespace ledforum
