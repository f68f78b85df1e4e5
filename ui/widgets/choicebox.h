// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace ledforum {

enum class CanType { No, Yes };

/// A list to choose from, with its object name and accessible name. Where something else may be typed it
/// begins empty, and offers what matches as one types.
[[nodiscard]] QComboBox* choiceBox(const QString& objectName, const QString& accessibleName,
                                   const QStringList& choices, CanType canType = CanType::No);

} // namespace ledforum
