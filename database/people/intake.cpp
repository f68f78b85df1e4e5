// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/people/intake.h"

#include <QDate>
#include <QLocale>

namespace ledforum {

using namespace Qt::StringLiterals;

std::optional<Intake> Intake::parse(QStringView text)
{
    static const QStringList shapes = {u"yyyy-MM"_s,   u"yyyy-MM-dd"_s, u"M/yyyy"_s, u"d/M/yyyy"_s,
                                       u"MMMM yyyy"_s, u"MMM yyyy"_s,   u"MMM yy"_s, u"MMM-yy"_s};
    constexpr int earliest = 1990;
    constexpr int latest = 2100;
    const QLocale english(QLocale::English, QLocale::UnitedStates); // "Sep", where British English has "Sept"
    const QString written = text.toString().simplified();
    for (const QString& shape : shapes) {
        QDate date = english.toDate(written, shape);
        if (!shape.contains(u"yyyy"_s) && date.isValid() && date.year() < earliest)
            date = date.addYears(100); // a two-digit year is read as 19xx
        if (date.isValid() && date.year() >= earliest && date.year() <= latest)
            return Intake(date.year(), date.month());
    }
    return std::nullopt;
}

QString Intake::value() const
{
    return u"%1-%2"_s.arg(m_year).arg(m_month, 2, 10, QChar(u'0'));
}

QString Intake::text() const
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(QDate(m_year, m_month, 1), u"MMMM yyyy");
}

} // namespace ledforum
