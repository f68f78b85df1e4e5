// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingseal.h"
#include "app/appointments/bookingservice.h"
#include "app/appointments/waitingqueue.h"
#include "app/appointments/waitingseal.h"
#include "database/appointments/appointmentrecord.h"

// What the parts of the booking service hand to one another.

namespace ledforum {

struct BookingService::Place
{
    Slot slot;
    WaitingQueue queue; ///< of its clinic

    [[nodiscard]] const ClinicBook& book() const { return queue.book(); }
    [[nodiscard]] const Clinic& clinic() const { return queue.book().clinic; }
};

struct BookingService::Holder
{
    PersonId doctor;
    BookingKey key;
    std::optional<BookingKey> waitingKey; ///< owns the doctor's places; nothing without keys
    std::vector<QByteArray> recipients;
    QString alreadyThere; ///< what to say when the doctor has another slot of the clinic
};

struct BookingService::Sealed
{
    SlotId slot{0};
    SlotCover cover;
    PersonId doctor{0};
    std::optional<BookingKey> waitingKey; ///< owns the doctor's places; nothing without keys
    QString alreadyThere;
    std::optional<AppointmentRecord> record = std::nullopt; ///< of a move away on the day

    /// The doctor's standing place in a waiting list; null when there is none.
    [[nodiscard]] const WaitingPlace* placeIn(const waitinglist::Queue& queue) const
    {
        return waitingKey ? standingOf(queue, *waitingKey) : nullptr;
    }
};

/// A booking about to be cancelled, and what is kept of it.
struct BookingService::Cancellation
{
    Slot seen;
    SlotCover cover; ///< of the free slot
    std::optional<AppointmentRecord> record = std::nullopt;
};

[[nodiscard]] inline Failure justChanged()
{
    return {FailureCode::Conflict,
            QStringLiteral("This 1:1 was just changed elsewhere. Nothing was changed now; look again.")};
}

} // namespace ledforum
