// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/sheettally.h"

#include <QAbstractTableModel>

namespace ledforum {

/// The rows of a sheet, and which of them are typed back.
class SheetModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Name, Signed, Times, ColumnCount };

    /// `tally` outlives the model.
    SheetModel(const SheetContent& sheet, const SheetTally& tally, QObject* parent = nullptr);

    /// The tally says something else now.
    void refresh();
    /// "Adams, Ann", "spare row", or who signed there.
    [[nodiscard]] QString nameOf(int number) const;
    [[nodiscard]] static int rowOf(int number) { return number - 1; }
    [[nodiscard]] static int numberOf(int row) { return row + 1; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(int number, int column) const;

    SheetContent m_sheet;
    const SheetTally& m_tally;
};

} // namespace ledforum
