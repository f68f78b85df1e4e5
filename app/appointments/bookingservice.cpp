// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"

#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"
#include "app/common/wording.h"
#include "app/security/officefailures.h"
#include "database/forum/settingstore.h"

// Booking and cancelling. The rules for whom they ask are in bookingservice_rules.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

BookingService::BookingService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_clinics(connection)
    , m_slots(connection)
    , m_topics(connection)
{
}

Result<BookingService::Place> BookingService::placeOf(SlotId id) const
{
    std::optional<Slot> slot = m_slots.find(id);
    if (!slot)
        return noSuchSlot();
    return Place{*slot, WaitingQueue(m_connection, slot->clinic, m_clock.now())};
}

Result<BookingRequest> BookingService::checked(const BookingRequest& request) const
{
    const Result<Topic> topic = bookingrules::topicNamed(m_topics.all(), request.topic);
    if (!topic)
        return topic.failure();
    const Result<QString> message = bookingrules::messageFrom(request.message);
    if (!message)
        return message.failure();
    return BookingRequest{topic->title, *message, request.agreedTo};
}

Result<ConfidentialityTerms> BookingService::confidentiality(const Actor& actor) const
{
    return m_operations.read(actor, Permission::BookOwnAppointment, [&]() -> Result<ConfidentialityTerms> {
        return ledforum::confidentiality::termsFor(m_connection, actor, m_clock.now());
    });
}

BookingService::Holder BookingService::selfOf(const Actor& doctor)
{
    return {doctor.person(),
            BookingKey::ofDoctor(doctor),
            BookingKey::ofDoctor(doctor),
            {doctor.keys().pinned.office.box, doctor.keys().own.publicKeys().box},
            u"You already have a 1:1 that day."_s};
}

Result<BookingService::Holder> BookingService::holderOf(PersonId doctor, const std::optional<QByteArray>& key,
                                                        const Actor& tutor) const
{
    const std::optional<Person> person = PersonStore(m_connection).find(doctor);
    if (!person)
        return notFound(u"There is no such person in the forum."_s);
    const QString name = person->fullName.value();
    if (!person->isActive)
        return refused(u"%1 is no longer active in the forum. Nothing was booked."_s.arg(name));
    if (!person->roles.testFlag(Role::Led))
        return refused(
            u"%1 is not a doctor of the forum, and the 1:1s are theirs. Nothing was booked."_s.arg(name));
    const KeyPair& office = *tutor.keys().office;
    Holder holder{doctor,
                  key ? BookingKey::between(office, *key) : BookingKey::ofOffice(office, doctor),
                  OfficeReader(m_connection, tutor).keyOf(doctor),
                  {office.publicKeys().box},
                  u"%1 already has a 1:1 that day."_s.arg(name)};
    if (key)
        holder.recipients.push_back(*key);
    return holder;
}

Result<BookingService::Sealed> BookingService::seal(const Holder& holder, SlotId id,
                                                    const PrivateBooking& booking) const
{
    const std::optional<Slot> slot = m_slots.find(id);
    if (!slot)
        return noSuchSlot();
    return Sealed{id, coverOf(booking, *slot, holder.key, holder.recipients), holder.doctor,
                  holder.waitingKey, holder.alreadyThere};
}

Result<BookingService::Sealed> BookingService::sealNew(const Actor& author, const Holder& holder, SlotId id,
                                                       const BookingRequest& request,
                                                       std::optional<Consent> consent) const
{
    const std::optional<Slot> slot = m_slots.find(id);
    if (!slot)
        return noSuchSlot();
    PrivateBooking booking{.author = author.person(),
                           .doctor = holder.doctor,
                           .topic = request.topic,
                           .message = request.message,
                           .identity = newIdentity(),
                           .isGiven = author.person() != holder.doctor,
                           .consent = std::move(consent)};
    if (!booking.isGiven)
        agreeTo(booking, slot->span, m_clinics.find(slot->clinic).value().venue);
    return seal(holder, id, booking);
}

Result<> BookingService::book(const Actor& actor, SlotId id, const BookingRequest& request)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    const Result<Sealed> sealed = m_operations.read(actor, permission, [&]() -> Result<Sealed> {
        const Result<BookingRequest> said = checked(request);
        if (!said)
            return said.failure();
        const Result<Consent> consent =
            ledforum::confidentiality::consentNow(m_connection, actor, said->agreedTo, m_clock.now());
        if (!consent)
            return consent.failure();
        return sealNew(actor, selfOf(actor), id, *said, *consent);
    });
    if (!sealed)
        return sealed.failure();
    return write(actor, permission, *sealed,
                 [&](const Place& place) { return refusalForSelf(actor, place, {}); });
}

Result<> BookingService::bookFor(const Actor& actor, PersonId doctor, SlotId id,
                                 const BookingRequest& request)
{
    constexpr auto permission = Permission::ManageAppointments;
    const Result<Sealed> sealed = m_operations.read(actor, permission, [&]() -> Result<Sealed> {
        if (!actor.keys().office)
            return lackingOfficeKey();
        const Result<Holder> holder =
            holderOf(doctor, OfficeReader(m_connection, actor).metKeyOf(doctor), actor);
        if (!holder)
            return holder.failure();
        const Result<BookingRequest> said = checked(request);
        if (!said)
            return said.failure();
        return sealNew(actor, *holder, id, *said, std::nullopt);
    });
    if (!sealed)
        return sealed.failure();
    return write(actor, permission, *sealed,
                 [&](const Place& place) { return refusalForTutor(actor, *sealed, place, {}); });
}

Result<> BookingService::take(const Actor& actor, Place& place, const Sealed& sealed)
{
    // Sealed before all of the clinic was sealed anew: the tag would not keep the doctor to one slot of it.
    if (saltOf(place.slot.ownerTag) != saltOf(sealed.cover.ownerTag))
        return justChanged();
    try {
        if (!m_slots.take(sealed.slot, sealed.cover.ownerTag, sealed.cover.envelope))
            return bookingrules::justTaken(place.slot.span, bookableSpans(actor));
    } catch (const DatabaseError& error) {
        if (error.kind() != DatabaseError::Kind::Constraint)
            throw;
        return refused(sealed.alreadyThere);
    }
    const WaitingPlace* waits = sealed.placeIn(place.book().queue);
    if (!waits)
        return Done();
    const bool isOffered = waits->offer && waits->offer->slot == sealed.slot;
    const bool isGiven = actor.person() != sealed.doctor;
    const PlaceEvent event = isOffered ? PlaceEvent::Accept : isGiven ? PlaceEvent::Give : PlaceEvent::Leave;
    static_cast<void>(place.queue.happens(waits->position, event)); // a standing place allows each of them
    return Done();
}

Result<> BookingService::write(const Actor& actor, Permission permission, const Sealed& sealed,
                               const Check& check)
{
    return m_operations.change(
        actor, permission, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            Result<Place> place = placeOf(sealed.slot);
            if (!place)
                return place.failure();
            if (const auto no = bookingrules::refusalToBook(place->slot, place->clinic(), m_clock.now()))
                return *no;
            if (const auto no = check(*place))
                return *no;
            if (const Result<> taken = take(actor, *place, sealed); !taken)
                return taken;
            place->queue.store();
            audit.noteSealed(u"booked"_s, u"slot"_s, sealed.slot.value());
            return Done();
        });
}

} // namespace ledforum
