// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/attendeelist.h"
#include "app/attendance/reportcalendar.h"

namespace ledforum {

/// Makes people and their intervals of the tables of one file.
class ReportReader final
{
public:
    ReportReader(const ReportTables& tables, const SessionTime& session)
        : m_tables(tables)
        , m_session(session)
        , m_calendar(session)
    {
    }
    [[nodiscard]] Result<TeamsReport> read();

private:
    [[nodiscard]] std::optional<Failure> readTables(TableKind kind);
    [[nodiscard]] std::optional<Failure> readJoins(size_t table);
    [[nodiscard]] std::optional<Failure> readParticipants(size_t table);
    void readEvents(size_t table);
    [[nodiscard]] std::optional<Failure> readSheet(size_t table);
    void readSheetStatus(const ReportRow& row, TeamsAttendee& attendee);

    /// Nothing for someone who registered and never joined; a Failure where the leaving comes first.
    [[nodiscard]] Result<std::optional<JoinedInterval>> intervalOf(size_t table, size_t row);
    /// Nothing for a row that names nobody.
    [[nodiscard]] std::optional<size_t> personOf(const ReportRow& row);
    void compareTotals();
    void compareDurations(const ReportTable& table);
    void warnOfColumns();
    [[nodiscard]] std::optional<Failure> nobodyInside();

    const ReportTables& m_tables;
    const SessionTime& m_session;
    ReportCalendar m_calendar;
    AttendeeList m_attendees;
    QStringList m_warnings;
    bool m_hasJoins = false;
    int m_nameless = 0; ///< rows that name nobody
};

} // namespace ledforum
