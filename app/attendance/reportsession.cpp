// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportsession.h"

#include "app/attendance/reportreader.h"
#include "app/attendance/reporttables.h"
#include "app/attendance/sheetdays.h"
#include "app/common/wording.h"

#include <QSet>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Any cell may say the day: a list without dates fits whatever session it is read for, and so says nothing.
QSet<QDate> daysIn(const ReportTables& tables)
{
    QSet<QDate> days;
    for (size_t i = 0; i < tables.cells.rowCount(); ++i) {
        for (const QStringView cell : tables.cells.row(i).cells)
            days += daysNamedBy(cell);
    }
    return days;
}

std::optional<Failure> faultFor(const ReportTables& tables, const SessionTime& session)
{
    const auto read = ReportReader(tables, session).read();
    return read ? std::nullopt : std::optional(read.failure());
}

/// What is wrong with the file whatever session it is read for.
std::optional<Failure> faultForAny(const ReportTables& tables, const QTimeZone& zone)
{
    if (tables.unknown)
        return std::nullopt;
    const LocalSpan one{{2001, 1, 2}, {14, 0}, 60};
    const LocalSpan other{{2002, 3, 6}, {9, 30}, 45};
    const auto fault = faultFor(tables, SessionTime(one, zone));
    const auto again = faultFor(tables, SessionTime(other, zone));
    return fault && again && fault->sentence == again->sentence ? fault : std::nullopt;
}

} // namespace

ReportSessions sessionOfReport(const QByteArray& file, const std::vector<TeachingSession>& sessions,
                               const QTimeZone& zone)
{
    ReportSessions result;
    const auto tables = reportTables(file, std::nullopt);
    const auto unreadable = tables ? faultForAny(*tables, zone) : std::optional(tables.failure());
    if (unreadable) {
        result.cause = result.sentence = unreadable->sentence;
        return result;
    }
    const QSet<QDate> days = daysIn(*tables);
    std::vector<const TeachingSession*> found;
    std::optional<Failure> faultThatDay; // says more than that no session fits
    for (const TeachingSession& session : sessions) {
        if (session.state == TeachingState::Cancelled)
            continue;
        const bool isNamed = days.contains(session.span.date);
        if (!isNamed && (tables->unknown || tables->isSheet()))
            continue;
        const auto fault = tables->unknown ? std::nullopt : faultFor(*tables, {session.span, zone});
        if (!fault)
            found.push_back(&session);
        else if (isNamed)
            faultThatDay = fault;
    }
    std::ranges::sort(found, [](const TeachingSession* a, const TeachingSession* b) {
        return a->span.startMoment() < b->span.startMoment();
    });
    QStringList dates;
    for (const TeachingSession* session : found) {
        result.fits.push_back(session->id);
        dates += longDate(session->span.date);
    }
    if (found.empty() && faultThatDay) {
        result.cause = result.sentence = faultThatDay->sentence;
    } else if (found.empty()) {
        result.cause = u"The file fits no teaching session by its dates."_s;
        result.sentence = result.cause + u" Choose the session, and add the file there."_s;
    } else if (found.size() > 1) {
        result.cause = u"The file may be of several sessions: %1."_s.arg(dates.join(u"; "_s));
        result.sentence = result.cause + u" Choose one of them."_s;
    }
    return result;
}

} // namespace ledforum
