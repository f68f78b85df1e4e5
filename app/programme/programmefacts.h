// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/clinic.h"
#include "database/forum/forumsettings.h"
#include "database/programme/closurestore.h"
#include "database/programme/teachingsession.h"

#include <QHash>
#include <QSet>

namespace ledforum {

class Connection;

/// What the rules of the programme need to know of it.
struct ProgrammeFacts
{
    std::vector<TeachingSession> sessions = {}; ///< all, in order of date and start
    QSet<TeachingSessionId> withRegister = {};
    QHash<TeachingSessionId, int> replies = {}; ///< how many; sessions without one are left out
    std::vector<Clinic> clinics = {};
    std::vector<Closure> closures = {};
    std::vector<BankHolidayChange> holidayChanges = {};
    ForumSettings settings = {};
    LocalMoment now = {};
};

/// As it is stored now. Throws DatabaseError.
[[nodiscard]] ProgrammeFacts readFacts(const Connection& connection, LocalMoment now);

} // namespace ledforum
