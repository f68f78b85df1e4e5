// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificatebulk.h"

#include <QAbstractTableModel>

namespace ledforum {

/// What issuing in bulk would give, session by session.
class BulkPlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Title, ToIssue, InForce, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(BulkPlan plan);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    BulkPlan m_plan;
};

} // namespace ledforum
