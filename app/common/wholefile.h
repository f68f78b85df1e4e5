// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QByteArray>

namespace ledforum {

/// The bytes of a file of at most 16 MiB. NotFound, or refused where it cannot be read or is larger.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString& path);

/// Writes a file whole or not at all: what stood there stays until the new one is complete. Refused where it
/// cannot be written, and where it would take the place of a forum's own file or any other database.
Result<> writeWholeFile(const QString& path, const QByteArray& bytes);

} // namespace ledforum
