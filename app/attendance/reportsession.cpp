// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportsession.h"

#include "app/attendance/reportreader.h"
#include "app/attendance/reporttables.h"
#include "app/attendance/teamsmoment.h"
#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// A list without dates fits whatever session it is read for, and so says nothing.
bool hasDates(const ReportTables& tables)
{
    const auto isMoment = [](QStringView cell) { return parseWrittenMoment(cell).has_value(); };
    for (size_t i = 0; i < tables.cells.rowCount(); ++i) {
        if (std::ranges::any_of(tables.cells.row(i).cells, isMoment))
            return true;
    }
    return false;
}

/// In a table that people have to explain first, any date may be the one.
bool namesTheDay(const ReportTables& tables, const LocalSpan& session)
{
    const auto isThatDay = [&](QStringView cell) {
        const auto written = parseWrittenMoment(cell);
        const auto isOf = [&](DateOrder order) {
            const auto moment = written->read(order);
            return moment && moment->date == session.date;
        };
        return written && (isOf(DateOrder::DayFirst) || isOf(DateOrder::MonthFirst));
    };
    for (size_t i = 0; i < tables.cells.rowCount(); ++i) {
        if (std::ranges::any_of(tables.cells.row(i).cells, isThatDay))
            return true;
    }
    return false;
}

} // namespace

ReportSessions sessionOfReport(const QByteArray& file, const std::vector<TeachingSession>& sessions,
                               const QTimeZone& zone)
{
    std::vector<const TeachingSession*> found;
    const auto tables = reportTables(file, std::nullopt);
    if (tables && hasDates(*tables)) {
        for (const TeachingSession& session : sessions) {
            if (session.state == TeachingState::Cancelled)
                continue;
            const SessionTime time(session.span, zone);
            if (tables->unknown ? namesTheDay(*tables, session.span)
                                : ReportReader(*tables, time).read().isOk())
                found.push_back(&session);
        }
    }
    std::ranges::sort(found, [](const TeachingSession* a, const TeachingSession* b) {
        return a->span.startMoment() < b->span.startMoment();
    });
    ReportSessions result;
    QStringList dates;
    for (const TeachingSession* session : found) {
        result.fits.push_back(session->id);
        dates += longDate(session->span.date);
    }
    if (found.empty())
        result.sentence =
            u"The file fits no teaching session by its dates. Choose the session, and add the file there."_s;
    else if (found.size() > 1)
        result.sentence =
            u"The file may be of several sessions: %1. Choose one of them."_s.arg(dates.join(u"; "_s));
    return result;
}

} // namespace ledforum
