// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/rolestore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Roles RoleStore::rolesOf(PersonId person) const
{
    Statement row(m_connection, u"SELECT role FROM role_holding WHERE person_id = ?"_s);
    row.bind(person);
    Roles roles;
    while (row.next()) {
        if (const auto role = roleFrom(row.text(0)))
            roles |= *role;
    }
    return roles;
}

std::optional<QByteArray> RoleStore::signatureOf(PersonId person, Role role) const
{
    Statement row(m_connection, u"SELECT signature FROM role_holding WHERE person_id = ? AND role = ?"_s);
    if (!row.bindAll(person, toString(role)).next() || row.isNull(0))
        return std::nullopt;
    return row.blob(0);
}

std::map<PersonId, std::optional<QByteArray>> RoleStore::signatures(Role role) const
{
    Statement row(m_connection, u"SELECT person_id, signature FROM role_holding WHERE role = ?"_s);
    row.bind(toString(role));
    std::map<PersonId, std::optional<QByteArray>> signatures;
    while (row.next())
        signatures.emplace(row.integer(0), row.optionalBlob(1));
    return signatures;
}

void RoleStore::grant(PersonId person, Role role, const std::optional<QByteArray>& signature)
{
    Statement insert(m_connection,
                     u"INSERT INTO role_holding (person_id, role, signature) VALUES (?, ?, ?) "
                     "ON CONFLICT (person_id, role) DO UPDATE SET signature = excluded.signature"_s);
    insert.bindAll(person, toString(role), signature).run();
}

void RoleStore::withdraw(PersonId person, Role role)
{
    Statement(m_connection, u"DELETE FROM role_holding WHERE person_id = ? AND role = ?"_s)
        .bindAll(person, toString(role))
        .run();
}

int RoleStore::activeHolders(Role role) const
{
    Statement row(m_connection,
                  u"SELECT count(*) FROM role_holding JOIN person ON person.id = role_holding.person_id "
                  "WHERE role = ? AND is_active = 1"_s);
    return row.bind(toString(role)).next() ? int(row.integer(0)) : 0;
}

} // namespace ledforum
