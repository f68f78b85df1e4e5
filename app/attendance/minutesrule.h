// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/sessiontime.h"
#include "app/common/result.h"
#include "database/attendance/mark.h"

#include <vector>

namespace ledforum {

/// From joining to leaving.
struct JoinedInterval
{
    UtcSecond from;
    UtcSecond to;

    friend bool operator==(const JoinedInterval&, const JoinedInterval&) = default;
};

/// The parts of the intervals inside the session, in order, overlaps joined: a union, not a sum. An interval
/// that ends before it begins counts for nothing.
[[nodiscard]] std::vector<JoinedInterval> unionInside(const std::vector<JoinedInterval>& intervals,
                                                      const SessionTime& session);

/// Whole minutes of that union, rounded down once, at the end.
[[nodiscard]] int minutesInside(const std::vector<JoinedInterval>& intervals, const SessionTime& session);

/// The mark that intervals make. No whole minute inside: did not attend. First seen more than
/// `toleranceMinutes` after the start: late. Last seen more than that before the end: left early. Else
/// present.
[[nodiscard]] Mark markFromIntervals(PersonId person, const std::vector<JoinedInterval>& intervals,
                                     const SessionTime& session, int toleranceMinutes);

/// What someone says of a person at the register.
struct MarkRequest
{
    MarkStatus status = MarkStatus::Present;
    std::optional<QTime> arrived = std::nullopt;
    std::optional<QTime> left = std::nullopt;
};

/// The mark made by hand. Present without times is the whole session; late needs a time of arrival and left
/// early a time of leaving, which are `now` while the session runs; apologies and did not attend have no
/// times. Refused with a sentence that says which time is missing or can't be.
[[nodiscard]] Result<Mark> markByHand(PersonId person, const MarkRequest& request, const SessionTime& session,
                                      LocalMoment now);

} // namespace ledforum
