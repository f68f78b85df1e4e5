// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/sheetmodel.h"

#include "ui/widgets/plaintableview.h"

using namespace Qt::StringLiterals;

namespace ledforum {

SheetModel::SheetModel(const SheetContent& sheet, const SheetTally& tally, QObject* parent)
    : QAbstractTableModel(parent)
    , m_sheet(sheet)
    , m_tally(tally)
{
}

void SheetModel::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString SheetModel::nameOf(int number) const
{
    if (number < 1 || number > rowCount())
        return {};
    const SheetLine& line = m_sheet.lines[size_t(rowOf(number))];
    if (m_tally.frame().isSpare(number)) {
        const SheetEntry* entry = m_tally.entry(number);
        return entry && !entry->name.isEmpty() ? entry->name : u"Spare row"_s;
    }
    return line.person ? line.person->fullName.surnameFirst() : u"Nobody any more"_s;
}

QString SheetModel::textOf(int number, int column) const
{
    const SheetEntry* entry = m_tally.entry(number);
    switch (column) {
    case Number:
        return QString::number(number);
    case Name:
        return nameOf(number);
    case Signed:
        return entry ? u"Signed"_s : QString();
    case Times:
        return entry ? timesOf(*entry) : QString();
    }
    return {};
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sheet.lines.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int number = numberOf(index.row());
    const bool isTyped = m_tally.entry(number) != nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(number, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == Name && isTyped;
    case SecondaryRole:
        return index.column() == Times ||
               (index.column() == Name && m_tally.frame().isSpare(number) && !isTyped);
    case PillRole:
        return index.column() == Signed && isTyped ? QVariant(int(PillTone::Success)) : QVariant();
    default:
        return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const QStringList titles{u"No."_s, u"Name"_s, u"On the sheet"_s, u"Times"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum
