// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/attempts.h"
#include "app/security/auditlog.h"

namespace ledforum {

/// What the parts of Accounts have in common.
namespace accountacts {

/// Whether sign-ins and what people with these roles do with their account stand in the clear, and their
/// account's row follows what they saw: staff who are not doctors as well. Beside a time that was taken in
/// the same minutes, a doctor's would tell who took it.
[[nodiscard]] bool isInTheOpen(Roles roles, bool wasDoctor);
/// In the clear or sealed, by that rule.
void noteOwnAct(AuditLog::Entry& audit, bool isOpen, const QString& action, AccountId account);
[[nodiscard]] bool isSame(const PublicKeys& a, const std::optional<AccountKeys>& b);
[[nodiscard]] bool maySignIn(const AccountHolder& holder);

/// What one holds once one's bundle is open, but for what was granted.
[[nodiscard]] KeyRing ringOf(OpenedBundle opened, PinnedKeys pinned);

/// The name or the password is wrong: which of them is not said.
[[nodiscard]] Failure signInRefused();
[[nodiscard]] Failure deactivated();
[[nodiscard]] Failure tamperedKeys();
/// For the sentence of a password rule.
[[nodiscard]] Failure passwordRefused(const QString& problem);

} // namespace accountacts

} // namespace ledforum
