// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/accessmodel.h"

#include "app/security/rolewords.h"
#include "database/types/textfold.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

void AccessModel::show(std::vector<AccessEntry> entries, std::vector<PersonId> waiting)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_waiting = std::move(waiting);
    endResetModel();
}

bool AccessModel::isWaiting(const AccessEntry& entry) const
{
    return !entry.pending.isEmpty() || std::ranges::find(m_waiting, entry.person) != m_waiting.end();
}

QString AccessModel::textOf(const AccessEntry& entry, int column) const
{
    switch (column) {
    case Name:
        return entry.fullName;
    case Role:
        return roleWords(entry.roles);
    case Reads:
        return entry.reads;
    case Keys:
        return isWaiting(entry) ? u"Waits for confirmation"_s : entry.opens;
    default:
        return {};
    }
}

QVariant AccessModel::toneOf(const AccessEntry& entry) const
{
    if (isWaiting(entry))
        return int(PillTone::Warning);
    return entry.held.isEmpty() ? QVariant() : QVariant(int(PillTone::Accent));
}

const AccessEntry* AccessModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[size_t(row)] : nullptr;
}

int AccessModel::rowOf(PersonId person) const
{
    const auto found = std::ranges::find(m_entries, person, &AccessEntry::person);
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int AccessModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int AccessModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccessModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccessEntry& entry = m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case SearchRole:
        return folded(u"%1 · %2 · %3"_s.arg(entry.fullName, roleWords(entry.roles), entry.reads));
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() == Role;
    case PillRole:
        return index.column() == Keys ? toneOf(entry) : QVariant();
    default:
        return {};
    }
}

QVariant AccessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList headings{u"Name"_s, u"Role"_s, u"Can see"_s, u"Keys"_s};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return headings.value(section);
}

} // namespace ledforum
