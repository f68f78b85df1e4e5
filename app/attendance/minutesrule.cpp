// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/minutesrule.h"

#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QTime toTheMinute(QTime time)
{
    return QTime(time.hour(), time.minute());
}

bool needsNoTimes(MarkStatus status)
{
    return status == MarkStatus::Apologies || status == MarkStatus::DidNotAttend;
}

/// The time that a status needs: as given, or now while the session runs.
std::optional<QTime> neededTime(const std::optional<QTime>& given, const LocalSpan& session,
                                const LocalMoment& now)
{
    if (given)
        return toTheMinute(*given);
    if (now >= session.startMoment() && now < session.endMoment())
        return toTheMinute(now.time);
    return std::nullopt;
}

std::optional<Failure> impossibleTimes(const Mark& mark, const LocalSpan& session)
{
    for (const auto& time : {mark.arrived, mark.left}) {
        if (time && (*time < session.start || *time > session.end()))
            return refused(u"%1 is not within the session (%2). Nothing was changed."_s.arg(
                timeOfDay(*time), timeSpan(session)));
    }
    if (mark.arrived == session.end())
        return refused(u"Whoever arrives at the end, %1, was not there. Nothing was changed."_s.arg(
            timeOfDay(*mark.arrived)));
    if (mark.left == session.start)
        return refused(u"Whoever leaves at the start, %1, was not there. Nothing was changed."_s.arg(
            timeOfDay(*mark.left)));
    if (mark.arrived && mark.left && *mark.left <= *mark.arrived)
        return refused(u"The time of leaving must be after the time of arrival. Nothing was changed."_s);
    return std::nullopt;
}

} // namespace

std::vector<JoinedInterval> unionInside(const std::vector<JoinedInterval>& intervals,
                                        const SessionTime& session)
{
    std::vector<JoinedInterval> clipped;
    for (const JoinedInterval& interval : intervals) {
        const JoinedInterval inside{std::max(interval.from, session.start()),
                                    std::min(interval.to, session.end())};
        if (inside.from < inside.to)
            clipped.push_back(inside);
    }
    std::ranges::sort(clipped, [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<JoinedInterval> joined;
    for (const JoinedInterval& interval : clipped) {
        if (joined.empty() || interval.from > joined.back().to)
            joined.push_back(interval);
        else
            joined.back().to = std::max(joined.back().to, interval.to);
    }
    return joined;
}

int minutesInside(const std::vector<JoinedInterval>& intervals, const SessionTime& session)
{
    std::chrono::seconds attended{0};
    for (const JoinedInterval& interval : unionInside(intervals, session))
        attended += interval.to - interval.from;
    return int(std::chrono::floor<std::chrono::minutes>(attended).count());
}

Mark markFromIntervals(PersonId person, const std::vector<JoinedInterval>& intervals,
                       const SessionTime& session, int toleranceMinutes)
{
    Mark mark{.person = person, .status = MarkStatus::DidNotAttend};
    mark.minutes = minutesInside(intervals, session);
    if (mark.minutes == 0)
        return mark;
    const auto inside = unionInside(intervals, session);
    const std::chrono::minutes tolerance(toleranceMinutes);
    if (inside.front().from - session.start() > tolerance)
        mark.arrived = toTheMinute(session.local(inside.front().from).time);
    if (session.end() - inside.back().to > tolerance)
        mark.left = toTheMinute(session.local(inside.back().to).time);
    mark.status = mark.arrived ? MarkStatus::Late : mark.left ? MarkStatus::LeftEarly : MarkStatus::Present;
    return mark;
}

Result<Mark> markByHand(PersonId person, const MarkRequest& request, const SessionTime& session,
                        LocalMoment now)
{
    Mark mark{.person = person, .status = request.status, .source = MarkSource::ByHand};
    if (needsNoTimes(request.status)) {
        if (request.arrived || request.left)
            return refused(u"“%1” has no time of arrival or leaving. Nothing was changed."_s.arg(
                displayName(request.status)));
        return mark;
    }
    mark.arrived = request.status == MarkStatus::Late ? neededTime(request.arrived, session.span(), now)
                                                      : request.arrived;
    mark.left = request.status == MarkStatus::LeftEarly ? neededTime(request.left, session.span(), now)
                                                        : request.left;
    if (request.status == MarkStatus::Late && !mark.arrived)
        return refused(
            u"Add the time of arrival: the session is over, so “late” needs it. Nothing was changed."_s);
    if (request.status == MarkStatus::LeftEarly && !mark.left)
        return refused(
            u"Add the time of leaving: the session is over, so “left early” needs it. Nothing was changed."_s);
    if (const auto failure = impossibleTimes(mark, session.span()))
        return *failure;
    const auto momentOf = [&](QTime time) { return session.utc({session.span().date, time}); };
    const UtcSecond from = mark.arrived ? momentOf(*mark.arrived) : session.start();
    const UtcSecond to = mark.left ? momentOf(*mark.left) : session.end();
    mark.minutes = minutesInside({{from, to}}, session);
    return mark;
}

} // namespace ledforum
