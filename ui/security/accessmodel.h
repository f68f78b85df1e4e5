// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/officeviews.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// Who can see what: a row for each person.
class AccessModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Role, Reads, Keys, ColumnCount };
    enum DataRole { SearchRole = Qt::UserRole + 64 }; ///< folded: name, role and what they can see

    using QAbstractTableModel::QAbstractTableModel;

    /// `waiting` are to be confirmed in person, whether or not they wait for keys of an office.
    void show(std::vector<AccessEntry> entries, std::vector<PersonId> waiting);
    [[nodiscard]] const std::vector<AccessEntry>& entries() const { return m_entries; }
    /// Nothing where there is no such row.
    [[nodiscard]] const AccessEntry* entryAt(int row) const;
    /// -1 when not in the list.
    [[nodiscard]] int rowOf(PersonId person) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool isWaiting(const AccessEntry& entry) const;
    [[nodiscard]] QString textOf(const AccessEntry& entry, int column) const;
    [[nodiscard]] QVariant toneOf(const AccessEntry& entry) const;

    std::vector<AccessEntry> m_entries;
    std::vector<PersonId> m_waiting;
};

} // namespace ledforum
