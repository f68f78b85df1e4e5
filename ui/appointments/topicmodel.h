// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/topic.h"

#include <QAbstractListModel>

#include <vector>

namespace ledforum {

/// What a 1:1 may be about.
class TopicModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Topic> topics);
    [[nodiscard]] int rowOf(const QString& title) const;
    [[nodiscard]] bool shows(const std::vector<Topic>& topics) const { return m_topics == topics; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Topic> m_topics;
};

} // namespace ledforum
