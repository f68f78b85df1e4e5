// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/tutorsday.h"
#include "ui/widgets/pill.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Who comes to a clinic, time by time: for the tutor alone.
class AttendeeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Doctor, Topic, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<TutorsDay::Row> rows);
    [[nodiscard]] const TutorsDay::Row& rowAt(int row) const { return m_rows.at(size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<TutorsDay::Row> m_rows;
};

/// As it stands in a pill.
[[nodiscard]] PillTone toneOf(AppointmentOutcome outcome);

} // namespace ledforum
