// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/attendeemodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Badge
{
    QString word;
    PillTone tone = PillTone::Neutral;
};

Badge badgeOf(const TutorsDay::Row& row)
{
    if (row.outcome)
        return {nameOf(*row.outcome), toneOf(*row.outcome)};
    if (!row.slot.attendee)
        return {};
    if (row.hasBegun)
        return {u"Outcome?"_s, PillTone::Warning};
    if (!row.slot.attendee->message.isEmpty())
        return {u"Message"_s, PillTone::Accent};
    return {};
}

QString textOf(const TutorsDay::Row& row, int column)
{
    switch (column) {
    case AttendeeModel::Time:
        return timeOfDay(row.slot.view.span.start);
    case AttendeeModel::Doctor:
        return holderWords(row);
    case AttendeeModel::Topic:
        return row.slot.attendee ? row.slot.attendee->topic : QString();
    case AttendeeModel::State:
        return badgeOf(row).word;
    default:
        return {};
    }
}

} // namespace

PillTone toneOf(AppointmentOutcome outcome)
{
    return outcome == AppointmentOutcome::Attended ? PillTone::Success : PillTone::Neutral;
}

void AttendeeModel::show(std::vector<TutorsDay::Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AttendeeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AttendeeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AttendeeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TutorsDay::Row& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(row, index.column());
    case PillRole:
        return index.column() == State && !badgeOf(row).word.isEmpty() ? QVariant(int(badgeOf(row).tone))
                                                                       : QVariant();
    case StrongRole:
        return index.column() == Time || (index.column() == Doctor && row.slot.attendee);
    case SecondaryRole:
        return index.column() == Topic || !row.slot.attendee;
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
