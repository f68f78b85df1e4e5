// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ledforum {

class Connection;

/// Gives an empty file the newest schema, whole or not at all. Throws DatabaseError.
void createSchema(Connection& connection);

/// Throws DatabaseError (Newer, NotAForum) unless the file has the schema that this program knows.
void requireCurrentSchema(Connection& connection);

} // namespace ledforum
