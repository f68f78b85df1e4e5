// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/waitingseal.h"

#include "app/security/envelope.h"

#include <QCborMap>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

envelope::Place envelopePlace(ClinicId clinic, int position)
{
    return {"waiting_place", clinic.value(), position};
}

QCborArray statementOf(ClinicId clinic, int position, const PrivateWish& wish)
{
    return {clinic.value(),      position, wish.doctor.value(), wish.topic, wish.message, cborOf(wish.agreed),
            cborOf(wish.consent)};
}

} // namespace

bool OpenedWish::isProvenBy(const BookingKey& key, const WaitingPlace& place) const
{
    return key.owns(place) &&
           key.proves(proof, u"waiting"_s, statementOf(place.clinic, place.position, wish));
}

const WaitingPlace* standingOf(const waitinglist::Queue& queue, const BookingKey& key)
{
    const auto found = std::ranges::find_if(queue, [&key](const WaitingPlace& place) {
        return waitinglist::isStanding(place) && key.owns(place);
    });
    return found == queue.end() ? nullptr : &*found;
}

QByteArray saltOf(const waitinglist::Queue& queue)
{
    const auto found = std::ranges::find_if(queue, waitinglist::isStanding);
    return found == queue.end() ? newSalt() : saltOf(found->ownerTag);
}

WaitingPlace sealedPlace(const PrivateWish& wish, ClinicId clinic, int position, const BookingKey& key,
                         const QByteArray& salt, const std::vector<QByteArray>& recipients)
{
    const QCborMap content = {{u"doctor"_s, wish.doctor.value()},
                              {u"topic"_s, wish.topic},
                              {u"message"_s, wish.message},
                              {u"agreed"_s, cborOf(wish.agreed)},
                              {u"consent"_s, cborOf(wish.consent)},
                              {u"proof"_s, key.proofOf(u"waiting"_s, statementOf(clinic, position, wish))}};
    return {.clinic = clinic,
            .position = position,
            .ownerTag = key.waitingTag(clinic, salt),
            .envelope = envelope::seal(content, envelopePlace(clinic, position), recipients)};
}

void forgetHolder(WaitingPlace& place)
{
    place.ownerTag = freeCover(SlotId(0), newSalt()).ownerTag;
    place.envelope = envelope::decoy(envelopePlace(place.clinic, place.position));
}

std::optional<QByteArray> resealed(const WaitingPlace& place, const KeyPair& office,
                                   const std::vector<QByteArray>& recipients)
{
    const envelope::Place where = envelopePlace(place.clinic, place.position);
    const std::optional<QCborMap> content = envelope::open(place.envelope, where, office);
    if (!content)
        return std::nullopt;
    return envelope::seal(*content, where, recipients);
}

std::optional<OpenedWish> openPlace(const WaitingPlace& place, const KeyPair& keys)
{
    const std::optional<QCborMap> content =
        envelope::open(place.envelope, envelopePlace(place.clinic, place.position), keys);
    if (!content)
        return std::nullopt;
    return OpenedWish{.wish = {.doctor = PersonId(content->value(u"doctor"_s).toInteger()),
                               .topic = content->value(u"topic"_s).toString(),
                               .message = content->value(u"message"_s).toString(),
                               .agreed = spanOf(content->value(u"agreed"_s)),
                               .consent = consentOf(content->value(u"consent"_s))},
                      .proof = content->value(u"proof"_s).toByteArray()};
}

} // namespace ledforum
