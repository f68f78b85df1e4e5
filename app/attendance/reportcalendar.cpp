// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportcalendar.h"

#include "app/common/wording.h"

#include <QDateTime>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

std::optional<UtcSecond> ReportCalendar::moment(const WrittenMoment& written, DateOrder order,
                                                bool isUtc) const
{
    const auto read = written.read(order);
    if (!read)
        return std::nullopt;
    return isUtc ? utcSecond(QDateTime(read->date, read->time, Qt::UTC)) : m_session.utc(*read);
}

/// How many moments are of the session's day; -1 where one of them is no date at all in that order.
int ReportCalendar::daysThatFit(const std::vector<Written>& all, DateOrder order) const
{
    int fits = 0;
    for (const Written& written : all) {
        const auto read = moment(written.moment, order, written.row->isUtc);
        if (!read)
            return -1;
        fits += m_session.local(*read).date == m_session.span().date ? 1 : 0;
    }
    return fits;
}

/// Every date and time that the rows hold; a Failure names the first that is none.
Result<std::vector<ReportCalendar::Written>> ReportCalendar::collect(const std::vector<const TeamsRow*>& rows)
{
    std::vector<Written> all;
    for (const TeamsRow* row : rows) {
        for (const QString& text : {row->joined, row->left}) {
            const auto moment = parseWrittenMoment(text);
            if (moment && (moment->read(DateOrder::DayFirst) || moment->read(DateOrder::MonthFirst)))
                all.push_back({*moment, text, row});
            else if (!text.isEmpty())
                return refused(
                    u"Line %1: “%2” is not a date and time that can be read. Nothing was changed."_s
                        .arg(row->line)
                        .arg(text));
        }
    }
    return all;
}

std::optional<Failure> ReportCalendar::settle(const std::vector<const TeamsRow*>& rows)
{
    const auto all = collect(rows);
    if (!all)
        return all.failure();
    if (all->empty())
        return refused(u"The report names nobody who joined. Nothing was changed."_s);
    const int dayFirst = daysThatFit(*all, DateOrder::DayFirst);
    const int monthFirst = daysThatFit(*all, DateOrder::MonthFirst);
    m_order = monthFirst > dayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    if (std::max(dayFirst, monthFirst) > 0)
        return std::nullopt;
    const Written& first = all->front();
    return refused(
        u"This is another day's report: line %1 says %2, and the session is on %3. Nothing was changed."_s
            .arg(first.row->line)
            .arg(first.text, longDate(m_session.span().date)));
}

} // namespace ledforum
