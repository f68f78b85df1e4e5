// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/archivepdf.h"
#include "app/documents/document.h"

#include <QImage>
#include <QPainter>
#include <QProcess>

// What programs of others find in a PDF file.

namespace ledforum::pdfchecks {

using namespace Qt::StringLiterals;

/// Of a file that says no more of itself than PDF/A asks for.
inline ArchiveInformation information()
{
    return {.title = u"A “title”"_s,
            .producer = u"LED Forum"_s,
            .created = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC),
            .xmp = R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A “title”</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="" xmp:CreatorTool="LED Forum" xmp:CreateDate="2026-11-24T12:00:00Z" xmp:ModifyDate="2026-11-24T12:00:00Z"/>
<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/" rdf:about="" pdf:Producer="LED Forum"/>
<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="" pdfaid:part="1" pdfaid:conformance="B"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)"};
}

inline QByteArray outputOf(const QString& program, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        qFatal("%s is not installed", qPrintable(program));
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

/// The lines that a reader copies, without the marks of direction that it adds.
inline QStringList copiedLines(const QByteArray& pdf)
{
    const QByteArray text =
        outputOf(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s}, pdf);
    QStringList lines;
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        line.removeIf([](QChar c) { return c >= QChar(0x202A) && c <= QChar(0x202E); });
        lines += line.trimmed();
    }
    return lines;
}

/// What PDFBox Preflight says of each PDF of a folder: "valid NAME", or what is wrong.
inline QStringList verdictsOf(const QString& folder)
{
    const QStringList jars{u"pdfbox2"_s,         u"preflight"_s,        u"xmpbox"_s,  u"fontbox2"_s,
                           u"commons-logging"_s, u"javax.activation"_s, u"jaxb-api"_s};
    const QString classes = u"/usr/share/java/"_s + jars.join(u".jar:/usr/share/java/"_s) + u".jar"_s;
    const QString program = QStringLiteral(SOURCE_ROOT "/tests/documents/Preflight.java");
    return QString::fromUtf8(outputOf(u"java"_s, {u"-cp"_s, classes, program, folder}))
        .split(u'\n', Qt::SkipEmptyParts);
}

constexpr int dotsPerInch = 150;
constexpr double dotsPerUnit = dotsPerInch / 2540.0;

/// A part of the first page of a file, in hundredths of a millimetre.
inline QImage rendered(const QByteArray& pdf, const QRect& part)
{
    const auto dots = [](int units) { return QString::number(int(units * dotsPerUnit)); };
    const QByteArray picture =
        outputOf(u"pdftoppm"_s,
                 {u"-r"_s, QString::number(dotsPerInch), u"-png"_s, u"-singlefile"_s, u"-x"_s, dots(part.x()),
                  u"-y"_s, dots(part.y()), u"-W"_s, dots(part.width()), u"-H"_s, dots(part.height()), u"-"_s},
                 pdf);
    return QImage::fromData(picture).convertToFormat(QImage::Format_Grayscale8);
}

/// The same part as Qt draws it on a screen.
inline QImage painted(const DocumentPage& page, const QRect& part)
{
    QImage image(int(part.width() * dotsPerUnit), int(part.height() * dotsPerUnit), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter canvas(&image);
    paintPage(
        canvas,
        QRectF(-QPointF(int(part.x() * dotsPerUnit), int(part.y() * dotsPerUnit)), page.size * dotsPerUnit),
        page);
    canvas.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// How much the ink of two pictures differs at most, in any upright band as wide as a letter: 0 for none, 1
/// for as much as there is ink. A box in a letter's place makes more than 1.
inline double largestDifference(const QImage& one, const QImage& other)
{
    constexpr int bandWidth = 30;
    if (one.size() != other.size())
        return 1000;
    double largest = 0;
    for (int start = 0; start < one.width(); start += bandWidth) {
        double ink = 0;
        double difference = 0;
        for (int x = start; x < std::min(start + bandWidth, one.width()); ++x) {
            for (int y = 0; y < one.height(); ++y) {
                const int first = qGray(one.pixel(x, y));
                const int second = qGray(other.pixel(x, y));
                ink += 255 - first;
                difference += std::abs(first - second);
            }
        }
        constexpr double speck = 5 * 255; // the edge of a letter that belongs to the next band
        largest = std::max(largest, difference / (ink + speck));
    }
    return largest;
}

} // namespace ledforum::pdfchecks
