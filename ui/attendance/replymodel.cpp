// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/replymodel.h"

#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// In the order of the list: those without a reply come last.
int rank(const ReplyRow& row)
{
    return row.reply ? int(row.reply->answer()) : int(Answer::Apologies) + 1;
}

QString textOf(const ReplyRow& row, int column)
{
    switch (column) {
    case ReplyModel::Doctor:
        return row.person.fullName.surnameFirst();
    case ReplyModel::Answered:
        return row.reply ? displayName(row.reply->answer()) : u"No reply"_s;
    case ReplyModel::Why:
        return row.reply && row.reply->apology() ? displayName(*row.reply->apology()) : QString();
    default:
        return {};
    }
}

PillTone toneOf(const ReplyRow& row)
{
    if (!row.reply)
        return PillTone::Neutral;
    return row.reply->isComing() ? PillTone::Success : PillTone::Warning;
}

} // namespace

void ReplyModel::show(std::vector<ReplyRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    std::ranges::stable_sort(m_rows, {}, rank);
    endResetModel();
}

int ReplyModel::rowOf(PersonId person) const
{
    const auto found =
        std::ranges::find_if(m_rows, [person](const ReplyRow& row) { return row.person.id == person; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ReplyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReplyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ReplyModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ReplyRow& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(row, index.column());
    case PillRole:
        return index.column() == Answered ? QVariant(int(toneOf(row))) : QVariant();
    case StrongRole:
        return index.column() == Doctor && row.reply;
    case SecondaryRole:
        return index.column() == Why || !row.reply;
    default:
        return {};
    }
}

QVariant ReplyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Doctor"_s, u"Reply"_s, u"Why"_s};
    return titles.value(section);
}

} // namespace ledforum
