// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/programme/teachingsessionstore.h"

#include "database/programme/withdrawneventstore.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"
#include "database/types/textfold.h"

#include <QHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

TeachingSession sessionOf(const Statement& row)
{
    TeachingSession session;
    session.id = TeachingSessionId(row.integer(0));
    session.uid = row.text(1);
    session.span = {row.date(2), row.time(3), int(row.integer(4))};
    session.title = row.text(5);
    session.isUntitled = row.flag(6);
    session.area = stored(teachingAreaFrom(row.text(7)), u"The area of a teaching session"_s);
    session.isClinical = row.flag(8);
    session.outcomes = row.text(9).split(u'\n', Qt::SkipEmptyParts);
    session.leadershipDomain = row.text(10);
    session.venue = row.text(11);
    session.onlineLink = row.text(12);
    session.state = stored(teachingStateFrom(row.text(13)), u"The state of a teaching session"_s);
    session.cancellationReason = row.text(14);
    session.sequence = int(row.integer(15));
    if (!row.isNull(16))
        session.laidOutFor = row.date(16);
    if (const auto capacity = row.optionalInteger(17))
        session.capacity = int(*capacity);
    return session;
}

/// From the second column on.
Speaker speakerOf(const Statement& row)
{
    Speaker speaker{row.text(1), row.text(2)};
    if (const QString email = row.text(3); !email.isEmpty())
        speaker.email = stored(EmailAddress::parse(email), u"The e-mail address of a speaker"_s);
    speaker.state = stored(speakerStateFrom(row.text(4)), u"The state of a speaker"_s);
    return speaker;
}

} // namespace

std::optional<TeachingSession> TeachingSessionStore::find(TeachingSessionId id) const
{
    Statement date(m_connection, u"SELECT date FROM teaching_session WHERE id = ?"_s);
    date.bind(id);
    if (!date.next())
        return {};
    std::vector<TeachingSession> sameDay = on(date.date(0));
    const auto found = std::ranges::find(sameDay, id, &TeachingSession::id);
    return found == sameDay.end() ? std::nullopt : std::optional(*found);
}

std::vector<TeachingSession> TeachingSessionStore::between(QDate first, QDate last) const
{
    std::vector<TeachingSession> sessions;
    QHash<qint64, size_t> places;
    Statement rows(m_connection, sqlFile(u"programme/list.sql"));
    rows.bindDays(first, last);
    while (rows.next()) {
        places.insert(rows.integer(0), sessions.size());
        sessions.push_back(sessionOf(rows));
    }

    // Another program may have added a session since: it is not in this list.
    const auto withId = [&](qint64 id, const auto& act) {
        if (const auto place = places.constFind(id); place != places.constEnd())
            act(sessions[*place]);
    };
    // Two more queries for the whole list, not two for each session.
    Statement speakers(m_connection, sqlFile(u"programme/speakers.sql"));
    speakers.bindDays(first, last);
    while (speakers.next())
        withId(speakers.integer(0), [&](TeachingSession& s) { s.speakers.push_back(speakerOf(speakers)); });

    Statement specialties(m_connection, sqlFile(u"programme/specialties.sql"));
    specialties.bindDays(first, last);
    while (specialties.next())
        withId(specialties.integer(0),
               [&](TeachingSession& s) { s.specialties.append(specialties.text(1)); });
    return sessions;
}

QMap<QDate, LocalSpan> TeachingSessionStore::laidOutFor(QDate first, QDate last) const
{
    QMap<QDate, LocalSpan> spans;
    Statement rows(m_connection, u"SELECT laid_out_for, date, start, minutes FROM teaching_session\n"
                                 "WHERE laid_out_for BETWEEN ? AND ?"_s);
    rows.bindDays(first, last);
    while (rows.next())
        spans.insert(rows.date(0), {rows.date(1), rows.time(2), int(rows.integer(3))});
    return spans;
}

TeachingSessionId TeachingSessionStore::insertRow(const TeachingSession& session)
{
    Statement insert(m_connection, sqlFile(u"programme/insert.sql"));
    insert.bindAll(session.uid, session.span.date, session.span.start, session.span.minutes, session.title,
                   session.isUntitled, codeOf(session.area), session.isClinical, session.outcomes.join(u'\n'),
                   session.leadershipDomain, session.venue, session.onlineLink, codeOf(session.state),
                   session.cancellationReason, session.sequence, session.laidOutFor, session.capacity);
    return TeachingSessionId(insert.insertedId());
}

TeachingSessionId TeachingSessionStore::insert(const TeachingSession& session)
{
    const TeachingSessionId id = insertRow(session);
    writeParts(id, session);
    WithdrawnEventStore(m_connection).forget(session.uid);
    return id;
}

TeachingSessionId TeachingSessionStore::restore(const TeachingSession& session)
{
    const TeachingSessionId given = insertRow(session);
    Statement rename(m_connection, u"UPDATE teaching_session SET id = ? WHERE id = ?"_s);
    rename.bindAll(session.id, given);
    rename.run();
    writeParts(session.id, session);
    WithdrawnEventStore(m_connection).forget(session.uid);
    return session.id;
}

bool TeachingSessionStore::update(const TeachingSession& session)
{
    Statement update(m_connection, sqlFile(u"programme/update.sql"));
    update.bindAll(session.span.date, session.span.start, session.span.minutes, session.title,
                   session.isUntitled, codeOf(session.area), session.isClinical, session.outcomes.join(u'\n'),
                   session.leadershipDomain, session.venue, session.onlineLink, codeOf(session.state),
                   session.cancellationReason, session.capacity, session.id, session.sequence);
    if (update.run() == 0)
        return false;
    writeParts(session.id, session);
    return true;
}

void TeachingSessionStore::setState(TeachingSessionId id, TeachingState state)
{
    Statement update(m_connection,
                     u"UPDATE teaching_session SET state = ?, sequence = sequence + 1 WHERE id = ?"_s);
    update.bindAll(codeOf(state), id);
    update.run();
}

void TeachingSessionStore::remove(TeachingSessionId id)
{
    const auto session = find(id);
    if (!session)
        return;
    WithdrawnEventStore(m_connection)
        .add({session->uid, session->span, session->title, session->sequence + 1});
    Statement remove(m_connection, u"DELETE FROM teaching_session WHERE id = ?"_s);
    remove.bind(id);
    remove.run();
}

bool TeachingSessionStore::hasRegister(TeachingSessionId id) const
{
    Statement query(m_connection, u"SELECT 1 FROM register WHERE session_id = ?"_s);
    query.bind(id);
    return query.next();
}

QSet<TeachingSessionId> TeachingSessionStore::withRegister() const
{
    QSet<TeachingSessionId> ids;
    Statement rows(m_connection, u"SELECT session_id FROM register"_s);
    while (rows.next())
        ids.insert(TeachingSessionId(rows.integer(0)));
    return ids;
}

bool TeachingSessionStore::hasReplies(TeachingSessionId id) const
{
    Statement query(m_connection, u"SELECT 1 FROM reply WHERE session_id = ?"_s);
    query.bind(id);
    return query.next();
}

void TeachingSessionStore::writeParts(TeachingSessionId id, const TeachingSession& session)
{
    for (const QString& sql : {u"DELETE FROM speaker WHERE session_id = ?"_s,
                               u"DELETE FROM session_specialty WHERE session_id = ?"_s}) {
        Statement clear(m_connection, sql);
        clear.bind(id);
        clear.run();
    }
    int position = 0;
    for (const Speaker& speaker : session.speakers) {
        Statement insert(m_connection,
                         u"INSERT INTO speaker (session_id, position, name, role, email, state)\n"
                         "VALUES (?, ?, ?, ?, ?, ?)"_s);
        insert.bindAll(id, position++, speaker.name, speaker.role,
                       speaker.email ? speaker.email->value() : QString(), codeOf(speaker.state));
        insert.run();
    }
    for (const QString& specialty : session.specialties) {
        Statement insert(m_connection, sqlFile(u"programme/add_specialty.sql"));
        insert.bindAll(id, folded(specialty));
        insert.run();
    }
}

} // namespace ledforum
