// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/consent.h"
#include "app/security/keys.h"
#include "database/appointments/slot.h"
#include "database/appointments/waitingplace.h"
#include "database/types/typedid.h"

#include <QCborArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ledforum {

class Actor;

/// What a booking says inside its envelope.
struct PrivateBooking
{
    PersonId author; ///< who made it: the doctor, or the tutor for the doctor
    PersonId doctor;
    QString topic;
    QString message;
    QByteArray identity = {}; ///< 16 random bytes: stays through moves, so that notes keep to the appointment
    /// What the doctor last saw; the slot's own time differs once staff have moved it. Nothing before the
    /// doctor has seen it, and once they know that it was cancelled with its clinic.
    std::optional<LocalSpan> agreed = std::nullopt;
    std::vector<LocalSpan> movedFrom = {}; ///< the times it was moved away from, the last at the end
    int moves = 0;                         ///< how often in all; `movedFrom` forgets the first ones
    QByteArray agreedVenue = {};           ///< venueMark of the venue that the doctor last saw
    bool isGiven = false;                  ///< by the tutor, and the doctor has not seen it yet
    /// To the limits of confidentiality; nothing while a doctor for whom the tutor booked has not agreed.
    std::optional<Consent> consent = std::nullopt;

    friend bool operator==(const PrivateBooking&, const PrivateBooking&) = default;
};

/// What a doctor and the tutor's office share, or the office alone for a doctor without keys: it gives the
/// tags under which bookings stand, and the proofs that make a forged one noticed. May hold several secrets,
/// of earlier keys: what stands under any of them is recognised, and new things stand under the first.
class BookingKey final
{
public:
    /// From the doctor's side: their own pair and the office keys that their bundle vouches for.
    [[nodiscard]] static BookingKey ofDoctor(const Actor& doctor);
    /// The same from the office's side.
    [[nodiscard]] static BookingKey between(const KeyPair& office, const QByteArray& doctorBoxKey);
    /// The office's own, for a doctor without keys.
    [[nodiscard]] static BookingKey ofOffice(const KeyPair& office, PersonId doctor);
    /// This one first, then the other.
    [[nodiscard]] BookingKey with(const BookingKey& other) const;

    /// 32 bytes, the salt and what only this key makes of it: nobody else can follow it from clinic to
    /// clinic, or from salt to salt. All slots of a clinic have one salt, so that a doctor has one tag there.
    [[nodiscard]] QByteArray tag(ClinicId clinic, const QByteArray& salt) const;
    /// The same for the waiting list: a place is not to be linked with a booking.
    [[nodiscard]] QByteArray waitingTag(ClinicId clinic, const QByteArray& salt) const;
    /// Whether the slot is taken under a tag of this key.
    [[nodiscard]] bool owns(const Slot& slot) const;
    /// Whether the place stands under a tag of this key, whatever has become of it.
    [[nodiscard]] bool owns(const WaitingPlace& place) const;

    /// 32 bytes over `message`, for the things of this kind only.
    [[nodiscard]] QByteArray proofOf(const QString& kind, const QCborArray& message) const;
    /// Whether one of its secrets gives this proof.
    [[nodiscard]] bool proves(const QByteArray& proof, const QString& kind, const QCborArray& message) const;
    /// 32 bytes over the slot and everything that the booking says.
    [[nodiscard]] QByteArray proof(SlotId slot, const PrivateBooking& booking) const;
    [[nodiscard]] bool proves(const QByteArray& proof, SlotId slot, const PrivateBooking& booking) const;

private:
    using Secret = std::shared_ptr<const SecretBytes>;
    explicit BookingKey(SecretBytes key)
        : m_keys{std::make_shared<const SecretBytes>(std::move(key))}
    {
    }
    std::vector<Secret> m_keys;
};

/// The salt of a tag, or of the random bytes that stand in its place.
[[nodiscard]] QByteArray saltOf(const QByteArray& tag);
[[nodiscard]] QByteArray newSalt();

/// What stands in a taken slot, or in a free one.
struct SlotCover
{
    QByteArray ownerTag;
    QByteArray envelope;
};

/// A booking as its envelope gives it: believed only when its tag and proof are those of the doctor's key.
struct OpenedBooking
{
    PrivateBooking booking;
    QByteArray proof;

    [[nodiscard]] bool isProvenBy(const BookingKey& key, const Slot& slot) const;
};

/// The taken slot that the key owns; null when there is none.
[[nodiscard]] const Slot* slotUnder(const std::vector<Slot>& clinicSlots, const BookingKey& key);

/// Tells venues apart: 16 bytes, as a long one would not fit into an envelope beside a long message.
[[nodiscard]] QByteArray venueMark(const QString& venue);
/// A span in few bytes, as many of them stand in one envelope; null for none.
[[nodiscard]] QCborValue cborOf(const std::optional<LocalSpan>& span);
/// Nothing for null, or for what is no span.
[[nodiscard]] std::optional<LocalSpan> spanOf(const QCborValue& value);
/// For a booking that is made now.
[[nodiscard]] QByteArray newIdentity();
/// The booking at another time: keeps its identity, and the latest of its history. Only the doctor's own move
/// changes what the doctor agreed to.
[[nodiscard]] PrivateBooking movedBooking(PrivateBooking booking, const LocalSpan& from);

/// The doctor knows of the booking, at that time and place.
void agreeTo(PrivateBooking& booking, const LocalSpan& span, const QString& venue);

/// Sealed to the office and, where the doctor has keys, to the doctor. The tag keeps the salt of the slot's.
[[nodiscard]] SlotCover coverOf(const PrivateBooking& booking, const Slot& slot, const BookingKey& key,
                                const std::vector<QByteArray>& recipients);
/// Random, and not to be told from a taken slot's.
[[nodiscard]] SlotCover freeCover(SlotId slot, const QByteArray& salt);
/// What stands in a slot whose booking is erased: taken as it was, under the tag that it had, and of nobody.
[[nodiscard]] QByteArray erasedEnvelope(const KeyPair& office, const Slot& slot);
/// Whether the office has erased what stood here.
[[nodiscard]] bool isErased(const OpenedBooking& opened, const KeyPair& office, const Slot& slot);
/// The same booking under a new content key, so that a copy of the file does not tell which others changed.
/// Nothing when it does not open.
[[nodiscard]] std::optional<QByteArray> resealed(const Slot& slot, const KeyPair& office,
                                                 const std::vector<QByteArray>& recipients);
/// Nothing when the envelope is not for these keys, was moved here from another slot, or was altered.
[[nodiscard]] std::optional<OpenedBooking> openBooking(const Slot& slot, const KeyPair& keys);

} // namespace ledforum
