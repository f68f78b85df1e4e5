// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/bankholidays.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

QDate firstMonday(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7);
}

QDate lastMonday(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(1 - last.dayOfWeek());
}

QString substitute(const QString& title)
{
    return title + u" (substitute day)"_s;
}

void addNewYear(std::vector<BankHoliday>& days, int year)
{
    const QDate day(year, 1, 1);
    const QString title = u"New Year’s Day"_s;
    if (isWeekend(day))
        days.push_back({day.addDays(8 - day.dayOfWeek()), substitute(title)});
    else
        days.push_back({day, title});
}

/// Each of the two days that falls on a weekend is made up for on the first weekday that is not a holiday
/// already.
void addChristmas(std::vector<BankHoliday>& days, int year)
{
    const QString christmas = u"Christmas Day"_s;
    const QString boxing = u"Boxing Day"_s;
    const QDate day(year, 12, 25);
    switch (day.dayOfWeek()) {
    case Qt::Friday:
        days.push_back({day, christmas});
        days.push_back({day.addDays(3), substitute(boxing)});
        break;
    case Qt::Saturday:
        days.push_back({day.addDays(2), substitute(christmas)});
        days.push_back({day.addDays(3), substitute(boxing)});
        break;
    case Qt::Sunday:
        days.push_back({day.addDays(1), boxing});
        days.push_back({day.addDays(2), substitute(christmas)});
        break;
    default:
        days.push_back({day, christmas});
        days.push_back({day.addDays(1), boxing});
    }
}

BankHoliday earlyMay(int year)
{
    if (year == 2020)
        return {QDate(2020, 5, 8), u"Early May bank holiday (VE day)"_s};
    return {firstMonday(year, 5), u"Early May bank holiday"_s};
}

BankHoliday spring(int year)
{
    return {year == 2022 ? QDate(2022, 6, 2) : lastMonday(year, 5), u"Spring bank holiday"_s};
}

void addOnceOnly(std::vector<BankHoliday>& days, int year)
{
    const std::vector<BankHoliday> once{
        {QDate(2022, 6, 3), u"Platinum Jubilee bank holiday"_s},
        {QDate(2022, 9, 19), u"Bank holiday for the State Funeral of Queen Elizabeth II"_s},
        {QDate(2023, 5, 8), u"Bank holiday for the coronation of King Charles III"_s},
    };
    for (const BankHoliday& day : once) {
        if (day.date.year() == year)
            days.push_back(day);
    }
}

void apply(std::vector<BankHoliday>& days, const BankHolidayChange& change)
{
    std::erase_if(days, [&](const BankHoliday& day) { return day.date == change.date; });
    if (change.isHoliday)
        days.push_back({change.date, change.title});
}

} // namespace

QDate easterSunday(int year)
{
    // The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8), in its own letters.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

std::vector<BankHoliday> bankHolidaysOf(int year)
{
    std::vector<BankHoliday> days;
    addNewYear(days, year);
    const QDate easter = easterSunday(year);
    days.push_back({easter.addDays(-2), u"Good Friday"_s});
    days.push_back({easter.addDays(1), u"Easter Monday"_s});
    days.push_back(earlyMay(year));
    days.push_back(spring(year));
    days.push_back({lastMonday(year, 8), u"Summer bank holiday"_s});
    addChristmas(days, year);
    addOnceOnly(days, year);
    std::ranges::sort(days, {}, &BankHoliday::date);
    return days;
}

std::vector<BankHoliday> bankHolidays(QDate first, QDate last, const std::vector<BankHolidayChange>& changes)
{
    std::vector<BankHoliday> days;
    for (int year = first.year(); year <= last.year(); ++year) {
        const std::vector<BankHoliday> ofYear = bankHolidaysOf(year);
        days.insert(days.end(), ofYear.begin(), ofYear.end());
    }
    for (const BankHolidayChange& change : changes)
        apply(days, change);
    std::erase_if(days, [&](const BankHoliday& day) { return day.date < first || day.date > last; });
    std::ranges::sort(days, {}, &BankHoliday::date);
    return days;
}

} // namespace ledforum
