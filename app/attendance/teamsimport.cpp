// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsimport.h"

#include <QHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The people by what a report may know of them.
class Directory final
{
public:
    Directory(const std::vector<Person>& people, const std::vector<NameMatch>& matches)
        : m_people(people)
        , m_matches(matches)
    {
    }

    [[nodiscard]] const Person* byHand(const TeamsAttendee& attendee) const
    {
        const QString key = attendeeKey(attendee.name);
        const auto found = std::ranges::find_if(
            m_matches, [&](const NameMatch& match) { return attendeeKey(match.name) == key; });
        return found == m_matches.end() ? nullptr : byId(found->person);
    }
    [[nodiscard]] const Person* byEmail(const TeamsAttendee& attendee) const
    {
        for (const QString& email : attendee.emails) {
            const auto found = std::ranges::find_if(m_people, [&](const Person& person) {
                return person.email && person.email->value() == email;
            });
            if (found != m_people.end())
                return &*found;
        }
        return nullptr;
    }
    /// The one active person of that name; nobody where two share it.
    [[nodiscard]] const Person* byName(const TeamsAttendee& attendee) const
    {
        const Person* only = nullptr;
        const QString key = attendeeKey(attendee.name);
        for (const Person& person : m_people) {
            if (!person.isActive || attendeeKey(person.fullName.value()) != key)
                continue;
            if (only)
                return nullptr;
            only = &person;
        }
        return only;
    }
    [[nodiscard]] const Person* byId(PersonId id) const
    {
        const auto found = std::ranges::find(m_people, id, &Person::id);
        return found == m_people.end() ? nullptr : &*found;
    }

private:
    const std::vector<Person>& m_people;
    const std::vector<NameMatch>& m_matches;
};

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

UnmatchedAttendee unmatched(const TeamsAttendee& attendee, const Person* suggestion, const LocalSpan& session)
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
                                  const std::vector<NameMatch>& matches, const LocalSpan& session,
                                  int toleranceMinutes)
{
    const Directory directory(people, matches);
    if (const auto failure = uselessMatch(report, directory, matches))
        return *failure;

    struct Found
    {
        QString name;
        std::vector<JoinedInterval> intervals;
    };
    QHash<PersonId, Found> found;
    TeamsImport import{report.title, {}, {}, report.warnings};
    for (const TeamsAttendee& attendee : report.attendees) {
        const Person* person = directory.byHand(attendee);
        if (!person)
            person = directory.byEmail(attendee);
        const Person* namesake = person ? nullptr : directory.byName(attendee);
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
            import.people.push_back(
                {person, entry->name,
                 markFromIntervals(person.id, entry->intervals, session, toleranceMinutes)});
        }
    }
    return import;
}

} // namespace ledforum
