// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeplanner.h"

#include "app/appointments/clinicmaker.h"
#include "app/common/wording.h"
#include "app/programme/closeddays.h"
#include "app/programme/fortnight.h"
#include "app/programme/planrule.h"
#include "app/programme/sessionrules.h"
#include "database/forum/settingstore.h"
#include "database/programme/teachingsessionstore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestYears = 5;
constexpr int firstYear = 1978; // the rules of the bank holidays reach back to here

std::optional<Failure> stretchFault(const PlanRequest& request)
{
    if (!request.from.isValid() || !request.to.isValid())
        return refused(u"A first and a last day are needed."_s);
    if (request.to < request.from)
        return refused(u"The last day, %1, is before the first, %2."_s.arg(longDate(request.to),
                                                                           longDate(request.from)));
    if (request.from.addYears(longestYears) < request.to)
        return refused(u"%1 to %2 is longer than %3 years; lay out less at a time."_s.arg(
            plainDate(request.from), plainDate(request.to), QString::number(longestYears)));
    if (request.from.year() < firstYear)
        return refused(u"A programme cannot begin before %1."_s.arg(firstYear));
    if ((request.anchor && !request.anchor->isValid()) ||
        (request.clinicAnchor && !request.clinicAnchor->isValid()))
        return refused(u"The anchor is not a date."_s);
    return {};
}

template <class Item>
QMap<QDate, LocalSpan> spansOf(const std::vector<Item>& items)
{
    QMap<QDate, LocalSpan> spans;
    for (const Item& item : items)
        spans.insert(item.span.date, item.span);
    return spans;
}

} // namespace

Result<ProgrammePlan> ProgrammePlanner::plan(const PlanRequest& request) const
{
    if (const auto fault = stretchFault(request))
        return *fault;
    ProgrammePlan plan;
    plan.anchor = request.anchor.value_or(
        m_settings.programmeAnchor.value_or(firstWeekday(request.from, m_settings.teachingWeekday)));
    if (request.anchor && request.anchor->dayOfWeek() != m_settings.teachingWeekday)
        return refused(u"The anchor, %1, is not one of the forum's teaching days; the next is %2."_s.arg(
            longDate(*request.anchor), longDate(firstWeekday(*request.anchor, m_settings.teachingWeekday))));
    plan.clinicAnchor = request.clinicAnchor.value_or(m_settings.clinicAnchor.value_or(plan.anchor));
    plan.slotMinutes = m_settings.slotMinutes;
    if (request.slots) {
        const std::optional<int> length = slotLength(m_settings.clinicMinutes, *request.slots);
        if (!length)
            return refused(
                u"A clinic of %1 minutes cannot be cut into %2 equal slots of 5 minutes or more."_s.arg(
                    QString::number(m_settings.clinicMinutes), QString::number(*request.slots)));
        plan.slotMinutes = *length;
    }
    plan.days = teachingDays(plan, request);
    const std::vector<PlannedDay> clinics = clinicDays(plan, request);
    plan.days.insert(plan.days.end(), clinics.begin(), clinics.end());
    std::ranges::stable_sort(plan.days, {}, [](const PlannedDay& day) { return day.span.startMoment(); });
    return plan;
}

std::vector<PlannedDay> ProgrammePlanner::teachingDays(const ProgrammePlan& plan,
                                                       const PlanRequest& request) const
{
    const TeachingSessionStore sessions(m_connection);
    QMap<QDate, LocalSpan> present = sessions.laidOutFor(request.from, request.to); // moved ones, too
    present.insert(spansOf(sessions.between(request.from, request.to)));
    return laidOut({.kind = PlannedDay::Kind::Teaching,
                    .anchor = plan.anchor,
                    .start = m_settings.teachingStart,
                    .minutes = m_settings.teachingMinutes,
                    .present = present},
                   request.from, request.to,
                   closedDays(ClosureStore(m_connection), request.from, request.to));
}

std::vector<PlannedDay> ProgrammePlanner::clinicDays(const ProgrammePlan& plan,
                                                     const PlanRequest& request) const
{
    const ClinicStore clinics(m_connection);
    QMap<QDate, LocalSpan> present = clinics.laidOutFor(request.from, request.to); // moved ones, too
    present.insert(spansOf(clinics.between(request.from, request.to)));
    return laidOut({.kind = PlannedDay::Kind::Clinic,
                    .anchor = plan.clinicAnchor,
                    .start = m_settings.clinicStart,
                    .minutes = m_settings.clinicMinutes,
                    .present = present},
                   request.from, request.to,
                   closedDays(ClosureStore(m_connection), request.from, request.to));
}

void ProgrammePlanner::apply(const ProgrammePlan& plan, const PlanRequest& request)
{
    TeachingSessionStore sessions(m_connection);
    ClinicStore clinics(m_connection);
    SlotStore slotStore(m_connection);
    for (const PlannedDay& day : plan.days) {
        if (day.outcome != PlannedDay::Outcome::Add)
            continue;
        if (day.kind == PlannedDay::Kind::Clinic) {
            makeClinic(clinics, slotStore, {day.span, plan.slotMinutes, m_settings.site, day.span.date});
            continue;
        }
        TeachingSession session = laidOutSession(day.span, m_settings.site);
        session.uid = newEventUid();
        sessions.insert(session);
    }
    keepAnchors(plan, request);
}

void ProgrammePlanner::keepAnchors(const ProgrammePlan& plan, const PlanRequest& request)
{
    ForumSettings settings = m_settings;
    if (!settings.programmeAnchor)
        settings.programmeAnchor = plan.anchor;
    if (!settings.clinicAnchor)
        settings.clinicAnchor = request.clinicAnchor;
    if (settings != m_settings)
        SettingStore(m_connection).save(settings);
}

} // namespace ledforum
