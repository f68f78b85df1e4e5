// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/certificatexmp.h"
#include "app/certificates/credential/credential.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "app/certificates/credential/credentialquads.h"
#include "app/certificates/credential/didkey.h"
#include "tests/certificates/certificatesamples.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr int samplesOfAllKinds = 240; // what varies by remainders of 2 to 16 has met

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

CertificateSignatures only(const CertificateSignatures& all, QByteArray CertificateSignatures::*member)
{
    CertificateSignatures one{.issuerKey = all.issuerKey};
    one.*member = all.*member;
    return one;
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class CredentialTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverChanges();
    void isAnOpenBadge();
    void showsTheKind();
    void leavesOutWhatIsNotThere();
    void comesBack();
    void isTheSameForComposedText();
    void signsEveryMember_data();
    void signsEveryMember();
    void areSignatures();
    void quadsAreSorted();
    void quadsOfNumbers_data();
    void quadsOfNumbers();
    void quadsOfText_data();
    void quadsOfText();
    void quadsOfNothingElse();
    void refusesTheSameMeaning_data();
    void refusesTheSameMeaning();
    void refusesAnotherKey();
    void refusesAnotherOfTheSameKey();
    void saysWhatIsNoCertificate_data();
    void saysWhatIsNoCertificate();
    void tokenRefusesTheSameMeaning_data();
    void tokenRefusesTheSameMeaning();
};

/// Certificates issued years ago are compared byte for byte: what is signed stays as it is for this version
/// of the record.
void CredentialTest::neverChanges()
{
    const CertificateRecord record = samples::record();
    const CertificateSignatures signatures = signCertificate(record, samples::issuer());
    QCOMPARE(sha256(canonicalJson(record).toUtf8()),
             "74b85174d7ff41ab41ebfd1e0a604987386ce936d3118d12d86604628e7ec16a");
    QCOMPARE(sha256(credentialJson(record, signatures)),
             "0e4ff561f1094f9e83d9650a966cac08985c89a36a310f6dddfa244d05c898fa");
    QCOMPARE(sha256(credentialJwt(record, signatures)),
             "10e96010af7cabaa0cb9c7cc4a2ac47772869281362399da81d8508070006dc0");
    QCOMPARE(sha256(certificateCode(record, signatures)),
             "3d52b340f6df808900c133247a6a251f10125281d4aa41b69f07296eee64e63b");
    QCOMPARE(sha256(certificateXmp(record, signatures)),
             "255b25cd5f32a6d8c14b8f66bf2d4dc07458ac0546a35a260656e70c756db8d2");
}

void CredentialTest::isAnOpenBadge()
{
    const CertificateRecord record = samples::record();
    const CertificateSignatures signatures = signCertificate(record, samples::issuer());
    const QJsonObject badge = objectOf(credentialJson(record, signatures));
    QCOMPARE(badge["@context"_L1].toArray().first(), u"https://www.w3.org/ns/credentials/v2"_s);
    QVERIFY(badge["type"_L1].toArray().contains(u"OpenBadgeCredential"_s));
    QCOMPARE(badge["id"_L1], u"urn:led-forum:certificate:0000-0001-2"_s);
    QCOMPARE(badge["validFrom"_L1], u"2026-11-24T00:00:00Z"_s);
    QCOMPARE(badge["issuer"_L1]["id"_L1], QString::fromLatin1(didKeyOf(signatures.issuerKey)));
    QCOMPARE(badge["issuer"_L1]["name"_L1], record.forumName);
    const QJsonValue subject = badge["credentialSubject"_L1];
    QCOMPARE(subject["name"_L1], record.fullName);
    QCOMPARE(subject["creditsEarned"_L1], 0.5);
    QCOMPARE(subject["achievement"_L1]["name"_L1], record.sessionTitle);
    QCOMPARE(subject["achievement"_L1]["criteria"_L1]["narrative"_L1], u"Attended 40 of 60 minutes."_s);
    QCOMPARE(subject["achievement"_L1]["description"_L1],
             u"Teaching session on 2026-11-24, 14:00 to 15:00. Internal CPD, clinical."_s);
    const QJsonArray alignments = subject["achievement"_L1]["alignment"_L1].toArray();
    QStringList aligned;
    for (const QJsonValue& alignment : alignments)
        aligned += alignment["targetName"_L1].toString();
    QCOMPARE(aligned, record.outcomes + QStringList(record.leadershipDomain));
    QCOMPARE(badge["proof"_L1][0]["cryptosuite"_L1], u"eddsa-rdfc-2022"_s);
}

void CredentialTest::showsTheKind()
{
    const QJsonObject attendance = credential::unsignedCredential(samples::record(), QByteArray(32, 'k'));
    const QJsonObject teaching = credential::unsignedCredential(samples::bareRecord(), QByteArray(32, 'k'));
    QCOMPARE(attendance["name"_L1], u"Certificate of attendance"_s);
    QCOMPARE(attendance["credentialSubject"_L1]["role"_L1], u"Attendee"_s);
    QCOMPARE(teaching["name"_L1], u"Certificate of teaching"_s);
    QCOMPARE(teaching["credentialSubject"_L1]["role"_L1], u"Speaker"_s);
    QCOMPARE(certificateTitle(samples::record()), u"Certificate of Attendance 0000-0001-2"_s);
    QCOMPARE(certificateTitle(samples::bareRecord()), u"Certificate of Teaching 0000-0001-2"_s);
}

void CredentialTest::leavesOutWhatIsNotThere()
{
    const QJsonObject bare = credential::unsignedCredential(samples::bareRecord(), QByteArray(32, 'k'));
    QVERIFY(!bare["credentialSubject"_L1]["achievement"_L1].toObject().contains("alignment"_L1));
}

void CredentialTest::comesBack()
{
    const KeyPair issuer = samples::issuer();
    for (int n = 0; n < samplesOfAllKinds; ++n) {
        const CertificateRecord record = samples::record(n);
        const CertificateSignatures signatures = signCertificate(record, issuer);
        const auto badge = verifyCredential(credentialJson(record, signatures));
        QVERIFY2(badge.isSigned(), qPrintable(badge.problem));
        QCOMPARE(badge.issuerKey, issuer.publicKeys().sign);
        QCOMPARE(badge.content->record, composed(record));
        QCOMPARE(badge.content->signatures, only(signatures, &CertificateSignatures::proof));
        const auto token = verifyJwt(credentialJwt(record, signatures));
        QVERIFY2(token.isSigned(), qPrintable(token.problem));
        QCOMPARE(token.content->record, composed(record));
        QCOMPARE(token.content->signatures, only(signatures, &CertificateSignatures::token));
    }
}

void CredentialTest::isTheSameForComposedText()
{
    CertificateRecord apart = samples::record();
    apart.fullName = apart.fullName.normalized(QString::NormalizationForm_D);
    QVERIFY(apart.fullName != samples::record().fullName);
    QCOMPARE(signCertificate(apart, samples::issuer()),
             signCertificate(samples::record(), samples::issuer()));
}

void CredentialTest::signsEveryMember_data()
{
    QTest::addColumn<CertificateRecord>("changed");
    const auto row = [](const char* name, auto change) {
        CertificateRecord record = samples::record();
        change(record);
        QTest::newRow(name) << record;
    };
    row("serial", [](auto& r) { r.serial = CertificateSerial::random(); });
    row("kind", [](auto& r) { r.kind = CertificateKind::Teaching; });
    row("name", [](auto& r) { r.fullName += u'x'; });
    row("profession", [](auto& r) { r.profession += u'x'; });
    row("body", [](auto& r) { r.professionalBody += u'x'; });
    row("number", [](auto& r) { r.professionalNumber += u'1'; });
    row("title", [](auto& r) { r.sessionTitle += u'x'; });
    row("outcome", [](auto& r) { r.outcomes.last() += u'x'; });
    row("one outcome less", [](auto& r) { r.outcomes.removeLast(); });
    row("leadership domain", [](auto& r) { r.leadershipDomain.clear(); });
    row("date", [](auto& r) { r.span.date = r.span.date.addDays(1); });
    row("start", [](auto& r) { r.span.start = QTime(13, 59); });
    row("session minutes", [](auto& r) { r.span.minutes = 61; });
    row("minutes", [](auto& r) { r.minutesAttended = 41; });
    row("credits", [](auto& r) { r.credits = Credits::ofHundredths(51); });
    row("clinical", [](auto& r) { r.isClinical = false; });
    row("venue", [](auto& r) { r.venue.clear(); });
    row("online", [](auto& r) { r.isOnline = false; });
    row("forum", [](auto& r) { r.forumName += u'x'; });
    row("site", [](auto& r) { r.site += u'x'; });
    row("signatory", [](auto& r) { r.signatoryName += u'x'; });
    row("signatory's role", [](auto& r) { r.signatoryRole += u'x'; });
    row("issued on", [](auto& r) { r.issuedOn = r.issuedOn.addDays(1); });
    row("replaces", [](auto& r) { r.replaces = r.serial; });
    row("portrait", [](auto& r) { r.design.isPortrait = true; });
    row("reflection page", [](auto& r) { r.design.hasReflectionPage = false; });
    row("printed", [](auto& r) { r.printed = {u"x"_s}; });
    row("logo", [](auto& r) { r.design.logo = QByteArray(32, 'l'); });
    row("signature image", [](auto& r) { r.design.signatureImage = QByteArray(32, 's'); });
}

void CredentialTest::signsEveryMember()
{
    QFETCH(CertificateRecord, changed);
    const CertificateSignatures signatures = signCertificate(samples::record(), samples::issuer());
    const QByteArray& key = signatures.issuerKey;
    QVERIFY(isCredentialProof(signatures.proof, samples::record(), key));
    QVERIFY(!isCredentialProof(signatures.proof, changed, key));
    QVERIFY(isTokenSignature(signatures.token, samples::record(), key));
    QVERIFY(!isTokenSignature(signatures.token, changed, key));
    QVERIFY(canonicalJson(changed) != canonicalJson(samples::record()));
}

void CredentialTest::areSignatures()
{
    const CertificateRecord record = samples::record();
    const CertificateSignatures signatures = signCertificate(record, samples::issuer());
    QVERIFY(areSignaturesOf(record, signatures));
    for (const auto member : {&CertificateSignatures::issuerKey, &CertificateSignatures::proof,
                              &CertificateSignatures::token, &CertificateSignatures::code}) {
        CertificateSignatures other = signatures;
        (other.*member)[5] = static_cast<char>((other.*member)[5] ^ 1);
        QVERIFY(!areSignaturesOf(record, other));
        (other.*member).clear();
        QVERIFY(!areSignaturesOf(record, other));
    }
}

void CredentialTest::quadsAreSorted()
{
    const QByteArray quads =
        canonicalQuads(credential::unsignedCredential(samples::record(), QByteArray(32, 'k')));
    QByteArrayList lines = quads.split('\n');
    QVERIFY(lines.takeLast().isEmpty());
    QVERIFY(std::ranges::is_sorted(lines));
    QVERIFY(lines.size() > 30);
    for (const QByteArray& line : lines)
        QVERIFY2(line.startsWith("<urn:led-forum:") || line.startsWith("<did:key:"), line.constData());
}

void CredentialTest::quadsOfNumbers_data()
{
    QTest::addColumn<int>("hundredths");
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("none") << 0 << QByteArray("0");
    QTest::newRow("one") << 100 << QByteArray("1");
    QTest::newRow("many") << 1000 << QByteArray("10");
    QTest::newRow("a half") << 50 << QByteArray("5.0E-1");
    QTest::newRow("three quarters") << 75 << QByteArray("7.5E-1");
    QTest::newRow("one and a quarter") << 125 << QByteArray("1.25E0");
    QTest::newRow("more than ten") << 1075 << QByteArray("1.075E1");
    QTest::newRow("what no double is") << 7 << QByteArray("7.000000000000001E-2");
    QTest::newRow("nearly one") << 99 << QByteArray("9.9E-1");
}

/// As JSON-LD says: ECMAScript's toExponential(15) without the zeros at the end.
void CredentialTest::quadsOfNumbers()
{
    QFETCH(int, hundredths);
    QFETCH(QByteArray, number);
    CertificateRecord record = samples::record();
    record.credits = Credits::ofHundredths(hundredths);
    const QByteArray quads = canonicalQuads(credential::unsignedCredential(record, QByteArray(32, 'k')));
    QVERIFY2(
        quads.contains("#creditsEarned> \"" + number + "\"^^<https://www.w3.org/2001/XMLSchema#float> .\n"),
        quads.constData());
}

void CredentialTest::quadsOfText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("literal");
    QTest::newRow("plain") << u"plain, 'apostrophe' /slash"_s << QByteArray("plain, 'apostrophe' /slash");
    QTest::newRow("quotation marks") << u"\"in\""_s << QByteArray("\\\"in\\\"");
    QTest::newRow("backslash") << u"a\\n"_s << QByteArray("a\\\\n");
    QTest::newRow("short escapes") << u"\b\t\n\f\r"_s << QByteArray("\\b\\t\\n\\f\\r");
    QTest::newRow("other controls") << u"\x01\x0B\x1F\x7F"_s << QByteArray("\\u0001\\u000B\\u001F\\u007F");
    QTest::newRow("zero") << QString(QChar(0)) << QByteArray("\\u0000");
    QTest::newRow("beyond ASCII") << u"\x80é好🩺\xFFFF"_s << u"\x80é好🩺\xFFFF"_s.toUtf8();
}

/// As the canonical N-Quads of RDFC-1.0 want it.
void CredentialTest::quadsOfText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, literal);
    QCOMPARE(escapedLiteral(text), literal);
}

void CredentialTest::quadsOfNothingElse()
{
    const QJsonObject unknown{{"id"_L1, u"urn:a"_s}, {"colour"_L1, u"red"_s}};
    QVERIFY_THROWS_EXCEPTION(std::logic_error, static_cast<void>(canonicalQuads(unknown)));
    const QJsonObject type{{"id"_L1, u"urn:a"_s}, {"type"_L1, u"Colour"_s}};
    QVERIFY_THROWS_EXCEPTION(std::logic_error, static_cast<void>(canonicalQuads(type)));
    const QJsonObject blank{{"id"_L1, u"urn:a"_s}, {"issuer"_L1, QJsonObject{{"name"_L1, u"A"_s}}}};
    QVERIFY_THROWS_EXCEPTION(std::logic_error, static_cast<void>(canonicalQuads(blank)));
}

void CredentialTest::refusesTheSameMeaning_data()
{
    QTest::addColumn<QByteArray>("json");
    const CertificateRecord record = samples::record();
    const QByteArray json = credentialJson(record, signCertificate(record, samples::issuer()));
    const auto replaced = [&](const char* name, const char* before, const char* after) {
        QByteArray other = json;
        other.replace(before, after);
        QTest::newRow(name) << other;
    };
    QTest::newRow("indented") << QJsonDocument::fromJson(json).toJson();
    QTest::newRow("a line's end") << json + '\n';
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf") + json;
    QTest::newRow("a zero at the end") << json + '\0';
    replaced("a space", "\"role\":", "\"role\": ");
    replaced("an escaped letter", "\"Attendee\"", "\"\\u0041ttendee\"");
    replaced("a number written otherwise", "\"creditsEarned\":0.5", "\"creditsEarned\":5e-1");
    replaced("a member less", "\"genre\":\"application/json\",", "");
    replaced("another order", "\"@context\":", "\"validFrom\":\"2026-11-24T00:00:00Z\",\"@context\":");
    replaced("one value for a list", "\"type\":[\"Evidence\"]", "\"type\":\"Evidence\"");
    replaced("one member more", "\"role\":", "\"result\":[],\"role\":");
    replaced("a member twice", "\"role\":", "\"role\":\"Speaker\",\"role\":");
    replaced("apart instead of composed", "Ad\u00e9b", "Ade\u0301b");
    replaced("one context more", "\"@context\":[", "\"@context\":[\"https://example.org/\",");
    replaced("another time", "T00:00:00Z", "T00:00:00.000Z");
    replaced("a name in one place", "\"name\":\"Ł", "\"name\":\"L");
    replaced("a zero before the signature", "\"proofValue\":\"z", "\"proofValue\":\"z1");
}

void CredentialTest::refusesTheSameMeaning()
{
    QFETCH(QByteArray, json);
    const CertificateRecord record = samples::record();
    QVERIFY(json != credentialJson(record, signCertificate(record, samples::issuer())));
    const auto reading = verifyCredential(json);
    QVERIFY(!reading.isSigned());
    QVERIFY(!reading.problem.isEmpty());
}

/// A forger's own key signs what they like: it is signed, and by whom is what tells.
void CredentialTest::refusesAnotherKey()
{
    const CertificateRecord record = samples::record();
    const QByteArray forged = credentialJson(record, signCertificate(record, samples::issuer('f')));
    QCOMPARE(verifyCredential(forged).issuerKey, samples::issuer('f').publicKeys().sign);
    CertificateSignatures mixed = signCertificate(record, samples::issuer('f'));
    mixed.issuerKey = samples::issuer().publicKeys().sign;
    const auto reading = verifyCredential(credentialJson(record, mixed));
    QCOMPARE(reading.finding, SignedReading<SignedCertificate>::Finding::Altered);
    QCOMPARE(reading.content->record, record);
    QVERIFY(!verifyJwt(credentialJwt(record, mixed)).isSigned());
    QVERIFY(!verifyCode(certificateCode(record, mixed)).isSigned());
    QVERIFY(!verifyXmp(certificateXmp(record, mixed)).isSigned());
}

void CredentialTest::refusesAnotherOfTheSameKey()
{
    const CertificateSignatures signatures = signCertificate(samples::record(2), samples::issuer());
    const CertificateRecord record = samples::record();
    QVERIFY(!verifyCredential(credentialJson(record, signatures)).isSigned());
    QVERIFY(!verifyJwt(credentialJwt(record, signatures)).isSigned());
    QVERIFY(!verifyCode(certificateCode(record, signatures)).isSigned());
    CertificateSignatures mixed = signCertificate(record, samples::issuer());
    mixed.proof.swap(mixed.token);
    QVERIFY(!verifyCredential(credentialJson(record, mixed)).isSigned());
    QVERIFY(!verifyJwt(credentialJwt(record, mixed)).isSigned());
}

void CredentialTest::saysWhatIsNoCertificate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("certificate");
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("an array") << QByteArray("[1,2,3]");
    QTest::newRow("another badge") << QByteArray(
        R"({"type":["OpenBadgeCredential"],"evidence":[{"narrative":"Done."}]})");
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("a mark alone") << QByteArray("LEDF1:");
    QTest::newRow("a mark and little") << QByteArray("LEDF1:BB8");
    QTest::newRow("another mark") << QByteArray("LEDF2:BB8");
}

void CredentialTest::saysWhatIsNoCertificate()
{
    QFETCH(QByteArray, text);
    QCOMPARE(verifyCredential(text).finding, SignedReading<SignedCertificate>::Finding::Unreadable);
    QCOMPARE(verifyJwt(text).finding, SignedReading<SignedCertificate>::Finding::Unreadable);
    QCOMPARE(verifyXmp(text).finding, SignedReading<SignedCertificate>::Finding::Unreadable);
    QCOMPARE(verifyCode(text).finding, SignedReading<CertificateCode>::Finding::Unreadable);
    QVERIFY(!verifyCode(text).problem.isEmpty());
}

void CredentialTest::tokenRefusesTheSameMeaning_data()
{
    QTest::addColumn<QByteArray>("token");
    const CertificateRecord record = samples::record();
    const QByteArray token = credentialJwt(record, signCertificate(record, samples::issuer()));
    const QByteArrayList parts = token.split('.');
    QTest::newRow("a line's end") << token + '\n';
    QTest::newRow("padding") << token + "==";
    QTest::newRow("the other alphabet") << QByteArray(token).replace('_', '/').replace('-', '+');
    QTest::newRow("a part more") << token + '.';
    QTest::newRow("a signature less") << parts[0] + '.' + parts[1] + '.';
    // Of the last character, only two of its six bits are the signature's.
    QByteArray bits = token;
    bits.back() = bits.back() == 'A' ? 'B' : bits.back() == 'Q' ? 'R' : bits.back() == 'g' ? 'h' : 'x';
    QTest::newRow("bits that do not count") << bits;
    const QByteArray none = QByteArray(R"({"alg":"none"})").toBase64(QByteArray::OmitTrailingEquals);
    QTest::newRow("no algorithm") << none + '.' + parts[1] + '.';
}

void CredentialTest::tokenRefusesTheSameMeaning()
{
    QFETCH(QByteArray, token);
    QVERIFY(!verifyJwt(token).isSigned());
}

Q_DECLARE_METATYPE(ledforum::CertificateRecord)

QTEST_APPLESS_MAIN(CredentialTest)
#include "tst_credential.moc"
