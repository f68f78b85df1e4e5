// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/waitingmodel.h"

#include "app/common/wording.h"
#include "ui/appointments/slotstate.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString whyWords(const WaitingEntry& entry, QDate today)
{
    if (entry.state == PlaceState::Expired)
        return u"The offer ran out. The doctor sees so at the next sign-in."_s;
    if (entry.offer)
        return u"%1 is held %2."_s.arg(timeOfDay(entry.offer->span.start),
                                       untilWords(entry.offer->ends, today));
    return entry.reasonSentence;
}

void WaitingModel::show(std::vector<WaitingEntry> entries, QDate today)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_today = today;
    endResetModel();
}

int WaitingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int WaitingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString WaitingModel::textOf(const WaitingEntry& entry, int column) const
{
    switch (column) {
    case Place:
        return QString::number(entry.position);
    case Doctor:
        return entry.attendee.checksOut ? entry.attendee.fullName : u"This place does not check out"_s;
    case Why:
        return whyWords(entry, m_today);
    default:
        return {};
    }
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const WaitingEntry& entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return role == Qt::ToolTipRole ? textOf(entry, index.column()).toHtmlEscaped()
                                       : textOf(entry, index.column());
    case StrongRole:
        return index.column() == Doctor && entry.state != PlaceState::Expired;
    case SecondaryRole:
        return index.column() != Doctor || entry.state == PlaceState::Expired;
    default:
        return {};
    }
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Place"_s, u"Waiting"_s, u"Offer, or why there is none yet"_s};
    return titles.value(section);
}

} // namespace ledforum
