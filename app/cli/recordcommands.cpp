// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/recordservice.h"
#include "app/cli/cliniccommands.h"
#include "app/cli/json.h"
#include "app/cli/slotoption.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

void addNotes(QJsonObject& object, const AppointmentNotes& notes)
{
    object[u"outcome"_s] = notes.outcome ? QJsonValue(codeOf(*notes.outcome)) : QJsonValue();
    object[u"note"_s] = notes.note;
    object[u"actions"_s] = QJsonArray::fromStringList(notes.actions);
}

QStringList linesOf(const AppointmentNotes& notes)
{
    QStringList lines;
    if (notes.outcome)
        lines += nameOf(*notes.outcome) + u'.';
    if (!notes.note.isEmpty())
        lines += notes.note;
    for (const QString& action : notes.actions)
        lines += u"- "_s + action;
    return lines;
}

Result<> printNotes(CommandCall& call, const SlotView& slot)
{
    const Result<AppointmentNotes> notes = call.forum().records().notes(call.actor(), slot.id);
    if (!notes)
        return notes.failure();
    QJsonObject object{{u"id"_s, slot.id.value()}};
    addSpan(object, slot.span);
    addNotes(object, *notes);
    call.output().object(object, QStringList{u"%1, %2"_s.arg(longDate(slot.span.date), timeSpan(slot.span))} +
                                     linesOf(*notes));
    return Done();
}

/// The note as given; nothing when none was.
Result<std::optional<QString>> noteOf(CommandCall& call)
{
    if (call.has(u"note"_s) && call.has(u"note-file"_s))
        return refused(u"Give --note or --note-file, not both."_s);
    if (call.has(u"note-file"_s)) {
        const Result<QString> text = call.prompt().textOf(call.value(u"note-file"_s));
        return text ? Result<std::optional<QString>>(std::optional(*text)) : text.failure();
    }
    return call.has(u"note"_s) ? std::optional(call.value(u"note"_s)) : std::nullopt;
}

/// "none" takes it back.
Result<std::optional<AppointmentOutcome>> outcomeOf(CommandCall& call)
{
    const QString typed = call.value(u"outcome"_s);
    if (typed == u"none")
        return std::optional<AppointmentOutcome>();
    const std::optional<AppointmentOutcome> outcome = appointmentOutcomeFrom(typed);
    if (!outcome)
        return refused(
            u"“%1” is no outcome. It is attended, did-not-attend, late-cancellation or none."_s.arg(typed));
    return outcome;
}

Result<> keepOutcome(CommandCall& call, SlotId slot)
{
    RecordService& records = call.forum().records();
    const Result<std::optional<QString>> note = noteOf(call);
    if (!note)
        return note.failure();
    if (!call.has(u"outcome"_s))
        return *note ? records.setNote(call.actor(), slot, **note) : Result<>(Done());
    const Result<std::optional<AppointmentOutcome>> outcome = outcomeOf(call);
    return outcome ? records.setOutcome(call.actor(), slot, *outcome, *note) : outcome.failure();
}

/// Prints what is kept after what was asked for.
Result<> outcome(CommandCall& call)
{
    const Result<SlotView> slot = namedSlot(call);
    if (!slot)
        return slot.failure();
    if (const Result<> kept = keepOutcome(call, slot->id); !kept)
        return kept;
    return printNotes(call, *slot);
}

Result<> listOwnActions(CommandCall& call)
{
    const Result<std::vector<AgreedActions>> agreed = call.forum().records().ownActions(call.actor());
    if (!agreed)
        return agreed.failure();
    QJsonArray rows;
    for (const AgreedActions& appointment : *agreed) {
        for (const QString& action : appointment.actions) {
            QJsonObject row{{u"action"_s, action}};
            addSpan(row, appointment.span);
            rows += row;
        }
    }
    call.output().list(rows, {{u"Agreed on"_s, u"date"_s}, {u"Action"_s, u"action"_s}});
    return Done();
}

Result<> actions(CommandCall& call)
{
    if (!call.actor().is(Role::Tutor) && !call.has(u"action"_s))
        return listOwnActions(call);
    const Result<SlotView> slot = namedSlot(call);
    if (!slot)
        return slot.failure();
    if (call.has(u"action"_s)) {
        const Result<> agreed =
            call.forum().records().setActions(call.actor(), slot->id, call.values(u"action"_s));
        if (!agreed)
            return agreed;
    }
    return printNotes(call, *slot);
}

Result<> followUp(CommandCall& call)
{
    const Result<SlotView> slot = namedSlot(call);
    if (!slot)
        return slot.failure();
    const Result<SlotView> next = namedSlot(call, u"to-date"_s, u"to-time"_s);
    if (!next)
        return next.failure();
    const Result<> booked = call.forum().records().followUp(call.actor(), slot->id, next->id);
    if (!booked)
        return booked;
    QJsonObject object{{u"id"_s, next->id.value()}};
    addSpan(object, next->span);
    call.output().object(object, {u"Booked: %1, %2."_s.arg(longDate(next->span.date), timeSpan(next->span))});
    return Done();
}

Result<> history(CommandCall& call)
{
    // Before the person is looked for: an administrator may know people, and not this.
    if (const auto no = refusal(call.actor(), Permission::SeeAppointments))
        return *no;
    const Result<Person> person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    const Result<AppointmentHistory> history = call.forum().records().history(call.actor(), person->id);
    if (!history)
        return history.failure();
    QJsonArray rows;
    for (const EarlierAppointment& appointment : history->appointments) {
        QJsonObject row{{u"topic"_s, appointment.topic},
                        {u"is_cancelled_by_tutor"_s, appointment.isCancelledByTutor}};
        addSpan(row, appointment.span);
        addNotes(row, appointment.notes);
        rows += row;
    }
    call.output().list(rows, {{u"Date"_s, u"date"_s},
                              {u"Start"_s, u"start"_s},
                              {u"Outcome"_s, u"outcome"_s},
                              {u"Topic"_s, u"topic"_s},
                              {u"Note"_s, u"note"_s}});
    if (history->doubtfulRecords > 0)
        call.output().warn(u"%1 of the forum cannot be read or do not check out."_s.arg(
            counted(history->doubtfulRecords, u"record"_s, u"records"_s)));
    return Done();
}

} // namespace

std::vector<Command> recordCommands()
{
    const QStringList which{u"date"_s, u"time"_s};
    return {
        {.words = u"appointments outcome"_s,
         .summary = u"Keep what came of a 1:1, and a note for tutors alone; prints what is kept"_s,
         .positionals = {},
         .options =
             slotOptions() +
             QList<QCommandLineOption>{
                 option(u"outcome"_s, u"attended, did-not-attend, late-cancellation or none"_s, u"OUTCOME"_s),
                 option(u"note"_s, u"up to 2000 characters; empty to clear it"_s, u"TEXT"_s),
                 option(u"note-file"_s, u"the note from a file, or from standard input with “-”"_s,
                        u"FILE"_s)},
         .run = outcome,
         .requiredOptions = which},
        {.words = u"appointments actions"_s,
         .summary = u"As the tutor, keep what was agreed in a 1:1; as a doctor, list what you agreed"_s,
         .positionals = {},
         .options =
             slotOptions() +
             QList<QCommandLineOption>{option(
                 u"action"_s, u"one agreed action; again for more, empty to clear the list"_s, u"TEXT"_s)},
         .run = actions},
        {.words = u"appointments follow-up"_s,
         .summary = u"Book another time for the doctor of a 1:1"_s,
         .positionals = {},
         .options = slotOptions() +
                    QList<QCommandLineOption>{option(u"to-date"_s, u"the day of the next 1:1"_s, u"DATE"_s),
                                              option(u"to-time"_s, u"its start"_s, u"TIME"_s)},
         .run = followUp,
         .requiredOptions = which + QStringList{u"to-date"_s, u"to-time"_s}},
        {.words = u"appointments history"_s,
         .summary = u"List a doctor's earlier 1:1s with outcomes, notes and actions, for tutors"_s,
         .positionals = {u"PERSON"_s},
         .options = {},
         .run = history}};
}

} // namespace ledforum
