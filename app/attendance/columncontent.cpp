// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/columncontent.h"

#include "app/attendance/headingwords.h"
#include "app/attendance/teamsmoment.h"
#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

namespace {

/// "14:05", "2.15pm", "1405"; "1:02:03" is more likely how long.
std::optional<QTime> clockIn(QStringView cell)
{
    constexpr qsizetype fourDigits = 4;
    constexpr int longestHours = 6;
    if (isWholeNumber(cell) && cell.size() != fourDigits)
        return std::nullopt;
    const auto read = parseWrittenTime(cell);
    const QTime time = read ? *read : parseTime(cell);
    const bool isLong = time.isValid() && time.hour() < longestHours && parseDuration(cell);
    return time.isValid() && !isLong ? std::optional(time) : std::nullopt;
}

void look(QStringView cell, ColumnContent& content)
{
    constexpr qsizetype gmcDigits = 7;
    if (cell.isEmpty())
        return;
    ++content.filled;
    if (clockIn(cell)) {
        ++content.clocks;
    } else if (isWholeNumber(cell)) {
        ++content.whole;
        content.numbers += cell.size() == gmcDigits ? 1 : 0;
    } else if (cell.contains(u'@')) {
        ++content.emails;
    } else if (parseWrittenMoment(cell)) {
        ++content.moments;
    } else if (parseDuration(cell)) {
        ++content.durations;
    } else if (std::ranges::any_of(cell, [](QChar c) { return c.isLetter(); })) {
        ++content.texts;
        content.actions += eventActionFrom(cell) ? 1 : 0;
        content.different.insert(cell.toString());
    }
}

} // namespace

bool isWholeNumber(QStringView cell)
{
    return !cell.isEmpty() && std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
}

std::span<const CsvCells::Row> sampleOf(std::span<const CsvCells::Row> rows)
{
    constexpr size_t mostSamples = 200;
    return rows.first(std::min(rows.size(), mostSamples));
}

ColumnContent contentOf(qsizetype column, std::span<const CsvCells::Row> rows)
{
    ColumnContent content;
    for (const CsvCells::Row& row : sampleOf(rows))
        look(row.cell(column), content);
    return content;
}

bool isEmpty(qsizetype column, std::span<const CsvCells::Row> rows)
{
    return std::ranges::all_of(rows, [&](const CsvCells::Row& row) { return row.cell(column).isEmpty(); });
}

std::optional<bool> isEarlier(qsizetype a, qsizetype b, std::span<const CsvCells::Row> rows)
{
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        int earlier = 0;
        int later = 0;
        for (const CsvCells::Row& row : sampleOf(rows)) {
            const auto one = parseWrittenMoment(row.cell(a));
            const auto other = parseWrittenMoment(row.cell(b));
            const auto first = one ? one->read(order) : std::nullopt;
            const auto second = other ? other->read(order) : std::nullopt;
            earlier += first && second && *first < *second ? 1 : 0;
            later += first && second && *second < *first ? 1 : 0;
        }
        if ((earlier > 0) != (later > 0))
            return earlier > 0;
    }
    return std::nullopt;
}

bool areComingAndGoing(qsizetype came, qsizetype left, std::span<const CsvCells::Row> rows)
{
    constexpr int longest = 4 * 60 * 60;
    int pairs = 0;
    for (const CsvCells::Row& row : sampleOf(rows)) {
        const auto from = clockIn(row.cell(came));
        const auto to = clockIn(row.cell(left));
        if (!from || !to)
            continue;
        const int seconds = from->secsTo(*to);
        if (seconds < 0 || seconds > longest)
            return false;
        pairs += seconds > 0 ? 1 : 0;
    }
    return pairs > 0;
}

} // namespace ledforum
