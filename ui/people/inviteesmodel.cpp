// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/inviteesmodel.h"

#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Invitee& invitee, int column)
{
    switch (column) {
    case InviteesModel::Name:
        return invitee.person.fullName.surnameFirst();
    case InviteesModel::Intake:
        return invitee.person.intake ? invitee.person.intake->text() : QString();
    case InviteesModel::State:
        return invitee.state;
    default:
        return {};
    }
}

} // namespace

void InviteesModel::show(std::vector<Invitee> invitees)
{
    beginResetModel();
    m_invitees = std::move(invitees);
    endResetModel();
}

int InviteesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_invitees.size());
}

int InviteesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InviteesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Invitee& invitee = m_invitees[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(invitee, index.column());
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() != Name;
    default:
        return {};
    }
}

QVariant InviteesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList headings{u"Name"_s, u"Intake"_s, u"Account"_s};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return headings.value(section);
}

} // namespace ledforum
