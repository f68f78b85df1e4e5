// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/csvcells.h"

#include <QLocale>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// "100,000"
QString grouped(qsizetype number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number);
}

} // namespace

/// Goes once through the text.
class CsvScanner final
{
public:
    CsvScanner(CsvCells& cells, QChar separator, CsvCells::Quotes quotes, qsizetype longest)
        : m_out(cells)
        , m_text(cells.m_text)
        , m_separator(separator)
        , m_quotes(quotes)
        , m_longest(longest)
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
    [[nodiscard]] bool scanRow();
    [[nodiscard]] bool finishRow(int line, size_t first);
    bool fail(int line, const QString& problem)
    {
        m_problem = u"Line %1: %2 Nothing was read."_s.arg(line).arg(problem);
        return false;
    }
    bool failTooLong()
    {
        return fail(m_line, u"a cell has more than %1 characters."_s.arg(grouped(m_longest)));
    }

    CsvCells& m_out;
    QStringView m_text;
    QChar m_separator;
    CsvCells::Quotes m_quotes;
    qsizetype m_longest;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_problem;
};

bool CsvScanner::scanPlain()
{
    const qsizetype from = m_at;
    for (; !atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n'; ++m_at) {
        if (m_text[m_at] == u'"' && m_quotes == CsvCells::Quotes::Strict)
            return fail(m_line, u"a quotation mark is out of place."_s);
    }
    const QStringView cell = m_text.sliced(from, m_at - from).trimmed();
    if (cell.size() > m_longest)
        return failTooLong();
    m_out.m_cells.push_back(cell);
    return true;
}

/// From the opening quotation mark to the separator or line end after the closing one.
bool CsvScanner::scanQuoted()
{
    const int line = m_line;
    const qsizetype from = ++m_at;
    bool isDoubled = false;
    for (;; ++m_at) {
        if (atEnd())
            return fail(line, u"a quotation mark is never closed."_s);
        if (m_at - from > 2 * m_longest) // each of its characters may be a doubled quotation mark
            return fail(line,
                        u"a quotation mark is not closed within %1 characters."_s.arg(grouped(m_longest)));
        if (m_text[m_at] == u'\n') {
            if (m_quotes == CsvCells::Quotes::LiteralInside)
                return false;
            ++m_line;
        }
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
    if (cell.size() > m_longest)
        return failTooLong();
    m_out.m_cells.push_back(cell);
    ++m_at;
    skipSpace();
    return atEnd() || m_text[m_at] == m_separator || m_text[m_at] == u'\n' ||
           fail(m_line, u"a quotation mark is out of place."_s);
}

bool CsvScanner::scanCell()
{
    skipSpace();
    if (atEnd() || m_text[m_at] != u'"')
        return scanPlain();
    if (m_quotes == CsvCells::Quotes::Strict)
        return scanQuoted();
    const qsizetype from = m_at;
    const size_t known = m_out.m_cells.size();
    if (scanQuoted())
        return true;
    m_out.m_cells.resize(known); // it was no quoted cell after all
    m_at = from;
    return scanPlain();
}

bool CsvScanner::finishRow(int line, size_t first)
{
    const auto begin = m_out.m_cells.begin() + qsizetype(first);
    if (std::all_of(begin, m_out.m_cells.end(), [](QStringView cell) { return cell.trimmed().isEmpty(); })) {
        m_out.m_cells.resize(first);
        return true;
    }
    if (m_out.m_rows.size() == CsvCells::mostRows)
        return fail(line, u"the file has more than %1 rows."_s.arg(grouped(CsvCells::mostRows)));
    if (m_out.m_cells.size() > CsvCells::mostCells)
        return fail(line, u"the file has more than %1 cells."_s.arg(grouped(CsvCells::mostCells)));
    m_out.m_rows.push_back({line, first, m_out.m_cells.size() - first});
    return true;
}

bool CsvScanner::scanRow()
{
    const int line = m_line;
    const size_t first = m_out.m_cells.size();
    for (;; ++m_at) {
        if (!scanCell())
            return false;
        if (m_out.m_cells.size() - first > CsvCells::mostColumns)
            return fail(line, u"the row has more than %1 columns."_s.arg(grouped(CsvCells::mostColumns)));
        if (atEnd() || m_text[m_at] == u'\n')
            return finishRow(line, first);
    }
}

std::optional<Failure> CsvScanner::scan()
{
    for (; !atEnd(); ++m_at, ++m_line) {
        if (!scanRow())
            return refused(m_problem);
    }
    return std::nullopt;
}

Result<CsvCells> CsvCells::read(const QString& text, QChar separator, Quotes quotes, qsizetype longest)
{
    CsvCells cells;
    cells.m_text = text;
    if (const auto failure = CsvScanner(cells, separator, quotes, longest).scan())
        return *failure;
    return cells;
}

} // namespace ledforum
