// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/slotstate.h"

#include "app/common/wording.h"
#include "ui/widgets/whenwords.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Why a time that nobody has cannot be had.
SlotStanding standingOfFree(const SlotView& slot, const ClinicView& clinic, LocalMoment now)
{
    if (slot.isBlocked)
        return SlotStanding::NotGiven;
    if (now < clinic.bookingOpens)
        return SlotStanding::NotOpenYet;
    if (slot.isKept)
        return SlotStanding::Kept;
    return SlotStanding::Closed;
}

} // namespace

SlotStanding standingOf(const SlotView& slot, const ClinicView& clinic, LocalMoment now)
{
    if (clinic.isCancelled)
        return SlotStanding::Cancelled;
    if (slot.state == SlotState::Mine)
        return SlotStanding::Mine;
    if (slot.span.startMoment() <= now)
        return SlotStanding::Passed;
    if (slot.state == SlotState::Taken)
        return SlotStanding::Taken;
    if (slot.isOfferedToMe)
        return SlotStanding::OfferedToMe;
    return slot.canBeBooked ? SlotStanding::Free : standingOfFree(slot, clinic, now);
}

QString wordsOf(SlotStanding standing, const SlotView& slot)
{
    switch (standing) {
    case SlotStanding::Free:
        return u"Free, %1 minutes"_s.arg(slot.span.minutes);
    case SlotStanding::Mine:
        return u"Yours"_s;
    case SlotStanding::OfferedToMe:
        return u"Held for you"_s;
    case SlotStanding::Taken:
        return u"Taken"_s;
    case SlotStanding::NotGiven:
        return u"Not available"_s;
    case SlotStanding::Kept:
        return u"Kept for the waiting list"_s;
    case SlotStanding::NotOpenYet:
        return u"Not open yet"_s;
    case SlotStanding::Closed:
        return u"Booking has closed"_s;
    case SlotStanding::Passed:
        return u"Over"_s;
    case SlotStanding::Cancelled:
        return u"Does not take place"_s;
    }
    Q_UNREACHABLE();
}

QString untilWords(LocalMoment ends, QDate today)
{
    const QString time = timeOfDay(ends.time);
    if (ends.date == today)
        return u"until %1 today"_s.arg(time);
    if (ends.date == today.addDays(1))
        return u"until %1 tomorrow"_s.arg(time);
    return u"until %1 on %2"_s.arg(time, dayWords(ends.date, today));
}

QString ordinal(int number)
{
    const int lastTwo = number % 100;
    const int last = lastTwo >= 11 && lastTwo <= 13 ? 0 : number % 10;
    return QString::number(number) + (last == 1   ? u"st"_s
                                      : last == 2 ? u"nd"_s
                                      : last == 3 ? u"rd"_s
                                                  : u"th"_s);
}

} // namespace ledforum
