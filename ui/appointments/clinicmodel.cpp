// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/clinicmodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Standing
{
    QString word;
    PillTone tone;
};

Standing standingOf(const ClinicView& clinic, LocalMoment now)
{
    if (clinic.isCancelled)
        return {u"Cancelled"_s, PillTone::Danger};
    if (clinic.span.endMoment() <= now)
        return {u"Over"_s, PillTone::Neutral};
    if (now < clinic.bookingOpens)
        return {u"Opens %1"_s.arg(shortDate(clinic.bookingOpens.date)), PillTone::Neutral};
    if (clinic.waiting > 0)
        return {u"%1 waiting"_s.arg(clinic.waiting), PillTone::Accent};
    if (freeIn(clinic) == 0)
        return {clinic.bookingCloses <= now ? u"Closed"_s : u"Full"_s, PillTone::Neutral};
    return {u"Free"_s, PillTone::Success};
}

QString textOf(const ClinicView& clinic, int column, LocalMoment now)
{
    switch (column) {
    case ClinicModel::Date:
        return shortDate(clinic.span.date);
    case ClinicModel::Free:
        return QString::number(freeIn(clinic));
    case ClinicModel::Taken:
        return QString::number(takenIn(clinic));
    case ClinicModel::Waiting:
        return clinic.waiting > 0 ? QString::number(clinic.waiting) : QString();
    case ClinicModel::State:
        return standingOf(clinic, now).word;
    default:
        return {};
    }
}

} // namespace

int takenIn(const ClinicView& clinic)
{
    return int(std::ranges::count_if(clinic.slotViews,
                                     [](const SlotView& s) { return s.state != SlotState::Free; }));
}

int freeIn(const ClinicView& clinic)
{
    return int(std::ranges::count_if(clinic.slotViews, &SlotView::canBeBooked));
}

void ClinicModel::show(std::vector<ClinicView> clinics, LocalMoment now)
{
    beginResetModel();
    m_now = now;
    m_clinics = std::move(clinics);
    endResetModel();
}

int ClinicModel::rowOf(ClinicId id) const
{
    const auto found = std::ranges::find(m_clinics, id, &ClinicView::id);
    return found == m_clinics.end() ? -1 : int(found - m_clinics.begin());
}

int ClinicModel::nextRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (!isOver(row) && !clinicAt(row).isCancelled)
            return row;
    return 0;
}

int ClinicModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_clinics.size());
}

int ClinicModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ClinicModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ClinicView& clinic = clinicAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(clinic, index.column(), m_now);
    case PillRole:
        return index.column() == State ? QVariant(int(standingOf(clinic, m_now).tone)) : QVariant();
    case StrongRole:
        return index.column() == Date;
    case SecondaryRole:
        return isOver(index.row());
    default:
        return {};
    }
}

QVariant ClinicModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Date"_s, u"Free"_s, u"Taken"_s, u"Waiting"_s, u"State"_s};
    return titles.value(section);
}

} // namespace ledforum
