// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/programmechange.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Which topic each date has now, and which it would have.
class TopicChangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Now, Afterwards, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const ProgrammeChange& change);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QDate date;
        QString now;
        QString afterwards;
    };
    std::vector<Row> m_rows;
};

} // namespace ledforum
