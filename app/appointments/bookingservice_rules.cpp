// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"
#include "app/common/wording.h"
#include "app/security/latesttime.h"
#include "database/attendance/replystore.h"
#include "database/forum/settingstore.h"

// What is stored, put before the rules: may this doctor have this time?

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::vector<LocalSpan> heldSpans(const std::vector<ClinicBook>& books,
                                 const std::function<bool(const Slot&)>& isTheirs,
                                 std::optional<SlotId> moved)
{
    std::vector<LocalSpan> held;
    for (const ClinicBook& book : books) {
        if (book.clinic.state == ClinicState::Cancelled)
            continue;
        for (const Slot& slot : book.slots) {
            if (slot.isTaken && slot.id != moved && isTheirs(slot))
                held.push_back(slot.span);
        }
    }
    return held;
}

/// An offer that the clock would let stand, although its end has come: the clock was set back.
std::optional<Failure> refusalOfLapsed(const SlotOffer& offer, LocalMoment latest, LocalMoment now)
{
    if (latest < offer.ends)
        return std::nullopt;
    const auto words = [](LocalMoment moment) {
        return u"%1 on %2"_s.arg(timeOfDay(moment.time), longDate(moment.date));
    };
    return refused(
        u"The clock of this computer is behind: it shows %1, but the offer ended at %2, which has gone "
        "by. Nothing was booked. Have the clock set right, or ask the Deputy Clinical Tutor for the time."_s
            .arg(words(now), words(offer.ends)));
}

} // namespace

std::optional<Failure> BookingService::refusalToClash(const LocalSpan& span, PersonId doctor,
                                                      const IsTheirs& isTheirs,
                                                      std::optional<SlotId> moved) const
{
    std::vector<bookingrules::Engagement> engagements;
    const std::vector<ClinicBook> books = clinicBooks(m_connection, span.date, span.date, m_clock.now());
    for (const LocalSpan& held : heldSpans(books, isTheirs, moved))
        engagements.push_back({held, u"a 1:1"_s});
    for (const ExpectedSession& session : ReplyStore(m_connection).comingTo(doctor, span.date))
        engagements.push_back({session.span, u"the teaching “%1”"_s.arg(session.title)});
    return bookingrules::refusalToClash(span, engagements);
}

std::optional<Failure> BookingService::refusalForSelf(const Actor& doctor, const Place& place,
                                                      std::optional<SlotId> moved) const
{
    const BookingKey key = BookingKey::ofDoctor(doctor);
    const auto isOwn = [&key](const Slot& slot) { return key.owns(slot); };
    const Slot& slot = place.slot;
    if (isOwn(slot))
        return refused(u"You have booked this time already."_s);
    const ForumSettings settings = SettingStore(m_connection).load();
    const LocalMoment now = m_clock.now();
    const WaitingPlace* own = standingOf(place.book().queue, key);
    const bool isOffered = own && own->offer && own->offer->slot == slot.id;
    if (auto no = isOffered ? refusalOfLapsed(*own->offer, latestTime(m_connection, m_clock), now)
                            : bookingrules::refusalByWindow(place.clinic(), settings, now))
        return no;
    const std::vector<ClinicBook> books = clinicBooks(m_connection, now.date, {}, now);
    if (auto no = bookingrules::refusalToHoldMore(heldSpans(books, isOwn, moved),
                                                  settings.bookingsADoctorMayHold, now))
        return no;
    if (auto no = bookingrules::refusalOfKept(slot, place.book(), own))
        return no;
    if (slot.isTaken) // whoever holds it may be the reason for no clash
        return std::nullopt;
    return refusalToClash(slot.span, doctor.person(), isOwn, moved);
}

std::optional<Failure> BookingService::refusalForTutor(const Actor& tutor, const Sealed& sealed,
                                                       const Place& place, std::optional<SlotId> moved) const
{
    // A constraint guards the tag that is written now; the doctor may stand there under another, from before
    // they had keys or before the office vouched for them.
    OfficeReader reader(m_connection, tutor);
    const auto isTheirs = [&](const Slot& slot) { return reader.isHeldBy(slot, sealed.doctor); };
    for (const Slot& slot : place.book().slots) {
        if (slot.isTaken && slot.id != moved && isTheirs(slot))
            return refused(sealed.alreadyThere);
    }
    const WaitingPlace* own = sealed.placeIn(place.book().queue);
    if (auto no = bookingrules::refusalOfOffered(place.slot, place.book(), own))
        return no;
    if (place.slot.isTaken)
        return std::nullopt;
    return refusalToClash(place.slot.span, sealed.doctor, isTheirs, moved);
}

std::vector<LocalSpan> BookingService::bookableSpans(const Actor& actor) const
{
    const ForumSettings settings = SettingStore(m_connection).load();
    const LocalMoment now = m_clock.now();
    const std::optional<BookingKey> key =
        actor.is(Role::Led) ? std::optional(BookingKey::ofDoctor(actor)) : std::nullopt;
    std::vector<LocalSpan> spans;
    for (const ClinicBook& book : clinicBooks(m_connection, now.date, {}, now)) {
        const WaitingPlace* own = key ? standingOf(book.queue, *key) : nullptr;
        for (const Slot& slot : book.slots) {
            if (actor.is(Role::Tutor) ? bookingrules::canBeBookedByTutor(slot, book, own, now)
                                      : bookingrules::canBeBooked(slot, book, own, settings, now))
                spans.push_back(slot.span);
        }
    }
    return spans;
}

} // namespace ledforum
