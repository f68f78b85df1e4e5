// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/mergerule.h"

#include "app/attendance/minutesrule.h"

#include <algorithm>

namespace ledforum {

namespace {

MarkSource markSourceOf(SightingSource source)
{
    switch (source) {
    case SightingSource::Desk:
        return MarkSource::Desk;
    case SightingSource::Teams:
        return MarkSource::Teams;
    case SightingSource::Sheet:
        return MarkSource::Sheet;
    }
    Q_UNREACHABLE();
}

/// Of those inside the session; where nobody saw the person inside, of all.
MarkSource sourceOf(const std::vector<Sighting>& sightings, const SessionTime& session)
{
    const auto sourcesOf = [&](bool insideOnly) {
        std::vector<SightingSource> sources;
        for (const Sighting& one : sightings) {
            const bool isInside = minutesInside({{one.from, one.to.value_or(session.end())}}, session) > 0;
            if ((isInside || !insideOnly) && !std::ranges::count(sources, one.source))
                sources.push_back(one.source);
        }
        return sources;
    };
    std::vector<SightingSource> sources = sourcesOf(true);
    if (sources.empty())
        sources = sourcesOf(false);
    return sources.size() == 1 ? markSourceOf(sources.front()) : MarkSource::Several;
}

} // namespace

Mark markFromSightings(PersonId person, const std::vector<Sighting>& sightings, const SessionTime& session,
                       int toleranceMinutes)
{
    std::vector<JoinedInterval> intervals;
    for (const Sighting& one : sightings)
        intervals.push_back({one.from, one.to.value_or(session.end())});
    Mark mark = markFromIntervals(person, intervals, session, toleranceMinutes);
    mark.source = sourceOf(sightings, session);
    return mark;
}

} // namespace ledforum
