// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/backup/backupservice.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <vector>

namespace ledforum {

/// The backups of a forum, the newest first.
class BackupModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Why, Where, Size, ColumnCount };

    explicit BackupModel(QTimeZone zone, QObject* parent = nullptr);

    /// False, and nothing is told, when they are those that are shown.
    bool show(std::vector<BackupPlace> places);
    [[nodiscard]] const BackupPlace& placeAt(int row) const { return m_places.at(size_t(row)); }
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(const QString& name) const;
    /// "24 November 2026, 3.40pm"
    [[nodiscard]] QString whenOf(const BackupFile& backup) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textAt(int row, int column) const;

    QTimeZone m_zone;
    std::vector<BackupPlace> m_places;
};

} // namespace ledforum
