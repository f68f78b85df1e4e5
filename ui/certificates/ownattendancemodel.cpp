// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/ownattendancemodel.h"

#include "app/common/wording.h"
#include "ui/attendance/registermodel.h"
#include "ui/widgets/plaintableview.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString textOf(const AttendedSession& attended, int column)
{
    switch (column) {
    case OwnAttendanceModel::Date:
        return plainDate(attended.date);
    case OwnAttendanceModel::Session:
        return attended.title;
    case OwnAttendanceModel::Status:
        return displayName(attended.mark.status);
    case OwnAttendanceModel::Minutes:
        return attended.mark.attended() ? QString::number(attended.mark.minutes) : QString();
    }
    return {};
}

} // namespace

void OwnAttendanceModel::show(std::vector<AttendedSession> sessions)
{
    if (sessions == m_sessions)
        return;
    beginResetModel();
    m_sessions = std::move(sessions);
    endResetModel();
}

int OwnAttendanceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sessions.size());
}

int OwnAttendanceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OwnAttendanceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AttendedSession& shown = m_sessions[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Minutes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SecondaryRole:
        return index.column() == Date;
    case PillRole:
        return index.column() == Status ? QVariant(int(toneOf(shown.mark.status))) : QVariant();
    default:
        return {};
    }
}

QVariant OwnAttendanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Minutes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const QStringList titles{u"Date"_s, u"Session"_s, u"Status"_s, u"Minutes"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum
