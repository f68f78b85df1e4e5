// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/guardstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

std::optional<QByteArray> GuardStore::block() const
{
    Statement row(m_connection, u"SELECT state FROM sign_in_guard WHERE id = 1"_s);
    return row.next() ? std::optional(row.blob(0)) : std::nullopt;
}

void GuardStore::setBlock(const QByteArray& block)
{
    Statement(m_connection, u"INSERT INTO sign_in_guard (id, state) VALUES (1, ?) "
                            "ON CONFLICT (id) DO UPDATE SET state = excluded.state"_s)
        .bind(block)
        .run();
}

} // namespace ledforum
