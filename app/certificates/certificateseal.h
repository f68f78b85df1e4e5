// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/certificates/certificate.h"

namespace ledforum {

/// What names people on a certificate is sealed: to the issuer, and to the doctor where they have keys that
/// the office has vouched for. The issuer signs all that it says.

/// `certificate.record` is whole.
[[nodiscard]] SealedCertificate sealedCertificate(const Certificate& certificate, const KeyPair& issuer,
                                                  const std::optional<QByteArray>& doctorBoxKey);
/// The certificate with its whole record; nothing when it is not sealed to these keys, or when any part of it
/// is not as the issuer signed it.
[[nodiscard]] std::optional<Certificate>
openedCertificate(const SealedCertificate& sealed, const KeyPair& keys, const QByteArray& issuerSignKey);
/// Of the envelope of every certificate, in bytes.
[[nodiscard]] qsizetype certificateEnvelopeSize();

} // namespace ledforum
