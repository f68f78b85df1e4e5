// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingseal.h"

#include "app/security/actor.h"
#include "app/security/envelope.h"
#include "app/security/sodium.h"

#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t keySize = 32;
constexpr qsizetype saltSize = 8;

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

/// The salt, then as much of the digest as makes 32 bytes.
QByteArray salted(const SecretBytes& key, const QString& kind, ClinicId clinic, const QByteArray& salt)
{
    return salt + keyedDigest(key, {kind, clinic.value(), salt}).left(qsizetype(keySize) - salt.size());
}

envelope::Place placeOf(SlotId slot)
{
    return {"slot", slot.value()};
}

QByteArray randomBytes(qsizetype count)
{
    const SecretBytes random = SecretBytes::random(static_cast<size_t>(count));
    return QByteArray(reinterpret_cast<const char*>(random.data()), qsizetype(random.size()));
}

QCborArray cborOf(const std::vector<LocalSpan>& spans)
{
    QCborArray array;
    for (const LocalSpan& span : spans)
        array += cborOf(std::optional(span));
    return array;
}

QCborArray statementOf(SlotId slot, const PrivateBooking& booking)
{
    return {u"proof"_s,
            slot.value(),
            booking.author.value(),
            booking.doctor.value(),
            booking.topic,
            booking.message,
            booking.identity,
            cborOf(booking.agreed),
            cborOf(booking.movedFrom),
            booking.moves,
            booking.agreedVenue,
            booking.isGiven,
            ledforum::cborOf(booking.consent)};
}

std::vector<LocalSpan> spansOf(const QCborValue& value)
{
    std::vector<LocalSpan> spans;
    for (const QCborValue& each : value.toArray()) {
        if (const std::optional<LocalSpan> span = spanOf(each))
            spans.push_back(*span);
    }
    return spans;
}

} // namespace

BookingKey BookingKey::ofDoctor(const Actor& doctor)
{
    const KeyRing& ring = doctor.keys();
    BookingKey key = between(ring.own, ring.pinned.office.box);
    for (const PublicKeys& earlier : ring.pinned.earlierOffices)
        key = key.with(between(ring.own, earlier.box));
    return key;
}

BookingKey BookingKey::between(const KeyPair& office, const QByteArray& doctorBoxKey)
{
    return BookingKey(derivedKey(office.sharedWith(doctorBoxKey), {u"1:1 of a doctor"_s}));
}

BookingKey BookingKey::ofOffice(const KeyPair& office, PersonId doctor)
{
    return BookingKey(derivedKey(office.secret(), {u"1:1 of a doctor without keys"_s, doctor.value()}));
}

BookingKey BookingKey::with(const BookingKey& other) const
{
    BookingKey both(*this);
    both.m_keys.insert(both.m_keys.end(), other.m_keys.begin(), other.m_keys.end());
    return both;
}

QByteArray BookingKey::tag(ClinicId clinic, const QByteArray& salt) const
{
    return salted(*m_keys.front(), u"tag"_s, clinic, salt);
}

QByteArray BookingKey::waitingTag(ClinicId clinic, const QByteArray& salt) const
{
    return salted(*m_keys.front(), u"waiting"_s, clinic, salt);
}

bool BookingKey::owns(const Slot& slot) const
{
    return slot.isTaken && std::ranges::any_of(m_keys, [&slot](const Secret& key) {
               return slot.ownerTag == salted(*key, u"tag"_s, slot.clinic, saltOf(slot.ownerTag));
           });
}

bool BookingKey::owns(const WaitingPlace& place) const
{
    return std::ranges::any_of(m_keys, [&place](const Secret& key) {
        return place.ownerTag == salted(*key, u"waiting"_s, place.clinic, saltOf(place.ownerTag));
    });
}

QByteArray BookingKey::proofOf(const QString& kind, const QCborArray& message) const
{
    return keyedDigest(*m_keys.front(), {u"proof of "_s + kind, message});
}

bool BookingKey::proves(const QByteArray& proof, const QString& kind, const QCborArray& message) const
{
    return std::ranges::any_of(m_keys, [&](const Secret& key) {
        return proof == keyedDigest(*key, {u"proof of "_s + kind, message});
    });
}

QByteArray BookingKey::proof(SlotId slot, const PrivateBooking& booking) const
{
    return keyedDigest(*m_keys.front(), statementOf(slot, booking));
}

bool BookingKey::proves(const QByteArray& proof, SlotId slot, const PrivateBooking& booking) const
{
    const QCborArray statement = statementOf(slot, booking);
    return std::ranges::any_of(m_keys,
                               [&](const Secret& key) { return proof == keyedDigest(*key, statement); });
}

bool OpenedBooking::isProvenBy(const BookingKey& key, const Slot& slot) const
{
    return key.owns(slot) && key.proves(proof, slot.id, booking);
}

QByteArray saltOf(const QByteArray& tag)
{
    return tag.left(saltSize);
}

QByteArray newSalt()
{
    return randomBytes(saltSize);
}

const Slot* slotUnder(const std::vector<Slot>& clinicSlots, const BookingKey& key)
{
    const auto found = std::ranges::find_if(clinicSlots, [&key](const Slot& slot) { return key.owns(slot); });
    return found == clinicSlots.end() ? nullptr : &*found;
}

QByteArray venueMark(const QString& venue)
{
    constexpr qsizetype markSize = 16;
    return QCryptographicHash::hash(venue.toUtf8(), QCryptographicHash::Sha256).left(markSize);
}

QCborValue cborOf(const std::optional<LocalSpan>& span)
{
    if (!span)
        return {};
    return QCborArray{span->date.toJulianDay(), span->start.msecsSinceStartOfDay() / 60000, span->minutes};
}

std::optional<LocalSpan> spanOf(const QCborValue& value)
{
    const QCborArray parts = value.toArray();
    if (parts.size() != 3)
        return std::nullopt;
    return LocalSpan{QDate::fromJulianDay(parts[0].toInteger()),
                     QTime::fromMSecsSinceStartOfDay(int(parts[1].toInteger()) * 60000),
                     int(parts[2].toInteger())};
}

QByteArray newIdentity()
{
    return randomBytes(16);
}

PrivateBooking movedBooking(PrivateBooking booking, const LocalSpan& from)
{
    constexpr size_t longestHistory = 20; // an envelope has one size
    ++booking.moves;
    booking.movedFrom.push_back(from);
    if (booking.movedFrom.size() > longestHistory)
        booking.movedFrom.erase(booking.movedFrom.begin());
    return booking;
}

void agreeTo(PrivateBooking& booking, const LocalSpan& span, const QString& venue)
{
    booking.agreed = span;
    booking.agreedVenue = venueMark(venue);
    booking.isGiven = false;
}

SlotCover coverOf(const PrivateBooking& booking, const Slot& slot, const BookingKey& key,
                  const std::vector<QByteArray>& recipients)
{
    const QCborMap content = {{u"author"_s, booking.author.value()},
                              {u"doctor"_s, booking.doctor.value()},
                              {u"topic"_s, booking.topic},
                              {u"message"_s, booking.message},
                              {u"identity"_s, booking.identity},
                              {u"agreed"_s, cborOf(booking.agreed)},
                              {u"movedFrom"_s, cborOf(booking.movedFrom)},
                              {u"moves"_s, booking.moves},
                              {u"agreedVenue"_s, booking.agreedVenue},
                              {u"isGiven"_s, booking.isGiven},
                              {u"consent"_s, cborOf(booking.consent)},
                              {u"proof"_s, key.proof(slot.id, booking)}};
    return {key.tag(slot.clinic, saltOf(slot.ownerTag)),
            envelope::seal(content, placeOf(slot.id), recipients)};
}

SlotCover freeCover(SlotId slot, const QByteArray& salt)
{
    return {salt + randomBytes(qsizetype(keySize) - saltSize), envelope::decoy(placeOf(slot))};
}

QByteArray erasedEnvelope(const KeyPair& office, const Slot& slot)
{
    const PrivateBooking nobody{PersonId(0), PersonId(0), {}, {}};
    return coverOf(nobody, slot, BookingKey::ofOffice(office, PersonId(0)), {office.publicKeys().box})
        .envelope;
}

bool isErased(const OpenedBooking& opened, const KeyPair& office, const Slot& slot)
{
    return opened.booking.doctor == PersonId(0) &&
           opened.proof == BookingKey::ofOffice(office, PersonId(0)).proof(slot.id, opened.booking);
}

std::optional<QByteArray> resealed(const Slot& slot, const KeyPair& office,
                                   const std::vector<QByteArray>& recipients)
{
    const std::optional<QCborMap> content = envelope::open(slot.envelope, placeOf(slot.id), office);
    if (!content)
        return std::nullopt;
    return envelope::seal(*content, placeOf(slot.id), recipients);
}

std::optional<OpenedBooking> openBooking(const Slot& slot, const KeyPair& keys)
{
    const std::optional<QCborMap> content = envelope::open(slot.envelope, placeOf(slot.id), keys);
    if (!content)
        return std::nullopt;
    return OpenedBooking{.booking = {.author = PersonId(content->value(u"author"_s).toInteger()),
                                     .doctor = PersonId(content->value(u"doctor"_s).toInteger()),
                                     .topic = content->value(u"topic"_s).toString(),
                                     .message = content->value(u"message"_s).toString(),
                                     .identity = content->value(u"identity"_s).toByteArray(),
                                     .agreed = spanOf(content->value(u"agreed"_s)),
                                     .movedFrom = spansOf(content->value(u"movedFrom"_s)),
                                     .moves = int(content->value(u"moves"_s).toInteger()),
                                     .agreedVenue = content->value(u"agreedVenue"_s).toByteArray(),
                                     .isGiven = content->value(u"isGiven"_s).toBool(),
                                     .consent = consentOf(content->value(u"consent"_s))},
                         .proof = content->value(u"proof"_s).toByteArray()};
}

} // namespace ledforum
