// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/fontprogram.h"

#include <QPointF>
#include <QString>

class QGlyphRun;
class QTextLayout;

namespace ledforum {

/// The glyphs of a text as they stand on paper, and what each of them says.
struct ShapedText
{
    struct Glyph
    {
        quint32 index;      ///< in the font; 0 where the font has nothing to show
        quint32 cluster;    ///< of `clusters`
        char32_t character; ///< that it shows; 0 where it has only a part in its cluster
        QPointF position;   ///< on its base line, from the text's top left corner
    };
    struct Run
    {
        std::shared_ptr<const FontProgram> font;
        qreal size = 0;            ///< of an em, in the units of the positions
        bool isEmboldened = false; ///< a bold text in a face that is not
        bool isRightToLeft = false;
        std::vector<Glyph> glyphs = {}; ///< from the left
    };

    std::vector<Run> runs = {};
    /// Characters that belong together, in the order of the text: one mostly, several for a letter with its
    /// marks, a ligature, or a syllable whose glyphs stand in another order. The first, for glyphs that say
    /// nothing, is empty. A ligature of Arabic has the one character that Unicode has for it, since a reader
    /// of files would take two for two letters side by side, and turn them round.
    std::vector<QString> clusters = {QString()};

    /// False when a character would be drawn as an empty box, or its font cannot be put into a file.
    [[nodiscard]] bool isComplete() const;
};

/// To be called on the thread that laid the text out.
[[nodiscard]] ShapedText shapedTextOf(const QTextLayout& layout, bool isBold);

/// A reader of PDF files that finds a gap between an accent of no width and the next letter copies a space
/// there: "Adébọ́ wálé". Closing most of that gap, some hundredths of the type size, keeps the name in one
/// piece, and the eye does not see it.
[[nodiscard]] QGlyphRun withMarksBesideNextLetter(QGlyphRun run);

} // namespace ledforum
