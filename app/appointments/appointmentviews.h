// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/clinic.h"
#include "database/appointments/slot.h"

#include <QString>

#include <optional>
#include <vector>

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

/// A clinic as everybody may see it.
struct ClinicView
{
    ClinicId id{0};
    LocalSpan span;
    QString venue = {};
    bool isCancelled = false;
    QString cancellationReason = {};
    std::vector<SlotView> slotViews = {};
};

/// A doctor's own booking.
struct OwnBooking
{
    SlotId slot{0};
    LocalSpan span;
    QString venue = {};
    bool isCancelled = false; ///< its clinic is
    bool hasStarted = false;
    bool checksOut = true;  ///< false: someone tampered with the file; topic and message are then empty
    bool isByTutor = false; ///< the tutor booked it for the doctor
    QString topic = {};
    QString message = {};
};

/// Who comes, and why: for the tutor alone.
struct Attendee
{
    bool checksOut =
        true; ///< false: shown as "This booking does not check out", and every other field is empty
    std::optional<PersonId> person = {};
    QString fullName = {};
    QString email = {};
    QString topic = {};
    QString message = {};
    bool isByTutor = false;
    bool isConfirmed =
        true; ///< false: the doctor's keys are new, and the office has not vouched for them yet
};

struct ClinicDaySlot
{
    SlotView view;
    std::optional<Attendee> attendee = {}; ///< of a taken slot
};

/// A clinic as the tutor sees it.
struct ClinicDay
{
    ClinicView clinic; ///< `slotViews` is empty: the slots are those below
    std::vector<ClinicDaySlot> daySlots = {};
};

class Actor;
class BookingKey;

/// `own` is the key of the doctor who looks, if one does.
[[nodiscard]] SlotView slotViewOf(const Slot& slot, const Clinic& clinic, const BookingKey* own,
                                  LocalMoment now);
/// Without its slots.
[[nodiscard]] ClinicView clinicViewOf(const Clinic& clinic);
/// A slot that stands under the doctor's tag, opened with the doctor's keys.
[[nodiscard]] OwnBooking ownBookingOf(const Slot& slot, const Clinic& clinic, const Actor& doctor,
                                      const BookingKey& own, LocalMoment now);

} // namespace ledforum
