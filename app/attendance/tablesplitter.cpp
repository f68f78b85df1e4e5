// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/tablesplitter.h"

#include "app/attendance/headingwords.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QChar, 3> separators = {u';', u',', u'\t'};
using SeparatorCounts = std::array<int, separators.size()>;

/// How often each separator stands outside quotation marks, line by line.
std::vector<SeparatorCounts> separatorsByLine(QStringView text)
{
    constexpr size_t enoughLines = 500;
    std::vector<SeparatorCounts> lines(1);
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'\n') {
            isQuoted = false;
            if (lines.back() != SeparatorCounts{})
                lines.emplace_back();
            if (lines.size() > enoughLines)
                break;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (const auto found = std::ranges::find(separators, c);
                   !isQuoted && found != separators.end()) {
            ++lines.back()[size_t(found - separators.begin())];
        }
    }
    return lines;
}

/// Nobody types a tab in a name or a date, as they do commas. Of the others, the one that stands equally
/// often in one line and the next: headings and rows agree on it.
QChar agreedSeparator(QStringView text)
{
    if (text.contains(u'\t'))
        return u'\t';
    const std::vector<SeparatorCounts> lines = separatorsByLine(text);
    std::array<qint64, separators.size()> agreed = {};
    for (size_t separator = 0; separator < separators.size(); ++separator) {
        for (size_t i = 0; i < lines.size(); ++i) {
            const int here = lines[i][separator];
            const bool agrees = i > 0 && lines[i - 1][separator] == here;
            agreed[separator] += here > 0 ? 1 + (agrees ? 2 * lines.size() : 0) : 0;
        }
    }
    const bool isSemicolon = agreed[0] > agreed[1] || (agreed[0] == agreed[1] && agreed[0] > 0);
    return isSemicolon ? u';' : u',';
}

bool isSection(const CsvCells::Row& row)
{
    const QStringView title = row.cell(0);
    if (!std::all_of(row.cells.begin() + 1, row.cells.end(), [](QStringView cell) { return cell.isEmpty(); }))
        return false;
    qsizetype digits = 0;
    while (digits < title.size() && title[digits].isDigit())
        ++digits;
    if (digits == 0 || digits > 2 || digits == title.size() || title[digits] != u'.')
        return false;
    const QStringView words = title.sliced(digits + 1).trimmed();
    return !words.isEmpty() && words.front().isLetter();
}

/// A line that tells the spreadsheet its separator: "sep=;".
bool isSeparatorHint(const CsvCells::Row& row)
{
    return row.line == 1 && row.cell(0).startsWith(u"sep="_s, Qt::CaseInsensitive);
}

QStringList written(const CsvCells::Row& row)
{
    QStringList cells;
    for (const QStringView cell : row.cells)
        cells += cell.trimmed().toString();
    while (!cells.isEmpty() && cells.back().isEmpty())
        cells.removeLast();
    return cells;
}

bool areTheseHeadings(const QStringList& cells, const ColumnMapping& mapping)
{
    return std::ranges::equal(cells, mapping.headings,
                              [](const QString& a, const QString& b) { return wordKey(a) == wordKey(b); });
}

/// Goes through the rows from first to last.
class TableSplitter final
{
public:
    explicit TableSplitter(const std::optional<ColumnMapping>& mapping)
        : m_mapping(mapping)
    {
    }
    void add(const CsvCells::Row& row);
    [[nodiscard]] SplitFile takeFile() { return std::move(m_file); }

private:
    [[nodiscard]] bool beginsByHeadings(const QStringList& cells);
    [[nodiscard]] bool looksLikeHeadings(const QStringList& cells) const;
    void begin(TableColumns columns, bool isByHeadings)
    {
        m_file.tables.push_back({std::move(columns), {}, isByHeadings});
        m_isOpen = true;
    }

    const std::optional<ColumnMapping>& m_mapping;
    SplitFile m_file;
    bool m_isOpen = false;
};

/// Headings are words. In an open table only those that name people and their times begin another.
bool TableSplitter::beginsByHeadings(const QStringList& cells)
{
    if (m_isOpen && areTheseHeadings(cells, m_file.tables.back().columns.mapping))
        return true; // once more, as on the next page
    if (m_mapping && areTheseHeadings(cells, *m_mapping)) {
        begin(columnsByMapping(*m_mapping), true);
        return true;
    }
    // Cheap, since every row comes by: headings hold no digits, but for "1st" and the like of questions.
    const auto isNumberLike = [](const QString& cell) { return !cell.isEmpty() && cell.front().isDigit(); };
    if (std::ranges::any_of(cells, isNumberLike) || cells.join(QString()).contains(u'@'))
        return false;
    TableColumns columns = columnsByHeadings(cells);
    const bool isOpenByHeadings = m_isOpen && m_file.tables.back().isByHeadings;
    if (!columns.hasPeople() || (isOpenByHeadings && !columns.mapping.has(ColumnUse::Joined)))
        return false;
    begin(std::move(columns), true);
    return true;
}

bool TableSplitter::looksLikeHeadings(const QStringList& cells) const
{
    constexpr qsizetype fewest = 3; // a summary has two
    return !m_isOpen && cells.size() >= fewest && !summaryLabelFrom(cells.front()) &&
           std::ranges::none_of(cells, [](const QString& cell) { return cell.isEmpty() || isValue(cell); });
}

void TableSplitter::add(const CsvCells::Row& row)
{
    if (isSeparatorHint(row))
        return;
    if (isSection(row)) {
        m_isOpen = false;
        m_file.hasSections = true;
        return;
    }
    const bool hasDigits = m_isOpen && std::ranges::any_of(row.cells, [](QStringView cell) {
                               return !cell.isEmpty() && cell.front().isDigit();
                           });
    if (!hasDigits || m_mapping) {
        const QStringList cells = written(row);
        if (beginsByHeadings(cells))
            return;
        if (looksLikeHeadings(cells)) {
            begin(columnsByHeadings(cells), false);
            return;
        }
    }
    if (m_isOpen)
        m_file.tables.back().rows.push_back(row);
    else
        m_file.summary.push_back(row);
}

} // namespace

Result<CsvCells> reportCells(const QString& text)
{
    const QChar separator = agreedSeparator(text);
    if (auto cells = CsvCells::read(text, separator))
        return cells;
    return CsvCells::read(text, separator, CsvCells::Quotes::LiteralInside);
}

SplitFile splitTables(const CsvCells& cells, const std::optional<ColumnMapping>& mapping)
{
    TableSplitter splitter(mapping);
    for (size_t i = 0; i < cells.rowCount(); ++i)
        splitter.add(cells.row(i));
    return splitter.takeFile();
}

} // namespace ledforum
