// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/sessionrules.h"

#include "app/common/wording.h"
#include "database/types/textfold.h"

#include <QUrl>
#include <QUuid>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLine = 200;
constexpr int longestOutcome = 300;
constexpr int mostOutcomes = 20;
constexpr int mostSpeakers = 12;
constexpr int longestSpecialty = 80;
constexpr int longestLink = 1000;
constexpr int mostPlaces = 10000;

/// Checks a line in place: the failure, or nothing.
std::optional<Failure> tidy(QString& text, const QString& what, int longest = longestLine)
{
    Result<QString> checked = checkedLine(text, what, longest);
    if (!checked)
        return checked.failure();
    text = *checked;
    return {};
}

std::optional<Failure> tidyList(QStringList& texts, const QString& what, int longest)
{
    for (QString& text : texts) {
        if (const auto no = tidy(text, what, longest))
            return no;
    }
    texts.removeAll(QString());
    return {};
}

std::optional<Failure> tidySpeakers(std::vector<Speaker>& speakers)
{
    for (Speaker& speaker : speakers) {
        if (const auto no = tidy(speaker.name, u"A speaker’s name"_s))
            return no;
        if (const auto no = tidy(speaker.role, u"A speaker’s role"_s))
            return no;
        if (speaker.name.isEmpty() && !speaker.role.isEmpty())
            return refused(u"The role “%1” needs a speaker’s name beside it."_s.arg(speaker.role));
        if (speaker.name.isEmpty() && speaker.email)
            return refused(u"The address %1 needs a speaker’s name beside it."_s.arg(speaker.email->value()));
    }
    std::erase_if(speakers, [](const Speaker& speaker) { return speaker.name.isEmpty(); });
    return {};
}

std::optional<Failure> tidyTexts(TeachingSession& session)
{
    if (const auto no = tidy(session.title, u"The title"_s))
        return no;
    if (const auto no = tidy(session.venue, u"The venue"_s))
        return no;
    if (const auto no = tidy(session.leadershipDomain, u"The leadership domain"_s))
        return no;
    if (const auto no = tidy(session.onlineLink, u"The online link"_s, longestLink))
        return no;
    if (const auto no = tidy(session.cancellationReason, u"The reason"_s))
        return no;
    if (const auto no = tidyList(session.outcomes, u"A learning outcome"_s, longestOutcome))
        return no;
    if (const auto no = tidyList(session.specialties, u"A specialty"_s, longestSpecialty))
        return no;
    return tidySpeakers(session.speakers);
}

std::optional<Failure> timeFault(const LocalSpan& span)
{
    constexpr int longest = 600;
    if (!span.date.isValid() || !span.start.isValid())
        return refused(u"A session needs a date and a time to start."_s);
    if (span.minutes < 1 || span.minutes > longest)
        return refused(u"A session lasts 1 to 600 minutes, not %1."_s.arg(span.minutes));
    if (!span.endsThatDay())
        return refused(
            u"A session ends on the day on which it starts; this one would run to midnight or past it."_s);
    return {};
}

bool isWebLink(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

QString untitledTitle()
{
    return u"LED Educational Forum teaching"_s;
}

QString newEventUid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces) + u"@led-forum"_s;
}

TeachingSession laidOutSession(const LocalSpan& span, const QString& venue)
{
    TeachingSession session;
    session.span = span;
    session.laidOutFor = span.date;
    session.title = untitledTitle();
    session.isUntitled = true;
    session.venue = venue;
    return session;
}

bool mayMove(TeachingState from, TeachingState to)
{
    return from == to || (from != TeachingState::Held && to != TeachingState::Held);
}

Result<QString> checkedLine(const QString& text, const QString& what, int longest)
{
    const QString line = text.normalized(QString::NormalizationForm_C).simplified();
    if (line.size() > longest)
        return refused(u"%1 is too long: %2 characters where %3 are the most."_s.arg(what)
                           .arg(line.size())
                           .arg(longest));
    if (hasHiddenCharacters(line))
        return refused(u"%1 holds invisible characters. Type it again instead of pasting it."_s.arg(what));
    return line;
}

Result<TeachingSession> checkedSession(TeachingSession session)
{
    if (const auto no = timeFault(session.span))
        return *no;
    if (const auto no = tidyTexts(session))
        return *no;
    if (session.title.isEmpty())
        return refused(u"A session needs a title."_s);
    if (session.outcomes.size() > mostOutcomes)
        return refused(u"A session has at most %1 learning outcomes."_s.arg(mostOutcomes));
    if (session.speakers.size() > mostSpeakers)
        return refused(u"A session has at most %1 speakers."_s.arg(mostSpeakers));
    if (!session.onlineLink.isEmpty() && !isWebLink(session.onlineLink))
        return refused(u"“%1” is not a web link; it begins with https://."_s.arg(session.onlineLink));
    if (session.capacity && (*session.capacity < 1 || *session.capacity > mostPlaces))
        return refused(u"A room holds 1 to %1 people, not %2."_s.arg(mostPlaces).arg(*session.capacity));
    const bool isCancelled = session.state == TeachingState::Cancelled;
    if (isCancelled && session.cancellationReason.isEmpty())
        return refused(u"Cancelling a session needs a reason."_s);
    if (!isCancelled)
        session.cancellationReason.clear();
    session.isUntitled = session.isUntitled && session.title == untitledTitle();
    return session;
}

std::optional<Failure> refusalToChange(const TeachingSession& before, const TeachingSession& after,
                                       bool hasRegister)
{
    const QString day = longDate(before.span.date);
    if (!mayMove(before.state, after.state)) {
        if (after.state == TeachingState::Held)
            return refused(u"A session becomes held when its register is closed."_s);
        return refused(u"The session of %1 has been held: its register is closed."_s.arg(day));
    }
    if (!hasRegister)
        return {};
    if (after.span != before.span)
        return refused(
            u"The register of %1 has been opened, so its date and times stay as they are."_s.arg(day));
    if (after.state == TeachingState::Cancelled && before.state != TeachingState::Cancelled)
        return refused(
            u"The register of %1 has been opened, so the session can no longer be cancelled."_s.arg(day));
    return {};
}

std::optional<Failure> clash(const std::vector<TeachingSession>& sessions, const TeachingSession& session)
{
    if (session.state == TeachingState::Cancelled)
        return {};
    for (const TeachingSession& other : sessions) {
        if (other.id != session.id && other.state != TeachingState::Cancelled &&
            other.span.startMoment() == session.span.startMoment())
            return refused(u"Another session starts at %1 on %2: “%3”. Nothing was changed."_s.arg(
                timeOfDay(other.span.start), longDate(other.span.date), other.title));
    }
    return {};
}

std::optional<Failure> refusalToRemove(const TeachingSession& session, bool hasRegister)
{
    const QString day = longDate(session.span.date);
    if (hasRegister)
        return refused(u"The session of %1 has a register and is kept."_s.arg(day));
    if (session.state != TeachingState::Planned)
        return refused(
            u"Only a planned session can be deleted; the one of %1 is %2. Cancel it with a reason instead."_s
                .arg(day, nameOf(session.state).toLower()));
    return {};
}

} // namespace ledforum
