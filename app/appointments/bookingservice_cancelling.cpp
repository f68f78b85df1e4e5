// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentrecords.h"
#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"
#include "app/common/wording.h"
#include "app/security/officefailures.h"
#include "database/appointments/appointmentrecordstore.h"

// Cancelling: the slot becomes free and passes to the waiting list, and what must be known of it is kept.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

CancelledAppointment remainsOf(const PrivateBooking& booking, const Slot& slot)
{
    return {booking.identity, booking.doctor, slot.span};
}

} // namespace

Result<> BookingService::cancelOwn(const Actor& actor, SlotId id)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    const Result<Cancellation> sealed = m_operations.read(actor, permission, [&]() -> Result<Cancellation> {
        const std::optional<Slot> slot = m_slots.find(id);
        if (!slot)
            return noSuchSlot();
        if (!BookingKey::ofDoctor(actor).owns(*slot))
            return notFound(u"You have no 1:1 at %1 on %2."_s.arg(timeOfDay(slot->span.start),
                                                                  longDate(slot->span.date)));
        Cancellation cancellation{*slot, freeCover(id, saltOf(slot->ownerTag))};
        const std::optional<OpenedBooking> opened = openBooking(*slot, actor.keys().own);
        if (opened && bookingrules::isLateToCancel(*m_clinics.find(slot->clinic), m_clock.now()))
            cancellation.record = sealedLateCancellation(remainsOf(opened->booking, *slot), actor);
        return cancellation;
    });
    if (!sealed)
        return sealed.failure();
    return free(actor, permission, *sealed);
}

Result<> BookingService::cancelAny(const Actor& actor, SlotId id)
{
    constexpr auto permission = Permission::ManageAppointments;
    const Result<Cancellation> sealed = m_operations.read(actor, permission, [&]() -> Result<Cancellation> {
        if (!actor.keys().office)
            return lackingOfficeKey();
        const std::optional<Slot> slot = m_slots.find(id);
        if (!slot)
            return noSuchSlot();
        if (!slot->isTaken)
            return refused(u"%1 on %2 is free; there is nothing to cancel."_s.arg(timeOfDay(slot->span.start),
                                                                                  longDate(slot->span.date)));
        return cancellationBy(actor, *slot);
    });
    if (!sealed)
        return sealed.failure();
    return free(actor, permission, *sealed);
}

BookingService::Cancellation BookingService::cancellationBy(const Actor& tutor, const Slot& slot) const
{
    Cancellation cancellation{slot, freeCover(slot.id, saltOf(slot.ownerTag))};
    OfficeReader reader(m_connection, tutor);
    // One that does not check out is nobody's to be told of.
    if (const auto standing = reader.proven(slot)) {
        const PrivateBooking& booking = standing->content;
        cancellation.record = sealedTutorCancellation(remainsOf(booking, slot), tutor,
                                                      reader.answerKeyOf(booking.doctor, *standing->door));
    }
    return cancellation;
}

Result<> BookingService::free(const Actor& actor, Permission permission, const Cancellation& cancellation)
{
    return m_operations.change(actor, permission, Area::Appointments,
                               [&](AuditLog::Entry& audit) { return freeInside(cancellation, audit); });
}

Result<> BookingService::freeInside(const Cancellation& cancellation, AuditLog::Entry& audit)
{
    const SlotId id = cancellation.seen.id;
    Result<Place> place = placeOf(id);
    if (!place)
        return place.failure();
    if (place->slot != cancellation.seen)
        return justChanged();
    if (const auto no = bookingrules::refusalToCancel(place->slot, m_clock.now()))
        return *no;
    if (!m_slots.release(id, place->slot.ownerTag, cancellation.cover.ownerTag, cancellation.cover.envelope))
        return justChanged();
    if (cancellation.record)
        AppointmentRecordStore(m_connection).insert(*cancellation.record);
    place->queue.store();
    audit.noteSealed(u"cancelled"_s, u"slot"_s, id.value());
    return Done();
}

} // namespace ledforum
