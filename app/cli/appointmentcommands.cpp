// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/appointmentcommands.h"

#include "app/appointments/bookingservice.h"
#include "app/cli/json.h"
#include "app/cli/slotoption.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const SlotView& slot)
{
    QJsonObject object{{u"id"_s, slot.id.value()}};
    addSpan(object, slot.span);
    return object;
}

QJsonObject rowOf(const ClinicView& clinic, const SlotView& slot)
{
    QJsonObject row = jsonOf(slot);
    row[u"state"_s] = slot.state == SlotState::Free ? u"free"_s : u"taken"_s;
    if (clinic.isCancelled) {
        row[u"state"_s] = u"cancelled"_s;
        row[u"reason"_s] = clinic.cancellationReason;
    }
    return row;
}

void addAttendee(QJsonObject& row, const Attendee& attendee)
{
    if (!attendee.checksOut) {
        row[u"warning"_s] = u"This booking does not check out"_s;
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

Result<QString> messageOf(CommandCall& call)
{
    if (call.has(u"message"_s) && call.has(u"message-file"_s))
        return refused(u"Give --message or --message-file, not both."_s);
    if (call.has(u"message-file"_s))
        return call.prompt().textOf(call.value(u"message-file"_s));
    return call.value(u"message"_s);
}

Result<> book(CommandCall& call)
{
    const Result<SlotView> slot = namedSlot(call);
    if (!slot)
        return slot.failure();
    const Result<QString> message = messageOf(call);
    if (!message)
        return message.failure();
    const BookingRequest request{call.value(u"topic"_s), *message};
    const QString when = u"%1, %2"_s.arg(longDate(slot->span.date), timeSpan(slot->span));
    QJsonObject booked = jsonOf(*slot);
    if (!call.has(u"for"_s)) {
        const Result<> done = call.forum().appointments().book(call.actor(), slot->id, request);
        if (done)
            call.output().object(
                booked, {u"Booked: %1. Only you and the Deputy Clinical Tutor can read this."_s.arg(when)});
        return done;
    }
    const Result<Person> person = call.forum().people().find(call.actor(), call.value(u"for"_s));
    if (!person)
        return person.failure();
    const Result<> done = call.forum().appointments().bookFor(call.actor(), person->id, slot->id, request);
    booked[u"full_name"_s] = person->fullName.value();
    if (done)
        call.output().object(booked, {u"Booked for %1: %2."_s.arg(person->fullName.value(), when)});
    return done;
}

/// The slot to cancel: the one named, or a doctor's only one to come.
Result<SlotView> slotToCancel(CommandCall& call)
{
    if (call.has(u"date"_s) || call.has(u"time"_s) || !call.actor().is(Role::Led))
        return namedSlot(call);
    Result<std::vector<OwnBooking>> own = call.forum().appointments().mine(call.actor());
    if (!own)
        return own.failure();
    std::erase_if(*own, [](const OwnBooking& booking) { return booking.hasStarted; });
    if (own->empty())
        return notFound(u"You have no 1:1 to come; nothing was cancelled."_s);
    if (own->size() > 1)
        return refused(
            u"You have %1 1:1s to come. Say which with --date and --time; nothing was cancelled."_s.arg(
                own->size()));
    return SlotView{.id = own->front().slot, .span = own->front().span, .state = SlotState::Mine};
}

Result<> cancel(CommandCall& call)
{
    const Result<SlotView> slot = slotToCancel(call);
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
    call.output().object(freed, {u"Cancelled: %1, %2. The time is free again."_s.arg(
                                    longDate(slot->span.date), timeSpan(slot->span))});
    return done;
}

Result<> removeTopic(CommandCall& call, const QString& title)
{
    const Result<std::vector<Topic>> offered = call.forum().appointments().topics(call.actor());
    if (!offered)
        return offered.failure();
    const Result<Topic> topic = bookingrules::topicNamed(*offered, title);
    if (!topic)
        return topic.failure();
    return call.forum().appointments().removeTopic(call.actor(), topic->id);
}

Result<> changeTopics(CommandCall& call)
{
    for (const QString& title : call.values(u"add"_s)) {
        if (const Result<> added = call.forum().appointments().addTopic(call.actor(), title); !added)
            return added;
    }
    for (const QString& title : call.values(u"remove"_s)) {
        if (const Result<> removed = removeTopic(call, title); !removed)
            return removed;
    }
    return Done();
}

/// What is offered after the changes that were asked for.
Result<> topics(CommandCall& call)
{
    if (const Result<> changed = changeTopics(call); !changed)
        return changed;
    const Result<std::vector<Topic>> offered = call.forum().appointments().topics(call.actor());
    if (!offered)
        return offered.failure();
    QJsonArray rows;
    for (const Topic& topic : *offered)
        rows += QJsonObject{{u"id"_s, topic.id.value()}, {u"title"_s, topic.title}};
    call.output().list(rows, {{u"Topic"_s, u"title"_s}});
    return Done();
}

} // namespace

std::vector<Command> appointmentCommands()
{
    const QCommandLineOption date = option(u"date"_s, u"the day, such as 2026-11-24"_s, u"DATE"_s);
    const QCommandLineOption time =
        option(u"time"_s, u"when the 1:1 starts: 15:40, 1540 or 3.40pm"_s, u"TIME"_s);
    return {
        {.words = u"appointments list"_s,
         .summary =
             u"List the 1:1s of today and later, or of one day: times for everyone, names for the tutor"_s,
         .positionals = {},
         .options = {date},
         .run = list},
        {.words = u"appointments book"_s,
         .summary = u"Book a 1:1 for yourself, or as the tutor for a doctor"_s,
         .positionals = {},
         .options = {date, time,
                     option(u"topic"_s, u"what it is about, as in “appointments topics”"_s, u"TOPIC"_s),
                     option(u"message"_s, u"anything the tutor should know first; up to 1000 characters"_s,
                            u"TEXT"_s),
                     option(u"message-file"_s, u"the message from a file, or from standard input with “-”"_s,
                            u"FILE"_s),
                     option(u"for"_s, u"the doctor to book for, as the tutor"_s, u"PERSON"_s)},
         .run = book,
         .requiredOptions = {u"date"_s, u"time"_s, u"topic"_s}},
        {.words = u"appointments cancel"_s,
         .summary = u"Cancel a 1:1; without options, a doctor's only one to come"_s,
         .positionals = {},
         .options = {date, time},
         .run = cancel},
        {.words = u"appointments topics"_s,
         .summary = u"List what a 1:1 may be about; add a topic or take one off"_s,
         .positionals = {},
         .options = {option(u"add"_s, u"a topic that doctors may choose from now on"_s, u"TITLE"_s),
                     option(u"remove"_s, u"a topic that is offered no longer; bookings keep it"_s,
                            u"TITLE"_s)},
         .run = topics}};
}

} // namespace ledforum
