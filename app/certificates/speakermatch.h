// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"
#include "database/programme/teachingsession.h"

#include <optional>
#include <vector>

namespace ledforum {

/// Who of the people a speaker is: who has the same e-mail address, else the only one with the same name,
/// titles, accents and case aside, unless both have an address and it is another. Nothing when there is no
/// such person, or more than one.
[[nodiscard]] std::optional<PersonId> personOf(const Speaker& speaker, const std::vector<Person>& people);

} // namespace ledforum
