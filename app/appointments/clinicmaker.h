// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"

#include <vector>

namespace ledforum {

/// When and where a clinic takes place, and into what it is cut.
struct ClinicPlan
{
    LocalSpan span;       ///< 15:00 for 60 minutes, say
    int slotMinutes = 20; ///< 3 × 20, 2 × 30, 4 × 15
    QString venue = {};
    std::optional<QDate> laidOutFor = std::nullopt; ///< of a generated one
};

/// The times of a clinic's slots, back to back from its start; a remainder too short for a slot is left over.
[[nodiscard]] std::vector<LocalSpan> slotSpans(const ClinicPlan& plan);

/// A clinic with its slots, all free. Runs inside the caller's transaction. Throws DatabaseError: Constraint
/// when another clinic starts at that time.
ClinicId makeClinic(ClinicStore& clinics, SlotStore& slotStore, const ClinicPlan& plan);

} // namespace ledforum
