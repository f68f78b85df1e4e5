// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/document.h"

#include "app/common/wholefile.h"
#include "app/documents/sheetprinter.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBoundaryFinder>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int dotsPerInch = 1200;

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

bool isDrawable(const QString& text)
{
    return TextBlock(text, {}, DocumentPage::landscapeA4.width()).hasAllGlyphs();
}

/// As people count them.
QStringList charactersOf(const QString& text)
{
    QStringList characters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype start = 0, end = finder.toNextBoundary(); end > start;
         start = end, end = finder.toNextBoundary())
        characters += text.mid(start, end - start);
    return characters;
}

QString firstWithoutGlyph(const QString& text)
{
    for (const QString& character : charactersOf(text)) {
        if (!isDrawable(character))
            return character;
    }
    return text;
}

} // namespace

QImage onWhite(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

void paintPage(QPainter& painter, const QRectF& target, const DocumentPage& page)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / page.size.width(), target.height() / page.size.height());
    for (const DocumentPage::Area& area : page.areas)
        painter.fillRect(area.rectangle, area.colour);
    for (const DocumentPage::Picture& picture : page.pictures)
        painter.drawImage(picture.rectangle, onWhite(picture.image));
    for (const DocumentPage::Text& text : page.texts)
        text.block.draw(painter, text.topLeft);
    painter.restore();
}

void printPages(QPagedPaintDevice& device, const std::vector<DocumentPage>& pages)
{
    SheetPrinter printer(device);
    for (const DocumentPage& page : pages)
        printer.print(page);
}

std::optional<QString> missingFont(const std::vector<DocumentPage>& pages)
{
    for (const DocumentPage& page : pages) {
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

QString drawable(const QString& text)
{
    if (isDrawable(text))
        return text;
    QString shown;
    for (const QString& character : charactersOf(text))
        shown += isDrawable(character) ? character : u"?"_s;
    return shown;
}

QByteArray pdfOf(const Document& document)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setTitle(document.title);
        writer.setCreator(document.creator);
        printPages(writer, document.pages);
    }
    return pdf;
}

Result<> writePdf(const Document& document, const QString& path)
{
    if (const auto missing = missingFont(document.pages))
        return refused(*missing + u" Nothing was written."_s);
    return writeWholeFile(path, pdfOf(document));
}

} // namespace ledforum
