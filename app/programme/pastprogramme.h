// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/forum/forumsettings.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

class Actor;
class Connection;
class ForumClock;

/// A session of earlier years, as a line of a file has it.
struct PastSession
{
    int line = 0;            ///< in the file, from 1
    TeachingSession session; ///< as it is stored, once it is
    bool isPresent = false;  ///< the programme has it already, and keeps it as it is
};

/// What an import of earlier years did, or would do.
struct PastProgramme
{
    std::vector<PastSession> sessions; ///< in the order of the file
    bool isDryRun = false;

    [[nodiscard]] int added() const;
};

/// The sessions of a file, held, in the order of the file. Its columns are found by their headings: Date and
/// Title; Start, Minutes or End, Venue, for which the forum's settings stand in; and those of a programme's
/// file (programmeimport.h). Refused, with every bad line named, when a line does not hold what it should,
/// is not before `today`, or stands there twice.
[[nodiscard]] Result<std::vector<PastSession>> readPastSessions(const QByteArray& file,
                                                                const ForumSettings& settings, QDate today);

/// Marks what the programme has already: a session of that date and title. Refused, with every such line
/// named, where another session takes place at that time.
[[nodiscard]] Result<PastProgramme> matchPast(std::vector<PastSession> past,
                                              const std::vector<TeachingSession>& sessions);

/// Stores the sessions that are new, each held and with a closed register, into which the marks of past
/// registers can be put with RegisterStore. Inside the caller's transaction. Throws DatabaseError.
void storePast(Connection& connection, PastProgramme& past, const Actor& actor, const ForumClock& clock);

} // namespace ledforum
