// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

#include <vector>

namespace ledforum {

class PdfFile;

/// Red, green and blue of every dot, row by row, as it stands in a PDF; on white.
[[nodiscard]] QByteArray rgbOf(const QImage& image);

/// The pictures of one file, each once however often it is placed.
class PdfImages final
{
public:
    void add(const QImage& image);
    /// As in the name of the resource. Only of what was added.
    [[nodiscard]] qsizetype indexOf(const QImage& image) const;
    /// Writes all of them; returns the resource dictionary's entries.
    [[nodiscard]] QByteArray write(PdfFile& file) const;

private:
    std::vector<QImage> m_images;
};

} // namespace ledforum
