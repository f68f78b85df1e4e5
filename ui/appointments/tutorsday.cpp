// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/tutorsday.h"

#include "app/appointments/attendeewords.h"
#include "app/appointments/bookingservice.h"
#include "app/forum/forum.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The name of whoever has this slot on offer.
QString heldFor(SlotId slot, const std::vector<WaitingEntry>& waiting)
{
    const auto holder = std::ranges::find_if(waiting, [slot](const WaitingEntry& entry) {
        return entry.state == PlaceState::Offered && entry.offer && entry.offer->slot == slot;
    });
    return holder == waiting.end() ? QString() : holder->attendee.fullName;
}

} // namespace

Result<TutorsDay> readTutorsDay(Forum& forum, const Actor& tutor, ClinicId clinic, QDate date)
{
    const auto days = forum.appointments().clinicDay(tutor, date);
    if (!days)
        return days.failure();
    const auto day =
        std::ranges::find_if(*days, [clinic](const ClinicDay& d) { return d.clinic.id == clinic; });
    if (day == days->end())
        return notFound(u"That clinic is not there any more."_s);
    auto waiting = forum.appointments().waitingList(tutor, clinic);
    if (!waiting)
        return waiting.failure();
    TutorsDay whole{day->clinic, {}, *std::move(waiting)};
    const LocalMoment now = forum.clock().now();
    for (const ClinicDaySlot& slot : day->daySlots) {
        TutorsDay::Row& row = whole.rows.emplace_back(TutorsDay::Row{slot});
        row.heldFor = heldFor(slot.view.id, whole.waiting);
        row.hasBegun = slot.view.span.startMoment() <= now;
        if (!row.hasBegun || !slot.attendee || !slot.attendee->checksOut)
            continue;
        if (const auto notes = forum.records().notes(tutor, slot.view.id))
            row.outcome = notes->outcome;
    }
    return whole;
}

QString holderWords(const TutorsDay::Row& row)
{
    if (row.slot.attendee)
        return whoComes(*row.slot.attendee);
    if (row.slot.view.isBlocked)
        return u"Blocked"_s;
    if (!row.heldFor.isEmpty())
        return u"Held for %1"_s.arg(row.heldFor);
    if (row.slot.view.isKept)
        return u"Kept for the waiting list"_s;
    return u"Free"_s;
}

} // namespace ledforum
