// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/certificatexmp.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "app/certificates/verify/verification.h"
#include "app/common/wholefile.h"
#include "tests/certificates/certificatesamples.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/support/strictpdf.h"

#include <QDir>
#include <QSet>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// What was issued, as the seeds have it: nothing else may ever be valid.
struct Issued
{
    QSet<QByteArray> texts;
    QByteArray list; ///< what is no longer in force, signed
    VerificationTrust trust;

    Issued()
    {
        const QDir seeds(QStringLiteral(CERTIFICATE_SEEDS));
        for (const QString& name : seeds.entryList({u"valid*"_s, u"revoked*"_s, u"superseded*"_s}))
            texts += contentOf(seeds.filePath(name)).trimmed();
        list = contentOf(seeds.filePath(u"list"_s));
        const auto read = revocationListFrom(list);
        fuzz::require(read && !texts.isEmpty());
        trust.keys = {read->keys.front().key};
        trust.lists = {*read};
        requireSameAgain(verifyCredential(contentOf(seeds.filePath(u"valid.json"_s))), *read);
    }
    /// Ed25519 needs no chance: what is signed anew is what the seeds have.
    void requireSameAgain(const SignedReading<SignedCertificate>& valid, const RevocationList& read) const
    {
        const KeyPair issuer = samples::issuer();
        fuzz::require(valid.isSigned() && valid.issuerKey == issuer.publicKeys().sign);
        const CertificateRecord& record = valid.content->record;
        const CertificateSignatures again = signCertificate(record, issuer);
        for (const QByteArray& text :
             {credentialJson(record, again), credentialJwt(record, again), certificateCode(record, again)})
            fuzz::require(texts.contains(text.trimmed()));
        fuzz::require(verifyXmp(certificateXmp(record, again)).isSigned());
        fuzz::require(signedRevocationList(read, issuer) == list);
    }
    static QByteArray contentOf(const QString& path)
    {
        const auto content = readWholeFile(path);
        return content ? *content : QByteArray();
    }
};

/// The metadata of a certificate in the simplest file that has any.
QByteArray fileWith(const QByteArray& packet)
{
    return strictPdf({{1, "<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>"},
                      {2, "<< /Type /Pages /Kids [] /Count 0 >>"},
                      {3, plainStream(packet, "/Type /Metadata /Subtype /XML")}},
                     "/Root 1 0 R");
}

} // namespace

/// Whatever somebody may show as a certificate: a file, metadata, a credential, a token, a code, a number;
/// and what they may hand over as a list of those revoked.
void tryInput(const QByteArray& input)
{
    static const Issued issued;
    const Verification result = verify(input.startsWith("<?xpacket") ? fileWith(input) : input, issued.trust);
    fuzz::require(!result.sentence.isEmpty());
    const bool isIssued = issued.texts.contains(input.trimmed());
    const bool isTrusted = result.verdict == Verdict::Valid || result.verdict == Verdict::Superseded ||
                           result.verdict == Verdict::Revoked;
    fuzz::require(isIssued || !isTrusted || result.issuerKey.isEmpty());
    fuzz::require(!toString(result.verdict).isEmpty() && !displayName(result.verdict).isEmpty());
    const CertificateStanding revoked{CertificateStatus::Revoked, QDate(2026, 12, 1), u"Why"_s, {}};
    for (const auto& standing : {std::optional<CertificateStanding>(), {CertificateStanding()}, {revoked}})
        fuzz::require(!withStanding(result, issued.trust, standing).sentence.isEmpty());
    (void)fingerprintFrom(QString::fromUtf8(input));
    const auto list = revocationListFrom(input);
    fuzz::require(!list || list->keys != issued.trust.lists.front().keys ||
                  input.trimmed() == issued.list.trimmed());
}
