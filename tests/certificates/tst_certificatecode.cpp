// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/base45.h"
#include "app/certificates/credential/certificatecode.h"
#include "tests/certificates/certificatesamples.h"

#include <QCborArray>
#include <QCborValue>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QByteArray exampleText()
{
    return certificateCode(samples::record(), signCertificate(samples::record(), samples::issuer()));
}

QByteArray bytesOf(const QByteArray& text)
{
    return *fromBase45(text.sliced(6));
}

QCborArray arrayIn(const QByteArray& text)
{
    return QCborValue::fromCbor(bytesOf(text).chopped(64)).toArray();
}

/// As a forger with a key of their own would sign it.
QByteArray signedText(const QByteArray& payload, const KeyPair& issuer)
{
    return "LEDF1:" + base45(payload + issuer.sign("led-forum certificate code 1\n" + payload));
}

} // namespace

class CertificateCodeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShort();
    void isAsDocumented();
    void comesBack();
    void shortensLongTitles();
    void signsWhatItSays_data();
    void signsWhatItSays();
    void refusesOtherEncodings_data();
    void refusesOtherEncodings();
    void refusesImpossibleContent_data();
    void refusesImpossibleContent();
};

/// A usual certificate's fits a QR code of 61 modules (version 11, 366 characters) with the middle correction
/// of errors; with the longest title, one of 73.
void CertificateCodeTest::isShort()
{
    QVERIFY2(bytesOf(exampleText()).size() < 300, qPrintable(QString::number(bytesOf(exampleText()).size())));
    CertificateRecord longest = samples::record();
    longest.sessionTitle = QString(200, u'好');
    longest.forumName = QString(200, u'好');
    const QByteArray text = certificateCode(longest, signCertificate(longest, samples::issuer()));
    QVERIFY2(bytesOf(text).size() < 330, qPrintable(QString::number(bytesOf(text).size())));
    QVERIFY(exampleText().size() <= 366 && text.size() <= 528);
    static const QByteArray alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    QVERIFY(std::ranges::all_of(text, [](char letter) { return alphanumeric.contains(letter); }));
}

void CertificateCodeTest::isAsDocumented()
{
    const CertificateRecord record = samples::record();
    const QByteArray key = samples::issuer().publicKeys().sign;
    const QCborArray array{u"0000-0001-2"_s,
                           0,
                           record.fullName,
                           u"GMC"_s,
                           u"7000412"_s,
                           record.sessionTitle,
                           9824,
                           14 * 60,
                           60,
                           40,
                           50,
                           true,
                           record.forumName,
                           9824,
                           key};
    QCOMPARE(arrayIn(exampleText()), array);
    QVERIFY(isSignedBy(key, "led-forum certificate code 1\n" + bytesOf(exampleText()).chopped(64),
                       bytesOf(exampleText()).last(64)));
}

void CertificateCodeTest::comesBack()
{
    const KeyPair issuer = samples::issuer();
    for (int n = 0; n < 240; ++n) {
        const CertificateRecord record = samples::record(n);
        const CertificateSignatures signatures = signCertificate(record, issuer);
        const auto reading = verifyCode(certificateCode(record, signatures));
        QVERIFY2(reading.isSigned(), qPrintable(reading.problem));
        QCOMPARE(*reading.content, codeOf(record));
        QCOMPARE(reading.issuerKey, issuer.publicKeys().sign);
        QCOMPARE(codeSignatureIn(certificateCode(record, signatures)), signatures.code);
    }
}

void CertificateCodeTest::shortensLongTitles()
{
    CertificateRecord record = samples::record();
    record.sessionTitle = QString(80, u'm');
    QCOMPARE(codeOf(record).sessionTitle, record.sessionTitle);
    record.sessionTitle += u'm';
    QCOMPARE(codeOf(record).sessionTitle, QString(77, u'm') + u'…');
    record.sessionTitle = u"m🩺"_s.repeated(40);
    QCOMPARE(codeOf(record).sessionTitle, u"m🩺"_s.repeated(15) + u"m…"_s);
    record.forumName = QString(49, u'f');
    QCOMPARE(codeOf(record).forumName, QString(45, u'f') + u'…');
}

void CertificateCodeTest::signsWhatItSays_data()
{
    QTest::addColumn<int>("member");
    for (int member = 0; member < arrayIn(exampleText()).size(); ++member)
        QTest::addRow("member %d", member) << member;
}

void CertificateCodeTest::signsWhatItSays()
{
    QFETCH(int, member);
    QCborArray array = arrayIn(exampleText());
    const QCborValue before = array.at(member);
    if (before.isInteger())
        array[member] = before.toInteger() == 0 ? 1 : before.toInteger() - 1;
    else if (before.isBool())
        array[member] = !before.toBool();
    else if (before.isByteArray())
        array[member] = samples::issuer('f').publicKeys().sign;
    else
        array[member] = member == 0 ? u"0000-0000-0"_s : before.toString() + u'x';
    const QByteArray altered =
        "LEDF1:" + base45(QCborValue(array).toCbor() + bytesOf(exampleText()).last(64));
    const auto reading = verifyCode(altered);
    QCOMPARE(reading.finding, SignedReading<CertificateCode>::Finding::Altered);
    QVERIFY(reading.content.has_value());
}

void CertificateCodeTest::refusesOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray text = exampleText();
    const QByteArray payload = bytesOf(text).chopped(64);
    QTest::newRow("in small letters") << text.toLower();
    QTest::newRow("a line's end") << text + '\n';
    QTest::newRow("a space at the end") << text + ' ';
    QTest::newRow("characters that add a zero") << text + "000";
    QTest::newRow("without the mark") << text.sliced(6);
    const auto row = [&](const char* name, const QByteArray& otherPayload) {
        QTest::addRow("%s", name) << "LEDF1:" + base45(otherPayload + bytesOf(text).last(64));
        QTest::addRow("%s, signed", name) << signedText(otherPayload, samples::issuer());
    };
    row("a longer number",
        QByteArray(payload).replace(QByteArray("\x18\x3c\x18\x28"), QByteArray("\x19\x00\x3c\x18\x28", 5)));
    row("an endless array", '\x9f' + payload.sliced(1) + '\xff');
    row("something behind", payload + '\0');
    QCborArray longer = arrayIn(text);
    longer.append(1);
    row("one member more", QCborValue(longer).toCbor());
    QCborArray tagged = arrayIn(text);
    tagged[2] = QCborValue(QCborTag(4711), tagged.at(2));
    row("a tag", QCborValue(tagged).toCbor());
    QCborArray real = arrayIn(text);
    real[9] = 40.0;
    row("a real number", QCborValue(real).toCbor());
}

/// They say the same, and this program does not write them so: with the signature of the right encoding, and
/// with one of their own.
void CertificateCodeTest::refusesOtherEncodings()
{
    QFETCH(QByteArray, text);
    QVERIFY(text != exampleText());
    QVERIFY(!verifyCode(text).isSigned());
}

void CertificateCodeTest::refusesImpossibleContent_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<QCborValue>("value");
    QTest::newRow("no serial") << 0 << QCborValue(u"0000-0001-3"_s);
    QTest::newRow("a serial in small letters") << 0 << QCborValue(u"000000012"_s);
    QTest::newRow("an unknown kind") << 1 << QCborValue(2);
    QTest::newRow("a day long ago") << 6 << QCborValue(-1);
    QTest::newRow("a day far ahead") << 6 << QCborValue(4'000'000);
    QTest::newRow("a minute beyond the day") << 7 << QCborValue(24 * 60);
    QTest::newRow("a huge minute") << 7 << QCborValue(1'000'000);
    QTest::newRow("negative minutes") << 9 << QCborValue(-5);
    QTest::newRow("credits beyond all") << 10 << QCborValue(qint64(1) << 40);
    QTest::newRow("a word for a flag") << 11 << QCborValue(u"yes"_s);
    QTest::newRow("a short key") << 14 << QCborValue(QByteArray(31, 'k'));
}

void CertificateCodeTest::refusesImpossibleContent()
{
    QFETCH(int, member);
    QFETCH(QCborValue, value);
    QCborArray array = arrayIn(exampleText());
    array[member] = value;
    QVERIFY(!verifyCode(signedText(QCborValue(array).toCbor(), samples::issuer())).isSigned());
}

QTEST_APPLESS_MAIN(CertificateCodeTest)
#include "tst_certificatecode.moc"
