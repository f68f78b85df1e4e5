// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/resealing.h"

#include "app/appointments/bookingrules.h"
#include "app/appointments/waitingqueue.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/waitingstore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

Resealing::Resealing(Connection& connection, const KeyRing& ring, LocalMoment now, const KeyPair* next)
    : m_connection(connection)
    , m_ring(ring)
    , m_now(now)
    , m_next(next)
    , m_records(connection, ring)
    , m_reader(connection, ring)
    , m_offices(officesOf(ring))
    , m_seenSlots(SlotStore(connection).between({}, {}))
    , m_seenPlaces(WaitingStore(connection).heldBetween({}, {}))
    , m_slots(m_seenSlots)
    , m_places(m_seenPlaces)
{
    m_reader.setKnown(m_records.known());
    std::map<ClinicId, std::vector<Slot*>> slotsOf;
    for (Slot& slot : m_slots)
        slotsOf[slot.clinic].push_back(&slot);
    std::map<ClinicId, std::vector<WaitingPlace*>> placesOf;
    for (WaitingPlace& place : m_places)
        placesOf[place.clinic].push_back(&place);
    for (const auto& [clinic, slotsThere] : slotsOf)
        planClinic(slotsThere, placesOf[clinic], slotsThere.front()->span.date >= now.date);
    planRecords();
}

bool Resealing::isNeeded() const
{
    return m_next || !m_linked.empty() || !m_duplicates.empty() ||
           std::ranges::any_of(m_leaving, [this](const Leaving& leaving) { return isDue(leaving); });
}

bool Resealing::isDue(const Leaving& leaving) const
{
    if (!leaving.waitsOn)
        return true;
    // As it is now: what stands in the file may have run out, or been offered since.
    const WaitingQueue queue(m_connection, leaving.clinic, m_now);
    const WaitingPlace* place = standingOf(queue.book().queue, leaving.key);
    return place && place->offer;
}

Resealing::Target Resealing::targetOf(PersonId doctor, const OfficeReader::Door& door, bool isToCome)
{
    const std::optional<QByteArray> met = door.isPresent ? std::nullopt : m_reader.metKeyOf(doctor);
    const KeyPair* present = m_next ? m_next : &*m_ring.office;
    // A doctor's new keys may never have heard of the office's earlier ones.
    if (met || isToCome)
        return {isToCome ? present : &*m_ring.office, met ? met : door.doctor};
    return {m_offices[door.office], door.doctor};
}

BookingKey Resealing::keyOf(const Target& target, PersonId doctor) const
{
    return target.doctor ? BookingKey::between(*target.office, *target.doctor)
                         : BookingKey::ofOffice(*target.office, doctor);
}

void Resealing::planClinic(const std::vector<Slot*>& slotsThere, std::vector<WaitingPlace*> places,
                           bool isToCome)
{
    const QByteArray salt = newSalt();
    Tags tags;
    std::vector<std::pair<Slot*, Booked>> bookings;
    std::vector<std::pair<WaitingPlace*, Waiting>> waiting;
    for (Slot* slot : slotsThere) {
        if (const auto booked = slot->isTaken ? m_reader.proven(*slot) : std::nullopt)
            bookings.emplace_back(slot, *booked);
        if (!slot->isTaken)
            m_slotPlans.push_back({slot, std::nullopt, {}, salt});
    }
    for (WaitingPlace* place : places) {
        if (const auto waits = m_reader.proven(*place))
            waiting.emplace_back(place, *waits);
    }
    // Whoever stands under their own key already comes before what is linked.
    const auto comesFirst = [](const auto& one) { return one.second.door->isPresent; };
    std::ranges::stable_partition(bookings, comesFirst);
    std::ranges::stable_partition(waiting, comesFirst);
    for (const auto& [slot, booked] : bookings)
        planSlot(*slot, booked, salt, isToCome, tags);
    for (const auto& [place, waits] : waiting)
        planPlace(*place, waits, salt, isToCome, tags);
}

void Resealing::planSlot(Slot& slot, const Booked& booked, const QByteArray& salt, bool isToCome, Tags& tags)
{
    const PersonId doctor = booked.content.doctor;
    if (isToCome)
        m_toCome.insert(booked.content.identity);
    Target target = targetOf(doctor, *booked.door, isToCome);
    const bool isLinked = target.doctor != booked.door->doctor;
    if (isLinked && tags.contains(keyOf(target, doctor).tag(slot.clinic, salt))) {
        // A doctor who booked another time of the clinic meanwhile keeps that one.
        target = {isToCome && m_next ? m_next : m_offices[booked.door->office], booked.door->doctor};
        if (!bookingrules::refusalToCancel(slot, m_now))
            m_duplicates.push_back(slot.id);
    } else if (isLinked) {
        m_linked.emplace_back(u"slot"_s, slot.id.value());
        m_leaving.push_back({slot.clinic, keyOf(target, doctor), false});
    }
    tags.insert(keyOf(target, doctor).tag(slot.clinic, salt));
    m_slotPlans.push_back({&slot, booked, target, salt});
}

void Resealing::planPlace(WaitingPlace& place, const Waiting& waiting, const QByteArray& salt, bool isToCome,
                          Tags& tags)
{
    const PersonId doctor = waiting.content.doctor;
    Target target = targetOf(doctor, *waiting.door, isToCome);
    bool isLeaving = !isDoctor(doctor);
    if (tags.contains(keyOf(target, doctor).waitingTag(place.clinic, salt))) {
        // Joined again with new keys: the place under the old ones is the one that goes.
        target = {isToCome && m_next ? m_next : m_offices[waiting.door->office], waiting.door->doctor};
        isLeaving = true;
    } else if (target.doctor != waiting.door->doctor) {
        m_linked.emplace_back(u"waiting_place"_s, place.clinic.value());
    }
    const BookingKey key = keyOf(target, doctor);
    const bool isRead = waiting.door->isPresent || target.doctor != waiting.door->doctor;
    if ((isLeaving || !isRead) && isToCome && waitinglist::isStanding(place))
        m_leaving.push_back({place.clinic, key, !isLeaving});
    const QByteArray own = tags.contains(key.waitingTag(place.clinic, salt)) ? newSalt() : salt;
    tags.insert(key.waitingTag(place.clinic, own));
    m_placePlans.push_back({&place, waiting, target, own});
}

void Resealing::planRecords()
{
    for (const OfficeRecords::Entry& entry : m_records.entries()) {
        const PrivateRecord& record = entry.opened.record;
        const std::optional<QByteArray> met =
            isForDoctor(record.kind) ? m_reader.metKeyOf(record.doctor) : std::nullopt;
        const bool isLinked = met && *met != entry.opened.doctorKey;
        if (isLinked)
            m_linked.emplace_back(u"appointment_record"_s, entry.row.id.value());
        const bool passesOn = m_next && entry.isSignedByOffice && m_toCome.contains(record.appointment);
        m_recordPlans.push_back({&entry, passesOn, isLinked, isLinked ? *met : entry.opened.doctorKey});
    }
}

void Resealing::seal()
{
    for (const SlotPlan& plan : m_slotPlans)
        seal(plan);
    for (const PlacePlan& plan : m_placePlans)
        seal(plan);
    sealRecords();
}

void Resealing::seal(const SlotPlan& plan)
{
    Slot& slot = *plan.slot;
    SlotCover cover;
    if (plan.booked) {
        std::vector<QByteArray> recipients{plan.target.office->publicKeys().box};
        if (plan.target.doctor)
            recipients.push_back(*plan.target.doctor);
        slot.ownerTag = plan.salt;
        const PrivateBooking& booking = plan.booked->content;
        cover = coverOf(booking, slot, keyOf(plan.target, booking.doctor), recipients);
    } else {
        cover = freeCover(slot.id, plan.salt);
    }
    slot.ownerTag = cover.ownerTag;
    slot.envelope = cover.envelope;
}

void Resealing::seal(const PlacePlan& plan)
{
    const WaitingPlace sealed = sealedPlace(plan.waiting.content, plan.place->clinic, plan.place->position,
                                            keyOf(plan.target, plan.waiting.content.doctor), plan.salt,
                                            {plan.target.office->publicKeys().box, *plan.target.doctor});
    plan.place->ownerTag = sealed.ownerTag;
    plan.place->envelope = sealed.envelope;
}

void Resealing::sealRecords()
{
    std::map<AppointmentRecordId, QByteArray> sealed;
    for (const RecordPlan& plan : m_recordPlans) {
        const OfficeRecords::Entry& entry = *plan.entry;
        if (plan.passesOn || plan.isLinked) {
            const KeyPair& office = plan.passesOn ? *m_next : *m_ring.office;
            const auto reader = plan.doctorKey.isEmpty() ? std::nullopt : std::optional(plan.doctorKey);
            sealed[entry.row.id] = sealedRecord(entry.opened.record, office, reader, entry.row.id).envelope;
        } else {
            sealed[entry.row.id] = resealed(entry.opened, entry.row.id, entry.officeBox, plan.doctorKey);
        }
    }
    // A hand-over writes those that know whose keys are whose by itself.
    if (!m_next) {
        for (const KnownKeys::Anew& row : m_records.known().underNewKeys(*m_ring.office))
            sealed[row.seen.id] = row.envelope;
    }
    for (const AppointmentRecord& row : m_records.rows()) {
        if (sealed.contains(row.id))
            m_sealedRecords.push_back({row.id, sealed[row.id]});
    }
}

bool Resealing::isDoctor(PersonId id) const
{
    const std::optional<Person> person = PersonStore(m_connection).find(id);
    return person && person->isActive && person->roles.testFlag(Role::Led);
}

bool Resealing::isAsSeen() const
{
    return SlotStore(m_connection).between({}, {}) == m_seenSlots &&
           WaitingStore(m_connection).heldBetween({}, {}) == m_seenPlaces;
}

bool Resealing::write(AuditLog::Entry& audit)
{
    AppointmentRecordStore records(m_connection);
    if (!isAsSeen() || records.all() != m_records.rows())
        return false;
    SlotStore slotStore(m_connection);
    for (const Slot& slot : m_slots)
        slotStore.reseal(slot.id, slot.ownerTag, slot.envelope);
    for (const WaitingPlace& place : m_places)
        WaitingStore(m_connection).update(place);
    auto sealed = m_sealedRecords.begin();
    for (const AppointmentRecord& row : m_records.rows()) {
        if (sealed != m_sealedRecords.end() && sealed->id == row.id)
            static_cast<void>(records.overwrite(row, (sealed++)->envelope));
    }
    for (const auto& [table, row] : m_linked)
        audit.noteSealed(u"linked"_s, table, row);
    settle(audit);
    return true;
}

void Resealing::settle(AuditLog::Entry& audit)
{
    SlotStore slotStore(m_connection);
    for (const SlotId id : m_duplicates) {
        const Slot slot = slotStore.find(id).value();
        WaitingQueue queue(m_connection, slot.clinic, m_now);
        const SlotCover cover = freeCover(id, saltOf(slot.ownerTag));
        if (!slotStore.release(id, slot.ownerTag, cover.ownerTag, cover.envelope))
            continue;
        queue.store();
        audit.noteSealed(u"freed duplicate"_s, u"slot"_s, id.value());
    }
    for (const Leaving& leaving : m_leaving) {
        if (!isDue(leaving))
            continue;
        WaitingQueue queue(m_connection, leaving.clinic, m_now);
        const WaitingPlace* place = standingOf(queue.book().queue, leaving.key);
        if (!place || !queue.happens(place->position, PlaceEvent::Leave))
            continue;
        queue.store();
        audit.noteSealed(u"removed from waiting list"_s, u"clinic"_s, leaving.clinic.value());
    }
}

} // namespace ledforum
