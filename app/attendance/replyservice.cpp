// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/replyservice.h"

#include "app/appointments/bookingrules.h"
#include "app/appointments/bookingseal.h"
#include "app/common/clock.h"
#include "app/security/operations.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"

#include <QHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure unknownSession(TeachingSessionId id)
{
    return notFound(u"There is no session with the id %1."_s.arg(id.value()));
}

QString wordOf(const std::optional<Reply>& reply)
{
    return reply ? codeOf(reply->answer()) : u"no reply"_s;
}

} // namespace

struct ReplyService::Request
{
    TeachingSessionId session;
    PersonId person;
    std::optional<Reply> reply; ///< nothing takes it back
    ReplyGiver giver;
};

std::optional<int> ReplyNumbers::placesLeft() const
{
    return capacity ? std::optional(std::max(0, *capacity - count.inRoom)) : std::nullopt;
}

ReplyService::ReplyService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_sessions(connection)
    , m_registers(connection)
    , m_replies(connection)
{
}

Result<ReplyChange> ReplyService::reply(const Actor& actor, TeachingSessionId session, const Reply& reply)
{
    return ownChange(actor, session, reply);
}

Result<ReplyChange> ReplyService::takeBack(const Actor& actor, TeachingSessionId session)
{
    return ownChange(actor, session, std::nullopt);
}

Result<ReplyChange> ReplyService::replyFor(const Actor& actor, TeachingSessionId session, PersonId person,
                                           const Reply& reply)
{
    return changeFor(actor, session, person, reply);
}

Result<ReplyChange> ReplyService::takeBackFor(const Actor& actor, TeachingSessionId session, PersonId person)
{
    return changeFor(actor, session, person, std::nullopt);
}

Result<> ReplyService::restore(const Actor& actor, const ReplyChange& change)
{
    const bool isOwn =
        actor.maybePerson() == change.person && allows(actor.roles(), Permission::ReplyToSessions);
    const auto restored = isOwn ? ownChange(actor, change.session, change.before)
                                : changeFor(actor, change.session, change.person, change.before);
    if (!restored)
        return restored.failure();
    return Done{};
}

Result<std::vector<SessionReply>> ReplyService::own(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeOwnRecords, [&]() -> Result<std::vector<SessionReply>> {
        return m_replies.ofPerson(actor.person());
    });
}

Result<std::vector<ReplyNumbers>> ReplyService::numbers(const Actor& actor,
                                                        const std::vector<TeachingSessionId>& sessions) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<std::vector<ReplyNumbers>> {
        std::vector<ReplyNumbers> numbers;
        for (const TeachingSessionId id : sessions) {
            if (const auto session = m_sessions.find(id))
                numbers.push_back({id, m_replies.count(id), session->capacity});
        }
        return numbers;
    });
}

Result<std::vector<ReplyRow>> ReplyService::names(const Actor& actor, TeachingSessionId session) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<std::vector<ReplyRow>> {
        if (!m_sessions.find(session))
            return unknownSession(session);
        QHash<PersonId, Reply> replies;
        for (const PersonReply& line : m_replies.ofSession(session))
            replies.insert(line.person, line.reply);
        std::vector<ReplyRow> rows;
        for (const Person& person : m_people.list({.withInactive = true})) {
            const auto found = replies.constFind(person.id);
            const bool hasReplied = found != replies.constEnd();
            if (hasReplied || (person.isActive && person.roles.testFlag(Role::Led)))
                rows.push_back({person, hasReplied ? std::optional(*found) : std::nullopt});
        }
        return rows;
    });
}

/// What doctors do is sealed in the audit: when they sat at the workstation is nobody's business.
Result<ReplyChange> ReplyService::ownChange(const Actor& actor, TeachingSessionId session,
                                            const std::optional<Reply>& reply)
{
    return m_operations.change(
        actor, Permission::ReplyToSessions, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<ReplyChange> {
            if (reply && reply->isComing()) {
                if (const auto clash = refusalToClash(actor, session))
                    return *clash;
            }
            const auto change = changed({session, actor.person(), reply, ReplyGiver::Doctor});
            if (change && change->before != change->after)
                audit.noteSealed(reply ? u"replied"_s : u"took a reply back"_s, u"reply"_s, session.value());
            return change;
        });
}

std::optional<Failure> ReplyService::refusalToClash(const Actor& doctor, TeachingSessionId id) const
{
    const auto session = m_sessions.find(id);
    if (!session)
        return std::nullopt;
    const QDate day = session->span.date;
    const BookingKey key = BookingKey::ofDoctor(doctor);
    const std::vector<Slot> times = SlotStore(m_connection).between(day, day);
    std::vector<bookingrules::Engagement> engagements;
    for (const Clinic& clinic : ClinicStore(m_connection).between(day, day)) {
        for (const Slot& slot : times) {
            if (slot.clinic == clinic.id && clinic.state == ClinicState::Open && key.owns(slot))
                engagements.push_back({slot.span, u"your 1:1"_s});
        }
    }
    return bookingrules::refusalToClash(session->span, engagements);
}

Result<ReplyChange> ReplyService::changeFor(const Actor& actor, TeachingSessionId session, PersonId person,
                                            const std::optional<Reply>& reply)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<ReplyChange> {
            const auto known = m_people.find(person);
            if (!known)
                return notFound(u"There is no person with the id %1."_s.arg(person.value()));
            if (reply && !(known->isActive && known->roles.testFlag(Role::Led))) {
                return refused(u"%1 is not an active doctor of the forum. Nothing was changed."_s.arg(
                    known->fullName.value()));
            }
            const auto change = changed({session, person, reply, ReplyGiver::Staff});
            if (change && change->before != change->after) {
                audit.note(u"recorded a reply"_s, u"reply"_s, session.value(),
                           u"person %1: %2 → %3"_s.arg(person.value())
                               .arg(wordOf(change->before), wordOf(change->after)));
            }
            return change;
        });
}

Result<ReplyChange> ReplyService::changed(const Request& request)
{
    const auto session = m_sessions.find(request.session);
    if (!session)
        return unknownSession(request.session);
    const ReplyChange change{request.session, request.person, m_replies.find(request.session, request.person),
                             request.reply};
    if (change.before == change.after)
        return change;
    if (const auto refusal = refusalToReply(*session, request.reply, request.giver,
                                            m_replies.othersInRoom(request.session, request.person),
                                            m_registers.closing(request.session).has_value(), m_clock.now()))
        return *refusal;
    if (request.reply)
        m_replies.put(request.session, {request.person, *request.reply});
    else
        m_replies.remove(request.session, request.person);
    return change;
}

} // namespace ledforum
