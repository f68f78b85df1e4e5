// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/importmodel.h"

#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

ImportModel::ImportModel(std::vector<ImportRow> rows, QObject* parent)
    : QAbstractTableModel(parent)
    , m_rows(std::move(rows))
{
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRow& row = m_rows.at(size_t(index.row()));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        switch (index.column()) {
        case Line:
            return QString::number(row.line);
        case When:
            return row.when;
        case What:
            return row.what;
        default:
            return row.outcome;
        }
    }
    if (role == Qt::ToolTipRole && index.column() == What)
        return row.what.toHtmlEscaped();
    if (role == PillRole && index.column() == Outcome)
        return int(row.tone);
    return role == SecondaryRole ? QVariant(index.column() == Line) : QVariant();
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Line"_s, u"Date"_s, u"What the file says"_s, u"What happens"_s};
    return titles.value(section);
}

} // namespace ledforum
