// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/replystore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Reply replyFrom(const Statement& row, int column)
{
    const QString what = u"A reply to a session"_s;
    std::optional<Apology> apology;
    if (!row.isNull(column + 1))
        apology = stored(apologyFrom(row.text(column + 1)), what);
    return stored(Reply::from(stored(answerFrom(row.text(column)), what), apology), what);
}

/// The rows of a statement that begin with session and person.
std::vector<SessionReply> repliesFrom(Statement& statement)
{
    std::vector<SessionReply> replies;
    while (statement.next()) {
        replies.push_back({TeachingSessionId(statement.integer(0)),
                           {PersonId(statement.integer(1)), replyFrom(statement, 2)}});
    }
    return replies;
}

} // namespace

std::optional<Reply> ReplyStore::find(TeachingSessionId session, PersonId person) const
{
    Statement statement(m_connection,
                        u"SELECT answer, apology FROM reply WHERE session_id = ? AND person_id = ?"_s);
    statement.bindAll(session, person);
    return statement.next() ? std::optional(replyFrom(statement, 0)) : std::nullopt;
}

std::vector<PersonReply> ReplyStore::ofSession(TeachingSessionId session) const
{
    Statement statement(m_connection, sqlFile(u"attendance/replies_of_session.sql"));
    statement.bind(session);
    std::vector<PersonReply> lines;
    for (const SessionReply& reply : repliesFrom(statement))
        lines.push_back(reply.line);
    return lines;
}

std::vector<SessionReply> ReplyStore::between(QDate first, QDate last) const
{
    Statement statement(m_connection, sqlFile(u"attendance/replies_between.sql"));
    statement.bindDays(first, last);
    return repliesFrom(statement);
}

std::vector<SessionReply> ReplyStore::ofPerson(PersonId person) const
{
    Statement statement(m_connection, sqlFile(u"attendance/replies_of_person.sql"));
    statement.bind(person);
    return repliesFrom(statement);
}

QHash<TeachingSessionId, int> ReplyStore::numbers() const
{
    Statement statement(m_connection, u"SELECT session_id, count(*) FROM reply GROUP BY session_id"_s);
    QHash<TeachingSessionId, int> numbers;
    while (statement.next())
        numbers.insert(TeachingSessionId(statement.integer(0)), int(statement.integer(1)));
    return numbers;
}

ReplyCount ReplyStore::count(TeachingSessionId session) const
{
    Statement statement(m_connection, sqlFile(u"attendance/reply_count.sql"));
    statement.bind(session);
    if (!statement.next())
        return {};
    return {int(statement.integer(0)), int(statement.integer(1)), int(statement.integer(2)),
            int(statement.integer(3))};
}

int ReplyStore::othersInRoom(TeachingSessionId session, PersonId person) const
{
    Statement statement(m_connection, sqlFile(u"attendance/others_in_room.sql"));
    statement.bindAll(session, person);
    return statement.next() ? int(statement.integer(0)) : 0;
}

std::vector<ExpectedSession> ReplyStore::comingTo(PersonId person, QDate date) const
{
    Statement statement(m_connection, sqlFile(u"attendance/coming_to.sql"));
    statement.bindAll(person, date);
    std::vector<ExpectedSession> sessions;
    while (statement.next()) {
        sessions.push_back({TeachingSessionId(statement.integer(0)),
                            {statement.date(1), statement.time(2), int(statement.integer(3))},
                            statement.text(4)});
    }
    return sessions;
}

void ReplyStore::put(TeachingSessionId session, const PersonReply& line)
{
    std::optional<QString> apology;
    if (line.reply.apology())
        apology = codeOf(*line.reply.apology());
    Statement(m_connection, sqlFile(u"attendance/put_reply.sql"))
        .bindAll(session, line.person, codeOf(line.reply.answer()), apology)
        .run();
}

void ReplyStore::remove(TeachingSessionId session, PersonId person)
{
    Statement(m_connection, u"DELETE FROM reply WHERE session_id = ? AND person_id = ?"_s)
        .bindAll(session, person)
        .run();
}

void ReplyStore::removeAll(TeachingSessionId session)
{
    Statement(m_connection, u"DELETE FROM reply WHERE session_id = ?"_s).bindAll(session).run();
}

} // namespace ledforum
