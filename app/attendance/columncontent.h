// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/csvcells.h"

#include <QSet>

#include <optional>
#include <span>

namespace ledforum {

/// How many of a column's cells hold what, of the first some hundred rows: enough to tell what it is.
struct ColumnContent
{
    int filled = 0;
    int moments = 0;
    int clocks = 0; ///< times of day, without a date
    int durations = 0;
    int emails = 0;
    int numbers = 0; ///< of seven digits
    int whole = 0;   ///< whole numbers
    int texts = 0;   ///< of letters, and none of these
    int actions = 0; ///< "Joined", "Left", in any language known
    QSet<QString> different;

    [[nodiscard]] bool areMost(int count) const { return filled > 0 && count * 10 >= filled * 9; }
    [[nodiscard]] bool areTimes() const { return (moments + clocks + durations) * 2 > filled; }
};

[[nodiscard]] ColumnContent contentOf(qsizetype column, std::span<const CsvCells::Row> rows);
[[nodiscard]] std::span<const CsvCells::Row> sampleOf(std::span<const CsvCells::Row> rows);
[[nodiscard]] bool isWholeNumber(QStringView cell);
[[nodiscard]] bool isEmpty(qsizetype column, std::span<const CsvCells::Row> rows);

/// Which of two columns of moments comes first in every row; nothing where rows disagree.
[[nodiscard]] std::optional<bool> isEarlier(qsizetype a, qsizetype b, std::span<const CsvCells::Row> rows);
/// Of two columns of times without dates. True where nobody leaves before coming, or much later than any
/// teaching lasts: what is no pair of times would hardly agree so.
[[nodiscard]] bool areComingAndGoing(qsizetype came, qsizetype left, std::span<const CsvCells::Row> rows);

} // namespace ledforum
