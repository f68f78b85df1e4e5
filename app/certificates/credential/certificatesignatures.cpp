// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatesignatures.h"

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"

namespace ledforum {

CertificateSignatures signCertificate(const CertificateRecord& record, const KeyPair& issuer)
{
    return {.issuerKey = issuer.publicKeys().sign,
            .proof = credentialProof(record, issuer),
            .token = tokenSignature(record, issuer),
            .code = codeSignature(record, issuer)};
}

bool areSignaturesOf(const CertificateRecord& record, const CertificateSignatures& signatures)
{
    const QByteArray& key = signatures.issuerKey;
    return isCredentialProof(signatures.proof, record, key) &&
           isTokenSignature(signatures.token, record, key) && isCodeSignature(signatures.code, record, key);
}

} // namespace ledforum
