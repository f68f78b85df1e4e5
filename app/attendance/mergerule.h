// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/sessiontime.h"
#include "database/attendance/mark.h"
#include "database/attendance/sighting.h"

#include <vector>

namespace ledforum {

/// The mark that follows from all that was seen of one person: the minutes of the union of the sightings
/// inside the session, none counted twice. No whole minute inside: did not attend. First seen more than
/// `toleranceMinutes` after the start: late. Last seen more than that before the end: left early. Else
/// present. Its source is the one that saw them inside, Several where more than one did. A mark made by hand
/// stands above it.
[[nodiscard]] Mark markFromSightings(PersonId person, const std::vector<Sighting>& sightings,
                                     const SessionTime& session, int toleranceMinutes);

} // namespace ledforum
