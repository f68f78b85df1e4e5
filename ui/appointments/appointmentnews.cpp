// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/appointmentnews.h"

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordservice.h"
#include "app/forum/forum.h"
#include "app/security/accesspolicy.h"

namespace ledforum {

int doctorsNews(const PageContext& context)
{
    const auto notices = context.forum.appointments().notices(context.actor);
    return int(notices ? notices->size() : 0);
}

std::vector<OfferToTell> offersToTell(const PageContext& context)
{
    std::vector<OfferToTell> offers;
    const BookingService& appointments = context.forum.appointments();
    const auto clinics = appointments.openClinics(context.actor);
    if (!clinics)
        return offers;
    for (const ClinicView& clinic : *clinics) {
        if (clinic.waiting == 0)
            continue;
        const auto waiting = appointments.waitingList(context.actor, clinic.id);
        if (!waiting)
            continue;
        for (const WaitingEntry& entry : *waiting)
            if (entry.state == PlaceState::Offered && entry.offer)
                offers.push_back({entry.attendee.fullName, *entry.offer});
    }
    return offers;
}

int tutorsNews(const PageContext& context)
{
    if (!allows(context.actor.roles(), Permission::SeeAppointments))
        return 0;
    const auto outcomes = context.forum.records().outcomesToWrite(context.actor);
    return int(offersToTell(context).size()) + int(outcomes ? outcomes->size() : 0);
}

} // namespace ledforum
