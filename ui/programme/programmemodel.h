// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/termcell.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// The sessions of a period as a list.
class ProgrammeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Time, Title, Speaker, Area, State, Missing, Coming, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Dates without a session are left out; the others come in order of date and time.
    void show(const std::vector<TermCell>& cells);
    [[nodiscard]] const TeachingSession& sessionAt(int row) const { return *m_cells.at(size_t(row)).session; }
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(TeachingSessionId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<TermCell> m_cells;
};

} // namespace ledforum
