// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/teamspreviewmodel.h"

#include "ui/attendance/registermodel.h"
#include "ui/widgets/plaintableview.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString effectText(const ImportedAttendance& attendance)
{
    switch (attendance.effect) {
    case ImportEffect::New:
        return u"New"_s;
    case ImportEffect::Changed:
        return attendance.before
                   ? u"Replaces %1, %2 minutes"_s.arg(displayName(attendance.before->status).toLower())
                         .arg(attendance.before->minutes)
                   : u"Changed"_s;
    case ImportEffect::Same:
        return u"Already so"_s;
    case ImportEffect::KeptByHand:
        return u"Stays as marked by hand"_s;
    }
    Q_UNREACHABLE();
}

QString textOf(const ImportedAttendance& attendance, int column)
{
    switch (column) {
    case TeamsPreviewModel::Name:
        return attendance.person.fullName.surnameFirst();
    case TeamsPreviewModel::ReportName:
        return attendance.reportName;
    case TeamsPreviewModel::Minutes:
        return QString::number(attendance.mark.minutes);
    case TeamsPreviewModel::Status:
        return displayName(attendance.mark.status);
    case TeamsPreviewModel::Credit:
        return attendance.credits.isNone() ? u"none"_s : attendance.credits.text();
    case TeamsPreviewModel::Effect:
        return effectText(attendance);
    }
    return {};
}

bool isNumber(int column)
{
    return column == TeamsPreviewModel::Minutes || column == TeamsPreviewModel::Credit;
}

} // namespace

void TeamsPreviewModel::show(std::vector<ImportedAttendance> people)
{
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

int TeamsPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int TeamsPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TeamsPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportedAttendance& shown = m_people[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() == ReportName || index.column() == Effect;
    case PillRole:
        return index.column() == Status ? QVariant(int(toneOf(shown.mark.status))) : QVariant();
    default:
        return {};
    }
}

QVariant TeamsPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const QStringList titles{u"Name"_s,   u"In the report"_s, u"Minutes"_s,
                                    u"Status"_s, u"Credits"_s,       u"What happens"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum
