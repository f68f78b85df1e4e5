// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/agreeing.h"
#include "tests/support/temporaryforum.h"

namespace ledforum {

/// The clinics of 10 and 24 November 2026, three times each from 3pm. On 2 November both are open.
inline const QDate firstClinicDay(2026, 11, 10);
inline const QDate secondClinicDay(2026, 11, 24);

inline void planClinics(TemporaryForum& forum)
{
    PlanRequest request;
    request.from = QDate(2026, 11, 2);
    request.to = QDate(2026, 11, 30);
    request.anchor = secondClinicDay;
    request.slots = 3;
    if (!forum.forum().programme().generate(forum.tutor(), request))
        qFatal("The clinics cannot be planned.");
}

inline ClinicId clinicOn(TemporaryForum& forum, QDate date)
{
    const auto clinics = forum.forum().appointments().clinicsOn(forum.tutor(), date);
    if (!clinics || clinics->empty())
        qFatal("No clinic that day.");
    return clinics->front().id;
}

inline SlotId slotAt(TemporaryForum& forum, QDate date, QTime time)
{
    const auto clinics = forum.forum().appointments().clinicsOn(forum.tutor(), date);
    for (const SlotView& slot : clinics->front().slotViews) {
        if (slot.span.start == time)
            return slot.id;
    }
    qFatal("No such slot.");
}

/// The n-th doctor books, about "Portfolio building".
inline void bookAt(TemporaryForum& forum, int doctor, QDate date, QTime time, const QString& message = {})
{
    const BookingRequest request = agreeing(QStringLiteral("Portfolio building"), message);
    const Result<> booked =
        forum.forum().appointments().book(forum.doctor(doctor), slotAt(forum, date, time), request);
    if (!booked)
        qFatal("The booking is refused: %s", qUtf8Printable(booked.failure().sentence));
}

/// Doctors 7, 8 and 9 take all times of that day.
inline void fillClinic(TemporaryForum& forum, QDate date)
{
    bookAt(forum, 7, date, QTime(15, 0));
    bookAt(forum, 8, date, QTime(15, 20));
    bookAt(forum, 9, date, QTime(15, 40));
}

inline void joinList(TemporaryForum& forum, int doctor, QDate date)
{
    const auto joined = forum.forum().appointments().joinWaitingList(
        forum.doctor(doctor), clinicOn(forum, date), agreeing(QStringLiteral("Career planning"), {}));
    if (!joined)
        qFatal("Joining is refused: %s", qUtf8Printable(joined.failure().sentence));
}

inline void freeAgain(TemporaryForum& forum, int doctor, QDate date, QTime time)
{
    if (!forum.forum().appointments().cancelOwn(forum.doctor(doctor), slotAt(forum, date, time)))
        qFatal("Cancelling is refused.");
}

inline std::vector<OwnBooking> bookingsOf(TemporaryForum& forum, int doctor)
{
    auto mine = forum.forum().appointments().mine(forum.doctor(doctor));
    return mine ? *mine : std::vector<OwnBooking>();
}

} // namespace ledforum
