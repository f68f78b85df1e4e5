// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/fortnight.h"

namespace ledforum {

namespace {

/// How many days until the next multiple of `step`; C++'s % keeps the sign, the calendar does not.
qint64 daysUntilMultiple(qint64 days, qint64 step)
{
    return ((-days % step) + step) % step;
}

} // namespace

std::vector<QDate> fortnightDays(QDate anchor, QDate from, QDate to)
{
    std::vector<QDate> days;
    if (!anchor.isValid() || !from.isValid() || !to.isValid())
        return days;
    // Days are added to dates and never hours to moments: the clocks change, the calendar does not.
    QDate day = from.addDays(daysUntilMultiple(anchor.daysTo(from), 14));
    for (; day <= to; day = day.addDays(14))
        days.push_back(day);
    return days;
}

QDate firstWeekday(QDate from, int dayOfWeek)
{
    return from.addDays(daysUntilMultiple(from.dayOfWeek() - dayOfWeek, 7));
}

} // namespace ledforum
