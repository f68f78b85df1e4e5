// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/pdfobjects.h"

#include <QRectF>
#include <QString>
#include <QStringList>

namespace ledforum {

/// What a page of a PDF shows.
struct PdfPage
{
    /// Text on one base line, as far as it was painted in one go.
    struct Line
    {
        QStringList units; ///< from the left: a letter each, or several that share a glyph
        double y = 0;
    };

    std::vector<Line> lines = {};        ///< in the order of painting
    std::vector<QByteArray> images = {}; ///< the names of those painted, in the page's resources
    QStringList problems = {};           ///< sentences for people: what LED Forum would not draw, or not so
};

/// Reads a page's content. Text is gathered from whatever there is, also where it is not as LED Forum draws.
[[nodiscard]] PdfPage readPage(const PdfObjects& file, const PdfValue& page);

} // namespace ledforum
