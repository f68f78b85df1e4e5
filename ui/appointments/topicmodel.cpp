// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/topicmodel.h"

#include <algorithm>

namespace ledforum {

void TopicModel::show(std::vector<Topic> topics)
{
    beginResetModel();
    m_topics = std::move(topics);
    endResetModel();
}

int TopicModel::rowOf(const QString& title) const
{
    const auto found = std::ranges::find(m_topics, title, &Topic::title);
    return found == m_topics.end() ? -1 : int(found - m_topics.begin());
}

int TopicModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_topics.size());
}

QVariant TopicModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return m_topics[size_t(index.row())].title;
}

} // namespace ledforum
