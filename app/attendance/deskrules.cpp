// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskrules.h"

#include <algorithm>

// What a gesture means; who is meant by what was typed is in deskmatches.cpp.

namespace ledforum {

using namespace std::chrono_literals;

DeskPresence presenceOf(const std::vector<Sighting>& sightings)
{
    DeskPresence presence;
    for (const Sighting& one : sightings) {
        if (one.source != SightingSource::Desk)
            continue;
        if (!one.to)
            presence.since = std::max(presence.since, std::optional(one.from));
        else
            presence.leftAt = std::max(presence.leftAt, one.to);
    }
    return presence;
}

DeskGesture gestureOf(const DeskPresence& presence, const SessionTime& session, UtcSecond now)
{
    if (now >= session.end())
        return DeskGesture::SessionOver;
    if (presence.since) {
        const bool isSame = now < *presence.since + sameGesture;
        return isSame || now < session.start() ? DeskGesture::AlreadyIn : DeskGesture::CheckOut;
    }
    if (!presence.leftAt)
        return DeskGesture::CheckIn;
    return now < *presence.leftAt + sameGesture ? DeskGesture::AlreadyOut : DeskGesture::ComeBack;
}

std::vector<Sighting> afterGesture(std::vector<Sighting> sightings, PersonId person, DeskGesture gesture,
                                   UtcSecond now)
{
    if (gesture == DeskGesture::CheckIn || gesture == DeskGesture::ComeBack)
        sightings.push_back({.person = person, .from = now, .source = SightingSource::Desk});
    if (gesture == DeskGesture::CheckOut) {
        for (Sighting& one : sightings) {
            if (one.source == SightingSource::Desk && !one.to)
                one.to = std::max(now, one.from);
        }
    }
    return sightings;
}

DeskHours deskHours(const SessionTime& session, const ForumSettings& settings, UtcSecond now)
{
    if (now < session.start() - std::chrono::minutes(settings.deskOpensMinutesBefore))
        return DeskHours::TooEarly;
    if (now >= session.end() + std::chrono::minutes(settings.deskClosesMinutesAfter))
        return DeskHours::TooLate;
    return DeskHours::Open;
}

std::chrono::seconds pinWait(int wrongPins, std::optional<UtcSecond> lastWrong, UtcSecond now)
{
    constexpr std::chrono::seconds longest = 15min;
    if (wrongPins < freePins || !lastWrong)
        return 0s;
    constexpr int mostDoublings = 4; // sixteen minutes are more than the longest
    const std::chrono::seconds delay =
        std::min<std::chrono::seconds>(1min * (1 << std::min(wrongPins - freePins, mostDoublings)), longest);
    return std::clamp<std::chrono::seconds>(*lastWrong + delay - now, 0s, delay);
}

} // namespace ledforum
