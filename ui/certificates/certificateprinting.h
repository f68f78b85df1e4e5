// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificate.h"
#include "ui/shell/workstrip.h"

namespace ledforum {

/// Asks for a printer, and prints them one after the other while a dialog before `page` says how far it is
/// and stops when asked. What came of it, in a sentence; nothing when no printer was chosen. A certificate
/// for which a font is missing is left out by name: nothing that bears somebody's name leaves with a box in
/// place of a letter.
[[nodiscard]] std::optional<WorkStrip::Told> printCertificates(PageContext& context, QWidget& page,
                                                               const std::vector<Certificate>& certificates);

} // namespace ledforum
