// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/attendeelist.h"

#include "database/types/textfold.h"

namespace ledforum {

const QString& AttendeeList::keyOf(const QString& name)
{
    auto found = m_folded.find(name);
    if (found == m_folded.end())
        found = m_folded.insert(name, folded(name));
    return *found;
}

std::optional<size_t> AttendeeList::known(const ReportRow& row, const QString& name) const
{
    for (const QString& email : row.emails) {
        if (const auto found = m_byEmail.constFind(email); found != m_byEmail.constEnd())
            return *found;
    }
    if (!row.number.isEmpty()) {
        if (const auto found = m_byNumber.constFind(row.number.toString()); found != m_byNumber.constEnd())
            return *found;
    }
    if (!row.emails.isEmpty() || !row.number.isEmpty() || name.isEmpty())
        return std::nullopt;
    // A row without an address belongs to whoever is known by the name alone, else to the only one of it.
    const auto namesakes = m_byName.constFind(name);
    if (namesakes == m_byName.constEnd())
        return std::nullopt;
    if (namesakes->nameless)
        return namesakes->nameless;
    return namesakes->places.size() == 1 ? std::optional(namesakes->places.front()) : std::nullopt;
}

size_t AttendeeList::placeOf(const ReportRow& row)
{
    const QString& name = keyOf(row.name);
    const auto found = known(row, name);
    const size_t place = found.value_or(m_all.size());
    if (!found) {
        m_all.push_back({.name = row.name, .emails = {}});
        Namesakes& namesakes = m_byName[name];
        namesakes.places += place;
        if (row.emails.isEmpty() && row.number.isEmpty())
            namesakes.nameless = place;
    }
    TeamsAttendee& attendee = m_all[place];
    for (const QString& email : row.emails) {
        if (!attendee.emails.contains(email)) {
            attendee.emails += email;
            m_byEmail.insert(email, place);
        }
    }
    if (!row.number.isEmpty() && attendee.number.isEmpty()) {
        attendee.number = row.number.toString();
        m_byNumber.insert(attendee.number, place);
    }
    return place;
}

} // namespace ledforum
