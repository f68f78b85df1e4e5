// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/credential.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "app/certificates/credential/credentialquads.h"
#include "tests/certificates/certificatesamples.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr int cases = 320;
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

const QString sourceFolder = QStringLiteral(SOURCE_ROOT "/tests/certificates/verifiers/");
const QStringList sourceFiles = {u"package.json"_s, u"package-lock.json"_s, u"verify.mjs"_s};

/// What somebody hands to a verifier.
struct Presented
{
    QString name;
    QByteArray credential;
    QByteArray token;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

Presented genuine(const CertificateRecord& record)
{
    const CertificateSignatures signatures = signCertificate(record, samples::issuer());
    return {u"genuine"_s, credentialJson(record, signatures), credentialJwt(record, signatures)};
}

/// What one record says with the signatures of another.
Presented withWordsOf(const QString& name, const CertificateRecord& record,
                      const CertificateRecord& signedOne)
{
    CertificateSignatures signatures = signCertificate(signedOne, samples::issuer());
    return {name, credentialJson(record, signatures), credentialJwt(record, signatures)};
}

/// The token's parts are of the forger's key, which stands in the header; the issuer it names is ours.
Presented forged(const CertificateRecord& record)
{
    const KeyPair forger = samples::issuer('f');
    CertificateSignatures signatures = signCertificate(record, forger);
    const QByteArrayList theirs = credentialJwt(record, signatures).split('.');
    signatures.issuerKey = samples::issuer().publicKeys().sign;
    const QByteArrayList ours = credentialJwt(record, signatures).split('.');
    const QByteArray statement = theirs[0] + '.' + ours[1];
    return {u"a forger's key"_s, credentialJson(record, signatures),
            statement + '.' + forger.sign(statement).toBase64(base64Url)};
}

Presented withoutAlgorithm(const CertificateRecord& record)
{
    const Presented right = genuine(record);
    QJsonObject credential = objectOf(right.credential);
    credential.remove("proof"_L1);
    return {u"no signature"_s, compact(credential),
            QByteArray(R"({"alg":"none","typ":"JWT"})").toBase64(base64Url) + '.' +
                right.token.split('.')[1] + '.'};
}

Presented withAMemberMore(const CertificateRecord& record)
{
    const Presented right = genuine(record);
    QJsonObject credential = objectOf(right.credential);
    QJsonObject subject = credential["credentialSubject"_L1].toObject();
    subject["licenseNumber"_L1] = u"1234567"_s;
    credential["credentialSubject"_L1] = subject;
    QByteArrayList parts = right.token.split('.');
    QJsonObject payload = objectOf(QByteArray::fromBase64(parts[1], base64Url));
    payload["credentialSubject"_L1] = subject;
    parts[1] = compact(payload).toBase64(base64Url);
    return {u"a member more"_s, compact(credential), parts.join('.')};
}

Presented withABitLost(const CertificateRecord& record)
{
    CertificateSignatures signatures = signCertificate(record, samples::issuer());
    signatures.proof[40] = static_cast<char>(signatures.proof[40] ^ 4);
    signatures.token[40] = static_cast<char>(signatures.token[40] ^ 4);
    return {u"a bit of the signature"_s, credentialJson(record, signatures),
            credentialJwt(record, signatures)};
}

/// A record that was altered in one of several ways.
Presented tampered(int n)
{
    const CertificateRecord record = samples::record(n);
    CertificateRecord other = record;
    switch (n % 8) {
    case 0:
        other.fullName = u"Somebody Else"_s;
        return withWordsOf(u"another name"_s, other, record);
    case 1:
        other.credits = record.credits + Credits::ofHundredths(25);
        return withWordsOf(u"more credits"_s, other, record);
    case 2:
        other.sessionTitle += u'!';
        return withWordsOf(u"another title"_s, other, record);
    case 3:
        other.issuedOn = record.issuedOn.addDays(1);
        return withWordsOf(u"another day"_s, other, record);
    case 4:
        return forged(record);
    case 5:
        return withoutAlgorithm(record);
    case 6:
        return withAMemberMore(record);
    default:
        return withABitLost(record);
    }
}

} // namespace

/// Verifiers that other people wrote, from npm: @digitalcredentials/vc for the embedded proof, jose and
/// did-jwt for the token, jsonld and rdf-canonize for the canonical N-Quads.
class CredentialVerifiersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void genuineOnesAreAccepted();
    void quadsAreTheSame();
    void tamperedOnesAreRefused();

private:
    void install();
    [[nodiscard]] QList<QJsonObject> answersTo(const QList<Presented>& presented);

    QDir m_folder;
    QList<QJsonObject> m_toGenuine;
};

/// Once for each version of the packages; beside the programs, so that nothing is written among the sources.
void CredentialVerifiersTest::install()
{
    const bool isNew = contentOf(m_folder.filePath(u"package-lock.json"_s)) !=
                           contentOf(sourceFolder + u"package-lock.json"_s) ||
                       !m_folder.exists(u"node_modules/.package-lock.json"_s);
    for (const QString& file : sourceFiles) {
        QFile::remove(m_folder.filePath(file));
        QVERIFY(QFile::copy(sourceFolder + file, m_folder.filePath(file)));
    }
    if (!isNew)
        return;
    QProcess npm;
    npm.setWorkingDirectory(m_folder.path());
    npm.setProcessChannelMode(QProcess::MergedChannels);
    npm.start(u"npm"_s,
              {u"ci"_s, u"--prefer-offline"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s});
    QVERIFY2(npm.waitForFinished(180'000) && npm.exitCode() == 0, npm.readAll().constData());
}

void CredentialVerifiersTest::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"node"_s).isEmpty(),
             "node is missing: packaging/prepare verifiers");
    m_folder.setPath(QCoreApplication::applicationDirPath() + u"/../verifiers"_s);
    QVERIFY(m_folder.mkpath(u"."_s));
    install();
    QList<Presented> presented;
    for (int n = 0; n < cases; ++n)
        presented += genuine(samples::record(n));
    m_toGenuine = answersTo(presented);
    QCOMPARE(m_toGenuine.size(), cases);
}

QList<QJsonObject> CredentialVerifiersTest::answersTo(const QList<Presented>& presented)
{
    QProcess node;
    node.setWorkingDirectory(m_folder.path());
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(u"node"_s, {u"verify.mjs"_s});
    for (const Presented& one : presented)
        node.write(compact({{"credential"_L1, QString::fromUtf8(one.credential)},
                            {"token"_L1, QString::fromUtf8(one.token)}}) +
                   '\n');
    node.closeWriteChannel();
    node.waitForFinished(240'000);
    QList<QJsonObject> answers;
    while (node.canReadLine())
        answers += objectOf(node.readLine());
    return answers;
}

void CredentialVerifiersTest::genuineOnesAreAccepted()
{
    for (const QJsonObject& answer : m_toGenuine)
        for (const auto verifier : {"vc"_L1, "jose"_L1, "didJwt"_L1})
            QVERIFY2(answer[verifier].toBool(), compact(answer).constData());
}

void CredentialVerifiersTest::quadsAreTheSame()
{
    const QByteArray key = samples::issuer().publicKeys().sign;
    for (int n = 0; n < cases; ++n) {
        const CertificateRecord record = samples::record(n);
        const QByteArray ofCredential = canonicalQuads(credential::unsignedCredential(record, key));
        const QByteArray ofProof = canonicalQuads(credential::proofOptions(record, key));
        QCOMPARE(m_toGenuine[n]["credentialQuads"_L1].toString().toUtf8(), ofCredential);
        QCOMPARE(m_toGenuine[n]["proofQuads"_L1].toString().toUtf8(), ofProof);
        for (const QByteArray& line : (ofCredential + ofProof).split('\n'))
            QVERIFY2(!line.startsWith("_:") && !line.contains(" _:c14n"), line.constData());
    }
}

void CredentialVerifiersTest::tamperedOnesAreRefused()
{
    QList<Presented> presented;
    for (int n = 0; n < cases; ++n)
        presented += tampered(n);
    const QList<QJsonObject> answers = answersTo(presented);
    QCOMPARE(answers.size(), cases);
    for (int n = 0; n < cases; ++n)
        for (const auto verifier : {"vc"_L1, "jose"_L1, "didJwt"_L1})
            QVERIFY2(!answers[n][verifier].toBool(true), qPrintable(presented[n].name + u": "_s + verifier));
}

QTEST_GUILESS_MAIN(CredentialVerifiersTest)
#include "tst_credentialverifiers_slow.moc"
