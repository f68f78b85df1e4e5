// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicbook.h"
#include "app/appointments/consent.h"

#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

/// What everybody may know, on the welcome screen too: times and a number, never a name.
struct NextClinic
{
    LocalSpan span;
    int freeSlots = 0; ///< that can still be booked
    int waiting = 0;   ///< on the waiting list
};

enum class SlotState { Free, Taken, Mine };

struct SlotView
{
    SlotId id{0};
    LocalSpan span;
    SlotState state = SlotState::Free; ///< Mine for the doctor who holds it, and for nobody else
    /// By the doctor who looks, or by the tutor for a doctor: with all rules of the clinic and the waiting
    /// list, and not those of the doctor, such as the limit of bookings.
    bool canBeBooked = false;
    bool isBlocked = false;     ///< by the tutor
    bool isKept = false;        ///< free, and held for the waiting list
    bool isOfferedToMe = false; ///< booking it takes up the offer
    bool isJoined = false;      ///< has the time of the one after it, too
};

/// A clinic as everybody may see it.
struct ClinicView
{
    ClinicId id{0};
    LocalSpan span;
    QString venue = {};
    bool isCancelled = false;
    QString cancellationReason = {};
    LocalMoment bookingOpens = {};
    LocalMoment bookingCloses = {};
    int waiting = 0; ///< how many wait for an offer, or have one
    /// Whether the doctor who looks may join the waiting list now; else why not, in one sentence.
    bool mayJoinWaitingList = false;
    QString whyNotWaiting = {};
    std::vector<SlotView> slotViews = {}; ///< without those joined to another
};

/// A doctor's own booking.
struct OwnBooking
{
    SlotId slot{0};
    ClinicId clinic{0};
    LocalSpan span;
    QString venue = {};
    bool isCancelled = false; ///< its clinic is
    bool hasStarted = false;
    bool checksOut = true;  ///< false: someone tampered with the file; topic and message are then empty
    bool isByTutor = false; ///< the tutor booked it for the doctor
    QString topic = {};
    QString message = {};
    QByteArray identity = {};              ///< of the appointment, through all its moves
    std::optional<LocalSpan> agreed = {};  ///< what the doctor last saw
    bool isVenueNew = false;               ///< the doctor last saw another
    bool isGiven = false;                  ///< by the tutor, and the doctor has not acknowledged it yet
    std::optional<Consent> consent = {};   ///< to the limits of confidentiality
    std::vector<LocalSpan> movedFrom = {}; ///< earlier times, the last at the end
    int calendarSequence =
        0; ///< of the doctor's own calendar entry: rises with each move of booking or clinic
};

/// Who comes, and why: for the tutor alone.
struct Attendee
{
    bool checksOut =
        true; ///< false: shown as "This booking does not check out", and every other field is empty
    bool isErased = false; ///< what was kept of it has been deleted; likewise
    std::optional<PersonId> person = {};
    QString fullName = {};
    QString email = {};
    QString topic = {};
    QString message = {};
    bool isByTutor = false;
    bool isConfirmed =
        true; ///< false: the doctor's keys are new, and the office has not vouched for them yet
    QByteArray identity = {};              ///< of the appointment, through all its moves
    std::vector<LocalSpan> movedFrom = {}; ///< earlier times, the last at the end
    std::optional<Consent> consent = {};   ///< to the limits of confidentiality
};

struct ClinicDaySlot
{
    SlotView view;
    std::optional<Attendee> attendee = {}; ///< of a taken slot
};

/// A time to come whose doctor is one no longer: they have left, or lost the role.
struct LeaversBooking
{
    SlotId slot{0};
    LocalSpan span;
    QString fullName;
};

/// A clinic as the tutor sees it.
struct ClinicDay
{
    ClinicView clinic; ///< `slotViews` is empty: the slots are those below
    std::vector<ClinicDaySlot> daySlots = {};
};

/// Without its slots, and without what depends on who looks.
[[nodiscard]] ClinicView clinicViewOf(const ClinicBook& book, const ForumSettings& settings);
/// As nobody in particular sees it: taken or free.
[[nodiscard]] SlotView slotViewOf(const Slot& slot, const ClinicBook& book);

} // namespace ledforum
