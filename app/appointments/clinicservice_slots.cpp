// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingrules.h"
#include "app/appointments/clinicrules.h"
#include "app/appointments/clinicservice.h"
#include "app/appointments/waitingqueue.h"
#include "app/common/wording.h"

// One slot at a time. Whether a slot is blocked or joined says nothing of a doctor, and stands in the clear.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure changedMeanwhile()
{
    return {FailureCode::Conflict, u"That time was changed meanwhile. Nothing was changed: look again."_s};
}

bool isOffered(const ClinicBook& book, SlotId slot)
{
    return waitinglist::holderOf(book.queue, slot) != nullptr;
}

} // namespace

Result<> ClinicService::changeSlot(const Actor& actor, SlotId id, const QString& action, const SlotWork& work)
{
    return m_operations.change(actor, Permission::ManageAppointments, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   const std::optional<Slot> slot = m_slots.find(id);
                                   if (!slot)
                                       return noSuchSlot();
                                   WaitingQueue queue(m_connection, slot->clinic, m_clock.now());
                                   if (const Result<> done = work(*slot, queue.book()); !done)
                                       return done;
                                   queue.store();
                                   audit.note(action, u"slot"_s, id.value());
                                   return Done();
                               });
}

Result<> ClinicService::block(const Actor& actor, SlotId id)
{
    return changeSlot(actor, id, u"blocked"_s, [this](const Slot& slot, const ClinicBook& book) -> Result<> {
        if (const auto no =
                clinicrules::refusalToBlock(slot, book.clinic, isOffered(book, slot.id), m_clock.now()))
            return *no;
        if (!m_slots.setBlocked(slot.id, true))
            return changedMeanwhile();
        return Done();
    });
}

Result<> ClinicService::unblock(const Actor& actor, SlotId id)
{
    return changeSlot(actor, id, u"freed"_s, [this](const Slot& slot, const ClinicBook&) -> Result<> {
        if (const auto no = clinicrules::refusalToUnblock(slot, m_clock.now()))
            return *no;
        if (!m_slots.setBlocked(slot.id, false))
            return changedMeanwhile();
        return Done();
    });
}

Result<> ClinicService::join(const Actor& actor, SlotId id)
{
    return changeSlot(actor, id, u"joined"_s, [this](const Slot& slot, const ClinicBook& book) -> Result<> {
        const Slot* next = clinicrules::slotAfter(slot, book.slots);
        if (!next)
            return refused(u"No 1:1 begins when that of %1 ends. Nothing was changed."_s.arg(
                timeOfDay(slot.span.start)));
        const bool isEitherOffered = isOffered(book, slot.id) || isOffered(book, next->id);
        if (const auto no =
                clinicrules::refusalToJoin(slot, *next, book.clinic, isEitherOffered, m_clock.now()))
            return *no;
        if (!m_slots.setJoined(next->id, slot.id))
            return changedMeanwhile();
        return setLength(slot, slot.span.minutes + next->span.minutes, book.clinic);
    });
}

Result<> ClinicService::setLength(const Slot& slot, int minutes, const Clinic& clinic)
{
    m_slots.setTime(slot.id, slot.span.start, minutes);
    // A doctor may have the booking in a calendar, whose entry has the clinic's sequence.
    if (slot.isTaken && !m_clinics.update(clinic))
        return changedMeanwhile();
    return Done();
}

Result<> ClinicService::separate(const Actor& actor, SlotId id)
{
    return changeSlot(
        actor, id, u"separated"_s, [this](const Slot& slot, const ClinicBook& book) -> Result<> {
            const Slot* last = clinicrules::lastJoined(slot, book.slots);
            if (const auto no =
                    clinicrules::refusalToSeparate(slot, last, isOffered(book, slot.id), m_clock.now()))
                return *no;
            if (!m_slots.setJoined(last->id, {}))
                return changedMeanwhile();
            return setLength(slot, slot.span.minutes - last->span.minutes, book.clinic);
        });
}

} // namespace ledforum
