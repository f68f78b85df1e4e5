// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatebasis.h"
#include "app/certificates/certificaterecord.h"

namespace ledforum {

/// What a certificate says and the register or the session says no longer.
struct Contradiction
{
    QStringList differences; ///< for people: "60 minutes attended; now 40"; empty when there is none
    /// What would take its place; nothing when today's register gives none.
    std::optional<CertificateCandidate> candidate;
    Credits credits; ///< of that

    [[nodiscard]] bool isNone() const { return differences.isEmpty(); }
};

/// Compares status, minutes and credits, and of the session whether it was held, day, start, length, and
/// whether it is clinical. Another name of the person or the session contradicts nothing, and neither does
/// another credits rule by itself.
[[nodiscard]] Contradiction contradictionOf(PersonId person, const CertificateRecord& says,
                                            const CertificateBasis& today);

} // namespace ledforum
