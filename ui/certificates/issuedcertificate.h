// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "database/certificates/certificate.h"
#include "ui/widgets/pill.h"

#include <utility>

namespace ledforum {

/// A certificate that can be read: what became of it, and what it says.
struct IssuedCertificate
{
    Certificate certificate;
    CertificateRecord record;

    [[nodiscard]] const CertificateStanding& standing() const { return certificate.standing; }
    friend bool operator==(const IssuedCertificate&, const IssuedCertificate&) = default;
};

/// "Attendance", "Teaching".
[[nodiscard]] QString kindWord(CertificateKind kind);
[[nodiscard]] std::pair<QString, PillTone> statusBadge(CertificateStatus status);
/// Since when and why it is not in force: "Superseded on 24 November 2026 by 7K3F-92QD-M: The register was
/// corrected". Empty while it is.
[[nodiscard]] QString standingWords(const CertificateStanding& standing);

} // namespace ledforum
