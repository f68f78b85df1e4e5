// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/backup/holdings.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Standing
{
    bool isActive = false;
    bool isErased = false;
};

std::map<PersonId, Standing> standings(const Connection& connection)
{
    std::map<PersonId, Standing> all;
    Statement row(connection, u"SELECT id, is_active, erased_on FROM person"_s);
    while (row.next())
        all.emplace(PersonId(row.integer(0)), Standing{row.flag(1), !row.isNull(2)});
    return all;
}

std::set<std::pair<PersonId, Role>> holdingsOfRoles(const Connection& connection)
{
    std::set<std::pair<PersonId, Role>> all;
    Statement row(connection, u"SELECT person_id, role FROM role_holding"_s);
    while (row.next())
        all.emplace(PersonId(row.integer(0)), stored(roleFrom(row.text(1)), u"A role"_s));
    return all;
}

} // namespace

Holdings holdingsOf(const Connection& connection)
{
    Statement row(connection, sqlFile(u"backup/holdings.sql"));
    if (!row.next())
        throw DatabaseError(DatabaseError::Kind::Damaged, u"What the file holds cannot be counted."_s);
    return {row.integer(0), row.integer(1), row.integer(2), row.integer(3),
            row.integer(4), row.integer(5), row.text(6)};
}

Holdings holdingsOf(const QString& file)
{
    return holdingsOf(Connection(file, Connection::Mode::Existing));
}

QByteArray forumIdentity(const Connection& connection)
{
    Statement row(connection, u"SELECT sign_public_key FROM office_key ORDER BY id LIMIT 1"_s);
    return row.next() ? row.blob(0) : QByteArray();
}

Gone goneSince(const Connection& before, const Connection& since)
{
    const std::map<PersonId, Standing> now = standings(since);
    Gone gone;
    for (const auto& [person, then] : standings(before)) {
        const auto found = now.find(person);
        if (found == now.end())
            continue;
        if (found->second.isErased && !then.isErased)
            gone.erased.insert(person);
        else if (!found->second.isErased && !found->second.isActive && then.isActive)
            gone.deactivated.insert(person);
    }
    const std::set<std::pair<PersonId, Role>> held = holdingsOfRoles(since);
    for (const auto& holding : holdingsOfRoles(before)) {
        if (now.contains(holding.first) && !held.contains(holding))
            gone.withdrawn.insert(holding);
    }
    return gone;
}

} // namespace ledforum
