// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/reportimport.h"
#include "app/attendance/reportsession.h"
#include "app/security/auditlog.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// Reports of Teams and files of sign-in sheets, by which open registers are filled, and what is remembered
/// of them: whom a name means, who is nobody of the forum, what a form's columns hold. For tutors and
/// administrators. What is of a session is refused while its register is not open.
class ReportService final
{
public:
    ReportService(const Connection& connection, Operations& operations, const ForumClock& clock);

    /// Reads a file for one session, by `columns` where given, else as was remembered for its headings, else
    /// as they are understood. An UnknownTable where somebody has to say what the columns hold.
    [[nodiscard]] Result<FileRead> readFile(const Actor& actor, TeachingSessionId session,
                                            const QByteArray& file,
                                            const std::optional<ColumnMapping>& columns = std::nullopt) const;
    /// Which of the sessions that have begun files may be the reports of, all of them together.
    [[nodiscard]] Result<ReportSessions> sessionsOf(const Actor& actor,
                                                    const std::vector<QByteArray>& files) const;

    /// What `import` would do; changes nothing.
    [[nodiscard]] Result<TeamsImport> preview(const Actor& actor, TeachingSessionId session,
                                              const std::vector<ReadReport>& files,
                                              const ImportAnswers& answers = {}) const;
    /// All of the files or none. A mark made by hand stays; the same report again changes nothing but what is
    /// matched otherwise; a report of a meeting that began at the same second takes the earlier one's place,
    /// and others are merged. What is answered is remembered with it.
    Result<TeamsImported> import(const Actor& actor, TeachingSessionId session,
                                 const std::vector<ReadReport>& files, const ImportAnswers& answers = {});
    /// Marks made by hand since then stay. What was remembered with it is forgotten.
    Result<> takeBack(const Actor& actor, TeachingSessionId session, const ReportUndo& report);

    /// Those whom reports name and who are nobody of the forum, by name.
    [[nodiscard]] Result<std::vector<KnownParticipant>> ignoredParticipants(const Actor& actor) const;
    /// They are shown as unmatched again. Refused where nobody of that name is ignored.
    Result<> heed(const Actor& actor, const QString& name);

private:
    /// `numberOf` gives each file that counts the number under which it is stored.
    [[nodiscard]] ReportImport
    filled(const TeachingSession& session, const std::vector<ReadReport>& files,
           const ParticipantMatcher& matcher,
           const std::function<AttendanceReportId(const AttendanceReport&)>& numberOf) const;
    Result<TeamsImported> importNow(AuditLog::Entry& audit, const Actor& actor,
                                    const TeachingSession& session, const std::vector<ReadReport>& files,
                                    const ImportAnswers& answers);

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
    SightingStore m_sightings;
    ImportMemoryStore m_memory;
    SettingStore m_settings;
};

} // namespace ledforum
