// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace ledforum {

class Connection;

/// The statements that make the newest schema.
[[nodiscard]] QByteArray schemaScript();

/// Gives an empty file the newest schema, whole or not at all. Throws DatabaseError.
void createSchema(Connection& connection);

/// Throws DatabaseError (Newer, NotAForum) unless the file has the schema that this program knows.
void requireCurrentSchema(Connection& connection);

} // namespace ledforum
