// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keyholders.h"

namespace ledforum {

/// What becomes of the account of somebody who leaves, and who comes back. Inside the transaction that says
/// so. Throws DatabaseError.
class Leavers final
{
public:
    explicit Leavers(Connection& connection);

    /// No password and no code works any longer, and no key of an office is granted: what they had read stays
    /// read. Roles are kept in mind.
    void leave(PersonId person);
    /// Password and keys are as they were. The offices' keys wait for a present holder, as after a first
    /// sign-in.
    void comeBack(PersonId person, Roles roles);

private:
    AccountStore m_accounts;
    OfficeKeyStore m_keys;
    KeyHolders m_holders;
};

} // namespace ledforum
