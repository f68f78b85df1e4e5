// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/confidentialcleaning.h"

#include "app/appointments/waitingqueue.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/waitingstore.h"

#include <algorithm>

namespace ledforum {

namespace {

/// What stands about 1:1s, and not a row that says nothing.
bool isAboutAppointment(RecordKind kind)
{
    return kind == RecordKind::Outcome || kind == RecordKind::Actions ||
           kind == RecordKind::CancelledByTutor || kind == RecordKind::LateCancellation;
}

/// Besides the office whoever could read it before: the doctor, where it stands under their key.
template <class Kept>
std::vector<QByteArray> readersOf(const Kept& kept)
{
    std::vector<QByteArray> readers{kept.office->publicKeys().box};
    if (kept.doctorBox)
        readers.push_back(*kept.doctorBox);
    return readers;
}

} // namespace

ConfidentialCleaning::ConfidentialCleaning(Connection& connection, const Actor& tutor,
                                           const ConfidentialFile& file, LocalMoment now)
    : m_connection(connection)
    , m_tutor(tutor)
    , m_file(file)
    , m_now(now)
{
}

void ConfidentialCleaning::forgetMessage(const KeptBooking& kept)
{
    // What does not check out cannot be proven anew without its message.
    (kept.checksOut ? m_withoutMessage : m_erased).insert(kept.slot.id);
}

void ConfidentialCleaning::forgetPlace(const KeptPlace& kept)
{
    m_places.push_back(kept.place);
}

void ConfidentialCleaning::forgetAppointments(PersonId doctor)
{
    for (const KeptBooking& kept : m_file.bookings()) {
        if (kept.booking.doctor == doctor && hasBegun(kept))
            m_erased.insert(kept.slot.id);
    }
    for (const OfficeRecords::Entry& entry : m_file.records().entries()) {
        const PrivateRecord& record = entry.opened.record;
        // Rows left empty by erasures go with the first batch of others, in which they do not stand out.
        if (record.kind == RecordKind::Erased || (record.doctor == doctor && isAboutAppointment(record.kind)))
            m_removed.insert(entry.row.id);
    }
}

void ConfidentialCleaning::forgetDoctor(PersonId doctor)
{
    for (const KeptBooking& kept : m_file.bookings()) {
        if (kept.booking.doctor != doctor)
            continue;
        if (hasBegun(kept))
            m_erased.insert(kept.slot.id);
        else
            m_freed.push_back(kept.slot);
    }
    for (const KeptPlace& kept : m_file.places()) {
        if (kept.wish.doctor == doctor)
            forgetPlace(kept);
    }
    for (const OfficeRecords::Entry& entry : m_file.records().entries()) {
        if (entry.opened.record.doctor == doctor && entry.opened.record.kind != RecordKind::Erased)
            m_emptied.insert(entry.row.id);
    }
}

QByteArray ConfidentialCleaning::sealedAnew(const KeptBooking& kept) const
{
    if (m_erased.contains(kept.slot.id))
        return erasedEnvelope(*kept.office, kept.slot);
    const std::vector<QByteArray> readers = readersOf(kept);
    if (!m_withoutMessage.contains(kept.slot.id))
        return resealed(kept.slot, *kept.office, readers).value_or(kept.slot.envelope);
    PrivateBooking booking = kept.booking;
    booking.message.clear();
    const BookingKey key = kept.doctorBox ? BookingKey::between(*kept.office, *kept.doctorBox)
                                          : BookingKey::ofOffice(*kept.office, kept.booking.doctor);
    return coverOf(booking, kept.slot, key, readers).envelope;
}

void ConfidentialCleaning::seal()
{
    for (const KeptBooking& kept : m_file.bookings()) {
        if (std::ranges::find(m_freed, kept.slot.id, &Slot::id) == m_freed.end())
            m_newSlots.push_back({kept.slot, sealedAnew(kept)});
    }
    for (const KeptBooking& erased : m_file.erased())
        m_newSlots.push_back({erased.slot, erasedEnvelope(*erased.office, erased.slot)});
    for (const OfficeRecords::Entry& entry : m_file.records().entries()) {
        std::optional<QByteArray> envelope;
        if (m_emptied.contains(entry.row.id))
            envelope = erasedRecord(m_tutor, entry.row.id).envelope;
        else if (!m_removed.contains(entry.row.id))
            envelope = resealed(entry.opened, entry.row.id, entry.officeBox);
        m_newRecords.push_back({entry.row, std::move(envelope)});
    }
    for (const KeptPlace& kept : m_file.places()) {
        WaitingPlace anew = kept.place;
        anew.envelope = resealed(kept.place, *kept.office, readersOf(kept)).value_or(kept.place.envelope);
        m_newPlaces.push_back(std::move(anew));
    }
    for (const KnownKeys::Anew& row : m_file.records().known().underNewKeys(*m_tutor.keys().office))
        m_newRecords.push_back({row.seen, row.envelope});
}

bool ConfidentialCleaning::write()
{
    if (!m_file.isAsSeen(m_connection))
        return false;
    // Before the queues settle: what goes is overwritten by them, and what stays may be given an offer.
    for (const WaitingPlace& place : m_newPlaces)
        WaitingStore(m_connection).update(place);
    std::set<ClinicId> clinics;
    for (const Slot& slot : m_freed)
        clinics.insert(slot.clinic);
    for (const WaitingPlace& place : m_places)
        clinics.insert(place.clinic);
    for (const ClinicId clinic : clinics) {
        if (!writeClinic(clinic))
            return false;
    }
    return writeSlots() && writeRecords();
}

bool ConfidentialCleaning::writeClinic(ClinicId clinic)
{
    SlotStore slotStore(m_connection);
    WaitingQueue queue(m_connection, clinic, m_now);
    for (const WaitingPlace& place : m_places) {
        if (place.clinic == clinic && !queue.happens(place.position, PlaceEvent::Leave) &&
            !queue.forget(place.position))
            return false;
    }
    for (const Slot& slot : m_freed) {
        const SlotCover cover = freeCover(slot.id, saltOf(slot.ownerTag));
        if (slot.clinic == clinic &&
            !slotStore.release(slot.id, slot.ownerTag, cover.ownerTag, cover.envelope))
            return false;
    }
    queue.store();
    return true;
}

bool ConfidentialCleaning::writeSlots()
{
    SlotStore slotStore(m_connection);
    for (const NewSlot& slot : m_newSlots) {
        // The tag stays: the office knows by it what the doctor has, and without the doctor's key it says
        // nothing.
        if (!slotStore.relink(slot.seen.id, slot.seen.ownerTag, slot.seen.ownerTag, slot.envelope))
            return false;
    }
    return true;
}

bool ConfidentialCleaning::writeRecords()
{
    AppointmentRecordStore records(m_connection);
    for (const NewRecord& record : m_newRecords) {
        const bool isWritten =
            record.envelope ? records.overwrite(record.seen, *record.envelope) : records.remove(record.seen);
        if (!isWritten)
            return false;
    }
    return true;
}

} // namespace ledforum
