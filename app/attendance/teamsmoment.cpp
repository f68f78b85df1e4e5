// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsmoment.h"

#include "app/attendance/writtenscanner.h"
#include "app/attendance/writtenwords.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int sixty = 60;

/// Hours of the day from the twelve of a clock face; -1 where there is no such hour.
int wholeDayHour(int hour, std::optional<DayHalf> half)
{
    constexpr int twelve = 12;
    if (!half)
        return hour;
    if (hour < 1 || hour > twelve)
        return -1;
    return hour % twelve + (*half == DayHalf::Afternoon ? twelve : 0);
}

/// Reads the parts of a date and time one after the other.
class MomentReader final
{
public:
    explicit MomentReader(QStringView text)
        : m_in(text)
    {
    }
    [[nodiscard]] std::optional<WrittenMoment> moment();
    [[nodiscard]] std::optional<QTime> timeAlone();

private:
    [[nodiscard]] bool date();
    [[nodiscard]] bool dateInNumbers(const WrittenNumber& first);
    [[nodiscard]] bool monthThenDay(int month);
    [[nodiscard]] bool yearAfter(int month, int day);
    [[nodiscard]] bool setYear(const WrittenNumber& year);
    [[nodiscard]] bool time();
    [[nodiscard]] bool zone();
    void between();
    void dayHalf();

    WrittenScanner m_in;
    WrittenMoment m_moment;
    std::optional<DayHalf> m_half;
};

bool MomentReader::setYear(const WrittenNumber& year)
{
    constexpr int century = 2000;
    constexpr int buddhist = 543; // years ahead, as Thai dates count
    if (year.digits != 2 && year.digits != 4)
        return false;
    m_moment.year = year.digits == 2 ? century + year.value : year.value;
    if (m_moment.year > century + buddhist - 100)
        m_moment.year -= buddhist;
    return true;
}

/// What stands between the month in letters and the year: "24 de noviembre de 2026".
bool MomentReader::yearAfter(int month, int day)
{
    m_in.skipWord(u"de del of");
    m_in.skip(u" ");
    const auto year = m_in.number();
    m_moment.first = month;
    m_moment.second = day;
    m_moment.isMonthFirst = true;
    return year && setYear(*year);
}

bool MomentReader::monthThenDay(int month)
{
    m_in.skip(u",./- ");
    const auto day = m_in.number();
    if (!day || day->digits > 2)
        return false;
    m_in.skipWord(u"st nd rd th");
    m_in.skip(u", "); // no slash: then the word was a day of the week, "mar. 24/11/2026"
    return yearAfter(month, day->value);
}

bool MomentReader::dateInNumbers(const WrittenNumber& first)
{
    m_in.skipWord(u"st nd rd th º ª");
    m_in.skip(u"./-年년 ");
    m_in.skipWord(u"de of");
    m_in.skip(u" ");
    if (const auto word = m_in.word()) {
        const auto month = monthFrom(*word);
        m_in.skip(u",./- ");
        return month && first.digits <= 2 && yearAfter(*month, first.value);
    }
    const auto second = m_in.number();
    m_in.skip(u"./-月월 ");
    const auto third = second ? m_in.number() : std::nullopt;
    if (!third || second->digits > 2)
        return false;
    const bool isYearFirst = first.digits == 4;
    m_moment.isMonthFirst = isYearFirst;
    m_moment.first = isYearFirst ? second->value : first.value;
    m_moment.second = isYearFirst ? third->value : second->value;
    return (isYearFirst ? third->digits : first.digits) <= 2 && setYear(isYearFirst ? first : *third);
}

bool MomentReader::date()
{
    if (const auto first = m_in.number())
        return dateInNumbers(*first);
    // "Nov 24, 2026", or the day of the week, which the date says again.
    const auto word = m_in.word();
    if (!word)
        return false;
    const auto month = monthFrom(*word);
    const qsizetype here = m_in.at();
    if (month && monthThenDay(*month))
        return true;
    m_in.returnTo(here);
    m_in.skip(u",. ");
    if (const auto first = m_in.number())
        return dateInNumbers(*first);
    const auto next = m_in.word();
    const auto itsMonth = next ? monthFrom(*next) : std::nullopt;
    return itsMonth && monthThenDay(*itsMonth);
}

void MomentReader::between()
{
    m_in.skip(u",،、.-日일 ");
    m_in.skipWord(u"t at a à um alle ore om kl klo às as las o godz g г в о");
    m_in.skip(u"., ");
    m_in.skipWord(u"las");
    m_in.skip(u" ");
}

/// Some languages have it before the hour, most behind it.
void MomentReader::dayHalf()
{
    const qsizetype here = m_in.at();
    m_in.skip(u" ");
    auto word = m_in.word();
    const bool isInParts = word && word->size() == 1; // "p. m."
    m_half = word ? dayHalfFrom(*word) : std::nullopt;
    if (!m_half && !isInParts) {
        m_in.returnTo(here);
        return;
    }
    if (isInParts) {
        m_in.skip(u". ");
        const qsizetype behind = m_in.at();
        if (const auto second = m_in.word(); second && second->size() == 1)
            m_half = dayHalfFrom(word->toString() + second->toString());
        else
            m_in.returnTo(behind);
    }
    if (!m_half)
        m_in.returnTo(here);
    else
        m_in.skip(u".");
}

bool MomentReader::time()
{
    dayHalf();
    m_in.skip(u" ");
    const auto hour = m_in.number();
    if (!hour || hour->digits > 2)
        return false;
    std::array<int, 2> rest = {0, 0};
    size_t parts = 0;
    while (parts < rest.size() && m_in.skipTimeSeparator()) {
        const auto part = m_in.number();
        if (!part || part->digits != 2)
            return false;
        rest[parts++] = part->value;
    }
    if (parts == 2 && m_in.skipOne(u".,"))
        (void)m_in.number(); // parts of a second
    m_in.skip(u"秒초分분");
    if (!m_half)
        dayHalf();
    if (parts == 0 && !m_half)
        return false;
    m_moment.time = QTime(wholeDayHour(hour->value, m_half), rest[0], rest[1]);
    return m_moment.time.isValid();
}

bool MomentReader::zone()
{
    m_in.skip(u" ");
    m_in.skipOne(u"(");
    if (const auto word = m_in.word()) {
        m_moment.offset = zoneFrom(*word);
        if (!m_moment.offset)
            return false;
    }
    const auto sign = m_in.oneOf(u"+-−");
    if (sign) {
        const auto hours = m_in.number();
        if (!hours || hours->digits > 4)
            return false;
        int minutes =
            hours->digits > 2 ? hours->value / 100 * sixty + hours->value % 100 : hours->value * sixty;
        if (hours->digits <= 2 && m_in.skipOne(u":"))
            minutes += m_in.number().value_or(WrittenNumber{}).value;
        constexpr int furthest = 14 * sixty;
        if (minutes > furthest)
            return false;
        m_moment.offset = m_moment.offset.value_or(0) + (*sign == u'+' ? minutes : -minutes) * sixty;
    }
    m_in.skip(u") ");
    return m_in.atEnd();
}

std::optional<WrittenMoment> MomentReader::moment()
{
    m_in.skip(u" ");
    if (m_in.startsWithTime()) { // "14:05:12 24/11/2026"
        if (!time())
            return std::nullopt;
        between();
        m_in.skip(u"- ");
        if (!date())
            return std::nullopt;
        m_in.skip(u". ");
        return m_in.atEnd() ? std::optional(m_moment) : std::nullopt;
    }
    if (!date())
        return std::nullopt;
    between();
    if (!time())
        return std::nullopt;
    m_in.skip(u" ");
    m_in.skipWord(u"uhr uur hrs");
    return zone() ? std::optional(m_moment) : std::nullopt;
}

std::optional<QTime> MomentReader::timeAlone()
{
    m_in.skip(u" ");
    return time() && (m_in.skip(u". "), m_in.atEnd()) ? std::optional(m_moment.time) : std::nullopt;
}

/// "1:02:03"; "62:10" where it can be no time of day.
std::optional<qint64> clockDuration(QStringView text)
{
    constexpr qint64 hoursOfADay = 24;
    WrittenScanner in(text);
    in.skip(u" ");
    qint64 seconds = 0;
    int parts = 0;
    do {
        const auto number = in.number();
        if (!number || (parts > 0 && (number->digits != 2 || number->value >= sixty)))
            return std::nullopt;
        seconds = seconds * sixty + number->value;
        ++parts;
    } while (parts < 3 && in.skipOne(u":"));
    in.skip(u" ");
    const bool isWhole = parts == 3 || (parts == 2 && seconds >= hoursOfADay * sixty);
    return isWhole && in.atEnd() ? std::optional(seconds) : std::nullopt;
}

} // namespace

std::optional<LocalMoment> WrittenMoment::read(DateOrder order) const
{
    const bool byMonth = isMonthFirst || order == DateOrder::MonthFirst;
    const QDate date = byMonth ? QDate(year, first, second) : QDate(year, second, first);
    return date.isValid() ? std::optional(LocalMoment{date, time}) : std::nullopt;
}

std::optional<WrittenMoment> parseWrittenMoment(QStringView text)
{
    constexpr qsizetype longest = 80;
    return text.size() > longest ? std::nullopt : MomentReader(text).moment();
}

std::optional<QTime> parseWrittenTime(QStringView text)
{
    return MomentReader(text).timeAlone();
}

std::optional<qint64> parseDuration(QStringView text)
{
    WrittenScanner in(text);
    qint64 seconds = 0;
    int unit = 0;
    in.skip(u" ");
    in.skipWord(u"pt");
    while (!in.atEnd()) {
        in.skipWord(u"and und et y e i en og och"); // "2 Min. und 3 Sek."
        in.skip(u" ");
        const auto number = in.number();
        const auto part = number && in.skipOne(u".,") ? in.number() : std::nullopt;
        in.skip(u" ");
        const auto word = number ? in.word() : std::nullopt;
        const auto found = word ? unitFrom(*word) : std::nullopt;
        if (!found || (unit != 0 && *found >= unit))
            return unit == 0 ? clockDuration(text) : std::nullopt;
        unit = *found;
        seconds += qint64(number->value) * unit;
        if (part) // "1,5 h"
            seconds += qint64(part->value * double(unit) / std::pow(10, part->digits));
        in.skip(u"., ");
    }
    return unit == 0 ? std::nullopt : std::optional(seconds);
}

} // namespace ledforum
