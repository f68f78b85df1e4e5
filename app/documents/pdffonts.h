// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/shapedtext.h"

#include <deque>

namespace ledforum {

class PdfFile;

/// The fonts of one file. Each installed font takes part with up to two subsets: the common characters, which
/// are made once for all files, and what else this file shows. So a file depends on its own content alone.
class PdfFonts final
{
public:
    /// Every text of the file, before any is drawn.
    void add(const ShapedText& text);
    /// Makes the subsets. False where a font is damaged.
    [[nodiscard]] bool close();

    struct Shown
    {
        int font; ///< as in the name of the resource
        const FontSubset::Glyph* glyph;
    };
    /// Only of what was added.
    [[nodiscard]] Shown shown(const FontProgram& font, quint32 glyph) const;

    /// Writes all of them; returns the resource dictionary's entries.
    [[nodiscard]] QByteArray write(PdfFile& file) const;

private:
    struct Part
    {
        const FontProgram* font;
        const FontSubset* subset;
    };
    struct Use
    {
        std::shared_ptr<const FontProgram> font;
        bool isCommonUsed = false;
        GlyphMeanings others = {};
        FontSubset otherSubset = {};
        int commonPart = -1;
        int otherPart = -1;
    };

    [[nodiscard]] Use& useOf(const std::shared_ptr<const FontProgram>& font);
    void addGlyph(Use& use, quint32 glyph, const QString& meaning);
    [[nodiscard]] static int write(const Part& part, PdfFile& file);

    std::deque<Use> m_uses;
    std::vector<Part> m_parts;
};

} // namespace ledforum
