// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportcalendar.h"

#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The hour that comes twice when the clocks go back.
constexpr std::chrono::hours twice(1);

/// As if the local clock were that far ahead of UTC.
UtcSecond secondsOf(const LocalMoment& moment, int offset)
{
    constexpr qint64 firstOf1970 = 2440588; // its Julian day
    constexpr qint64 daySeconds = 86400;
    return utcSecond((moment.date.toJulianDay() - firstOf1970) * daySeconds +
                     moment.time.msecsSinceStartOfDay() / 1000 - offset);
}

} // namespace

ReportCalendar::ReportCalendar(const SessionTime& session)
    : m_session(session)
    , m_dayBegins(session.utc({session.span().date, QTime(0, 0)}))
    , m_dayEnds(session.utc({session.span().date.addDays(1), QTime(0, 0)}))
{
}

std::optional<int> ReportCalendar::offsetOf(QDate date)
{
    const auto known = m_offsets.constFind(date);
    if (known != m_offsets.constEnd())
        return *known;
    const auto at = [&](QDate day) { return QDateTime(day, QTime(0, 0), m_session.zone()).offsetFromUtc(); };
    const int morning = at(date);
    const auto offset = morning == at(date.addDays(1)) ? std::optional(morning) : std::nullopt;
    m_offsets.insert(date, offset);
    return offset;
}

std::optional<UtcSecond> ReportCalendar::utc(const WrittenMoment& moment, bool isUtc)
{
    const auto local = moment.read(m_order);
    if (!local)
        return std::nullopt;
    if (moment.offset || isUtc)
        return secondsOf(*local, moment.offset.value_or(0));
    if (const auto offset = offsetOf(local->date))
        return secondsOf(*local, *offset);
    return m_session.utc(*local);
}

std::optional<UtcSecond> ReportCalendar::again(std::optional<UtcSecond> moment) const
{
    if (!moment || m_session.local(*moment) != m_session.local(*moment + twice))
        return std::nullopt;
    return *moment + twice;
}

bool ReportCalendar::isOfTheDay(const LocalMoment& moment, std::optional<int> offset) const
{
    if (!offset)
        return moment.date == m_session.span().date;
    const UtcSecond utc = secondsOf(moment, *offset);
    return utc >= m_dayBegins && utc < m_dayEnds;
}

void ReportCalendar::count(const WrittenMoment& moment, const Cell& cell, bool isUtc)
{
    const auto offset = moment.offset ? moment.offset : isUtc ? std::optional(0) : std::nullopt;
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        Reading& reading = order == DateOrder::DayFirst ? m_dayFirst : m_monthFirst;
        const auto read = moment.read(order);
        if (!read && !reading.misfit)
            reading.misfit = cell;
        reading.fits += read && isOfTheDay(*read, offset) ? 1 : 0;
    }
    if (!m_first)
        m_first = cell;
}

/// "2.05" at a session at 2pm: of the two times that it may mean, the one nearer to the session.
QTime ReportCalendar::nearer(QTime written) const
{
    constexpr int halfDay = 12 * 60 * 60;
    const LocalSpan& span = m_session.span();
    const QTime later = written.addSecs(halfDay);
    const auto distance = [&](QTime time) {
        return time < span.start ? time.secsTo(span.start) : std::max(0, span.end().secsTo(time));
    };
    return written.secsTo(later) == halfDay && distance(later) < distance(written) ? later : written;
}

/// People write the time alone on a sheet, since the sheet has the date.
std::optional<WrittenMoment> ReportCalendar::parsed(QStringView text, TableKind kind) const
{
    const auto moment = parseWrittenMoment(text);
    if (moment || kind != TableKind::Sheet)
        return moment;
    const auto read = parseWrittenTime(text);
    const QTime time = read ? *read : parseTime(text);
    if (!time.isValid())
        return std::nullopt;
    const bool isOpen = std::ranges::none_of(text, [](QChar c) { return c.isLetter(); });
    const QDate date = m_session.span().date;
    return WrittenMoment{date.month(), date.day(), date.year(), true, isOpen ? nearer(time) : time};
}

std::optional<Failure> ReportCalendar::parse(const ReportTables& tables)
{
    for (const ReportTable& table : tables.tables) {
        const bool isUtc = table.columns.isUtc;
        m_isUtc.push_back(isUtc);
        std::vector<Written>& rows = m_written.emplace_back();
        rows.reserve(table.rows.size());
        for (const ReportRow& row : table.rows) {
            Written& written = rows.emplace_back();
            const QStringView left = table.kind == TableKind::Events ? QStringView() : row.left;
            for (auto [text, to] : {std::pair(row.joined, &written.joined), std::pair(left, &written.left)}) {
                if (text.isEmpty())
                    continue;
                const auto moment = parsed(text, table.kind);
                if (!moment || !(moment->read(DateOrder::DayFirst) || moment->read(DateOrder::MonthFirst)))
                    return refused(
                        u"Line %1: “%2” is not a date and time that can be read. Nothing was changed."_s.arg(
                            QString::number(row.line), text));
                count(*moment, {row.line, text}, isUtc);
                *to = moment;
            }
        }
    }
    return std::nullopt;
}

/// The order in which most is of the session's day, and everything is a date.
std::optional<Failure> ReportCalendar::choose()
{
    const bool isMonthFirst = m_monthFirst.fits > m_dayFirst.fits;
    const Reading& best = isMonthFirst ? m_monthFirst : m_dayFirst;
    const Reading& other = isMonthFirst ? m_dayFirst : m_monthFirst;
    if (best.fits == 0)
        return refused(
            u"This is another day's report: line %1 says %2, and the session is on %3. Nothing was changed."_s
                .arg(QString::number(m_first->line), m_first->text, longDate(m_session.span().date)));
    const bool takesOther = best.misfit && other.fits > 0 && !other.misfit;
    m_order = isMonthFirst != takesOther ? DateOrder::MonthFirst : DateOrder::DayFirst;
    if (best.misfit && !takesOther)
        return refused(
            u"Line %1: “%2” is no date where the %3 stands first, as in the other lines. Nothing was "
            "changed."_s.arg(QString::number(best.misfit->line), best.misfit->text,
                             isMonthFirst ? u"month"_s : u"day"_s));
    return std::nullopt;
}

std::optional<Failure> ReportCalendar::settle(const ReportTables& tables)
{
    if (auto failure = parse(tables))
        return failure;
    if (m_first)
        return choose();
    return tables.isSheet()
               ? std::nullopt
               : std::optional(refused(u"The report names nobody who joined. Nothing was changed."_s));
}

RowTimes ReportCalendar::times(size_t table, size_t row)
{
    const Written& written = m_written[table][row];
    const bool isUtc = m_isUtc[table];
    RowTimes times;
    if (written.joined)
        times.joined = utc(*written.joined, isUtc);
    if (written.left)
        times.left = utc(*written.left, isUtc);
    const auto local = written.joined && !isUtc ? written.joined->read(m_order) : std::nullopt;
    const bool mayComeTwice = local && !offsetOf(local->date);
    if (mayComeTwice) {
        times.joinedAgain = written.joined->offset ? std::nullopt : again(times.joined);
        times.leftAgain = written.left && !written.left->offset ? again(times.left) : std::nullopt;
    }
    return times;
}

std::optional<UtcSecond> ReportCalendar::maybe(QStringView text, bool isUtc)
{
    const auto written = parseWrittenMoment(text);
    return written ? utc(*written, isUtc) : std::nullopt;
}

} // namespace ledforum
