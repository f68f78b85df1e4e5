// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/correctionservice.h"

#include "app/attendance/markreasons.h"
#include "app/attendance/openregister.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

#include <QHash>

namespace ledforum {

using namespace Qt::StringLiterals;

CorrectionService::CorrectionService(const Connection& connection, Operations& operations,
                                     const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_registers(connection)
{
}

Result<TeachingSession> CorrectionService::closedSession(TeachingSessionId id) const
{
    const auto session = knownSession(m_connection, id);
    if (!session || registerStateOf(m_connection, *session, m_clock.now()) == RegisterState::Closed)
        return session;
    return refused(u"The register of %1 is not closed: mark in it as usual. Nothing was changed."_s.arg(
        longDate(session->span.date)));
}

Result<PreviousMarks> CorrectionService::correct(const Actor& actor, TeachingSessionId session,
                                                 PersonId person, const MarkRequest& request,
                                                 const QString& reason)
{
    const QString why = reason.simplified();
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<PreviousMarks> {
            const auto found = closedSession(session);
            if (!found)
                return found.failure();
            if (const auto failure = uselessReason(why))
                return *failure;
            if (!m_people.find(person))
                return notFound(u"There is no person with the id %1."_s.arg(person.value()));
            const auto mark = markByHand(person, request, {found->span, m_clock.zone()}, m_clock.now());
            if (!mark)
                return mark.failure();
            RegisterBook changed = registerBookOf(m_connection, *found, m_clock.zone());
            changed.say(*mark);
            return corrected(audit, changed, {actor.maybePerson(), m_clock.utcNow(), MarkAct::Corrected, why},
                             session);
        });
}

Result<> CorrectionService::takeBackCorrection(const Actor& actor, TeachingSessionId session,
                                               const PreviousMarks& previous)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<> {
            const auto found = closedSession(session);
            if (!found)
                return found.failure();
            RegisterBook changed = registerBookOf(m_connection, *found, m_clock.zone());
            if (const auto failure = putBack(m_connection, changed, previous))
                return *failure;
            corrected(audit, changed, {actor.maybePerson(), m_clock.utcNow(), MarkAct::Undone}, session);
            return Done{};
        });
}

/// Whoever came to stand in the register by it is frozen with it.
PreviousMarks CorrectionService::corrected(AuditLog::Entry& audit, RegisterBook& changed,
                                           const MarkAuthor& author, TeachingSessionId session)
{
    PreviousMarks previous = changed.write(author);
    m_registers.freezeRoster(session);
    for (const PreviousMark& line : previous) {
        audit.note(author.act == MarkAct::Undone ? u"took a correction back"_s : u"corrected a mark"_s,
                   u"register"_s, session.value(), auditDetail(line));
    }
    return previous;
}

Result<std::vector<HistoryLine>> CorrectionService::history(const Actor& actor,
                                                            TeachingSessionId session) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<std::vector<HistoryLine>> {
        const auto found = knownSession(m_connection, session);
        if (!found)
            return found.failure();
        QHash<PersonId, QString> names;
        for (const Person& person : m_people.list({.withInactive = true}))
            names.insert(person.id, person.fullName.value());
        std::vector<HistoryLine> lines;
        for (const MarkChange& change : m_registers.changes(session)) {
            lines.push_back(
                {change, names.value(change.person), change.by ? names.value(*change.by) : QString()});
        }
        return lines;
    });
}

} // namespace ledforum
