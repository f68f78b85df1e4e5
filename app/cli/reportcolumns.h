// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/columnmapping.h"
#include "app/attendance/reportreader.h"
#include "app/common/result.h"

#include <QString>

#include <optional>
#include <utility>

namespace ledforum {

class CommandCall;

/// "NAME=WHAT", split at its last "="; nothing where either is missing.
[[nodiscard]] std::optional<std::pair<QString, QString>> halvesOf(const QString& written);

/// What a --column may be said to hold: "first-name, last-name, …".
[[nodiscard]] QString usesInWords();

/// The table's own columns, but for those of which the command says something with --column; nothing where it
/// says nothing of any.
[[nodiscard]] Result<std::optional<ColumnMapping>> columnsOf(const CommandCall& call, const QByteArray& file);

/// What to do about a table whose columns are not understood.
[[nodiscard]] Failure unknownColumns(const UnknownTable& table);

} // namespace ledforum
