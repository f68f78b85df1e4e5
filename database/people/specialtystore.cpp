// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/people/specialtystore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/types/textfold.h"

namespace ledforum {

using namespace Qt::StringLiterals;

std::vector<Specialty> SpecialtyStore::list() const
{
    Statement statement(m_connection, u"SELECT id, name FROM specialty ORDER BY search_key"_s);
    std::vector<Specialty> found;
    while (statement.next())
        found.push_back({SpecialtyId(statement.integer(0)), statement.text(1)});
    return found;
}

std::optional<Specialty> SpecialtyStore::find(QStringView name) const
{
    Statement statement(m_connection, u"SELECT id, name FROM specialty WHERE search_key = ?"_s);
    statement.bind(folded(name));
    if (!statement.next())
        return std::nullopt;
    return Specialty{SpecialtyId(statement.integer(0)), statement.text(1)};
}

SpecialtyId SpecialtyStore::ensure(const QString& name)
{
    if (const auto known = find(name))
        return known->id;
    Statement statement(m_connection,
                        u"INSERT INTO specialty (name, search_key) VALUES (?, ?) RETURNING id"_s);
    statement.bindAll(name.simplified(), folded(name));
    return SpecialtyId(statement.insertedId());
}

} // namespace ledforum
