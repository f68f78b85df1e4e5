// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingrules.h"
#include "app/common/clock.h"
#include "app/security/operations.h"

namespace ledforum {

/// What everybody may know, on the welcome screen too: times and a number, never a name.
struct NextClinic
{
    LocalSpan span;
    int freeSlots = 0; ///< that can still be booked
};

enum class SlotState { Free, Taken, Mine };

struct SlotView
{
    SlotId id{0};
    LocalSpan span;
    SlotState state = SlotState::Free; ///< Mine for the doctor who holds it, and for nobody else
    bool canBeBooked = false;          ///< free, not begun, the clinic takes place
};

struct ClinicView
{
    ClinicId id{0};
    LocalSpan span;
    QString venue;
    bool isCancelled = false;
    QString cancellationReason;
    std::vector<SlotView> slotViews;
};

/// A doctor's own booking.
struct OwnBooking
{
    SlotId slot{0};
    LocalSpan span;
    QString venue;
    bool isCancelled = false; ///< its clinic is
    bool hasStarted = false;
    bool checksOut = true;  ///< false: someone tampered with the file; topic and message are then empty
    bool isByTutor = false; ///< the tutor booked it for the doctor
    QString topic;
    QString message;
};

/// Who comes, and why: for the tutor alone.
struct Attendee
{
    bool checksOut =
        true; ///< false: shown as "This booking does not check out", and every other field is empty
    std::optional<PersonId> person;
    QString fullName;
    QString email;
    QString topic;
    QString message;
    bool isByTutor = false;
};

struct ClinicDaySlot
{
    SlotView view;
    std::optional<Attendee> attendee; ///< of a taken slot
};

struct ClinicDay
{
    ClinicView clinic; ///< `slotViews` is empty: the slots are those below
    std::vector<ClinicDaySlot> daySlots;
};

class AccountStore;
class ClinicStore;
class PersonStore;
class SlotStore;
class TopicStore;
struct PrivateBooking;

/// 1:1 appointments with the Deputy Clinical Tutor. Who comes and why can be read by that doctor and the
/// tutor only; sealing is done before a transaction begins. Names of doctors and their words stand in nothing
/// that is in the clear.
class BookingService final
{
public:
    BookingService(Connection& connection, Operations& operations, const ForumClock& clock);
    ~BookingService();
    Q_DISABLE_COPY_MOVE(BookingService)

    /// The next clinic with time left in it; nothing when none is planned. For nobody signed in, too.
    Result<std::optional<NextClinic>> nextClinic(const Actor& actor) const;
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
};

} // namespace ledforum
