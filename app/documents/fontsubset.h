// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace ledforum {

/// What a reader of a file takes each glyph for, by its number in the installed font; nothing for one that
/// says nothing by itself.
using GlyphMeanings = std::map<quint32, QString>;

/// Some glyphs of a font, as a font of its own inside a PDF file.
struct FontSubset
{
    struct Glyph
    {
        quint32 original; ///< its number in the installed font
        quint16 code;     ///< in the file's strings
        int width;        ///< in thousandths of an em
        QString meaning;
    };

    QByteArray program = {};        ///< deflated
    qsizetype programLength = 0;    ///< before deflating
    QByteArray characterMap = {};   ///< from codes to meanings, deflated
    std::vector<Glyph> glyphs = {}; ///< by rising `original`, the first of them .notdef
    QByteArray tag = {};            ///< six capital letters, the same for the same glyphs

    /// Nothing when it is not among them.
    [[nodiscard]] const Glyph* find(quint32 original) const;
};

/// The body of a PDF's ToUnicode map for these glyphs.
[[nodiscard]] QByteArray characterMapOf(const std::vector<FontSubset::Glyph>& glyphs);

/// UTF-16 as digits, for a string between angle brackets.
[[nodiscard]] QByteArray hexOf(const QString& text);

/// As PDF's FlateDecode reads it. The same bytes for the same content.
[[nodiscard]] QByteArray deflated(const QByteArray& content, int level);

/// The character code that each glyph of a "CFF " table has as a character of a CIDFont, in the order of the
/// glyphs: what its charset says where it is keyed by CID, its own number where it is not.
[[nodiscard]] std::vector<quint16> codesOfCff(const QByteArray& table, qsizetype glyphs);

} // namespace ledforum
