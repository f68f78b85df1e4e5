// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"

#include <optional>

namespace ledforum {

class Actor;
class Connection;

/// The Deputy Clinical Tutor in whose name certificates and letters go out: the actor, if it is one, else the
/// first tutor on record. Throws DatabaseError.
[[nodiscard]] std::optional<Person> signatoryFor(const Actor& actor, const Connection& connection);

} // namespace ledforum
