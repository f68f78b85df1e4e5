// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ledforum {

class Connection;

/// The first table, index or trigger that the file lacks, has besides, or has otherwise than this program
/// makes it; empty when the schema is whole. Throws DatabaseError.
[[nodiscard]] QString firstSchemaDifference(const Connection& connection);

} // namespace ledforum
