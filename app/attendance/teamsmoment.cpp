// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsmoment.h"

#include <QRegularExpression>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Hours of the day from the twelve of a clock face; -1 where there is no such hour.
int wholeDayHour(int hour, QChar half)
{
    constexpr int twelve = 12;
    if (half.isNull())
        return hour;
    if (hour < 1 || hour > twelve)
        return -1;
    return hour % twelve + (half.toLower() == u'p' ? twelve : 0);
}

} // namespace

std::optional<LocalMoment> WrittenMoment::read(DateOrder order) const
{
    const bool isMonthFirst = isYearFirst || order == DateOrder::MonthFirst;
    const QDate date = isMonthFirst ? QDate(year, first, second) : QDate(year, second, first);
    return date.isValid() ? std::optional(LocalMoment{date, time}) : std::nullopt;
}

std::optional<WrittenMoment> parseWrittenMoment(QStringView text)
{
    static const QRegularExpression shape(
        u"\\A(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})(?:,? |T)(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d+)?)?(?: ?([AaPp])\\.?[Mm]\\.?)?Z?\\z"_s);
    // Recent reports put a narrow no-break space before AM and PM.
    const QRegularExpressionMatch match = shape.match(text.toString().simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    constexpr int century = 2000;
    constexpr int yearDigits = 4;
    WrittenMoment moment;
    moment.isYearFirst = match.capturedLength(1) == yearDigits;
    moment.first = moment.isYearFirst ? number(2) : number(1);
    moment.second = moment.isYearFirst ? number(3) : number(2);
    moment.year = moment.isYearFirst ? number(1) : number(3);
    if (moment.year < 100)
        moment.year += century;
    const QString half = match.captured(7);
    moment.time =
        QTime(wholeDayHour(number(4), half.isEmpty() ? QChar() : half.front()), number(5), number(6));
    return moment.time.isValid() ? std::optional(moment) : std::nullopt;
}

std::optional<qint64> parseDuration(QStringView text)
{
    static const QRegularExpression shape(u"\\A(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*m)?\\s*(?:(\\d+)\\s*s)?\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text.toString().simplified());
    if (!match.hasMatch() || match.capturedLength(0) == 0)
        return std::nullopt;
    constexpr qint64 sixty = 60;
    return (match.captured(1).toLongLong() * sixty + match.captured(2).toLongLong()) * sixty +
           match.captured(3).toLongLong();
}

} // namespace ledforum
