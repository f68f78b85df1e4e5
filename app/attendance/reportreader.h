// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/attendeelist.h"
#include "app/attendance/reportcalendar.h"
#include "app/attendance/sheetdays.h"

#include <set>

namespace ledforum {

/// Makes people and their intervals of the tables of one file.
class ReportReader final
{
public:
    ReportReader(const ReportTables& tables, const SessionTime& session)
        : m_tables(tables)
        , m_session(session)
        , m_calendar(session)
        , m_days(tables, session.span().date)
    {
    }
    [[nodiscard]] Result<TeamsReport> read();

private:
    [[nodiscard]] std::optional<Failure> readTables(TableKind kind);
    [[nodiscard]] std::optional<Failure> readJoins(size_t table);
    [[nodiscard]] std::optional<Failure> readParticipants(size_t table);
    void readEvents(size_t table);
    [[nodiscard]] std::optional<Failure> readSheet(size_t table);
    /// When somebody was there by the sheet's times or its minutes; nothing where it says neither.
    [[nodiscard]] Result<std::optional<JoinedInterval>> sheetInterval(size_t table, size_t row);
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
    SheetDays m_days;
    AttendeeList m_attendees;
    QStringList m_warnings;
    bool m_hasJoins = false;
    std::set<int> m_nameless;    ///< lines that name nobody
    QStringList m_onlyOnceNamed; ///< among the participants, and not among the joins
};

} // namespace ledforum
