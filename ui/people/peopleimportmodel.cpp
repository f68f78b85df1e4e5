// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/peopleimportmodel.h"

#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString detailOf(const PersonDetails& details)
{
    QStringList parts{details.email ? details.email->value() : QString(),
                      details.number ? details.number->display() : QString(), details.grade,
                      details.specialty};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

PeopleImportModel::PeopleImportModel(const PeopleImport& import, QObject* parent)
    : QAbstractTableModel(parent)
{
    for (const PersonChange& change : import.changes)
        m_rows.push_back({change.line, change.known ? Kind::Updated : Kind::New,
                          change.details.fullName.surnameFirst(), detailOf(change.details)});
    for (const BadLine& bad : import.badLines)
        m_rows.push_back({bad.line, Kind::Bad, {}, bad.problem});
    // What has to be put right stands first.
    std::ranges::stable_sort(m_rows, [](const Row& a, const Row& b) {
        return (a.kind == Kind::Bad) != (b.kind == Kind::Bad) ? a.kind == Kind::Bad : a.line < b.line;
    });
}

QString PeopleImportModel::text(const Row& row, int column) const
{
    switch (column) {
    case Line:
        return QString::number(row.line);
    case Outcome:
        return row.kind == Kind::New       ? u"New"_s
               : row.kind == Kind::Updated ? u"Updated"_s
                                           : u"Not readable"_s;
    case Name:
        return row.name;
    case Detail:
        return row.detail;
    default:
        return {};
    }
}

int PeopleImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PeopleImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PeopleImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row, index.column());
    if (role == StrongRole)
        return index.column() == Name;
    if (role == SecondaryRole)
        return index.column() == Line || (index.column() == Detail && row.kind != Kind::Bad);
    if (role == PillRole && index.column() == Outcome)
        return int(row.kind == Kind::New       ? PillTone::Success
                   : row.kind == Kind::Updated ? PillTone::Accent
                                               : PillTone::Danger);
    return {};
}

QVariant PeopleImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Line"_s, u"What happens"_s, u"Name"_s, u"Details"_s};
    return titles.value(section);
}

} // namespace ledforum
