// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"
#include "app/appointments/waitingseal.h"
#include "app/security/officefailures.h"
#include "database/forum/settingstore.h"

#include <algorithm>

// What the service reads of clinics and bookings.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What a doctor sees of a clinic.
void showTo(const BookingKey& key, ClinicView& view, const ClinicBook& book, const ForumSettings& settings,
            LocalMoment now)
{
    const WaitingPlace* own = standingOf(book.queue, key);
    const auto no =
        bookingrules::refusalToWait(book, slotUnder(book.slots, key) != nullptr, own, settings, now);
    view.mayJoinWaitingList = !no;
    view.whyNotWaiting = no ? no->sentence : QString();
    for (SlotView& shown : view.slotViews) {
        const Slot& slot = *book.slot(shown.id);
        if (key.owns(slot))
            shown.state = SlotState::Mine;
        shown.isOfferedToMe = own && own->offer && own->offer->slot == slot.id;
        shown.canBeBooked = bookingrules::canBeBooked(slot, book, own, settings, now);
    }
}

ClinicView viewOf(const ClinicBook& book, const ForumSettings& settings, LocalMoment now)
{
    ClinicView view = clinicViewOf(book, settings);
    for (const Slot& slot : book.slots) {
        if (slot.joinedTo)
            continue;
        SlotView& shown = view.slotViews.emplace_back(slotViewOf(slot, book));
        shown.canBeBooked = bookingrules::canBeBooked(slot, book, nullptr, settings, now);
    }
    return view;
}

/// The clinic it moves to may have been changed less often than the one it comes from: a move of the booking
/// counts for more than all changes of a clinic.
int calendarSequenceOf(const PrivateBooking& booking, const Clinic& clinic)
{
    constexpr int mostChanges = 999;
    return booking.moves * (mostChanges + 1) + std::min(clinic.sequence, mostChanges);
}

OwnBooking ownBookingOf(const Slot& slot, const Clinic& clinic, const Actor& doctor, const BookingKey& own,
                        LocalMoment now)
{
    OwnBooking view{.slot = slot.id,
                    .clinic = clinic.id,
                    .span = slot.span,
                    .venue = clinic.venue,
                    .isCancelled = clinic.state == ClinicState::Cancelled,
                    .hasStarted = bookingrules::hasStarted(slot.span, now)};
    const std::optional<OpenedBooking> opened = openBooking(slot, doctor.keys().own);
    view.checksOut = opened && opened->booking.doctor == doctor.person() && opened->isProvenBy(own, slot);
    if (!view.checksOut)
        return view;
    view.isByTutor = opened->booking.author != doctor.person();
    view.topic = opened->booking.topic;
    view.message = opened->booking.message;
    view.identity = opened->booking.identity;
    view.agreed = opened->booking.agreed;
    view.isVenueNew = opened->booking.agreedVenue != venueMark(clinic.venue);
    view.isGiven = opened->booking.isGiven;
    view.consent = opened->booking.consent;
    view.movedFrom = opened->booking.movedFrom;
    view.calendarSequence = calendarSequenceOf(opened->booking, clinic);
    return view;
}

} // namespace

Result<std::optional<NextClinic>> BookingService::nextClinic(const Actor& actor) const
{
    return m_operations.read(
        actor, Permission::SeeNextSession, [this]() -> Result<std::optional<NextClinic>> {
            const LocalMoment now = m_clock.now();
            const ForumSettings settings = SettingStore(m_connection).load();
            for (const ClinicBook& book : clinicBooks(m_connection, now.date, {}, now)) {
                if (book.clinic.state == ClinicState::Cancelled || book.clinic.span.endMoment() <= now)
                    continue;
                const ClinicView view = viewOf(book, settings, now);
                return std::optional(NextClinic{
                    .span = view.span,
                    .freeSlots = int(std::ranges::count_if(view.slotViews, &SlotView::canBeBooked)),
                    .waiting = view.waiting});
            }
            return std::optional<NextClinic>();
        });
}

Result<std::vector<ClinicView>> BookingService::freeTimes(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeNextSession, [this]() -> Result<std::vector<ClinicView>> {
        const LocalMoment now = m_clock.now();
        std::vector<ClinicView> views;
        const ForumSettings settings = SettingStore(m_connection).load();
        for (const ClinicBook& book : clinicBooks(m_connection, now.date, {}, now)) {
            ClinicView view = viewOf(book, settings, now);
            std::erase_if(view.slotViews, [](const SlotView& slot) { return !slot.canBeBooked; });
            if (!view.slotViews.empty())
                views.push_back(std::move(view));
        }
        return views;
    });
}

Result<std::vector<ClinicView>> BookingService::openClinics(const Actor& actor) const
{
    return viewsBetween(actor, m_clock.today(), {});
}

Result<std::vector<ClinicView>> BookingService::clinicsOn(const Actor& actor, QDate date) const
{
    return viewsBetween(actor, date, date);
}

Result<std::vector<ClinicView>> BookingService::viewsBetween(const Actor& actor, QDate first,
                                                             QDate last) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<std::vector<ClinicView>> {
        const std::optional<BookingKey> own =
            actor.is(Role::Led) ? std::optional(BookingKey::ofDoctor(actor)) : std::nullopt;
        const LocalMoment now = m_clock.now();
        const ForumSettings settings = SettingStore(m_connection).load();
        std::vector<ClinicView> views;
        for (const ClinicBook& book : clinicBooks(m_connection, first, last, now)) {
            ClinicView& view = views.emplace_back(viewOf(book, settings, now));
            if (own)
                showTo(*own, view, book, settings, now);
        }
        return views;
    });
}

Result<std::vector<OwnBooking>> BookingService::mine(const Actor& actor) const
{
    return m_operations.read(actor, Permission::BookOwnAppointment, [&]() -> Result<std::vector<OwnBooking>> {
        const BookingKey own = BookingKey::ofDoctor(actor);
        const LocalMoment now = m_clock.now();
        std::vector<OwnBooking> bookings;
        for (const ClinicBook& book : clinicBooks(m_connection, {}, {}, now)) {
            const Slot* held = slotUnder(book.slots, own);
            if (!held)
                continue;
            OwnBooking booking = ownBookingOf(*held, book.clinic, actor, own, now);
            // What the office has deleted after its time no longer opens, and is nobody's any more.
            if (booking.checksOut || !booking.hasStarted)
                bookings.push_back(std::move(booking));
        }
        return bookings;
    });
}

Result<std::vector<ClinicDay>> BookingService::clinicDay(const Actor& actor, QDate date) const
{
    return daysBetween(actor, date, date);
}

Result<std::vector<ClinicDay>> BookingService::clinicDays(const Actor& actor) const
{
    return daysBetween(actor, m_clock.today(), {});
}

Result<std::vector<ClinicDay>> BookingService::daysBetween(const Actor& actor, QDate first, QDate last) const
{
    return m_operations.read(actor, Permission::SeeAppointments, [&]() -> Result<std::vector<ClinicDay>> {
        if (!actor.keys().office)
            return lackingOfficeKey();
        OfficeReader reader(m_connection, actor);
        const LocalMoment now = m_clock.now();
        const ForumSettings settings = SettingStore(m_connection).load();
        std::vector<ClinicDay> days;
        for (const ClinicBook& book : clinicBooks(m_connection, first, last, now)) {
            ClinicDay& day = days.emplace_back(ClinicDay{clinicViewOf(book, settings), {}});
            for (const Slot& slot : book.slots) {
                if (slot.joinedTo)
                    continue;
                ClinicDaySlot& entry = day.daySlots.emplace_back(ClinicDaySlot{slotViewOf(slot, book), {}});
                entry.view.canBeBooked = bookingrules::canBeBookedByTutor(slot, book, nullptr, now);
                if (slot.isTaken)
                    entry.attendee = reader.attendeeOf(slot);
            }
        }
        return days;
    });
}

Result<std::vector<Topic>> BookingService::topics(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [this]() -> Result<std::vector<Topic>> {
        std::vector<Topic> topics = m_topics.all();
        std::erase_if(topics, [](const Topic& topic) { return !topic.isActive; });
        return topics;
    });
}

} // namespace ledforum
