// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicservice.h"

#include "app/appointments/clinicrules.h"
#include "app/appointments/officereader.h"
#include "app/appointments/waitingqueue.h"
#include "app/common/wording.h"
#include "app/programme/calendar.h"
#include "app/programme/closeddays.h"
#include "app/programme/sessionrules.h"
#include "database/programme/teachingsessionstore.h"
#include "database/programme/withdrawneventstore.h"

// Clinics as a whole; one slot at a time is in clinicservice_slots.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure noSuchClinic()
{
    return notFound(u"Those 1:1 appointments are no longer in the programme."_s);
}

Failure changedMeanwhile()
{
    return {FailureCode::Conflict,
            u"Someone else has changed these 1:1 appointments meanwhile. Nothing was changed: look at them "
            "again."_s};
}

QString whenOf(const LocalSpan& span)
{
    return u"%1, %2"_s.arg(longDate(span.date), timeSpan(span));
}

/// What the audit says of a change; clinics are no secret.
QString detailOf(const Clinic& before, const Clinic& after)
{
    if (before.span != after.span)
        return u"%1, to %2"_s.arg(whenOf(before.span), whenOf(after.span));
    if (after.state == ClinicState::Cancelled)
        return u"%1: %2"_s.arg(whenOf(after.span), after.cancellationReason);
    return whenOf(after.span);
}

int minutesBetween(QTime from, QTime to)
{
    return from.secsTo(to) / 60;
}

bool isTouched(const ClinicBook& book)
{
    return !book.queue.empty() || std::ranges::any_of(book.slots, &Slot::isTaken);
}

/// Whether a clinic stands as a change left it. Later changes that were undone again have counted its
/// sequence up, and are no reason to refuse.
bool isAsLeft(const Clinic& clinic, Clinic left)
{
    left.sequence = clinic.sequence;
    return clinic == left;
}

} // namespace

ClinicService::ClinicService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_clinics(connection)
    , m_slots(connection)
{
}

Result<std::vector<Clinic>> ClinicService::list(const Actor& actor, QDate first, QDate last) const
{
    return m_operations.read(actor, Permission::SeeProgramme,
                             [&]() -> Result<std::vector<Clinic>> { return m_clinics.between(first, last); });
}

Result<Clinic> ClinicService::find(const Actor& actor, QDate date, std::optional<QTime> start) const
{
    Result<std::vector<Clinic>> clinics = list(actor, date, date);
    if (!clinics)
        return clinics.failure();
    if (start)
        std::erase_if(*clinics, [&](const Clinic& clinic) { return clinic.span.start != *start; });
    if (clinics->size() > 1) // one that was cancelled, and another in its place: people mean that
        std::erase_if(*clinics, [](const Clinic& clinic) { return clinic.state == ClinicState::Cancelled; });
    if (clinics->size() == 1)
        return clinics->front();
    if (clinics->empty())
        return notFound(u"There are no 1:1 appointments on %1."_s.arg(longDate(date)));
    QStringList starts;
    for (const Clinic& clinic : *clinics)
        starts += timeOfDay(clinic.span.start);
    return refused(u"There are several clinics on %1; say which by its start: %2."_s.arg(
        longDate(date), starts.join(u", "_s)));
}

Result<AffectedAppointments> ClinicService::affectedBy(const Actor& actor, ClinicId id) const
{
    return m_operations.read(actor, Permission::EditProgramme, [&]() -> Result<AffectedAppointments> {
        const std::optional<ClinicBook> book = clinicBook(m_connection, id, m_clock.now());
        if (!book)
            return noSuchClinic();
        std::optional<OfficeReader> reader;
        if (allows(actor.roles(), Permission::SeeAppointments) && actor.keys().office)
            reader.emplace(m_connection, actor);
        const auto nameOf = [](const Attendee& attendee) {
            return attendee.checksOut ? attendee.fullName : u"a booking that does not check out"_s;
        };
        AffectedAppointments affected;
        for (const Slot& slot : book->slots) {
            if (!slot.isTaken)
                continue;
            ++affected.booked;
            if (reader)
                affected.bookedNames +=
                    u"%1, %2"_s.arg(timeOfDay(slot.span.start), nameOf(reader->attendeeOf(slot)));
        }
        for (const WaitingPlace& place : book->queue) {
            if (!waitinglist::isStanding(place))
                continue;
            ++affected.waiting;
            if (reader)
                affected.waitingNames += nameOf(reader->attendeeOf(place));
        }
        return affected;
    });
}

QStringList ClinicService::warningsAt(const LocalSpan& span) const
{
    QStringList warnings;
    const QMap<QDate, QString> closed = closedDays(ClosureStore(m_connection), span.date, span.date);
    if (closed.contains(span.date))
        warnings += u"The forum does not meet on %1: %2."_s.arg(longDate(span.date), closed[span.date]);
    for (const TeachingSession& session : TeachingSessionStore(m_connection).on(span.date)) {
        if (session.state != TeachingState::Cancelled && session.span.startMoment() < span.endMoment() &&
            span.startMoment() < session.span.endMoment())
            warnings +=
                u"Teaching takes place from %1 that day: “%2”."_s.arg(timeSpan(session.span), session.title);
    }
    return warnings;
}

Result<QStringList> ClinicService::warnings(const Actor& actor, const LocalSpan& span) const
{
    return m_operations.read(actor, Permission::SeeProgramme,
                             [&]() -> Result<QStringList> { return warningsAt(span); });
}

Result<ClinicChange> ClinicService::add(const Actor& actor, const ClinicPlan& typed)
{
    return m_operations.change(actor, Permission::EditProgramme, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<ClinicChange> {
                                   const Result<ClinicPlan> plan = clinicrules::checkedPlan(typed);
                                   if (!plan)
                                       return plan.failure();
                                   const QDate day = plan->span.date;
                                   if (const auto no = clinicrules::refusalToStand(
                                           plan->span, {}, m_clinics.between(day, day), m_clock.now()))
                                       return *no;
                                   const ClinicId id = makeClinic(m_clinics, m_slots, *plan);
                                   audit.note(u"added clinic"_s, u"clinic"_s, id.value(), whenOf(plan->span));
                                   return ClinicChange{.before = {},
                                                       .after = m_clinics.find(id),
                                                       .warnings = warningsAt(plan->span)};
                               });
}

Result<ClinicChange> ClinicService::rewrite(const Actor& actor, ClinicId id, const QString& action,
                                            const Edit& edit)
{
    return m_operations.change(actor, Permission::EditProgramme, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<ClinicChange> {
                                   const std::optional<Clinic> before = m_clinics.find(id);
                                   if (!before)
                                       return noSuchClinic();
                                   const Result<Clinic> after = edit(*before);
                                   if (!after)
                                       return after.failure();
                                   return rewriteInside(audit, *before, *after, action);
                               });
}

Result<ClinicChange> ClinicService::rewriteInside(AuditLog::Entry& audit, const Clinic& before,
                                                  const Clinic& after, const QString& action)
{
    if (const auto no = clinicrules::refusalToChange(before, m_clock.now()))
        return *no;
    const bool takesPlaceElsewhere = after.span != before.span || after.state != before.state;
    if (after.state == ClinicState::Open && takesPlaceElsewhere) {
        const QDate day = after.span.date;
        if (const auto no =
                clinicrules::refusalToStand(after.span, after.id, m_clinics.between(day, day), m_clock.now()))
            return *no;
    }
    WaitingQueue queue(m_connection, before.id, m_clock.now());
    if (!m_clinics.update(after))
        return changedMeanwhile();
    moveSlots(after.id, minutesBetween(before.span.start, after.span.start));
    queue.store();
    audit.note(action, u"clinic"_s, after.id.value(), detailOf(before, after));
    return ClinicChange{.before = before,
                        .after = m_clinics.find(after.id),
                        .warnings = takesPlaceElsewhere ? warningsAt(after.span) : QStringList()};
}

void ClinicService::moveSlots(ClinicId clinic, int minutes)
{
    std::vector<Slot> all = m_slots.ofClinic(clinic);
    // No slot may step on the start of another on its way.
    if (minutes > 0)
        std::ranges::reverse(all);
    for (const Slot& slot : all) {
        if (minutes != 0)
            m_slots.setTime(slot.id, slot.span.start.addSecs(minutes * 60), slot.span.minutes);
    }
}

Result<ClinicChange> ClinicService::move(const Actor& actor, ClinicId id, LocalMoment start,
                                         const std::optional<QString>& venue)
{
    return rewrite(actor, id, u"moved clinic"_s, [&](const Clinic& clinic) -> Result<Clinic> {
        if (clinic.state == ClinicState::Cancelled)
            return refused(
                u"The 1:1 appointments of %1 are cancelled. Reinstate them before you move them."_s.arg(
                    longDate(clinic.span.date)));
        const Result<QString> place =
            checkedLine(venue.value_or(clinic.venue), u"The venue"_s, clinicrules::longestVenue);
        if (!place)
            return place.failure();
        if (!start.date.isValid() || !start.time.isValid())
            return refused(u"Say to which day and time. Nothing was changed."_s);
        Clinic moved = clinic;
        moved.span.date = start.date;
        moved.span.start = start.time;
        moved.venue = *place;
        if (moved == clinic)
            return refused(u"The 1:1 appointments are on %1 already."_s.arg(whenOf(clinic.span)));
        return moved;
    });
}

Result<ClinicChange> ClinicService::setVenue(const Actor& actor, ClinicId id, const QString& venue)
{
    return rewrite(actor, id, u"changed venue of clinic"_s, [&](const Clinic& clinic) -> Result<Clinic> {
        const Result<QString> place = checkedLine(venue, u"The venue"_s, clinicrules::longestVenue);
        if (!place)
            return place.failure();
        if (clinic.venue == *place)
            return refused(u"The 1:1 appointments are there already."_s);
        Clinic changed = clinic;
        changed.venue = *place;
        return changed;
    });
}

Result<ClinicChange> ClinicService::cancel(const Actor& actor, ClinicId id, const QString& reason)
{
    return rewrite(actor, id, u"cancelled clinic"_s, [&](const Clinic& clinic) -> Result<Clinic> {
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
    });
}

Result<ClinicChange> ClinicService::reinstate(const Actor& actor, ClinicId id)
{
    return rewrite(actor, id, u"reinstated clinic"_s, [](const Clinic& clinic) -> Result<Clinic> {
        if (clinic.state == ClinicState::Open)
            return refused(u"The 1:1 appointments of %1 take place; there is nothing to reinstate."_s.arg(
                longDate(clinic.span.date)));
        Clinic reinstated = clinic;
        reinstated.state = ClinicState::Open;
        reinstated.cancellationReason.clear();
        return reinstated;
    });
}

Result<ClinicChange> ClinicService::undo(const Actor& actor, const ClinicChange& change)
{
    if (!change.after)
        return refused(u"Add the 1:1 appointments again instead."_s);
    const Clinic& present = *change.after;
    if (!change.before)
        return takeOff(actor, present);
    return rewrite(actor, present.id, u"changed clinic back"_s, [&](const Clinic& clinic) -> Result<Clinic> {
        if (!isAsLeft(clinic, present))
            return changedMeanwhile();
        Clinic back = *change.before;
        back.sequence = clinic.sequence;
        return back;
    });
}

Result<ClinicChange> ClinicService::takeOff(const Actor& actor, const Clinic& added)
{
    return m_operations.change(
        actor, Permission::EditProgramme, Area::Appointments,
        [&](AuditLog::Entry& audit) -> Result<ClinicChange> {
            const std::optional<ClinicBook> book = clinicBook(m_connection, added.id, m_clock.now());
            if (!book)
                return noSuchClinic();
            if (!isAsLeft(book->clinic, added) || isTouched(*book))
                return changedMeanwhile();
            m_clinics.remove(added.id);
            // It may stand in a calendar file already: later ones take it out again.
            WithdrawnEventStore(m_connection)
                .add({.uid = added.uid,
                      .span = added.span,
                      .title = clinicEventTitle(),
                      .sequence = book->clinic.sequence + 1});
            audit.note(u"took clinic off"_s, u"clinic"_s, added.id.value(), whenOf(added.span));
            return ClinicChange{.before = added, .after = {}};
        });
}

} // namespace ledforum
