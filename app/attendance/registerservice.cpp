// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"

#include "app/attendance/openregister.h"
#include "app/attendance/replyrules.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

#include <QHash>

namespace ledforum {

using namespace Qt::StringLiterals;

RegisterService::RegisterService(const Connection& connection, Operations& operations,
                                 const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_sessions(connection)
    , m_registers(connection)
    , m_sightings(connection)
    , m_replies(connection)
    , m_settings(connection)
{
}

Result<Register> RegisterService::open(const Actor& actor, TeachingSessionId session) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<Register> {
        const auto found = knownSession(m_connection, session);
        if (!found)
            return found.failure();
        Register result{.session = *found,
                        .state = registerStateOf(m_connection, *found, m_clock.now()),
                        .closing = m_registers.closing(session),
                        .rows = {},
                        .creditsRule = creditsRuleOf(m_settings.load())};
        result.mayClose = result.state == RegisterState::Open && m_clock.now() >= found->span.endMoment();
        if (result.state != RegisterState::Cancelled)
            result.rows = rows(session, result.state == RegisterState::Closed);
        return result;
    });
}

Result<std::vector<SessionMark>> RegisterService::own(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeOwnRecords, [&]() -> Result<std::vector<SessionMark>> {
        return m_registers.marksOf(actor.person());
    });
}

Result<PreviousMarks> RegisterService::mark(const Actor& actor, TeachingSessionId session, PersonId person,
                                            const MarkRequest& request)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<PreviousMarks> {
            const auto found = sessionWithOpenRegister(m_connection, session, m_clock.now());
            if (!found)
                return found.failure();
            if (!m_people.find(person))
                return notFound(u"There is no person with the id %1."_s.arg(person.value()));
            const auto mark = markByHand(person, request, {found->span, m_clock.zone()}, m_clock.now());
            if (!mark)
                return mark.failure();
            RegisterBook changed = registerBookOf(m_connection, *found, m_clock.zone());
            changed.say(*mark);
            const PreviousMarks previous =
                changed.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Marked});
            if (previous.empty()) // was marked so already
                return previous;
            audit.note(u"marked"_s, u"register"_s, session.value(), auditDetail(previous.front()));
            return previous;
        });
}

Result<PreviousMarks> RegisterService::clear(const Actor& actor, TeachingSessionId session, PersonId person)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<PreviousMarks> {
            const auto found = sessionWithOpenRegister(m_connection, session, m_clock.now());
            if (!found)
                return found.failure();
            RegisterBook changed = registerBookOf(m_connection, *found, m_clock.zone());
            if (!changed.mark(person))
                return PreviousMarks{};
            changed.clear(person);
            const PreviousMarks previous =
                changed.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Cleared});
            audit.note(u"cleared a mark"_s, u"register"_s, session.value(), auditDetail(previous.front()));
            return previous;
        });
}

Result<> RegisterService::restore(const Actor& actor, TeachingSessionId session,
                                  const PreviousMarks& previous)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<> {
            const auto found = sessionWithOpenRegister(m_connection, session, m_clock.now());
            if (!found)
                return found.failure();
            RegisterBook changed = registerBookOf(m_connection, *found, m_clock.zone());
            if (const auto failure = putBack(m_connection, changed, previous))
                return *failure;
            for (const PreviousMark& line :
                 changed.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Undone}))
                audit.note(u"restored a mark"_s, u"register"_s, session.value(), auditDetail(line));
            return Done{};
        });
}

Result<PreviousMarks> RegisterService::markRest(const Actor& actor, TeachingSessionId session,
                                                MarkStatus status)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<PreviousMarks> {
            const auto found = sessionWithOpenRegister(m_connection, session, m_clock.now());
            if (!found)
                return found.failure();
            if (status == MarkStatus::Late || status == MarkStatus::LeftEarly)
                return refused(
                    u"“%1” needs a time for each person. Nothing was changed."_s.arg(displayName(status)));
            RegisterBook changed = registerBookOf(m_connection, *found, m_clock.zone());
            for (const RegisterRow& row : rows(session, false)) {
                if (row.mark)
                    continue;
                const MarkStatus own =
                    status == MarkStatus::DidNotAttend ? statusOnClosing(row.reply) : status;
                const auto mark =
                    markByHand(row.person.id, {.status = own}, {found->span, m_clock.zone()}, m_clock.now());
                if (!mark)
                    return mark.failure();
                changed.say(*mark);
            }
            const PreviousMarks previous =
                changed.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Marked});
            if (previous.empty())
                return previous;
            audit.note(u"marked the rest"_s, u"register"_s, session.value(),
                       u"%1: %2"_s.arg(counted(qsizetype(previous.size()), u"person"_s, u"people"_s),
                                       codeOf(status)));
            return previous;
        });
}

Result<RegisterClosed> RegisterService::close(const Actor& actor, TeachingSessionId session)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<RegisterClosed> {
            const auto found = sessionWithOpenRegister(m_connection, session, m_clock.now());
            if (!found)
                return found.failure();
            if (m_clock.now() < found->span.endMoment()) {
                return refused(
                    u"The register can be closed once the session is over, at %1. Nothing was changed."_s.arg(
                        timeOfDay(found->span.end())));
            }
            RegisterClosed closed;
            RegisterBook changed = registerBookOf(m_connection, *found, m_clock.zone());
            for (const RegisterRow& row : rows(session, false)) {
                if (row.mark)
                    continue;
                const MarkStatus status = statusOnClosing(row.reply);
                changed.say({.person = row.person.id, .status = status});
                ++(status == MarkStatus::Apologies ? closed.markedApologies : closed.markedDidNotAttend);
            }
            changed.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Closed});
            m_registers.close(session, {m_clock.utcNow(), actor.maybePerson()});
            m_sessions.setState(session, TeachingState::Held);
            audit.note(
                u"closed register"_s, u"register"_s, session.value(),
                u"%1 marked did-not-attend and %2 apologies by closing"_s.arg(closed.markedDidNotAttend)
                    .arg(closed.markedApologies));
            return closed;
        });
}

/// A closed register shows who was marked in it, as they were then, and nobody who came to the forum later.
std::vector<RegisterRow> RegisterService::rows(TeachingSessionId id, bool isClosed) const
{
    QHash<PersonId, Mark> marks;
    for (const Mark& mark : m_registers.marks(id))
        marks.insert(mark.person, mark);
    QHash<PersonId, std::vector<Sighting>> sightings;
    for (const Sighting& sighting : m_sightings.sightings(id))
        sightings[sighting.person].push_back(sighting);
    QHash<PersonId, Reply> replies;
    for (const PersonReply& line : m_replies.ofSession(id))
        replies.insert(line.person, line.reply);
    QHash<PersonId, FrozenPost> posts;
    if (isClosed) {
        for (const FrozenPost& post : m_registers.frozenPosts(id))
            posts.insert(post.person, post);
    }
    std::vector<RegisterRow> rows;
    for (const Person& person : m_people.list({.withInactive = true})) {
        const auto mark = marks.constFind(person.id);
        const bool isMarked = mark != marks.constEnd();
        const bool isExpected = !isClosed && person.isActive && person.roles.testFlag(Role::Led);
        if (!isMarked && !isExpected)
            continue;
        const auto reply = replies.constFind(person.id);
        rows.push_back({person, isMarked ? std::optional(*mark) : std::nullopt,
                        reply == replies.constEnd() ? std::nullopt : std::optional(*reply),
                        sightings.value(person.id)});
        if (const auto post = posts.constFind(person.id); post != posts.constEnd()) {
            rows.back().person.grade = post->grade;
            rows.back().person.specialty = post->specialty;
        }
    }
    return rows;
}

} // namespace ledforum
