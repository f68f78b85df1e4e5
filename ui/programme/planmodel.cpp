// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/planmodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString outcomeOf(const PlannedDay& day)
{
    switch (day.outcome) {
    case PlannedDay::Outcome::Add:
        return u"To add"_s;
    case PlannedDay::Outcome::Present:
        return u"Already there"_s;
    case PlannedDay::Outcome::Skipped:
        return u"Skipped"_s;
    }
    Q_UNREACHABLE();
}

PillTone toneOf(const PlannedDay& day)
{
    switch (day.outcome) {
    case PlannedDay::Outcome::Add:
        return PillTone::Success;
    case PlannedDay::Outcome::Present:
        return PillTone::Neutral;
    case PlannedDay::Outcome::Skipped:
        return PillTone::Warning;
    }
    Q_UNREACHABLE();
}

QString textOf(const PlannedDay& day, int column)
{
    switch (column) {
    case PlanModel::Date:
        return longDate(day.span.date);
    case PlanModel::What:
        return (day.kind == PlannedDay::Kind::Teaching ? u"Teaching, %1"_s : u"1:1 clinic, %1"_s)
            .arg(timeSpan(day.span));
    case PlanModel::Outcome:
        return outcomeOf(day);
    case PlanModel::Reason:
        return day.reason;
    default:
        return {};
    }
}

} // namespace

void PlanModel::show(std::vector<PlannedDay> days)
{
    beginResetModel();
    m_days = std::move(days);
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_days.size());
}

int PlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PlannedDay& day = m_days[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(day, index.column());
    case PillRole:
        return index.column() == Outcome ? QVariant(int(toneOf(day))) : QVariant();
    case SecondaryRole:
        return index.column() == What || day.outcome != PlannedDay::Outcome::Add;
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Date"_s, u"What"_s, u"Outcome"_s, u"Reason"_s};
    return titles.value(section);
}

} // namespace ledforum
