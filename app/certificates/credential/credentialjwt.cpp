// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/credentialjwt.h"

#include "app/certificates/credential/canonicaljson.h"
#include "app/certificates/credential/credential.h"

#include <QDateTime>
#include <QJsonDocument>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject& object)
{
    return canonicalBytes(object).toBase64(base64Url);
}

QJsonObject objectIn(const QByteArray& part)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, base64Url)).object();
}

QJsonObject keyHeader(const QByteArray& issuerKey)
{
    const QJsonObject key{{"crv"_L1, u"Ed25519"_s},
                          {"kty"_L1, u"OKP"_s},
                          {"x"_L1, QString::fromLatin1(issuerKey.toBase64(base64Url))}};
    return {{"alg"_L1, u"EdDSA"_s}, {"jwk"_L1, key}, {"typ"_L1, u"JWT"_s}};
}

/// Header and payload, as they are signed.
QByteArray statement(const CertificateRecord& record, const QByteArray& issuerKey)
{
    QJsonObject payload = credential::unsignedCredential(record, issuerKey);
    payload["iss"_L1] = payload["issuer"_L1]["id"_L1];
    payload["jti"_L1] = payload["id"_L1];
    payload["nbf"_L1] =
        QDateTime::fromString(payload["validFrom"_L1].toString(), Qt::ISODate).toSecsSinceEpoch();
    payload["sub"_L1] = payload["credentialSubject"_L1]["id"_L1];
    return encoded(keyHeader(issuerKey)) + '.' + encoded(payload);
}

} // namespace

QByteArray tokenSignature(const CertificateRecord& record, const KeyPair& issuer)
{
    return issuer.sign(statement(record, issuer.publicKeys().sign));
}

bool isTokenSignature(const QByteArray& signature, const CertificateRecord& record,
                      const QByteArray& issuerKey)
{
    return isSignedBy(issuerKey, statement(record, issuerKey), signature);
}

QByteArray credentialJwt(const CertificateRecord& record, const CertificateSignatures& signatures)
{
    return statement(record, signatures.issuerKey) + '.' + signatures.token.toBase64(base64Url);
}

SignedReading<SignedCertificate> verifyJwt(const QByteArray& token)
{
    using Reading = SignedReading<SignedCertificate>;
    const QByteArrayList parts = token.split('.');
    const auto record = parts.size() == 3 ? credential::recordIn(objectIn(parts[1])) : std::nullopt;
    if (!record)
        return Reading::unreadable(u"This is not the token of a certificate."_s);
    const QString key = objectIn(parts[0])["jwk"_L1]["x"_L1].toString();
    const SignedCertificate certificate{*record,
                                        {.issuerKey = QByteArray::fromBase64(key.toUtf8(), base64Url),
                                         .token = QByteArray::fromBase64(parts[2], base64Url)}};
    const QByteArray& issuerKey = certificate.signatures.issuerKey;
    if (credentialJwt(*record, certificate.signatures) != token)
        return Reading::altered(certificate, issuerKey,
                                u"The token is not written as it was when it was signed."_s);
    if (!isTokenSignature(certificate.signatures.token, *record, issuerKey))
        return Reading::altered(certificate, issuerKey,
                                u"The signature in the token is not of what it says."_s);
    return Reading::of(certificate, issuerKey);
}

} // namespace ledforum
