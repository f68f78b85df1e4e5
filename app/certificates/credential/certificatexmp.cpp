// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatexmp.h"

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/credentialproof.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView packetStart = "<?xpacket begin";
constexpr QByteArrayView packetEnd = "<?xpacket end=\"w\"?>";

/// With a schema for the two names that PDF/A does not know by itself.
const QString& packetText()
{
    static const QString text = QStringLiteral(
        R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:identifier>%2</dc:identifier></rdf:Description>
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="" xmp:CreatorTool="%3" xmp:CreateDate="%4" xmp:ModifyDate="%4"/>
<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/" rdf:about="" pdf:Producer="%5"/>
<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="" pdfaid:part="1" pdfaid:conformance="B"/>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>LED Forum certificate</pdfaSchema:schema>
<pdfaSchema:namespaceURI>urn:led-forum:xmp#</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>ledforum</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>credential</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The signed Open Badges 3.0 credential, as JSON</pdfaProperty:description></rdf:li>
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>code</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The signed text of the QR code</pdfaProperty:description></rdf:li>
</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
<rdf:Description xmlns:ledforum="urn:led-forum:xmp#" rdf:about="">
<ledforum:credential>%6</ledforum:credential>
<ledforum:code>%7</ledforum:code></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)");
    return text;
}

/// Quotation marks may stand in the text of an element.
QByteArray escaped(QByteArray text)
{
    return text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
}

QByteArray unescaped(QByteArray text)
{
    return text.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
}

/// The text of the first such element; empty when there is none.
QByteArray elementIn(const QByteArray& packet, const QByteArray& name)
{
    const QByteArray opening = '<' + name + '>';
    const qsizetype start = packet.indexOf(opening);
    const qsizetype end = packet.indexOf("</" + name + '>', start);
    if (start < 0 || end < start)
        return {};
    const qsizetype from = start + opening.size();
    return unescaped(packet.sliced(from, end - from));
}

} // namespace

QByteArray certificateXmp(const CertificateRecord& record, const CertificateSignatures& signatures)
{
    return packetText()
        .arg(certificateTitle(record), record.serial.value(), certificateCreator, certificateStamp(record),
             certificateProducer, QString::fromUtf8(escaped(credentialJson(record, signatures))),
             QString::fromLatin1(escaped(certificateCode(record, signatures))))
        .toUtf8();
}

QString certificateTitle(const CertificateRecord& record)
{
    const QString kind = record.kind == CertificateKind::Teaching ? u"Teaching"_s : u"Attendance"_s;
    return u"Certificate of %1 %2"_s.arg(kind, record.serial.value());
}

QString certificateStamp(const CertificateRecord& record)
{
    return record.issuedOn.toString(Qt::ISODate) + u"T12:00:00Z"_s;
}

SignedReading<SignedCertificate> verifyXmp(const QByteArray& packet)
{
    using Reading = SignedReading<SignedCertificate>;
    Reading reading = verifyCredential(elementIn(packet, "ledforum:credential"));
    if (!reading.content)
        return Reading::unreadable(u"The file's metadata bear no certificate that can be read."_s);
    SignedCertificate& certificate = *reading.content;
    certificate.signatures.code = codeSignatureIn(elementIn(packet, "ledforum:code"));
    if (!reading.isSigned())
        return reading;
    if (!isCodeSignature(certificate.signatures.code, certificate.record, reading.issuerKey))
        return Reading::altered(certificate, reading.issuerKey,
                                u"The code in the file's metadata is not of this certificate."_s);
    if (certificateXmp(certificate.record, certificate.signatures) != packet)
        return Reading::altered(certificate, reading.issuerKey,
                                u"The file's metadata are not as they were when the certificate was made."_s);
    return reading;
}

std::optional<QByteArray> xmpPacketIn(const QByteArray& pdf)
{
    const qsizetype start = pdf.indexOf(packetStart);
    const qsizetype end = pdf.indexOf(packetEnd, start);
    if (start < 0 || end < 0 || pdf.indexOf(packetStart, start + 1) >= 0)
        return std::nullopt;
    return pdf.sliced(start, end + packetEnd.size() - start);
}

} // namespace ledforum
