// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/programmeact.h"
#include "app/programme/programmechange.h"
#include "app/programme/programmefacts.h"

namespace ledforum {

/// What an act would change, with sequences counted up; refused with a sentence where a rule forbids it.
[[nodiscard]] Result<ProgrammeChange> plannedChange(const ProgrammeAct& act, const ProgrammeFacts& facts);

/// What somebody should know before a change is made: whom to invite again, days on which the forum does not
/// meet, replies that do not follow, clinics that stay.
[[nodiscard]] QStringList remarksOn(const ProgrammeChange& change, const ProgrammeFacts& facts);

} // namespace ledforum
