// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "app/appointments/waitingreason.h"

namespace ledforum {

/// A time that is held for a place.
struct OfferView
{
    SlotId slot{0};
    LocalSpan span;
    LocalMoment ends; ///< from then on it is the next in line's
};

/// A doctor's own place in a waiting list: standing, or run out and not acknowledged yet.
struct OwnPlace
{
    ClinicId clinic{0};
    LocalSpan clinicSpan;
    QString venue = {};
    bool isClinicCancelled = false;
    std::optional<LocalSpan> agreed = {}; ///< the clinic's time as the doctor last saw it
    int position = 0;
    PlaceState state = PlaceState::Waiting; ///< Waiting, Offered or Expired
    int numberInLine = 0; ///< 1 is next, among those who wait for an offer; 0 unless Waiting
    std::optional<OfferView> offer = {};
    QString reason = {}; ///< why there is no offer yet; empty unless Waiting
    bool checksOut = true;
    QString topic = {};
    QString message = {};
};

/// A standing place as the tutor sees it.
struct WaitingEntry
{
    int position = 0;
    PlaceState state = PlaceState::Waiting;
    std::optional<OfferView> offer = {};
    std::optional<WaitingReason> reason = {}; ///< of a place that waits
    QString reasonSentence = {};
    Attendee attendee;
    /// To tell the doctor who has an offer, by any way: "Dear Dr X", sign in by then. No word on the purpose.
    QString neutralText = {};
};

/// Something that happened to a doctor's 1:1s since they last looked.
enum class NoticeKind {
    Given,           ///< the tutor booked a time for the doctor, or gave one
    Moved,           ///< staff moved the booking
    VenueChanged,    ///< it is at the same time in another place
    ClinicCancelled, ///< with a booking in it
    Reinstated,      ///< a clinic that the doctor knew as cancelled takes place after all
    Offer,           ///< stands; nothing to acknowledge
    OfferRanOut,
    CancelledByTutor, ///< the booking alone, not its clinic
    WaitMoved,        ///< the clinic that the doctor waits for is at another time
    WaitCancelled,    ///< it is cancelled; the place stands
    WaitReinstated    ///< it takes place after all
};

struct Notice
{
    NoticeKind kind = NoticeKind::Moved;
    ClinicId clinic{0};                   ///< 0 of a booking that the tutor cancelled
    LocalSpan span;                       ///< of the booking or offer as it is now; else of the clinic
    QString venue = {};                   ///< of a booking
    std::optional<LocalSpan> before = {}; ///< of a booking that was moved, or of a clinic waited for
    std::optional<LocalMoment> ends = {}; ///< of an offer
    std::optional<AppointmentRecordId> record = {}; ///< of a booking that the tutor cancelled
    QString sentence = {};                          ///< for the doctor alone
    /// Of a booking by the tutor: the limits of confidentiality, where acknowledging it agrees to them.
    QString terms = {};
};

} // namespace ledforum
