// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsimport.h"

#include <algorithm>

namespace ledforum {

const Person* UnmatchedAttendee::likeliest() const
{
    const bool isAlone = suggestions.size() == 1 ||
                         (suggestions.size() > 1 && suggestions[0].likeness != suggestions[1].likeness);
    return isAlone && suggestions[0].likeness <= Likeness::SameName ? &suggestions[0].person : nullptr;
}

int TeamsImport::count(ImportEffect effect) const
{
    return int(std::ranges::count(people, effect, &ImportedAttendance::effect));
}

} // namespace ledforum
