// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/programmeact.h"
#include "app/programme/programmechange.h"

namespace ledforum {

class Actor;
class Connection;
class ForumClock;
class Operations;

/// What an act would do, for a window to show before it is done.
struct ProgrammePreview
{
    ProgrammeChange change;
    std::vector<ChangeLine> lines;
    QStringList remarks; ///< "The 1:1 clinic of Tuesday …, 3pm to 4pm, stays as it is."
};

/// The usual changes of the programme as single acts, each one transaction, with the 1:1s of the day where
/// they go along, that can be taken back. For
/// tutors and administrators.
class ProgrammeActs final
{
public:
    ProgrammeActs(Connection& connection, Operations& operations, const ForumClock& clock);

    /// Changes nothing. Refused, as `apply` would be.
    [[nodiscard]] Result<ProgrammePreview> preview(const Actor& actor, const ProgrammeAct& act) const;
    /// Does it. With what a preview said, it is a Conflict when something else would come of it by now.
    Result<ProgrammeChange> apply(const Actor& actor, const ProgrammeAct& act,
                                  const std::optional<ProgrammeChange>& expected = {});
    /// Takes a change back, and gives the change that does it again. Conflict, and nothing done, when
    /// somebody has changed one of its sessions, closures or clinics meanwhile. A removed session comes back
    /// under its calendar event.
    Result<ProgrammeChange> undo(const Actor& actor, const ProgrammeChange& change);

private:
    /// `plan()` returns a Result of what to change.
    template <class Plan>
    Result<ProgrammeChange> carryOut(const Actor& actor, Plan plan);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
};

} // namespace ledforum
