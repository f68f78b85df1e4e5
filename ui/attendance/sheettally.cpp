// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/sheettally.h"

#include "app/common/wording.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

const SheetEntry* SheetTally::entry(int number) const
{
    const auto found = std::ranges::find(m_entries, number, &SheetEntry::number);
    return found == m_entries.end() ? nullptr : &*found;
}

std::optional<int> SheetTally::unnamed() const
{
    const auto found = std::ranges::find_if(m_entries, [this](const SheetEntry& one) {
        return m_frame.isSpare(one.number) && one.name.isEmpty();
    });
    return found == m_entries.end() ? std::nullopt : std::optional(found->number);
}

Result<int> SheetTally::take(const QString& typed)
{
    static const QRegularExpression minus(u"\\A[-–](\\d{1,5})\\z"_s);
    const QString word = typed.trimmed();
    if (word == u"-")
        return takeBack();
    if (const auto match = minus.match(word); match.hasMatch())
        return remove(match.captured(1).toInt());
    if (const SheetEntry* last = entry(m_last)) {
        SheetEntry timed = *last;
        const auto isTime = readSheetTimes(word, m_frame, timed);
        if (!isTime)
            return isTime.failure();
        if (*isTime) {
            keep();
            putEntry(m_entries, timed);
            return m_last;
        }
    }
    const auto read = readSheetEntries(word, m_frame);
    if (!read)
        return read.failure();
    keep();
    for (const SheetEntry& one : *read)
        putEntry(m_entries, one);
    m_last = read->empty() ? 0 : read->back().number;
    return m_last;
}

Result<int> SheetTally::remove(int number)
{
    if (!entry(number))
        return refused(u"Row %1 is not typed. Nothing was changed."_s.arg(number));
    keep();
    std::erase_if(m_entries, [number](const SheetEntry& one) { return one.number == number; });
    m_last = 0;
    return number;
}

void SheetTally::name(int number, const QString& name)
{
    const SheetEntry* unnamedEntry = entry(number);
    if (!unnamedEntry)
        return;
    SheetEntry named = *unnamedEntry;
    named.name = name;
    putEntry(m_entries, named);
}

int SheetTally::takeBack()
{
    if (m_before.empty())
        return 0;
    m_entries = std::move(m_before.back().entries);
    m_last = m_before.back().last;
    m_before.pop_back();
    return m_last;
}

void SheetTally::replace(const SheetEntries& entries)
{
    keep();
    m_entries = entries;
    m_last = 0;
}

QString SheetTally::text() const
{
    QStringList rows;
    for (const SheetEntry& one : m_entries) {
        QString row = QString::number(one.number);
        if (!one.name.isEmpty())
            row += u' ' + one.name;
        if (one.arrived)
            row += one.arrived->toString(u" HH:mm"_s);
        if (one.left)
            row += one.left->toString(u" -HH:mm"_s);
        rows += row;
    }
    return rows.join(u", "_s);
}

QString timesOf(const SheetEntry& entry)
{
    if (entry.arrived && entry.left)
        return u"%1 to %2"_s.arg(timeOfDay(*entry.arrived), timeOfDay(*entry.left));
    if (entry.arrived)
        return u"from %1"_s.arg(timeOfDay(*entry.arrived));
    return entry.left ? u"to %1"_s.arg(timeOfDay(*entry.left)) : QString();
}

} // namespace ledforum
