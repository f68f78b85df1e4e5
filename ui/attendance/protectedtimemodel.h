// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/protectedtime.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Protected time by specialty, the total last. How much was kept is drawn, and how
/// much each specialty lost beside the others: BarDelegate reads `shareRole`.
class ProtectedTimeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Specialty,
        Kept,
        Attended,
        NotReleased,
        OnCall,
        Leave,
        NonWorking,
        Other,
        NoReason, ///< marked so in the register, without a reply
        DidNotAttend,
        HoursLost,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const ProtectedTimeReport& report);
    /// Nothing for the total.
    [[nodiscard]] std::optional<QString> specialtyAt(int row) const;
    /// Null where there is no such row.
    [[nodiscard]] const ProtectedTime* timeAt(int row) const;
    /// "Medicine", "No specialty", "All specialties"
    [[nodiscard]] QString nameAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant shareAt(const QModelIndex& index) const;
    [[nodiscard]] bool isTotal(int row) const { return row == int(m_rows.size()) - 1; }
    std::vector<SpecialtyProtectedTime> m_rows; ///< the total last
    int m_mostLost = 0;                         ///< minutes, of one specialty
};

} // namespace ledforum
