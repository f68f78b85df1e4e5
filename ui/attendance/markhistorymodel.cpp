// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/markhistorymodel.h"

#include "app/common/wording.h"
#include "database/types/textfold.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString wordsFor(const std::optional<MarkStatus>& status, int minutes)
{
    if (!status)
        return u"not marked"_s;
    const QString word = displayName(*status).toLower();
    return minutes > 0 ? u"%1 %2 min"_s.arg(word).arg(minutes) : word;
}

QString actWords(MarkAct act)
{
    switch (act) {
    case MarkAct::Marked:
        return u"By hand"_s;
    case MarkAct::Cleared:
        return u"Cleared"_s;
    case MarkAct::CheckedIn:
        return u"Checked in"_s;
    case MarkAct::CheckedOut:
        return u"Left"_s;
    case MarkAct::Imported:
        return u"Imported"_s;
    case MarkAct::Typed:
        return u"Sign-in sheet"_s;
    case MarkAct::Closed:
        return u"By closing"_s;
    case MarkAct::Corrected:
        return u"Corrected"_s;
    case MarkAct::Undone:
        return u"Undone"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

void MarkHistoryModel::show(std::vector<HistoryLine> earliestFirst)
{
    beginResetModel();
    m_lines = std::move(earliestFirst);
    std::ranges::reverse(m_lines);
    endResetModel();
}

QString MarkHistoryModel::textOf(const HistoryLine& line, int column) const
{
    const MarkChange& change = line.change;
    const QDateTime at = change.at.toTimeZone(m_zone);
    switch (column) {
    case When:
        return u"%1, %2"_s.arg(plainDate(at.date()), timeOfDay(at.time()));
    case Name:
        return line.name;
    case Change:
        return u"%1: %2 → %3"_s.arg(actWords(change.act), wordsFor(change.before, change.minutesBefore),
                                    wordsFor(change.after, change.minutesAfter));
    case By:
        return line.by.isEmpty() ? u"The desk"_s : line.by;
    case Why:
        return change.reason;
    default:
        return {};
    }
}

int MarkHistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int MarkHistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MarkHistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryLine& line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, index.column());
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() == When || index.column() == By;
    case SearchRole:
        return folded(line.name + u' ' + line.by);
    default:
        return {};
    }
}

QVariant MarkHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    static const QStringList titles{u"When"_s, u"Name"_s, u"Change"_s, u"By"_s, u"Why"_s};
    return titles.at(section);
}

} // namespace ledforum
