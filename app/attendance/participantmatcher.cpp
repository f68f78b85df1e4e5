// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/participantmatcher.h"

#include "app/attendance/directory.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isMeant(const TeamsAttendee& attendee, const QString& email)
{
    return email.isEmpty() || attendee.emails.contains(email.toLower());
}

void forEachMeant(const std::vector<ReadReport>& reports, const ReportName& name, auto work)
{
    const QString key = attendeeKey(name.name);
    for (const ReadReport& one : reports) {
        for (const TeamsAttendee& attendee : one.report.attendees) {
            if (isMeant(attendee, name.email) && attendeeKey(attendee.name) == key)
                work(attendee);
        }
    }
}

/// The one active person of that name; nobody where two share it, or where the number is another's.
const Person* byName(const Directory& directory, const TeamsAttendee& attendee)
{
    std::vector<const Person*> namesakes = directory.byName(attendee.name);
    std::erase_if(namesakes, [](const Person* person) { return !person->isActive; });
    if (namesakes.size() != 1)
        return nullptr;
    const bool hasOtherNumber = !attendee.number.isEmpty() && !namesakes.front()->gmcNumber().isEmpty();
    return hasOtherNumber ? nullptr : namesakes.front();
}

} // namespace

ParticipantMatcher::ParticipantMatcher(const Directory& directory, const ParticipantMemory& memory,
                                       const ImportAnswers& answers)
    : m_directory(directory)
    , m_memory(memory)
    , m_said(answers)
{
    for (const NameMatch& match : answers.matches)
        add({match.name, match.email}, {match.email, match.person});
    for (const ReportName& name : answers.ignored)
        add(name, {name.email, std::nullopt});
    for (const ReportName& name : answers.heeded)
        add(name, {name.email, std::nullopt, true});
}

void ParticipantMatcher::add(const ReportName& name, const Answer& answer)
{
    m_answers.insert(attendeeKey(name.name), answer);
}

const ParticipantMatcher::Answer* ParticipantMatcher::answerTo(const TeamsAttendee& attendee) const
{
    if (m_answers.isEmpty())
        return nullptr;
    const Answer* best = nullptr;
    const auto [first, last] = m_answers.equal_range(attendeeKey(attendee.name));
    for (auto one = first; one != last; ++one) {
        // An answer for the address is stronger than one for the name, and a match than being heeded.
        const bool isStronger = !best || (best->email.isEmpty() && !one->email.isEmpty()) || best->isHeeded;
        if (isMeant(attendee, one->email) && isStronger)
            best = &*one;
    }
    return best;
}

std::optional<Failure> ParticipantMatcher::problemOf(const std::vector<ReadReport>& reports,
                                                     const ReportName& name) const
{
    bool isThere = false;
    forEachMeant(reports, name, [&](const TeamsAttendee&) { isThere = true; });
    if (!isThere)
        return refused(u"Nobody in the report is called “%1”. Nothing was changed."_s.arg(name.name));
    int answers = 0;
    const auto [first, last] = m_answers.equal_range(attendeeKey(name.name));
    for (auto one = first; one != last; ++one)
        answers += !one->isHeeded && one->email == name.email;
    if (answers > 1)
        return refused(u"“%1” is matched twice. Nothing was changed."_s.arg(name.name));
    return std::nullopt;
}

std::optional<Failure> ParticipantMatcher::problem(const std::vector<ReadReport>& reports) const
{
    for (const NameMatch& match : m_said.matches) {
        if (const auto failure = problemOf(reports, {match.name, match.email}))
            return failure;
        if (!m_directory.byId(match.person))
            return notFound(
                u"There is no person with the id %1. Nothing was changed."_s.arg(match.person.value()));
    }
    for (const ReportName& name : m_said.ignored) {
        if (const auto failure = problemOf(reports, name))
            return failure;
    }
    return std::nullopt;
}

std::pair<const Person*, MatchedBy> ParticipantMatcher::known(const TeamsAttendee& attendee,
                                                              bool byNameToo) const
{
    for (const QString& email : attendee.emails) {
        if (const Person* person = m_directory.byEmail(email))
            return {person, MatchedBy::Email};
    }
    if (!attendee.number.isEmpty()) {
        if (const Person* person = m_directory.byNumber(attendee.number))
            return {person, MatchedBy::Number};
    }
    return {byNameToo ? byName(m_directory, attendee) : nullptr, MatchedBy::Name};
}

ReportMatch ParticipantMatcher::match(const TeamsReport& report) const
{
    ReportMatch match;
    match.people.reserve(report.attendees.size());
    for (const TeamsAttendee& attendee : report.attendees) {
        const Answer* answer = answerTo(attendee);
        const bool isHeeded = answer && answer->isHeeded;
        if (isHeeded)
            answer = nullptr;
        const KnownParticipant* remembered = answer ? nullptr : m_memory.of(attendee);
        if (remembered &&
            (isHeeded ? !remembered->person : remembered->person && !m_directory.byId(*remembered->person)))
            remembered = nullptr;
        if (answer && answer->person)
            match.people.push_back({m_directory.byId(*answer->person), &attendee, MatchedBy::Said});
        else if (remembered && remembered->person)
            match.people.push_back({m_directory.byId(*remembered->person), &attendee, MatchedBy::Remembered});
        else if (answer || remembered)
            match.ignored.push_back(&attendee);
        else if (const auto [person, by] = known(attendee, !report.hasEmailColumn); person)
            match.people.push_back({person, &attendee, by});
        else
            match.unmatched.push_back(&attendee);
    }
    return match;
}

std::vector<KnownParticipant> ParticipantMatcher::toRemember(const std::vector<ReadReport>& reports) const
{
    std::vector<KnownParticipant> remembered;
    const auto add = [&](const TeamsAttendee& attendee, std::optional<PersonId> person) {
        KnownParticipant known{participantDigest(attendee), person, person ? QString() : attendee.name};
        const KnownParticipant* before = m_memory.at(known.digest);
        const bool isNews = !before || before->person != known.person;
        if (isNews && !std::ranges::count(remembered, known.digest, &KnownParticipant::digest))
            remembered.push_back(std::move(known));
    };
    for (const NameMatch& match : m_said.matches) {
        forEachMeant(reports, {match.name, match.email}, [&](const TeamsAttendee& attendee) {
            // What the address says anyway needs no memory.
            const Person* known = this->known(attendee, false).first;
            if (!known || known->id != match.person)
                add(attendee, match.person);
        });
    }
    for (const ReportName& name : m_said.ignored)
        forEachMeant(reports, name, [&](const TeamsAttendee& attendee) { add(attendee, std::nullopt); });
    return remembered;
}

std::vector<QByteArray> ParticipantMatcher::toForget(const std::vector<ReadReport>& reports) const
{
    std::vector<QByteArray> digests;
    for (const ReportName& name : m_said.heeded) {
        forEachMeant(reports, name, [&](const TeamsAttendee& attendee) {
            const KnownParticipant* known = m_memory.of(attendee);
            if (known && !known->person && !std::ranges::count(digests, known->digest))
                digests.push_back(known->digest);
        });
    }
    return digests;
}

} // namespace ledforum
