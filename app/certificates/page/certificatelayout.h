// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/documents/documentpage.h"

namespace ledforum {

/// The pages of a certificate, in the sheet and with the parts that its design names: the certificate itself,
/// with its QR code and its pictures; its learning outcomes where they are too many to stand on it; prompts
/// for a reflection. Long names and titles shrink, then wrap; nothing leaves its page. Needs a
/// QGuiApplication, for its fonts.
[[nodiscard]] std::vector<DocumentPage> layOut(const SignedCertificate& certificate);
/// The same before it is signed: all that is to be read, without code and pictures. Without an issuer's key
/// nothing is said of how to check it, either.
[[nodiscard]] std::vector<DocumentPage> layOut(const CertificateRecord& record,
                                               const QByteArray& issuerKey = {});

} // namespace ledforum
