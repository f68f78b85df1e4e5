// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/textblock.h"

#include <QImage>
#include <QRectF>

#include <vector>

namespace ledforum {

/// One page of a document: what stands where, in hundredths of a millimetre from the top left corner.
struct DocumentPage
{
    static constexpr QSizeF landscapeA4{29700, 21000};
    static constexpr QSizeF portraitA4{21000, 29700};

    struct Text
    {
        TextBlock block;
        QPointF topLeft;
    };
    struct Area
    {
        QRectF rectangle;
        QColor colour;
    };
    /// Fills its rectangle. What is transparent shows white.
    struct Picture
    {
        QImage image;
        QRectF rectangle;
    };

    QSizeF size = portraitA4;
    std::vector<Area> areas = {};
    std::vector<Picture> pictures = {}; ///< over the areas
    std::vector<Text> texts = {};       ///< over all
};

} // namespace ledforum
