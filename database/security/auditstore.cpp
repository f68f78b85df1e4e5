// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/auditstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

AuditEntry entryOf(const Statement& row)
{
    const auto actor = row.optionalInteger(2);
    return {row.integer(0),     row.text(1),         actor ? std::optional(PersonId(*actor)) : std::nullopt,
            row.text(3),        row.text(4),         row.optionalInteger(5),
            row.text(6),        row.optionalBlob(7), row.blob(8),
            row.optionalBlob(9)};
}

} // namespace

ChainHead AuditStore::headOf(const QString& table) const
{
    Statement row(m_connection, u"SELECT id, digest FROM %1 ORDER BY id DESC LIMIT 1"_s.arg(table));
    return row.next() ? ChainHead{row.integer(0), row.blob(1)} : ChainHead{};
}

ChainHead AuditStore::head() const
{
    return headOf(u"audit_entry"_s);
}

ChainHead AuditStore::sealedHead() const
{
    return headOf(u"sealed_audit_entry"_s);
}

void AuditStore::insert(const AuditEntry& entry)
{
    Statement row(m_connection, sqlFile(u"security/insert_audit_entry.sql"));
    row.bindAll(entry.id, entry.at, entry.actor, entry.action, entry.subject, entry.subjectId, entry.detail,
                entry.signer, entry.digest, entry.signature);
    row.run();
}

void AuditStore::insert(const SealedAuditEntry& entry)
{
    Statement(m_connection, u"INSERT INTO sealed_audit_entry (id, sealed, digest) VALUES (?, ?, ?)"_s)
        .bindAll(entry.id, entry.sealed, entry.digest)
        .run();
}

std::vector<AuditEntry> AuditStore::page(qint64 after, int count) const
{
    Statement row(m_connection, sqlFile(u"security/audit_page.sql"));
    row.bindAll(after, count);
    std::vector<AuditEntry> entries;
    while (row.next())
        entries.push_back(entryOf(row));
    return entries;
}

std::optional<QDate> AuditStore::lastGranted(PersonId person) const
{
    Statement row(m_connection, sqlFile(u"security/last_granted.sql"));
    row.bindAll(person, person);
    return row.next() && !row.isNull(0) ? std::optional(row.date(0)) : std::nullopt;
}

std::vector<SealedAuditEntry> AuditStore::sealedPage(qint64 after, int count) const
{
    Statement row(m_connection,
                  u"SELECT id, sealed, digest FROM sealed_audit_entry WHERE id > ? ORDER BY id LIMIT ?"_s);
    row.bindAll(after, count);
    std::vector<SealedAuditEntry> entries;
    while (row.next())
        entries.push_back({row.integer(0), row.blob(1), row.blob(2)});
    return entries;
}

} // namespace ledforum
