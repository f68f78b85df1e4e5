// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace ledforum {

/// Who changed what in a register, the latest first.
class MarkHistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Name, Change, By, Why, ColumnCount };
    enum Role { SearchRole = Qt::UserRole + 64 };

    explicit MarkHistoryModel(QTimeZone zone, QObject* parent = nullptr)
        : QAbstractTableModel(parent)
        , m_zone(std::move(zone))
    {
    }

    void show(std::vector<HistoryLine> earliestFirst);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const HistoryLine& line, int column) const;

    QTimeZone m_zone;
    std::vector<HistoryLine> m_lines;
};

} // namespace ledforum
