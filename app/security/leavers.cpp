// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/leavers.h"

namespace ledforum {

Leavers::Leavers(Connection& connection)
    : m_accounts(connection)
    , m_keys(connection)
    , m_holders(connection)
{
}

void Leavers::leave(PersonId person)
{
    m_accounts.setActive(person, false);
    const auto account = m_accounts.ofPerson(person);
    if (!account)
        return;
    for (const Grant& grant : m_keys.grantsTo(account->id))
        m_keys.withdraw(grant.key, account->id);
}

void Leavers::comeBack(PersonId person, Roles roles)
{
    m_accounts.setActive(person, true);
    if (const auto account = m_accounts.ofPerson(person))
        m_holders.regrantPending(*account, roles);
}

} // namespace ledforum
