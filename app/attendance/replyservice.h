// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/replyrules.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/replystore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// How many are coming to one session, of all active doctors. Everyone signed in may see it.
struct ReplyNumbers
{
    TeachingSessionId session;
    ReplyCount count;
    std::optional<int> capacity; ///< of the room; without limit while absent

    /// Places left in the room; nothing where it has no limit. Never below 0, also where the room has become
    /// smaller than its replies.
    [[nodiscard]] std::optional<int> placesLeft() const;
    friend bool operator==(const ReplyNumbers&, const ReplyNumbers&) = default;
};

/// What one doctor has said, for those who take registers.
struct ReplyRow
{
    Person person;
    std::optional<Reply> reply; ///< nothing until they have replied
};

/// A reply before and after a change: handed to `restore`, it undoes it.
struct ReplyChange
{
    TeachingSessionId session;
    PersonId person;
    std::optional<Reply> before;
    std::optional<Reply> after;
};

/// What doctors say about coming: in the room, on Teams, or apologies with a category. Doctors reply for
/// themselves; who takes registers replies for any of them.
class ReplyService final
{
public:
    ReplyService(Connection& connection, Operations& operations, const ForumClock& clock);

    /// The actor's own reply, in place of an earlier one. Refused, saying why, for a cancelled session, while
    /// the actor has a 1:1 at that time and would come to both, once it has begun, when the room is full
    /// (decided inside the transaction: the last place goes to one), and on Teams where there is no link. The
    /// same reply again changes nothing.
    Result<ReplyChange> reply(const Actor& actor, TeachingSessionId session, const Reply& reply);
    /// Takes the actor's own reply back, until the session begins; without one, nothing changes.
    Result<ReplyChange> takeBack(const Actor& actor, TeachingSessionId session);
    /// For an active doctor, by who takes registers. Apologies may be recorded until the register is closed.
    Result<ReplyChange> replyFor(const Actor& actor, TeachingSessionId session, PersonId person,
                                 const Reply& reply);
    Result<ReplyChange> takeBackFor(const Actor& actor, TeachingSessionId session, PersonId person);
    /// Undoes a change of one's own or, for who takes registers, of anyone's; refused as a new reply is.
    Result<> restore(const Actor& actor, const ReplyChange& change);

    /// The actor's own replies, in order of the sessions' time.
    [[nodiscard]] Result<std::vector<SessionReply>> own(const Actor& actor) const;
    /// In the order asked for; unknown sessions are left out.
    [[nodiscard]] Result<std::vector<ReplyNumbers>>
    numbers(const Actor& actor, const std::vector<TeachingSessionId>& sessions) const;
    /// Every active doctor, by surname, and whoever else has replied. Only for who takes registers.
    [[nodiscard]] Result<std::vector<ReplyRow>> names(const Actor& actor, TeachingSessionId session) const;

private:
    struct Request;
    Result<ReplyChange> changed(const Request& request);
    /// Of the doctor's own 1:1s alone: for anyone else, a refusal would tell of them.
    [[nodiscard]] std::optional<Failure> refusalToClash(const Actor& doctor, TeachingSessionId session) const;
    Result<ReplyChange> ownChange(const Actor& actor, TeachingSessionId session,
                                  const std::optional<Reply>& reply);
    Result<ReplyChange> changeFor(const Actor& actor, TeachingSessionId session, PersonId person,
                                  const std::optional<Reply>& reply);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
    ReplyStore m_replies;
};

} // namespace ledforum
