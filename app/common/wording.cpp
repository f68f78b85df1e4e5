// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"

#include <QLocale>
#include <QRegularExpression>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QLocale& british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

/// Qt takes a hyphen before the year for a date before Christ.
QDate writtenAs(const QString& text, QStringView format)
{
    const QDate date = QDate::fromString(text, format);
    return date.year() > 0 ? date : QDate();
}

} // namespace

QString longDate(QDate date)
{
    return british().toString(date, u"dddd d MMMM yyyy");
}

QString plainDate(QDate date)
{
    return british().toString(date, u"d MMMM yyyy");
}

QString shortDate(QDate date)
{
    return british().toString(date, u"d MMM");
}

QString timeOfDay(QTime time)
{
    if (time == QTime(12, 0))
        return u"midday"_s;
    if (time == QTime(0, 0))
        return u"midnight"_s;
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const QString minutes = time.minute() == 0 ? QString() : u".%1"_s.arg(time.minute(), 2, 10, QChar(u'0'));
    return QString::number(hour) + minutes + (time.hour() < 12 ? u"am"_s : u"pm"_s);
}

QString timeSpan(const LocalSpan& span)
{
    return u"%1 to %2"_s.arg(timeOfDay(span.start), timeOfDay(span.end()));
}

QDate parseDate(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    const QDate iso = writtenAs(trimmed, u"yyyy-MM-dd");
    return iso.isValid() ? iso : writtenAs(trimmed, u"d/M/yyyy");
}

QDate parseWrittenDate(QStringView text)
{
    static const QRegularExpression numbers(u"\\A(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2}|\\d{4})\\z"_s);
    static const QRegularExpression words(u"\\A(?:\\pL+\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+"
                                          "(\\pL{3,})\\.?,?[\\s-]+(\\d{2}|\\d{4})\\z"_s);
    constexpr int thisCentury = 2000; // of a year in two digits: no forum kept a file in the last
    const auto yearOf = [](const QString& digits) {
        return digits.size() == 2 ? thisCentury + digits.toInt() : digits.toInt();
    };
    const QString trimmed = text.toString().simplified();
    if (const QDate date = parseDate(trimmed); date.isValid() && date.year() >= 100)
        return date;
    if (const auto match = numbers.match(trimmed); match.hasMatch())
        return {yearOf(match.captured(3)), match.captured(2).toInt(), match.captured(1).toInt()};
    const auto match = words.match(trimmed);
    for (int month = 1; match.hasMatch() && month <= 12; ++month) {
        // “Sep” and “Sept” are September.
        if (british().monthName(month).startsWith(match.captured(2), Qt::CaseInsensitive))
            return {yearOf(match.captured(3)), month, match.captured(1).toInt()};
    }
    return writtenAs(trimmed, u"yyyy/M/d");
}

QTime parseTime(QStringView text)
{
    static const QRegularExpression shape(u"\\A(\\d{1,2})(?:[:.]?(\\d{2}))?\\s*(am|pm)?\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text.trimmed().toString());
    if (!match.hasMatch())
        return {};
    const bool isTwelveHour = match.hasCaptured(3);
    int hour = match.captured(1).toInt();
    if (isTwelveHour ? hour < 1 || hour > 12 : !match.hasCaptured(2))
        return {};
    if (isTwelveHour)
        hour = hour % 12 + (match.captured(3).startsWith(u'p', Qt::CaseInsensitive) ? 12 : 0);
    return QTime(hour, match.captured(2).toInt());
}

QString counted(qsizetype number, const QString& singular, const QString& plural)
{
    return u"%1 %2"_s.arg(number).arg(number == 1 ? singular : plural);
}

} // namespace ledforum
