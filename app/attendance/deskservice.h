// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/deskviews.h"
#include "app/attendance/registerbook.h"
#include "app/common/result.h"
#include "app/security/accesspolicy.h"
#include "app/security/actor.h"
#include "app/security/auditlog.h"
#include "database/attendance/doorstore.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class ForumClock;
class Operations;

/// The check-in desk. Its actor has no keys and may do nothing but this, in the one session it was started
/// for; it stops when who started it is no longer of the staff. Tutors and administrators may do the same by
/// hand.
///
/// A PIN and a badge open nothing else. What takes Argon2id is slow: off the window's thread, and never
/// inside a transaction.
class DeskService final
{
public:
    DeskService(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost);

    /// The desk's actor, for a session that is neither cancelled nor closed nor over. Before its hours the
    /// desk waits.
    Result<Actor> start(const Actor& actor, TeachingSessionId session, DeskKind kind);
    [[nodiscard]] Result<DeskView> view(const Actor& actor, TeachingSessionId session) const;
    /// Among the active doctors and whoever is in the register already; see deskMatches. An unstaffed desk
    /// shows nobody for a single letter.
    [[nodiscard]] Result<DeskSearch> search(const Actor& actor, TeachingSessionId session,
                                            const QString& typed) const;

    /// What the gesture means follows from what the desk has seen of the person; see gestureOf. Only where
    /// staff stand beside.
    Result<DeskOutcome> checkIn(const Actor& actor, TeachingSessionId session, PersonId person);
    /// The same by whoever knows the PIN. Slow. Each guess is counted before it is tried; too many have to
    /// wait, see pinWait. `badge`, where one was scanned that nobody has, is theirs from now on.
    Result<DeskOutcome> checkInWithPin(const Actor& actor, TeachingSessionId session, PersonId person,
                                       const SecretBytes& pin,
                                       const std::optional<SecretBytes>& badge = std::nullopt);
    /// The same by whoever holds the badge. Slow. NotFound for a badge that nobody has.
    Result<DeskOutcome> checkInWithBadge(const Actor& actor, TeachingSessionId session,
                                         const SecretBytes& badge);
    /// The badge is this person's from now on, in the place of an earlier one. Slow. Only where staff stand
    /// beside. Refused when it is somebody else's.
    Result<DeskOutcome> enrolBadge(const Actor& actor, TeachingSessionId session, PersonId person,
                                   const SecretBytes& badge);
    /// A new doctor with no more than a name, checked in. Who has the e-mail address or the number already is
    /// checked in instead where staff stand beside. The staff see them in newcomers() and complete them.
    Result<DeskOutcome> addUnlisted(const Actor& actor, TeachingSessionId session, const NewcomerForm& form);
    /// The same of somebody who signed a sheet of paper, for staff who type it back: nobody is checked in.
    Result<Person> addSigned(const Actor& actor, TeachingSessionId session, const QString& fullName);
    /// Conflict when the person was checked in or out since.
    Result<> undo(const Actor& actor, TeachingSessionId session, const DeskUndo& gesture);

    /// Said by staff, also after the session: who came or went when, on its day and not before the desk
    /// opens. Refused once the register is closed.
    Result<DeskOutcome> note(const Actor& actor, TeachingSessionId session, PersonId person,
                             const DeskNote& note);

    /// While signed in. Slow.
    Result<> setOwnPin(const Actor& actor, const SecretBytes& pin);
    [[nodiscard]] Result<DoorState> own(const Actor& actor) const;
    /// By staff, who confirm that it is this person's wish; nothing takes the PIN away. Slow.
    Result<> setPin(const Actor& actor, PersonId person, const std::optional<SecretBytes>& pin);
    /// Of a lost badge, say.
    Result<> removeBadge(const Actor& actor, PersonId person);
    [[nodiscard]] Result<DoorState> state(const Actor& actor, PersonId person) const;
    /// Who was added at a desk and waits to be completed: editing them settles it.
    [[nodiscard]] Result<std::vector<Newcomer>> newcomers(const Actor& actor) const;

private:
    /// The session, when this actor may work on it at all.
    [[nodiscard]] Result<TeachingSession> sessionFor(const Actor& actor, TeachingSessionId id) const;
    /// The session, when somebody can be checked in now.
    [[nodiscard]] Result<TeachingSession> openFor(const Actor& actor, TeachingSessionId id) const;
    [[nodiscard]] QString whyClosed(const TeachingSession& session) const;
    [[nodiscard]] bool isStaff(PersonId person) const;
    [[nodiscard]] SessionTime timeOf(const TeachingSession& session) const;
    [[nodiscard]] std::vector<Person> searched(const RegisterBook& book) const;
    [[nodiscard]] Result<Person> presentable(PersonId id) const;
    [[nodiscard]] std::optional<Person> knownAs(const PersonDetails& details) const;
    /// Does what the gesture means now.
    DeskOutcome gesture(const Actor& actor, const TeachingSession& session, const Person& person,
                        AuditLog::Entry& audit);
    DeskOutcome written(const Actor& actor, const TeachingSession& session, const Person& person,
                        DeskGesture gesture, UtcSecond at, AuditLog::Entry& audit);
    /// What is kept of the PIN, once this guess is counted.
    Result<QString> countedGuess(const Actor& actor, TeachingSessionId session, PersonId person);
    Result<QByteArray> digestOf(const Actor& actor, const SecretBytes& badge);
    /// Refused when the badge is somebody else's.
    Result<> giveBadge(PersonId person, const QByteArray& digest, AuditLog::Entry& audit);

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PasswordCost m_cost;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
    SightingStore m_sightings;
    DoorStore m_door;
    SettingStore m_settings;
};

} // namespace ledforum
