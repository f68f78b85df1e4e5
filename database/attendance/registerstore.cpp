// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/registerstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Mark markFrom(const Statement& row)
{
    return {.person = PersonId(row.integer(0)),
            .status = stored(markStatusFrom(row.text(1)), u"A mark in a register"_s),
            .source = stored(markSourceFrom(row.text(2)), u"A mark in a register"_s),
            .arrived = row.optionalTime(3),
            .left = row.optionalTime(4),
            .minutes = int(row.integer(5))};
}

/// The rows of a statement whose seventh column is the session.
std::vector<SessionMark> sessionMarksFrom(Statement& statement)
{
    std::vector<SessionMark> marks;
    while (statement.next())
        marks.push_back({TeachingSessionId(statement.integer(6)), markFrom(statement)});
    return marks;
}

std::optional<MarkStatus> maybeStatus(const Statement& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return stored(markStatusFrom(row.text(column)), u"The history of a register"_s);
}

MarkChange changeFrom(const Statement& row)
{
    MarkChange change{.person = PersonId(row.integer(0)),
                      .at = QDateTime::fromString(row.text(1), Qt::ISODate),
                      .act = stored(markActFrom(row.text(3)), u"The history of a register"_s),
                      .before = maybeStatus(row, 4),
                      .minutesBefore = int(row.integer(5)),
                      .after = maybeStatus(row, 6),
                      .minutesAfter = int(row.integer(7)),
                      .reason = row.text(8)};
    if (const auto by = row.optionalInteger(2))
        change.by = PersonId(*by);
    return change;
}

std::optional<QString> maybeCode(const std::optional<MarkStatus>& status)
{
    return status ? std::optional(codeOf(*status)) : std::nullopt;
}

std::optional<int> maybeMinutes(const std::optional<MarkStatus>& status, int minutes)
{
    return status ? std::optional(minutes) : std::nullopt;
}

std::optional<QString> maybeText(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

std::optional<RegisterClosing> RegisterStore::closing(TeachingSessionId session) const
{
    Statement statement(m_connection, u"SELECT closed_at, closed_by FROM register WHERE session_id = ?"_s);
    statement.bind(session);
    if (!statement.next() || statement.isNull(0))
        return std::nullopt;
    RegisterClosing closing{QDateTime::fromString(statement.text(0), Qt::ISODate), std::nullopt};
    if (const auto by = statement.optionalInteger(1))
        closing.by = PersonId(*by);
    return closing;
}

void RegisterStore::close(TeachingSessionId session, const RegisterClosing& closing)
{
    ensureRegister(session);
    Statement(m_connection, u"UPDATE register SET closed_at = ?, closed_by = ? WHERE session_id = ?"_s)
        .bindAll(closing.at.toUTC().toString(Qt::ISODate), closing.by, session)
        .run();
    freezeRoster(session);
}

void RegisterStore::freezeRoster(TeachingSessionId session)
{
    Statement(m_connection, sqlFile(u"attendance/freeze_roster.sql")).bind(session).run();
}

std::vector<Mark> RegisterStore::marks(TeachingSessionId session) const
{
    Statement statement(m_connection, sqlFile(u"attendance/marks.sql"));
    statement.bind(session);
    std::vector<Mark> marks;
    while (statement.next())
        marks.push_back(markFrom(statement));
    return marks;
}

std::optional<Mark> RegisterStore::mark(TeachingSessionId session, PersonId person) const
{
    Statement statement(m_connection,
                        u"SELECT person_id, status, source, arrived, left_at, minutes FROM mark "
                        "WHERE session_id = ? AND person_id = ?"_s);
    statement.bindAll(session, person);
    return statement.next() ? std::optional(markFrom(statement)) : std::nullopt;
}

std::vector<SessionMark> RegisterStore::marksOf(PersonId person) const
{
    Statement statement(m_connection, sqlFile(u"attendance/marks_of_person.sql"));
    statement.bind(person);
    return sessionMarksFrom(statement);
}

std::vector<SessionMark> RegisterStore::marksBetween(QDate first, QDate last) const
{
    Statement statement(m_connection, sqlFile(u"attendance/marks_between.sql"));
    statement.bindDays(first, last);
    return sessionMarksFrom(statement);
}

std::vector<ClosedMark> RegisterStore::closedMarksBetween(QDate first, QDate last) const
{
    Statement statement(m_connection, sqlFile(u"attendance/closed_marks.sql"));
    statement.bindDays(first, last);
    std::vector<ClosedMark> marks;
    while (statement.next()) {
        marks.push_back({.session = TeachingSessionId(statement.integer(0)),
                         .date = statement.date(1),
                         .sessionMinutes = int(statement.integer(2)),
                         .person = PersonId(statement.integer(3)),
                         .status = stored(markStatusFrom(statement.text(4)), u"A mark in a register"_s),
                         .minutes = int(statement.integer(5)),
                         .grade = statement.text(6),
                         .specialty = statement.text(7),
                         .apology = apologyFrom(statement.text(8))});
    }
    return marks;
}

std::vector<FrozenPost> RegisterStore::frozenPosts(TeachingSessionId session) const
{
    Statement statement(m_connection, sqlFile(u"attendance/frozen_posts.sql"));
    statement.bind(session);
    std::vector<FrozenPost> posts;
    while (statement.next())
        posts.push_back({PersonId(statement.integer(0)), statement.text(1), statement.text(2)});
    return posts;
}

void RegisterStore::put(TeachingSessionId session, const std::vector<Mark>& marks)
{
    if (marks.empty())
        return;
    ensureRegister(session);
    Statement statement(m_connection, sqlFile(u"attendance/put_mark.sql"));
    statement.bind(session).hold();
    for (const Mark& mark : marks) {
        statement
            .bindAll(mark.person, codeOf(mark.status), codeOf(mark.source), mark.arrived, mark.left,
                     mark.minutes)
            .run();
    }
}

void RegisterStore::remove(TeachingSessionId session, PersonId person)
{
    Statement(m_connection, u"DELETE FROM mark WHERE session_id = ? AND person_id = ?"_s)
        .bindAll(session, person)
        .run();
}

std::vector<MarkChange> RegisterStore::changes(TeachingSessionId session) const
{
    Statement statement(m_connection, sqlFile(u"attendance/mark_changes.sql"));
    statement.bind(session);
    std::vector<MarkChange> changes;
    while (statement.next())
        changes.push_back(changeFrom(statement));
    return changes;
}

void RegisterStore::addChanges(TeachingSessionId session, const std::vector<MarkChange>& changes)
{
    if (changes.empty())
        return;
    Statement statement(m_connection, sqlFile(u"attendance/add_mark_change.sql"));
    const MarkChange& first = changes.front();
    statement
        .bindAll(session, first.at.toUTC().toString(Qt::ISODate), first.by, codeOf(first.act),
                 maybeText(first.reason))
        .hold();
    for (const MarkChange& one : changes) {
        statement
            .bindAll(one.person, maybeCode(one.before), maybeMinutes(one.before, one.minutesBefore),
                     maybeCode(one.after), maybeMinutes(one.after, one.minutesAfter))
            .run();
    }
}

void RegisterStore::ensureRegister(TeachingSessionId session)
{
    Statement(m_connection, u"INSERT INTO register (session_id) VALUES (?) ON CONFLICT DO NOTHING"_s)
        .bind(session)
        .run();
}

} // namespace ledforum
