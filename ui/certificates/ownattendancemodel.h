// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/mark.h"

#include <QAbstractTableModel>
#include <QDate>

#include <vector>

namespace ledforum {

/// One session that somebody was marked in.
struct AttendedSession
{
    QDate date;
    QString title;
    Mark mark;

    friend bool operator==(const AttendedSession&, const AttendedSession&) = default;
};

/// A person's own attendance, newest first.
class OwnAttendanceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Session, Status, Minutes, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<AttendedSession> sessions);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<AttendedSession> m_sessions;
};

} // namespace ledforum
