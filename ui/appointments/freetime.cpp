// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/freetime.h"

#include "app/appointments/bookingrules.h"
#include "app/common/wording.h"
#include "ui/appointments/slotbutton.h"

#include <algorithm>

namespace ledforum {

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
    std::vector<LocalSpan> bookable;
    for (const ClinicView& clinic : clinics) {
        for (const SlotView& slot : clinic.slotViews) {
            if (slot.canBeBooked)
                bookable.push_back(slot.span);
        }
    }
    const std::optional<LocalSpan> next = bookingrules::nextFreeTo(bookable, wanted);
    for (const ClinicView& clinic : clinics) {
        const auto slot = std::ranges::find_if(clinic.slotViews, [&next](const SlotView& each) {
            return each.canBeBooked && each.span == next;
        });
        if (slot != clinic.slotViews.end())
            return &*slot;
    }
    return nullptr;
}

QString wordsBeside(const LocalSpan& span, const LocalSpan& other)
{
    return span.date == other.date ? timeOfDay(span.start) : slotWords(span);
}

} // namespace ledforum
