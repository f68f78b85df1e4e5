// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingseal.h"
#include "app/appointments/bookingservice.h"
#include "app/appointments/officereader.h"

#include <map>

// What the service reads; what it changes is in bookingservice.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The key under which the actor's own bookings stand, if the actor is a doctor.
std::optional<BookingKey> ownKeyOf(const Actor& actor)
{
    if (!actor.is(Role::Led))
        return std::nullopt;
    return BookingKey::ofDoctor(actor);
}

} // namespace

Result<std::optional<NextClinic>> BookingService::nextClinic(const Actor& actor) const
{
    return m_operations.read(
        actor, Permission::SeeNextSession, [this]() -> Result<std::optional<NextClinic>> {
            const LocalMoment now = m_clock.now();
            for (const Clinic& clinic : m_clinics.between(now.date, {})) {
                if (clinic.state == ClinicState::Cancelled || clinic.span.endMoment() <= now)
                    continue;
                NextClinic next{.span = clinic.span};
                for (const Slot& slot : m_slots.ofClinic(clinic.id))
                    next.freeSlots += bookingrules::canBeBooked(slot, clinic, now) ? 1 : 0;
                return std::optional(next);
            }
            return std::optional<NextClinic>();
        });
}

Result<std::vector<ClinicView>> BookingService::freeTimes(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeNextSession, [this]() -> Result<std::vector<ClinicView>> {
        const LocalMoment now = m_clock.now();
        std::vector<ClinicView> views;
        for (const Clinic& clinic : m_clinics.between(now.date, {})) {
            ClinicView view = clinicViewOf(clinic);
            for (const Slot& slot : m_slots.ofClinic(clinic.id))
                view.slotViews.push_back(slotViewOf(slot, clinic, nullptr, now));
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
        const std::optional<BookingKey> own = ownKeyOf(actor);
        const LocalMoment now = m_clock.now();
        std::vector<ClinicView> views;
        for (const Clinic& clinic : m_clinics.between(first, last)) {
            ClinicView& view = views.emplace_back(clinicViewOf(clinic));
            for (const Slot& slot : m_slots.ofClinic(clinic.id))
                view.slotViews.push_back(slotViewOf(slot, clinic, own ? &*own : nullptr, now));
        }
        return views;
    });
}

Result<std::vector<OwnBooking>> BookingService::mine(const Actor& actor) const
{
    return m_operations.read(actor, Permission::BookOwnAppointment, [&]() -> Result<std::vector<OwnBooking>> {
        const BookingKey own = BookingKey::ofDoctor(actor);
        std::vector<OwnBooking> bookings;
        for (const Clinic& clinic : m_clinics.between({}, {})) {
            const std::vector<Slot> all = m_slots.ofClinic(clinic.id);
            if (const Slot* held = slotUnder(all, own.tag(clinic.id)))
                bookings.push_back(ownBookingOf(*held, clinic, actor, own, m_clock.now()));
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
        std::vector<ClinicDay> days;
        for (const Clinic& clinic : m_clinics.between(first, last)) {
            ClinicDay& day = days.emplace_back(ClinicDay{clinicViewOf(clinic), {}});
            for (const Slot& slot : m_slots.ofClinic(clinic.id)) {
                ClinicDaySlot& entry = day.daySlots.emplace_back(
                    ClinicDaySlot{slotViewOf(slot, clinic, nullptr, m_clock.now()), {}});
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
