// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmegaps.h"

#include "app/programme/bankholidays.h"
#include "app/programme/fortnight.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Kind = ProgrammeGap::Kind;

constexpr int weeksToConfirm = 6;

struct KindWords
{
    Kind kind;
    QLatin1StringView code;
    QLatin1StringView name;
};

constexpr std::array kindWords{
    KindWords{Kind::NoSession, "no-session"_L1, "No session"_L1},
    KindWords{Kind::BankHoliday, "bank-holiday"_L1, "Bank holiday"_L1},
    KindWords{Kind::Closed, "closed"_L1, "Closed"_L1},
    KindWords{Kind::Cancelled, "cancelled"_L1, "Cancelled"_L1},
    KindWords{Kind::Untitled, "untitled"_L1, "No topic"_L1},
    KindWords{Kind::NoSpeaker, "no-speaker"_L1, "No speaker"_L1},
    KindWords{Kind::UnconfirmedSpeaker, "unconfirmed-speaker"_L1, "Speaker not confirmed"_L1},
    KindWords{Kind::MissingOutcomes, "missing-outcomes"_L1, "No learning outcomes"_L1},
};

const KindWords& wordsOf(Kind kind)
{
    return *std::ranges::find(kindWords, kind, &KindWords::kind);
}

/// The forum's fortnight; without one that was laid out, the first session's.
QDate anchorOf(const ProgrammeFacts& facts)
{
    if (facts.settings.programmeAnchor)
        return *facts.settings.programmeAnchor;
    return facts.sessions.empty() ? QDate() : facts.sessions.front().span.date;
}

bool isOfDay(const TeachingSession& session, QDate day)
{
    return session.span.date == day || session.laidOutFor == day;
}

/// Why nothing takes place on a day of the fortnight; nothing when something does.
std::optional<ProgrammeGap> gapOfDay(QDate day, const ProgrammeFacts& facts)
{
    const TeachingSession* cancelled = nullptr;
    for (const TeachingSession& session : facts.sessions) {
        if (!isOfDay(session, day))
            continue;
        if (session.state != TeachingState::Cancelled)
            return {};
        cancelled = &session;
    }
    const auto closure = std::ranges::find(facts.closures, day, &Closure::date);
    if (closure != facts.closures.end())
        return ProgrammeGap{Kind::Closed, day, {}, closure->reason};
    if (const auto holidays = bankHolidays(day, day, facts.holidayChanges); !holidays.empty())
        return ProgrammeGap{Kind::BankHoliday, day, {}, holidays.front().title};
    if (cancelled)
        return ProgrammeGap{Kind::Cancelled, day, cancelled->id, cancelled->cancellationReason};
    return ProgrammeGap{Kind::NoSession, day, {}, {}};
}

void addGapsOfDays(std::vector<ProgrammeGap>& gaps, const Period& period, const ProgrammeFacts& facts)
{
    const QDate first =
        facts.sessions.empty() ? period.first() : std::max(period.first(), facts.sessions.front().span.date);
    for (const QDate day : fortnightDays(anchorOf(facts), first, period.last())) {
        if (const auto gap = gapOfDay(day, facts))
            gaps.push_back(*gap);
    }
}

void addGapsOfSession(std::vector<ProgrammeGap>& gaps, const TeachingSession& session, QDate today)
{
    const auto lacks = [&](Kind kind, const QString& reason = {}) {
        gaps.push_back({kind, session.span.date, session.id, reason});
    };
    if (session.isUntitled) {
        lacks(Kind::Untitled);
        return; // nothing else can be asked for before
    }
    if (session.speakers.empty())
        lacks(Kind::NoSpeaker);
    for (const Speaker& speaker : session.speakers) {
        const bool isSure =
            speaker.state == SpeakerState::Confirmed || speaker.state == SpeakerState::Thanked;
        if (!isSure && session.span.date <= today.addDays(7 * weeksToConfirm))
            lacks(Kind::UnconfirmedSpeaker, u"%1: %2"_s.arg(speaker.name, nameOf(speaker.state).toLower()));
    }
    if (session.outcomes.isEmpty())
        lacks(Kind::MissingOutcomes);
}

} // namespace

QString codeOf(ProgrammeGap::Kind kind)
{
    return wordsOf(kind).code;
}

QString nameOf(ProgrammeGap::Kind kind)
{
    return wordsOf(kind).name;
}

std::vector<ProgrammeGap> gapsOf(const Period& period, const ProgrammeFacts& facts, QDate today)
{
    std::vector<ProgrammeGap> gaps;
    addGapsOfDays(gaps, period, facts);
    for (const TeachingSession& session : facts.sessions) {
        const bool isAhead =
            session.state == TeachingState::Planned || session.state == TeachingState::Published;
        if (isAhead && session.span.date >= today && period.contains(session.span.date))
            addGapsOfSession(gaps, session, today);
    }
    std::ranges::stable_sort(gaps, {}, &ProgrammeGap::date);
    return gaps;
}

} // namespace ledforum
