// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/notseenmodel.h"

#include "app/common/wording.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const NotSeen& line, int column)
{
    switch (column) {
    case NotSeenModel::Name:
        return line.person.fullName.value();
    case NotSeenModel::Since:
        return line.lastCame ? plainDate(*line.lastCame) : u"Not yet"_s;
    case NotSeenModel::Missed:
        return QString::number(line.missed);
    case NotSeenModel::Apologies:
        return apologiesText(line);
    case NotSeenModel::Specialty:
        return line.person.specialty;
    case NotSeenModel::Grade:
        return line.person.grade;
    default:
        return {};
    }
}

} // namespace

void NotSeenModel::show(std::vector<NotSeen> lines, int mostMissed)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_mostMissed = mostMissed;
    endResetModel();
}

const NotSeen* NotSeenModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines.at(size_t(row)) : nullptr;
}

int NotSeenModel::rowOf(PersonId person) const
{
    const auto found =
        std::ranges::find_if(m_lines, [person](const NotSeen& line) { return line.person.id == person; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int NotSeenModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int NotSeenModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant NotSeenModel::data(const QModelIndex& index, int role) const
{
    const NotSeen* line = index.isValid() ? at(index.row()) : nullptr;
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*line, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Missed ? u"%1 missed"_s.arg(missedText(*line))
                                        : textOf(*line, index.column());
    case shareRole:
        return index.column() == Missed && m_mostMissed > 0 ? QVariant(double(line->missed) / m_mostMissed)
                                                            : QVariant();
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() >= Specialty;
    default:
        return {};
    }
}

QVariant NotSeenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Name"_s,      u"Last seen"_s, u"Sessions missed"_s,
                                    u"Apologies"_s, u"Specialty"_s, u"Grade"_s};
    return titles.value(section);
}

} // namespace ledforum
