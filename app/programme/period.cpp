// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/period.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString monthName(QDate date, const QString& format)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.toString(date, format);
}

} // namespace

Period Period::of(QDate date)
{
    // Periods begin in April, August and December: the months that four divides.
    const int monthsSinceStart = date.month() % monthCount;
    return Period(QDate(date.year(), date.month(), 1).addMonths(-monthsSinceStart));
}

int Period::monthIndex(QDate date) const
{
    return (date.year() - m_first.year()) * 12 + date.month() - m_first.month();
}

QString Period::title() const
{
    const QDate end = last();
    const bool inOneYear = end.year() == m_first.year();
    return u"%1 to %2"_s.arg(monthName(m_first, inOneYear ? u"MMMM"_s : u"MMMM yyyy"_s),
                             monthName(end, u"MMMM yyyy"_s));
}

QString Period::monthTitle(int index) const
{
    return monthName(m_first.addMonths(index), u"MMMM yyyy"_s);
}

int Period::academicYear() const
{
    constexpr int august = 8;
    return m_first.month() < august ? m_first.year() - 1 : m_first.year();
}

QString Period::yearTitle() const
{
    return u"%1 to %2"_s.arg(academicYear()).arg(academicYear() + 1);
}

} // namespace ledforum
