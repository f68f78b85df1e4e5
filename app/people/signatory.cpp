// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/signatory.h"

#include "app/security/actor.h"
#include "database/people/personstore.h"

namespace ledforum {

std::optional<Person> signatoryFor(const Actor& actor, const Connection& connection)
{
    const PersonStore people(connection);
    if (actor.is(Role::Tutor))
        return people.find(actor.person());
    const std::vector<Person> tutors = people.list({.role = Role::Tutor});
    return tutors.empty() ? std::nullopt : std::optional(tutors.front());
}

} // namespace ledforum
