// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/deskviews.h"

#include <QAbstractListModel>

namespace ledforum {

/// Whom the typed text may mean, a line each: the name, and under it what is to be known before it is taken.
class DeskMatchModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole };

    DeskMatchModel(const QTimeZone& zone, QObject* parent);

    void show(const DeskSearch& search);
    [[nodiscard]] const DeskMatch& match(int row) const { return m_search.matches[size_t(row)]; }
    [[nodiscard]] const DeskSearch& search() const { return m_search; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString stateOf(const DeskMatch& match) const;

    QTimeZone m_zone;
    DeskSearch m_search;
};

} // namespace ledforum
