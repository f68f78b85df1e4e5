// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/sighting.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString codeOf(SightingSource source)
{
    switch (source) {
    case SightingSource::Desk:
        return u"desk"_s;
    case SightingSource::Teams:
        return u"teams"_s;
    case SightingSource::Sheet:
        return u"sheet"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SightingSource> sightingSourceFrom(QStringView text)
{
    for (const SightingSource source : {SightingSource::Desk, SightingSource::Teams, SightingSource::Sheet}) {
        if (text == codeOf(source))
            return source;
    }
    return std::nullopt;
}

} // namespace ledforum
