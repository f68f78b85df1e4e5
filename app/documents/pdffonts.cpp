// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/pdffonts.h"

#include "app/documents/pdffile.h"

#include <algorithm>

namespace ledforum {

namespace {

QByteArray number(qsizetype value)
{
    return QByteArray::number(value);
}

/// "3 [500 520] 7 [610]": runs of neighbouring codes.
QByteArray widthsOf(const FontSubset& subset)
{
    QByteArray widths;
    int next = -1;
    for (const FontSubset::Glyph& glyph : subset.glyphs) {
        if (glyph.code != next)
            widths += (widths.isEmpty() ? "" : "] ") + number(glyph.code) + " [";
        else
            widths += ' ';
        widths += number(glyph.width);
        next = glyph.code + 1;
    }
    return widths + ']';
}

/// A bit for each code that the subset has; PDF/A-1 asks for it.
QByteArray codeSetOf(const FontSubset& subset)
{
    QByteArray bits;
    for (const FontSubset::Glyph& glyph : subset.glyphs) {
        const qsizetype byte = glyph.code / 8;
        if (bits.size() <= byte)
            bits.resize(byte + 1, '\0');
        bits[byte] = char(quint8(bits.at(byte)) | 0x80 >> glyph.code % 8);
    }
    return bits;
}

QByteArray descriptorOf(const FontProgram& font, const QByteArray& name, int program, int codeSet)
{
    constexpr int isSymbolic = 4; // any characters, not only those of Latin
    constexpr int stemWidth = 80; // the format wants one, and only a missing font would be drawn by it
    const FontProgram::Description& face = font.description();
    QByteArray box;
    for (const int edge : face.box)
        box += ' ' + number(edge);
    return "<< /Type /FontDescriptor /FontName /" + name + " /Flags " + number(isSymbolic) + " /FontBBox [" +
           box + " ] /ItalicAngle " + number(face.italicAngle) + " /Ascent " + number(face.ascent) +
           " /Descent " + number(face.descent) + " /CapHeight " + number(face.capHeight) + " /StemV " +
           number(stemWidth) + (font.hasCubicOutlines() ? " /FontFile3 " : " /FontFile2 ") +
           referenceTo(program) + " /CIDSet " + referenceTo(codeSet) + " >>";
}

} // namespace

PdfFonts::Use& PdfFonts::useOf(const std::shared_ptr<const FontProgram>& font)
{
    const auto found =
        std::find_if(m_uses.begin(), m_uses.end(), [&](const Use& use) { return use.font == font; });
    return found == m_uses.end() ? m_uses.emplace_back(Use{.font = font}) : *found;
}

void PdfFonts::add(const ShapedText& text)
{
    for (const ShapedText::Run& run : text.runs) {
        Use& use = useOf(run.font);
        quint32 cluster = 0;
        for (const ShapedText::Glyph& glyph : run.glyphs) {
            // Of several glyphs that only together show their characters the first speaks for all.
            const bool speaksForAll = glyph.character == 0 && glyph.cluster != cluster;
            addGlyph(use, glyph.index,
                     speaksForAll           ? text.clusters.at(glyph.cluster)
                     : glyph.character != 0 ? QString::fromUcs4(&glyph.character, 1)
                                            : QString());
            cluster = glyph.cluster;
        }
    }
}

void PdfFonts::addGlyph(Use& use, quint32 glyph, const QString& meaning)
{
    if (use.font->commonSubset().find(glyph)) {
        use.isCommonUsed = true;
        return;
    }
    QString& known = use.others.try_emplace(glyph).first->second;
    if (known.isEmpty())
        known = meaning;
}

bool PdfFonts::close()
{
    for (Use& use : m_uses) {
        if (use.isCommonUsed) {
            use.commonPart = int(m_parts.size());
            m_parts.push_back({use.font.get(), &use.font->commonSubset()});
        }
        if (use.others.empty())
            continue;
        std::optional<FontSubset> subset = use.font->subset(use.others);
        if (!subset)
            return false;
        use.otherSubset = *std::move(subset);
        use.otherPart = int(m_parts.size());
        m_parts.push_back({use.font.get(), &use.otherSubset});
    }
    return true;
}

PdfFonts::Shown PdfFonts::shown(const FontProgram& font, quint32 glyph) const
{
    const auto use = std::find_if(m_uses.begin(), m_uses.end(),
                                  [&](const Use& candidate) { return candidate.font.get() == &font; });
    if (const FontSubset::Glyph* const common = font.commonSubset().find(glyph))
        return {use->commonPart, common};
    return {use->otherPart, use->otherSubset.find(glyph)};
}

QByteArray PdfFonts::write(PdfFile& file) const
{
    QByteArray entries;
    for (size_t i = 0; i < m_parts.size(); ++i)
        entries += "/F" + number(qsizetype(i)) + ' ' + referenceTo(write(m_parts.at(i), file)) + ' ';
    return entries;
}

int PdfFonts::write(const Part& part, PdfFile& file)
{
    const FontSubset& subset = *part.subset;
    const bool isCubic = part.font->hasCubicOutlines();
    const QByteArray name = subset.tag + '+' + part.font->description().name;
    const int program =
        file.putStream("/Filter /FlateDecode " + (isCubic ? QByteArray("/Subtype /CIDFontType0C")
                                                          : "/Length1 " + number(subset.programLength)),
                       subset.program);
    const int codeSet = file.putStream({}, codeSetOf(subset));
    const int characters = file.putStream("/Filter /FlateDecode", subset.characterMap);
    const int descriptor = file.put(descriptorOf(*part.font, name, program, codeSet));
    const int descendant = file.put(
        "<< /Type /Font /Subtype " +
        (isCubic ? QByteArray("/CIDFontType0") : QByteArray("/CIDFontType2 /CIDToGIDMap /Identity")) +
        " /BaseFont /" + name +
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor " +
        referenceTo(descriptor) + " /DW 1000 /W [" + widthsOf(subset) + "] >>");
    return file.put("<< /Type /Font /Subtype /Type0 /BaseFont /" + name +
                    " /Encoding /Identity-H /DescendantFonts [" + referenceTo(descendant) + "] /ToUnicode " +
                    referenceTo(characters) + " >>");
}

} // namespace ledforum
