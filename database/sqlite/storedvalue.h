// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/sqlite/databaseerror.h"

#include <optional>

namespace ledforum {

/// What was read from a row, where it could be read as a value. Throws DatabaseError (Damaged) where it could
/// not: this program never wrote it, and a default in its place would pass for data. `what` begins the
/// sentence: "A mark in a register".
template <class T>
[[nodiscard]] T stored(const std::optional<T>& value, const QString& what)
{
    if (!value)
        throw DatabaseError(
            DatabaseError::Kind::Damaged,
            QStringLiteral("%1 cannot be read. Nothing was changed; restore a backup.").arg(what));
    return *value;
}

} // namespace ledforum
