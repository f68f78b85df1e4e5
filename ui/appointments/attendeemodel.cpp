// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/attendeemodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString nameIn(const ClinicDaySlot& slot)
{
    if (!slot.attendee)
        return u"Free"_s;
    return slot.attendee->checksOut ? slot.attendee->fullName : u"This booking does not check out"_s;
}

QString textOf(const ClinicDaySlot& slot, int column)
{
    switch (column) {
    case AttendeeModel::Time:
        return timeOfDay(slot.view.span.start);
    case AttendeeModel::Doctor:
        return nameIn(slot);
    case AttendeeModel::Topic:
        return slot.attendee ? slot.attendee->topic : QString();
    case AttendeeModel::Message:
        return slot.attendee && !slot.attendee->message.isEmpty() ? u"Message"_s : QString();
    default:
        return {};
    }
}

} // namespace

void AttendeeModel::show(std::vector<ClinicDaySlot> daySlots)
{
    beginResetModel();
    m_slots = std::move(daySlots);
    endResetModel();
}

int AttendeeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_slots.size());
}

int AttendeeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AttendeeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ClinicDaySlot& slot = slotAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(slot, index.column());
    case PillRole:
        return index.column() == Message && !textOf(slot, Message).isEmpty() ? QVariant(int(PillTone::Accent))
                                                                             : QVariant();
    case StrongRole:
        return index.column() == Time || (index.column() == Doctor && slot.attendee);
    case SecondaryRole:
        return index.column() == Topic || !slot.attendee;
    default:
        return {};
    }
}

QVariant AttendeeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Time"_s, u"Doctor"_s, u"Topic"_s, QString()};
    return titles.value(section);
}

} // namespace ledforum
