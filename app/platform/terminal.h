// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace ledforum {

/// Asks on the terminal without showing what is typed; nothing where there is no terminal.
[[nodiscard]] std::optional<QString> readHidden(const QString& question);

} // namespace ledforum
