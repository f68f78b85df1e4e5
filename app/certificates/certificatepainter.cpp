// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatepainter.h"

#include "app/certificates/certificatelayout.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What to do about a character without a glyph: Debian's packages of Noto fonts are split by script.
QString adviceFor(const QString& character)
{
    const QChar::Script script = QChar::script(character.toUcs4().value(0));
    const bool isEastAsian = script == QChar::Script_Han || script == QChar::Script_Hiragana ||
                             script == QChar::Script_Katakana || script == QChar::Script_Hangul ||
                             script == QChar::Script_Bopomofo;
    if (isEastAsian)
        return u"Install the font package fonts-noto-cjk."_s;
    if (!QFontDatabase::hasFamily(u"Noto Sans"_s) || !QFontDatabase::hasFamily(u"Noto Serif"_s))
        return u"Install the font package fonts-noto-core."_s;
    return u"Install a font package that has it (fonts-noto-extra, say), or correct the text."_s;
}

/// The first character, as people count them, that has no glyph.
QString firstWithoutGlyph(const QString& text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype start = 0, end = finder.toNextBoundary(); end > start;
         start = end, end = finder.toNextBoundary()) {
        const QString character = text.mid(start, end - start);
        if (!TextBlock(character, {}, DocumentPage::width).hasAllGlyphs())
            return character;
    }
    return text;
}

} // namespace

CertificatePainter::CertificatePainter(const CertificateRecord& record)
    : m_pages(layOut(record))
{
}

void CertificatePainter::paint(QPainter& painter, const QRectF& target, int page) const
{
    const DocumentPage& content = m_pages.at(size_t(page));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / DocumentPage::width, target.height() / DocumentPage::height);
    for (const DocumentPage::Area& area : content.areas)
        painter.fillRect(area.rectangle, area.colour);
    for (const DocumentPage::Text& text : content.texts)
        text.block.draw(painter, text.topLeft);
    painter.restore();
}

std::optional<QString> CertificatePainter::missingFont() const
{
    for (const DocumentPage& page : m_pages) {
        for (const DocumentPage::Text& text : page.texts) {
            if (text.block.hasAllGlyphs())
                continue;
            const QString character = firstWithoutGlyph(text.block.text());
            return u"No installed font has the character “%1” (U+%2) of “%3”. %4"_s.arg(
                character, QString::number(character.toUcs4().value(0), 16).toUpper().rightJustified(4, u'0'),
                text.block.text(), adviceFor(character));
        }
    }
    return std::nullopt;
}

} // namespace ledforum
