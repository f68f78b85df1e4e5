// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/recordservice.h"

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordrules.h"
#include "app/common/wording.h"
#include "app/security/officefailures.h"

#include <algorithm>
#include <functional>

// What the tutor keeps; what doctors read of it is in recordservice_doctor.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

/// What is to be kept of one kind.
struct RecordService::Part
{
    RecordKind kind;
    QString action; ///< for the audit
    std::function<std::optional<Failure>(PrivateRecord&)> edit;
};

/// A record sealed and ready to be written.
struct RecordService::Draft
{
    std::optional<AppointmentRecord> present; ///< in whose place it comes
    AppointmentRecord sealed;
    QString action;

    [[nodiscard]] bool isNew() const { return !present; }
};

struct RecordService::Drafts
{
    std::vector<AppointmentRecordId> ids; ///< all there were when they were sealed
    std::vector<Draft> all;               ///< none where there is nothing to keep
};

namespace {

Failure nobodyThere(const LocalSpan& span)
{
    return notFound(u"%1 on %2 is not taken: there is nobody to keep anything about."_s.arg(
        timeOfDay(span.start), longDate(span.date)));
}

Failure changedMeanwhile()
{
    return {
        FailureCode::Conflict,
        u"Someone else has kept something about this 1:1 meanwhile. Nothing was saved: look at it again."_s};
}

/// Says nothing, and has no row to say it in.
bool isEmpty(const PrivateRecord& record)
{
    return !record.outcome && record.text.isEmpty() && record.actions.isEmpty();
}

} // namespace

RecordService::RecordService(Connection& connection, Operations& operations, const ForumClock& clock,
                             BookingService& bookings)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_bookings(bookings)
    , m_records(connection)
    , m_slots(connection)
{
}

Result<Attendee> RecordService::attendeeOf(const Actor& tutor, const Slot& slot) const
{
    if (!tutor.keys().office)
        return lackingOfficeKey();
    if (!slot.isTaken)
        return nobodyThere(slot.span);
    Attendee attendee = OfficeReader(m_connection, tutor).attendeeOf(slot);
    if (!attendee.checksOut)
        return refused(u"The booking of %1 on %2 does not check out, so nothing can be kept about it."_s.arg(
            timeOfDay(slot.span.start), longDate(slot.span.date)));
    return attendee;
}

Result<AppointmentNotes> RecordService::notes(const Actor& actor, SlotId id) const
{
    return m_operations.read(actor, Permission::SeeAppointments, [&]() -> Result<AppointmentNotes> {
        const std::optional<Slot> slot = m_slots.find(id);
        if (!slot)
            return noSuchSlot();
        const Result<Attendee> attendee = attendeeOf(actor, *slot);
        if (!attendee)
            return attendee.failure();
        return AppointmentArchive(m_connection, actor, m_clock.now())
            .notesOf(attendee->identity, *attendee->person);
    });
}

Result<AppointmentHistory> RecordService::history(const Actor& actor, PersonId doctor) const
{
    return m_operations.read(actor, Permission::SeeAppointments, [&]() -> Result<AppointmentHistory> {
        if (!actor.keys().office)
            return lackingOfficeKey();
        return AppointmentArchive(m_connection, actor, m_clock.now()).of(doctor);
    });
}

Result<std::optional<RecordService::Draft>> RecordService::draft(const Actor& tutor,
                                                                 const OfficeRecords& records,
                                                                 const Slot& slot, const Attendee& attendee,
                                                                 const Part& part) const
{
    std::optional<AppointmentRecord> present;
    PrivateRecord record{.kind = part.kind,
                         .appointment = attendee.identity,
                         .doctor = *attendee.person,
                         .author = tutor.person(),
                         .span = slot.span};
    if (const auto* entry = records.find(attendee.identity, *attendee.person, part.kind)) {
        present = entry->row;
        record = entry->opened.record;
    }
    record.author = tutor.person();
    record.span = slot.span;
    if (const auto no = part.edit(record))
        return *no;
    if (const auto no = recordrules::refusalToSeal(record))
        return *no;
    if (!present && isEmpty(record))
        return std::optional<Draft>();
    OfficeReader reader(m_connection, tutor);
    reader.setKnown(records.known());
    const auto standing = reader.proven(slot);
    const auto doctorKey = standing ? reader.answerKeyOf(record.doctor, *standing->door) : std::nullopt;
    return std::optional(Draft{.present = present,
                               .sealed = sealedRecord(record, *tutor.keys().office, doctorKey,
                                                      present ? present->id : newRecordId()),
                               .action = part.action});
}

Result<RecordService::Drafts> RecordService::drafts(const Actor& tutor, SlotId id,
                                                    const std::vector<Part>& parts) const
{
    const std::optional<Slot> slot = m_slots.find(id);
    if (!slot)
        return noSuchSlot();
    const Result<Attendee> attendee = attendeeOf(tutor, *slot);
    if (!attendee)
        return attendee.failure();
    const OfficeRecords records(m_connection, tutor.keys());
    Drafts drafts{.ids = records.ids(), .all = {}};
    for (const Part& part : parts) {
        const Result<std::optional<Draft>> one = draft(tutor, records, *slot, *attendee, part);
        if (!one)
            return one.failure();
        if (*one)
            drafts.all.push_back(**one);
    }
    return drafts;
}

Result<> RecordService::write(const Actor& actor, const Drafts& drafts)
{
    return m_operations.change(
        actor, Permission::ManageAppointments, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            // What came to be since the sealing may be about this appointment.
            if (std::ranges::any_of(drafts.all, &Draft::isNew) && m_records.ids() != drafts.ids)
                return changedMeanwhile();
            for (const Draft& draft : drafts.all) {
                if (draft.isNew())
                    m_records.insert(draft.sealed);
                else if (!m_records.overwrite(*draft.present, draft.sealed.envelope))
                    return changedMeanwhile();
                audit.noteSealed(draft.action, u"appointment_record"_s, draft.sealed.id.value());
            }
            return Done();
        });
}

Result<> RecordService::keep(const Actor& actor, SlotId slot, const std::vector<Part>& parts)
{
    constexpr int attempts = 3; // a doctor's late cancellation may come between, and is no conflict
    Result<> kept = changedMeanwhile();
    for (int attempt = 0; attempt < attempts && !kept && kept.failure().code == FailureCode::Conflict;
         ++attempt) {
        const Result<Drafts> ready = m_operations.read(actor, Permission::ManageAppointments,
                                                       [&] { return drafts(actor, slot, parts); });
        if (!ready)
            return ready.failure();
        if (ready->all.empty())
            return Done();
        kept = write(actor, *ready);
        if (!std::ranges::all_of(ready->all, &Draft::isNew))
            break; // someone else has written about this very appointment
    }
    return kept;
}

RecordService::Part RecordService::notePart(const QString& typed)
{
    return {RecordKind::Outcome, u"kept note"_s, [typed](PrivateRecord& record) -> std::optional<Failure> {
                const Result<QString> note = recordrules::noteFrom(typed);
                if (!note)
                    return note.failure();
                record.text = *note;
                return std::nullopt;
            }};
}

RecordService::Part RecordService::actionsPart(const QStringList& typed)
{
    return {RecordKind::Actions, u"agreed actions"_s,
            [typed](PrivateRecord& record) -> std::optional<Failure> {
                const Result<QStringList> actions = recordrules::actionsFrom(typed);
                if (!actions)
                    return actions.failure();
                record.actions = *actions;
                return std::nullopt;
            }};
}

Result<> RecordService::setOutcome(const Actor& actor, SlotId slot, std::optional<AppointmentOutcome> outcome,
                                   const std::optional<QString>& note)
{
    const auto edit = [&](PrivateRecord& record) -> std::optional<Failure> {
        if (outcome) {
            if (auto no = recordrules::refusalOfOutcome(record.span, m_clock.now()))
                return no;
        }
        record.outcome = outcome;
        return note ? notePart(*note).edit(record) : std::nullopt;
    };
    return keep(actor, slot, {{RecordKind::Outcome, u"kept outcome"_s, edit}});
}

Result<> RecordService::setNote(const Actor& actor, SlotId slot, const QString& note)
{
    return keep(actor, slot, {notePart(note)});
}

Result<> RecordService::setActions(const Actor& actor, SlotId slot, const QStringList& actions)
{
    return keep(actor, slot, {actionsPart(actions)});
}

Result<> RecordService::setNoteAndActions(const Actor& actor, SlotId slot, const QString& note,
                                          const QStringList& actions)
{
    return keep(actor, slot, {notePart(note), actionsPart(actions)});
}

Result<> RecordService::followUp(const Actor& actor, SlotId id, SlotId newSlot,
                                 const std::optional<BookingRequest>& request)
{
    const Result<Attendee> attendee =
        m_operations.read(actor, Permission::ManageAppointments, [&]() -> Result<Attendee> {
            const std::optional<Slot> slot = m_slots.find(id);
            if (!slot)
                return noSuchSlot();
            return attendeeOf(actor, *slot);
        });
    if (!attendee)
        return attendee.failure();
    return m_bookings.bookFor(actor, *attendee->person, newSlot,
                              request.value_or(BookingRequest{.topic = attendee->topic}));
}

} // namespace ledforum
