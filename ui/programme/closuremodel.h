// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/closurestore.h"

#include <QAbstractTableModel>

namespace ledforum {

/// The days on which the forum does not meet.
class ClosureModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<Closure> closures);
    [[nodiscard]] const Closure& closureAt(int row) const { return m_closures.at(size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<Closure> m_closures;
};

} // namespace ledforum
