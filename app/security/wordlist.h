// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace ledforum {

/// The lines of a list that travels inside the program, such as "security/words.txt", without its comments.
[[nodiscard]] QStringList wordList(const QString& name);

} // namespace ledforum
