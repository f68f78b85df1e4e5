// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/waitingviews.h"

#include <QAbstractTableModel>

namespace ledforum {

/// The waiting list of a clinic in order of its places: for the tutor alone.
class WaitingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place, Doctor, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<WaitingEntry> entries, QDate today);
    [[nodiscard]] const WaitingEntry& entryAt(int row) const { return m_entries.at(size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const WaitingEntry& entry, int column) const;

    std::vector<WaitingEntry> m_entries;
    QDate m_today;
};

/// "3.40pm is held until 10am tomorrow", or why there is no offer yet.
[[nodiscard]] QString whyWords(const WaitingEntry& entry, QDate today);

} // namespace ledforum
