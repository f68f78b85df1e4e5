// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/page/certificatedocument.h"

#include "app/certificates/credential/certificatexmp.h"
#include "app/documents/archivepdf.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What PDF/A asks for, in the same words as in the file's information.
QByteArray plainXmp(const CertificateRecord& record)
{
    static const QString packet = QStringLiteral(
        R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:identifier>%2</dc:identifier></rdf:Description>
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="" xmp:CreatorTool="%3" xmp:CreateDate="%4" xmp:ModifyDate="%4"/>
<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/" rdf:about="" pdf:Producer="%5"/>
<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="" pdfaid:part="1" pdfaid:conformance="B"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)");
    return packet
        .arg(certificateTitle(record), record.serial.value(), certificateCreator, certificateStamp(record),
             certificateProducer)
        .toUtf8();
}

Result<QByteArray> pdfWith(const QByteArray& xmp, const CertificateRecord& record,
                           const std::vector<DocumentPage>& pages)
{
    return archivePdf(pages, {.title = certificateTitle(record),
                              .creator = QString::fromUtf16(certificateCreator),
                              .producer = QString::fromUtf16(certificateProducer),
                              .created = QDateTime::fromString(certificateStamp(record), Qt::ISODate),
                              .xmp = xmp});
}

} // namespace

Result<QByteArray> certificatePdf(const SignedCertificate& certificate,
                                  const std::vector<DocumentPage>& pages)
{
    return pdfWith(certificateXmp(certificate.record, certificate.signatures), certificate.record, pages);
}

Result<QByteArray> certificatePdf(const CertificateRecord& record, const std::vector<DocumentPage>& pages)
{
    return pdfWith(plainXmp(record), record, pages);
}

bool isPdfOf(const QByteArray& pdf, const CertificateSerial& serial)
{
    return pdf.startsWith("%PDF-") &&
           pdf.contains("<dc:identifier>" + serial.value().toLatin1() + "</dc:identifier>");
}

} // namespace ledforum
