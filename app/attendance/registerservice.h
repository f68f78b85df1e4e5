// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"
#include "app/certificates/creditsrule.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/replystore.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// Follows from the session, the clock and the closing: nobody sets it.
enum class RegisterState {
    NotStarted, ///< the session has not begun
    Open,
    Closed,
    Cancelled ///< a cancelled session has no register
};

struct RegisterRow
{
    Person person;
    std::optional<Mark> mark = std::nullopt;   ///< nothing until somebody has said so
    std::optional<Reply> reply = std::nullopt; ///< the category of apologies stays here
};

/// Each row counts once: listed is the sum of attended, apologies, did not attend and unmarked.
struct RegisterCounts
{
    int listed = 0;
    int attended = 0; ///< present, late and left early
    int apologies = 0;
    int didNotAttend = 0;
    int unmarked = 0;
    int unmarkedWithApologies = 0; ///< of the unmarked, those whom closing marks "apologies"

    friend bool operator==(const RegisterCounts&, const RegisterCounts&) = default;
};

/// A session's register: the active doctors, and whoever else was marked, in order of surname.
struct Register
{
    TeachingSession session;
    RegisterState state = RegisterState::NotStarted;
    bool mayClose = false; ///< open, and the session is over
    std::optional<RegisterClosing> closing;
    std::vector<RegisterRow> rows;
    CreditsRule creditsRule; ///< as the forum's settings have it

    [[nodiscard]] RegisterCounts counts() const;
    /// What the minutes of a mark would earn: certificates confirm it.
    [[nodiscard]] Credits creditsOf(const Mark& mark) const;
};

/// What one person's line was before a change: no mark, or this one. Handed back to `restore`, it undoes the
/// change.
struct PreviousMark
{
    PersonId person;
    std::optional<Mark> mark;
};
using PreviousMarks = std::vector<PreviousMark>;

struct RegisterClosed
{
    // Who had no mark until then:
    int markedDidNotAttend = 0;
    int markedApologies = 0; ///< and had given them
};

struct TeamsImported
{
    TeamsImport outcome;
    PreviousMarks previous; ///< one undo for the whole report
};

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
    Result<PreviousMarks> clear(const Actor& actor, TeachingSessionId session, PersonId person);
    /// Gives everyone who has no mark this one; only statuses that need no time. "Did not attend" becomes
    /// "apologies" for whoever gave them, as in closing.
    Result<PreviousMarks> markRest(const Actor& actor, TeachingSessionId session, MarkStatus status);
    /// Undoes a change.
    Result<> restore(const Actor& actor, TeachingSessionId session, const PreviousMarks& previous);
    /// Only after the session's end; the session is held. Whoever has no mark and gave apologies gets the
    /// mark "apologies", and everyone else without a mark "did not attend".
    Result<RegisterClosed> close(const Actor& actor, TeachingSessionId session);

    /// What `importTeams` would do; changes nothing.
    [[nodiscard]] Result<TeamsImport> previewTeams(const Actor& actor, TeachingSessionId session,
                                                   const QByteArray& file,
                                                   const std::vector<NameMatch>& matches = {}) const;
    /// A mark made by hand stays; the same report again changes nothing.
    Result<TeamsImported> importTeams(const Actor& actor, TeachingSessionId session, const QByteArray& file,
                                      const std::vector<NameMatch>& matches = {});

private:
    [[nodiscard]] Result<TeachingSession> known(TeachingSessionId id) const;
    /// The session whose register is open, or why it is not.
    [[nodiscard]] Result<TeachingSession> openSession(TeachingSessionId id) const;
    [[nodiscard]] RegisterState stateOf(const TeachingSession& session) const;
    [[nodiscard]] std::vector<RegisterRow> rows(TeachingSessionId id, bool isClosed) const;
    [[nodiscard]] Result<TeamsImport> compared(const TeachingSession& session, const QByteArray& file,
                                               const std::vector<NameMatch>& matches) const;

    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
    ReplyStore m_replies;
    SettingStore m_settings;
};

} // namespace ledforum
