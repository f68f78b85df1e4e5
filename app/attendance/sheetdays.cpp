// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/sheetdays.h"

#include "app/attendance/teamsmoment.h"
#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::optional<WrittenMoment> writtenDay(QStringView cell)
{
    if (const auto moment = parseWrittenMoment(cell))
        return moment;
    return parseWrittenMoment(QString(cell.toString() + u" 00:00"_s));
}

QDate dateOf(const WrittenMoment& written, DateOrder order)
{
    const auto moment = written.read(order);
    return moment ? moment->date : QDate();
}

struct DayOfLine
{
    int line;
    WrittenMoment day;
};

struct Reading
{
    bool isWhole = true;
    qsizetype fits = 0;
    friend auto operator<=>(const Reading&, const Reading&) = default;
};

/// The order in which every day is one, else that in which most are the session's.
DateOrder orderOf(const std::vector<DayOfLine>& days, QDate wanted)
{
    const auto read = [&](DateOrder order) {
        Reading reading;
        for (const DayOfLine& one : days) {
            const QDate date = dateOf(one.day, order);
            reading.isWhole = reading.isWhole && date.isValid();
            reading.fits += date == wanted ? 1 : 0;
        }
        return reading;
    };
    return read(DateOrder::MonthFirst) > read(DateOrder::DayFirst) ? DateOrder::MonthFirst
                                                                   : DateOrder::DayFirst;
}

} // namespace

SheetDays::SheetDays(const ReportTables& tables, QDate day)
    : m_day(day)
{
    const qsizetype column = tables.isSheet() ? tables.tables.front().columns.day : -1;
    if (column < 0)
        return;
    std::vector<DayOfLine> days;
    std::optional<WrittenMoment> above;
    size_t cells = 0;
    for (const ReportRow& row : tables.tables.front().rows) {
        while (tables.cells.row(cells).line < row.line)
            ++cells;
        const QStringView cell = tables.cells.row(cells).cell(column);
        above = cell.isEmpty() ? above : writtenDay(cell);
        if (!above || parseWrittenMoment(row.joined) || parseWrittenMoment(row.left))
            continue;
        if (days.empty())
            m_first = u"line %1 says %2"_s.arg(QString::number(row.line), cell);
        days.push_back({row.line, *above});
    }
    const DateOrder order = orderOf(days, day);
    for (const DayOfLine& one : days)
        m_isThatDay[one.line] = dateOf(one.day, order) == day;
}

std::optional<Failure> SheetDays::otherDay() const
{
    if (m_isThatDay.empty() || std::ranges::any_of(m_isThatDay, [](const auto& one) { return one.second; }))
        return std::nullopt;
    return refused(u"This is another day's sheet: %1, and the session is on %2. Nothing was changed."_s.arg(
        m_first, longDate(m_day)));
}

bool SheetDays::isOther(int line) const
{
    const auto found = m_isThatDay.find(line);
    return found != m_isThatDay.end() && !found->second;
}

QSet<QDate> daysNamedBy(QStringView cell)
{
    constexpr qsizetype shortest = 6;
    if (cell.size() < shortest || std::ranges::none_of(cell, [](QChar c) { return c.isDigit(); }))
        return {};
    QSet<QDate> days;
    const auto written = writtenDay(cell);
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        const QDate day = written ? dateOf(*written, order) : QDate();
        if (day.isValid())
            days += day;
    }
    return days;
}

} // namespace ledforum
