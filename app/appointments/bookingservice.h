// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/confidentiality.h"
#include "app/appointments/waitingviews.h"
#include "app/common/clock.h"
#include "app/security/operations.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/topicstore.h"

#include <functional>

namespace ledforum {

class BookingKey;
struct PrivateBooking;

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
    /// What can be booked now, by clinic: its free times alone. For nobody signed in, too.
    Result<std::vector<ClinicView>> freeTimes(const Actor& actor) const;
    /// Clinics of today and later, or of one day. Cancelled ones too. Times and states, never a name.
    Result<std::vector<ClinicView>> openClinics(const Actor& actor) const;
    Result<std::vector<ClinicView>> clinicsOn(const Actor& actor, QDate date) const;
    /// The doctor's own bookings, in order of time, past ones too.
    Result<std::vector<OwnBooking>> mine(const Actor& actor) const;
    /// Who comes: that day, or of today and later. For the tutor.
    Result<std::vector<ClinicDay>> clinicDay(const Actor& actor, QDate date) const;
    Result<std::vector<ClinicDay>> clinicDays(const Actor& actor) const;

    /// What the doctor agrees to before booking.
    Result<ConfidentialityTerms> confidentiality(const Actor& actor) const;
    /// Conflict when someone was faster, with the next free time. An offer is taken up so, too.
    Result<> book(const Actor& actor, SlotId slot, const BookingRequest& request);
    /// By the tutor, for a doctor with an account or without; the limit and the window do not count. The
    /// doctor reads it once their keys were confirmed in person.
    Result<> bookFor(const Actor& actor, PersonId doctor, SlotId slot, const BookingRequest& request);
    /// The doctor's own booking to another time of any clinic, all at once: what it says, its identity and
    /// its history stay.
    Result<> moveOwn(const Actor& actor, SlotId from, SlotId to);
    /// Any booking, by the tutor; the doctor sees it at the next sign-in.
    Result<> moveAny(const Actor& actor, SlotId from, SlotId to);
    /// Before it begins: the doctor's own booking, or any by the tutor.
    Result<> cancelOwn(const Actor& actor, SlotId slot);
    Result<> cancelAny(const Actor& actor, SlotId slot);
    /// For the tutor, in order of time; and all of them cancelled in one act, which says how many.
    Result<std::vector<LeaversBooking>> leaversBookings(const Actor& actor) const;
    Result<int> cancelLeavers(const Actor& actor);

    /// Says the doctor's number in line. What is asked for is what will be booked when an offer is accepted.
    Result<int> joinWaitingList(const Actor& actor, ClinicId clinic, const BookingRequest& request);
    Result<> leaveWaitingList(const Actor& actor, ClinicId clinic);
    /// Books the time offered, and says which.
    Result<LocalSpan> acceptOffer(const Actor& actor, ClinicId clinic);
    /// The time goes to the next in line; the doctor waits no longer.
    Result<> declineOffer(const Actor& actor, ClinicId clinic);
    /// The doctor's places in clinics to come, in order of time.
    Result<std::vector<OwnPlace>> ownPlaces(const Actor& actor) const;
    /// Who waits for a clinic. For the tutor.
    Result<std::vector<WaitingEntry>> waitingList(const Actor& actor, ClinicId clinic) const;
    /// The tutor gives a free time that is offered to no other to a place that stands, at any moment.
    Result<> givePlace(const Actor& actor, ClinicId clinic, int position, SlotId slot);
    /// The tutor takes a place that stands off the list: of a doctor who has left, or whose keys are new.
    Result<> removePlace(const Actor& actor, ClinicId clinic, int position);

    /// What happened to the doctor's 1:1s and is not acknowledged yet, and offers that stand.
    Result<std::vector<Notice>> notices(const Actor& actor) const;
    /// The doctor knows. Nothing to do for an offer.
    Result<> acknowledge(const Actor& actor, const Notice& notice);

    /// Those that a doctor may choose; bookings keep one that is removed.
    Result<std::vector<Topic>> topics(const Actor& actor) const;
    Result<> addTopic(const Actor& actor, const QString& title);
    Result<> removeTopic(const Actor& actor, TopicId topic);

private:
    struct Place;
    /// For whom a slot is taken, and under which key.
    struct Holder;
    /// A booking sealed and ready to be written.
    struct Sealed;
    /// A booking about to be cancelled.
    struct Cancellation;
    using Check = std::function<std::optional<Failure>(const Place&)>;
    using IsTheirs = std::function<bool(const Slot&)>;

    [[nodiscard]] Result<Place> placeOf(SlotId slot) const;
    /// The topic as it is titled and the message as it is kept.
    [[nodiscard]] Result<BookingRequest> checked(const BookingRequest& request) const;
    [[nodiscard]] static Holder selfOf(const Actor& doctor);
    /// Sealed to that key of the doctor's, or without one to the office alone.
    [[nodiscard]] Result<Holder> holderOf(PersonId doctor, const std::optional<QByteArray>& key,
                                          const Actor& tutor) const;
    [[nodiscard]] Result<Sealed> seal(const Holder& holder, SlotId slot, const PrivateBooking& booking) const;
    [[nodiscard]] Result<Sealed> sealNew(const Actor& author, const Holder& holder, SlotId slot,
                                         const BookingRequest& request, std::optional<Consent> consent) const;
    Result<Sealed> sealMove(const Actor& actor, const Slot& from, SlotId to, bool isByDoctor) const;
    /// The rules for a doctor who books, and for a tutor who books for one. `moved` no longer counts.
    [[nodiscard]] std::optional<Failure> refusalForSelf(const Actor& doctor, const Place& place,
                                                        std::optional<SlotId> moved) const;
    [[nodiscard]] std::optional<Failure> refusalForTutor(const Actor& tutor, const Sealed& sealed,
                                                         const Place& place,
                                                         std::optional<SlotId> moved) const;
    [[nodiscard]] std::optional<Failure> refusalToWait(const Actor& doctor, const ClinicBook& book) const;
    Result<WaitingPlace> sealWish(const Actor& doctor, ClinicId clinic, const BookingRequest& request) const;
    /// Inside a transaction. The position that was sealed in is another's: says 0.
    Result<int> joinInside(const Actor& doctor, const WaitingPlace& sealed, AuditLog::Entry& audit);
    [[nodiscard]] std::vector<LocalSpan> bookableSpans(const Actor& actor) const;
    [[nodiscard]] std::optional<Failure> refusalToClash(const LocalSpan& span, PersonId doctor,
                                                        const IsTheirs& isTheirs,
                                                        std::optional<SlotId> moved) const;
    /// Inside a transaction: takes the slot, and ends the doctor's place in that clinic's list.
    Result<> take(const Actor& actor, Place& place, const Sealed& sealed);
    Result<> write(const Actor& actor, Permission permission, const Sealed& sealed, const Check& check);
    Result<> move(const Actor& actor, Permission permission, SlotId from, SlotId to, bool isByDoctor);
    Result<> endOwnPlace(const Actor& actor, ClinicId clinic, PlaceEvent event, const QString& act);
    Result<> forgetOwnPlace(const Actor& actor, ClinicId clinic);
    Result<> markSeen(const Actor& actor, AppointmentRecordId cancellation);
    /// The doctor agrees to what the notice says of a booking, or of a clinic waited for.
    Result<> agree(const Actor& actor, const Notice& notice);
    Result<> agreeToWait(const Actor& actor, const Notice& notice);
    [[nodiscard]] std::vector<LeaversBooking> leaversBookingsNow(const Actor& tutor) const;
    [[nodiscard]] Cancellation cancellationBy(const Actor& tutor, const Slot& slot) const;
    Result<> free(const Actor& actor, Permission permission, const Cancellation& cancellation);
    Result<> freeInside(const Cancellation& cancellation, AuditLog::Entry& audit);
    Result<std::vector<ClinicView>> viewsBetween(const Actor& actor, QDate first, QDate last) const;
    Result<std::vector<ClinicDay>> daysBetween(const Actor& actor, QDate first, QDate last) const;

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    ClinicStore m_clinics;
    SlotStore m_slots;
    TopicStore m_topics;
};

} // namespace ledforum
