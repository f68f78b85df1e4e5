// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/deskmatchmodel.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

DeskMatchModel::DeskMatchModel(const QTimeZone& zone, QObject* parent)
    : QAbstractListModel(parent)
    , m_zone(zone)
{
}

void DeskMatchModel::show(const DeskSearch& search)
{
    beginResetModel();
    m_search = search;
    endResetModel();
}

int DeskMatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_search.matches.size());
}

QString DeskMatchModel::stateOf(const DeskMatch& match) const
{
    const auto wall = [this](UtcSecond moment) {
        return timeOfDay(QDateTime::fromSecsSinceEpoch(storedSecond(moment), m_zone).time());
    };
    QStringList parts{match.apart};
    if (match.presence.since)
        parts += u"here since %1"_s.arg(wall(*match.presence.since));
    else if (match.presence.leftAt)
        parts += u"left at %1"_s.arg(wall(*match.presence.leftAt));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant DeskMatchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeskMatch& match = m_search.matches[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return match.name;
    case StateRole:
        return stateOf(match);
    case Qt::AccessibleTextRole: {
        const QString state = stateOf(match);
        return state.isEmpty() ? match.name : u"%1, %2"_s.arg(match.name, state);
    }
    default:
        return {};
    }
}

} // namespace ledforum
