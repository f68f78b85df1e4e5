// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the register service that corrects closed registers, and says who changed what.

#include "app/attendance/markreasons.h"
#include "app/attendance/registerservice.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Result<TeachingSession> RegisterService::closedSession(TeachingSessionId id) const
{
    const auto session = known(id);
    if (!session || stateOf(*session) == RegisterState::Closed)
        return session;
    return refused(u"The register of %1 is not closed: mark in it as usual. Nothing was changed."_s.arg(
        longDate(session->span.date)));
}

Result<PreviousMarks> RegisterService::correct(const Actor& actor, TeachingSessionId session, PersonId person,
                                               const MarkRequest& request, const QString& reason)
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
            RegisterBook changed = book(*found);
            changed.say(*mark);
            return corrected(audit, changed, author(actor, MarkAct::Corrected, why), session);
        });
}

Result<> RegisterService::takeBackCorrection(const Actor& actor, TeachingSessionId session,
                                             const PreviousMarks& previous)
{
    return m_operations.change(actor, Permission::TakeRegister, Area::Attendance,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   const auto found = closedSession(session);
                                   if (!found)
                                       return found.failure();
                                   RegisterBook changed = book(*found);
                                   if (const auto failure = restored(changed, previous))
                                       return *failure;
                                   corrected(audit, changed, author(actor, MarkAct::Undone), session);
                                   return Done{};
                               });
}

/// Whoever came to stand in the register by it is frozen with it.
PreviousMarks RegisterService::corrected(AuditLog::Entry& audit, RegisterBook& changed,
                                         const MarkAuthor& author, TeachingSessionId session)
{
    PreviousMarks previous = changed.write(author);
    m_registers.freezeRoster(session);
    for (const PreviousMark& line : previous) {
        audit.note(author.act == MarkAct::Undone ? u"took a correction back"_s : u"corrected a mark"_s,
                   u"register"_s, session.value(),
                   auditDetail(line.person, line.before.mark, line.after.mark));
    }
    return previous;
}

Result<std::vector<HistoryLine>> RegisterService::history(const Actor& actor, TeachingSessionId session) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<std::vector<HistoryLine>> {
        const auto found = known(session);
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
