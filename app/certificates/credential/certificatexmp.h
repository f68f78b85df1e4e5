// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/certificates/credential/signedreading.h"

namespace ledforum {

/// The XMP packet of a certificate's PDF. It follows from record and signatures alone, byte for byte, and
/// bears the credential and the QR code's text as properties of a PDF/A extension schema. Needs issuerKey,
/// proof and code.
[[nodiscard]] QByteArray certificateXmp(const CertificateRecord& record,
                                        const CertificateSignatures& signatures);

// PDF/A wants these in the file's information dictionary as well, equal to what the packet says.

[[nodiscard]] QString certificateTitle(const CertificateRecord& record);
inline constexpr char16_t certificateCreator[] = u"LED Forum";
/// Without Qt's version, so that the packet does not depend on it: the program that makes the PDF writes it
/// over Qt's own.
inline constexpr char16_t certificateProducer[] = u"Qt 6";
/// "2026-11-24T12:00:00Z", of creation and of the last change.
[[nodiscard]] QString certificateStamp(const CertificateRecord& record);

/// Reads a packet, builds it again from what it says, and compares every byte. Of the signatures, `token` is
/// not there.
[[nodiscard]] SignedReading<SignedCertificate> verifyXmp(const QByteArray& packet);
/// The packet that a PDF bears uncompressed, from "<?xpacket begin" to the end of "<?xpacket end…?>"; nothing
/// when there is none, or more than one.
[[nodiscard]] std::optional<QByteArray> xmpPacketIn(const QByteArray& pdf);

} // namespace ledforum
