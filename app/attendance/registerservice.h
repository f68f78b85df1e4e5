// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/pastregisters.h"
#include "app/attendance/register.h"
#include "app/attendance/registerbook.h"
#include "app/attendance/reportimport.h"
#include "app/attendance/reportsession.h"
#include "app/security/auditlog.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/replystore.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// The registers. Tutors and administrators take them; a register opens at its session's start, and is closed
/// after its end by hand.
class RegisterService final
{
public:
    RegisterService(Connection& connection, Operations& operations, const ForumClock& clock);

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

    /// Changes a closed register, where nothing else may: by hand, with a reason of at most 200 letters that
    /// stands in its history. Certificates that were issued from it stay as they are.
    Result<PreviousMarks> correct(const Actor& actor, TeachingSessionId session, PersonId person,
                                  const MarkRequest& request, const QString& reason);
    /// As restore().
    Result<> takeBackCorrection(const Actor& actor, TeachingSessionId session, const PreviousMarks& previous);
    /// Who changed what, the earliest first.
    [[nodiscard]] Result<std::vector<HistoryLine>> history(const Actor& actor,
                                                           TeachingSessionId session) const;

    /// Reads a file for one session, by `columns` where given, else as was remembered for its headings, else
    /// as they are understood. An UnknownTable where somebody has to say what the columns hold.
    [[nodiscard]] Result<FileRead> readFile(const Actor& actor, TeachingSessionId session,
                                            const QByteArray& file,
                                            const std::optional<ColumnMapping>& columns = std::nullopt) const;
    /// Which of the sessions that have begun a file may be the report of.
    [[nodiscard]] Result<ReportSessions> sessionsOf(const Actor& actor, const QByteArray& file) const;

    /// What `importTeams` would do; changes nothing.
    [[nodiscard]] Result<TeamsImport> previewTeams(const Actor& actor, TeachingSessionId session,
                                                   const std::vector<ReadReport>& files,
                                                   const ImportAnswers& answers = {}) const;
    /// Reports of Teams and sign-in sheets, all of them or none. A mark made by hand stays; the same report
    /// again changes nothing but what is matched otherwise; a report of a meeting that began at the same
    /// second takes the earlier one's place, and others are merged. What is answered is remembered with it.
    Result<TeamsImported> importTeams(const Actor& actor, TeachingSessionId session,
                                      const std::vector<ReadReport>& files,
                                      const ImportAnswers& answers = {});
    /// Marks made by hand since then stay. What was remembered with it is forgotten.
    Result<> takeBack(const Actor& actor, TeachingSessionId session, const ReportUndo& report);

    /// Those whom reports name and who are nobody of the forum, by name.
    [[nodiscard]] Result<std::vector<KnownParticipant>> ignoredParticipants(const Actor& actor) const;
    /// They are shown as unmatched again. Refused where nobody of that name is ignored.
    Result<> heed(const Actor& actor, const QString& name);

    /// What `importPast` would do with registers of earlier years, which readPastRegisters reads; changes
    /// nothing.
    [[nodiscard]] Result<PastImport> previewPast(const Actor& actor, const QByteArray& file) const;
    /// Nothing is imported while the result has bad lines or, unless they are left out, unknown ones. A mark
    /// that somebody has already stays; the registers are closed, and their sessions held, with nobody marked
    /// whom the file does not name. The same file again changes nothing.
    Result<PastImport> importPast(const Actor& actor, const QByteArray& file,
                                  UnknownLines unknown = UnknownLines::Refused);

private:
    struct WhoIsWho;

    [[nodiscard]] Result<TeachingSession> known(TeachingSessionId id) const;
    /// The session whose register is open, or why it is not.
    [[nodiscard]] Result<TeachingSession> openSession(TeachingSessionId id) const;
    [[nodiscard]] RegisterState stateOf(const TeachingSession& session) const;
    [[nodiscard]] std::vector<RegisterRow> rows(TeachingSessionId id, bool isClosed) const;
    [[nodiscard]] RegisterBook book(const TeachingSession& session) const;
    /// Why a change cannot be undone.
    [[nodiscard]] std::optional<Failure> restored(RegisterBook& changed, const PreviousMarks& previous) const;
    [[nodiscard]] MarkAuthor author(const Actor& actor, MarkAct act, const QString& reason = {}) const;
    [[nodiscard]] Result<TeachingSession> closedSession(TeachingSessionId id) const;
    PreviousMarks corrected(AuditLog::Entry& audit, RegisterBook& changed, const MarkAuthor& author,
                            TeachingSessionId session);
    [[nodiscard]] static QString auditDetail(PersonId person, const std::optional<Mark>& before,
                                             const std::optional<Mark>& after);
    [[nodiscard]] Result<FileRead> readAs(const TeachingSession& session, const QByteArray& file,
                                          const std::optional<ColumnMapping>& columns) const;
    [[nodiscard]] AttendanceReport reportOf(const ReadReport& file, const Actor& actor) const;
    [[nodiscard]] ReportImport importInto(const TeachingSession& session) const;
    Result<TeamsImported> importNow(AuditLog::Entry& audit, const Actor& actor,
                                    const TeachingSession& session, const std::vector<ReadReport>& files,
                                    const ImportAnswers& answers);
    bool remember(AuditLog::Entry& audit, TeachingSessionId session, const WhoIsWho& who,
                  const std::vector<ReadReport>& files, ReportUndo& undo);
    [[nodiscard]] Result<PastImport> plannedPast(const QByteArray& file) const;
    void closePast(TeachingSessionId session, const Actor& actor);

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
    SightingStore m_sightings;
    ImportMemoryStore m_memory;
    ReplyStore m_replies;
    SettingStore m_settings;
};

} // namespace ledforum
