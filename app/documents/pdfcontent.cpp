// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/pdfcontent.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace ledforum {

namespace {

/// With at most two decimals, in hundredths of a millimetre: finer than any printer.
void appendNumber(QByteArray& content, qreal value)
{
    std::array<char, 24> buffer;
    qint64 hundredths = qRound64(value * 100);
    if (hundredths < 0) {
        content += '-';
        hundredths = -hundredths;
    }
    char* end = std::to_chars(buffer.begin(), buffer.end(), hundredths / 100).ptr;
    if (const qint64 rest = hundredths % 100) {
        *end++ = '.';
        *end++ = char('0' + rest / 10);
        if (rest % 10)
            *end++ = char('0' + rest % 10);
    }
    *end++ = ' ';
    content.append(buffer.data(), end - buffer.data());
}

QByteArray colourOf(const QColor& colour)
{
    QByteArray text;
    for (const int channel : {colour.red(), colour.green(), colour.blue()})
        text += QByteArray::number(channel / 255.0, 'g', 4) + ' ';
    return text;
}

/// A reader sets the characters of one piece side by side, and sees spaces where pieces do not meet.
size_t endOfWord(const ShapedText::Run& run, const std::vector<QString>& clusters, size_t first)
{
    const auto isSpace = [&](size_t i) { return clusters.at(run.glyphs[i].cluster).trimmed().isEmpty(); };
    size_t end = first + 1;
    while (end < run.glyphs.size() && !isSpace(first) && !isSpace(end))
        ++end;
    return end;
}

QString textOf(const ShapedText::Run& run, size_t first, size_t end, const std::vector<QString>& clusters)
{
    std::set<quint32> inOrder;
    for (size_t i = first; i < end; ++i)
        inOrder.insert(run.glyphs[i].cluster);
    QString text;
    for (const quint32 cluster : inOrder)
        text += clusters.at(cluster);
    if (!run.isRightToLeft)
        return text;
    QList<uint> characters = text.toUcs4(); // readers turn round what stands in a line of this direction
    std::reverse(characters.begin(), characters.end());
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size());
}

class Painter final
{
public:
    Painter(QByteArray& content, const PdfFonts& fonts, const PdfImages& images)
        : m_content(content)
        , m_fonts(fonts)
        , m_images(images)
    {
    }

    /// Neighbours of one colour make one path, so that no hair of white shows between the parts of a QR code.
    void fill(const std::vector<DocumentPage::Area>& areas)
    {
        for (size_t i = 0; i < areas.size(); ++i) {
            setColour(areas[i].colour);
            const QRectF& box = areas[i].rectangle;
            for (const qreal value : {box.x(), box.y(), box.width(), box.height()})
                appendNumber(m_content, value);
            m_content += "re\n";
            if (i + 1 == areas.size() || areas[i + 1].colour != areas[i].colour)
                m_content += "f\n";
        }
    }

    void place(const std::vector<DocumentPage::Picture>& pictures)
    {
        for (const DocumentPage::Picture& picture : pictures) {
            const QRectF& box = picture.rectangle;
            m_content += "q ";
            for (const qreal value : {box.width(), 0.0, 0.0, -box.height(), box.left(), box.bottom()})
                appendNumber(m_content, value);
            m_content += "cm /I" + QByteArray::number(m_images.indexOf(picture.image)) + " Do Q\n";
        }
    }

    void write(const std::vector<DocumentPage::Text>& texts)
    {
        m_content += "BT\n";
        for (const DocumentPage::Text& text : texts) {
            setColour(text.block.colour());
            const ShapedText& shaped = text.block.shaped();
            for (const ShapedText::Run& run : shaped.runs)
                write(run, shaped.clusters, text.topLeft);
        }
        m_content += "ET\n";
    }

private:
    void setColour(const QColor& colour)
    {
        if (m_colour == colour)
            return;
        m_colour = colour;
        m_content += colourOf(colour) + "rg\n";
    }

    void write(const ShapedText::Run& run, const std::vector<QString>& clusters, QPointF topLeft);
    /// Where a reader would not find the characters by the glyphs, the file says what is written there.
    void write(const ShapedText::Run& run, size_t first, size_t end, const std::vector<QString>& clusters,
               QPointF topLeft);
    bool isPlain(const ShapedText::Run& run, size_t first, size_t end,
                 const std::vector<QString>& clusters) const;
    void show(const PdfFonts::Shown& shown, QPointF at, qreal size);
    void setFont(int font, qreal size);
    void move(QPointF at);
    void endString();
    void endGlyphs();

    QByteArray& m_content;
    const PdfFonts& m_fonts;
    const PdfImages& m_images;
    QColor m_colour = Qt::black; // as a page begins
    int m_font = -1;
    qreal m_size = 0;
    QPointF m_pen{-1, -1}; // where a reader would set the next glyph
    bool m_isInGlyphs = false;
    bool m_isInString = false;
};

void Painter::write(const ShapedText::Run& run, const std::vector<QString>& clusters, QPointF topLeft)
{
    if (run.isEmboldened) {
        appendNumber(m_content, run.size / 24); // as FreeType thickens what is shown on the screen
        m_content += "w " + colourOf(m_colour) + "RG 2 Tr\n";
    }
    for (size_t first = 0; first < run.glyphs.size();) {
        const size_t end = endOfWord(run, clusters, first);
        write(run, first, end, clusters, topLeft);
        first = end;
    }
    endGlyphs();
    if (run.isEmboldened)
        m_content += "0 Tr\n";
}

void Painter::write(const ShapedText::Run& run, size_t first, size_t end,
                    const std::vector<QString>& clusters, QPointF topLeft)
{
    const QString actual = isPlain(run, first, end, clusters) ? QString() : textOf(run, first, end, clusters);
    if (!actual.isEmpty()) {
        endGlyphs();
        m_content += "/Span << /ActualText <FEFF" + hexOf(actual) + "> >> BDC\n";
    }
    for (size_t i = first; i < end; ++i)
        show(m_fonts.shown(*run.font, run.glyphs[i].index), topLeft + run.glyphs[i].position, run.size);
    if (!actual.isEmpty()) {
        endGlyphs();
        m_content += "EMC\n";
    }
}

bool Painter::isPlain(const ShapedText::Run& run, size_t first, size_t end,
                      const std::vector<QString>& clusters) const
{
    for (size_t i = first; i < end; ++i) {
        const quint32 cluster = run.glyphs[i].cluster;
        if ((i > first && cluster == run.glyphs[i - 1].cluster) ||
            m_fonts.shown(*run.font, run.glyphs[i].index).glyph->meaning != clusters.at(cluster))
            return false;
    }
    return true;
}

void Painter::show(const PdfFonts::Shown& shown, QPointF at, qreal size)
{
    constexpr qreal hair = 0.002; // of an em
    setFont(shown.font, size);
    const qreal off = at.x() - m_pen.x();
    if (std::abs(at.y() - m_pen.y()) > 0.005 || std::abs(off) > size) {
        move(at);
    } else if (std::abs(off) > size * hair) {
        endString();
        if (!m_isInGlyphs)
            m_content += '[';
        m_isInGlyphs = true;
        const int thousandths = qRound(off * 1000 / size);
        m_content += QByteArray::number(-thousandths);
        m_pen.rx() += thousandths * size / 1000;
    }
    if (!m_isInGlyphs)
        m_content += '[';
    if (!m_isInString)
        m_content += '<';
    m_isInGlyphs = m_isInString = true;
    constexpr auto digits = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        m_content += digits[shown.glyph->code >> shift & 0xF];
    m_pen.rx() += shown.glyph->width * size / 1000;
}

void Painter::setFont(int font, qreal size)
{
    if (m_font == font && m_size == size)
        return;
    endGlyphs();
    m_content += "/F" + QByteArray::number(font) + ' ';
    appendNumber(m_content, size);
    m_content += "Tf\n";
    m_font = font;
    m_size = size;
}

void Painter::move(QPointF at)
{
    endGlyphs();
    m_content += "1 0 0 -1 ";
    appendNumber(m_content, at.x());
    appendNumber(m_content, at.y());
    m_content += "Tm\n";
    m_pen = at;
}

void Painter::endString()
{
    if (m_isInString)
        m_content += '>';
    m_isInString = false;
}

void Painter::endGlyphs()
{
    endString();
    if (m_isInGlyphs)
        m_content += "] TJ\n";
    m_isInGlyphs = false;
}

} // namespace

QByteArray pdfContentOf(const DocumentPage& page, const PdfFonts& fonts, const PdfImages& images)
{
    constexpr qsizetype usual = 32 * 1024;
    QByteArray content;
    content.reserve(usual);
    const QByteArray scale = QByteArray::number(pdfUnitsPerUnit, 'f', 9);
    content += scale + " 0 0 -" + scale + " 0 " +
               QByteArray::number(page.size.height() * pdfUnitsPerUnit, 'f', 4) + " cm\n";
    Painter painter(content, fonts, images);
    painter.fill(page.areas);
    painter.place(page.pictures);
    painter.write(page.texts);
    return content;
}

} // namespace ledforum
