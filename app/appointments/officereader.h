// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "app/appointments/waitingseal.h"
#include "app/security/actor.h"
#include "app/security/knownkeys.h"
#include "database/people/personstore.h"
#include "database/security/accountstore.h"

#include <map>

namespace ledforum {

class Connection;

/// The bookings as the tutor's office reads them. Keeps the keys that it shares with doctors while it lives.
class OfficeReader final
{
public:
    /// The tutor must hold the office's key, and the ring outlive this.
    OfficeReader(Connection& connection, const KeyRing& tutor);
    OfficeReader(Connection& connection, const Actor& tutor);

    /// One of the keys under which things of a doctor stand.
    struct Door
    {
        size_t office;                    ///< of officesOf(ring)
        std::optional<QByteArray> doctor; ///< the doctor's box key; nothing for the office's own tag
        bool isPresent = false;           ///< the key of the account as it is now
        BookingKey key;
    };
    /// A booking or a place whose proof holds, and under what it stands.
    template <class Content>
    struct Standing
    {
        Content content;
        const Door* door;
    };

    /// The doctor's public key, if the office has vouched for it and knows no newer one.
    [[nodiscard]] std::optional<QByteArray> confirmedKeyOf(PersonId doctor);
    /// The same, only if it was confirmed in person: what the tutor writes of their own accord is sealed to
    /// no other.
    [[nodiscard]] std::optional<QByteArray> metKeyOf(PersonId doctor);
    /// For answers to what stands there: to the key that wrote it, as that opens nothing new, or else to one
    /// that was confirmed in person.
    [[nodiscard]] std::optional<QByteArray> answerKeyOf(PersonId doctor, const Door& door);
    /// What the office shares with the doctor under any key, vouched for or not: to recognise them by, not to
    /// seal to. Nothing for a doctor without keys.
    [[nodiscard]] std::optional<BookingKey> keyOf(PersonId doctor);
    /// What a taken slot says, with the doctor's name only if it checks out. Throws DatabaseError.
    [[nodiscard]] Attendee attendeeOf(const Slot& slot);
    /// Who waits in this place, if it checks out.
    [[nodiscard]] Attendee attendeeOf(const WaitingPlace& place);
    /// Whether the doctor has this slot, under any tag.
    [[nodiscard]] bool isHeldBy(const Slot& slot, PersonId id);
    /// Under an earlier key of the office only before the day of its hand-over: what was to come was sealed
    /// anew then, and anything else was put back from an old file.
    [[nodiscard]] std::optional<Standing<PrivateBooking>> proven(const Slot& slot);
    [[nodiscard]] std::optional<Standing<PrivateWish>> proven(const WaitingPlace& place);
    /// What the office knows of keys. Opens all records when first asked.
    [[nodiscard]] const KnownKeys& known();
    /// The same, from records that were opened already.
    void setKnown(const KnownKeys& known) { m_known = known; }

private:
    struct Doctor
    {
        std::optional<Person> person;
        std::optional<Account> account;
        bool isConfirmed = false;
        std::vector<Door> doors;
    };
    [[nodiscard]] bool isErased(const Slot& slot) const;
    [[nodiscard]] const Doctor& doctor(PersonId id);
    void addDoors(Doctor& doctor, PersonId id) const;
    /// Of a person who is there.
    [[nodiscard]] Attendee attendeeNamed(PersonId id, const Door& door);

    Connection& m_connection;
    PersonStore m_people;
    AccountStore m_accounts;
    const KeyRing& m_ring;
    std::vector<const KeyPair*> m_offices;
    std::vector<std::optional<QDate>> m_retiredOn; ///< of these, nothing for the present one
    std::map<PersonId, Doctor> m_doctors;
    std::optional<KnownKeys> m_known;
};

} // namespace ledforum
