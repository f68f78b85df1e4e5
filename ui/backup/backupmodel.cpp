// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backup/backupmodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

#include <QLocale>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

BackupModel::BackupModel(QTimeZone zone, QObject* parent)
    : QAbstractTableModel(parent)
    , m_zone(std::move(zone))
{
}

bool BackupModel::show(std::vector<BackupPlace> places)
{
    if (places == m_places)
        return false;
    beginResetModel();
    m_places = std::move(places);
    endResetModel();
    return true;
}

int BackupModel::rowOf(const QString& name) const
{
    const auto found =
        std::ranges::find(m_places, name, [](const BackupPlace& place) { return place.backup.name(); });
    return found == m_places.end() ? -1 : int(found - m_places.begin());
}

QString BackupModel::whenOf(const BackupFile& backup) const
{
    const QDateTime local = backup.at.toTimeZone(m_zone);
    return u"%1, %2"_s.arg(plainDate(local.date()), timeOfDay(local.time()));
}

int BackupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

int BackupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString BackupModel::textAt(int row, int column) const
{
    const BackupPlace& place = placeAt(row);
    switch (column) {
    case When:
        return whenOf(place.backup);
    case Why:
        return u"Made "_s + words(place.backup.reason);
    case Where:
        return !place.isInSecond ? u"This computer"_s
               : place.isHere    ? u"Both folders"_s
                                 : u"Second folder only"_s;
    case Size:
        return QLocale(QLocale::English, QLocale::UnitedKingdom)
            .formattedDataSize(place.backup.bytes, 1, QLocale::DataSizeTraditionalFormat);
    default:
        return {};
    }
}

QVariant BackupModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textAt(index.row(), index.column());
    case StrongRole:
        return index.column() == When;
    case SecondaryRole:
        return index.column() == Size || index.column() == Where;
    default:
        return {};
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Backup of"_s, u"Why"_s, u"Where"_s, u"Size"_s};
    return titles.value(section);
}

} // namespace ledforum
