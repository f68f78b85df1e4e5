// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Who comes to a clinic, time by time: for the tutor alone.
class AttendeeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Doctor, Topic, Message, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<ClinicDaySlot> daySlots);
    [[nodiscard]] const ClinicDaySlot& slotAt(int row) const { return m_slots.at(size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<ClinicDaySlot> m_slots;
};

} // namespace ledforum
