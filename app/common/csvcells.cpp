// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/csvcells.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

/// Goes once through the text.
class CsvScanner final
{
public:
    CsvScanner(CsvCells& cells, QChar separator, CsvCells::Quotes quotes)
        : m_out(cells)
        , m_text(cells.m_text)
        , m_separator(separator)
        , m_quotes(quotes)
    {
    }
    [[nodiscard]] std::optional<Failure> scan();

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isSpace(QChar c) const { return (c == u' ' || c == u'\t') && c != m_separator; }
    void skipSpace()
    {
        while (!atEnd() && isSpace(m_text[m_at]))
            ++m_at;
    }
    [[nodiscard]] bool scanPlain();
    [[nodiscard]] bool scanQuoted();
    [[nodiscard]] bool scanCell();
    void finishRow(int line, size_t first);

    CsvCells& m_out;
    QStringView m_text;
    QChar m_separator;
    CsvCells::Quotes m_quotes;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_isUnclosed = false;
};

bool CsvScanner::scanPlain()
{
    const qsizetype from = m_at;
    for (; !atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n'; ++m_at) {
        if (m_text[m_at] == u'"' && m_quotes == CsvCells::Quotes::Strict)
            return false;
    }
    m_out.m_cells.push_back(m_text.sliced(from, m_at - from).trimmed());
    return true;
}

/// From the opening quotation mark to the separator or line end after the closing one.
bool CsvScanner::scanQuoted()
{
    const qsizetype from = ++m_at;
    bool isDoubled = false;
    for (;; ++m_at) {
        if (atEnd()) {
            m_isUnclosed = true;
            return false;
        }
        m_line += m_text[m_at] == u'\n' ? 1 : 0;
        if (m_text[m_at] != u'"')
            continue;
        if (m_at + 1 == m_text.size() || m_text[m_at + 1] != u'"')
            break;
        isDoubled = true;
        ++m_at;
    }
    QStringView cell = m_text.sliced(from, m_at - from);
    if (isDoubled)
        cell = m_out.m_unescaped.emplace_back(cell.toString().replace(u"\"\""_s, u"\""_s));
    m_out.m_cells.push_back(cell);
    ++m_at;
    skipSpace();
    return atEnd() || m_text[m_at] == m_separator || m_text[m_at] == u'\n';
}

bool CsvScanner::scanCell()
{
    skipSpace();
    if (atEnd() || m_text[m_at] != u'"')
        return scanPlain();
    if (m_quotes == CsvCells::Quotes::Strict)
        return scanQuoted();
    const qsizetype from = m_at;
    const int line = m_line;
    const size_t known = m_out.m_cells.size();
    if (scanQuoted() && m_line == line)
        return true;
    m_out.m_cells.resize(known); // it was no quoted cell after all
    m_at = from;
    m_line = line;
    return scanPlain();
}

void CsvScanner::finishRow(int line, size_t first)
{
    const auto begin = m_out.m_cells.begin() + qsizetype(first);
    const bool isBlank =
        std::all_of(begin, m_out.m_cells.end(), [](QStringView cell) { return cell.trimmed().isEmpty(); });
    if (isBlank)
        m_out.m_cells.resize(first);
    else
        m_out.m_rows.push_back({line, first, m_out.m_cells.size() - first});
}

std::optional<Failure> CsvScanner::scan()
{
    while (!atEnd()) {
        const int line = m_line;
        const size_t first = m_out.m_cells.size();
        for (;; ++m_at) {
            if (!scanCell()) {
                return refused(
                    m_isUnclosed
                        ? u"Line %1: a quotation mark is never closed. Nothing was read."_s.arg(line)
                        : u"Line %1: a quotation mark is out of place. Nothing was read."_s.arg(m_line));
            }
            if (atEnd() || m_text[m_at] == u'\n')
                break;
        }
        finishRow(line, first);
        ++m_at;
        ++m_line;
    }
    return std::nullopt;
}

Result<CsvCells> CsvCells::read(const QString& text, QChar separator, Quotes quotes)
{
    CsvCells cells;
    cells.m_text = text;
    if (const auto failure = CsvScanner(cells, separator, quotes).scan())
        return *failure;
    return cells;
}

} // namespace ledforum
