// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"

#include "app/common/clock.h"
#include "app/common/wording.h"
#include "app/programme/sessionrules.h"
#include "app/security/operations.h"
#include "database/people/specialtystore.h"

// One session at a time: reading, adding, changing. The rest is in programmeservice_planning.cpp and
// programmeservice_files.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure unknownSession()
{
    return notFound(u"That session is no longer in the programme."_s);
}

Failure changedMeanwhile()
{
    return {FailureCode::Conflict,
            u"Someone else has changed this session meanwhile. Nothing was saved: look at it again."_s};
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

QString actionOf(const TeachingSession& before, const TeachingSession& after)
{
    if (before.state == after.state)
        return u"changed session"_s;
    switch (after.state) {
    case TeachingState::Cancelled:
        return u"cancelled session"_s;
    case TeachingState::Published:
        return u"published session"_s;
    default:
        return u"changed session"_s;
    }
}

} // namespace

ProgrammeService::ProgrammeService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_sessions(connection)
    , m_closures(connection)
{
}

Result<std::vector<TeachingSession>> ProgrammeService::list(const Actor& actor, QDate first, QDate last) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<std::vector<TeachingSession>> {
        return m_sessions.between(first, last);
    });
}

Result<TeachingSession> ProgrammeService::find(const Actor& actor, const QString& dateOrId) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<TeachingSession> {
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
    });
}

Result<TeachingSession> ProgrammeService::session(const Actor& actor, TeachingSessionId id) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<TeachingSession> {
        if (const auto session = m_sessions.find(id))
            return *session;
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
                return Next(NextSession{session.span, session.title, session.speakers, session.venue,
                                        session.outcomes});
        }
        return Next();
    });
}

Result<TeachingSession> ProgrammeService::add(const Actor& actor, TeachingSession session)
{
    const auto work = [&](AuditLog::Entry& audit) -> Result<TeachingSession> {
        const Result<TeachingSession> checked = checkedSession(session);
        if (!checked)
            return checked.failure();
        if (!mayMove(TeachingState::Planned, checked->state) || checked->state == TeachingState::Cancelled)
            return refused(u"A new session is planned or published."_s);
        if (const auto no = clash(*checked))
            return *no;
        TeachingSession fresh = *checked;
        fresh.uid = newEventUid();
        fresh.sequence = 0;
        makeSpecialties(fresh.specialties);
        const TeachingSessionId id = m_sessions.insert(fresh);
        audit.note(u"added session"_s, u"teaching_session"_s, id.value(),
                   fresh.span.date.toString(Qt::ISODate));
        return *m_sessions.find(id);
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

Result<SessionChange> ProgrammeService::update(const Actor& actor, const TeachingSession& session)
{
    const auto work = [&](AuditLog::Entry& audit) -> Result<SessionChange> {
        const auto before = m_sessions.find(session.id);
        if (!before)
            return unknownSession();
        if (before->sequence != session.sequence)
            return changedMeanwhile();
        Result<TeachingSession> after = checkedSession(session);
        if (!after)
            return after.failure();
        after->uid = before->uid;
        if (*after == *before)
            return SessionChange{*before, *before};
        if (const auto no = refusalToChange(*before, *after, m_sessions.hasRegister(session.id)))
            return *no;
        if (const auto no = clash(*after))
            return *no;
        makeSpecialties(after->specialties);
        if (!m_sessions.update(*after))
            return changedMeanwhile();
        audit.note(actionOf(*before, *after), u"teaching_session"_s, session.id.value(),
                   after->cancellationReason);
        return SessionChange{*before, *m_sessions.find(session.id)};
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

Result<> ProgrammeService::remove(const Actor& actor, TeachingSessionId id)
{
    const auto work = [&](AuditLog::Entry& audit) -> Result<> {
        const auto session = m_sessions.find(id);
        if (!session)
            return unknownSession();
        if (const auto no = refusalToRemove(*session, m_sessions.hasRegister(id)))
            return *no;
        m_sessions.remove(id);
        audit.note(u"deleted session"_s, u"teaching_session"_s, id.value(),
                   session->span.date.toString(Qt::ISODate));
        return Done();
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

std::optional<Failure> ProgrammeService::clash(const TeachingSession& session) const
{
    for (const TeachingSession& other : m_sessions.on(session.span.date)) {
        if (other.id != session.id && other.span.start == session.span.start)
            return refused(u"Another session starts at %1 on %2: “%3”. Nothing was changed."_s.arg(
                timeOfDay(other.span.start), longDate(other.span.date), other.title));
    }
    return {};
}

void ProgrammeService::makeSpecialties(const QStringList& names)
{
    SpecialtyStore specialties(m_connection);
    for (const QString& name : names)
        specialties.ensure(name);
}

} // namespace ledforum
