// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace ledforum {

/// What a person is told about their own account when they have signed in.
struct AccountNotice
{
    QDate on;
    QString sentence;
    bool canBeAcknowledged = false; ///< by acknowledgeReset
    friend bool operator==(const AccountNotice&, const AccountNotice&) = default;
};

/// What has become of a session that somebody began with a sign-in.
enum class SessionState {
    GoesOn,
    WasReset, ///< the account was given a new code, or has other keys
    Deactivated,
    LostRole
};

/// What a person may know of their own account.
struct OwnAccount
{
    bool hasRecoverySheet = false;
    bool hasCoverPin = false;
    std::vector<QDate> resets; ///< the oldest first
    std::vector<AccountNotice> notices;
};

} // namespace ledforum
