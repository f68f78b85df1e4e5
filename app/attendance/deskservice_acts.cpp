// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskservice.h"
#include "app/attendance/openregister.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

// What the desk does: check in and out, and take it back; PINs and badges prove who it is in
// deskservice_proofs.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes undoLasts{1};

/// At an unstaffed desk nobody has signed in.
std::optional<PersonId> authorOf(const Actor& actor)
{
    if (!actor.duty())
        return actor.maybePerson();
    return isVouchedFor(actor) ? std::optional(actor.duty()->startedBy) : std::nullopt;
}

QString detailOf(const Actor& actor, PersonId person)
{
    return actor.duty() ? u"person %1: at the desk that person %2 started"_s.arg(person.value())
                              .arg(actor.duty()->startedBy.value())
                        : u"person %1: by staff"_s.arg(person.value());
}

UtcSecond timeOf(DeskGesture gesture, const DeskPresence& presence, const SessionTime& session, UtcSecond now)
{
    switch (gesture) {
    case DeskGesture::AlreadyIn:
        return *presence.since;
    case DeskGesture::AlreadyOut:
        return *presence.leftAt;
    case DeskGesture::SessionOver:
        return session.end();
    case DeskGesture::CheckIn:
    case DeskGesture::CheckOut:
    case DeskGesture::ComeBack:
        break;
    }
    return now;
}

QString beforeTheDesk(const TeachingSession& session, const SessionTime& time, const ForumSettings& settings)
{
    const LocalMoment opens =
        time.local(time.start() - std::chrono::minutes(settings.deskOpensMinutesBefore));
    return u"The desk of the session on %1 opens at %2: nobody is checked in before. Nothing was changed."_s
        .arg(longDate(session.span.date), timeOfDay(opens.time));
}

bool changesNothing(DeskGesture gesture)
{
    return gesture == DeskGesture::AlreadyIn || gesture == DeskGesture::AlreadyOut ||
           gesture == DeskGesture::SessionOver;
}

} // namespace

DeskOutcome DeskService::written(const Actor& actor, const TeachingSession& session, const Person& person,
                                 DeskGesture gesture, UtcSecond at, AuditLog::Entry& audit)
{
    RegisterBook book = registerBookOf(m_connection, session, m_clock.zone());
    const std::vector<Sighting> before = book.sightings(person.id);
    const SessionTime time = timeOf(session);
    const UtcSecond shown = ledforum::timeOf(gesture, presenceOf(before), time, at);
    DeskOutcome outcome{.gesture = gesture,
                        .person = person.id,
                        .name = person.fullName.value(),
                        .time = time.local(shown).time};
    if (!changesNothing(gesture)) {
        book.seeInstead(person.id, afterGesture(before, person.id, gesture, at));
        const bool isLeaving = gesture == DeskGesture::CheckOut;
        outcome.undo = DeskUndo{person.id, before, book.sightings(person.id), utcSecond(m_clock.utcNow())};
        book.write({authorOf(actor), m_clock.utcNow(), isLeaving ? MarkAct::CheckedOut : MarkAct::CheckedIn});
        audit.note(isLeaving ? u"checked out"_s : u"checked in"_s, u"register"_s, session.id.value(),
                   detailOf(actor, person.id));
    }
    const auto& mark = book.mark(person.id);
    if (isVouchedFor(actor) && mark && mark->source == MarkSource::ByHand)
        outcome.remark = u"The register says “%1” by hand, which stands until it is cleared there."_s.arg(
            displayName(mark->status));
    return outcome;
}

DeskOutcome DeskService::gesture(const Actor& actor, const TeachingSession& session, const Person& person,
                                 AuditLog::Entry& audit)
{
    const UtcSecond now = utcSecond(m_clock.utcNow());
    const DeskPresence presence =
        presenceOf(registerBookOf(m_connection, session, m_clock.zone()).sightings(person.id));
    return written(actor, session, person, gestureOf(presence, timeOf(session), now), now, audit);
}

Result<Person> DeskService::presentable(PersonId id) const
{
    const auto person = m_people.find(id);
    if (!person)
        return notFound(u"There is no person with the id %1. Nothing was changed."_s.arg(id.value()));
    if (person->erasedOn)
        return refused(u"%1 was erased. Nothing was changed."_s.arg(person->fullName.value()));
    return *person;
}

Result<DeskOutcome> DeskService::checkIn(const Actor& actor, TeachingSessionId id, PersonId personId)
{
    return m_operations.change(actor, Permission::CheckIn, Area::Attendance,
                               [&](AuditLog::Entry& audit) -> Result<DeskOutcome> {
                                   const auto session = openFor(actor, id);
                                   if (!session)
                                       return session.failure();
                                   if (!isVouchedFor(actor))
                                       return needsStaff();
                                   const auto person = presentable(personId);
                                   if (!person)
                                       return person.failure();
                                   return gesture(actor, *session, *person, audit);
                               });
}

Result<> DeskService::undo(const Actor& actor, TeachingSessionId id, const DeskUndo& undone)
{
    return m_operations.change(
        actor, Permission::CheckIn, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<> {
            const auto session = openFor(actor, id);
            if (!session)
                return session.failure();
            if (utcSecond(m_clock.utcNow()) > undone.at + undoLasts)
                return refused(u"That was more than a minute ago. Nothing was changed: correct it in the "
                               "register."_s);
            RegisterBook book = registerBookOf(m_connection, *session, m_clock.zone());
            if (book.sightings(undone.person) != undone.after)
                return Failure{FailureCode::Conflict,
                               u"They were checked in or out since. Nothing was changed."_s};
            book.seeInstead(undone.person, undone.before);
            book.write({authorOf(actor), m_clock.utcNow(), MarkAct::Undone});
            if (undone.addedPerson) {
                m_door.removeNewcomer(undone.person);
                m_people.deactivate(undone.person, m_clock.today());
            }
            audit.note(u"took a check-in back"_s, u"register"_s, id.value(), detailOf(actor, undone.person));
            return Done();
        });
}

Result<DeskOutcome> DeskService::note(const Actor& actor, TeachingSessionId id, PersonId personId,
                                      const DeskNote& note)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<DeskOutcome> {
            const auto session = sessionFor(actor, id);
            if (!session)
                return session.failure();
            const auto person = presentable(personId);
            if (!person)
                return person.failure();
            if (session->state == TeachingState::Cancelled || m_registers.closing(id))
                return refused(whyClosed(*session) + u" Nothing was changed."_s);
            const SessionTime time = timeOf(*session);
            const UtcSecond now = utcSecond(m_clock.utcNow());
            const UtcSecond at = note.at ? time.utc({session->span.date, *note.at}) : now;
            if (at > now)
                return refused(
                    u"%1 is still to come. Nothing was changed."_s.arg(timeOfDay(time.local(at).time)));
            if (!note.isLeaving && at >= time.end())
                return refused(u"The session was over at %1: say when they came. Nothing was changed."_s.arg(
                    timeOfDay(session->span.end())));
            if (deskHours(time, m_settings.load(), at) == DeskHours::TooEarly)
                return refused(beforeTheDesk(*session, time, m_settings.load()));
            if (time.local(at).date != session->span.date)
                return refused(
                    u"The session was on %1: say when on that day they left. Nothing was changed."_s.arg(
                        longDate(session->span.date)));
            const DeskPresence presence =
                presenceOf(registerBookOf(m_connection, *session, m_clock.zone()).sightings(personId));
            if (note.isLeaving && (!presence.since || at < *presence.since))
                return refused(
                    u"%1 was not checked in then. Nothing was changed."_s.arg(person->fullName.value()));
            const DeskGesture gesture = note.isLeaving    ? DeskGesture::CheckOut
                                        : presence.since  ? DeskGesture::AlreadyIn
                                        : presence.leftAt ? DeskGesture::ComeBack
                                                          : DeskGesture::CheckIn;
            return written(actor, *session, *person, gesture, at, audit);
        });
}

} // namespace ledforum
