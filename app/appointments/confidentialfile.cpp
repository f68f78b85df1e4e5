// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/confidentialfile.h"

#include "app/appointments/waitinglist.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/waitingstore.h"

#include <map>
#include <set>

namespace ledforum {

namespace {

/// The doctor's box keys, of the account as it is and as it was before it was reset.
std::vector<QByteArray> keysOf(PersonId doctor, const AccountStore& accounts)
{
    std::vector<QByteArray> boxes;
    const std::optional<Account> account = accounts.ofPerson(doctor);
    if (account && account->keys)
        boxes.push_back(account->keys->box);
    for (const AccountKeys& retired :
         account ? accounts.retiredKeys(account->id) : std::vector<AccountKeys>())
        boxes.push_back(retired.box);
    return boxes;
}

std::vector<Slot> takenSlots(const Connection& connection)
{
    std::vector<Slot> slotsThere = SlotStore(connection).between({}, {});
    std::erase_if(slotsThere, [](const Slot& slot) { return !slot.isTaken; });
    return slotsThere;
}

/// The booking with what its proof says of it.
KeptBooking keptOf(const Slot& slot, const OpenedBooking& opened, const KeyPair& office,
                   const AccountStore& accounts)
{
    KeptBooking kept{.slot = slot, .booking = opened.booking, .office = &office};
    for (const QByteArray& box : keysOf(opened.booking.doctor, accounts)) {
        const BookingKey key = BookingKey::between(office, box);
        if (key.owns(slot))
            kept.doctorBox = box;
        if (opened.isProvenBy(key, slot))
            return kept;
    }
    kept.checksOut = opened.isProvenBy(BookingKey::ofOffice(office, opened.booking.doctor), slot);
    return kept;
}

/// The doctor's key under whose tag the place stands.
std::optional<QByteArray> boxOf(PersonId doctor, const WaitingPlace& place, const KeyPair& office,
                                const AccountStore& accounts)
{
    for (const QByteArray& box : keysOf(doctor, accounts)) {
        if (BookingKey::between(office, box).owns(place))
            return box;
    }
    return std::nullopt;
}

} // namespace

ConfidentialFile::ConfidentialFile(Connection& connection, const Actor& tutor)
    : m_records(connection, tutor.keys())
{
    m_offices.push_back(&*tutor.keys().office);
    for (const KeyPair& earlier : tutor.keys().earlierOffices)
        m_offices.push_back(&earlier);
    readBookings(connection);
    readPlaces(connection);
}

void ConfidentialFile::readBookings(const Connection& connection)
{
    const AccountStore accounts(connection);
    m_takenSlots = takenSlots(connection);
    for (const Slot& slot : m_takenSlots) {
        for (const KeyPair* office : m_offices) {
            const std::optional<OpenedBooking> opened = openBooking(slot, *office);
            if (!opened)
                continue;
            (isErased(*opened, *office, slot) ? m_erased : m_bookings)
                .push_back(keptOf(slot, *opened, *office, accounts));
            break;
        }
    }
}

void ConfidentialFile::readPlaces(const Connection& connection)
{
    const AccountStore accounts(connection);
    std::map<ClinicId, LocalSpan> spans;
    for (const Clinic& clinic : ClinicStore(connection).between({}, {}))
        spans[clinic.id] = clinic.span;
    m_heldPlaces = WaitingStore(connection).heldBetween({}, {});
    for (const WaitingPlace& place : m_heldPlaces) {
        for (const KeyPair* office : m_offices) {
            const std::optional<OpenedWish> opened = openPlace(place, *office);
            if (!opened)
                continue;
            m_places.push_back({place, spans[place.clinic], opened->wish, office,
                                boxOf(opened->wish.doctor, place, *office, accounts)});
            break;
        }
    }
}

bool ConfidentialFile::isAsSeen(const Connection& connection) const
{
    return takenSlots(connection) == m_takenSlots &&
           WaitingStore(connection).heldBetween({}, {}) == m_heldPlaces &&
           AppointmentRecordStore(connection).all() == m_records.rows();
}

std::optional<QDate> ConfidentialFile::lastAppointment(PersonId doctor) const
{
    std::optional<QDate> last;
    const auto consider = [&](PersonId whose, QDate date) {
        if (whose == doctor && (!last || date > *last))
            last = date;
    };
    for (const KeptBooking& kept : m_bookings)
        consider(kept.booking.doctor, kept.slot.span.date);
    for (const OfficeRecords::Entry& entry : m_records.entries()) {
        if (entry.opened.record.span.date.isValid())
            consider(entry.opened.record.doctor, entry.opened.record.span.date);
    }
    return last;
}

std::vector<PersonId> ConfidentialFile::doctors() const
{
    std::set<PersonId> doctors;
    for (const KeptBooking& kept : m_bookings)
        doctors.insert(kept.booking.doctor);
    for (const KeptPlace& kept : m_places)
        doctors.insert(kept.wish.doctor);
    for (const OfficeRecords::Entry& entry : m_records.entries()) {
        if (entry.opened.record.kind != RecordKind::Erased)
            doctors.insert(entry.opened.record.doctor);
    }
    return {doctors.begin(), doctors.end()};
}

} // namespace ledforum
