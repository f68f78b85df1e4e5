// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/common/result.h"
#include "app/documents/documentpage.h"

#include <QByteArray>

namespace ledforum {

/// The certificate's pages, as `layOut` gives them, as a PDF/A-1b file whose metadata bear the credential and
/// the QR code's text. The day of issue is its date, so that one certificate gives the same bytes again,
/// alone or among thousands (with the same fonts). May run on several threads at once, each with pages of its
/// own. Refused where a character has no glyph.
[[nodiscard]] Result<QByteArray> certificatePdf(const SignedCertificate& certificate,
                                                const std::vector<DocumentPage>& pages);
/// The same without signatures: the metadata bear the serial alone.
[[nodiscard]] Result<QByteArray> certificatePdf(const CertificateRecord& record,
                                                const std::vector<DocumentPage>& pages);

/// True when these are the bytes of a certificate with that serial.
[[nodiscard]] bool isPdfOf(const QByteArray& pdf, const CertificateSerial& serial);

} // namespace ledforum
