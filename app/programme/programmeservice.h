// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/bankholidays.h"
#include "app/programme/pastprogramme.h"
#include "app/programme/programmeacts.h"
#include "app/programme/programmegaps.h"
#include "app/programme/programmeimport.h"
#include "app/programme/programmeplanner.h"
#include "database/programme/closurestore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class Connection;
class ForumClock;
class Operations;

/// What the welcome screen shows to nobody in particular.
struct NextSession
{
    LocalSpan span;
    QString title;
    std::vector<Speaker> speakers;
    QString venue;
    QStringList outcomes;
};

/// The programme: plan, edit, closures, import and calendar. Everyone signed in may read it; tutors and
/// administrators plan and edit.
class ProgrammeService final
{
public:
    ProgrammeService(Connection& connection, Operations& operations, const ForumClock& clock);

    /// Swap, push along, cancel …: single acts that can be undone. The ways to change the programme below are
    /// among them.
    [[nodiscard]] ProgrammeActs& acts() { return m_acts; }

    /// What `generate` would do. Refuses a stretch that ends before it begins or is longer than five years.
    [[nodiscard]] Result<ProgrammePlan> plan(const Actor& actor, const PlanRequest& request) const;
    /// Adds what is missing, in one operation, and says what it did. Run again, it adds nothing.
    Result<ProgrammePlan> generate(const Actor& actor, const PlanRequest& request);

    /// What a period lacks; see programmegaps.h. For those who do not edit the programme only the days on
    /// which the forum does not meet.
    [[nodiscard]] Result<std::vector<ProgrammeGap>> gaps(const Actor& actor, const Period& period) const;

    // Speakers' e-mail addresses and states are read by those who edit the programme; others see none, and
    // every state as "to invite".

    /// Both days included; an invalid date is no limit.
    [[nodiscard]] Result<std::vector<TeachingSession>> list(const Actor& actor, QDate first = {},
                                                            QDate last = {}) const;
    /// A SESSION as people write it: its date, 2026-11-24, or its id. NotFound when there is none; refused
    /// when two sessions share that date.
    [[nodiscard]] Result<TeachingSession> find(const Actor& actor, const QString& dateOrId) const;
    [[nodiscard]] Result<TeachingSession> session(const Actor& actor, TeachingSessionId id) const;
    /// The first that has not ended and is not cancelled. Nobody needs to be signed in.
    [[nodiscard]] Result<std::optional<NextSession>> nextSession(const Actor& actor) const;

    /// A session by hand; its id, uid and sequence are given here.
    Result<TeachingSession> add(const Actor& actor, TeachingSession session);
    /// ChangeSession. The state moves as sessionrules.h says; times stay once a register has been opened.
    Result<SessionChange> update(const Actor& actor, const TeachingSession& session);
    /// Only a planned one without a register: anything else is cancelled, with a reason.
    Result<> remove(const Actor& actor, TeachingSessionId id);

    [[nodiscard]] Result<std::vector<Closure>> closures(const Actor& actor) const;
    Result<Closure> addClosure(const Actor& actor, QDate date, const QString& reason);
    Result<> removeClosure(const Actor& actor, QDate date);

    /// By the rules, with the local changes applied.
    [[nodiscard]] Result<std::vector<BankHoliday>> bankHolidays(const Actor& actor, QDate first,
                                                                QDate last) const;
    /// Adds a holiday that the rules do not know, or takes one away that they give.
    Result<> changeBankHoliday(const Actor& actor, const BankHolidayChange& change);

    /// Fills untitled planned sessions in order of date. A bad line is named, and then nothing is imported.
    Result<ProgrammeImport> importFile(const Actor& actor, const QString& path, bool isDryRun);
    /// Adds the sessions of earlier years that the programme does not have: see pastprogramme.h. A bad line
    /// is named, and then nothing is imported; run again, it adds nothing.
    Result<PastProgramme> importPast(const Actor& actor, const QString& path, bool isDryRun);
    /// The whole programme as an iCalendar file, written whole or not at all. The number of its events.
    /// Refused where the forum's time zone is not Europe/London.
    Result<int> exportCalendar(const Actor& actor, const QString& path) const;

private:
    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    TeachingSessionStore m_sessions;
    ClosureStore m_closures;
    ProgrammeActs m_acts;
};

} // namespace ledforum
