// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/documentlook.h"
#include "app/documents/documentpage.h"

namespace ledforum::certificatelook {

using namespace documentcolours;

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
