// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/operations.h"
#include "database/security/accountstore.h"

namespace ledforum {

struct Invitation
{
    QString code;    ///< one-time, such as "K7QM-2XWD-9RTA"; shown once, kept as a hash only
    QDate expiresOn; ///< 14 days from today
};

/// Accounts: invitation, first password, sign-in.
class Accounts final
{
public:
    Accounts(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost);

    /// A one-time code for a person; a code given before stops working.
    Result<Invitation> invite(const Actor& actor, PersonId person);
    /// First sign-in: makes the person's keys and wraps them under the new password. No actor: the code is
    /// the proof.
    Result<> activate(const QString& emailNumberOrId, const QString& code, const SecretBytes& newPassword);
    /// Argon2id runs before any transaction. A wrong name and a wrong password give the same failure.
    Result<Actor> signIn(const QString& emailNumberOrId, const SecretBytes& password);

    [[nodiscard]] static bool isGoodPassword(const SecretBytes& password); ///< 12 characters or more
};

} // namespace ledforum
