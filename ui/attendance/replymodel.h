// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/replyservice.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Who has said what about coming to a session, answer by answer, for those who take registers.
class ReplyModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Doctor, Answered, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Sorted by answer, in the room first and those without a reply last; by surname as they come.
    void show(std::vector<ReplyRow> rows);
    [[nodiscard]] const ReplyRow& rowAt(int row) const { return m_rows.at(size_t(row)); }
    /// -1 when they are not in the list.
    [[nodiscard]] int rowOf(PersonId person) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<ReplyRow> m_rows;
};

} // namespace ledforum
