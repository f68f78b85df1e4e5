// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/mark.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Name
{
    QLatin1StringView stored;
    QLatin1StringView shown;
};

/// In the order of MarkStatus.
constexpr std::array names = {
    Name{"present"_L1, "Present"_L1},
    Name{"late"_L1, "Late"_L1},
    Name{"left-early"_L1, "Left early"_L1},
    Name{"apologies"_L1, "Apologies"_L1},
    Name{"did-not-attend"_L1, "Did not attend"_L1},
};

/// In the order of MarkSource.
constexpr std::array sourceNames = {
    Name{"by-hand"_L1, "By hand"_L1}, Name{"desk"_L1, "Desk"_L1},       Name{"teams"_L1, "Teams"_L1},
    Name{"sheet"_L1, "Sheet"_L1},     Name{"several"_L1, "Several"_L1},
};

} // namespace

QString codeOf(MarkStatus status)
{
    return names[size_t(status)].stored;
}

std::optional<MarkStatus> markStatusFrom(QStringView text)
{
    const QString wanted = text.trimmed().toString().toLower().replace(u'_', u'-').replace(u' ', u'-');
    for (size_t i = 0; i < names.size(); ++i) {
        if (wanted == names[i].stored)
            return MarkStatus(i);
    }
    return std::nullopt;
}

QString displayName(MarkStatus status)
{
    return names[size_t(status)].shown;
}

QString codeOf(MarkSource source)
{
    return sourceNames[size_t(source)].stored;
}

std::optional<MarkSource> markSourceFrom(QStringView text)
{
    for (size_t i = 0; i < sourceNames.size(); ++i) {
        if (text == sourceNames[i].stored)
            return MarkSource(i);
    }
    return std::nullopt;
}

QString displayName(MarkSource source)
{
    return sourceNames[size_t(source)].shown;
}

} // namespace ledforum
