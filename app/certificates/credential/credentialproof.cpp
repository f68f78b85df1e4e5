// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/credentialproof.h"

#include "app/certificates/credential/canonicaljson.h"
#include "app/certificates/credential/credential.h"
#include "app/certificates/credential/credentialquads.h"
#include "app/certificates/credential/didkey.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QByteArray digest(const QJsonObject& object)
{
    return QCryptographicHash::hash(canonicalQuads(object), QCryptographicHash::Sha256);
}

/// What eddsa-rdfc-2022 signs.
QByteArray statement(const CertificateRecord& record, const QByteArray& issuerKey)
{
    return digest(credential::proofOptions(record, issuerKey)) +
           digest(credential::unsignedCredential(record, issuerKey));
}

} // namespace

QByteArray credentialProof(const CertificateRecord& record, const KeyPair& issuer)
{
    return issuer.sign(statement(record, issuer.publicKeys().sign));
}

bool isCredentialProof(const QByteArray& proof, const CertificateRecord& record, const QByteArray& issuerKey)
{
    return isSignedBy(issuerKey, statement(record, issuerKey), proof);
}

QByteArray credentialJson(const CertificateRecord& record, const CertificateSignatures& signatures)
{
    QJsonObject proof = credential::proofOptions(record, signatures.issuerKey);
    proof["proofValue"_L1] = QString::fromLatin1(multibase58(signatures.proof));
    QJsonObject whole = credential::unsignedCredential(record, signatures.issuerKey);
    whole["proof"_L1] = QJsonArray{proof}; // the schema of Open Badges 3.0 wants a list
    return canonicalBytes(whole);
}

SignedReading<SignedCertificate> verifyCredential(const QByteArray& json)
{
    using Reading = SignedReading<SignedCertificate>;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto record = credential::recordIn(object);
    if (!record)
        return Reading::unreadable(u"This is not the credential of a certificate."_s);
    const auto key = signKeyFrom(object["issuer"_L1]["id"_L1].toString().toUtf8());
    const auto proof = fromMultibase58(object["proof"_L1][0]["proofValue"_L1].toString().toUtf8());
    const SignedCertificate certificate{
        *record, {.issuerKey = key.value_or(QByteArray()), .proof = proof.value_or(QByteArray())}};
    const QByteArray& issuerKey = certificate.signatures.issuerKey;
    if (!key || !proof)
        return Reading::altered(certificate, issuerKey, u"The credential has no key or no signature."_s);
    if (credentialJson(*record, certificate.signatures) != json)
        return Reading::altered(certificate, issuerKey,
                                u"The credential is not written as it was when it was signed."_s);
    if (!isCredentialProof(*proof, *record, issuerKey))
        return Reading::altered(certificate, issuerKey,
                                u"The signature in the credential is not of what it says."_s);
    return Reading::of(certificate, issuerKey);
}

} // namespace ledforum
