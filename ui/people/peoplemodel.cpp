// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/peoplemodel.h"

#include "app/security/rolewords.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The body is worth saying only where it is not the one that nearly everybody belongs to.
QString numberOf(const Person& person)
{
    if (!person.number)
        return {};
    return person.number->body() == ProfessionalBody::Gmc ? person.number->value() : person.number->display();
}

QString gradeOf(const Person& person)
{
    if (!person.grade.isEmpty())
        return person.grade;
    if (const Roles staff = person.roles & (Roles(Role::Tutor) | Role::Administrator))
        return roleWords(staff);
    return person.profession == u"Doctor"_s ? QString() : person.profession;
}

QString textOf(const Person& person, int column)
{
    switch (column) {
    case PeopleModel::Name:
        return person.fullName.surnameFirst();
    case PeopleModel::Number:
        return numberOf(person);
    case PeopleModel::Grade:
        return gradeOf(person);
    case PeopleModel::Specialty:
        return person.specialty;
    case PeopleModel::Intake:
        return person.intake ? person.intake->text() : QString();
    default:
        return {};
    }
}

} // namespace

void PeopleModel::show(std::vector<Person> people, std::vector<AccountWords> accounts)
{
    beginResetModel();
    m_people = std::move(people);
    m_accounts = std::move(accounts);
    endResetModel();
}

int PeopleModel::rowOf(PersonId id) const
{
    const auto found = std::ranges::find(m_people, id, &Person::id);
    return found == m_people.end() ? -1 : int(found - m_people.begin());
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Person& person = personAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == State ? accountAt(index.row()).text : textOf(person, index.column());
    case StrongRole:
        return index.column() == Name && person.isActive;
    case SecondaryRole:
        return index.column() == Number || !person.isActive;
    case PillRole:
        return index.column() == State ? QVariant(int(accountAt(index.row()).tone)) : QVariant();
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Name"_s,      u"Number"_s, u"Grade"_s,
                                    u"Specialty"_s, u"Intake"_s, u"Account"_s};
    return titles.value(section);
}

} // namespace ledforum
