// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingseal.h"

#include "app/security/actor.h"
#include "app/security/envelope.h"
#include "app/security/sodium.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t keySize = 32;

void digestInto(unsigned char* out, const SecretBytes& key, const QByteArray& message)
{
    // BLAKE2b takes keys of up to 64 bytes, as long as a pair's secret is.
    crypto_generichash(out, keySize, bytesOf(message), lengthOf(message), key.data(), key.size());
}

SecretBytes derivedKey(const SecretBytes& from, const QCborArray& purpose)
{
    SecretBytes key(keySize);
    digestInto(key.data(), from, purpose.toCborValue().toCbor());
    return key;
}

QByteArray keyedDigest(const SecretBytes& key, const QCborArray& message)
{
    QByteArray digest = room(keySize);
    digestInto(bytesOf(digest), key, message.toCborValue().toCbor());
    return digest;
}

envelope::Place placeOf(SlotId slot)
{
    return {"slot", slot.value()};
}

QByteArray randomTag()
{
    const SecretBytes random = SecretBytes::random(keySize);
    return QByteArray(reinterpret_cast<const char*>(random.data()), qsizetype(random.size()));
}

} // namespace

BookingKey BookingKey::ofDoctor(const Actor& doctor)
{
    return between(doctor.keys().own, doctor.keys().pinned.office.box);
}

BookingKey BookingKey::between(const KeyPair& office, const QByteArray& doctorBoxKey)
{
    return BookingKey(derivedKey(office.sharedWith(doctorBoxKey), {u"1:1 of a doctor"_s}));
}

BookingKey BookingKey::ofOffice(const KeyPair& office, PersonId doctor)
{
    return BookingKey(derivedKey(office.secret(), {u"1:1 of a doctor without keys"_s, doctor.value()}));
}

QByteArray BookingKey::tag(ClinicId clinic) const
{
    return keyedDigest(m_key, {u"tag"_s, clinic.value()});
}

QByteArray BookingKey::proof(SlotId slot, const PrivateBooking& booking) const
{
    return keyedDigest(m_key, {u"proof"_s, slot.value(), booking.author.value(), booking.doctor.value(),
                               booking.topic, booking.message});
}

bool OpenedBooking::isProvenBy(const BookingKey& key, const Slot& slot) const
{
    return slot.ownerTag == key.tag(slot.clinic) && proof == key.proof(slot.id, booking);
}

const Slot* slotUnder(const std::vector<Slot>& clinicSlots, const QByteArray& tag)
{
    const auto found = std::ranges::find_if(
        clinicSlots, [&tag](const Slot& slot) { return slot.isTaken && slot.ownerTag == tag; });
    return found == clinicSlots.end() ? nullptr : &*found;
}

SlotCover coverOf(const PrivateBooking& booking, const Slot& slot, const BookingKey& key,
                  const std::vector<QByteArray>& recipients)
{
    const QCborMap content = {{u"author"_s, booking.author.value()},
                              {u"doctor"_s, booking.doctor.value()},
                              {u"topic"_s, booking.topic},
                              {u"message"_s, booking.message},
                              {u"proof"_s, key.proof(slot.id, booking)}};
    return {key.tag(slot.clinic), envelope::seal(content, placeOf(slot.id), recipients)};
}

SlotCover freeCover(SlotId slot)
{
    return {randomTag(), envelope::decoy(placeOf(slot))};
}

std::optional<OpenedBooking> openBooking(const Slot& slot, const KeyPair& keys)
{
    const std::optional<QCborMap> content = envelope::open(slot.envelope, placeOf(slot.id), keys);
    if (!content)
        return std::nullopt;
    return OpenedBooking{.booking = {.author = PersonId(content->value(u"author"_s).toInteger()),
                                     .doctor = PersonId(content->value(u"doctor"_s).toInteger()),
                                     .topic = content->value(u"topic"_s).toString(),
                                     .message = content->value(u"message"_s).toString()},
                         .proof = content->value(u"proof"_s).toByteArray()};
}

} // namespace ledforum
