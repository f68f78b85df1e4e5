// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keyholders.h"
#include "app/security/operations.h"
#include "database/people/personstore.h"
#include "database/security/rolestore.h"

namespace ledforum {

/// Gives roles and takes them back, with the keys that go with them.
class RoleService final
{
public:
    RoleService(Connection& connection, Operations& operations);

    /// Whoever was confirmed in person gets the role's keys at once, as does whom the giver's own office has
    /// invited; anybody else waits for a holder to confirm them. A role held already is confirmed anew.
    Result<> grant(const Actor& actor, PersonId person, Role role);
    /// Refused for the last tutor, and for one who holds the office's keys: OfficeService::removeTutor. What
    /// the person has read stays read.
    Result<> withdraw(const Actor& actor, PersonId person, Role role);

private:
    struct Ready;
    [[nodiscard]] Result<Ready> prepared(const Actor& actor, PersonId person, Role role) const;

    Operations& m_operations;
    PersonStore m_people;
    RoleStore m_roles;
    AccountStore m_accounts;
    KeyHolders m_holders;
};

} // namespace ledforum
