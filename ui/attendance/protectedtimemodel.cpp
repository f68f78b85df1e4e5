// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/protectedtimemodel.h"

#include "ui/widgets/bardelegate.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString countText(int count)
{
    return count > 0 ? QString::number(count) : u"–"_s;
}

QString textOf(const ProtectedTime& time, int column)
{
    switch (column) {
    case ProtectedTimeModel::Kept:
        return keptText(time);
    case ProtectedTimeModel::Attended:
        return countText(time.attended);
    case ProtectedTimeModel::NotReleased:
        return countText(time.because(Apology::NotReleased));
    case ProtectedTimeModel::OnCall:
        return countText(time.because(Apology::OnCallOrNights));
    case ProtectedTimeModel::Leave:
        return countText(time.because(Apology::Leave));
    case ProtectedTimeModel::NonWorking:
        return countText(time.because(Apology::NonWorkingDay));
    case ProtectedTimeModel::Other:
        return countText(time.because(Apology::Other));
    case ProtectedTimeModel::NoReason:
        return countText(time.apologiesWithoutReason);
    case ProtectedTimeModel::DidNotAttend:
        return countText(time.didNotAttend);
    case ProtectedTimeModel::HoursLost:
        return time.minutesLost() > 0 ? QString::number(time.hoursLost(), 'f', 1) : u"–"_s;
    default:
        return {};
    }
}

} // namespace

void ProtectedTimeModel::show(const ProtectedTimeReport& report)
{
    beginResetModel();
    m_rows = report.specialties;
    m_mostLost = 0;
    for (const SpecialtyProtectedTime& row : m_rows)
        m_mostLost = std::max(m_mostLost, row.time.minutesLost());
    if (!m_rows.empty())
        m_rows.push_back({u"All specialties"_s, report.total});
    endResetModel();
}

std::optional<QString> ProtectedTimeModel::specialtyAt(int row) const
{
    if (row < 0 || row >= rowCount() || isTotal(row))
        return std::nullopt;
    return m_rows.at(size_t(row)).specialty;
}

const ProtectedTime* ProtectedTimeModel::timeAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows.at(size_t(row)).time : nullptr;
}

QString ProtectedTimeModel::nameAt(int row) const
{
    return timeAt(row) ? specialtyName(m_rows.at(size_t(row)).specialty) : QString();
}

QVariant ProtectedTimeModel::shareAt(const QModelIndex& index) const
{
    const ProtectedTime& time = m_rows.at(size_t(index.row())).time;
    if (index.column() == Kept && time.kept())
        return *time.kept();
    if (index.column() == HoursLost && !isTotal(index.row()) && m_mostLost > 0)
        return double(time.minutesLost()) / m_mostLost;
    return {};
}

int ProtectedTimeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProtectedTimeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProtectedTimeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SpecialtyProtectedTime& row = m_rows.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == Specialty ? specialtyName(row.specialty) : textOf(row.time, index.column());
    case shareRole:
        return shareAt(index);
    case StrongRole:
        return isTotal(index.row()) || index.column() == Specialty;
    case SecondaryRole:
        return index.column() >= Leave && index.column() <= DidNotAttend && !isTotal(index.row());
    default:
        return {};
    }
}

QVariant ProtectedTimeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Specialty"_s, u"Kept"_s,   u"Attended"_s,  u"Not rel."_s,
                                    u"On call"_s,   u"Leave"_s,  u"Day off"_s,   u"Other"_s,
                                    u"Not said"_s,  u"Absent"_s, u"Hours lost"_s};
    static const QStringList whole{u"Specialty"_s,
                                   u"Protected time kept"_s,
                                   u"Attended"_s,
                                   u"Apologies: not released"_s,
                                   u"Apologies: on call or nights"_s,
                                   u"Apologies: leave"_s,
                                   u"Apologies: non-working day"_s,
                                   u"Apologies: other"_s,
                                   u"Apologies: reason not given"_s,
                                   u"Did not attend"_s,
                                   u"Hours of teaching lost by those kept away by work"_s};
    return role == Qt::DisplayRole ? titles.value(section) : whole.value(section);
}

} // namespace ledforum
