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

} // namespace

OfficeKey OfficeKeyStore::current(OfficePurpose purpose) const
{
    Statement row(m_connection, u"SELECT id, box_public_key, sign_public_key FROM office_key "
                                "WHERE purpose = ? AND retired_on IS NULL ORDER BY id DESC LIMIT 1"_s);
    if (!row.bind(toString(purpose)).next())
        throw DatabaseError(
            DatabaseError::Kind::Damaged,
            u"The forum's file lacks the key of its %1. Nothing was changed; restore a backup."_s.arg(
                toString(purpose)));
    return {OfficeKeyId(row.integer(0)), purpose, row.blob(1), row.blob(2)};
}

OfficeKeyId OfficeKeyStore::insert(OfficePurpose purpose, const QByteArray& box, const QByteArray& sign,
                                   const RecoveryRecord& recovery, QDate madeOn)
{
    Statement row(m_connection, sqlFile(u"security/insert_office_key.sql"));
    row.bindAll(toString(purpose), box, sign, recovery.bytes, recovery.salt, recovery.operations,
                recovery.memoryBytes, madeOn);
    return OfficeKeyId(row.insertedId());
}

std::vector<Grant> OfficeKeyStore::grantsTo(AccountId account) const
{
    Statement row(
        m_connection,
        u"SELECT office_key_id, account_id, sealed_secret FROM office_key_grant WHERE account_id = ?"_s);
    row.bind(account);
    std::vector<Grant> grants;
    while (row.next())
        grants.push_back({OfficeKeyId(row.integer(0)), AccountId(row.integer(1)), row.optionalBlob(2)});
    return grants;
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
