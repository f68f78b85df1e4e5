// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/termcell.h"

#include <QAbstractTableModel>

#include <array>

namespace ledforum {

/// A period at a glance: a column for each of its months, in it the month's dates from top to bottom.
class TermModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TermModel(QObject* parent = nullptr);

    /// Dates outside the period are left out.
    void show(const Period& period, const std::vector<TermCell>& cells);
    /// Nothing where the month has no more dates.
    [[nodiscard]] const TermCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(TeachingSessionId id) const;
    [[nodiscard]] QModelIndex indexOf(QDate date) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    template <class Wanted>
    [[nodiscard]] QModelIndex firstThat(Wanted isWanted) const;

    Period m_period;
    std::array<std::vector<TermCell>, Period::monthCount> m_months;
};

} // namespace ledforum
