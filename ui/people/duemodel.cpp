// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/duemodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

void DueModel::show(const DueList& list)
{
    beginResetModel();
    m_list = list;
    if (m_list.confidentialAtMost == 0)
        m_list.confidentialAtMost.reset();
    endResetModel();
}

int DueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_list.items.size()) + (m_list.confidentialAtMost ? 1 : 0);
}

int DueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DueModel::textAt(int row, int column) const
{
    if (row == int(m_list.items.size())) {
        const QString atMost = u"at most %1"_s.arg(m_list.confidentialAtMost.value_or(0));
        return column == What     ? u"Confidential, of past 1:1s"_s
               : column == Whose  ? u"The tutor sees whose"_s
               : column == Things ? atMost
                                  : u"–"_s;
    }
    const DueItem& item = m_list.items.at(size_t(row));
    switch (column) {
    case What:
        return nameOf(item.kind);
    case Whose:
        return item.fullName;
    case Things:
        return QString::number(item.things);
    case Since:
        return plainDate(item.since);
    default:
        return {};
    }
}

QVariant DueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isNumberOnly = index.row() == int(m_list.items.size());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textAt(index.row(), index.column());
    case StrongRole:
        return index.column() == Whose && !isNumberOnly;
    case SecondaryRole:
        return isNumberOnly || index.column() == Things;
    default:
        return {};
    }
}

QVariant DueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"What"_s, u"Whose"_s, u"How many"_s, u"Due since"_s};
    return titles.value(section);
}

} // namespace ledforum
