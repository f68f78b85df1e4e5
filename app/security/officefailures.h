// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

namespace ledforum {

// Why what the tutor's office does is refused, wherever it is. Nothing was changed.

/// A tutor whom no other tutor has confirmed yet can neither read nor book.
[[nodiscard]] Failure lackingOfficeKey();
/// The same of the office's own affairs, which take the keys of the audit and the issuer, too.
[[nodiscard]] Failure lackingOfficeKeys();
/// Conflict: between reading and writing.
[[nodiscard]] Failure officeChangedMeanwhile();
[[nodiscard]] Failure noActivePerson();
[[nodiscard]] Failure noActiveAccount(const QString& name);

} // namespace ledforum
