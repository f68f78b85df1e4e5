// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/wholefile.h"

#include <QStringList>

#include <vector>

namespace ledforum {

/// One record of a table in a text file.
struct CsvRow
{
    int line = 0; ///< where it begins, counted from 1
    QStringList cells;

    /// Without the space around it; empty where the row is shorter.
    [[nodiscard]] QString cell(qsizetype column) const { return cells.value(column).trimmed(); }
};

/// The bytes as text: UTF-16 by its byte order mark or its look, else UTF-8, else Windows-1252. Refused when
/// it is none of them, or holds a NUL, as a spreadsheet's own file does.
[[nodiscard]] Result<QString> decodedText(const QByteArray& bytes);

/// In the first line that holds any outside quotes: the tab, else the more frequent of semicolon and comma.
[[nodiscard]] QChar separatorOf(QStringView text);

/// The records of a text with one separator (RFC 4180), blank lines left out. Refused as CsvCells::read.
[[nodiscard]] Result<std::vector<CsvRow>> csvRows(const QString& text, QChar separator);

/// What a sentence quotes of a cell: its beginning, where it is longer than any name.
[[nodiscard]] QString excerptOf(const QString& cell);

/// A table whose columns are found by their headings, without regard to case, accents or space.
class CsvTable final
{
public:
    /// The first row is the heading. Refused when there is none.
    [[nodiscard]] static Result<CsvTable> read(const QByteArray& bytes);

    [[nodiscard]] const std::vector<CsvRow>& rows() const { return m_rows; }
    [[nodiscard]] const QStringList& headings() const { return m_headings; } ///< as they are written
    /// The first column with one of these headings; -1 where there is none.
    [[nodiscard]] qsizetype column(const QStringList& names) const;

private:
    CsvTable() = default;

    QStringList m_headings;
    QStringList m_keys;
    std::vector<CsvRow> m_rows;
};

/// A problem of one line of a file: "Line 12: “abc” is not an e-mail address."
struct BadLine
{
    int line = 0;
    QString problem;

    [[nodiscard]] QString sentence() const { return QStringLiteral("Line %1: %2").arg(line).arg(problem); }
    friend bool operator==(const BadLine&, const BadLine&) = default;
};

} // namespace ledforum
