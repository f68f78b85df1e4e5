// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/markchange.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// In the order of MarkAct.
constexpr std::array codes = {"marked"_L1, "cleared"_L1, "checked-in"_L1, "checked-out"_L1, "imported"_L1,
                              "typed"_L1,  "closed"_L1,  "corrected"_L1,  "undone"_L1};

} // namespace

QString codeOf(MarkAct act)
{
    return codes[size_t(act)];
}

std::optional<MarkAct> markActFrom(QStringView text)
{
    for (size_t i = 0; i < codes.size(); ++i) {
        if (text == codes[i])
            return MarkAct(i);
    }
    return std::nullopt;
}

} // namespace ledforum
