// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/sightingstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Sighting sightingFrom(const Statement& row)
{
    Sighting sighting{.person = PersonId(row.integer(0)),
                      .from = utcSecond(row.integer(2)),
                      .source = stored(sightingSourceFrom(row.text(1)), u"A sighting in a register"_s)};
    if (const auto to = row.optionalInteger(3))
        sighting.to = utcSecond(*to);
    if (const auto report = row.optionalInteger(4))
        sighting.report = AttendanceReportId(*report);
    return sighting;
}

AttendanceReport reportFrom(const Statement& row)
{
    AttendanceReport report{.id = AttendanceReportId(row.integer(0)),
                            .source = stored(sightingSourceFrom(row.text(1)), u"A report in a register"_s),
                            .digest = row.blob(2),
                            .extent = {row.integer(6), row.integer(7)},
                            .importedAt = QDateTime::fromString(row.text(4), Qt::ISODate)};
    if (const auto start = row.optionalInteger(3))
        report.meetingStart = utcSecond(*start);
    if (const auto by = row.optionalInteger(5))
        report.importedBy = PersonId(*by);
    return report;
}

std::optional<qint64> maybeStored(const std::optional<UtcSecond>& moment)
{
    return moment ? std::optional(storedSecond(*moment)) : std::nullopt;
}

} // namespace

std::vector<Sighting> SightingStore::sightings(TeachingSessionId session) const
{
    Statement statement(m_connection,
                        u"SELECT person_id, source, seen_from, seen_to, report_id FROM sighting "
                        "WHERE session_id = ? ORDER BY person_id, seen_from, id"_s);
    statement.bind(session);
    std::vector<Sighting> sightings;
    while (statement.next())
        sightings.push_back(sightingFrom(statement));
    return sightings;
}

void SightingStore::add(TeachingSessionId session, const std::vector<Sighting>& sightings)
{
    if (sightings.empty())
        return;
    Statement statement(
        m_connection, u"INSERT INTO sighting (session_id, person_id, source, report_id, seen_from, seen_to) "
                      "VALUES (?, ?, ?, ?, ?, ?)"_s);
    statement.bind(session).hold();
    for (const Sighting& one : sightings) {
        statement
            .bindAll(one.person, codeOf(one.source), one.report, storedSecond(one.from), maybeStored(one.to))
            .run();
    }
}

void SightingStore::remove(TeachingSessionId session, PersonId person)
{
    Statement(m_connection, u"DELETE FROM sighting WHERE session_id = ? AND person_id = ?"_s)
        .bindAll(session, person)
        .run();
}

std::vector<AttendanceReport> SightingStore::reports(TeachingSessionId session) const
{
    Statement statement(
        m_connection,
        u"SELECT id, source, digest, meeting_start, imported_at, imported_by, "
        "participants, seconds FROM attendance_report WHERE session_id = ? ORDER BY imported_at, id"_s);
    statement.bind(session);
    std::vector<AttendanceReport> reports;
    while (statement.next())
        reports.push_back(reportFrom(statement));
    return reports;
}

AttendanceReportId SightingStore::addReport(TeachingSessionId session, const AttendanceReport& report)
{
    Statement statement(m_connection, sqlFile(u"attendance/add_report.sql"));
    statement.bindAll(report.id, session, codeOf(report.source), report.digest,
                      maybeStored(report.meetingStart), report.extent.first, report.extent.second,
                      report.importedAt.toUTC().toString(Qt::ISODate), report.importedBy);
    return AttendanceReportId(statement.insertedId());
}

void SightingStore::removeReport(AttendanceReportId report)
{
    Statement(m_connection, u"DELETE FROM attendance_report WHERE id = ?"_s).bind(report).run();
}

} // namespace ledforum
