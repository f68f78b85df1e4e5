// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/importmemorystore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

std::vector<KnownParticipant> ImportMemoryStore::participants() const
{
    Statement statement(m_connection, u"SELECT digest, person_id, ignored_name FROM known_participant "
                                      "ORDER BY ignored_name IS NULL, ignored_name, digest"_s);
    std::vector<KnownParticipant> known;
    while (statement.next()) {
        KnownParticipant one{.digest = statement.blob(0), .ignoredName = statement.text(2)};
        if (const auto person = statement.optionalInteger(1))
            one.person = PersonId(*person);
        known.push_back(std::move(one));
    }
    return known;
}

int ImportMemoryStore::countOf(PersonId person) const
{
    Statement statement(m_connection, u"SELECT COUNT(*) FROM known_participant WHERE person_id = ?"_s);
    statement.bind(person);
    return statement.next() ? int(statement.integer(0)) : 0;
}

void ImportMemoryStore::remember(const KnownParticipant& participant)
{
    const auto ignored = participant.person ? std::nullopt : std::optional(participant.ignoredName);
    Statement(m_connection, sqlFile(u"attendance/remember_participant.sql"))
        .bindAll(participant.digest, participant.person, ignored)
        .run();
}

void ImportMemoryStore::forget(const QByteArray& digest)
{
    Statement(m_connection, u"DELETE FROM known_participant WHERE digest = ?"_s).bind(digest).run();
}

std::optional<QString> ImportMemoryStore::columns(const QByteArray& headingsDigest) const
{
    Statement statement(m_connection, u"SELECT columns FROM column_mapping WHERE headings_digest = ?"_s);
    statement.bind(headingsDigest);
    return statement.next() ? std::optional(statement.text(0)) : std::nullopt;
}

void ImportMemoryStore::rememberColumns(const QByteArray& headingsDigest, const QString& json)
{
    Statement(m_connection, u"INSERT INTO column_mapping (headings_digest, columns) VALUES (?, ?) "
                            "ON CONFLICT (headings_digest) DO UPDATE SET columns = excluded.columns"_s)
        .bindAll(headingsDigest, json)
        .run();
}

} // namespace ledforum
