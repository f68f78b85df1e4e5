// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"

// The tutor's upkeep: bookings become readable for doctors who have keys by now, and topics come and go.

namespace ledforum {

using namespace Qt::StringLiterals;

Result<std::vector<BookingService::Relink>> BookingService::sealRelinks(const Actor& actor) const
{
    std::vector<Relink> sealed;
    if (!actor.keys().office)
        return sealed;
    const KeyPair& office = *actor.keys().office;
    const OfficeReader reader(m_connection, actor);
    for (const Slot& slot : m_slots.between({}, {})) {
        const std::optional<PrivateBooking> booking = slot.isTaken ? reader.heldByOffice(slot) : std::nullopt;
        const std::optional<QByteArray> doctorKey =
            booking ? reader.confirmedKeyOf(booking->doctor) : std::nullopt;
        if (!doctorKey)
            continue;
        const BookingKey key = BookingKey::between(office, *doctorKey);
        sealed.push_back({slot, coverOf(*booking, slot, key, {office.publicKeys().box, *doctorKey}),
                          key.waitingTag(slot.clinic)});
    }
    return sealed;
}

Result<int> BookingService::relinkBookings(const Actor& actor)
{
    constexpr auto permission = Permission::ManageAppointments;
    const Result<std::vector<Relink>> sealed =
        m_operations.read(actor, permission, [&] { return sealRelinks(actor); });
    if (!sealed)
        return sealed.failure();
    if (sealed->empty())
        return 0;
    return m_operations.change(actor, permission, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<int> {
                                   int linked = 0;
                                   for (const Relink& relink : *sealed)
                                       linked += relinkInside(relink, audit) ? 1 : 0;
                                   return linked;
                               });
}

bool BookingService::relinkInside(const Relink& relink, AuditLog::Entry& audit)
{
    const Slot& slot = relink.seen;
    // The office's tag of a doctor is always the same: what was sealed may be of an earlier booking.
    if (m_slots.find(slot.id) != slot)
        return false;
    // A doctor who booked another time of the clinic meanwhile keeps that one: nobody comes twice.
    if (slotUnder(m_slots.ofClinic(slot.clinic), relink.cover.ownerTag)) {
        freeDuplicate(slot, audit);
        return false;
    }
    WaitingQueue queue(m_connection, slot.clinic, m_clock.now());
    if (!m_slots.relink(slot.id, slot.ownerTag, relink.cover.ownerTag, relink.cover.envelope))
        return false;
    // Whoever has a time waits for none: an offer would be held for nobody.
    if (const WaitingPlace* waits = waitinglist::standingUnder(queue.book().queue, relink.waitingTag))
        static_cast<void>(queue.happens(waits->position, PlaceEvent::Leave));
    queue.store();
    audit.noteSealed(u"linked"_s, u"slot"_s, slot.id.value());
    return true;
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
