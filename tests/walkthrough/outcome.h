// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <map>

namespace ledforum {

/// What the certificates of a folder say, read back from the files themselves: credits by full name, or the
/// reason why a file could not be read under its own name.
[[nodiscard]] std::map<QString, QString> creditsByName(const QString& folder);

/// What tests/data/samples/README.md says that they must be.
[[nodiscard]] std::map<QString, QString> expectedCredits();

} // namespace ledforum
