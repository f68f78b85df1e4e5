// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/minutesrule.h"
#include "app/attendance/register.h"
#include "app/attendance/registerbook.h"
#include "app/common/result.h"
#include "database/attendance/replystore.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// The registers. Tutors and administrators take them; a register opens at its session's start, and is closed
/// after its end by hand. Files come in through ReportService; a closed register is changed through
/// CorrectionService.
class RegisterService final
{
public:
    RegisterService(const Connection& connection, Operations& operations, const ForumClock& clock);

    [[nodiscard]] Result<Register> open(const Actor& actor, TeachingSessionId session) const;
    /// The actor's own marks, newest session first.
    [[nodiscard]] Result<std::vector<SessionMark>> own(const Actor& actor) const;

    /// Refused, saying why, before the start, once closed, or for a cancelled session: so are all changes
    /// below.
    Result<PreviousMarks> mark(const Actor& actor, TeachingSessionId session, PersonId person,
                               const MarkRequest& request);
    /// Takes back what was said by hand, so that what was seen counts again; else what was seen.
    Result<PreviousMarks> clear(const Actor& actor, TeachingSessionId session, PersonId person);
    /// Gives everyone who has no mark this one; only statuses that need no time. "Did not attend" becomes
    /// "apologies" for whoever gave them, as in closing.
    Result<PreviousMarks> markRest(const Actor& actor, TeachingSessionId session, MarkStatus status);
    /// Undoes a change, or makes it again with what reversed() gives. Conflict where somebody, or the desk,
    /// has changed one of the lines since.
    Result<> restore(const Actor& actor, TeachingSessionId session, const PreviousMarks& previous);
    /// Only after the session's end; the session is held. Whoever has no mark and gave apologies gets the
    /// mark "apologies", and everyone else without a mark "did not attend".
    Result<RegisterClosed> close(const Actor& actor, TeachingSessionId session);

private:
    [[nodiscard]] std::vector<RegisterRow> rows(TeachingSessionId id, bool isClosed) const;

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
    SightingStore m_sightings;
    ReplyStore m_replies;
    SettingStore m_settings;
};

} // namespace ledforum
