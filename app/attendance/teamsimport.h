// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/namesuggestions.h"
#include "database/attendance/sighting.h"
#include "database/types/credits.h"

namespace ledforum {

/// A file as it was read for one session, so that it is read once for its preview and its import.
struct ReadReport
{
    QByteArray digest; ///< of the file's bytes, 32 bytes
    TeamsReport report;
    /// The columns as somebody has just said: remembered with the import.
    std::optional<ColumnMapping> saidColumns = std::nullopt;
};

/// What reading a file comes to: a report, or a table of which somebody has to say what its columns hold.
using FileRead = std::variant<ReadReport, UnknownTable>;

/// A participant as the report names it; without an e-mail address everybody of that name is meant.
struct ReportName
{
    QString name;
    QString email = {};

    friend bool operator==(const ReportName&, const ReportName&) = default;
};

/// "This name in the report is that person": said by hand.
struct NameMatch
{
    QString name;
    PersonId person;
    QString email = {}; ///< as in ReportName

    friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// What somebody says of a report before it is imported.
struct ImportAnswers
{
    std::vector<NameMatch> matches = {};
    std::vector<ReportName> ignored = {}; ///< nobody of the forum
    std::vector<ReportName> heeded = {};  ///< what was remembered of them counts no more
    bool isRemembered = true;             ///< for the reports to come, too

    friend bool operator==(const ImportAnswers&, const ImportAnswers&) = default;
};

/// How it is known whom a row means, the strongest first.
enum class MatchedBy { Said, Email, Number, Remembered, Name };

/// What a report does to one person's mark.
enum class ImportEffect {
    New,        ///< had no mark
    Changed,    ///< had another one, of an earlier report or the desk
    Same,       ///< has this very mark
    KeptByHand, ///< was marked by hand, and stays so
    Lost        ///< was in an earlier report of this meeting, and is in none now: has no mark any more
};

/// One person whom the report names, and the mark that follows from its minutes.
struct ImportedAttendance
{
    Person person;
    QString reportName; ///< empty where this report does not name them
    MatchedBy matchedBy = MatchedBy::Email;
    Mark mark; ///< what the register says with it; of who is Lost, what it said
    ImportEffect effect = ImportEffect::New;
    std::optional<Mark> before = std::nullopt;
    Credits credits = {}; ///< that the minutes would earn
};

/// A row that is nobody's, such as a note-taking program's. No error.
struct UnmatchedAttendee
{
    QString name;
    QString email;
    int minutes = 0;                          ///< inside the session
    std::vector<Suggestion> suggestions = {}; ///< at most three, best first

    /// The one person it is likely to be: better than all others.
    [[nodiscard]] const Person* likeliest() const;
};

/// What an import of reports would do, or did.
struct TeamsImport
{
    ReportKind kind = ReportKind::Teams; ///< of the first file
    QString meetingTitle = {};
    ColumnMapping columns = {};                    ///< as those of the first file were read
    std::vector<ImportedAttendance> people = {};   ///< in order of surname
    std::vector<UnmatchedAttendee> unmatched = {}; ///< in the order of the report
    std::vector<UnmatchedAttendee> ignored = {};   ///< nobody of the forum, as somebody has said
    QStringList warnings = {};

    [[nodiscard]] int count(ImportEffect effect) const;
};

} // namespace ledforum
