// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officereader.h"

#include "app/appointments/officerecords.h"
#include "app/security/publickeys.h"
#include "app/security/vouching.h"
#include "database/security/officekeystore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

OfficeReader::OfficeReader(Connection& connection, const KeyRing& tutor)
    : m_connection(connection)
    , m_people(connection)
    , m_accounts(connection)
    , m_ring(tutor)
    , m_offices(officesOf(tutor))
{
    const std::vector<OfficeKey> keys = OfficeKeyStore(connection).all();
    for (const KeyPair* office : m_offices) {
        const auto row = std::ranges::find(keys, office->publicKeys().box, &OfficeKey::box);
        m_retiredOn.push_back(row == keys.end() ? std::nullopt : row->retiredOn);
    }
    m_retiredOn.front().reset();
}

OfficeReader::OfficeReader(Connection& connection, const Actor& tutor)
    : OfficeReader(connection, tutor.keys())
{
}

const KnownKeys& OfficeReader::known()
{
    if (!m_known)
        m_known = KnownKeys::read(m_connection, m_ring);
    return *m_known;
}

std::optional<QByteArray> OfficeReader::confirmedKeyOf(PersonId id)
{
    const Doctor& named = doctor(id);
    if (!named.isConfirmed || known().isSuperseded(id, publicKeysOf(*named.account->keys)))
        return std::nullopt;
    return named.account->keys->box;
}

std::optional<QByteArray> OfficeReader::metKeyOf(PersonId id)
{
    const Doctor& named = doctor(id);
    if (!named.isConfirmed || !known().isMet(id, publicKeysOf(*named.account->keys)))
        return std::nullopt;
    return named.account->keys->box;
}

std::optional<QByteArray> OfficeReader::answerKeyOf(PersonId id, const Door& door)
{
    return door.isPresent ? confirmedKeyOf(id) : metKeyOf(id);
}

std::optional<BookingKey> OfficeReader::keyOf(PersonId id)
{
    std::optional<BookingKey> all;
    for (const Door& door : doctor(id).doors) {
        if (door.doctor)
            all = all ? all->with(door.key) : door.key;
    }
    return all;
}

std::optional<OfficeReader::Standing<PrivateBooking>> OfficeReader::proven(const Slot& slot)
{
    for (size_t office = 0; office < m_offices.size(); ++office) {
        if (m_retiredOn[office] && slot.span.date >= *m_retiredOn[office])
            continue;
        const std::optional<OpenedBooking> opened = openBooking(slot, *m_offices[office]);
        if (!opened)
            continue;
        for (const Door& door : doctor(opened->booking.doctor).doors) {
            if (door.office == office && opened->isProvenBy(door.key, slot))
                return Standing<PrivateBooking>{opened->booking, &door};
        }
    }
    return std::nullopt;
}

std::optional<OfficeReader::Standing<PrivateWish>> OfficeReader::proven(const WaitingPlace& place)
{
    // Nobody waits for what has been.
    const std::optional<OpenedWish> opened = openPlace(place, *m_offices.front());
    if (!opened)
        return std::nullopt;
    for (const Door& door : doctor(opened->wish.doctor).doors) {
        if (door.office == 0 && door.doctor && opened->isProvenBy(door.key, place))
            return Standing<PrivateWish>{opened->wish, &door};
    }
    return std::nullopt;
}

bool OfficeReader::isErased(const Slot& slot) const
{
    return std::ranges::any_of(m_offices, [&slot](const KeyPair* office) {
        const std::optional<OpenedBooking> opened = openBooking(slot, *office);
        return opened && ledforum::isErased(*opened, *office, slot);
    });
}

Attendee OfficeReader::attendeeOf(const Slot& slot)
{
    const auto standing = proven(slot);
    if (!standing || !doctor(standing->content.doctor).person)
        return {.checksOut = false, .isErased = isErased(slot)};
    const PrivateBooking& booking = standing->content;
    Attendee attendee = attendeeNamed(booking.doctor, *standing->door);
    attendee.topic = booking.topic;
    attendee.message = booking.message;
    attendee.isByTutor = booking.author != booking.doctor;
    attendee.identity = booking.identity;
    attendee.movedFrom = booking.movedFrom;
    attendee.consent = booking.consent;
    return attendee;
}

Attendee OfficeReader::attendeeOf(const WaitingPlace& place)
{
    const auto standing = proven(place);
    if (!standing || !doctor(standing->content.doctor).person)
        return {.checksOut = false};
    Attendee attendee = attendeeNamed(standing->content.doctor, *standing->door);
    attendee.topic = standing->content.topic;
    attendee.message = standing->content.message;
    attendee.consent = standing->content.consent;
    return attendee;
}

Attendee OfficeReader::attendeeNamed(PersonId id, const Door& door)
{
    const Doctor& named = doctor(id);
    // What stands under keys that were replaced since is theirs if the office had come to know those.
    const auto isKnown = [&] {
        const std::vector<PublicKeys> theirs = known().of(id);
        return std::ranges::find(theirs, *door.doctor, &PublicKeys::box) != theirs.end();
    };
    return {.person = id,
            .fullName = named.person->fullName.value(),
            .email = named.person->email ? named.person->email->value() : QString(),
            .isConfirmed = !door.doctor || (door.isPresent ? named.isConfirmed : isKnown())};
}

bool OfficeReader::isHeldBy(const Slot& slot, PersonId id)
{
    return std::ranges::any_of(doctor(id).doors, [&slot](const Door& door) { return door.key.owns(slot); });
}

const OfficeReader::Doctor& OfficeReader::doctor(PersonId id)
{
    const auto cached = m_doctors.find(id);
    if (cached != m_doctors.end())
        return cached->second;
    Doctor found;
    found.person = m_people.find(id);
    found.account = m_accounts.ofPerson(id);
    found.isConfirmed = found.account && confirmedKeys(*found.account, m_ring.pinned);
    addDoors(found, id);
    return m_doctors.emplace(id, std::move(found)).first->second;
}

void OfficeReader::addDoors(Doctor& found, PersonId id) const
{
    std::vector<QByteArray> boxes;
    const bool hasKeys = found.account && found.account->keys;
    if (hasKeys)
        boxes.push_back(found.account->keys->box);
    // Whatever stands under a key that somebody slipped in here is shown as not confirmed.
    for (const AccountKeys& retired :
         found.account ? m_accounts.retiredKeys(found.account->id) : std::vector<AccountKeys>())
        boxes.push_back(retired.box);
    for (const PublicKeys& keys : m_known ? m_known->of(id) : std::vector<PublicKeys>()) {
        if (std::ranges::find(boxes, keys.box) == boxes.end())
            boxes.push_back(keys.box);
    }
    for (size_t office = 0; office < m_offices.size(); ++office) {
        const KeyPair& pair = *m_offices[office];
        for (size_t box = 0; box < boxes.size(); ++box)
            found.doors.push_back(
                {office, boxes[box], hasKeys && box == 0, BookingKey::between(pair, boxes[box])});
        found.doors.push_back({office, std::nullopt, false, BookingKey::ofOffice(pair, id)});
    }
}

} // namespace ledforum
