// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/accountstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

AccountState stateFrom(const QString& text)
{
    if (text == "active"_L1)
        return AccountState::Active;
    return text == "invited"_L1 ? AccountState::Invited : AccountState::Deactivated;
}

std::optional<PasswordRecord> passwordAt(const Statement& row, int column)
{
    if (row.isNull(column + 3))
        return std::nullopt;
    return PasswordRecord{row.integer(column), row.integer(column + 1), row.blob(column + 2),
                          row.blob(column + 3)};
}

Account accountOf(const Statement& row)
{
    Account account{AccountId(row.integer(0)), PersonId(row.integer(1)), stateFrom(row.text(2))};
    if (!row.isNull(3))
        account.invite = Invite{row.text(3), row.date(4)};
    if (!row.isNull(5))
        account.seal = InvitationSeal{row.blob(5), row.blob(6)};
    account.proof = row.optionalBlob(7);
    account.password = passwordAt(row, 8);
    account.recovery = passwordAt(row, 12);
    if (!row.isNull(16))
        account.keys = AccountKeys{row.blob(16), row.blob(17), row.optionalBlob(18)};
    return account;
}

QString accountQuery(QLatin1StringView condition)
{
    return sqlFile(u"security/accounts.sql") + condition;
}

} // namespace

std::optional<Account> AccountStore::ofPerson(PersonId person) const
{
    Statement row(m_connection, accountQuery(" WHERE person_id = ?"_L1));
    return row.bind(person).next() ? std::optional(accountOf(row)) : std::nullopt;
}

void AccountStore::setInvite(PersonId person, const Invite& invite, const std::optional<InvitationSeal>& seal)
{
    const auto part = [&](QByteArray InvitationSeal::*field) {
        return seal ? std::optional((*seal).*field) : std::nullopt;
    };
    Statement(m_connection, sqlFile(u"security/invite.sql"))
        .bindAll(person, invite.hash, invite.expiresOn, part(&InvitationSeal::seal),
                 part(&InvitationSeal::signature))
        .run();
}

bool AccountStore::activate(AccountId account, const QString& usedHash, const Activation& activation,
                            QDate today)
{
    Statement retire(m_connection, sqlFile(u"security/retire_keys.sql"));
    retire.bindAll(today, account, usedHash).run();
    const auto& [password, keys, proof, recovery] = activation;
    Statement update(m_connection, sqlFile(u"security/activate.sql"));
    update.bindAll(proof, password.operations, password.memoryBytes, password.salt, password.bundle, keys.box,
                   keys.sign, keys.officeSignature, account, usedHash);
    return update.run() == 1 && setRecovery(account, keys.box, recovery);
}

bool AccountStore::setPassword(AccountId account, const PasswordRecord& before, const PasswordRecord& after)
{
    Statement update(m_connection, sqlFile(u"security/set_password.sql"));
    update.bindAll(after.operations, after.memoryBytes, after.salt, after.bundle, account, before.bundle);
    return update.run() == 1;
}

bool AccountStore::setRecovery(AccountId account, const QByteArray& boxPublicKey,
                               const std::optional<PasswordRecord>& recovery)
{
    Statement update(m_connection, sqlFile(u"security/set_recovery_sheet.sql"));
    if (recovery)
        update.bindAll(recovery->operations, recovery->memoryBytes, recovery->salt, recovery->bundle);
    else
        update.bindAll(std::optional<qint64>(), std::optional<qint64>(), std::optional<QByteArray>(),
                       std::optional<QByteArray>());
    return update.bindAll(account, boxPublicKey).run() == 1;
}

bool AccountStore::recover(AccountId account, const PasswordRecord& usedSheet, const PasswordRecord& password)
{
    Statement update(m_connection, sqlFile(u"security/recover.sql"));
    update.bindAll(password.operations, password.memoryBytes, password.salt, password.bundle, account,
                   usedSheet.bundle);
    return update.run() == 1;
}

std::vector<QDate> AccountStore::resets(AccountId account) const
{
    Statement row(m_connection,
                  u"SELECT retired_on FROM retired_account_key WHERE account_id = ? ORDER BY id"_s);
    row.bind(account);
    std::vector<QDate> days;
    while (row.next())
        days.push_back(row.date(0));
    return days;
}

void AccountStore::setActive(PersonId person, bool isActive)
{
    Statement(m_connection, sqlFile(isActive ? u"security/reactivate.sql" : u"security/deactivate.sql"))
        .bind(person)
        .run();
}

std::vector<Account> AccountStore::all() const
{
    Statement row(m_connection, accountQuery(" ORDER BY id"_L1));
    std::vector<Account> accounts;
    while (row.next())
        accounts.push_back(accountOf(row));
    return accounts;
}

std::vector<AccountKeys> AccountStore::retiredKeys(AccountId account) const
{
    Statement row(m_connection, u"SELECT box_public_key, sign_public_key FROM retired_account_key "
                                "WHERE account_id = ? ORDER BY id"_s);
    row.bind(account);
    std::vector<AccountKeys> keys;
    while (row.next())
        keys.push_back({row.blob(0), row.blob(1), {}});
    return keys;
}

bool AccountStore::confirm(AccountId account, const AccountKeys& signedKeys)
{
    Statement update(m_connection, u"UPDATE account SET office_signature = ? "
                                   "WHERE id = ? AND box_public_key = ? AND sign_public_key = ?"_s);
    return update.bindAll(signedKeys.officeSignature, account, signedKeys.box, signedKeys.sign).run() == 1;
}

bool AccountStore::hasSignedWith(PersonId person, const QByteArray& signPublicKey) const
{
    Statement row(m_connection, sqlFile(u"security/has_signed_with.sql"));
    return row.bindAll(person, signPublicKey, person, signPublicKey).next();
}

} // namespace ledforum
