// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatedocument.h"

#include "app/documents/document.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPdfWriter>
#include <QRegularExpression>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int dotsPerInch = 1200;

QString titleOf(const CertificateRecord& record)
{
    return u"Certificate of Attendance %1"_s.arg(record.serial.value());
}

/// PDF/A wants title, creator, producer and dates here as well, equal to those in the file's information
/// dictionary.
QByteArray metadata(const CertificateRecord& record)
{
    static const QString packet = QStringLiteral(
        R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:identifier>%2</dc:identifier></rdf:Description>
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="" xmp:CreatorTool="LED Forum" xmp:CreateDate="%3T12:00:00Z" xmp:ModifyDate="%3T12:00:00Z"/>
<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/" rdf:about="" pdf:Producer="Qt %4"/>
<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="" pdfaid:part="1" pdfaid:conformance="B"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)");
    return packet
        .arg(titleOf(record), record.serial.value(), record.issuedOn.toString(Qt::ISODate),
             QString::fromLatin1(qVersion()))
        .toUtf8();
}

/// Puts `value` in place of the first match's capture, which is just as long: the file's offsets stay right.
void overwrite(QByteArray& pdf, qsizetype at, QByteArrayView value)
{
    std::copy(value.begin(), value.end(), pdf.begin() + at);
}

/// Qt stamps the time of writing and a random identifier; the record's own take their places, byte for byte.
void makeRepeatable(QByteArray& pdf, const CertificateRecord& record)
{
    const QByteArray date = "/CreationDate (D:";
    if (const qsizetype at = pdf.indexOf(date); at >= 0) {
        const qsizetype digits = at + date.size();
        overwrite(pdf, digits, record.issuedOn.toString(u"yyyyMMdd").toLatin1() + "120000");
        if (pdf.at(digits + 14) != 'Z') // a computer whose time is not UTC: "+01'00'"
            overwrite(pdf, digits + 14, "+00'00'");
    }
    const QByteArray identifier = "/ID [ <";
    if (const qsizetype at = pdf.lastIndexOf(identifier); at >= 0) {
        const QByteArray digest =
            QCryptographicHash::hash(canonicalJson(record).toUtf8(), QCryptographicHash::Sha256)
                .toHex()
                .left(32);
        overwrite(pdf, at + identifier.size(), digest);
        overwrite(pdf, pdf.indexOf('<', at + identifier.size()) + 1, digest);
    }
}

} // namespace

QByteArray certificatePdf(const CertificateRecord& record, const std::vector<DocumentPage>& pages)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(dotsPerInch);
        writer.setTitle(titleOf(record));
        writer.setCreator(u"LED Forum"_s);
        writer.setDocumentXmpMetadata(metadata(record));
        printPages(writer, pages);
    }
    makeRepeatable(pdf, record);
    return pdf;
}

bool isPdfOf(const QByteArray& pdf, const CertificateSerial& serial)
{
    return pdf.startsWith("%PDF-") &&
           pdf.contains("<dc:identifier>" + serial.value().toLatin1() + "</dc:identifier>");
}

} // namespace ledforum
