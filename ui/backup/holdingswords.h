// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/backup/holdings.h"

#include <utility>
#include <vector>

namespace ledforum {

/// What a file holds, as lists show it: what, and how many.
[[nodiscard]] std::vector<std::pair<QString, QString>> holdingsWords(const Holdings& holdings);

} // namespace ledforum
