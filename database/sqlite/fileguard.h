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

/// Requires a forum's file as above, and counts it among those that this program has open, until it is
/// released. One that is open already is not looked into again: POSIX takes a program's locks on a file away
/// as soon as the program closes any way into it, and SQLite, which knows that, would hold them no more.
/// Returns what tells the file from others, as fileIdentity does.
[[nodiscard]] QByteArray holdForumFile(const QString& path);
/// The same of a file that was just made.
[[nodiscard]] QByteArray holdNewFile(const QString& path);
void releaseFile(const QByteArray& identity);

} // namespace ledforum
