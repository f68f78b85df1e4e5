// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the register service that marks whoever has no mark yet.

#include "app/attendance/registerservice.h"
#include "app/attendance/replyrules.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

Result<PreviousMarks> RegisterService::markRest(const Actor& actor, TeachingSessionId session,
                                                MarkStatus status)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<PreviousMarks> {
            const auto found = openSession(session);
            if (!found)
                return found.failure();
            if (status == MarkStatus::Late || status == MarkStatus::LeftEarly)
                return refused(
                    u"“%1” needs a time for each person. Nothing was changed."_s.arg(displayName(status)));
            RegisterBook changed = book(*found);
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
            const PreviousMarks previous = changed.write(author(actor, MarkAct::Marked));
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
            const auto found = openSession(session);
            if (!found)
                return found.failure();
            if (m_clock.now() < found->span.endMoment()) {
                return refused(
                    u"The register can be closed once the session is over, at %1. Nothing was changed."_s.arg(
                        timeOfDay(found->span.end())));
            }
            RegisterClosed closed;
            RegisterBook changed = book(*found);
            for (const RegisterRow& row : rows(session, false)) {
                if (row.mark)
                    continue;
                const MarkStatus status = statusOnClosing(row.reply);
                changed.say({.person = row.person.id, .status = status});
                ++(status == MarkStatus::Apologies ? closed.markedApologies : closed.markedDidNotAttend);
            }
            changed.write(author(actor, MarkAct::Closed));
            m_registers.close(session, {m_clock.utcNow(), actor.maybePerson()});
            m_sessions.setState(session, TeachingState::Held);
            audit.note(
                u"closed register"_s, u"register"_s, session.value(),
                u"%1 marked did-not-attend and %2 apologies by closing"_s.arg(closed.markedDidNotAttend)
                    .arg(closed.markedApologies));
            return closed;
        });
}

} // namespace ledforum
