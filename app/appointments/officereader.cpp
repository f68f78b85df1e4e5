// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officereader.h"

#include "app/security/vouching.h"

#include <algorithm>

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

Attendee OfficeReader::attendeeOf(const Slot& slot)
{
    static const Attendee doubtful{.checksOut = false};
    const std::optional<OpenedBooking> opened = openBooking(slot, office());
    if (!opened)
        return doubtful;
    const PrivateBooking& booking = opened->booking;
    const Doctor& named = doctor(booking.doctor);
    const bool isOwn = named.key && opened->isProvenBy(*named.key, slot);
    const bool isByOffice = opened->isProvenBy(BookingKey::ofOffice(office(), booking.doctor), slot);
    if (!named.person || (!isOwn && !isByOffice))
        return doubtful;
    return {.checksOut = true,
            .person = booking.doctor,
            .fullName = named.person->fullName.value(),
            .email = named.person->email ? named.person->email->value() : QString(),
            .topic = booking.topic,
            .message = booking.message,
            .isByTutor = booking.author != booking.doctor,
            .isConfirmed = isByOffice || named.isConfirmed};
}

bool OfficeReader::isAmong(const std::vector<Slot>& clinicSlots, PersonId id)
{
    const Doctor& known = doctor(id);
    return std::ranges::any_of(clinicSlots, [&](const Slot& slot) {
        return slot.isTaken && (slot.ownerTag == BookingKey::ofOffice(office(), id).tag(slot.clinic) ||
                                (known.key && slot.ownerTag == known.key->tag(slot.clinic)));
    });
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
