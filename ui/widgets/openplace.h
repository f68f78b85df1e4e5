// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

namespace ledforum {

/// Shows a folder or file with the program that the desktop has for it. Refused, naming it, where there is
/// none.
[[nodiscard]] Result<> openPlace(const QString& path);

} // namespace ledforum
