// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/draftstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

void DraftStore::insert(const SealedDraft& draft)
{
    Statement insert(m_connection, u"INSERT INTO draft (id, envelope, kept_until) VALUES (?, ?, ?)"_s);
    insert.bindAll(draft.id, draft.envelope, draft.keptUntil).run();
}

bool DraftStore::remove(DraftId id)
{
    return Statement(m_connection, u"DELETE FROM draft WHERE id = ?"_s).bind(id).run() == 1;
}

int DraftStore::removeKeptUntil(QDate today)
{
    return Statement(m_connection, u"DELETE FROM draft WHERE kept_until <= ?"_s).bind(today).run();
}

std::vector<SealedDraft> DraftStore::all() const
{
    Statement query(m_connection, u"SELECT id, envelope, kept_until FROM draft ORDER BY id"_s);
    std::vector<SealedDraft> drafts;
    while (query.next())
        drafts.push_back({DraftId(query.integer(0)), query.blob(1), query.date(2)});
    return drafts;
}

} // namespace ledforum
