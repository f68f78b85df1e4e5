// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeacts.h"

#include "app/appointments/clinicwriter.h"
#include "app/common/clock.h"
#include "app/programme/actrules.h"
#include "app/programme/changewriter.h"
#include "app/security/operations.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The reason of a cancellation, else the days.
QString auditDetail(const ProgrammeChange& change)
{
    QStringList days;
    for (const Closure& closure : change.closed)
        days.append(closure.date.toString(Qt::ISODate));
    for (const Closure& closure : change.opened)
        days.append(closure.date.toString(Qt::ISODate));
    for (const SessionChange& one : change.changed) {
        if (change.changed.size() == 1 && change.closed.empty() && !one.after.cancellationReason.isEmpty())
            return one.after.cancellationReason;
        days.append(one.after.span.date.toString(Qt::ISODate));
    }
    for (const TeachingSession& session : change.added)
        days.append(session.span.date.toString(Qt::ISODate));
    for (const TeachingSession& session : change.removed)
        days.append(session.span.date.toString(Qt::ISODate));
    days.removeDuplicates();
    return days.join(u", "_s);
}

void note(AuditLog::Entry& audit, const ProgrammeChange& change)
{
    const QString detail = auditDetail(change);
    const auto session = [&](TeachingSessionId id) {
        audit.note(change.action, u"teaching_session"_s, id.value(), detail);
    };
    if (!change.closed.empty())
        audit.note(change.action, u"closure"_s, change.closed.front().id.value(), detail);
    else if (!change.changed.empty())
        session(change.changed.front().after.id);
    else if (!change.added.empty())
        session(change.added.front().id);
    else if (!change.removed.empty())
        session(change.removed.front().id);
    else if (!change.opened.empty())
        audit.note(change.action, u"closure"_s, {}, detail);
}

/// The clinics of a planned change, as stored.
Result<std::vector<ClinicChange>> writeClinics(ClinicWriter writer, const ProgrammeChange& planned)
{
    std::vector<ClinicChange> done;
    for (const ClinicChange& one : planned.clinics) {
        const Result<Clinic> stored = writer.rewrite(*one.before, *one.after, planned.action);
        if (!stored)
            return stored.failure();
        done.push_back({.before = one.before, .after = *stored});
    }
    return done;
}

} // namespace

ProgrammeActs::ProgrammeActs(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
{
}

template <class Plan>
Result<ProgrammeChange> ProgrammeActs::carryOut(const Actor& actor, Plan plan)
{
    const auto work = [&](AuditLog::Entry& audit) -> Result<ProgrammeChange> {
        const Result<ProgrammeChange> planned = plan();
        if (!planned || planned->isEmpty())
            return planned;
        Result<ProgrammeChange> done = writeChange(m_connection, *planned);
        if (!done)
            return done;
        note(audit, *done);
        const auto clinics = writeClinics(ClinicWriter(m_connection, m_clock.now(), audit), *planned);
        if (!clinics)
            return clinics.failure();
        done->clinics = *clinics;
        return done;
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

Result<ProgrammePreview> ProgrammeActs::preview(const Actor& actor, const ProgrammeAct& act) const
{
    return m_operations.read(actor, Permission::EditProgramme, [&]() -> Result<ProgrammePreview> {
        const ProgrammeFacts known = readFacts(m_connection, m_clock.now());
        const Result<ProgrammeChange> change = plannedChange(act, known);
        if (!change)
            return change.failure();
        return ProgrammePreview{*change, linesOf(*change), remarksOn(*change, known)};
    });
}

Result<ProgrammeChange> ProgrammeActs::apply(const Actor& actor, const ProgrammeAct& act,
                                             const std::optional<ProgrammeChange>& expected)
{
    return carryOut(actor, [&]() -> Result<ProgrammeChange> {
        Result<ProgrammeChange> change = plannedChange(act, readFacts(m_connection, m_clock.now()));
        if (change && expected && *change != *expected)
            return Failure{FailureCode::Conflict,
                           u"The programme has changed since this was shown. Nothing was "
                           "changed: look at it again."_s};
        return change;
    });
}

Result<ProgrammeChange> ProgrammeActs::undo(const Actor& actor, const ProgrammeChange& change)
{
    return carryOut(actor, [&]() -> Result<ProgrammeChange> { return inverseOf(change); });
}

} // namespace ledforum
