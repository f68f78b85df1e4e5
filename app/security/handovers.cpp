// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/handovers.h"

#include "app/security/officefailures.h"
#include "app/security/publickeys.h"
#include "database/security/auditacts.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

/// Sealed and signed, ready to be written.
struct HandOvers::Ready
{
    NextOffice next;
    std::vector<std::unique_ptr<SealedRoom::Resealed>> rooms = {};
};

HandOvers::HandOvers(Connection& connection, Operations& operations, const ForumClock& clock,
                     PasswordCost cost, SealedRooms rooms)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_cost(cost)
    , m_people(connection)
    , m_keys(connection)
    , m_holders(connection)
    , m_rooms(std::move(rooms))
{
}

Result<QString> HandOvers::handOver(const Actor& actor, const HandOver& how)
{
    if (how.removesSelf && how.to == actor.maybePerson())
        return refused(u"You cannot hand the office over to yourself and leave it. Nothing was changed."_s);
    return carryOut(actor,
                    {.comes = how.to,
                     .goes = how.removesSelf ? actor.maybePerson() : std::nullopt,
                     .givesPast = how.givesPast || !how.removesSelf},
                    {auditacts::handedOverOffice(), how.to});
}

Result<QString> HandOvers::removeTutor(const Actor& actor, PersonId person)
{
    if (person == actor.maybePerson())
        return refused(u"Hand the office over to somebody else instead. Nothing was changed."_s);
    return carryOut(actor, {.comes = {}, .goes = person}, {u"removed from tutor's office"_s, person});
}

Result<QString> HandOvers::carryOut(const Actor& actor, const OfficeChange& change, const Note& note)
{
    constexpr int attempts = 3; // somebody may book while all is sealed
    Result<QString> done = officeChangedMeanwhile();
    for (int attempt = 0; attempt < attempts && !done && done.failure().code == FailureCode::Conflict;
         ++attempt) {
        const auto ready =
            m_operations.read(actor, Permission::GrantTutor, [&] { return prepared(actor, change); });
        if (!ready)
            return ready.failure();
        done = write(actor, **ready, note);
    }
    return done;
}

Result<std::shared_ptr<HandOvers::Ready>> HandOvers::prepared(const Actor& actor,
                                                              const OfficeChange& change) const
{
    std::optional<OfficeSecrets> secrets = OfficeSecrets::held(m_keys, actor.keys());
    if (!secrets)
        return lackingOfficeKeys();
    auto ready =
        std::make_shared<Ready>(Ready{NextOffice(m_connection, *std::move(secrets), m_clock.today())});
    NextOffice& next = ready->next;
    if (const Result<> checked = check(actor, change, next); !checked)
        return checked.failure();
    next.seal(change, actor, KnownKeys::read(m_connection, actor.keys()), m_cost.forYears());
    for (const SealedRoom* room : m_rooms)
        ready->rooms.push_back(room->resealedFor(next.office(), actor.keys()));
    return ready;
}

/// Of exactly what the next keys are sealed to: between two readings anybody can write to the file.
Result<> HandOvers::check(const Actor& actor, const OfficeChange& change, const NextOffice& next) const
{
    if (change.goes && !next.hasRole(*change.goes))
        return notFound(u"This person is no Deputy Clinical Tutor. Nothing was changed."_s);
    if (!change.comes)
        return Done();
    const std::optional<Person> person = m_people.find(*change.comes);
    if (!person || !person->isActive)
        return noActivePerson();
    const auto account = std::ranges::find(next.accounts(), *change.comes, &Account::person);
    const QString name = person->fullName.value();
    if (account == next.accounts().end() || !account->keys || account->state != AccountState::Active)
        return noActiveAccount(name);
    const PublicKeys keys = publicKeysOf(*account->keys);
    const bool isTheirs = *change.comes == actor.person()
                              ? keys == actor.keys().own.publicKeys()
                              : m_holders.knows(*account, actor.keys(), Role::Tutor);
    if (!isTheirs)
        return refused(
            u"Compare key codes with %1 first, in person, and confirm them; the office was not handed "
            "over."_s.arg(name));
    return Done();
}

Result<QString> HandOvers::write(const Actor& actor, Ready& ready, const Note& note)
{
    return m_operations.change(
        actor, Permission::GrantTutor, Area::Security, [&](AuditLog::Entry& audit) -> Result<QString> {
            const bool isWritten =
                std::ranges::all_of(ready.rooms, [&](const auto& room) { return room->write(audit); }) &&
                ready.next.write();
            if (!isWritten)
                return officeChangedMeanwhile();
            audit.note(note.action, u"person"_s, note.person.value());
            return ready.next.code();
        });
}

} // namespace ledforum
