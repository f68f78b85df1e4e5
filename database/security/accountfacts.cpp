// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/accountfacts.h"

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

} // namespace

std::optional<AccountFacts> accountFacts(const Connection& connection, PersonId person)
{
    Statement row(connection, sqlFile(u"security/account_facts.sql"));
    if (!row.bindAll(person).next())
        return std::nullopt;
    AccountFacts facts{.state = stateFrom(row.text(0)),
                       .hasPassword = row.flag(2),
                       .hasRecoverySheet = row.flag(3),
                       .hasKeys = row.flag(4),
                       .isConfirmed = row.flag(5)};
    if (!row.isNull(1))
        facts.invitationExpiresOn = row.date(1);
    const AccountId account(row.integer(6));
    Statement retired(connection, u"SELECT retired_on FROM retired_account_key WHERE account_id = ?"_s);
    retired.bindAll(account);
    while (retired.next())
        facts.retiredOn.push_back(retired.date(0));
    Statement granted(connection, sqlFile(u"security/granted_offices.sql"));
    granted.bindAll(account);
    while (granted.next())
        facts.offices += granted.text(0);
    return facts;
}

} // namespace ledforum
