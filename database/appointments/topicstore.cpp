// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/appointments/topicstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/types/textfold.h"

namespace ledforum {

using namespace Qt::StringLiterals;

TopicId TopicStore::add(const QString& title)
{
    Statement insert(m_connection,
                     u"INSERT INTO topic (title, search_key) VALUES (?, ?)\n"
                     "ON CONFLICT (search_key) DO UPDATE SET title = excluded.title, is_active = 1\n"
                     "RETURNING id"_s);
    insert.bindAll(title, folded(title));
    return TopicId(insert.insertedId());
}

void TopicStore::setActive(TopicId id, bool isActive)
{
    Statement update(m_connection, u"UPDATE topic SET is_active = ? WHERE id = ?"_s);
    update.bindAll(isActive, id).run();
}

std::vector<Topic> TopicStore::all() const
{
    Statement query(m_connection, u"SELECT id, title, is_active FROM topic ORDER BY id"_s);
    std::vector<Topic> topics;
    while (query.next())
        topics.push_back({TopicId(query.integer(0)), query.text(1), query.flag(2)});
    return topics;
}

} // namespace ledforum
