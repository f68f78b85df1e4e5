// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/appointmentcommands.h"

#include "app/appointments/attendeewords.h"
#include "app/appointments/bookingservice.h"
#include "app/cli/appointmentoptions.h"
#include "app/cli/json.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowOf(const ClinicView& clinic, const SlotView& slot)
{
    QJsonObject row = jsonOf(slot);
    row[u"state"_s] = slot.state != SlotState::Free ? u"taken"_s
                      : slot.isBlocked              ? u"blocked"_s
                      : slot.isOfferedToMe          ? u"offered"_s
                      : slot.isKept                 ? u"kept"_s
                                                    : u"free"_s;
    if (clinic.isCancelled) {
        row[u"state"_s] = u"cancelled"_s;
        row[u"reason"_s] = clinic.cancellationReason;
    }
    return row;
}

void addAttendee(QJsonObject& row, const Attendee& attendee)
{
    if (!attendee.checksOut) {
        row[u"warning"_s] = whoComes(attendee);
        return;
    }
    row[u"full_name"_s] = attendee.fullName;
    row[u"email"_s] = attendee.email;
    row[u"topic"_s] = attendee.topic;
    row[u"message"_s] = attendee.message;
    if (!attendee.isConfirmed)
        row[u"warning"_s] = u"The account's keys are new and not confirmed yet"_s;
}

Result<> listForTutor(CommandCall& call)
{
    const auto date = call.optionalDate(u"date"_s);
    if (!date)
        return date.failure();
    BookingService& appointments = call.forum().appointments();
    const Result<std::vector<ClinicDay>> days =
        *date ? appointments.clinicDay(call.actor(), **date) : appointments.clinicDays(call.actor());
    if (!days)
        return days.failure();
    QJsonArray rows;
    for (const ClinicDay& day : *days) {
        for (const ClinicDaySlot& slot : day.daySlots) {
            QJsonObject row = rowOf(day.clinic, slot.view);
            if (slot.attendee)
                addAttendee(row, *slot.attendee);
            rows += row;
        }
    }
    call.output().list(rows, {{u"Date"_s, u"date"_s},
                              {u"Start"_s, u"start"_s},
                              {u"State"_s, u"state"_s},
                              {u"Name"_s, u"full_name"_s},
                              {u"Topic"_s, u"topic"_s},
                              {u"Message"_s, u"message"_s},
                              {u"Warning"_s, u"warning"_s}});
    return Done();
}

/// What the doctor's own bookings say, by slot; nothing for anyone else.
Result<QHash<SlotId, OwnBooking>> ownBookings(CommandCall& call)
{
    QHash<SlotId, OwnBooking> own;
    if (!call.actor().is(Role::Led))
        return own;
    const Result<std::vector<OwnBooking>> bookings = call.forum().appointments().mine(call.actor());
    if (!bookings)
        return bookings.failure();
    for (const OwnBooking& booking : *bookings)
        own.insert(booking.slot, booking);
    return own;
}

Result<> list(CommandCall& call)
{
    if (call.actor().is(Role::Tutor))
        return listForTutor(call);
    const auto date = call.optionalDate(u"date"_s);
    if (!date)
        return date.failure();
    const Result<QHash<SlotId, OwnBooking>> own = ownBookings(call);
    if (!own)
        return own.failure();
    BookingService& appointments = call.forum().appointments();
    const Result<std::vector<ClinicView>> clinics =
        *date ? appointments.clinicsOn(call.actor(), **date) : appointments.openClinics(call.actor());
    if (!clinics)
        return clinics.failure();
    QJsonArray rows;
    for (const ClinicView& clinic : *clinics) {
        for (const SlotView& slot : clinic.slotViews) {
            QJsonObject row = rowOf(clinic, slot);
            if (slot.state == SlotState::Mine) {
                const OwnBooking booking = own->value(slot.id);
                row[u"mine"_s] = true;
                row[u"topic"_s] = booking.topic;
                row[u"message"_s] = booking.message;
                if (!booking.checksOut)
                    row[u"warning"_s] = u"This booking does not check out"_s;
            }
            rows += row;
        }
    }
    QList<Column> columns = {{u"Date"_s, u"date"_s}, {u"Start"_s, u"start"_s}, {u"State"_s, u"state"_s}};
    if (call.actor().is(Role::Led))
        columns += {{u"Mine"_s, u"mine"_s}, {u"Topic"_s, u"topic"_s}};
    call.output().list(rows, columns);
    return Done();
}

Result<> book(CommandCall& call)
{
    const Result<SlotView> slot = namedSlot(call);
    if (!slot)
        return slot.failure();
    Result<BookingRequest> request = requestOf(call);
    if (!request)
        return request.failure();
    const QString when = u"%1, %2"_s.arg(longDate(slot->span.date), timeSpan(slot->span));
    QJsonObject booked = jsonOf(*slot);
    if (!call.has(u"for"_s)) {
        const Result<QByteArray> agreement = agreementOf(call);
        if (!agreement)
            return agreement.failure();
        request->agreedTo = *agreement;
        const Result<> done = call.forum().appointments().book(call.actor(), slot->id, *request);
        if (done)
            call.output().object(
                booked, {u"Booked: %1. Only you and the Deputy Clinical Tutor can read this."_s.arg(when)});
        return done;
    }
    const Result<Person> person = call.forum().people().find(call.actor(), call.value(u"for"_s));
    if (!person)
        return person.failure();
    const Result<> done = call.forum().appointments().bookFor(call.actor(), person->id, slot->id, *request);
    booked[u"full_name"_s] = person->fullName.value();
    if (done)
        call.output().object(booked, {u"Booked for %1: %2."_s.arg(person->fullName.value(), when)});
    return done;
}

Result<> cancel(CommandCall& call)
{
    const Result<SlotView> slot = slotMeant(call, u"cancelled"_s);
    if (!slot)
        return slot.failure();
    BookingService& appointments = call.forum().appointments();
    const bool isForAnother = call.actor().is(Role::Tutor) && slot->state != SlotState::Mine;
    const Result<> done = isForAnother ? appointments.cancelAny(call.actor(), slot->id)
                                       : appointments.cancelOwn(call.actor(), slot->id);
    if (!done)
        return done;
    QJsonObject freed = jsonOf(*slot);
    freed[u"state"_s] = u"free"_s;
    call.output().object(freed, {u"Cancelled: %1, %2. Whoever waits for it is offered the time first."_s.arg(
                                    longDate(slot->span.date), timeSpan(slot->span))});
    return done;
}

Result<> move(CommandCall& call)
{
    const Result<SlotView> from = slotMeant(call, u"moved"_s);
    if (!from)
        return from.failure();
    const Result<std::optional<QDate>> day = call.optionalDate(u"to-date"_s);
    if (!day)
        return day.failure();
    const Result<QTime> time = call.time(u"to-time"_s);
    if (!time)
        return time.failure();
    const Result<SlotView> to = slotAt(call, day->value_or(from->span.date), *time);
    if (!to)
        return to.failure();
    BookingService& appointments = call.forum().appointments();
    const bool isForAnother = call.actor().is(Role::Tutor) && from->state != SlotState::Mine;
    const Result<> done = isForAnother ? appointments.moveAny(call.actor(), from->id, to->id)
                                       : appointments.moveOwn(call.actor(), from->id, to->id);
    if (!done)
        return done;
    QJsonObject moved = jsonOf(*to);
    QJsonObject before;
    addSpan(before, from->span);
    moved[u"moved_from"_s] = before;
    call.output().object(moved, {u"Moved: %1, %2."_s.arg(longDate(to->span.date), timeSpan(to->span))});
    return done;
}

Result<> leavers(CommandCall& call)
{
    BookingService& appointments = call.forum().appointments();
    const Result<std::vector<LeaversBooking>> theirs = appointments.leaversBookings(call.actor());
    if (!theirs)
        return theirs.failure();
    if (call.has(u"free"_s)) {
        if (const Result<int> freed = appointments.cancelLeavers(call.actor()); !freed)
            return freed.failure();
    }
    QJsonArray rows;
    for (const LeaversBooking& booking : *theirs) {
        QJsonObject row{{u"full_name"_s, booking.fullName}};
        addSpan(row, booking.span);
        rows += row;
    }
    call.output().list(rows, {{u"Date"_s, u"date"_s}, {u"Start"_s, u"start"_s}, {u"Name"_s, u"full_name"_s}});
    return Done();
}

} // namespace

std::vector<Command> appointmentCommands()
{
    const QList<QCommandLineOption> which = slotOptions();
    return {
        {.words = u"appointments list"_s,
         .summary =
             u"List the 1:1s of today and later, or of one day: times for everyone, names for the tutor"_s,
         .positionals = {},
         .options = {dateOption()},
         .run = list},
        {.words = u"appointments book"_s,
         .summary = u"Book a 1:1 for yourself, or as the tutor for a doctor"_s,
         .positionals = {},
         .options =
             which + requestOptions() +
             QList{agreeOption(), option(u"for"_s, u"the doctor to book for, as the tutor"_s, u"PERSON"_s)},
         .run = book,
         .requiredOptions = {u"date"_s, u"time"_s, u"topic"_s}},
        {.words = u"appointments cancel"_s,
         .summary = u"Cancel a 1:1; without options, a doctor's only one to come"_s,
         .positionals = {},
         .options = which,
         .run = cancel},
        {.words = u"appointments move"_s,
         .summary = u"Move a 1:1 to another time; as the tutor, anybody's"_s,
         .positionals = {},
         .options = which + QList{option(u"to-date"_s, u"the new day; the same without it"_s, u"DATE"_s),
                                  option(u"to-time"_s, u"when the new time starts"_s, u"TIME"_s)},
         .run = move,
         .requiredOptions = {u"to-time"_s}},
        {.words = u"appointments leavers"_s,
         .summary = u"As the tutor, list the 1:1s to come of people who are doctors of the forum no longer"_s,
         .positionals = {},
         .options = {option(u"free"_s, u"cancel them all: each time becomes free, or is offered"_s)},
         .run = leavers}};
}

} // namespace ledforum
