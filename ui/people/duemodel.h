// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/people/retention.h"

#include <QAbstractTableModel>

namespace ledforum {

/// What has been kept for as long as it is to be kept. The number that stands for names which an
/// administrator may not see is a line of its own.
class DueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Whose, Things, Since, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const DueList& list);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textAt(int row, int column) const;

    DueList m_list;
};

} // namespace ledforum
