// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/fontsubset.h"

#include <memory>
#include <mutex>
#include <optional>

class QRawFont;

namespace ledforum {

/// An installed font as a file of documents needs it: its tables, read once and never changed, so that any
/// thread may use them.
class FontProgram final
{
public:
    /// Read at the first call for a font and kept for as long as the program runs. `font` must be used on the
    /// thread that it was made on.
    [[nodiscard]] static std::shared_ptr<const FontProgram> of(const QRawFont& font);
    ~FontProgram();
    Q_DISABLE_COPY_MOVE(FontProgram)

    /// False where it has no outlines (a font of coloured pictures), where they vary with settings that a
    /// PDF/A-1 file cannot state, or where its licence forbids a copy inside a file.
    [[nodiscard]] bool isEmbeddable() const { return m_isEmbeddable; }
    /// False for a face of normal weight, which a bold text then shows thickened.
    [[nodiscard]] bool isBold() const { return m_isBold; }
    [[nodiscard]] bool hasCubicOutlines() const { return m_hasCubicOutlines; }
    /// The glyph that stands for a character by itself; 0 where the font has none.
    [[nodiscard]] quint32 nominalGlyph(char32_t character) const;

    /// Printable ASCII and the punctuation of documents: the same in every file, so made once.
    [[nodiscard]] const FontSubset& commonSubset() const;
    /// With the glyphs that these are composed of. Nothing where the font is damaged.
    [[nodiscard]] std::optional<FontSubset> subset(const GlyphMeanings& meanings) const;

    /// What a PDF's font descriptor says, lengths in thousandths of an em.
    struct Description
    {
        QByteArray name; ///< for PostScript
        int box[4] = {}; ///< left, bottom, right, top
        int ascent = 0;
        int descent = 0;
        int capHeight = 0;
        int italicAngle = 0;
    };
    [[nodiscard]] const Description& description() const { return m_description; }

private:
    struct Tables;
    explicit FontProgram(const QRawFont& font);
    void describe();
    [[nodiscard]] std::optional<FontSubset> subset(const GlyphMeanings& meanings, int level) const;
    [[nodiscard]] int thousandths(int units) const;

    std::unique_ptr<Tables> m_tables;
    Description m_description;
    bool m_isEmbeddable = false;
    bool m_isBold = false;
    bool m_hasCubicOutlines = false;
    mutable std::once_flag m_commonOnce;
    mutable FontSubset m_common;
};

} // namespace ledforum
