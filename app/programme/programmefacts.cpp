// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmefacts.h"

#include "database/appointments/clinicstore.h"
#include "database/attendance/replystore.h"
#include "database/forum/settingstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

ProgrammeFacts readFacts(const Connection& connection, LocalMoment now)
{
    const TeachingSessionStore sessions(connection);
    const ClosureStore closures(connection);
    return {.sessions = sessions.between({}, {}),
            .withRegister = sessions.withRegister(),
            .replies = ReplyStore(connection).numbers(),
            .clinics = ClinicStore(connection).between({}, {}),
            .closures = closures.closures({}, {}),
            .holidayChanges = closures.bankHolidayChanges(),
            .settings = SettingStore(connection).load(),
            .now = now};
}

} // namespace ledforum
