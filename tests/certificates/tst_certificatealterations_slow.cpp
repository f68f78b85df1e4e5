// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/base45.h"
#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/certificatexmp.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "tests/certificates/certificatesamples.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// One of the texts that a certificate's signed data travel in.
struct Carrier
{
    const char* name;
    QByteArray (*text)(const CertificateRecord&, const CertificateSignatures&);
    bool (*accepts)(const QByteArray&);
};

constexpr Carrier carriers[] = {
    {"credential", &credentialJson, [](const QByteArray& text) { return verifyCredential(text).isSigned(); }},
    {"token", &credentialJwt, [](const QByteArray& text) { return verifyJwt(text).isSigned(); }},
    {"metadata", &certificateXmp, [](const QByteArray& text) { return verifyXmp(text).isSigned(); }},
    {"code", &certificateCode, [](const QByteArray& text) { return verifyCode(text).isSigned(); }},
};

/// With LED_FORUM_ALL_CHANGES in the environment: all eight bits of every byte, and 100,000 random changes.
bool wantsAll()
{
    return qEnvironmentVariableIsSet("LED_FORUM_ALL_CHANGES");
}

QByteArray flipped(QByteArray text, qsizetype at, int bit)
{
    text[at] = static_cast<char>(text.at(at) ^ (1 << bit));
    return text;
}

/// One to three bytes of it are others, doubled or gone.
QByteArray changed(QByteArray bytes, QRandomGenerator& random)
{
    for (int change = 1 + random.bounded(3); change > 0; --change) {
        const qsizetype at = random.bounded(int(bytes.size()));
        switch (random.bounded(8)) {
        case 0:
            bytes.remove(at, 1);
            break;
        case 1:
            bytes.insert(at, bytes.at(at));
            break;
        default:
            bytes[at] = static_cast<char>(random.bounded(256));
        }
    }
    return bytes;
}

} // namespace

class CertificateAlterationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteCounts_data();
    void everyByteCounts();
    void noRandomChangeIsAccepted();
    void nothingMoreAndNothingLess_data();
    void nothingMoreAndNothingLess();
    void forgersWithAKeyOfTheirOwn();
    void readsRecordsOnlyAsTheyAreWritten();
};

void CertificateAlterationsTest::everyByteCounts_data()
{
    QTest::addColumn<int>("carrier");
    for (int carrier = 0; carrier < int(std::size(carriers)); ++carrier)
        QTest::newRow(carriers[carrier].name) << carrier;
}

/// Some 13,500 changes: one bit of every byte, another one at each place.
void CertificateAlterationsTest::everyByteCounts()
{
    QFETCH(int, carrier);
    const CertificateRecord record = samples::record();
    const QByteArray text = carriers[carrier].text(record, signCertificate(record, samples::issuer()));
    QVERIFY(carriers[carrier].accepts(text));
    for (qsizetype at = 0; at < text.size(); ++at)
        for (int bit = 0; bit < 8; ++bit)
            if (wantsAll() || bit == at % 8)
                QVERIFY2(!carriers[carrier].accepts(flipped(text, at, bit)),
                         qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(at)));
}

/// A byte of any of the texts of any record becomes any other.
void CertificateAlterationsTest::noRandomChangeIsAccepted()
{
    QRandomGenerator random(6); // the same changes in every run
    const KeyPair issuer = samples::issuer();
    for (int n = 0; n < 100; ++n) {
        const CertificateRecord record = samples::record(random.bounded(100'000));
        const CertificateSignatures signatures = signCertificate(record, issuer);
        for (const Carrier& carrier : carriers) {
            const QByteArray text = carrier.text(record, signatures);
            QVERIFY(carrier.accepts(text));
            for (int change = 0; change < (wantsAll() ? 250 : 10); ++change) {
                QByteArray altered = text;
                const qsizetype at = random.bounded(int(text.size()));
                altered[at] = static_cast<char>(altered.at(at) + 1 + random.bounded(255));
                QVERIFY2(!carrier.accepts(altered), altered.constData());
            }
        }
    }
}

void CertificateAlterationsTest::nothingMoreAndNothingLess_data()
{
    everyByteCounts_data();
}

void CertificateAlterationsTest::nothingMoreAndNothingLess()
{
    QFETCH(int, carrier);
    QRandomGenerator random(7);
    const CertificateRecord record = samples::record(3);
    const QByteArray text = carriers[carrier].text(record, signCertificate(record, samples::issuer()));
    QVERIFY(carriers[carrier].accepts(text));
    for (int change = 0; change < 200; ++change) {
        const qsizetype at = random.bounded(int(text.size()));
        QVERIFY(!carriers[carrier].accepts(QByteArray(text).remove(at, 1)));
        QVERIFY(!carriers[carrier].accepts(QByteArray(text).insert(at, text.at(at))));
        QVERIFY(!carriers[carrier].accepts(QByteArray(text).insert(at, ' ')));
        QVERIFY(!carriers[carrier].accepts(text.first(at)));
        QVERIFY(!carriers[carrier].accepts(text.sliced(at + 1)));
    }
    QVERIFY(!carriers[carrier].accepts(text + text));
    QVERIFY(!carriers[carrier].accepts(text + '\n'));
    QVERIFY(!carriers[carrier].accepts('\n' + text));
}

/// Whoever signs nonsense with a key of their own is read without harm, and what is read is what they signed.
void CertificateAlterationsTest::forgersWithAKeyOfTheirOwn()
{
    QRandomGenerator random(8);
    const KeyPair forger = samples::issuer('f');
    const QByteArray text = certificateCode(samples::record(), signCertificate(samples::record(), forger));
    const QByteArray payload = fromBase45(text.sliced(6))->chopped(64);
    int read = 0;
    for (int n = 0; n < 5000; ++n) {
        const QByteArray other = changed(payload, random);
        const QByteArray signature = forger.sign("led-forum certificate code 1\n" + other);
        const auto reading = verifyCode("LEDF1:" + base45(other + signature));
        if (!reading.isSigned())
            continue;
        ++read;
        QVERIFY(reading.content->span.start.isValid() && reading.content->issuedOn.isValid());
        QCOMPARE(reading.issuerKey, forger.publicKeys().sign);
    }
    QVERIFY2(read > 200, qPrintable(QString::number(read)));
}

void CertificateAlterationsTest::readsRecordsOnlyAsTheyAreWritten()
{
    QRandomGenerator random(9);
    const QByteArray json = canonicalJson(samples::record()).toUtf8();
    int read = 0;
    for (int n = 0; n < 5000; ++n) {
        const auto record = recordFrom(QString::fromUtf8(changed(json, random)));
        if (!record)
            continue;
        ++read;
        QCOMPARE(recordFrom(canonicalJson(*record)), std::optional(composed(*record)));
    }
    QVERIFY2(read > 200, qPrintable(QString::number(read)));
}

QTEST_APPLESS_MAIN(CertificateAlterationsTest)
#include "tst_certificatealterations_slow.moc"
