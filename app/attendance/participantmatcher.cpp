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

std::pair<const Person*, MatchedBy> ParticipantMatcher::known(const TeamsAttendee& attendee) const
{
    for (const QString& email : attendee.emails) {
        if (const Person* person = m_directory.byEmail(email))
            return {person, MatchedBy::Email};
    }
    if (!attendee.number.isEmpty()) {
        if (const Person* person = m_directory.byNumber(attendee.number))
            return {person, MatchedBy::Number};
    }
    return {nullptr, MatchedBy::Email};
}

ParticipantMatcher::Meant ParticipantMatcher::meantBy(const TeamsAttendee& attendee, bool byNameToo) const
{
    const Answer* answer = answerTo(attendee);
    if (answer && !answer->isHeeded)
        return {answer->person ? m_directory.byId(*answer->person) : nullptr, MatchedBy::Said,
                !answer->person};
    // An address of the forum's own says who it is, whatever was remembered: neither is its owner ignored for
    // the name of a program, nor does a wrong match outlive the day it was made.
    if (const auto [person, by] = known(attendee); person)
        return {person, by};
    const KnownParticipant* remembered = answer ? nullptr : m_memory.of(attendee);
    const Person* person = remembered && remembered->person ? m_directory.byId(*remembered->person) : nullptr;
    if (person || (remembered && !remembered->person))
        return {person, MatchedBy::Remembered, !person};
    return {byNameToo ? byName(m_directory, attendee) : nullptr, MatchedBy::Name};
}

ReportMatch ParticipantMatcher::match(const TeamsReport& report) const
{
    ReportMatch match;
    match.people.reserve(report.attendees.size());
    for (const TeamsAttendee& attendee : report.attendees) {
        const Meant meant = meantBy(attendee, !report.hasEmailColumn);
        if (meant.person)
            match.people.push_back({meant.person, &attendee, meant.by});
        else
            (meant.isIgnored ? match.ignored : match.unmatched).push_back(&attendee);
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
            if (!known(attendee).first) // what the address says needs no memory
                add(attendee, match.person);
        });
    }
    for (const ReportName& name : m_said.ignored) {
        forEachMeant(reports, name, [&](const TeamsAttendee& attendee) {
            if (!known(attendee).first) // somebody of the forum: for this time alone
                add(attendee, std::nullopt);
        });
    }
    return remembered;
}

std::vector<QByteArray> ParticipantMatcher::toForget(const std::vector<ReadReport>& reports) const
{
    std::vector<QByteArray> digests;
    for (const ReportName& name : m_said.heeded) {
        forEachMeant(reports, name, [&](const TeamsAttendee& attendee) {
            const KnownParticipant* known = m_memory.of(attendee);
            if (known && !std::ranges::count(digests, known->digest))
                digests.push_back(known->digest);
        });
    }
    return digests;
}

} // namespace ledforum
