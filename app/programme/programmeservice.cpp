// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"

#include "app/common/clock.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

// One session at a time: reading, adding, changing. The rest is in programmeservice_planning.cpp and
// programmeservice_files.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure unknownSession()
{
    return notFound(u"That session is no longer in the programme."_s);
}

/// The one that people mean by a date: where one was cancelled and another took its place, the other.
Result<TeachingSession> meantOf(const std::vector<TeachingSession>& sessions, QDate date)
{
    if (sessions.size() == 1)
        return sessions.front();
    std::vector<TeachingSession> meant;
    QStringList choices;
    for (const TeachingSession& session : sessions) {
        choices.append(u"%1 at %2"_s.arg(session.id.value()).arg(timeOfDay(session.span.start)));
        if (session.state != TeachingState::Cancelled)
            meant.push_back(session);
    }
    if (meant.size() == 1)
        return meant.front();
    if (choices.isEmpty())
        return notFound(u"There is no session on %1."_s.arg(longDate(date)));
    return refused(u"There are several sessions on %1; name one by its id: %2."_s.arg(longDate(date),
                                                                                      choices.join(u", "_s)));
}

/// How far the organisers have come with a speaker, and where they write to, is nobody else's business.
TeachingSession asSeenBy(const Actor& actor, TeachingSession session)
{
    if (allows(actor.roles(), Permission::EditProgramme))
        return session;
    for (Speaker& speaker : session.speakers)
        speaker = {.name = speaker.name, .role = speaker.role};
    return session;
}

} // namespace

ProgrammeService::ProgrammeService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_sessions(connection)
    , m_closures(connection)
    , m_acts(connection, operations, clock)
{
}

Result<std::vector<TeachingSession>> ProgrammeService::list(const Actor& actor, QDate first, QDate last) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<std::vector<TeachingSession>> {
        std::vector<TeachingSession> sessions = m_sessions.between(first, last);
        for (TeachingSession& session : sessions)
            session = asSeenBy(actor, std::move(session));
        return sessions;
    });
}

Result<TeachingSession> ProgrammeService::find(const Actor& actor, const QString& dateOrId) const
{
    const auto found = [&]() -> Result<TeachingSession> {
        if (const QDate date = parseDate(dateOrId); date.isValid())
            return meantOf(m_sessions.on(date), date);
        bool isNumber = false;
        const TeachingSessionId id(dateOrId.trimmed().toLongLong(&isNumber));
        if (!isNumber)
            return notFound(
                u"“%1” is neither a session’s date, such as 2026-11-24, nor its id."_s.arg(dateOrId));
        if (const auto session = m_sessions.find(id))
            return *session;
        return notFound(u"There is no session with the id %1."_s.arg(id.value()));
    };
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<TeachingSession> {
        Result<TeachingSession> session = found();
        return session ? asSeenBy(actor, *session) : session;
    });
}

Result<TeachingSession> ProgrammeService::session(const Actor& actor, TeachingSessionId id) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<TeachingSession> {
        if (const auto session = m_sessions.find(id))
            return asSeenBy(actor, *session);
        return unknownSession();
    });
}

Result<std::optional<NextSession>> ProgrammeService::nextSession(const Actor& actor) const
{
    using Next = std::optional<NextSession>;
    return m_operations.read(actor, Permission::SeeNextSession, [&]() -> Result<Next> {
        const LocalMoment now = m_clock.now();
        for (const TeachingSession& session : m_sessions.between(now.date, {})) {
            if (session.state != TeachingState::Cancelled && session.span.endMoment() > now)
                return Next(NextSession{session.span, session.title, asSeenBy(actor, session).speakers,
                                        session.venue, session.outcomes});
        }
        return Next();
    });
}

Result<TeachingSession> ProgrammeService::add(const Actor& actor, TeachingSession session)
{
    const Result<ProgrammeChange> change = m_acts.apply(actor, AddSession{std::move(session)});
    if (!change)
        return change.failure();
    return change->added.front();
}

Result<SessionChange> ProgrammeService::update(const Actor& actor, const TeachingSession& session)
{
    const Result<ProgrammeChange> change = m_acts.apply(actor, ChangeSession{session});
    if (!change)
        return change.failure();
    return change->changed.empty() ? SessionChange{session, session} : change->changed.front();
}

Result<> ProgrammeService::remove(const Actor& actor, TeachingSessionId id)
{
    const Result<ProgrammeChange> change = m_acts.apply(actor, RemoveSession{id});
    if (!change)
        return change.failure();
    return Done();
}

} // namespace ledforum
