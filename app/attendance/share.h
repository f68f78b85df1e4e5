// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace ledforum {

/// A part of a whole in whole per cent, rounded to the nearest; 100 and 0 only where it is all or nothing.
/// Nothing of a whole of 0.
[[nodiscard]] std::optional<int> wholePercent(int part, int whole);

} // namespace ledforum
