// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/bulkplanmodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

bool isNumber(int column)
{
    return column == BulkPlanModel::ToIssue || column == BulkPlanModel::InForce;
}

/// A dash for none, so that the numbers that matter stand out.
QString numberWord(int number)
{
    return number > 0 ? QString::number(number) : u"–"_s;
}

QString textOf(const BulkPlan::Session& session, int column)
{
    switch (column) {
    case BulkPlanModel::Date:
        return plainDate(session.span.date);
    case BulkPlanModel::Title:
        return session.title;
    case BulkPlanModel::ToIssue:
        return numberWord(session.toIssue);
    case BulkPlanModel::InForce:
        return numberWord(session.inForce);
    case BulkPlanModel::Remark:
        return session.isRegisterOpen ? u"Register open"_s : QString();
    }
    return {};
}

} // namespace

void BulkPlanModel::show(BulkPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

int BulkPlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_plan.sessions.size());
}

int BulkPlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BulkPlanModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BulkPlan::Session& session = m_plan.sessions[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(session, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == ToIssue && session.toIssue > 0;
    case SecondaryRole:
        return index.column() == Date;
    case PillRole:
        return index.column() == Remark && session.isRegisterOpen ? QVariant(int(PillTone::Warning))
                                                                  : QVariant();
    default:
        return {};
    }
}

QVariant BulkPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const QStringList titles{u"Date"_s, u"Session"_s, u"To issue"_s, u"In force"_s, QString()};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum
