// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/teamspreviewmodel.h"

#include "app/common/wording.h"
#include "database/types/textfold.h"
#include "ui/attendance/registermodel.h"
#include "ui/widgets/plaintableview.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString wasText(const Mark& mark)
{
    return u"Was %1, %2"_s.arg(displayName(mark.status).toLower(),
                               counted(mark.minutes, u"minute"_s, u"minutes"_s));
}

QString effectText(const ImportedAttendance& attendance)
{
    switch (attendance.effect) {
    case ImportEffect::New:
        return u"New"_s;
    case ImportEffect::Changed:
        return wasText(*attendance.before);
    case ImportEffect::Same:
        return u"Already so"_s;
    case ImportEffect::KeptByHand:
        return u"Stays as marked by hand"_s;
    case ImportEffect::Lost:
        return u"Loses the mark of the earlier report"_s;
    }
    Q_UNREACHABLE();
}

/// Of somebody whom this report does not name, and whose mark goes with the earlier one.
QString textOfLost(const ImportedAttendance& attendance, int column)
{
    switch (column) {
    case TeamsPreviewModel::Name:
        return attendance.person.fullName.surnameFirst();
    case TeamsPreviewModel::ReportName:
        return u"Not in this report"_s;
    case TeamsPreviewModel::Status:
        return u"Not marked"_s;
    case TeamsPreviewModel::Effect:
        return effectText(attendance);
    }
    return {};
}

QString textOf(const ImportedAttendance& attendance, int column)
{
    if (attendance.effect == ImportEffect::Lost)
        return textOfLost(attendance, column);
    switch (column) {
    case TeamsPreviewModel::Name:
        return attendance.person.fullName.surnameFirst();
    case TeamsPreviewModel::ReportName:
        return attendance.matchedBy == MatchedBy::Remembered ? attendance.reportName + u" · remembered"_s
                                                             : attendance.reportName;
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

QString reasonFor(MatchedBy by)
{
    switch (by) {
    case MatchedBy::Said:
        return u"As you have chosen"_s;
    case MatchedBy::Remembered:
        return u"As was chosen for an earlier report"_s;
    case MatchedBy::Email:
        return u"By the e-mail address"_s;
    case MatchedBy::Number:
        return u"By the GMC number"_s;
    case MatchedBy::Name:
        return u"By the name alone"_s;
    }
    Q_UNREACHABLE();
}

QString hintOf(const ImportedAttendance& attendance, int column)
{
    const bool isLost = attendance.effect == ImportEffect::Lost;
    if (column == TeamsPreviewModel::ReportName && !isLost)
        return reasonFor(attendance.matchedBy);
    return column == TeamsPreviewModel::Effect && isLost ? wasText(attendance.mark) : QString();
}

PillTone toneOf(const ImportedAttendance& attendance)
{
    return attendance.effect == ImportEffect::Lost ? PillTone::Neutral : toneOf(attendance.mark.status);
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
    case SearchRole:
        return folded(shown.person.fullName.value() + u' ' + shown.reportName);
    case Qt::ToolTipRole:
        return hintOf(shown, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() == ReportName ||
               (index.column() == Effect && shown.effect != ImportEffect::Lost);
    case PillRole:
        return index.column() == Status ? QVariant(int(toneOf(shown))) : QVariant();
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
