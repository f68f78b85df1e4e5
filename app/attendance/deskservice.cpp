// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskservice.h"

#include "app/attendance/openregister.h"
#include "app/common/wording.h"
#include "app/security/operations.h"
#include "database/types/textfold.h"

#include <algorithm>

// What the desk is and whom it finds; what it does is in deskservice_acts.cpp, PINs and newcomers are in
// deskservice_people.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestUnstaffed = 2;

/// What a name lacks that several people have.
QString tellingApart(const Person& person)
{
    QStringList parts{person.grade, person.specialty};
    if (person.number)
        parts += u"%1 … %2"_s.arg(toString(person.number->body()), person.number->value().right(3));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

DeskService::DeskService(Connection& connection, Operations& operations, const ForumClock& clock,
                         PasswordCost cost)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_cost(cost.forTheDoor())
    , m_people(connection)
    , m_sessions(connection)
    , m_registers(connection)
    , m_sightings(connection)
    , m_door(connection)
    , m_settings(connection)
{
}

Result<Actor> DeskService::start(const Actor& actor, TeachingSessionId id, DeskKind kind)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<Actor> {
            const auto session = sessionFor(actor, id);
            if (!session)
                return session.failure();
            const QString why = whyClosed(*session);
            const bool isEarly = deskHours(timeOf(*session), m_settings.load(),
                                           utcSecond(m_clock.utcNow())) == DeskHours::TooEarly;
            if (!why.isEmpty() && !(isEarly && session->state != TeachingState::Cancelled))
                return refused(why);
            audit.note(u"started the check-in desk"_s, u"register"_s, id.value(),
                       kind == DeskKind::Staffed ? u"staffed"_s : u"unstaffed"_s);
            return Actor::atDesk({id, actor.person(), kind});
        });
}

Result<DeskView> DeskService::view(const Actor& actor, TeachingSessionId id) const
{
    return m_operations.read(actor, Permission::CheckIn, [&]() -> Result<DeskView> {
        const auto session = sessionFor(actor, id);
        if (!session)
            return session.failure();
        const ForumSettings settings = m_settings.load();
        const SessionTime time = timeOf(*session);
        DeskView view{
            .session = *session,
            .closed = whyClosed(*session),
            .opens = time.local(time.start() - std::chrono::minutes(settings.deskOpensMinutesBefore)),
            .closes = time.local(time.end() + std::chrono::minutes(settings.deskClosesMinutesAfter))};
        if (actor.duty())
            view.kind = actor.duty()->kind;
        for (const Sighting& one : m_sightings.sightings(id)) {
            if (one.source == SightingSource::Desk && !one.to)
                ++view.checkedIn;
        }
        return view;
    });
}

Result<DeskSearch> DeskService::search(const Actor& actor, TeachingSessionId id, const QString& typed) const
{
    return m_operations.read(actor, Permission::CheckIn, [&]() -> Result<DeskSearch> {
        const auto session = sessionFor(actor, id);
        if (!session)
            return session.failure();
        const RegisterBook book = registerBookOf(m_connection, *session, m_clock.zone());
        const std::vector<Person> people = searched(book);
        std::vector<DeskEntry> entries;
        // Where nobody stands beside it, not even the order tells who is here.
        for (const Person& person : people)
            entries.push_back(deskEntry(person, isVouchedFor(actor) &&
                                                    presenceOf(book.sightings(person.id)).since.has_value()));
        const DeskMatches found = deskMatches(entries, typed);
        if (!isVouchedFor(actor) && typed.simplified().size() < fewestUnstaffed && !found.isClear)
            return DeskSearch{};
        DeskSearch search{.matches = {}, .more = 0, .isClear = found.isClear};
        QStringList names;
        std::vector<QString> apart;
        for (const PersonId each : found.persons) {
            if (search.matches.size() == mostDeskMatches)
                break;
            const Person& person = *std::ranges::find(people, each, &Person::id);
            search.matches.push_back({.person = each, .name = person.fullName.value()});
            if (isVouchedFor(actor))
                search.matches.back().presence = presenceOf(book.sightings(each));
            names += folded(person.fullName.value());
            apart.push_back(tellingApart(person));
        }
        for (size_t n = 0; n < search.matches.size(); ++n) {
            if (names.count(names[qsizetype(n)]) > 1)
                search.matches[n].apart = apart[n];
        }
        search.more = int(found.persons.size() - search.matches.size());
        return search;
    });
}

std::vector<Person> DeskService::searched(const RegisterBook& book) const
{
    std::vector<Person> people = m_people.list({.withInactive = true});
    std::erase_if(people, [&](const Person& person) {
        const bool isListed = person.isActive && person.roles.testFlag(Role::Led);
        return !isListed && !book.mark(person.id) && book.sightings(person.id).empty();
    });
    return people;
}

Result<TeachingSession> DeskService::sessionFor(const Actor& actor, TeachingSessionId id) const
{
    if (const auto& duty = actor.duty()) {
        if (duty->session != id)
            return Failure{FailureCode::NotAllowed,
                           u"This desk was started for another session. Nothing was changed."_s};
        if (!isStaff(duty->startedBy))
            return Failure{
                FailureCode::NotAllowed,
                u"Whoever started this desk is no longer of the Medical Education Team. Nothing was "
                "changed: leave the desk, and start it again."_s};
    }
    if (auto session = m_sessions.find(id))
        return *std::move(session);
    return notFound(u"There is no session with the id %1."_s.arg(id.value()));
}

Result<TeachingSession> DeskService::openFor(const Actor& actor, TeachingSessionId id) const
{
    auto session = sessionFor(actor, id);
    if (!session)
        return session;
    if (const QString why = whyClosed(*session); !why.isEmpty())
        return refused(why + u" Nothing was changed."_s);
    return session;
}

QString DeskService::whyClosed(const TeachingSession& session) const
{
    const QString day = longDate(session.span.date);
    if (session.state == TeachingState::Cancelled)
        return u"The session on %1 is cancelled: nobody can be checked in."_s.arg(day);
    if (m_registers.closing(session.id))
        return u"The register of %1 is closed: nobody can be checked in any more."_s.arg(day);
    const ForumSettings settings = m_settings.load();
    const SessionTime time = timeOf(session);
    switch (deskHours(time, settings, utcSecond(m_clock.utcNow()))) {
    case DeskHours::TooEarly: {
        const LocalMoment opens =
            time.local(time.start() - std::chrono::minutes(settings.deskOpensMinutesBefore));
        return u"The desk opens on %1 at %2."_s.arg(longDate(opens.date), timeOfDay(opens.time));
    }
    case DeskHours::TooLate: {
        const LocalMoment closed =
            time.local(time.end() + std::chrono::minutes(settings.deskClosesMinutesAfter));
        return u"The desk closed on %1 at %2."_s.arg(longDate(closed.date), timeOfDay(closed.time));
    }
    case DeskHours::Open:
        break;
    }
    return {};
}

bool DeskService::isStaff(PersonId id) const
{
    const auto person = m_people.find(id);
    return person && person->isActive && allows(person->roles, Permission::TakeRegister);
}

SessionTime DeskService::timeOf(const TeachingSession& session) const
{
    return {session.span, m_clock.zone()};
}

} // namespace ledforum
