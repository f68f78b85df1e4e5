// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ledforum {

/// "LEDF": SQLite's application_id of a forum's file.
inline constexpr qint64 forumApplicationId = 0x4C454446;

/// Throws DatabaseError unless `path` is an existing forum's file in a place fit for a live database.
/// Reads the first 100 bytes and changes nothing.
void requireForumFile(const QString& path);

/// Throws DatabaseError unless a new forum may be made at `path`: nothing there yet, a folder to hold it, a
/// local disk.
void requireNewFile(const QString& path);

} // namespace ledforum
