// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "app/appointments/waitingseal.h"
#include "app/common/result.h"
#include "app/security/actor.h"
#include "database/people/personstore.h"
#include "database/security/accountstore.h"

#include <map>

namespace ledforum {

class Connection;

/// Why a tutor whom no other tutor has confirmed yet cannot read or book.
[[nodiscard]] Failure lackingOfficeKey();

/// The bookings as the tutor's office reads them. Keeps the keys that it shares with doctors while it lives.
class OfficeReader final
{
public:
    /// The tutor must hold the office's key, and outlive this.
    OfficeReader(Connection& connection, const Actor& tutor);

    /// The doctor's public key, if the office has vouched for it: nothing else is sealed to.
    [[nodiscard]] std::optional<QByteArray> confirmedKeyOf(PersonId doctor) const;
    /// What the office shares with the doctor, vouched for or not: to recognise them by, not to seal to.
    /// Nothing for a doctor without keys.
    [[nodiscard]] std::optional<BookingKey> keyOf(PersonId doctor) const;
    /// What a taken slot says, with the doctor's name only if it checks out. Throws DatabaseError.
    [[nodiscard]] Attendee attendeeOf(const Slot& slot);
    /// Who waits in this place, if it checks out.
    [[nodiscard]] Attendee attendeeOf(const WaitingPlace& place);
    /// Whether the doctor has this slot, under any tag.
    [[nodiscard]] bool isHeldBy(const Slot& slot, PersonId id);
    /// A booking whose proof holds, under any key.
    [[nodiscard]] std::optional<PrivateBooking> provenBooking(const Slot& slot);
    /// A booking that stands under the office's own tag, if this is one.
    [[nodiscard]] std::optional<PrivateBooking> heldByOffice(const Slot& slot) const;

private:
    struct Doctor
    {
        std::optional<Person> person;
        std::optional<BookingKey> key;
        bool isConfirmed = false;
    };
    [[nodiscard]] const Doctor& doctor(PersonId id);
    /// Of a person who is there.
    [[nodiscard]] Attendee attendeeNamed(PersonId id);
    [[nodiscard]] const KeyPair& office() const { return *m_tutor.keys().office; }

    PersonStore m_people;
    AccountStore m_accounts;
    const Actor& m_tutor;
    std::map<PersonId, Doctor> m_doctors;
};

} // namespace ledforum
