// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"
#include "app/appointments/waitingseal.h"
#include "app/common/wording.h"
#include "app/security/officefailures.h"
#include "database/appointments/waitingstore.h"
#include "database/forum/settingstore.h"

// The waiting list: joining, leaving, and what becomes of offers.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure notOnTheList(const Clinic& clinic)
{
    return notFound(
        u"You are not on the waiting list of %1. Nothing was changed."_s.arg(longDate(clinic.span.date)));
}

Failure nobodyIn(int position)
{
    return notFound(u"Nobody waits in place %1 any more. Nothing was changed."_s.arg(position));
}

Failure noOfferStands(const Clinic& clinic)
{
    return {FailureCode::Conflict,
            u"No time of %1 is offered to you now. Nothing was changed."_s.arg(longDate(clinic.span.date))};
}

} // namespace

Result<WaitingPlace> BookingService::sealWish(const Actor& doctor, ClinicId id,
                                              const BookingRequest& request) const
{
    const std::optional<Clinic> clinic = m_clinics.find(id);
    if (!clinic)
        return noSuchClinic();
    const Result<BookingRequest> said = checked(request);
    if (!said)
        return said.failure();
    const Result<Consent> consent =
        ledforum::confidentiality::consentNow(m_connection, doctor, said->agreedTo, m_clock.now());
    if (!consent)
        return consent.failure();
    const Holder self = selfOf(doctor);
    const waitinglist::Queue queue = WaitingStore(m_connection).ofClinic(id);
    return sealedPlace({doctor.person(), said->topic, said->message, clinic->span, *consent}, id,
                       waitinglist::nextPosition(queue), self.key, saltOf(queue), self.recipients);
}

Result<int> BookingService::joinInside(const Actor& doctor, const WaitingPlace& sealed,
                                       AuditLog::Entry& audit)
{
    if (!m_clinics.find(sealed.clinic))
        return noSuchClinic();
    WaitingQueue queue(m_connection, sealed.clinic, m_clock.now());
    if (const auto no = refusalToWait(doctor, queue.book()))
        return *no;
    const bool isAlone = waitinglist::nobodyStands(queue.book().queue);
    if (waitinglist::nextPosition(queue.book().queue) != sealed.position ||
        (!isAlone && saltOf(queue.book().queue) != saltOf(sealed.ownerTag)))
        return 0;
    // An offer that ran out still names its holder, who knows by now.
    for (const WaitingPlace& place : queue.book().queue) {
        if (BookingKey::ofDoctor(doctor).owns(place) && queue.forget(place.position))
            break;
    }
    queue.join(sealed);
    queue.store();
    audit.noteSealed(u"joined waiting list"_s, u"clinic"_s, sealed.clinic.value());
    return waitinglist::waitingCount(queue.book().queue);
}

Result<int> BookingService::joinWaitingList(const Actor& actor, ClinicId clinic,
                                            const BookingRequest& request)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    constexpr int attempts = 20;
    // The position is sealed in before the transaction; whoever was faster with it has it.
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const Result<WaitingPlace> sealed =
            m_operations.read(actor, permission, [&] { return sealWish(actor, clinic, request); });
        if (!sealed)
            return sealed.failure();
        const Result<int> joined =
            m_operations.change(actor, permission, Area::Appointments,
                                [&](AuditLog::Entry& audit) { return joinInside(actor, *sealed, audit); });
        if (!joined || *joined > 0)
            return joined;
    }
    return Failure{FailureCode::Conflict, u"Many others joined the waiting list just now. Try again."_s};
}

std::optional<Failure> BookingService::refusalToWait(const Actor& doctor, const ClinicBook& book) const
{
    const BookingKey key = BookingKey::ofDoctor(doctor);
    return bookingrules::refusalToWait(book, slotUnder(book.slots, key) != nullptr,
                                       standingOf(book.queue, key), SettingStore(m_connection).load(),
                                       m_clock.now());
}

Result<> BookingService::endOwnPlace(const Actor& actor, ClinicId clinic, PlaceEvent event,
                                     const QString& act)
{
    return m_operations.change(
        actor, Permission::BookOwnAppointment, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            const std::optional<Clinic> stored = m_clinics.find(clinic);
            if (!stored)
                return noSuchClinic();
            WaitingQueue queue(m_connection, clinic, m_clock.now());
            const WaitingPlace* own = standingOf(queue.book().queue, BookingKey::ofDoctor(actor));
            if (!own)
                return notOnTheList(*stored);
            if (!queue.happens(own->position, event))
                return noOfferStands(*stored);
            queue.store();
            audit.noteSealed(act, u"clinic"_s, clinic.value());
            return Done();
        });
}

Result<> BookingService::leaveWaitingList(const Actor& actor, ClinicId clinic)
{
    return endOwnPlace(actor, clinic, PlaceEvent::Leave, u"left waiting list"_s);
}

Result<> BookingService::declineOffer(const Actor& actor, ClinicId clinic)
{
    return endOwnPlace(actor, clinic, PlaceEvent::Decline, u"declined offer"_s);
}

Result<LocalSpan> BookingService::acceptOffer(const Actor& actor, ClinicId clinic)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    LocalSpan span;
    const Result<Sealed> sealed = m_operations.read(actor, permission, [&]() -> Result<Sealed> {
        const std::optional<ClinicBook> book = clinicBook(m_connection, clinic, m_clock.now());
        if (!book)
            return noSuchClinic();
        const Holder self = selfOf(actor);
        const WaitingPlace* own = standingOf(book->queue, self.key);
        if (!own)
            return notOnTheList(book->clinic);
        if (!own->offer)
            return noOfferStands(book->clinic);
        const std::optional<OpenedWish> opened = openPlace(*own, actor.keys().own);
        if (!opened || opened->wish.doctor != actor.person() || !opened->isProvenBy(self.key, *own))
            return refused(u"This place in the waiting list does not check out. Leave it and join again."_s);
        span = book->slot(own->offer->slot)->span;
        return sealNew(actor, self, own->offer->slot, {opened->wish.topic, opened->wish.message},
                       opened->wish.consent);
    });
    if (!sealed)
        return sealed.failure();
    const Result<> done =
        write(actor, permission, *sealed, [&](const Place& place) -> std::optional<Failure> {
            const WaitingPlace* own = sealed->placeIn(place.book().queue);
            if (!own || !own->offer || own->offer->slot != sealed->slot)
                return noOfferStands(place.clinic());
            return refusalForSelf(actor, place, {});
        });
    if (!done)
        return done.failure();
    return span;
}

Result<> BookingService::givePlace(const Actor& actor, ClinicId clinic, int position, SlotId slot)
{
    constexpr auto permission = Permission::ManageAppointments;
    std::optional<WaitingPlace> seen;
    const Result<Sealed> sealed = m_operations.read(actor, permission, [&]() -> Result<Sealed> {
        if (!actor.keys().office)
            return lackingOfficeKey();
        const std::optional<ClinicBook> book = clinicBook(m_connection, clinic, m_clock.now());
        if (!book || !book->slot(slot))
            return noSuchSlot();
        const WaitingPlace* place = waitinglist::placeAt(book->queue, position);
        if (!place || !waitinglist::isStanding(*place))
            return nobodyIn(position);
        seen = *place;
        OfficeReader reader(m_connection, actor);
        const auto standing = reader.proven(*place);
        if (!standing)
            return refused(u"This place does not check out, and no time was given to it."_s);
        const PrivateWish& wish = standing->content;
        const Result<Holder> holder =
            holderOf(wish.doctor, reader.answerKeyOf(wish.doctor, *standing->door), actor);
        if (!holder)
            return holder.failure();
        return sealNew(actor, *holder, slot, {wish.topic, wish.message}, wish.consent);
    });
    if (!sealed)
        return sealed.failure();
    return write(actor, permission, *sealed, [&](const Place& place) -> std::optional<Failure> {
        const WaitingPlace* now = sealed->placeIn(place.book().queue);
        if (!now || now->position != position || now->envelope != seen->envelope)
            return nobodyIn(position);
        return refusalForTutor(actor, *sealed, place, {});
    });
}

Result<> BookingService::removePlace(const Actor& actor, ClinicId clinic, int position)
{
    return m_operations.change(
        actor, Permission::ManageAppointments, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            if (!m_clinics.find(clinic))
                return noSuchClinic();
            WaitingQueue queue(m_connection, clinic, m_clock.now());
            if (!queue.happens(position, PlaceEvent::Leave))
                return nobodyIn(position);
            queue.store();
            audit.noteSealed(u"removed from waiting list"_s, u"clinic"_s, clinic.value());
            return Done();
        });
}

} // namespace ledforum
