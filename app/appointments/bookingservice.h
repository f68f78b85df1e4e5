// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "app/appointments/bookingrules.h"
#include "app/common/clock.h"
#include "app/security/operations.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/topicstore.h"

#include <functional>

namespace ledforum {

class BookingKey;

/// 1:1 appointments with the Deputy Clinical Tutor. Who comes and why can be read by that doctor and the
/// tutor only; sealing is done before a transaction begins. Names of doctors and their words stand in nothing
/// that is in the clear.
class BookingService final
{
public:
    BookingService(Connection& connection, Operations& operations, const ForumClock& clock);
    Q_DISABLE_COPY_MOVE(BookingService)

    /// The next clinic with time left in it; nothing when none is planned. For nobody signed in, too.
    Result<std::optional<NextClinic>> nextClinic(const Actor& actor) const;
    /// What can be booked now, by clinic: each with its free times alone, clinics without any left out. For
    /// nobody signed in, too.
    Result<std::vector<ClinicView>> freeTimes(const Actor& actor) const;
    /// Clinics of today and later, or of one day. Cancelled ones too. Times and states, never a name.
    Result<std::vector<ClinicView>> openClinics(const Actor& actor) const;
    Result<std::vector<ClinicView>> clinicsOn(const Actor& actor, QDate date) const;
    /// The doctor's own bookings, in order of time, past ones too.
    Result<std::vector<OwnBooking>> mine(const Actor& actor) const;
    /// Who comes that day. For the tutor.
    Result<std::vector<ClinicDay>> clinicDay(const Actor& actor, QDate date) const;
    /// Who comes, of today and later. For the tutor.
    Result<std::vector<ClinicDay>> clinicDays(const Actor& actor) const;

    /// Conflict when someone was faster, with the next free time.
    Result<> book(const Actor& actor, SlotId slot, const BookingRequest& request);
    /// The tutor books for a doctor, with an account or without. The limit of future bookings does not count.
    Result<> bookFor(const Actor& actor, PersonId doctor, SlotId slot, const BookingRequest& request);
    /// The doctor's own booking, before it begins.
    Result<> cancelOwn(const Actor& actor, SlotId slot);
    /// Any booking, by the tutor.
    Result<> cancelAny(const Actor& actor, SlotId slot);
    /// Bookings made for doctors who had no keys yet become theirs to read. Called after a tutor's sign-in;
    /// says how many.
    Result<int> relinkBookings(const Actor& actor);

    /// Those that a doctor may choose.
    Result<std::vector<Topic>> topics(const Actor& actor) const;
    Result<> addTopic(const Actor& actor, const QString& title);
    /// No longer offered; bookings keep it.
    Result<> removeTopic(const Actor& actor, TopicId topic);

private:
    struct Place;
    /// For whom a slot is taken, and under which key.
    struct Holder;
    /// A booking sealed and ready to be written.
    struct Sealed;
    using Check = std::function<std::optional<Failure>(const Place&)>;

    [[nodiscard]] Result<Place> placeOf(SlotId slot) const;
    /// The topic as it is titled and the message as it is kept.
    [[nodiscard]] Result<BookingRequest> checked(const BookingRequest& request) const;
    [[nodiscard]] Result<Holder> holderOf(PersonId doctor, const Actor& tutor) const;
    [[nodiscard]] Result<Sealed> seal(const Actor& author, const Holder& holder, SlotId slot,
                                      const BookingRequest& request) const;
    Result<> write(const Actor& actor, Permission permission, const Sealed& sealed, const Check& check);
    Result<> free(const Actor& actor, Permission permission, SlotId slot, const Check& check);
    [[nodiscard]] Result<std::vector<ClinicView>> viewsBetween(const Actor& actor, QDate first,
                                                               QDate last) const;
    [[nodiscard]] Result<std::vector<ClinicDay>> daysBetween(const Actor& actor, QDate first,
                                                             QDate last) const;
    [[nodiscard]] std::vector<LocalSpan> futureBookingsUnder(const BookingKey& key) const;

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    ClinicStore m_clinics;
    SlotStore m_slots;
    TopicStore m_topics;
};

} // namespace ledforum
