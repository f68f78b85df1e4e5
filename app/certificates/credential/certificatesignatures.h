// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "app/certificates/pictures/certificatepicture.h"
#include "app/security/keys.h"

namespace ledforum {

/// What the issuer signed of one certificate, each in the form that a reader of its own asks for. They are
/// made at issue, since who rebuilds credential, token, code or PDF later has no issuing key.
struct CertificateSignatures
{
    QByteArray issuerKey = {}; ///< the Ed25519 public key that all are of: 32 bytes
    QByteArray proof = {};     ///< in the credential (eddsa-rdfc-2022): 64 bytes
    QByteArray token = {};     ///< of the JWT: 64 bytes
    QByteArray code = {};      ///< in the QR code: 64 bytes

    friend bool operator==(const CertificateSignatures&, const CertificateSignatures&) = default;
};

/// A certificate with all that it takes to show it to others.
struct SignedCertificate
{
    CertificateRecord record;
    CertificateSignatures signatures;
    CertificatePictures pictures = {}; ///< those that its design names

    friend bool operator==(const SignedCertificate&, const SignedCertificate&) = default;
};

/// Ed25519 is deterministic: the same record and key give the same signatures.
[[nodiscard]] CertificateSignatures signCertificate(const CertificateRecord& record, const KeyPair& issuer);
/// Whether all three are this record's, by the key they name.
[[nodiscard]] bool areSignaturesOf(const CertificateRecord& record, const CertificateSignatures& signatures);

} // namespace ledforum
