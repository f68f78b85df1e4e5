// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/documentpage.h"
#include "app/documents/pdffonts.h"
#include "app/documents/pdfimages.h"

namespace ledforum {

inline constexpr qreal pdfUnitsPerUnit = 72.0 / 2540; ///< points for each hundredth of a millimetre

/// What a PDF's content stream says to draw the page. Where a word's glyphs do not say its characters one by
/// one, ActualText does, in the order of a line from left to right: a word of Arabic or Hebrew is turned
/// round, since readers turn round what they find in such a line.
[[nodiscard]] QByteArray pdfContentOf(const DocumentPage& page, const PdfFonts& fonts,
                                      const PdfImages& images);

} // namespace ledforum
