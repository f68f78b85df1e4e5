// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ledforum {

/// For the names of files.
/// Latin letters without their accents ("Łukasz" gives "Lukasz", "Straße" "Strasse"); a run of anything else
/// but letters and digits becomes one hyphen, with none at either end. Letters of other scripts are left out.
[[nodiscard]] QString asciiWords(const QString& text);

} // namespace ledforum
