// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ledforum {

/// Text as people search for it: no case, no accents ("Łukasz Adébáyọ̀" gives "lukasz adebayo"), single
/// spaces.
[[nodiscard]] QString folded(QStringView text);

/// A text of several lines as it is kept: composed (NFC), lines ended by \n, trimmed, and without control
/// characters or those that turn the direction of what follows: a terminal or a reader would be deceived.
[[nodiscard]] QString keptText(QStringView typed);

/// True for characters that deceive or disappear in a name: control, bidi and zero-width characters, and what
/// is no whole character.
[[nodiscard]] bool hasHiddenCharacters(QStringView text);

} // namespace ledforum
