// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"

// The tutor's upkeep: bookings become readable for doctors who have keys by now, and topics come and go.

namespace ledforum {

using namespace Qt::StringLiterals;

Result<int> BookingService::relinkBookings(const Actor& actor)
{
    struct Relink
    {
        Slot slot;
        SlotCover cover;
    };
    const auto seal = [&]() -> Result<std::vector<Relink>> {
        std::vector<Relink> sealed;
        if (!actor.keys().office)
            return sealed;
        const KeyPair& office = *actor.keys().office;
        const OfficeReader reader(m_connection, actor);
        for (const Slot& slot : m_slots.between({}, {})) {
            const std::optional<PrivateBooking> booking =
                slot.isTaken ? reader.heldByOffice(slot) : std::nullopt;
            const std::optional<QByteArray> key =
                booking ? reader.confirmedKeyOf(booking->doctor) : std::nullopt;
            if (key)
                sealed.push_back({slot, coverOf(*booking, slot, BookingKey::between(office, *key),
                                                {office.publicKeys().box, *key})});
        }
        return sealed;
    };
    const Result<std::vector<Relink>> sealed = m_operations.read(actor, Permission::ManageAppointments, seal);
    if (!sealed)
        return sealed.failure();
    if (sealed->empty())
        return 0;
    return m_operations.change(
        actor, Permission::ManageAppointments, Area::Appointments,
        [&](AuditLog::Entry& audit) -> Result<int> {
            int linked = 0;
            for (const Relink& relink : *sealed) {
                const Slot& slot = relink.slot;
                // A doctor who booked another time of the clinic meanwhile keeps that one: nobody comes
                // twice.
                if (slotUnder(m_slots.ofClinic(slot.clinic), relink.cover.ownerTag)) {
                    freeDuplicate(slot, audit);
                    continue;
                }
                if (!m_slots.relink(slot.id, slot.ownerTag, relink.cover.ownerTag, relink.cover.envelope))
                    continue;
                audit.noteSealed(u"linked"_s, u"slot"_s, slot.id.value());
                ++linked;
            }
            return linked;
        });
}

void BookingService::freeDuplicate(const Slot& slot, AuditLog::Entry& audit)
{
    if (bookingrules::refusalToCancel(slot, m_clock.now()))
        return;
    WaitingQueue queue(m_connection, slot.clinic, m_clock.now());
    const SlotCover cover = freeCover(slot.id);
    if (!m_slots.release(slot.id, slot.ownerTag, cover.ownerTag, cover.envelope))
        return;
    queue.store();
    audit.noteSealed(u"freed duplicate"_s, u"slot"_s, slot.id.value());
}

Result<> BookingService::addTopic(const Actor& actor, const QString& typed)
{
    return m_operations.change(actor, Permission::EditProgramme, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   const Result<QString> title = bookingrules::topicTitleFrom(typed);
                                   if (!title)
                                       return title.failure();
                                   if (const auto known = bookingrules::topicNamed(m_topics.all(), *title))
                                       return refused(u"“%1” is a topic already."_s.arg(known->title));
                                   const TopicId topic = m_topics.add(*title);
                                   audit.note(u"added topic"_s, u"topic"_s, topic.value(), *title);
                                   return Done();
                               });
}

Result<> BookingService::removeTopic(const Actor& actor, TopicId topic)
{
    return m_operations.change(actor, Permission::EditProgramme, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   m_topics.setActive(topic, false);
                                   audit.note(u"removed topic"_s, u"topic"_s, topic.value());
                                   return Done();
                               });
}

} // namespace ledforum
