// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/types/typedid.h"

namespace ledforum {

/// "123 456 789 012": what two people compare aloud, each reading it from their own screen. Slow on purpose,
/// some 10 ms: whoever looks for other keys with the same code has a million million to try.
[[nodiscard]] QString keyCodeOf(const PublicKeys& office, PersonId person, const PublicKeys& keys);
/// As people type it: spaces and hyphens do not count.
[[nodiscard]] bool isSameKeyCode(const QString& typed, const QString& keyCode);

} // namespace ledforum
