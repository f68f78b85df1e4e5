// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/daystretch.h"

#include "app/common/wording.h"
#include "app/programme/period.h"

#include <QLocale>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int quarterMonths = 3;
constexpr int yearMonths = 12;

DayStretch months(QDate first, int count)
{
    return {first, first.addMonths(count).addDays(-1)};
}

QDate firstOfMonth(QDate date)
{
    return {date.year(), date.month(), 1};
}

/// 0 where these are not whole months.
int wholeMonths(const DayStretch& stretch)
{
    const QDate next = stretch.last.addDays(1);
    if (stretch.first.day() != 1 || next.day() != 1)
        return 0;
    return (next.year() - stretch.first.year()) * yearMonths + next.month() - stretch.first.month();
}

QString monthName(QDate date)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.toString(date, u"MMMM"_s);
}

} // namespace

DayStretch DayStretch::before() const
{
    if (const int count = wholeMonths(*this); count > 0)
        return months(first.addMonths(-count), count);
    return {first.addDays(-(first.daysTo(last) + 1)), first.addDays(-1)};
}

DayStretch stretchOf(StretchKind kind, QDate date)
{
    const Period period = Period::of(date);
    switch (kind) {
    case StretchKind::Month:
        return months(firstOfMonth(date), 1);
    case StretchKind::Quarter:
        return months(firstOfMonth(date).addMonths(-((date.month() - 1) % quarterMonths)), quarterMonths);
    case StretchKind::Period:
        return {period.first(), period.last()};
    case StretchKind::AcademicYear:
        break;
    }
    return months(period.firstOfYear().first(), yearMonths);
}

QString titleOf(const DayStretch& stretch)
{
    const auto is = [&](StretchKind kind) { return stretch == stretchOf(kind, stretch.first); };
    if (is(StretchKind::Month))
        return u"%1 %2"_s.arg(monthName(stretch.first)).arg(stretch.first.year());
    if (is(StretchKind::Quarter))
        return u"%1 to %2 %3"_s.arg(monthName(stretch.first), monthName(stretch.last))
            .arg(stretch.first.year());
    const Period period = Period::of(stretch.first);
    if (is(StretchKind::Period))
        return period.title();
    if (is(StretchKind::AcademicYear))
        return u"Academic year %1"_s.arg(period.yearTitle());
    return u"%1 to %2"_s.arg(plainDate(stretch.first), plainDate(stretch.last));
}

} // namespace ledforum
