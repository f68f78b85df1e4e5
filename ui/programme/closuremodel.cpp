// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/closuremodel.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

void ClosureModel::show(std::vector<Closure> closures)
{
    beginResetModel();
    m_closures = std::move(closures);
    endResetModel();
}

int ClosureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_closures.size());
}

int ClosureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ClosureModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Closure& closure = closureAt(index.row());
    return index.column() == Date ? longDate(closure.date) : closure.reason;
}

QVariant ClosureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == Date ? u"Date"_s : u"Reason"_s;
}

} // namespace ledforum
