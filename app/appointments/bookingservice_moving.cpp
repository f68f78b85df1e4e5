// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentrecords.h"
#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"
#include "app/common/wording.h"
#include "app/security/officefailures.h"
#include "database/appointments/appointmentrecordstore.h"

// A booking to another time: out of one slot and into another in one transaction.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure doesNotCheckOut()
{
    return refused(u"This booking does not check out, and cannot be moved. Nothing was changed."_s);
}

} // namespace

Result<> BookingService::moveOwn(const Actor& actor, SlotId from, SlotId to)
{
    return move(actor, Permission::BookOwnAppointment, from, to, true);
}

Result<> BookingService::moveAny(const Actor& actor, SlotId from, SlotId to)
{
    return move(actor, Permission::ManageAppointments, from, to, false);
}

Result<BookingService::Sealed> BookingService::sealMove(const Actor& actor, const Slot& from, SlotId to,
                                                        bool isByDoctor) const
{
    const std::optional<Slot> target = m_slots.find(to);
    if (!target)
        return noSuchSlot();
    if (from.id == to)
        return refused(u"The 1:1 is at that time already."_s);
    if (!isByDoctor) {
        if (!actor.keys().office)
            return lackingOfficeKey();
        OfficeReader reader(m_connection, actor);
        const auto standing = reader.proven(from);
        if (!standing)
            return doesNotCheckOut();
        const PrivateBooking& booking = standing->content;
        const Result<Holder> holder =
            holderOf(booking.doctor, reader.answerKeyOf(booking.doctor, *standing->door), actor);
        if (!holder)
            return holder.failure();
        return seal(*holder, to, movedBooking(booking, from.span));
    }
    const Holder self = selfOf(actor);
    const std::optional<OpenedBooking> opened = openBooking(from, actor.keys().own);
    if (!opened || opened->booking.doctor != actor.person() || !opened->isProvenBy(self.key, from))
        return doesNotCheckOut();
    PrivateBooking booking = movedBooking(opened->booking, from.span);
    agreeTo(booking, target->span, m_clinics.find(target->clinic).value().venue);
    Result<Sealed> sealed = seal(self, to, booking);
    const bool isAway = target->span.date != from.span.date;
    if (sealed && isAway && bookingrules::isLateToCancel(*m_clinics.find(from.clinic), m_clock.now()))
        // The time is lost as if it were cancelled; the appointment itself is yet to come, so that what is
        // kept of that day has an identity of its own.
        sealed->record = sealedLateCancellation({newIdentity(), actor.person(), from.span}, actor);
    return sealed;
}

Result<> BookingService::move(const Actor& actor, Permission permission, SlotId from, SlotId to,
                              bool isByDoctor)
{
    std::optional<Slot> seen;
    const Result<Sealed> sealed = m_operations.read(actor, permission, [&]() -> Result<Sealed> {
        seen = m_slots.find(from);
        if (!seen)
            return noSuchSlot();
        const bool isTheirs = isByDoctor ? BookingKey::ofDoctor(actor).owns(*seen) : seen->isTaken;
        if (!isTheirs)
            return notFound(
                (isByDoctor ? u"You have no 1:1 at %1 on %2."_s : u"Nobody has a 1:1 at %1 on %2."_s)
                    .arg(timeOfDay(seen->span.start), longDate(seen->span.date)));
        return sealMove(actor, *seen, to, isByDoctor);
    });
    if (!sealed)
        return sealed.failure();
    const SlotCover freed = freeCover(from, saltOf(seen->ownerTag));
    return m_operations.change(
        actor, permission, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            Result<Place> source = placeOf(from);
            Result<Place> target = placeOf(to);
            if (!source || !target)
                return noSuchSlot();
            if (source->slot != *seen)
                return justChanged();
            const LocalMoment now = m_clock.now();
            if (const auto no = bookingrules::refusalToMove(source->slot, now))
                return *no;
            if (const auto no = bookingrules::refusalToBook(target->slot, target->clinic(), now))
                return *no;
            if (const auto no = isByDoctor ? refusalForSelf(actor, *target, from)
                                           : refusalForTutor(actor, *sealed, *target, from))
                return *no;
            // Before one's own time is let go: it is no time to be offered instead.
            if (target->slot.isTaken)
                return bookingrules::justTaken(target->slot.span, bookableSpans(actor));
            if (!m_slots.release(from, seen->ownerTag, freed.ownerTag, freed.envelope))
                return noSuchSlot();
            if (const Result<> taken = take(actor, *target, *sealed); !taken)
                return taken;
            if (sealed->record)
                AppointmentRecordStore(m_connection).insert(*sealed->record);
            target->queue.store();
            if (source->slot.clinic != target->slot.clinic)
                source->queue.store();
            audit.noteSealed(u"moved"_s, u"slot"_s, to.value());
            return Done();
        });
}

} // namespace ledforum
