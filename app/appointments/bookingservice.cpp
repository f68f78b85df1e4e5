// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"

#include "app/appointments/bookingseal.h"
#include "app/appointments/officereader.h"
#include "app/common/wording.h"
#include "database/forum/settingstore.h"

namespace ledforum {

using namespace Qt::StringLiterals;

struct BookingService::Place
{
    Slot slot;
    Clinic clinic;
    std::vector<Slot> others; ///< all slots of the clinic
};

struct BookingService::Holder
{
    PersonId doctor;
    BookingKey key;
    std::vector<QByteArray> recipients;
    QString alreadyThere; ///< what to say when the doctor has another slot of the clinic
};

struct BookingService::Sealed
{
    SlotId slot{0};
    SlotCover cover;
    QString alreadyThere;
};

namespace {

Failure noSuchSlot()
{
    return notFound(u"There is no 1:1 at that time."_s);
}

} // namespace

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
    std::optional<Clinic> clinic = m_clinics.find(slot->clinic);
    if (!clinic)
        return noSuchSlot();
    return Place{*slot, *clinic, m_slots.ofClinic(slot->clinic)};
}

Result<BookingRequest> BookingService::checked(const BookingRequest& request) const
{
    const Result<Topic> topic = bookingrules::topicNamed(m_topics.all(), request.topic);
    if (!topic)
        return topic.failure();
    const Result<QString> message = bookingrules::messageFrom(request.message);
    if (!message)
        return message.failure();
    return BookingRequest{topic->title, *message};
}

std::vector<LocalSpan> BookingService::futureBookingsUnder(const BookingKey& key) const
{
    const QDate today = m_clock.today();
    std::vector<LocalSpan> held;
    for (const Clinic& clinic : m_clinics.between(today, {})) {
        if (clinic.state == ClinicState::Cancelled)
            continue;
        const std::vector<Slot> all = m_slots.ofClinic(clinic.id);
        if (const Slot* own = slotUnder(all, key.tag(clinic.id)))
            held.push_back(own->span);
    }
    return held;
}

Result<BookingService::Sealed> BookingService::seal(const Actor& author, const Holder& holder, SlotId id,
                                                    const BookingRequest& request) const
{
    const Result<BookingRequest> said = checked(request);
    if (!said)
        return said.failure();
    const Result<Place> place = placeOf(id);
    if (!place)
        return place.failure();
    const PrivateBooking booking{author.person(), holder.doctor, said->topic, said->message};
    return Sealed{id, coverOf(booking, place->slot, holder.key, holder.recipients), holder.alreadyThere};
}

Result<> BookingService::book(const Actor& actor, SlotId id, const BookingRequest& request)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    const Result<Sealed> sealed = m_operations.read(actor, permission, [&] {
        const Holder self{actor.person(),
                          BookingKey::ofDoctor(actor),
                          {actor.keys().pinned.office.box, actor.keys().own.publicKeys().box},
                          u"You already have a 1:1 that day."_s};
        return seal(actor, self, id, request);
    });
    if (!sealed)
        return sealed.failure();
    return write(actor, permission, *sealed, [&](const Place& place) -> std::optional<Failure> {
        const BookingKey key = BookingKey::ofDoctor(actor);
        if (place.slot.isTaken && place.slot.ownerTag == key.tag(place.clinic.id))
            return refused(u"You have booked this time already."_s);
        return bookingrules::refusalToHoldMore(futureBookingsUnder(key),
                                               SettingStore(m_connection).load().bookingsADoctorMayHold,
                                               m_clock.now());
    });
}

Result<BookingService::Holder> BookingService::holderOf(PersonId doctor, const Actor& tutor) const
{
    if (!tutor.keys().office)
        return lackingOfficeKey();
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
    const std::optional<QByteArray> key = OfficeReader(m_connection, tutor).confirmedKeyOf(doctor);
    Holder holder{doctor,
                  key ? BookingKey::between(office, *key) : BookingKey::ofOffice(office, doctor),
                  {office.publicKeys().box},
                  u"%1 already has a 1:1 that day."_s.arg(name)};
    if (key)
        holder.recipients.push_back(*key);
    return holder;
}

Result<> BookingService::bookFor(const Actor& actor, PersonId doctor, SlotId id,
                                 const BookingRequest& request)
{
    constexpr auto permission = Permission::ManageAppointments;
    const Result<Sealed> sealed = m_operations.read(actor, permission, [&]() -> Result<Sealed> {
        const Result<Holder> holder = holderOf(doctor, actor);
        if (!holder)
            return holder.failure();
        return seal(actor, *holder, id, request);
    });
    if (!sealed)
        return sealed.failure();
    return write(actor, permission, *sealed, [&](const Place& place) -> std::optional<Failure> {
        // A constraint guards the tag that is written now; the doctor may stand there under another, from
        // before they had keys or before the office vouched for them.
        if (OfficeReader(m_connection, actor).isAmong(place.others, doctor))
            return refused(sealed->alreadyThere);
        return std::nullopt;
    });
}

Result<> BookingService::write(const Actor& actor, Permission permission, const Sealed& sealed,
                               const Check& check)
{
    return m_operations.change(
        actor, permission, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            const Result<Place> place = placeOf(sealed.slot);
            if (!place)
                return place.failure();
            if (const auto no = bookingrules::refusalToBook(place->slot, place->clinic, m_clock.now()))
                return *no;
            if (const auto no = check(*place))
                return *no;
            try {
                if (!m_slots.take(sealed.slot, sealed.cover.ownerTag, sealed.cover.envelope))
                    return bookingrules::justTaken(place->slot, place->others, m_clock.now());
            } catch (const DatabaseError& error) {
                if (error.kind() != DatabaseError::Kind::Constraint)
                    throw;
                return refused(sealed.alreadyThere);
            }
            audit.noteSealed(u"booked"_s, u"slot"_s, sealed.slot.value());
            return Done();
        });
}

Result<> BookingService::cancelOwn(const Actor& actor, SlotId slot)
{
    return free(
        actor, Permission::BookOwnAppointment, slot, [&actor](const Place& place) -> std::optional<Failure> {
            if (place.slot.isTaken && place.slot.ownerTag == BookingKey::ofDoctor(actor).tag(place.clinic.id))
                return std::nullopt;
            return notFound(u"You have no 1:1 at %1 on %2."_s.arg(timeOfDay(place.slot.span.start),
                                                                  longDate(place.slot.span.date)));
        });
}

Result<> BookingService::cancelAny(const Actor& actor, SlotId slot)
{
    return free(actor, Permission::ManageAppointments, slot,
                [](const Place& place) -> std::optional<Failure> {
                    if (place.slot.isTaken)
                        return std::nullopt;
                    return refused(u"%1 on %2 is free; there is nothing to cancel."_s.arg(
                        timeOfDay(place.slot.span.start), longDate(place.slot.span.date)));
                });
}

Result<> BookingService::free(const Actor& actor, Permission permission, SlotId id, const Check& check)
{
    const SlotCover cover = freeCover(id);
    return m_operations.change(
        actor, permission, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            const Result<Place> place = placeOf(id);
            if (!place)
                return place.failure();
            if (const auto no = check(*place))
                return *no;
            if (const auto no = bookingrules::refusalToCancel(place->slot, m_clock.now()))
                return *no;
            if (!m_slots.release(id, place->slot.ownerTag, cover.ownerTag, cover.envelope))
                return noSuchSlot();
            audit.noteSealed(u"cancelled"_s, u"slot"_s, id.value());
            return Done();
        });
}

} // namespace ledforum
