// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"
#include "app/programme/actplanner.h"
#include "app/programme/closeddays.h"
#include "app/programme/fortnight.h"
#include "app/programme/sessionrules.h"

#include <algorithm>
#include <array>

// Topics that move between the days of the programme. The days stay.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool hasTopic(const TeachingSession& session)
{
    return topicOf(session) != noTopic(); // untitled, and yet a speaker: not to be lost
}

} // namespace

Result<ProgrammeChange> ActPlanner::operator()(const SwapTopics& act) const
{
    if (act.first == act.second)
        return refused(u"A session cannot be swapped with itself. Nothing was changed."_s);
    const Result<TeachingSession> first = ahead(act.first);
    if (!first)
        return first.failure();
    const Result<TeachingSession> second = ahead(act.second);
    if (!second)
        return second.failure();
    ProgrammeChange change{.action = u"swapped topics"_s};
    for (const auto& [to, from] : std::array{std::pair(*first, *second), std::pair(*second, *first)}) {
        const Result<SessionChange> one = changed(to, withTopic(to, toInviteAgain(topicOf(from))));
        if (!one)
            return one.failure();
        if (one->before != one->after)
            change.changed.push_back(*one);
    }
    return change;
}

Result<ProgrammeChange> ActPlanner::operator()(const ReplaceTopic& act) const
{
    const Result<TeachingSession> before = ahead(act.session);
    if (!before)
        return before.failure();
    return changeOf(u"replaced topic"_s, *before, withTopic(*before, act.topic));
}

std::vector<TeachingSession> ActPlanner::aheadFrom(const TeachingSession& first) const
{
    std::vector<TeachingSession> sessions;
    for (const TeachingSession& session : m_facts.sessions) {
        if (session.span.startMoment() >= first.span.startMoment() && !refusalToTakePart(session))
            sessions.push_back(session);
    }
    return sessions;
}

Result<ProgrammeChange> ActPlanner::operator()(const PushLater& act) const
{
    const Result<TeachingSession> from = ahead(act.from);
    if (!from)
        return from.failure();
    std::vector<TeachingSession> days = aheadFrom(*from);
    const auto topics =
        size_t(std::ranges::find_if(days.rbegin(), days.rend(), hasTopic).base() - days.begin());
    if (topics == 0)
        return refused(u"No session from %1 on has a topic to push along. Nothing was changed."_s.arg(
            longDate(from->span.date)));
    days.resize(std::min(days.size(), topics + 1)); // those after it stay without a topic

    ProgrammeChange change{.action = u"pushed topics along"_s};
    SessionTopic topic = noTopic();
    for (const TeachingSession& day : days) {
        const Result<SessionChange> one = changed(day, withTopic(day, topic));
        if (!one)
            return one.failure();
        if (one->before != one->after)
            change.changed.push_back(*one);
        topic = toInviteAgain(topicOf(day));
    }
    if (days.size() == topics) {
        const Result<TeachingSession> extra = sessionAfter(days.back());
        if (!extra)
            return extra.failure();
        change.added.push_back(withTopic(*extra, topic));
    }
    return change;
}

Result<TeachingSession> ActPlanner::sessionAfter(const TeachingSession& last) const
{
    constexpr int yearsAhead = 2;
    const QDate anchor = m_facts.settings.programmeAnchor.value_or(last.laidOutFor.value_or(last.span.date));
    const QDate first = last.span.date.addDays(1);
    const QDate end = first.addYears(yearsAhead);
    const QMap<QDate, QString> closed = closedDays(m_facts.closures, m_facts.holidayChanges, first, end);
    for (const QDate day : fortnightDays(anchor, first, end)) {
        const auto isThere = [&](const TeachingSession& session) {
            return session.span.date == day || session.laidOutFor == day;
        };
        if (!closed.contains(day) && std::ranges::none_of(m_facts.sessions, isThere))
            return laidOutSession({day, m_facts.settings.teachingStart, m_facts.settings.teachingMinutes},
                                  m_facts.settings.site);
    }
    return refused(u"No day of the fortnight is free in the two years after %1. Nothing was changed."_s.arg(
        longDate(last.span.date)));
}

} // namespace ledforum
