// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/sheettyping.h"

#include "app/common/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDigits = 5; // of a row's number: longer ones are people's

/// A time that is written as one: "1540" is a number here.
QTime timeFrom(const QString& word, const LocalSpan& session)
{
    static const QRegularExpression shape(u"\\A\\d{1,2}(?:[:.]\\d{2}(?:am|pm)?|am|pm)\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (!shape.match(word).hasMatch())
        return {};
    const QTime time = parseTime(word);
    const bool isOpen = time.isValid() && time.hour() < 12 && !word.contains(u'm', Qt::CaseInsensitive);
    const QTime later = isOpen ? time.addSecs(12 * 60 * 60) : time;
    const auto isWithin = [&](QTime one) { return one >= session.start && one <= session.end(); };
    return isOpen && !isWithin(time) && isWithin(later) ? later : time;
}

std::optional<Failure> impossible(const SheetEntry& entry, const LocalSpan& session)
{
    const QString row = u"Row %1: "_s.arg(entry.number);
    const QString when = u" The session is from %1."_s.arg(timeSpan(session));
    if (entry.arrived && entry.left && *entry.left <= *entry.arrived)
        return refused(row + u"nobody leaves at %1 who comes at %2."_s.arg(timeOfDay(*entry.left),
                                                                           timeOfDay(*entry.arrived)));
    if (entry.arrived && *entry.arrived >= session.end())
        return refused(row + u"%1 is no time to arrive."_s.arg(timeOfDay(*entry.arrived)) + when);
    if (entry.left && *entry.left <= session.start)
        return refused(row + u"%1 is no time to leave."_s.arg(timeOfDay(*entry.left)) + when);
    return std::nullopt;
}

Failure noSuchRow(int number, const SheetFrame& frame)
{
    return refused(
        u"There is no row %1: the sheet’s rows go from 1 to %2."_s.arg(number).arg(frame.lastNumber()));
}

/// "17", "1-60" or "all": its first and last row; nothing when it is a word of another kind.
std::optional<std::pair<int, int>> numbersFrom(const QString& word, const SheetFrame& frame)
{
    static const QRegularExpression shape(u"\\A(\\d{1,%1})(?:[-–](\\d{1,%1}))?\\z"_s.arg(mostDigits));
    if (word.compare(u"all"_s, Qt::CaseInsensitive) == 0)
        return std::pair(1, frame.expected);
    const QRegularExpressionMatch match = shape.match(word);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    return std::pair(first, match.hasCaptured(2) ? match.captured(2).toInt() : first);
}

/// Takes one word after another; what says more about a row belongs to the number before it.
class EntryReader final
{
public:
    explicit EntryReader(const SheetFrame& frame)
        : m_frame(frame)
    {
    }

    std::optional<Failure> take(const QString& word)
    {
        const bool mayBeName = !m_isSeveral && m_frame.isSpare(m_last) && !word.front().isDigit();
        const auto numbers = mayBeName ? std::nullopt : numbersFrom(word, m_frame);
        if (numbers)
            return takeRows(numbers->first, numbers->second);
        if (m_entries.empty() || m_isSeveral)
            return refused(u"“%1” is no number of a row. Type a number first."_s.arg(word));
        SheetEntry& last = *std::ranges::find(m_entries, m_last, &SheetEntry::number);
        const auto isTime = readSheetTimes(word, m_frame, last);
        if (!isTime)
            return isTime.failure();
        return *isTime ? std::nullopt : takeName(word, last);
    }
    [[nodiscard]] SheetEntries entries() const { return m_entries; }

private:
    std::optional<Failure> takeRows(int first, int last)
    {
        for (const int end : {first, last}) {
            if (end < 1 || end > m_frame.lastNumber())
                return noSuchRow(end, m_frame);
        }
        if (last < first)
            return refused(u"“%1-%2” runs backwards."_s.arg(first).arg(last));
        for (int number = first; number <= last; ++number)
            putEntry(m_entries, {.number = number});
        m_last = last;
        m_isSeveral = last > first;
        return std::nullopt;
    }
    std::optional<Failure> takeName(const QString& word, SheetEntry& entry) const
    {
        if (!m_frame.isSpare(entry.number))
            return refused(
                u"“%1” is neither a number nor a time, and row %2 has a name already."_s.arg(word).arg(
                    entry.number));
        entry.name = entry.name.isEmpty() ? word : entry.name + u' ' + word;
        return std::nullopt;
    }

    const SheetFrame& m_frame;
    SheetEntries m_entries;
    int m_last = 0;
    bool m_isSeveral = false;
};

} // namespace

void putEntry(SheetEntries& entries, const SheetEntry& entry)
{
    const auto at = std::ranges::lower_bound(entries, entry.number, {}, &SheetEntry::number);
    if (at != entries.end() && at->number == entry.number)
        *at = entry;
    else
        entries.insert(at, entry);
}

Result<bool> readSheetTimes(const QString& word, const SheetFrame& frame, SheetEntry& entry)
{
    const qsizetype dash = word.indexOf(QRegularExpression(u"[-–]"_s));
    const QString from = dash < 0 ? word : word.first(dash);
    const QString to = dash < 0 ? QString() : word.sliced(dash + 1);
    const QTime arrived = timeFrom(from, frame.session);
    const QTime left = timeFrom(to, frame.session);
    const bool isTime =
        (arrived.isValid() || (from.isEmpty() && left.isValid())) && (left.isValid() || dash < 0);
    if (!isTime)
        return false;
    SheetEntry timed = entry;
    if (arrived.isValid())
        timed.arrived = arrived;
    if (left.isValid())
        timed.left = left;
    if (const auto failure = impossible(timed, frame.session))
        return *failure;
    entry = timed;
    return true;
}

Result<SheetEntries> readSheetEntries(const QString& text, const SheetFrame& frame)
{
    static const QRegularExpression gap(u"[\\s,;]+"_s);
    EntryReader reader(frame);
    for (const QString& word : text.split(gap, Qt::SkipEmptyParts)) {
        if (const auto failure = reader.take(word))
            return Failure{failure->code, failure->sentence + u" Nothing was changed."_s};
    }
    return reader.entries();
}

} // namespace ledforum
