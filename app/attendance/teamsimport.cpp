// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsimport.h"

#include "app/attendance/directory.h"

#include <QHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const Person* byHand(const Directory& directory, const std::vector<NameMatch>& matches,
                     const TeamsAttendee& attendee)
{
    const QString key = attendeeKey(attendee.name);
    const auto found =
        std::ranges::find_if(matches, [&](const NameMatch& match) { return attendeeKey(match.name) == key; });
    return found == matches.end() ? nullptr : directory.byId(found->person);
}

const Person* byEmail(const Directory& directory, const TeamsAttendee& attendee)
{
    for (const QString& email : attendee.emails) {
        if (const Person* person = directory.byEmail(email))
            return person;
    }
    return nullptr;
}

/// The one active person of that name; nobody where two share it.
const Person* byName(const Directory& directory, const TeamsAttendee& attendee)
{
    std::vector<const Person*> namesakes = directory.byName(attendee.name);
    std::erase_if(namesakes, [](const Person* person) { return !person->isActive; });
    return namesakes.size() == 1 ? namesakes.front() : nullptr;
}

std::optional<Failure> uselessMatch(const TeamsReport& report, const Directory& directory,
                                    const std::vector<NameMatch>& matches)
{
    for (const NameMatch& match : matches) {
        const QString key = attendeeKey(match.name);
        const auto sameName = [&](const auto& other) { return attendeeKey(other.name) == key; };
        if (std::ranges::none_of(report.attendees, sameName))
            return refused(u"Nobody in the report is called “%1”. Nothing was changed."_s.arg(match.name));
        if (!directory.byId(match.person))
            return notFound(
                u"There is no person with the id %1. Nothing was changed."_s.arg(match.person.value()));
        if (std::ranges::count_if(matches, sameName) > 1)
            return refused(u"“%1” is matched twice. Nothing was changed."_s.arg(match.name));
    }
    return std::nullopt;
}

UnmatchedAttendee unmatched(const TeamsAttendee& attendee, const Person* suggestion,
                            const SessionTime& session)
{
    return {attendee.name, attendee.emails.value(0), minutesInside(attendee.intervals, session),
            suggestion ? std::optional(*suggestion) : std::nullopt};
}

} // namespace

int TeamsImport::count(ImportEffect effect) const
{
    return int(std::ranges::count(people, effect, &ImportedAttendance::effect));
}

Result<TeamsImport> matchedReport(const TeamsReport& report, const std::vector<Person>& people,
                                  const std::vector<NameMatch>& matches, const SessionTime& session)
{
    const Directory directory(people);
    if (const auto failure = uselessMatch(report, directory, matches))
        return *failure;

    struct Found
    {
        QString name;
        std::vector<JoinedInterval> intervals;
    };
    QHash<PersonId, Found> found;
    TeamsImport import{report.title, report.meetingStart, {}, {}, report.warnings};
    for (const TeamsAttendee& attendee : report.attendees) {
        const Person* person = byHand(directory, matches, attendee);
        if (!person)
            person = byEmail(directory, attendee);
        const Person* namesake = person ? nullptr : byName(directory, attendee);
        if (!person && !report.hasEmailColumn)
            person = namesake;
        if (!person) {
            import.unmatched.push_back(unmatched(attendee, namesake, session));
            continue;
        }
        Found& entry = found[person->id];
        entry.name = entry.name.isEmpty() ? attendee.name : entry.name;
        entry.intervals.insert(entry.intervals.end(), attendee.intervals.begin(), attendee.intervals.end());
    }
    for (const Person& person : people) { // in their order, by surname
        if (const auto entry = found.constFind(person.id); entry != found.constEnd()) {
            ImportedAttendance line{person, entry->name, {}, {.person = person.id}};
            for (const JoinedInterval& there : entry->intervals)
                line.sightings.push_back(
                    {person.id, there.from, std::max(there.from, there.to), SightingSource::Teams});
            import.people.push_back(std::move(line));
        }
    }
    return import;
}

} // namespace ledforum
