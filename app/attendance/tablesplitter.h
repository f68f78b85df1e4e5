// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/tablecolumns.h"

namespace ledforum {

/// A table before it is known what it is for.
struct FoundTable
{
    TableColumns columns;
    std::vector<CsvCells::Row> rows;
    bool isByHeadings = false; ///< its headings are known; else they only look like headings
};

/// The rows of a file by tables, and those outside of any.
struct SplitFile
{
    std::vector<FoundTable> tables;
    std::vector<CsvCells::Row> summary;
    bool hasSections = false; ///< "2. Participants", alone on its line
};

/// The text's rows: with the separator that its lines agree on, and with quotation marks that nobody doubled
/// taken as letters. Refused only where it is beyond all that CsvCells reads.
[[nodiscard]] Result<CsvCells> reportCells(const QString& text);

/// Tables begin at a row of headings and end at a section's title or the next headings.
[[nodiscard]] SplitFile splitTables(const CsvCells& cells, const std::optional<ColumnMapping>& mapping);

} // namespace ledforum
