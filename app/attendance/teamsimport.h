// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsreport.h"
#include "database/attendance/sighting.h"
#include "database/people/person.h"
#include "database/types/credits.h"

namespace ledforum {

/// "This name in the report is that person": said by hand.
struct NameMatch
{
    QString name;
    PersonId person;
};

/// What a report does to one person's mark.
enum class ImportEffect {
    New,       ///< had no mark
    Changed,   ///< had another one, of an earlier report or the desk
    Same,      ///< has this very mark
    KeptByHand ///< was marked by hand, and stays so
};

/// One person whom the report names, and the mark that follows from its minutes.
struct ImportedAttendance
{
    Person person;
    QString reportName;
    std::vector<Sighting> sightings; ///< what the report saw of them
    Mark mark;                       ///< what the register says with it
    ImportEffect effect = ImportEffect::New;
    std::optional<Mark> before = std::nullopt;
    Credits credits = {}; ///< that the minutes would earn
};

/// A row that is nobody's, such as a note-taking program's. No error.
struct UnmatchedAttendee
{
    QString name;
    QString email;
    int minutes = 0;                                 ///< inside the session
    std::optional<Person> suggestion = std::nullopt; ///< the one person of that name
};

/// What an import of a Teams report would do, or did.
struct TeamsImport
{
    QString meetingTitle;
    std::optional<UtcSecond> meetingStart = std::nullopt; ///< where the report says when it began
    std::vector<ImportedAttendance> people;               ///< in order of surname
    std::vector<UnmatchedAttendee> unmatched;             ///< in the order of the report
    QStringList warnings;

    [[nodiscard]] int count(ImportEffect effect) const;
};

/// Who is who: by the matches made by hand, then by e-mail address; by name alone, where only one active
/// person has it, in a report that has no e-mail column. Several rows of one person count together. Refused
/// when a match names nobody in the report, an unknown person, or one name twice.
[[nodiscard]] Result<TeamsImport> matchedReport(const TeamsReport& report, const std::vector<Person>& people,
                                                const std::vector<NameMatch>& matches,
                                                const SessionTime& session);

} // namespace ledforum
