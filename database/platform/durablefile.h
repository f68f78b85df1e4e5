// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ledforum {

/// Files that are on the disk, and not only on their way there, when a call returns. Each throws
/// DatabaseError: Full, ReadOnly or Other.

/// The content of a file that others have written.
void syncFile(const QString& path);
/// Readable and writable to its owner alone, where the file system knows owners.
void makePrivate(const QString& path);
/// Gives the file another name on the same drive. What stood under that name is replaced at once or not at
/// all.
void moveDurably(const QString& from, const QString& to);
/// Copies bytes into a new private file: written beside it under a temporary name, synced, read back and
/// compared, then renamed. What stood under that name is replaced at once or not at all.
void copyDurably(const QString& from, const QString& to);

/// Tells one file from another at the same path; empty when there is none, and where the system does not
/// tell.
[[nodiscard]] QByteArray fileIdentity(const QString& path);

} // namespace ledforum
