// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/officekeystore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString toString(OfficePurpose purpose)
{
    switch (purpose) {
    case OfficePurpose::Office:
        return u"office"_s;
    case OfficePurpose::Audit:
        return u"audit"_s;
    case OfficePurpose::Issuer:
        return u"issuer"_s;
    }
    return {};
}

OfficePurpose purposeFrom(const QString& text)
{
    if (text == "office"_L1)
        return OfficePurpose::Office;
    return text == "audit"_L1 ? OfficePurpose::Audit : OfficePurpose::Issuer;
}

OfficeKey keyOf(const Statement& row)
{
    OfficeKey key{OfficeKeyId(row.integer(0)), purposeFrom(row.text(1)), row.blob(2), row.blob(3)};
    if (!row.isNull(4))
        key.recovery = RecoveryRecord{row.integer(4), row.integer(5), row.blob(6), row.blob(7)};
    key.madeOn = row.date(8);
    if (!row.isNull(9))
        key.retiredOn = row.date(9);
    key.succession = row.optionalBlob(10);
    key.predecessor = row.optionalBlob(11);
    return key;
}

std::vector<Grant> grantsOf(Statement& query)
{
    std::vector<Grant> grants;
    while (query.next())
        grants.push_back({OfficeKeyId(query.integer(0)), AccountId(query.integer(1)), query.optionalBlob(2)});
    return grants;
}

} // namespace

OfficeKey OfficeKeyStore::current(OfficePurpose purpose) const
{
    Statement row(m_connection, sqlFile(u"security/office_keys.sql") +
                                    u" WHERE purpose = ? AND retired_on IS NULL ORDER BY id DESC LIMIT 1"_s);
    if (!row.bind(toString(purpose)).next())
        throw DatabaseError(
            DatabaseError::Kind::Damaged,
            u"The forum's file lacks the key of its %1. Nothing was changed; restore a backup."_s.arg(
                toString(purpose)));
    return keyOf(row);
}

OfficeKeyId OfficeKeyStore::insert(OfficePurpose purpose, const QByteArray& box, const QByteArray& sign,
                                   const RecoveryRecord& recovery, QDate madeOn,
                                   const std::optional<QByteArray>& succession,
                                   const std::optional<QByteArray>& predecessor)
{
    Statement row(m_connection, sqlFile(u"security/insert_office_key.sql"));
    row.bindAll(toString(purpose), box, sign, recovery.bytes, recovery.salt, recovery.operations,
                recovery.memoryBytes, madeOn, succession, predecessor);
    return OfficeKeyId(row.insertedId());
}

std::vector<OfficeKey> OfficeKeyStore::all() const
{
    Statement row(m_connection, sqlFile(u"security/office_keys.sql") + u" ORDER BY id"_s);
    std::vector<OfficeKey> keys;
    while (row.next())
        keys.push_back(keyOf(row));
    return keys;
}

void OfficeKeyStore::retire(OfficeKeyId key, QDate today)
{
    Statement(m_connection, u"UPDATE office_key SET retired_on = ? WHERE id = ?"_s).bindAll(today, key).run();
}

void OfficeKeyStore::setRecovery(OfficeKeyId key, const std::optional<RecoveryRecord>& recovery)
{
    Statement update(m_connection, sqlFile(u"security/set_recovery.sql"));
    if (recovery)
        update.bindAll(recovery->operations, recovery->memoryBytes, recovery->salt, recovery->bytes, key);
    else
        update.bindAll(std::optional<qint64>(), std::optional<qint64>(), std::optional<QByteArray>(),
                       std::optional<QByteArray>(), key);
    update.run();
}

std::vector<Grant> OfficeKeyStore::grantsTo(AccountId account) const
{
    Statement row(
        m_connection,
        u"SELECT office_key_id, account_id, sealed_secret FROM office_key_grant WHERE account_id = ?"_s);
    return grantsOf(row.bind(account));
}

std::vector<Grant> OfficeKeyStore::grants() const
{
    Statement row(m_connection, u"SELECT office_key_id, account_id, sealed_secret FROM office_key_grant "
                                "ORDER BY account_id, office_key_id"_s);
    return grantsOf(row);
}

std::vector<PendingGrant> OfficeKeyStore::pending() const
{
    Statement row(m_connection, sqlFile(u"security/pending_grants.sql"));
    std::vector<PendingGrant> grants;
    while (row.next())
        grants.push_back(
            {OfficeKeyId(row.integer(0)), AccountId(row.integer(1)), PersonId(row.integer(2)), row.blob(3)});
    return grants;
}

void OfficeKeyStore::grant(OfficeKeyId key, AccountId account, const std::optional<QByteArray>& sealedSecret)
{
    Statement insert(m_connection, sqlFile(u"security/grant.sql"));
    insert.bindAll(key, account, sealedSecret).run();
}

void OfficeKeyStore::confirm(const PendingGrant& pending, const QByteArray& sealedSecret)
{
    Statement update(m_connection, sqlFile(u"security/confirm_grant.sql"));
    update.bindAll(sealedSecret, pending.key, pending.account, pending.account, pending.box).run();
}

void OfficeKeyStore::withdraw(OfficeKeyId key, AccountId account)
{
    Statement(m_connection, u"DELETE FROM office_key_grant WHERE office_key_id = ? AND account_id = ?"_s)
        .bindAll(key, account)
        .run();
}

} // namespace ledforum
