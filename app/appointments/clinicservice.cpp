// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicservice.h"

#include "app/appointments/bookingrules.h"
#include "app/appointments/clinicbook.h"
#include "app/appointments/clinicedits.h"
#include "app/appointments/clinicrules.h"
#include "app/appointments/clinicwriter.h"
#include "app/appointments/officereader.h"
#include "app/common/wording.h"
#include "app/programme/closeddays.h"
#include "database/forum/settingstore.h"
#include "database/programme/teachingsessionstore.h"

#include <map>

// Clinics as a whole; one slot at a time is in clinicservice_slots.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

AffectedAppointments& AffectedAppointments::operator+=(const AffectedAppointments& other)
{
    booked += other.booked;
    waiting += other.waiting;
    bookedNames += other.bookedNames;
    waitingNames += other.waitingNames;
    return *this;
}

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
        if (session.state != TeachingState::Cancelled && bookingrules::overlap(session.span, span))
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
    return m_operations.change(
        actor, Permission::EditProgramme, Area::Appointments,
        [&](AuditLog::Entry& audit) -> Result<ClinicChange> {
            const Result<ClinicPlan> plan = clinicrules::checkedPlan(typed);
            if (!plan)
                return plan.failure();
            const QDate day = plan->span.date;
            if (const auto no =
                    clinicrules::refusalToStand(plan->span, {}, m_clinics.between(day, day), m_clock.now()))
                return *no;
            const ClinicId id = makeClinic(m_clinics, m_slots, *plan);
            const Clinic added = *m_clinics.find(id);
            audit.note(u"added clinic"_s, u"clinic"_s, id.value(), whenWords(added));
            return ClinicChange{.before = {}, .after = added, .warnings = warningsAt(plan->span)};
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
    const Result<Clinic> stored =
        ClinicWriter(m_connection, m_clock.now(), audit).rewrite(before, after, action);
    if (!stored)
        return stored.failure();
    return ClinicChange{.before = before,
                        .after = *stored,
                        .warnings = clinicrules::takesPlaceAnew(before, after) ? warningsAt(after.span)
                                                                               : QStringList()};
}

Result<ClinicChange> ClinicService::move(const Actor& actor, ClinicId id, LocalMoment start,
                                         const std::optional<QString>& venue)
{
    return rewrite(actor, id, u"moved clinic"_s,
                   [&](const Clinic& clinic) { return clinicedits::moved(clinic, start, venue); });
}

Result<ClinicChange> ClinicService::setVenue(const Actor& actor, ClinicId id, const QString& venue)
{
    return rewrite(actor, id, u"changed venue of clinic"_s,
                   [&](const Clinic& clinic) { return clinicedits::atVenue(clinic, venue); });
}

Result<ClinicChange> ClinicService::cancel(const Actor& actor, ClinicId id, const QString& reason)
{
    return rewrite(actor, id, u"cancelled clinic"_s,
                   [&](const Clinic& clinic) { return clinicedits::cancelled(clinic, reason); });
}

Result<ClinicChange> ClinicService::reinstate(const Actor& actor, ClinicId id)
{
    Result<ClinicChange> change = rewrite(actor, id, u"reinstated clinic"_s, &clinicedits::reinstated);
    if (!change)
        return change;
    if (const auto past = m_operations.read(actor, Permission::SeeAppointments,
                                            [&]() -> Result<QStringList> { return pastLimit(actor, id); }))
        change->warnings += *past;
    return change;
}

QStringList ClinicService::pastLimit(const Actor& tutor, ClinicId id) const
{
    if (!tutor.keys().office)
        return {};
    const LocalMoment now = m_clock.now();
    OfficeReader reader(m_connection, tutor);
    std::map<PersonId, int> held;
    std::map<PersonId, QString> there;
    for (const ClinicBook& book : clinicBooks(m_connection, now.date, {}, now)) {
        for (const Slot& slot : book.slots) {
            if (!slot.isTaken || book.clinic.state == ClinicState::Cancelled ||
                bookingrules::hasStarted(slot.span, now))
                continue;
            const Attendee attendee = reader.attendeeOf(slot);
            if (!attendee.person)
                continue;
            ++held[*attendee.person];
            if (book.clinic.id == id)
                there[*attendee.person] = attendee.fullName;
        }
    }
    const int limit = SettingStore(m_connection).load().bookingsADoctorMayHold;
    QStringList sentences;
    for (const auto& [person, name] : there) {
        if (held[person] > limit)
            sentences +=
                u"%1 has %2 1:1s to come now, and may hold %3: agree with them which one stays."_s.arg(
                    name, QString::number(held[person]), QString::number(limit));
    }
    return sentences;
}

Result<ClinicChange> ClinicService::undo(const Actor& actor, const ClinicChange& change)
{
    if (const auto no = refusal(actor, Permission::EditProgramme))
        return *no;
    if (!change.after)
        return refused(u"Add the 1:1 appointments again instead."_s);
    const auto back = [&](AuditLog::Entry& audit) -> Result<ClinicChange> {
        if (change.before)
            return rewriteInside(audit, *change.after, *change.before, u"changed clinic back"_s);
        const Result<> removed = ClinicWriter(m_connection, m_clock.now(), audit).remove(*change.after);
        if (!removed)
            return removed.failure();
        return ClinicChange{.before = change.after, .after = {}};
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Appointments, back);
}

} // namespace ledforum
