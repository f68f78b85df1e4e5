// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "app/certificates/credential/didkey.h"
#include "app/certificates/verify/verification.h"
#include "tests/support/showncertificate.h"
#include "tests/support/triedfiles.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

VerificationTrust trustIn(const ShownCertificate& certificate)
{
    return {.keys = {certificate.issuerKey()}};
}

QString verdictOf(const QByteArray& shown, const VerificationTrust& trust)
{
    return toString(verify(shown, trust).verdict);
}

VerificationTrust withList(const RevocationEntry& entry, const KeyPair& signer, std::vector<IssuingKey> keys)
{
    const RevocationList list{.forumName = u"F"_s,
                              .madeOn = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC),
                              .keys = std::move(keys),
                              .entries = {entry}};
    return {.lists = {*revocationListFrom(signedRevocationList(list, signer))}};
}

} // namespace

/// What is said of PDF files, credentials, tokens and codes.
class TestVerification final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasIssuedIsValid();
    void everyFactIsShown();
    void anotherTextIsShown();
    void editedTextIsShown_data();
    void editedTextIsShown();
    void whatIsDrawnBesideIsFound_data();
    void whatIsDrawnBesideIsFound();
    void anotherProgramsFileIsStillRead();
    void noByteOfAFileMayChange();
    void listsCount();
    void olderKeysAreTrustedThroughAList();
    void fingerprintsAreRead_data();
    void fingerprintsAreRead();
    void otherThingsAreNoCertificates_data();
    void otherThingsAreNoCertificates();
};

void TestVerification::whatWasIssuedIsValid()
{
    const ShownCertificate shown;
    const VerificationTrust trust = trustIn(shown);
    const QString fingerprint = keyFingerprint(shown.issuerKey());
    for (const QByteArray& form : {shown.pdf(), credentialJson(shown.record(), shown.signatures()),
                                   credentialJwt(shown.record(), shown.signatures()) + '\n',
                                   certificateCode(shown.record(), shown.signatures()) + "\r\n"}) {
        const Verification result = verify(form, trust);
        QVERIFY2(result.isValid(), qPrintable(result.problems.join(u'\n') + result.sentence));
        QVERIFY(result.differences.empty());
        QCOMPARE(result.serial, shown.record().serial);
        QCOMPARE(result.issuerKey, shown.issuerKey());
        QCOMPARE(verdictOf(form, {.fingerprints = {*fingerprintFrom(fingerprint)}}), u"valid"_s);
        const Verification unknown = verify(form, {});
        QCOMPARE(toString(unknown.verdict), u"unknown-key"_s);
        QVERIFY(unknown.sentence.contains(fingerprint));
    }
}

void TestVerification::everyFactIsShown()
{
    const ShownCertificate shown;
    QStringList values;
    for (const CertificateFact& fact : verify(shown.pdf(), trustIn(shown)).facts)
        values += fact.value;
    for (const QString& value :
         {u"0000-0001-2"_s, shown.record().fullName, u"GMC 7000412"_s, shown.record().sessionTitle,
          u"Tuesday 24 November 2026"_s, u"2pm to 3pm"_s, u"40 of 60"_s, u"0.5"_s, u"Clinical, internal"_s,
          u"Seminar Room 2"_s, u"Helen Grey"_s, u"24 November 2026"_s})
        QVERIFY2(values.contains(value), qPrintable(value));
}

void TestVerification::anotherTextIsShown()
{
    const ShownCertificate shown;
    CertificateRecord other = shown.record();
    other.credits = Credits::ofHundredths(400);
    const Verification result = verify(shown.pdfShowing(other), trustIn(shown));
    QCOMPARE(toString(result.verdict), u"altered"_s);
    QCOMPARE(result.differences.size(), 1U);
    const VerificationDifference expected{u"CPD credits"_s, u"0.5"_s, u"4"_s};
    QVERIFY(result.differences.front() == expected);
}

void TestVerification::editedTextIsShown_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("what");
    QTest::newRow("credits") << u"0.5"_s << u"4.0"_s << u"CPD credits"_s;
    QTest::newRow("number") << u"7000412"_s << u"7000413"_s << u"Professional number"_s;
    QTest::newRow("title") << u"Sepsis"_s << u"Cepsis"_s << u"Session"_s;
    QTest::newRow("signatory") << u"Helen"_s << u"Karen"_s << u"Signed by"_s;
    QTest::newRow("serial") << u"0001-2"_s << u"0002-2"_s << u"Number"_s;
}

/// The metadata are whole, and so are table and identifier: only the text is another.
void TestVerification::editedTextIsShown()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, what);
    const ShownCertificate shown;
    const QByteArray edited = withTextEdited(shown.pdf(), from, to);
    QVERIFY(!edited.isEmpty());
    const Verification result = verify(edited, trustIn(shown));
    QCOMPARE(toString(result.verdict), u"altered"_s);
    QCOMPARE(result.problems, QStringList{u"What is to be seen is not what was signed."_s});
    const auto named = std::ranges::find(result.differences, what, &VerificationDifference::what);
    QVERIFY(named != result.differences.end());
    QVERIFY2(named->expected.contains(from), qPrintable(named->expected));
    QVERIFY2(named->found.contains(to), qPrintable(named->found));
}

void TestVerification::whatIsDrawnBesideIsFound_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    const QByteArray text = "BT /F0 400 Tf 1 0 0 -1 3000 3000 Tm ";
    QTest::newRow("another text") << text + "[<0024>] TJ ET" << u"not what was signed"_s;
    QTest::newRow("white text") << "1 g " + text + "[<0024>] TJ ET" << u"colour of the paper"_s;
    QTest::newRow("tiny text") << QByteArray("BT /F0 20 Tf 1 0 0 -1 3000 3000 Tm [<0024>] TJ ET")
                               << u"tiny"_s;
    QTest::newRow("text beside the page")
        << QByteArray("BT /F0 400 Tf 1 0 0 -1 -300 3000 Tm [<0024>] TJ ET") << u"beside the page"_s;
    QTest::newRow("hidden text") << text + "3 Tr [<0024>] TJ ET" << u"is not shown"_s;
    QTest::newRow("a patch over the text") << QByteArray("1 g 0 0 29700 29700 re f") << u"painted over"_s;
    QTest::newRow("a curve") << QByteArray("0 0 m 1 1 2 2 3 3 c f") << u"not part of a certificate"_s;
    QTest::newRow("a stroke") << QByteArray("0 0 m 9 9 l S") << u"not part of a certificate"_s;
    QTest::newRow("a clip") << QByteArray("0 0 9 9 re W n") << u"not part of a certificate"_s;
    QTest::newRow("an inline image") << QByteArray("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI")
                                     << u"not part of a certificate"_s;
    QTest::newRow("a form") << QByteArray("/X0 Do") << u"not part of a certificate"_s;
    QTest::newRow("a figure that says another")
        << "/Span << /ActualText <FEFF0031> >> BDC " + text + "[<0024>] TJ ET EMC"
        << u"otherwise than the file says"_s;
    QTest::newRow("nonsense") << QByteArray(") <<") << u"cannot be read"_s;
}

void TestVerification::whatIsDrawnBesideIsFound()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    const ShownCertificate shown;
    const Verification result = verify(withMoreContent(shown.pdf(), content), trustIn(shown));
    QCOMPARE(toString(result.verdict), u"altered"_s);
    QVERIFY2(result.problems.join(u'\n').contains(problem), qPrintable(result.problems.join(u'\n')));
}

/// What was added behind the end counts, as viewers have it, and is shown.
void TestVerification::anotherProgramsFileIsStillRead()
{
    const ShownCertificate shown;
    const QByteArray pdf = shown.pdf();
    const int content = contentObjects(pdf).front();
    const QByteArray edited = streamOf(withTextEdited(pdf, u"0.5"_s, u"4.0"_s), content);
    const QByteArray added = pdf + QByteArray::number(content) + " 0 obj\n<< /Length " +
                             QByteArray::number(edited.size()) + " >>\nstream\n" + edited +
                             "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
    const Verification result = verify(added, trustIn(shown));
    QCOMPARE(toString(result.verdict), u"altered"_s);
    QVERIFY(result.problems.join(u' ').contains(u"another program"_s));
    const VerificationDifference expected{u"CPD credits"_s, u"0.5"_s, u"4.0"_s};
    QVERIFY(std::ranges::find(result.differences, expected) != result.differences.end());
}

void TestVerification::noByteOfAFileMayChange()
{
    const ShownCertificate shown;
    const VerificationTrust trust = trustIn(shown);
    const QByteArray pdf = shown.pdf();
    constexpr int tries = 150;
    for (int i = 0; i < tries; ++i) {
        QByteArray changed = pdf;
        const qsizetype at = pdf.size() * i / tries;
        changed[at] = static_cast<char>(changed.at(at) ^ (1 << i % 7));
        QVERIFY2(!verify(changed, trust).isValid(), qPrintable(QString::number(at)));
    }
}

void TestVerification::listsCount()
{
    const ShownCertificate shown;
    const KeyPair issuer = samples::issuer();
    const CertificateSerial serial = shown.record().serial;
    const CertificateSerial next = *CertificateSerial::parse(u"0000-0000-0"_s);
    const std::vector<IssuingKey> own{{shown.issuerKey(), QDate(2026, 1, 1)}};

    VerificationTrust trust = withList(
        {serial, CertificateStatus::Revoked, QDate(2026, 11, 30), u"Issued by mistake"_s}, issuer, own);
    const Verification revoked = verify(shown.pdf(), trust);
    QCOMPARE(toString(revoked.verdict), u"revoked"_s);
    QCOMPARE(revoked.sentence, u"It was revoked on 30 November 2026: Issued by mistake"_s);
    trust = withList({serial, CertificateStatus::Superseded, QDate(2026, 11, 29), u"Wrong minutes"_s, next},
                     issuer, own);
    const Verification superseded = verify(shown.pdf(), trust);
    QCOMPARE(toString(superseded.verdict), u"superseded"_s);
    QCOMPARE(superseded.sentence,
             u"It was superseded on 29 November 2026 by certificate 0000-0000-0: Wrong minutes"_s);
    QCOMPARE(superseded.standing->successor, next);
    QCOMPARE(verdictOf(serial.value().toUtf8(), trust), u"superseded"_s);

    // Another forum may have a certificate of the same number.
    const KeyPair other = samples::issuer('o');
    trust = withList({serial, CertificateStatus::Revoked, QDate(2026, 11, 30), u"x"_s}, other,
                     {{other.publicKeys().sign, QDate(2026, 1, 1)}});
    trust.keys = {shown.issuerKey()};
    QCOMPARE(verdictOf(shown.pdf(), trust), u"valid"_s);
    // Altered comes before revoked: what it says was never signed.
    trust = withList({serial, CertificateStatus::Revoked, QDate(2026, 11, 30), u"x"_s}, issuer, own);
    QCOMPARE(verdictOf(withTextEdited(shown.pdf(), u"0.5"_s, u"4.0"_s), trust), u"altered"_s);
}

void TestVerification::olderKeysAreTrustedThroughAList()
{
    const ShownCertificate shown;
    const KeyPair current = samples::issuer('n');
    VerificationTrust trust = withList({*CertificateSerial::parse(u"0000-0000-0"_s),
                                        CertificateStatus::Revoked, QDate(2026, 11, 30), u"x"_s},
                                       current,
                                       {{current.publicKeys().sign, QDate(2026, 6, 1)},
                                        {shown.issuerKey(), QDate(2026, 1, 1), QDate(2026, 6, 1)}});
    QCOMPARE(verdictOf(shown.pdf(), trust), u"unknown-key"_s);
    trust.keys = {current.publicKeys().sign};
    QCOMPARE(verdictOf(shown.pdf(), trust), u"valid"_s);
}

void TestVerification::fingerprintsAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    const QByteArray key = samples::issuer().publicKeys().sign;
    const QString own = keyFingerprint(key).remove(u' ');
    QTest::newRow("with spaces") << keyFingerprint(key) << own;
    QTest::newRow("in capitals") << own.toUpper() << own;
    QTest::newRow("with colons") << QString(keyFingerprint(key)).replace(u' ', u':') << own;
    QTest::newRow("a did:key") << QString::fromLatin1(didKeyOf(key)) << own;
    QTest::newRow("too short") << own.chopped(1) << QString();
    QTest::newRow("no digits") << u"zzzz zzzz zzzz zzzz"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestVerification::fingerprintsAreRead()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    QCOMPARE(fingerprintFrom(typed).value_or(QString()), read);
}

void TestVerification::otherThingsAreNoCertificates_data()
{
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("a PDF of nothing") << QByteArray("%PDF-1.4\n%%EOF\n");
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}");
    QTest::newRow("another token") << QByteArray("eyJhIjoxfQ.eyJhIjoxfQ.AAAA");
    QTest::newRow("a serial alone") << QByteArray("0000-0001-2");
}

void TestVerification::otherThingsAreNoCertificates()
{
    QFETCH(QByteArray, shown);
    const Verification result = verify(shown, {});
    QCOMPARE(toString(result.verdict), u"not-a-certificate"_s);
    QVERIFY(!result.sentence.isEmpty());
}

QTEST_MAIN(TestVerification)
#include "tst_verification.moc"
