// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/page/certificatelayout.h"

#include <optional>

namespace ledforum {

// The certificate itself. Only certificatelayout.cpp calls these.

enum class FrontOutcomes { Listed, OnNextPage };

/// In the largest size in which everything has its place; nothing where the outcomes would have to be listed
/// too small. Without them there is always a page.
[[nodiscard]] std::optional<DocumentPage> frontPage(const CertificateRecord& record,
                                                    const QByteArray& issuerKey, FrontOutcomes outcomes);
/// The QR code, in its corner.
void putCode(DocumentPage& front, const SignedCertificate& certificate);
/// The logo and the signature, where the record has them.
void putPictures(DocumentPage& front, const SignedCertificate& certificate);

} // namespace ledforum
