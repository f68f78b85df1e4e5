// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/migrator.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/fileguard.h"
#include "database/sqlite/transaction.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 schemaVersion = 1;

} // namespace

QByteArray schemaScript()
{
    return sqlFile(u"migrations/0001_founding.sql").toUtf8();
}

void createSchema(Connection& connection)
{
    Transaction transaction(connection);
    connection.runScript(schemaScript());
    connection.run(u"PRAGMA application_id = %1"_s.arg(forumApplicationId));
    connection.run(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    transaction.commit();
}

void requireCurrentSchema(Connection& connection)
{
    const qint64 version = connection.number(u"PRAGMA user_version"_s);
    if (version > schemaVersion)
        throw DatabaseError(
            DatabaseError::Kind::Newer,
            u"%1 was written by a newer LED Forum. It was left as it is; update this program to open it."_s
                .arg(connection.path()));
    if (version < 1)
        throw DatabaseError(DatabaseError::Kind::NotAForum,
                            u"%1 is not a forum's database. It was left as it is."_s.arg(connection.path()));
}

} // namespace ledforum
