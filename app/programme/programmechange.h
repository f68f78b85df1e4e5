// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicchange.h"
#include "database/attendance/replystore.h"
#include "database/programme/closurestore.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// A session before and after a change.
struct SessionChange
{
    TeachingSession before;
    TeachingSession after;
    friend bool operator==(const SessionChange&, const SessionChange&) = default;
};

/// What one act did to the programme, or would do: enough to take it back.
struct ProgrammeChange
{
    QString action; ///< for the audit: "swapped topics"
    std::vector<SessionChange> changed = {};
    std::vector<TeachingSession> added = {};   ///< without id and uid until it is done
    std::vector<TeachingSession> removed = {}; ///< as they were
    std::vector<Closure> closed = {};          ///< days
    std::vector<Closure> opened = {};          ///< closures that were taken away
    std::vector<ClinicChange> clinics = {};    ///< in the order in which none steps on another
    /// What doctors had said about coming to sessions that went to another day; known once it is done.
    std::vector<SessionReply> repliesTaken = {};
    std::vector<SessionReply> repliesBrought = {}; ///< such that come back with their day

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const ProgrammeChange&, const ProgrammeChange&) = default;
};

/// What takes a change back. Sequences only ever grow: calendars follow there, too (RFC 5546).
[[nodiscard]] ProgrammeChange inverseOf(const ProgrammeChange& change);

/// One thing that changes, for people: "Tuesday 24 November 2026", "Topic", "Sepsis", "Burnout".
struct ChangeLine
{
    QDate date; ///< of the session before the change
    QString what;
    QString from;
    QString to;
    friend bool operator==(const ChangeLine&, const ChangeLine&) = default;

    /// "Tuesday 24 November 2026, topic: Sepsis → Burnout"
    [[nodiscard]] QString sentence() const;
};

/// In order of date.
[[nodiscard]] std::vector<ChangeLine> linesOf(const ProgrammeChange& change);

} // namespace ledforum
