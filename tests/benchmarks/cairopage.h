// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/documentpage.h"

#include <string>

namespace ledforum {

/// A page as plain data, for other programs to draw: the same texts, sizes, faces, places and rectangles.
struct PlainPage
{
    struct Text
    {
        std::string words; ///< UTF-8
        bool isSerif;
        bool isBold;
        double size; ///< points
        double x, y; ///< of the base line's start, in points from the top left corner
        double red, green, blue;
    };
    struct Area
    {
        double x, y, width, height;
        double red, green, blue;
    };

    double width = 0;
    double height = 0;
    std::vector<Text> texts = {};
    std::vector<Area> areas = {};
};

[[nodiscard]] PlainPage plainPageOf(const DocumentPage& page);

/// How cairo comes by its glyphs: Pango shapes each text; `cairo_show_text` takes a glyph for each character,
/// which is all that plain names need, and quicker.
enum class CairoText { Pango, OneByOne };

/// A PDF file with the page, drawn by cairo, fonts in it.
[[nodiscard]] std::string cairoPdf(const PlainPage& page, CairoText how);

} // namespace ledforum
