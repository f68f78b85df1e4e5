// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/writtenscanner.h"

#include <QStringTokenizer>

namespace ledforum {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c.isSpace();
}

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark();
}

} // namespace

void WrittenScanner::skip(QStringView characters)
{
    const bool withSpace = isAmong(u' ', characters);
    while (!atEnd() && (isAmong(here(), characters) || (withSpace && isSpace(here()))))
        advance();
}

std::optional<QChar> WrittenScanner::oneOf(QStringView characters)
{
    if (atEnd() || !isAmong(here(), characters))
        return std::nullopt;
    const QChar found = here();
    advance();
    return found;
}

void WrittenScanner::skipWord(QStringView words)
{
    const qsizetype before = m_at;
    if (const auto found = word()) {
        for (const QStringView one : words.tokenize(u' ')) {
            if (found->compare(one, Qt::CaseInsensitive) == 0) {
                skip(u".");
                return;
            }
        }
    }
    m_at = before;
}

bool WrittenScanner::skipTimeSeparator()
{
    const qsizetype before = m_at;
    if (!skipOne(u":.h時时点點시分분")) {
        skip(u" ");
        if (!skipOne(u"h")) {
            m_at = before;
            return false;
        }
    }
    skip(u" ");
    if (!atEnd() && here().isDigit())
        return true;
    m_at = before;
    return false;
}

bool WrittenScanner::startsWithTime() const
{
    WrittenScanner ahead(*this);
    const auto hour = ahead.number();
    return hour && hour->digits <= 2 && ahead.skipOne(u":");
}

std::optional<WrittenNumber> WrittenScanner::number()
{
    constexpr int mostDigits = 9;
    constexpr int ten = 10;
    WrittenNumber number;
    for (; !atEnd(); advance()) {
        const int digit = digitValue(here());
        if (digit < 0 || !here().isDigit())
            break;
        if (++number.digits > mostDigits)
            return std::nullopt;
        number.value = number.value * ten + digit;
    }
    return number.digits > 0 ? std::optional(number) : std::nullopt;
}

std::optional<QStringView> WrittenScanner::word()
{
    const qsizetype from = m_at;
    qsizetype to = m_at;
    for (; !atEnd() && isLetter(here()); advance())
        to = m_at + 1;
    return to > from ? std::optional(m_text.sliced(from, to - from)) : std::nullopt;
}

} // namespace ledforum
