// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportreader.h"
#include "app/attendance/reportsession.h"
#include "tests/fuzz/fuzztarget.h"

#include <algorithm>

using namespace ledforum;

namespace {

TeachingSession teaching(int id, QDate date, TeachingState state = TeachingState::Published)
{
    TeachingSession session;
    session.id = TeachingSessionId(id);
    session.span = {date, QTime(14, 0), 60};
    session.state = state;
    return session;
}

const std::vector sessions = {teaching(1, {2026, 11, 10}), teaching(2, {2026, 11, 24}),
                              teaching(3, {2026, 11, 24}, TeachingState::Cancelled)};

/// False where the report is not of this session.
bool isReadFor(const ReportTables& tables, const SessionTime& session)
{
    const auto report = ReportReader(tables, session).read();
    fuzz::require(report || !report.failure().sentence.isEmpty());
    if (!report)
        return false;
    for (const TeamsAttendee& one : report->attendees) {
        const int minutes = minutesInside(one.intervals, session);
        fuzz::require(minutes >= 0 && minutes <= session.span().minutes);
        for (const JoinedInterval& interval : one.intervals)
            fuzz::require(interval.from <= interval.to);
    }
    return true;
}

/// Which session it is of.
void trySessions(const QByteArray& input)
{
    const ReportSessions found = sessionOfReport(input, sessions, fuzz::session().zone());
    fuzz::require((found.fits.size() == 1) == found.sentence.isEmpty());
    for (const TeachingSessionId id : found.fits)
        fuzz::require(id.value() < 3);
}

} // namespace

/// A report of Teams, read for an ordinary session and else for one in the night in which the clocks go back.
void tryInput(const QByteArray& input)
{
    static const SessionTime night({QDate(2026, 10, 25), QTime(0, 30), 120}, fuzz::session().zone());
    if (input.size() % 4 == 0)
        trySessions(input); // reads it all again: of a quarter of the inputs will do
    const auto tables = reportTables(input, std::nullopt);
    fuzz::require(tables || !tables.failure().sentence.isEmpty());
    if (!tables)
        return;
    if (tables->unknown)
        fuzz::require(tables->unknown->guess.uses.size() == tables->unknown->headings.size());
    else if (!isReadFor(*tables, fuzz::session()))
        (void)isReadFor(*tables, night);
}
