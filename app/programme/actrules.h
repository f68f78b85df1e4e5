// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/programmeact.h"
#include "app/programme/programmechange.h"
#include "database/appointments/clinic.h"
#include "database/forum/forumsettings.h"

#include <QSet>

namespace ledforum {

/// What the rules of the acts need to know of the programme.
struct ProgrammeFacts
{
    std::vector<TeachingSession> sessions; ///< all, in order of date and start
    QSet<TeachingSessionId> withRegister = {};
    std::vector<Clinic> clinics = {};
    std::vector<Closure> closures = {};
    std::vector<BankHolidayChange> holidayChanges = {};
    ForumSettings settings = {};
};

/// What an act would change, with sequences counted up; refused with a sentence where a rule forbids it.
[[nodiscard]] Result<ProgrammeChange> plannedChange(const ProgrammeAct& act, const ProgrammeFacts& facts);

/// What somebody should know before a change is made: whom to invite again, days on which the forum does not
/// meet, clinics that stay.
[[nodiscard]] QStringList remarksOn(const ProgrammeChange& change, const ProgrammeFacts& facts);

} // namespace ledforum
