// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/sighting.h"

#include <vector>

namespace ledforum {

class Connection;

/// What the desk, reports and sheets saw of people, and the files that say so. Throws DatabaseError.
class SightingStore final
{
public:
    explicit SightingStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Of a session, person by person, the earliest first.
    [[nodiscard]] std::vector<Sighting> sightings(TeachingSessionId session) const;
    /// Of one session's register, which must exist.
    void add(TeachingSessionId session, const std::vector<Sighting>& sightings);
    /// All of one person in a session.
    void remove(TeachingSessionId session, PersonId person);

    /// The files from which a session's register was filled, the earliest import first.
    [[nodiscard]] std::vector<AttendanceReport> reports(TeachingSessionId session) const;
    /// Under its own id where it has one, as a report that was taken away and comes back; else under a new
    /// one.
    AttendanceReportId addReport(TeachingSessionId session, const AttendanceReport& report);
    /// Its sightings must have gone before.
    void removeReport(AttendanceReportId report);

private:
    const Connection& m_connection;
};

} // namespace ledforum
