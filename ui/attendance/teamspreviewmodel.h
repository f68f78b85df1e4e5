// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"

#include <QAbstractTableModel>

namespace ledforum {

/// What a Teams report would do to a register, a line a person.
class TeamsPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, ReportName, Minutes, Status, Credit, Effect, ColumnCount };
    enum Role { SearchRole = Qt::UserRole + 1 }; ///< folded: both names

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<ImportedAttendance> people);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ImportedAttendance> m_people;
};

} // namespace ledforum
