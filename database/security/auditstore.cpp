// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/auditstore.h"

#include "database/security/auditacts.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

AuditEntry entryOf(const Statement& row)
{
    const auto actor = row.optionalInteger(2);
    return {.id = row.integer(0),
            .at = row.text(1),
            .actor = actor ? std::optional(PersonId(*actor)) : std::nullopt,
            .action = row.text(3),
            .subject = row.text(4),
            .subjectId = row.optionalInteger(5),
            .detail = row.text(6),
            .written = row.text(7),
            .signer = row.optionalBlob(8),
            .digest = row.blob(9),
            .signature = row.optionalBlob(10)};
}

std::vector<AuditEntry> entriesOf(Statement& row)
{
    std::vector<AuditEntry> entries;
    while (row.next())
        entries.push_back(entryOf(row));
    return entries;
}

std::vector<SealedAuditEntry> sealedEntriesOf(Statement& row)
{
    std::vector<SealedAuditEntry> entries;
    while (row.next())
        entries.push_back({row.integer(0), row.blob(1), row.blob(2)});
    return entries;
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
                entry.written, entry.signer, entry.digest, entry.signature);
    row.run();
}

void AuditStore::insert(const SealedAuditEntry& entry)
{
    Statement(m_connection, u"INSERT INTO sealed_audit_entry (id, sealed, digest) VALUES (?, ?, ?)"_s)
        .bindAll(entry.id, entry.sealed, entry.digest)
        .run();
}

std::optional<SignedHead> AuditStore::signedHead() const
{
    Statement row(m_connection, u"SELECT at, person_id, entry_id, entry_digest, sealed_id, sealed_digest,\n"
                                "signer, signature FROM audit_head"_s);
    if (!row.next())
        return std::nullopt;
    return SignedHead{row.text(0),
                      PersonId(row.integer(1)),
                      {row.integer(2), row.blob(3)},
                      {row.integer(4), row.blob(5)},
                      row.blob(6),
                      row.blob(7)};
}

void AuditStore::setSignedHead(const SignedHead& head)
{
    // An empty QByteArray would be bound as nothing.
    const QByteArray sealed = head.sealed.digest.isNull() ? QByteArray("") : head.sealed.digest;
    try {
        for (const QString& file : {u"security/move_audit_head.sql"_s, u"security/first_audit_head.sql"_s}) {
            Statement row(m_connection, sqlFile(file));
            row.bindAll(head.at, head.person, head.clear.id, head.clear.digest, head.sealed.id, sealed,
                        head.signer, head.signature);
            if (row.run() == 1)
                return;
        }
    } catch (const DatabaseError& error) {
        // The present end of the audit is always later than the one that was signed before.
        if (error.kind() != DatabaseError::Kind::Constraint)
            throw;
        throw DatabaseError(DatabaseError::Kind::Damaged,
                            u"The signed end of the audit is not what an act of the forum wrote."_s);
    }
}

std::vector<AuditEntry> AuditStore::page(qint64 after, int count) const
{
    Statement row(m_connection,
                  sqlFile(u"security/audit_entries.sql") + u" WHERE id > ? ORDER BY id LIMIT ?"_s);
    row.bindAll(after, count);
    return entriesOf(row);
}

std::optional<QDate> AuditStore::lastGranted(PersonId person) const
{
    Statement row(m_connection, sqlFile(u"security/last_granted.sql"));
    row.bind(person);
    for (const QString& action : auditacts::makingStaff())
        row.bind(action);
    row.bindAll(auditacts::foundedForum(), person);
    return row.next() && !row.isNull(0) ? std::optional(row.date(0)) : std::nullopt;
}

std::vector<SealedAuditEntry> AuditStore::sealedPage(qint64 after, int count) const
{
    Statement row(m_connection,
                  u"SELECT id, sealed, digest FROM sealed_audit_entry WHERE id > ? ORDER BY id LIMIT ?"_s);
    row.bindAll(after, count);
    return sealedEntriesOf(row);
}

std::vector<AuditEntry> AuditStore::newestBefore(qint64 before, int count, const AuditFilter& filter) const
{
    static const QString afterAllTimes = u"~"_s;
    QString sql = sqlFile(u"security/newest_audit_entries.sql");
    if (!filter.action.isEmpty())
        sql += u" AND instr(lower(entry.action), ?) > 0"_s;
    if (!filter.subject.isEmpty())
        sql += u" AND entry.subject = ?"_s;
    if (filter.person)
        sql += u" AND ? IN (entry.actor_person_id, person.id)"_s;
    for (qsizetype word = 0; word < filter.words.size(); ++word)
        sql += u" AND instr(lower(entry.action || ' ' || entry.detail || ' ' ||"
               " coalesce(actor.search_key, '') || ' ' || coalesce(person.search_key, '')), ?) > 0"_s;
    Statement row(m_connection, sql + u" ORDER BY entry.id DESC LIMIT ?"_s);
    row.bindAll(before, filter.from, filter.before.isEmpty() ? afterAllTimes : filter.before);
    if (!filter.action.isEmpty())
        row.bind(filter.action);
    if (!filter.subject.isEmpty())
        row.bind(filter.subject);
    if (filter.person)
        row.bind(*filter.person);
    for (const QString& word : filter.words)
        row.bind(word);
    row.bind(count);
    return entriesOf(row);
}

std::vector<SealedAuditEntry> AuditStore::newestSealedBefore(qint64 before, int count) const
{
    Statement row(
        m_connection,
        u"SELECT id, sealed, digest FROM sealed_audit_entry WHERE id < ? ORDER BY id DESC LIMIT ?"_s);
    row.bindAll(before, count);
    return sealedEntriesOf(row);
}

QStringList AuditStore::subjects() const
{
    Statement row(m_connection, u"SELECT DISTINCT subject FROM audit_entry ORDER BY subject"_s);
    QStringList subjects;
    while (row.next())
        subjects << row.text(0);
    return subjects;
}

} // namespace ledforum
