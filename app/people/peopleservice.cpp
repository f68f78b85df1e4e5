// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"

#include "app/security/operations.h"
#include "database/security/auditacts.h"
#include "database/sqlite/connection.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString isErased(const Person& person)
{
    return u"The record of %1 was erased, and stays erased. Add the person anew if they have come back. "
           "Nothing was changed."_s.arg(person.fullName.value());
}

/// Under another address or number a tutor could not sign in any more.
std::optional<Failure> tutorsNames(const Actor& actor, const Person& before, const PersonDetails& details)
{
    const bool isSame = before.email == details.email && before.number == details.number;
    if (isSame || !before.roles.testFlag(Role::Tutor) || actor.is(Role::Tutor))
        return std::nullopt;
    return refused(
        u"Only a Deputy Clinical Tutor may change the e-mail address or the number of a tutor, who "
        "signs in with them. Nothing was changed."_s);
}

} // namespace

PeopleService::PeopleService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_specialties(connection)
    , m_leavers(connection)
    , m_door(connection)
{
}

Result<std::vector<Person>> PeopleService::list(const Actor& actor, const PersonFilter& filter) const
{
    return m_operations.read(actor, Permission::ManagePeople,
                             [&]() -> Result<std::vector<Person>> { return m_people.list(filter); });
}

Result<Person> PeopleService::person(const Actor& actor, PersonId id) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&] { return known(id); });
}

Result<Person> PeopleService::find(const Actor& actor, const QString& reference) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&]() -> Result<Person> {
        if (const auto person = m_people.findByReference(reference))
            return *person;
        return notFound(u"Nobody in the forum has the e-mail address, number or id “%1”."_s.arg(reference));
    });
}

Result<std::vector<Specialty>> PeopleService::specialties(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeProgramme,
                             [&]() -> Result<std::vector<Specialty>> { return m_specialties.list(); });
}

Result<Person> PeopleService::add(const Actor& actor, const PersonForm& form)
{
    if (const auto no = refusal(actor, Permission::ManagePeople))
        return *no;
    const auto details = parsed(form);
    if (!details)
        return details.failure();
    return m_operations.change(actor, Permission::ManagePeople, Area::People,
                               [&](AuditLog::Entry& audit) -> Result<Person> {
                                   if (const auto failure = clash(*details, std::nullopt))
                                       return *failure;
                                   const PersonId id = m_people.insert(*details, Role::Led);
                                   audit.note(u"added"_s, u"person"_s, id.value());
                                   return known(id);
                               });
}

Result<Person> PeopleService::edit(const Actor& actor, PersonId id, const PersonForm& form)
{
    if (const auto no = refusal(actor, Permission::ManagePeople))
        return *no;
    const auto details = parsed(form);
    if (!details)
        return details.failure();
    return m_operations.change(actor, Permission::ManagePeople, Area::People,
                               [&](AuditLog::Entry& audit) -> Result<Person> {
                                   const auto before = known(id);
                                   if (!before || static_cast<const PersonDetails&>(*before) == *details)
                                       return before;
                                   if (before->erasedOn)
                                       return refused(isErased(*before));
                                   if (const auto failure = tutorsNames(actor, *before, *details))
                                       return *failure;
                                   if (const auto failure = clash(*details, id))
                                       return *failure;
                                   m_people.update(id, *details);
                                   m_door.removeNewcomer(id);
                                   audit.note(u"edited"_s, u"person"_s, id.value());
                                   return known(id);
                               });
}

Result<Person> PeopleService::deactivate(const Actor& actor, PersonId id)
{
    if (actor.maybePerson() == id)
        return refused(u"You cannot deactivate yourself. Nothing was changed."_s);
    return setActive(actor, id, false);
}

Result<Person> PeopleService::reactivate(const Actor& actor, PersonId id)
{
    return setActive(actor, id, true);
}

Result<Person> PeopleService::setActive(const Actor& actor, PersonId id, bool isActive)
{
    return m_operations.change(
        actor, Permission::ManagePeople, Area::People, [&](AuditLog::Entry& audit) -> Result<Person> {
            const auto before = known(id);
            if (!before || before->isActive == isActive)
                return before;
            if (before->roles.testFlag(Role::Tutor) && !actor.is(Role::Tutor))
                return refused(
                    u"Only a Deputy Clinical Tutor may deactivate or reactivate a tutor. Nothing was changed."_s);
            if (before->erasedOn)
                return refused(isErased(*before));
            if (isActive) {
                m_people.reactivate(id);
                m_leavers.comeBack(id, before->roles);
            } else {
                m_people.deactivate(id, m_clock.today());
                m_door.removeNewcomer(id);
                m_leavers.leave(id);
            }
            audit.note(isActive ? auditacts::reactivated() : auditacts::deactivated(), u"person"_s,
                       id.value());
            return known(id);
        });
}

Result<PeopleImport> PeopleService::previewImport(const Actor& actor, const QByteArray& file) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&] { return plannedImport(m_people, file); });
}

Result<PeopleImport> PeopleService::importFile(const Actor& actor, const QByteArray& file)
{
    return m_operations.change(
        actor, Permission::ManagePeople, Area::People, [&](AuditLog::Entry& audit) -> Result<PeopleImport> {
            auto import = plannedImport(m_people, file);
            if (!import || !import->badLines.empty() || import->changes.empty())
                return import;
            for (const PersonChange& change : import->changes) {
                if (!change.known) {
                    m_people.insert(change.details, Role::Led);
                    continue;
                }
                if (const auto failure = tutorsNames(actor, *known(*change.known), change.details))
                    return *failure;
                m_people.update(*change.known, change.details);
            }
            audit.note(u"imported people"_s, u"person"_s, std::nullopt, import->summary());
            return import;
        });
}

std::optional<Failure> PeopleService::clash(const PersonDetails& details, std::optional<PersonId> self) const
{
    const auto holder = [&](const std::optional<Person>& person,
                            const QString& what) -> std::optional<Failure> {
        if (!person || person->id == self)
            return std::nullopt;
        const QString hint = person->isActive ? QString() : u", who has been deactivated,"_s;
        return refused(
            u"%1 belongs to %2%3 already. Nothing was changed."_s.arg(what, person->fullName.value(), hint));
    };
    if (details.email) {
        if (const auto failure = holder(m_people.findByEmail(*details.email), details.email->value()))
            return failure;
    }
    return details.number ? holder(m_people.findByNumber(*details.number), details.number->display())
                          : std::nullopt;
}

Result<Person> PeopleService::known(PersonId id) const
{
    if (const auto person = m_people.find(id))
        return *person;
    return notFound(u"There is no person with the id %1."_s.arg(id.value()));
}

} // namespace ledforum
