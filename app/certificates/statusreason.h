// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/types/personname.h"

#include <optional>
#include <vector>

/// Why a certificate was revoked or superseded, as staff type it and the revocation list publishes it.
namespace ledforum::statusreason {

/// As it is kept: composed (NFC) and trimmed.
[[nodiscard]] QString kept(const QString& typed);
/// Why the reason cannot be taken: it is empty, longer than 200 letters, holds characters that disappear or
/// deceive, or names the person: the whole name, the surname as it is written, or the professional number.
[[nodiscard]] std::optional<Failure> uselessReason(const QString& typed, const std::vector<PersonName>& names,
                                                   const QString& professionalNumber);

} // namespace ledforum::statusreason
