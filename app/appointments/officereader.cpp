// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officereader.h"

#include "app/security/vouching.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Failure lackingOfficeKey()
{
    return refused(
        u"This account does not hold the key of the tutor's office yet. It gets it when another tutor "
        "signs in."_s);
}

OfficeReader::OfficeReader(Connection& connection, const Actor& tutor)
    : m_people(connection)
    , m_accounts(connection)
    , m_tutor(tutor)
{
}

std::optional<QByteArray> OfficeReader::confirmedKeyOf(PersonId doctor) const
{
    const std::optional<Account> account = m_accounts.ofPerson(doctor);
    const std::optional<PublicKeys> keys =
        account ? confirmedKeys(*account, m_tutor.keys().pinned) : std::nullopt;
    return keys ? std::optional(keys->box) : std::nullopt;
}

std::optional<BookingKey> OfficeReader::keyOf(PersonId doctor) const
{
    const std::optional<Account> account = m_accounts.ofPerson(doctor);
    if (!account || !account->keys)
        return std::nullopt;
    return BookingKey::between(office(), account->keys->box);
}

std::optional<PrivateBooking> OfficeReader::provenBooking(const Slot& slot)
{
    const std::optional<OpenedBooking> opened = openBooking(slot, office());
    if (!opened)
        return std::nullopt;
    const Doctor& named = doctor(opened->booking.doctor);
    const bool isOwn = named.key && opened->isProvenBy(*named.key, slot);
    if (!isOwn && !opened->isProvenBy(BookingKey::ofOffice(office(), opened->booking.doctor), slot))
        return std::nullopt;
    return opened->booking;
}

Attendee OfficeReader::attendeeOf(const Slot& slot)
{
    const std::optional<PrivateBooking> booking = provenBooking(slot);
    if (!booking || !doctor(booking->doctor).person) {
        const std::optional<OpenedBooking> opened = openBooking(slot, office());
        return {.checksOut = false, .isErased = opened && ledforum::isErased(*opened, office(), slot)};
    }
    Attendee attendee = attendeeNamed(booking->doctor);
    attendee.topic = booking->topic;
    attendee.message = booking->message;
    attendee.isByTutor = booking->author != booking->doctor;
    attendee.isConfirmed = attendee.isConfirmed || heldByOffice(slot);
    attendee.identity = booking->identity;
    attendee.movedFrom = booking->movedFrom;
    attendee.consent = booking->consent;
    return attendee;
}

Attendee OfficeReader::attendeeOf(const WaitingPlace& place)
{
    const std::optional<OpenedWish> opened = openPlace(place, office());
    if (!opened)
        return {.checksOut = false};
    const Doctor& named = doctor(opened->wish.doctor);
    if (!named.person || !named.key || !opened->isProvenBy(*named.key, place))
        return {.checksOut = false};
    Attendee attendee = attendeeNamed(opened->wish.doctor);
    attendee.topic = opened->wish.topic;
    attendee.message = opened->wish.message;
    attendee.consent = opened->wish.consent;
    return attendee;
}

Attendee OfficeReader::attendeeNamed(PersonId id)
{
    const Doctor& named = doctor(id);
    return {.person = id,
            .fullName = named.person->fullName.value(),
            .email = named.person->email ? named.person->email->value() : QString(),
            .isConfirmed = named.isConfirmed};
}

bool OfficeReader::isHeldBy(const Slot& slot, PersonId id)
{
    const Doctor& known = doctor(id);
    return slot.isTaken && (slot.ownerTag == BookingKey::ofOffice(office(), id).tag(slot.clinic) ||
                            (known.key && slot.ownerTag == known.key->tag(slot.clinic)));
}

std::optional<PrivateBooking> OfficeReader::heldByOffice(const Slot& slot) const
{
    const std::optional<OpenedBooking> opened = openBooking(slot, office());
    if (!opened || !opened->isProvenBy(BookingKey::ofOffice(office(), opened->booking.doctor), slot))
        return std::nullopt;
    return opened->booking;
}

const OfficeReader::Doctor& OfficeReader::doctor(PersonId id)
{
    const auto known = m_doctors.find(id);
    if (known != m_doctors.end())
        return known->second;
    Doctor found;
    found.person = m_people.find(id);
    if (const std::optional<Account> account = m_accounts.ofPerson(id); account && account->keys) {
        found.key = BookingKey::between(office(), account->keys->box);
        found.isConfirmed = confirmedKeys(*account, m_tutor.keys().pinned).has_value();
    }
    return m_doctors.emplace(id, std::move(found)).first->second;
}

} // namespace ledforum
