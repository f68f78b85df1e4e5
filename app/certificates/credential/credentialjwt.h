// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/certificates/credential/signedreading.h"

namespace ledforum {

/// Signs the credential as a JSON Web Token (EdDSA): 64 bytes.
[[nodiscard]] QByteArray tokenSignature(const CertificateRecord& record, const KeyPair& issuer);
[[nodiscard]] bool isTokenSignature(const QByteArray& signature, const CertificateRecord& record,
                                    const QByteArray& issuerKey);

/// The token: its payload is the credential with iss, jti, nbf and sub, its header has the key (jwk). Needs
/// issuerKey and token only.
[[nodiscard]] QByteArray credentialJwt(const CertificateRecord& record,
                                       const CertificateSignatures& signatures);
/// Of the signatures, only issuerKey and token are there. The caller takes away the line's end that an editor
/// leaves.
[[nodiscard]] SignedReading<SignedCertificate> verifyJwt(const QByteArray& token);

} // namespace ledforum
