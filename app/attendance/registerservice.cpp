// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"

#include "app/attendance/openregister.h"
#include "app/security/operations.h"

#include <QHash>

namespace ledforum {

using namespace Qt::StringLiterals;

RegisterService::RegisterService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_sessions(connection)
    , m_registers(connection)
    , m_sightings(connection)
    , m_memory(connection)
    , m_replies(connection)
    , m_settings(connection)
{
}

Result<Register> RegisterService::open(const Actor& actor, TeachingSessionId session) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<Register> {
        const auto found = known(session);
        if (!found)
            return found.failure();
        Register result{.session = *found,
                        .state = stateOf(*found),
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
            const auto found = openSession(session);
            if (!found)
                return found.failure();
            if (!m_people.find(person))
                return notFound(u"There is no person with the id %1."_s.arg(person.value()));
            const auto mark = markByHand(person, request, {found->span, m_clock.zone()}, m_clock.now());
            if (!mark)
                return mark.failure();
            RegisterBook changed = book(*found);
            changed.say(*mark);
            const PreviousMarks previous = changed.write(author(actor, MarkAct::Marked));
            if (previous.empty()) // was marked so already
                return previous;
            audit.note(u"marked"_s, u"register"_s, session.value(),
                       auditDetail(person, previous.front().before.mark, *mark));
            return previous;
        });
}

Result<PreviousMarks> RegisterService::clear(const Actor& actor, TeachingSessionId session, PersonId person)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<PreviousMarks> {
            const auto found = openSession(session);
            if (!found)
                return found.failure();
            RegisterBook changed = book(*found);
            if (!changed.mark(person))
                return PreviousMarks{};
            changed.clear(person);
            const PreviousMarks previous = changed.write(author(actor, MarkAct::Cleared));
            audit.note(u"cleared a mark"_s, u"register"_s, session.value(),
                       auditDetail(person, previous.front().before.mark, changed.mark(person)));
            return previous;
        });
}

Result<> RegisterService::restore(const Actor& actor, TeachingSessionId session,
                                  const PreviousMarks& previous)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<> {
            const auto found = openSession(session);
            if (!found)
                return found.failure();
            RegisterBook changed = book(*found);
            if (const auto failure = restored(changed, previous))
                return *failure;
            for (const PreviousMark& line : changed.write(author(actor, MarkAct::Undone)))
                audit.note(u"restored a mark"_s, u"register"_s, session.value(),
                           auditDetail(line.person, line.before.mark, line.after.mark));
            return Done{};
        });
}

std::optional<Failure> RegisterService::restored(RegisterBook& changed, const PreviousMarks& previous) const
{
    for (const PreviousMark& line : previous) {
        if (changed.restore(line))
            continue;
        const auto person = m_people.find(line.person);
        return Failure{FailureCode::Conflict,
                       u"The register says something else of %1 since. Nothing was changed."_s.arg(
                           person ? person->fullName.value() : u"somebody"_s)};
    }
    return std::nullopt;
}

RegisterBook RegisterService::book(const TeachingSession& session) const
{
    return {m_connection, session.id, SessionTime(session.span, m_clock.zone()),
            m_settings.load().creditsToleranceMinutes};
}

MarkAuthor RegisterService::author(const Actor& actor, MarkAct act, const QString& reason) const
{
    return {actor.maybePerson(), m_clock.utcNow(), act, reason};
}

QString RegisterService::auditDetail(PersonId person, const std::optional<Mark>& before,
                                     const std::optional<Mark>& after)
{
    const auto word = [](const std::optional<Mark>& mark) {
        return mark ? codeOf(mark->status) : u"unmarked"_s;
    };
    return u"person %1: %2 → %3"_s.arg(person.value()).arg(word(before), word(after));
}

Result<TeachingSession> RegisterService::known(TeachingSessionId id) const
{
    return knownSession(m_connection, id);
}

Result<TeachingSession> RegisterService::openSession(TeachingSessionId id) const
{
    return sessionWithOpenRegister(m_connection, id, m_clock.now());
}

RegisterState RegisterService::stateOf(const TeachingSession& session) const
{
    return registerStateOf(m_connection, session, m_clock.now());
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
