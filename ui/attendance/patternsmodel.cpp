// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/patternsmodel.h"

#include "ui/widgets/bardelegate.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>
#include <numeric>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString countText(int count)
{
    return count > 0 ? QString::number(count) : u"–"_s;
}

QString textOf(const AttendanceGroup& group, int column)
{
    const AttendanceSums& sums = group.sums;
    switch (column) {
    case PatternsModel::Rate:
        return rateText(sums);
    case PatternsModel::Change:
        return changeText(group);
    case PatternsModel::People:
        return QString::number(sums.people);
    case PatternsModel::Attended:
        return u"%1 of %2"_s.arg(sums.attended).arg(sums.expected);
    case PatternsModel::Apologies:
        return countText(sums.apologies);
    case PatternsModel::DidNotAttend:
        return countText(sums.didNotAttend);
    case PatternsModel::Minutes:
        return countText(sums.minutes);
    case PatternsModel::Credit:
        return sums.credits.isNone() ? u"–"_s : sums.credits.text();
    default:
        return {};
    }
}

/// What a column is sorted by; nothing where it says nothing.
std::optional<double> valueOf(const AttendanceGroup& group, int column)
{
    const AttendanceSums& sums = group.sums;
    switch (column) {
    case PatternsModel::Rate:
        return sums.rate();
    case PatternsModel::Change:
        return group.change();
    case PatternsModel::People:
        return sums.people;
    case PatternsModel::Attended:
        return sums.attended;
    case PatternsModel::Apologies:
        return sums.apologies;
    case PatternsModel::DidNotAttend:
        return sums.didNotAttend;
    case PatternsModel::Minutes:
        return sums.minutes;
    case PatternsModel::Credit:
        return sums.credits.hundredths();
    default:
        return std::nullopt;
    }
}

QVariant orNothing(std::optional<double> share)
{
    return share ? QVariant(*share) : QVariant();
}

} // namespace

void PatternsModel::show(const AttendancePatterns& patterns)
{
    beginResetModel();
    m_patterns = patterns;
    m_order = sorted();
    endResetModel();
}

const AttendanceGroup* PatternsModel::at(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return isTotal(row) ? &m_patterns.total : &m_patterns.groups.at(size_t(m_order.at(size_t(row))));
}

QString PatternsModel::nameAt(int row) const
{
    const AttendanceGroup* group = at(row);
    if (!group)
        return {};
    return isTotal(row) ? group->name : groupName(m_patterns.by, *group);
}

std::vector<int> PatternsModel::sorted() const
{
    std::vector<int> order(m_patterns.groups.size());
    std::iota(order.begin(), order.end(), 0); // names are in order already
    const bool isDown = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == Name && isDown)
        std::ranges::reverse(order);
    if (m_sortColumn <= Name)
        return order;
    std::ranges::stable_sort(order, [&](int left, int right) {
        const auto a = valueOf(m_patterns.groups.at(size_t(left)), m_sortColumn);
        const auto b = valueOf(m_patterns.groups.at(size_t(right)), m_sortColumn);
        if (!a || !b)
            return a.has_value() && !b.has_value();
        return isDown ? *a > *b : *a < *b;
    });
    return order;
}

void PatternsModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = m_order;
    m_sortColumn = column;
    m_sortOrder = order;
    m_order = sorted();
    const auto rowNow = [&](int row) {
        if (row >= int(before.size()))
            return row; // the total
        return int(std::ranges::find(m_order, before.at(size_t(row))) - m_order.begin());
    };
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex& one : old)
        moved += index(rowNow(one.row()), one.column());
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int PatternsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_order.empty() ? 0 : int(m_order.size()) + 1;
}

int PatternsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PatternsModel::data(const QModelIndex& index, int role) const
{
    const AttendanceGroup* group = index.isValid() ? at(index.row()) : nullptr;
    if (!group)
        return {};
    const bool isRate = index.column() == Rate;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == Name ? nameAt(index.row()) : textOf(*group, index.column());
    case shareRole:
        return isRate ? orNothing(group->sums.rate()) : QVariant();
    case markRole:
        return isRate ? orNothing(group->before.rate()) : QVariant();
    case StrongRole:
        return isTotal(index.row()) || index.column() == Name;
    case SecondaryRole:
        return index.column() >= Apologies && !isTotal(index.row());
    default:
        return {};
    }
}

QVariant PatternsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{{},          u"Attendance"_s, u"Change"_s,
                                    u"People"_s, u"Came"_s,       u"Apologies"_s,
                                    u"Absent"_s, u"Minutes"_s,    u"Credits"_s};
    static const QStringList whole{{},
                                   u"Attended ÷ expected; the line marks the period before"_s,
                                   u"Percentage points since the period before"_s,
                                   u"People in these registers"_s,
                                   u"Attendances, of those expected"_s,
                                   u"Absences with apologies"_s,
                                   u"Did not attend, without apologies"_s,
                                   u"Minutes attended"_s,
                                   u"CPD credits earned"_s};
    if (section == Name)
        return displayName(m_patterns.by);
    return role == Qt::DisplayRole ? titles.value(section) : whole.value(section);
}

} // namespace ledforum
