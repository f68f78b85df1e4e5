// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"
#include "app/security/officefailures.h"

#include <algorithm>

// Times to come of people who are doctors of the forum no longer. Nothing is done to them when somebody is
// deactivated, which stands in the clear: it would tell whose they were.

namespace ledforum {

using namespace Qt::StringLiterals;

std::vector<LeaversBooking> BookingService::leaversBookingsNow(const Actor& tutor) const
{
    const LocalMoment now = m_clock.now();
    const PersonStore people(m_connection);
    OfficeReader reader(m_connection, tutor);
    std::vector<LeaversBooking> found;
    for (const Slot& slot : m_slots.between(now.date, {})) {
        if (!slot.isTaken || bookingrules::refusalToCancel(slot, now))
            continue;
        const auto standing = reader.proven(slot);
        const std::optional<Person> person = standing ? people.find(standing->content.doctor) : std::nullopt;
        if (person && !(person->isActive && person->roles.testFlag(Role::Led)))
            found.push_back({slot.id, slot.span, person->fullName.value()});
    }
    std::ranges::stable_sort(found, {}, [](const LeaversBooking& each) { return each.span.startMoment(); });
    return found;
}

Result<std::vector<LeaversBooking>> BookingService::leaversBookings(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeAppointments,
                             [&]() -> Result<std::vector<LeaversBooking>> {
                                 if (!actor.keys().office)
                                     return lackingOfficeKey();
                                 return leaversBookingsNow(actor);
                             });
}

Result<int> BookingService::cancelLeavers(const Actor& actor)
{
    constexpr auto permission = Permission::ManageAppointments;
    std::vector<Cancellation> sealed;
    const Result<> ready = m_operations.read(actor, permission, [&]() -> Result<> {
        if (!actor.keys().office)
            return lackingOfficeKey();
        for (const LeaversBooking& booking : leaversBookingsNow(actor))
            sealed.push_back(cancellationBy(actor, m_slots.find(booking.slot).value()));
        return Done();
    });
    if (!ready)
        return ready.failure();
    if (sealed.empty())
        return 0;
    return m_operations.change(actor, permission, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<int> {
                                   for (const Cancellation& cancellation : sealed) {
                                       if (const Result<> freed = freeInside(cancellation, audit); !freed)
                                           return freed.failure();
                                   }
                                   return int(sealed.size());
                               });
}

} // namespace ledforum
