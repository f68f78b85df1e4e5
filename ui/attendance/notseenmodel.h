// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/notseen.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Doctors who have not come for a while. How much they missed is drawn: BarDelegate reads `shareRole`.
class NotSeenModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Since, Missed, Apologies, Specialty, Grade, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `mostMissed` is drawn as a full bar.
    void show(std::vector<NotSeen> lines, int mostMissed);
    /// Null where there is no such row.
    [[nodiscard]] const NotSeen* at(int row) const;
    /// -1 where that person is not listed.
    [[nodiscard]] int rowOf(PersonId person) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<NotSeen> m_lines;
    int m_mostMissed = 0;
};

} // namespace ledforum
