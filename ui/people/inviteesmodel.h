// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// Somebody who may be invited, and how their account stands, as the list of people says it.
struct Invitee
{
    Person person;
    QString state;
};

/// Who is to be invited.
class InviteesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Intake, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<Invitee> invitees);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<Invitee> m_invitees;
};

} // namespace ledforum
