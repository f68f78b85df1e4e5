// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/common/result.h"
#include "app/security/keys.h"
#include "database/certificates/certificate.h"

namespace ledforum {

/// What names people on a certificate is sealed: to the issuer, and to the doctor where they have keys that
/// the office has vouched for. So are the signatures that it travels with, which names could be tried on. The
/// issuer's key in use gives its word for all of it, and so for an earlier key that those are of.

/// `certificate` is whole.
[[nodiscard]] SealedCertificate sealedCertificate(const Certificate& certificate, const KeyPair& issuer,
                                                  const std::optional<QByteArray>& doctorBoxKey);
/// The certificate with its whole record and its signatures; nothing when it is not sealed to these keys, or
/// when any part of it is not as the issuer gave its word for. What became of it is no part of that.
[[nodiscard]] std::optional<Certificate>
openedCertificate(const SealedCertificate& sealed, const KeyPair& keys, const QByteArray& issuerSignKey);
/// Of the envelope of every certificate, in bytes.
[[nodiscard]] qsizetype certificateEnvelopeSize();

/// Whether a certificate as it is stored has the pictures that its record names, and no other.
[[nodiscard]] bool hasItsPictures(const Certificate& stored);

/// Puts the signatures and their key where a certificate keeps them.
void setSignatures(Certificate& certificate, const CertificateSignatures& signatures);
/// What it takes to show an opened certificate to others, its pictures with it. Refused for one that is
/// closed, or whose pictures are not those of its issue: none is shown without them. May run on several
/// threads at once.
[[nodiscard]] Result<SignedCertificate> signedCertificate(const Certificate& opened);

} // namespace ledforum
