// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"

#include <QDate>

#include <vector>

namespace ledforum {

/// Invented doctors with names from many places, all of them at example.org. The first are the same however
/// many are asked for. `today` decides in which months they joined.
[[nodiscard]] std::vector<PersonDetails> demoPeople(int count, QDate today);

} // namespace ledforum
