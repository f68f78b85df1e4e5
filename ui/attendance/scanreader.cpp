// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/scanreader.h"

#include <algorithm>
#include <utility>

namespace ledforum {

QString ScanReader::character(const QString& text, std::chrono::milliseconds at)
{
    QString typed;
    if (at - m_last > longestGap)
        typed = std::exchange(m_held, {});
    m_held += text;
    m_last = at;
    return typed;
}

ScanReader::Ended ScanReader::enter(std::chrono::milliseconds at)
{
    const QString held = std::exchange(m_held, {});
    const QString scan = held.trimmed();
    const bool isFast = at - m_last <= longestGap;
    // Names are typed fast, too; the numbers of badges have digits.
    const bool hasDigit = std::ranges::any_of(scan, [](QChar each) { return each.isDigit(); });
    if (isFast && hasDigit && scan.size() >= fewestCharacters)
        return {.scan = scan};
    return {.typed = held};
}

QString ScanReader::pause()
{
    return std::exchange(m_held, {});
}

} // namespace ledforum
