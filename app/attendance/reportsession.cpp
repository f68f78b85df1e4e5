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

ReportSessions noneOf(const QString& cause)
{
    return {.fits = {}, .cause = cause, .sentence = cause, .mayBeChosen = false};
}

/// Where the file is of a session still to come.
std::optional<ReportSessions> tooEarly(const QByteArray& file, const SessionsToFit& sessions)
{
    const ReportSessions found = sessionOfReport(file, sessions.coming, sessions.zone);
    QStringList names;
    for (const TeachingSession& one : sessions.coming) {
        if (found.contains(one.id))
            names += u"%1, %2"_s.arg(longDate(one.span.date), one.title);
    }
    if (names.isEmpty())
        return std::nullopt;
    return noneOf(u"This report is of %1, which has not begun yet. Import it once the session has begun; "
                  "nothing was changed."_s.arg(names.join(u" or "_s)));
}

ReportSessions ofBoth(const ReportSessions& one, const ReportSessions& other)
{
    if (one.fits == other.fits)
        return one;
    ReportSessions both = one;
    std::erase_if(both.fits, [&](TeachingSessionId session) { return !other.contains(session); });
    if (both.fits.empty())
        return noneOf(u"The files are of different sessions. Import them one by one; nothing was changed."_s);
    both.file.reset();
    both.cause = both.fits.size() > 1 ? u"The files may be of several sessions."_s : QString();
    both.sentence = both.fits.size() > 1 ? both.cause + u" Choose one of them."_s : QString();
    return both;
}

} // namespace

bool ReportSessions::contains(TeachingSessionId session) const
{
    return std::ranges::find(fits, session) != fits.end();
}

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

ReportSessions sessionsOfReports(const std::vector<QByteArray>& files, const SessionsToFit& sessions)
{
    std::optional<ReportSessions> common;
    for (size_t i = 0; i < files.size(); ++i) {
        ReportSessions found = sessionOfReport(files[i], sessions.begun, sessions.zone);
        if (found.fits.empty())
            found = tooEarly(files[i], sessions).value_or(found);
        found.file = i;
        if (found.fits.empty())
            return found;
        common = common ? ofBoth(*common, found) : found;
        if (common->fits.empty())
            return *common;
    }
    return common.value_or(ReportSessions{});
}

} // namespace ledforum
