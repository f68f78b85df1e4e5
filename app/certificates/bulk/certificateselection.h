// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificate.h"

namespace ledforum {

/// What a job in bulk is about: a session, the sessions from one day to another (both included), all of a
/// person, or what these have in common. What is left out does not narrow it.
using CertificateSelection = CertificateFilter;

/// The sessions of the CPD year that this day belongs to.
[[nodiscard]] CertificateSelection cpdYearSelection(QDate day);

} // namespace ledforum
