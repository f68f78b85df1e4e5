// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/reply.h"
#include "database/types/localmoment.h"

#include <QHash>

namespace ledforum {

class Connection;

struct PersonReply
{
    PersonId person;
    Reply reply;

    friend bool operator==(const PersonReply&, const PersonReply&) = default;
};

struct SessionReply
{
    TeachingSessionId session;
    PersonReply line;

    friend bool operator==(const SessionReply&, const SessionReply&) = default;
};

/// How the active doctors have replied to one session: each counts once.
struct ReplyCount
{
    int inRoom = 0;
    int onTeams = 0;
    int apologies = 0;
    int noReply = 0;

    friend bool operator==(const ReplyCount&, const ReplyCount&) = default;
};

/// A session that someone has said they are coming to.
struct ExpectedSession
{
    TeachingSessionId session;
    LocalSpan span;
    QString title;

    friend bool operator==(const ExpectedSession&, const ExpectedSession&) = default;
};

/// What doctors have said about coming. Throws DatabaseError.
class ReplyStore final
{
public:
    explicit ReplyStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::optional<Reply> find(TeachingSessionId session, PersonId person) const;
    /// In order of surname, those who have left the forum among them.
    [[nodiscard]] std::vector<PersonReply> ofSession(TeachingSessionId session) const;
    /// To the sessions of a stretch of days, both included; an invalid date is no limit.
    [[nodiscard]] std::vector<SessionReply> between(QDate first, QDate last) const;
    /// To sessions that still take place or took place, in order of their time.
    [[nodiscard]] std::vector<SessionReply> ofPerson(PersonId person) const;
    /// How many replies each session has, whoever gave them; sessions without one are left out.
    [[nodiscard]] QHash<TeachingSessionId, int> numbers() const;
    [[nodiscard]] ReplyCount count(TeachingSessionId session) const;
    /// How many active doctors but this one are coming to the room.
    [[nodiscard]] int othersInRoom(TeachingSessionId session, PersonId person) const;
    /// The sessions of a day, not cancelled, that this person is coming to, in the room or on Teams.
    [[nodiscard]] std::vector<ExpectedSession> comingTo(PersonId person, QDate date) const;

    /// Writes a reply in place of the person's earlier one.
    void put(TeachingSessionId session, const PersonReply& line);
    void remove(TeachingSessionId session, PersonId person);
    void removeAll(TeachingSessionId session);

private:
    const Connection& m_connection;
};

} // namespace ledforum
