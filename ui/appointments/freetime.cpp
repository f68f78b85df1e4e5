// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/freetime.h"

#include "app/common/wording.h"
#include "ui/appointments/slotbutton.h"

#include <tuple>

namespace ledforum {

namespace {

/// The smaller the better: later that day, earlier that day, another day; and among those the nearest.
auto distanceOf(const LocalSpan& span, const LocalSpan& wanted)
{
    const bool isOtherDay = span.date != wanted.date;
    const bool isEarlier = !isOtherDay && span.start < wanted.start;
    const qint64 seconds = span.start.msecsSinceStartOfDay() - wanted.start.msecsSinceStartOfDay();
    const bool isBefore = span.date < wanted.date; // a day before the wanted one comes last of all
    return std::tuple(isBefore, isOtherDay, isEarlier, qAbs(wanted.date.daysTo(span.date)),
                      isOtherDay ? span.start.msecsSinceStartOfDay() : qAbs(seconds));
}

} // namespace

const SlotView* slotIn(const std::vector<ClinicView>& clinics, SlotId id)
{
    for (const ClinicView& clinic : clinics) {
        for (const SlotView& slot : clinic.slotViews) {
            if (slot.id == id)
                return &slot;
        }
    }
    return nullptr;
}

const SlotView* nextFreeTo(const std::vector<ClinicView>& clinics, const LocalSpan& wanted)
{
    const SlotView* best = nullptr;
    for (const ClinicView& clinic : clinics) {
        for (const SlotView& slot : clinic.slotViews) {
            const bool isBetter = !best || distanceOf(slot.span, wanted) < distanceOf(best->span, wanted);
            if (slot.canBeBooked && slot.span != wanted && isBetter)
                best = &slot;
        }
    }
    return best;
}

QString wordsBeside(const LocalSpan& span, const LocalSpan& other)
{
    return span.date == other.date ? timeOfDay(span.start) : slotWords(span);
}

} // namespace ledforum
