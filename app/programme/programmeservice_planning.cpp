// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/clock.h"
#include "app/programme/closeddays.h"
#include "app/programme/programmeservice.h"
#include "app/security/operations.h"
#include "database/forum/settingstore.h"

#include <algorithm>

// Laying the programme out: the fortnight, and the days on which the forum does not meet.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isToAdd(const PlannedDay& day)
{
    return day.outcome == PlannedDay::Outcome::Add;
}

/// Whether the organisers have something to do about it; else nobody has.
bool isToBeFilled(const ProgrammeGap& gap)
{
    return gap.kind != ProgrammeGap::Kind::BankHoliday && gap.kind != ProgrammeGap::Kind::Closed;
}

} // namespace

Result<ProgrammePlan> ProgrammeService::plan(const Actor& actor, const PlanRequest& request) const
{
    return m_operations.read(actor, Permission::EditProgramme, [&] {
        return ProgrammePlanner(m_connection, SettingStore(m_connection).load()).plan(request);
    });
}

Result<ProgrammePlan> ProgrammeService::generate(const Actor& actor, const PlanRequest& request)
{
    const auto work = [&](AuditLog::Entry& audit) -> Result<ProgrammePlan> {
        ProgrammePlanner planner(m_connection, SettingStore(m_connection).load());
        Result<ProgrammePlan> plan = planner.plan(request);
        if (!plan)
            return plan;
        if (std::ranges::none_of(plan->days, isToAdd))
            return plan;
        planner.apply(*plan, request);
        audit.note(u"generated programme"_s, u"teaching_session"_s, {},
                   u"%1 to %2"_s.arg(request.from.toString(Qt::ISODate), request.to.toString(Qt::ISODate)));
        return plan;
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

Result<std::vector<ProgrammeGap>> ProgrammeService::gaps(const Actor& actor, const Period& period) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<std::vector<ProgrammeGap>> {
        std::vector<ProgrammeGap> gaps =
            gapsOf(period, readFacts(m_connection, m_clock.now()), m_clock.today());
        if (!allows(actor.roles(), Permission::EditProgramme))
            std::erase_if(gaps, isToBeFilled);
        return gaps;
    });
}

Result<std::vector<Closure>> ProgrammeService::closures(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeProgramme,
                             [&]() -> Result<std::vector<Closure>> { return m_closures.closures({}, {}); });
}

Result<Closure> ProgrammeService::addClosure(const Actor& actor, QDate date, const QString& reason)
{
    const Result<ProgrammeChange> change = m_acts.apply(actor, CloseDay{date, reason, false});
    if (!change)
        return change.failure();
    return change->closed.front();
}

Result<> ProgrammeService::removeClosure(const Actor& actor, QDate date)
{
    const auto work = [&](AuditLog::Entry& audit) {
        Result<> opened = openDay(m_closures, date);
        if (opened)
            audit.note(u"removed closure"_s, u"closure"_s, {}, date.toString(Qt::ISODate));
        return opened;
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

Result<std::vector<BankHoliday>> ProgrammeService::bankHolidays(const Actor& actor, QDate first,
                                                                QDate last) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<std::vector<BankHoliday>> {
        return ledforum::bankHolidays(first, last, m_closures.bankHolidayChanges());
    });
}

Result<> ProgrammeService::changeBankHoliday(const Actor& actor, const BankHolidayChange& change)
{
    const auto work = [&](AuditLog::Entry& audit) {
        Result<> changed = changeHoliday(m_closures, change);
        if (changed)
            audit.note(change.isHoliday ? u"added bank holiday"_s : u"removed bank holiday"_s,
                       u"bank_holiday_change"_s, {}, change.date.toString(Qt::ISODate));
        return changed;
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

} // namespace ledforum
