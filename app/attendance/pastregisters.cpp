// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/pastregisters.h"

#include "app/common/wording.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What was looked for, or why it was not found.
template <class T>
struct Search
{
    const T* found = nullptr;
    QString problem = {};
};

Search<TeachingSession> sessionOf(const PastLine& line, const std::vector<TeachingSession>& sessions,
                                  LocalMoment now)
{
    std::vector<const TeachingSession*> thatDay;
    for (const TeachingSession& session : sessions) {
        if (session.span.date == line.date && (!line.start || session.span.start == *line.start))
            thatDay.push_back(&session);
    }
    const QString day = longDate(line.date);
    if (line.date > now.date)
        return {.problem = u"%1 is still to come."_s.arg(day)};
    if (thatDay.empty())
        return {.problem = u"There is no session on %1."_s.arg(
                    line.start ? u"%1 at %2"_s.arg(day, timeOfDay(*line.start)) : day)};
    std::erase_if(thatDay, [](const auto* session) { return session->state == TeachingState::Cancelled; });
    if (thatDay.empty())
        return {.problem = u"The session on %1 was cancelled."_s.arg(day)};
    if (thatDay.size() > 1)
        return {
            .problem =
                u"There are %1 sessions on %2: say which in a column Start."_s.arg(thatDay.size()).arg(day)};
    if (now < thatDay.front()->span.endMoment())
        return {.problem = u"The session on %1 is not over yet."_s.arg(day)};
    return {thatDay.front()};
}

Search<Person> personOf(const PastLine& line, const Directory& directory)
{
    const Person* byEmail = line.email.isEmpty() ? nullptr : directory.byEmail(line.email);
    const Person* byNumber = line.number.isEmpty() ? nullptr : directory.byNumber(line.number);
    if (byEmail && byNumber && byEmail != byNumber) {
        return {.problem = u"The e-mail address is %1’s, the number %2’s."_s.arg(byEmail->fullName.value(),
                                                                                 byNumber->fullName.value())};
    }
    if (byEmail || byNumber)
        return {byEmail ? byEmail : byNumber};
    if (line.who().isEmpty())
        return {.problem = u"It does not say who it is about."_s};
    const auto namesakes = line.name.isEmpty() ? std::vector<const Person*>() : directory.byName(line.name);
    if (namesakes.size() == 1)
        return {namesakes.front()};
    if (namesakes.empty())
        return {.problem = u"Nobody in the forum is “%1”."_s.arg(excerptOf(line.who()))};
    return {.problem =
                u"%1 people are called “%2”: give an e-mail address or a number."_s.arg(namesakes.size())
                    .arg(excerptOf(line.who()))};
}

/// Minutes win over the status, where the two disagree.
Mark markOf(PersonId person, const PastWord& word, const LocalSpan& session)
{
    const bool isAttendance =
        word.status != MarkStatus::Apologies && word.status != MarkStatus::DidNotAttend && word.status;
    if (!word.minutes) {
        return {.person = person, .status = *word.status, .minutes = isAttendance ? session.minutes : 0};
    }
    const int minutes = std::min(*word.minutes, session.minutes);
    MarkStatus status = MarkStatus::Present;
    if (minutes == 0)
        status = word.status == MarkStatus::Apologies ? MarkStatus::Apologies : MarkStatus::DidNotAttend;
    else if (isAttendance)
        status = *word.status;
    return {.person = person, .status = status, .minutes = minutes};
}

} // namespace

int PastImport::count(PastEffect effect) const
{
    return int(std::ranges::count(marks, effect, &PastMark::effect));
}

PastImport matchedPast(const PastFile& file, const std::vector<TeachingSession>& sessions,
                       const Directory& directory, LocalMoment now)
{
    PastImport import;
    import.badLines = file.badLines;
    QHash<std::pair<TeachingSessionId, PersonId>, size_t> seen;
    std::set<std::pair<int, QString>> told;
    for (const PastLine& line : file.lines) {
        const auto session = sessionOf(line, sessions, now);
        const auto person = personOf(line, directory);
        for (const BadLine& unknown :
             {BadLine{line.dateLine, session.problem}, BadLine{line.line, person.problem}}) {
            if (!unknown.problem.isEmpty() && told.emplace(unknown.line, unknown.problem).second)
                import.unknown.push_back(unknown);
        }
        if (!session.found || !person.found)
            continue;
        const Mark mark = markOf(person.found->id, line.word, session.found->span);
        const auto place = std::pair(session.found->id, person.found->id);
        if (const auto earlier = seen.constFind(place); earlier != seen.constEnd()) {
            const PastMark& first = import.marks[*earlier];
            if (first.mark != mark) {
                import.badLines.push_back({line.line, u"%1 stands in line %2 already, with something else."_s
                                                          .arg(person.found->fullName.value())
                                                          .arg(first.line)});
            }
            continue;
        }
        seen.insert(place, import.marks.size());
        import.marks.push_back({line.line, line.dateLine, session.found->id, *person.found, mark});
    }
    std::ranges::stable_sort(import.badLines, {}, &BadLine::line);
    std::ranges::stable_sort(import.unknown, {}, &BadLine::line);
    return import;
}

} // namespace ledforum
