// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Clinics in numbers: how many times are free and taken and how many wait, never who.
class ClinicModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Free, Taken, Waiting, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<ClinicView> clinics, LocalMoment now);
    [[nodiscard]] const ClinicView& clinicAt(int row) const { return m_clinics.at(size_t(row)); }
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(ClinicId id) const;

    [[nodiscard]] bool isOver(int row) const { return clinicAt(row).span.endMoment() <= m_now; }
    /// The first that is not over and takes place; 0 where there is none.
    [[nodiscard]] int nextRow() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<ClinicView> m_clinics;
    LocalMoment m_now;
};

/// How many of its times are taken, and how many can still be booked.
[[nodiscard]] int takenIn(const ClinicView& clinic);
[[nodiscard]] int freeIn(const ClinicView& clinic);

} // namespace ledforum
