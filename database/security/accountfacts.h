// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/security/accountstore.h"

#include <QStringList>

namespace ledforum {

/// What is kept of an account, without anything secret: for whoever asks what is kept about them.
struct AccountFacts
{
    AccountState state = AccountState::Invited;
    std::optional<QDate> invitationExpiresOn = {};
    bool hasPassword = false;
    bool hasRecoverySheet = false;
    bool hasKeys = false;
    bool isConfirmed = false;          ///< the office has signed the keys
    std::vector<QDate> retiredOn = {}; ///< of keys held before
    QStringList offices = {};          ///< whose keys are granted: "office", "audit", "issuer"
};

/// Nothing where the person has no account. Throws DatabaseError.
[[nodiscard]] std::optional<AccountFacts> accountFacts(const Connection& connection, PersonId person);

} // namespace ledforum
