// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace ledforum {

class Connection;

/// Copies the whole content, as it is at one moment, into a new file that only its owner can read. It is
/// written beside under a temporary name (which ends in ".part"), synced, its pages and keys are checked, and
/// only then it gets its name: a file under that name is whole. Others may read meanwhile; writers wait.
/// Throws DatabaseError, and leaves nothing, when anything of that fails.
void copyDatabase(Connection& from, const QString& to);

/// Four bytes that are others whenever something was committed, by whichever program. Throws DatabaseError.
[[nodiscard]] QByteArray contentStamp(Connection& connection);

/// Makes the whole content of the open file that of `from`, in one transaction: after a power cut it is the
/// one or the other. Other programs see it as a change of the file. False, and nothing was changed, when
/// something was committed since `stamp` was the content's. Throws DatabaseError, and nothing was changed.
[[nodiscard]] bool replaceContent(Connection& live, Connection& from, const QByteArray& stamp);

} // namespace ledforum
