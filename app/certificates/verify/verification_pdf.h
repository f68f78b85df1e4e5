// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/verify/verification.h"

namespace ledforum {

// Parts of verification.cpp; nobody else calls these.

/// Valid, Altered or NotACertificate: whose key it is, and whether it is in force, is not looked into.
[[nodiscard]] Verification verifiedPdf(const QByteArray& pdf);
[[nodiscard]] std::vector<CertificateFact> factsOf(const CertificateCode& code);

} // namespace ledforum
