// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/textblock.h"

namespace ledforum::documentcolours {

// The colours of the NHS palette that are dark enough on white (no logo goes with them).
inline constexpr QColor darkBlue{0x00, 0x30, 0x87};
inline constexpr QColor blue{0x00, 0x5E, 0xB8};
inline constexpr QColor lightBlue{0x41, 0xB6, 0xE6}; ///< never for text
inline constexpr QColor ink{0x21, 0x2B, 0x32};
inline constexpr QColor secondary{0x4C, 0x62, 0x72};
inline constexpr QColor hairline{0xC8, 0xD0, 0xD5};

} // namespace ledforum::documentcolours

namespace ledforum::documentlook {

using namespace documentcolours;

using Face = TextStyle::Face;

inline const TextStyle title{Face::Serif, 24, false, darkBlue};
inline const TextStyle heading{Face::Sans, 13, true, darkBlue};
inline const TextStyle body{Face::Sans, 11, false, ink};
inline const TextStyle strong{Face::Sans, 11, true, ink};
inline const TextStyle note{Face::Sans, 9, false, secondary};

} // namespace ledforum::documentlook
