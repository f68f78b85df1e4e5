// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/certificatexmp.h"
#include "app/certificates/credential/credentialproof.h"
#include "tests/certificates/certificatesamples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

using Finding = SignedReading<SignedCertificate>::Finding;

QByteArray packetOf(const CertificateRecord& record)
{
    return certificateXmp(record, signCertificate(record, samples::issuer()));
}

/// The text of an element as any XML reader gives it; nothing when the packet is not well-formed.
std::optional<QString> textIn(const QByteArray& packet, const QString& name)
{
    QXmlStreamReader xml(packet);
    std::optional<QString> text;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.qualifiedName() == name)
            text = xml.readElementText();
    return xml.hasError() ? std::nullopt : text;
}

} // namespace

class CertificateXmpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void isReadByOthers();
    void describesItsNames();
    void isTheSameEveryTime();
    void refusesOtherPackets_data();
    void refusesOtherPackets();
    void keepsWhatWasAlteredForComparing();
    void isFoundInAFile_data();
    void isFoundInAFile();
};

void CertificateXmpTest::comesBack()
{
    for (int n = 0; n < 240; ++n) {
        const CertificateRecord record = samples::record(n);
        CertificateSignatures signatures = signCertificate(record, samples::issuer());
        const auto reading = verifyXmp(certificateXmp(record, signatures));
        QVERIFY2(reading.isSigned(), qPrintable(reading.problem));
        QCOMPARE(reading.issuerKey, signatures.issuerKey);
        signatures.token.clear(); // is not in it
        QCOMPARE(*reading.content, (SignedCertificate{composed(record), signatures}));
    }
}

/// Whatever a title holds, the packet is well-formed, and the credential stands in it exactly.
void CertificateXmpTest::isReadByOthers()
{
    for (int n = 0; n < 240; ++n) {
        const CertificateRecord record = samples::record(n);
        const CertificateSignatures signatures = signCertificate(record, samples::issuer());
        const QByteArray packet = certificateXmp(record, signatures);
        const auto credential = textIn(packet, u"ledforum:credential"_s);
        QVERIFY2(credential.has_value(), packet.constData());
        QCOMPARE(credential->toUtf8(), credentialJson(record, signatures));
        const QJsonObject badge = QJsonDocument::fromJson(credential->toUtf8()).object();
        QCOMPARE(badge["credentialSubject"_L1]["name"_L1],
                 record.fullName.normalized(QString::NormalizationForm_C));
        QCOMPARE(textIn(packet, u"ledforum:code"_s)->toUtf8(), certificateCode(record, signatures));
        QCOMPARE(textIn(packet, u"dc:identifier"_s), record.serial.value());
    }
}

/// PDF/A-1 asks for a schema of every name that it does not know.
void CertificateXmpTest::describesItsNames()
{
    const QByteArray packet = packetOf(samples::record());
    QCOMPARE(textIn(packet, u"pdfaSchema:prefix"_s), u"ledforum"_s);
    QVERIFY(packet.contains("xmlns:ledforum=\"" +
                            textIn(packet, u"pdfaSchema:namespaceURI"_s).value_or(QString()).toUtf8() + '"'));
    for (const char* name : {"credential", "code"})
        QVERIFY(packet.contains(QByteArray("<pdfaProperty:name>") + name + "</pdfaProperty:name>"));
}

void CertificateXmpTest::isTheSameEveryTime()
{
    QCOMPARE(packetOf(samples::record()), packetOf(samples::record()));
    QVERIFY(!packetOf(samples::record()).contains(qVersion()));
}

void CertificateXmpTest::refusesOtherPackets_data()
{
    QTest::addColumn<QByteArray>("packet");
    const QByteArray packet = packetOf(samples::record());
    const QByteArray another = packetOf(samples::record(2));
    const auto between = [](const QByteArray& text, const QByteArray& from, const QByteArray& to) {
        const qsizetype start = text.indexOf(from);
        return text.sliced(start, text.indexOf(to, start) + to.size() - start);
    };
    const auto replaced = [&](const char* name, const QByteArray& before, const QByteArray& after) {
        QTest::newRow(name) << QByteArray(packet).replace(before, after);
    };
    const QByteArray code = between(packet, "<ledforum:code>", "</ledforum:code>");
    replaced("another's code", code, between(another, "<ledforum:code>", "</ledforum:code>"));
    replaced("no code", code, "");
    replaced("the code twice", code, code + code);
    const QByteArray credential = between(packet, "<ledforum:credential>", "</ledforum:credential>");
    replaced("another's credential first", credential,
             between(another, "<ledforum:credential>", "</ledforum:credential>") + credential);
    replaced("the credential twice", credential, credential + credential);
    replaced("another title", "Certificate of Attendance", "Certificate of Excellence");
    replaced("another identifier", "<dc:identifier>0000-0001-2", "<dc:identifier>0000-0000-0");
    replaced("another producer", "\"Qt 6\"", "\"Qt 7\"");
    replaced("another date", "2026-11-24T12:00:00Z", "2026-11-25T12:00:00Z");
    replaced("one property more", "</ledforum:code>", "</ledforum:code><ledforum:note>Merit</ledforum:note>");
    replaced("a letter written otherwise", "Łukasz", "&#x141;ukasz");
    replaced("a quotation mark written otherwise", "\"@context\"", "&quot;@context&quot;");
    replaced("other ends of lines", "\n", "\r\n");
    QTest::newRow("padding") << QByteArray(packet).replace("<?xpacket end", "   \n<?xpacket end");
    QTest::newRow("something behind") << packet + ' ';
}

void CertificateXmpTest::refusesOtherPackets()
{
    QFETCH(QByteArray, packet);
    QVERIFY(packet != packetOf(samples::record()));
    const auto reading = verifyXmp(packet);
    QVERIFY(!reading.isSigned());
    QVERIFY(!reading.problem.isEmpty());
}

void CertificateXmpTest::keepsWhatWasAlteredForComparing()
{
    const auto reading =
        verifyXmp(packetOf(samples::record())
                      .replace("\\\"credits_hundredths\\\":50", "\\\"credits_hundredths\\\":99"));
    QCOMPARE(reading.finding, Finding::Altered);
    QCOMPARE(reading.content->record.credits, Credits::ofHundredths(99));
    QCOMPARE(reading.issuerKey, samples::issuer().publicKeys().sign);
}

void CertificateXmpTest::isFoundInAFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isThere");
    const QByteArray packet = packetOf(samples::record());
    QTest::newRow("between objects") << "%PDF-1.4\n1 0 obj\nstream\n" + packet + "\nendstream\n" << true;
    QTest::newRow("alone") << packet << true;
    QTest::newRow("none") << QByteArray("%PDF-1.4\n%%EOF") << false;
    QTest::newRow("cut off") << packet.chopped(1) << false;
    QTest::newRow("two") << packet + packet << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void CertificateXmpTest::isFoundInAFile()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, isThere);
    QCOMPARE(xmpPacketIn(file), isThere ? std::optional(packetOf(samples::record())) : std::nullopt);
}

QTEST_APPLESS_MAIN(CertificateXmpTest)
#include "tst_certificatexmp.moc"
