// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsmoment.h"
#include "app/common/wording.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ledforum;

/// Dates, times and durations as people and programs write them, one a line.
void tryInput(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (const auto moment = parseWrittenMoment(line)) {
            fuzz::require(moment->time.isValid());
            for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
                const auto read = moment->read(order);
                fuzz::require(!read || read->date.isValid());
            }
            constexpr int furthest = 20 * 3600;
            fuzz::require(qAbs(moment->offset.value_or(0)) <= furthest);
        }
        if (const auto time = parseWrittenTime(line))
            fuzz::require(time->isValid());
        fuzz::require(parseDuration(line).value_or(0) >= 0);
        if (const QDate date = parseWrittenDate(line); date.isValid()) {
            fuzz::require(parseWrittenDate(longDate(date)) == date &&
                          parseWrittenDate(plainDate(date)) == date);
            fuzz::require(plainDate(date).startsWith(shortDate(date).section(u' ', 0, 0)));
        }
        if (const QTime time = parseTime(line); time.isValid())
            fuzz::require(timeSpan({QDate(2026, 11, 24), time, 0}).startsWith(timeOfDay(time)));
    }
}
