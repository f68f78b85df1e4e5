// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace ledforum {

/// More than 200 texts that some program somewhere took for something else than text: markup, paths,
/// formulas, headers, queries, placeholders, and characters that hide or turn what stands beside them.
[[nodiscard]] QStringList hostileStrings();

} // namespace ledforum
