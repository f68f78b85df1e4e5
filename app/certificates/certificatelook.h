// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/documentpage.h"

namespace ledforum::certificatelook {

// The colours of the NHS palette that are dark enough on white (no logo goes with them).
inline constexpr QColor darkBlue{0x00, 0x30, 0x87};
inline constexpr QColor blue{0x00, 0x5E, 0xB8};
inline constexpr QColor lightBlue{0x41, 0xB6, 0xE6}; ///< never for text
inline constexpr QColor ink{0x21, 0x2B, 0x32};
inline constexpr QColor secondary{0x4C, 0x62, 0x72};
inline constexpr QColor hairline{0xC8, 0xD0, 0xD5};

inline constexpr qreal left = 2700;
inline constexpr QSizeF paper = DocumentPage::landscapeA4;
inline constexpr qreal right = paper.width() - 2100;
inline constexpr qreal column = right - left;
inline constexpr qreal top = 1700;
inline constexpr qreal bottom = paper.height() - 1600;

using Face = TextStyle::Face;

inline const TextStyle label{Face::Sans, 10, false, secondary};
inline const TextStyle plain{Face::Sans, 11, false, ink};
inline const TextStyle note{Face::Sans, 8.5, false, secondary};
inline const TextStyle heading{Face::Serif, 24, false, darkBlue};

} // namespace ledforum::certificatelook
