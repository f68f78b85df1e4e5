// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/attendancepatterns.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Attendance by group, the total last, sorted by any column. The rate is drawn, and where it stood before
/// marked: BarDelegate reads `shareRole` and `markRole`.
class PatternsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Rate,
        Change,
        People,
        Attended,
        Apologies,
        DidNotAttend,
        Minutes,
        Credit,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// In the order in which they were sorted last.
    void show(const AttendancePatterns& patterns);
    /// Null where there is no such row; the total is one.
    [[nodiscard]] const AttendanceGroup* at(int row) const;
    [[nodiscard]] QString nameAt(int row) const;

    /// A column below 0 is the order of the rules. Groups that say nothing in a column come last.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool isTotal(int row) const { return row == rowCount() - 1; }
    [[nodiscard]] std::vector<int> sorted() const;

    AttendancePatterns m_patterns;
    std::vector<int> m_order; ///< groups by row, without the total
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ledforum
