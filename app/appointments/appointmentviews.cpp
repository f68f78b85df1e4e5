// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentviews.h"

#include "app/appointments/bookingrules.h"

#include <algorithm>

namespace ledforum {

ClinicView clinicViewOf(const ClinicBook& book, const ForumSettings& settings)
{
    const Clinic& clinic = book.clinic;
    const bookingrules::Window window = bookingrules::windowOf(clinic, settings);
    return {.id = clinic.id,
            .span = clinic.span,
            .venue = clinic.venue,
            .isCancelled = clinic.state == ClinicState::Cancelled,
            .cancellationReason = clinic.cancellationReason,
            .bookingOpens = window.opens,
            .bookingCloses = window.closes,
            .waiting = int(std::ranges::count_if(book.queue, waitinglist::isStanding))};
}

SlotView slotViewOf(const Slot& slot, const ClinicBook& book)
{
    return {.id = slot.id,
            .span = slot.span,
            .state = slot.isTaken ? SlotState::Taken : SlotState::Free,
            .isBlocked = slot.isBlocked,
            .isKept = waitinglist::isKept(slot, book.queue),
            .isJoined = std::ranges::any_of(
                book.slots, [&slot](const Slot& other) { return other.joinedTo == slot.id; })};
}

} // namespace ledforum
