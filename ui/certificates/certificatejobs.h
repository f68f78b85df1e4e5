// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificatebulk.h"
#include "ui/certificates/certificateplace.h"
#include "ui/shell/workstrip.h"

namespace ledforum {

// What runs beside the window. The actor's keys stay until it has ended.

/// Issues what can be issued of the selection, and writes all in force.
[[nodiscard]] std::vector<WorkStrip::Stage>
issuingStages(const Actor& actor, const CertificateSelection& selection, const CertificatePlace& place);
/// Writes those in force of the selection.
[[nodiscard]] std::vector<WorkStrip::Stage>
writingStages(const Actor& actor, const CertificateSelection& selection, const CertificatePlace& place);
[[nodiscard]] std::vector<WorkStrip::Stage> writingStages(const std::vector<Certificate>& certificates,
                                                          const CertificatePlace& place);
/// A draft for each doctor into the folder.
[[nodiscard]] std::vector<WorkStrip::Stage>
messageStages(const Actor& actor, const std::vector<Certificate>& certificates, const QString& folder);

} // namespace ledforum
