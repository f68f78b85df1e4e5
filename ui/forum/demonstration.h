// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace ledforum {

class Forum;

/// A way into a demonstration forum, offered on its welcome screen.
struct TrialAccount
{
    QString label;      ///< "Try as tutor"
    QString objectName; ///< of its button
    QString name;       ///< to sign in with
    QString password;
};

/// The ways into this forum; none unless it is a demonstration.
[[nodiscard]] std::vector<TrialAccount> trialAccounts(Forum& forum);

} // namespace ledforum
