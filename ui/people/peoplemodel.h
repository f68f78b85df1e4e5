// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/people/accountwords.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// The people, surname first.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Number, Grade, Specialty, Intake, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `accounts` in the order of the people.
    void show(std::vector<Person> people, std::vector<AccountWords> accounts);
    [[nodiscard]] const AccountWords& accountAt(int row) const { return m_accounts.at(size_t(row)); }
    [[nodiscard]] const Person& personAt(int row) const { return m_people.at(size_t(row)); }
    /// -1 when not in the list.
    [[nodiscard]] int rowOf(PersonId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<Person> m_people;
    std::vector<AccountWords> m_accounts;
};

} // namespace ledforum
