// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicedits.h"

#include "app/appointments/clinicrules.h"
#include "app/common/wording.h"
#include "app/programme/sessionrules.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<QString> checkedVenue(const QString& venue)
{
    return checkedLine(venue, u"The venue"_s, clinicrules::longestVenue);
}

} // namespace

QString whenWords(const Clinic& clinic)
{
    return u"%1, %2"_s.arg(longDate(clinic.span.date), timeSpan(clinic.span));
}

namespace clinicedits {

Result<Clinic> moved(const Clinic& clinic, LocalMoment start, const std::optional<QString>& venue)
{
    if (clinic.state == ClinicState::Cancelled)
        return refused(
            u"The 1:1 appointments of %1 are cancelled. Reinstate them before you move them."_s.arg(
                longDate(clinic.span.date)));
    const Result<QString> place = checkedVenue(venue.value_or(clinic.venue));
    if (!place)
        return place.failure();
    if (!start.date.isValid() || !start.time.isValid())
        return refused(u"Say to which day and time. Nothing was changed."_s);
    Clinic moved = clinic;
    moved.span.date = start.date;
    moved.span.start = start.time;
    moved.venue = *place;
    if (moved == clinic)
        return refused(u"The 1:1 appointments are on %1 already."_s.arg(whenWords(clinic)));
    return moved;
}

Result<Clinic> movedAlong(const Clinic& clinic, LocalMoment from, LocalMoment to)
{
    const int seconds = from.time.secsTo(to.time);
    const int begins = QTime(0, 0).secsTo(clinic.span.start) + seconds;
    constexpr int day = 24 * 60 * 60;
    if (begins < 0 || begins >= day) // addSecs would come round to the other end of the day
        return refused(u"The 1:1 appointments of %1 would then begin on another day than the teaching. "
                       "Nothing was changed: choose another time, or leave them where they are."_s.arg(
                           whenWords(clinic)));
    return moved(clinic, {to.date, clinic.span.start.addSecs(seconds)});
}

Result<Clinic> atVenue(const Clinic& clinic, const QString& venue)
{
    const Result<QString> place = checkedVenue(venue);
    if (!place)
        return place.failure();
    if (clinic.venue == *place)
        return refused(u"The 1:1 appointments are there already."_s);
    Clinic changed = clinic;
    changed.venue = *place;
    return changed;
}

Result<Clinic> cancelled(const Clinic& clinic, const QString& reason)
{
    if (clinic.state == ClinicState::Cancelled)
        return refused(
            u"The 1:1 appointments of %1 are cancelled already."_s.arg(longDate(clinic.span.date)));
    const Result<QString> why = checkedLine(reason, u"The reason"_s, clinicrules::longestReason);
    if (!why)
        return why.failure();
    if (why->isEmpty())
        return refused(u"Say why: doctors who have booked will read it. Nothing was changed."_s);
    Clinic cancelled = clinic;
    cancelled.state = ClinicState::Cancelled;
    cancelled.cancellationReason = *why;
    return cancelled;
}

Result<Clinic> reinstated(const Clinic& clinic)
{
    if (clinic.state == ClinicState::Open)
        return refused(u"The 1:1 appointments of %1 take place; there is nothing to reinstate."_s.arg(
            longDate(clinic.span.date)));
    Clinic reinstated = clinic;
    reinstated.state = ClinicState::Open;
    reinstated.cancellationReason.clear();
    return reinstated;
}

} // namespace clinicedits

} // namespace ledforum
