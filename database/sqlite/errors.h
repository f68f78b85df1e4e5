// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/sqlite/databaseerror.h"

class QSqlError;

namespace ledforum {

/// The kind of an SQLite result code, primary or extended.
[[nodiscard]] DatabaseError::Kind kindOfSqliteCode(int code);

/// Throws the DatabaseError that says for people what Qt reported while doing `what`.
[[noreturn]] void throwDatabaseError(const QSqlError& error, const QString& what);

} // namespace ledforum
