// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QString>

#include <deque>
#include <span>
#include <vector>

namespace ledforum {

/// A text taken apart into records and cells, which point into it: nothing is copied but cells with doubled
/// quotation marks. Lines end in \n; space around a cell without quotation marks is not part of it.
class CsvCells final
{
public:
    struct Row
    {
        int line = 0; ///< where it begins, counted from 1
        std::span<const QStringView> cells;

        /// Empty where the row is shorter.
        [[nodiscard]] QStringView cell(qsizetype column) const
        {
            return column >= 0 && size_t(column) < cells.size() ? cells[size_t(column)] : QStringView();
        }
    };

    enum class Quotes {
        Strict,       ///< as RFC 4180 has them: what is out of place is refused
        LiteralInside ///< as letters where they enclose no cell of one line
    };

    // What no table for people reaches: a file beyond it is refused before it fills the memory.
    static constexpr size_t mostColumns = 512;
    static constexpr size_t mostRows = 100'000;
    static constexpr size_t mostCells = 2'000'000;
    static constexpr qsizetype longestCell = 1'000; ///< in characters

    /// Records whose cells are all empty are left out. Refused, naming the line, where a quotation mark is
    /// out of place or never closed: half a table read as a whole one loses people. Refused as well where
    /// the text has more columns, rows or cells than any table for people, or a longer cell.
    [[nodiscard]] static Result<CsvCells> read(const QString& text, QChar separator,
                                               Quotes quotes = Quotes::Strict,
                                               qsizetype longest = longestCell);

    [[nodiscard]] size_t rowCount() const { return m_rows.size(); }
    [[nodiscard]] Row row(size_t index) const
    {
        const Extent& extent = m_rows[index];
        return {extent.line, std::span(m_cells).subspan(extent.first, extent.count)};
    }

private:
    struct Extent
    {
        int line;
        size_t first;
        size_t count;
    };
    friend class CsvScanner;

    QString m_text;
    std::deque<QString> m_unescaped; ///< cells that do not stand in the text as they are meant
    std::vector<QStringView> m_cells;
    std::vector<Extent> m_rows;
};

} // namespace ledforum
