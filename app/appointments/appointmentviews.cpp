// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentviews.h"

#include "app/appointments/bookingrules.h"
#include "app/appointments/bookingseal.h"
#include "app/security/actor.h"

namespace ledforum {

SlotView slotViewOf(const Slot& slot, const Clinic& clinic, const BookingKey* own, LocalMoment now)
{
    const bool isMine = slot.isTaken && own && slot.ownerTag == own->tag(slot.clinic);
    return {.id = slot.id,
            .span = slot.span,
            .state = isMine         ? SlotState::Mine
                     : slot.isTaken ? SlotState::Taken
                                    : SlotState::Free,
            .canBeBooked = bookingrules::canBeBooked(slot, clinic, now)};
}

ClinicView clinicViewOf(const Clinic& clinic)
{
    return {.id = clinic.id,
            .span = clinic.span,
            .venue = clinic.venue,
            .isCancelled = clinic.state == ClinicState::Cancelled,
            .cancellationReason = clinic.cancellationReason,
            .slotViews = {}};
}

OwnBooking ownBookingOf(const Slot& slot, const Clinic& clinic, const Actor& doctor, const BookingKey& own,
                        LocalMoment now)
{
    OwnBooking view{.slot = slot.id,
                    .span = slot.span,
                    .venue = clinic.venue,
                    .isCancelled = clinic.state == ClinicState::Cancelled,
                    .hasStarted = bookingrules::hasStarted(slot.span, now)};
    const std::optional<OpenedBooking> opened = openBooking(slot, doctor.keys().own);
    view.checksOut = opened && opened->booking.doctor == doctor.person() && opened->isProvenBy(own, slot);
    if (!view.checksOut)
        return view;
    view.isByTutor = opened->booking.author != doctor.person();
    view.topic = opened->booking.topic;
    view.message = opened->booking.message;
    return view;
}

} // namespace ledforum
