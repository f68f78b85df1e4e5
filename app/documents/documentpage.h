// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/textblock.h"

#include <QRectF>

#include <vector>

namespace ledforum {

/// One landscape A4 page of a document: what stands where, in hundredths of a millimetre from the top left
/// corner.
struct DocumentPage
{
    static constexpr qreal width = 29700;
    static constexpr qreal height = 21000;

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

    std::vector<Area> areas;
    std::vector<Text> texts;
};

} // namespace ledforum
