// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicrules.h"

#include "app/appointments/bookingrules.h"
#include "app/common/wording.h"
#include "app/programme/sessionrules.h"

#include <algorithm>

namespace ledforum::clinicrules {

using namespace Qt::StringLiterals;

namespace {

QString whenOf(const LocalSpan& span)
{
    return u"%1 on %2"_s.arg(timeOfDay(span.start), longDate(span.date));
}

/// What keeps every act from a slot.
std::optional<Failure> refusalToTouch(const Slot& slot, const Clinic& clinic, LocalMoment now)
{
    if (clinic.state == ClinicState::Cancelled)
        return refused(u"The 1:1 appointments of %1 are cancelled. Nothing was changed."_s.arg(
            longDate(clinic.span.date)));
    if (bookingrules::hasStarted(slot.span, now))
        return refused(u"%1 has passed. Nothing was changed."_s.arg(whenOf(slot.span)));
    if (slot.joinedTo)
        return refused(
            u"%1 belongs to the longer 1:1 before it. Nothing was changed."_s.arg(whenOf(slot.span)));
    return std::nullopt;
}

} // namespace

Result<ClinicPlan> checkedPlan(const ClinicPlan& plan)
{
    if (!plan.span.date.isValid() || !plan.span.start.isValid())
        return refused(u"A clinic needs a day and a time. Nothing was added."_s);
    if (plan.slotMinutes < shortestSlot)
        return refused(u"A 1:1 takes at least %1 minutes. Nothing was added."_s.arg(shortestSlot));
    if (plan.span.minutes < plan.slotMinutes || plan.span.minutes > longestMinutes)
        return refused(u"A clinic takes from one 1:1, here %1 minutes, up to %2 minutes. Nothing was added."_s
                           .arg(plan.slotMinutes)
                           .arg(longestMinutes));
    if (!plan.span.endsThatDay())
        return refused(u"A clinic ends before midnight. Nothing was added."_s);
    const Result<QString> venue = checkedLine(plan.venue, u"The venue"_s, longestVenue);
    if (!venue)
        return venue.failure();
    ClinicPlan checked = plan;
    checked.venue = *venue;
    return checked;
}

std::optional<Failure> refusalToStand(const LocalSpan& span, std::optional<ClinicId> self,
                                      const std::vector<Clinic>& others, LocalMoment now)
{
    if (!span.endsThatDay())
        return refused(u"A clinic ends before midnight. Nothing was changed."_s);
    if (bookingrules::hasStarted(span, now))
        return refused(u"%1 has passed. Nothing was changed; choose a later time."_s.arg(whenOf(span)));
    for (const Clinic& other : others) {
        if (other.state == ClinicState::Open && other.id != self && bookingrules::overlap(other.span, span))
            return refused(u"There are 1:1 appointments on %1 from %2 already. Nothing was changed; choose "
                           "another time."_s.arg(longDate(other.span.date), timeSpan(other.span)));
    }
    return std::nullopt;
}

std::optional<Failure> refusalToChange(const Clinic& clinic, LocalMoment now)
{
    if (!bookingrules::hasStarted(clinic.span, now))
        return std::nullopt;
    return refused(u"The 1:1 appointments of %1 have begun, and can no longer be changed as a whole."_s.arg(
        longDate(clinic.span.date)));
}

bool takesPlaceAnew(const Clinic& before, const Clinic& after)
{
    return after.state == ClinicState::Open && (after.span != before.span || after.state != before.state);
}

std::optional<Failure> refusalToRewrite(const Clinic& before, const Clinic& after,
                                        const std::vector<Clinic>& others, LocalMoment now)
{
    if (auto no = refusalToChange(before, now))
        return no;
    return takesPlaceAnew(before, after) ? refusalToStand(after.span, after.id, others, now) : std::nullopt;
}

std::optional<Failure> refusalToBlock(const Slot& slot, const Clinic& clinic, bool isOffered, LocalMoment now)
{
    if (auto no = refusalToTouch(slot, clinic, now))
        return no;
    if (slot.isTaken)
        return refused(
            u"%1 is taken. Cancel or move that 1:1 before you block its time."_s.arg(whenOf(slot.span)));
    if (slot.isBlocked)
        return refused(u"%1 is blocked already."_s.arg(whenOf(slot.span)));
    if (isOffered)
        return refused(u"%1 is held for a doctor of the waiting list. Nothing was changed; it can be blocked "
                       "once they have let it go."_s.arg(whenOf(slot.span)));
    return std::nullopt;
}

std::optional<Failure> refusalToUnblock(const Slot& slot, LocalMoment now)
{
    if (!slot.isBlocked)
        return refused(u"%1 is not blocked. Nothing was changed."_s.arg(whenOf(slot.span)));
    if (bookingrules::hasStarted(slot.span, now))
        return refused(u"%1 has passed. Nothing was changed."_s.arg(whenOf(slot.span)));
    return std::nullopt;
}

const Slot* slotAfter(const Slot& slot, const std::vector<Slot>& clinicSlots)
{
    const auto next = std::ranges::find_if(
        clinicSlots, [&slot](const Slot& other) { return other.span.start == slot.span.end(); });
    return next == clinicSlots.end() ? nullptr : &*next;
}

std::optional<Failure> refusalToJoin(const Slot& first, const Slot& next, const Clinic& clinic,
                                     bool isEitherOffered, LocalMoment now)
{
    if (auto no = refusalToTouch(first, clinic, now))
        return no;
    if (auto no = refusalToTouch(next, clinic, now))
        return no;
    for (const Slot* slot : {&first, &next}) {
        if (slot->isBlocked)
            return refused(
                u"%1 is blocked. Free it before you join it to another."_s.arg(whenOf(slot->span)));
    }
    if (next.isTaken)
        return refused(u"%1 is taken, and its time cannot be given to another 1:1."_s.arg(whenOf(next.span)));
    if (isEitherOffered)
        return refused(u"That time is held for a doctor of the waiting list. Nothing was changed."_s);
    return std::nullopt;
}

const Slot* lastJoined(const Slot& slot, const std::vector<Slot>& clinicSlots)
{
    const Slot* last = nullptr;
    for (const Slot& other : clinicSlots) {
        if (other.joinedTo == slot.id && (!last || last->span.start < other.span.start))
            last = &other;
    }
    return last;
}

std::optional<Failure> refusalToSeparate(const Slot& slot, const Slot* last, bool isOffered, LocalMoment now)
{
    if (!last)
        return refused(u"%1 has its own time only; there is nothing to separate."_s.arg(whenOf(slot.span)));
    if (bookingrules::hasStarted(slot.span, now))
        return refused(u"%1 has passed. Nothing was changed."_s.arg(whenOf(slot.span)));
    if (isOffered)
        return refused(u"%1 is held for a doctor of the waiting list as it is. Nothing was changed."_s.arg(
            whenOf(slot.span)));
    return std::nullopt;
}

} // namespace ledforum::clinicrules
