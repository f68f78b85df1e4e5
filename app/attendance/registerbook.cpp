// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerbook.h"

#include "app/attendance/mergerule.h"

#include <algorithm>

namespace ledforum {

namespace {

bool isByHand(const std::optional<Mark>& mark)
{
    return mark && mark->source == MarkSource::ByHand;
}

MarkChange changeOf(PersonId person, const std::optional<Mark>& before, const std::optional<Mark>& after,
                    const MarkAuthor& author)
{
    MarkChange change{
        .person = person, .at = author.at, .by = author.person, .act = author.act, .reason = author.reason};
    if (before) {
        change.before = before->status;
        change.minutesBefore = before->minutes;
    }
    if (after) {
        change.after = after->status;
        change.minutesAfter = after->minutes;
    }
    return change;
}

} // namespace

PreviousMarks reversed(PreviousMarks changes)
{
    for (PreviousMark& one : changes)
        std::swap(one.before, one.after);
    return changes;
}

RegisterBook::RegisterBook(const Connection& connection, TeachingSessionId session, const SessionTime& time,
                           int toleranceMinutes)
    : m_registers(connection)
    , m_sightings(connection)
    , m_session(session)
    , m_time(time)
    , m_toleranceMinutes(toleranceMinutes)
{
    for (const Mark& mark : m_registers.marks(session))
        m_lines[mark.person].mark = mark;
    for (const Sighting& sighting : m_sightings.sightings(session))
        m_lines[sighting.person].sightings.push_back(sighting);
    for (RegisterLine& line : m_lines)
        std::ranges::sort(line.sightings);
}

const RegisterLine& RegisterBook::lineOf(PersonId person) const
{
    static const RegisterLine empty;
    const auto found = m_lines.constFind(person);
    return found == m_lines.constEnd() ? empty : *found;
}

RegisterLine& RegisterBook::touched(PersonId person)
{
    RegisterLine& line = m_lines[person];
    if (!m_before.contains(person)) {
        m_before.insert(person, line);
        m_order.push_back(person);
    }
    return line;
}

void RegisterBook::follow(PersonId person, RegisterLine& line) const
{
    if (isByHand(line.mark))
        return;
    line.mark = line.sightings.empty()
                    ? std::nullopt
                    : std::optional(markFromSightings(person, line.sightings, m_time, m_toleranceMinutes));
}

void RegisterBook::say(const Mark& byHand)
{
    touched(byHand.person).mark = byHand;
}

void RegisterBook::clear(PersonId person)
{
    RegisterLine& line = touched(person);
    if (!isByHand(line.mark))
        line.sightings.clear();
    line.mark.reset();
    follow(person, line);
}

void RegisterBook::see(PersonId person, const std::vector<Sighting>& sightings)
{
    if (sightings.empty())
        return;
    RegisterLine& line = touched(person);
    line.sightings.insert(line.sightings.end(), sightings.begin(), sightings.end());
    std::ranges::sort(line.sightings);
    follow(person, line);
}

void RegisterBook::seeInstead(PersonId person, std::vector<Sighting> sightings)
{
    RegisterLine& line = touched(person);
    line.sightings = std::move(sightings);
    std::ranges::sort(line.sightings);
    follow(person, line);
}

bool RegisterBook::restore(const PreviousMark& line)
{
    if (lineOf(line.person) != line.after)
        return false;
    touched(line.person) = line.before;
    return true;
}

std::vector<Sighting> RegisterBook::forget(AttendanceReportId report)
{
    const auto isOfReport = [&](const Sighting& one) { return one.report == report; };
    std::vector<Sighting> forgotten;
    for (const PersonId person : m_lines.keys()) {
        const std::vector<Sighting>& all = lineOf(person).sightings;
        if (std::ranges::none_of(all, isOfReport))
            continue;
        std::ranges::copy_if(all, std::back_inserter(forgotten), isOfReport);
        RegisterLine& line = touched(person);
        std::erase_if(line.sightings, isOfReport);
        follow(person, line);
    }
    return forgotten;
}

std::vector<Sighting> RegisterBook::changedSightings(PersonId person, const RegisterLine& before,
                                                     const RegisterLine& after)
{
    if (!std::ranges::includes(after.sightings, before.sightings)) {
        m_sightings.remove(m_session, person);
        return after.sightings;
    }
    std::vector<Sighting> added;
    std::ranges::set_difference(after.sightings, before.sightings, std::back_inserter(added));
    return added;
}

PreviousMarks RegisterBook::write(const MarkAuthor& author)
{
    PreviousMarks previous;
    std::vector<Sighting> sightings;
    std::vector<Mark> marks;
    std::vector<MarkChange> changes;
    for (const PersonId person : m_order) {
        const RegisterLine& before = *m_before.constFind(person);
        const RegisterLine& line = lineOf(person);
        const std::vector<Sighting> added = changedSightings(person, before, line);
        sightings.insert(sightings.end(), added.begin(), added.end());
        if (line.mark != before.mark) {
            changes.push_back(changeOf(person, before.mark, line.mark, author));
            if (line.mark)
                marks.push_back(*line.mark);
            else
                m_registers.remove(m_session, person);
        }
        if (line != before)
            previous.push_back({person, before, line});
    }
    if (!previous.empty())
        m_registers.ensureRegister(m_session);
    m_sightings.add(m_session, sightings);
    m_registers.put(m_session, marks);
    m_registers.addChanges(m_session, changes);
    m_before.clear();
    m_order.clear();
    return previous;
}

} // namespace ledforum
