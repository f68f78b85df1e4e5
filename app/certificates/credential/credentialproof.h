// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/certificates/credential/signedreading.h"

namespace ledforum {

/// Signs the credential of the record: eddsa-rdfc-2022, 64 bytes.
[[nodiscard]] QByteArray credentialProof(const CertificateRecord& record, const KeyPair& issuer);
[[nodiscard]] bool isCredentialProof(const QByteArray& proof, const CertificateRecord& record,
                                     const QByteArray& issuerKey);

/// The credential with its embedded proof, as a file or a PDF bears it. Needs issuerKey and proof only.
[[nodiscard]] QByteArray credentialJson(const CertificateRecord& record,
                                        const CertificateSignatures& signatures);
/// Of the signatures, only issuerKey and proof are there.
[[nodiscard]] SignedReading<SignedCertificate> verifyCredential(const QByteArray& json);

} // namespace ledforum
