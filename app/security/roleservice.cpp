// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/roleservice.h"

#include "app/security/vouching.h"
#include "database/security/auditacts.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Permission permissionFor(Role role)
{
    switch (role) {
    case Role::Led:
        return Permission::ManagePeople;
    case Role::Administrator:
        return Permission::GrantAdministrator;
    case Role::Tutor:
        break;
    }
    return Permission::GrantTutor;
}

Failure nobodyThere()
{
    return notFound(u"There is no such person. No role was changed."_s);
}

/// The word for the role; nothing for doctors, who need none. Refused while the actor lacks the key to give
/// it.
Result<std::optional<QByteArray>> wordFor(const Actor& actor, PersonId person, Role role)
{
    if (role == Role::Led)
        return std::optional<QByteArray>();
    const std::optional<KeyPair>& key = role == Role::Tutor ? actor.keys().office : actor.keys().issuer;
    if (!key)
        return refused(
            u"Your own role has not been confirmed yet. Someone who held it before you has to sign in "
            "once; no role was changed."_s);
    return std::optional(signedRole(*key, person, role));
}

} // namespace

RoleService::RoleService(Connection& connection, Operations& operations)
    : m_operations(operations)
    , m_people(connection)
    , m_roles(connection)
    , m_accounts(connection)
    , m_holders(connection)
{
}

/// Signed and sealed, ready to be written.
struct RoleService::Ready
{
    std::optional<QByteArray> word;
    std::optional<Account> known; ///< whose keys are known to be the person's
    KeyHolders::Sealed sealed;    ///< to these
};

Result<RoleService::Ready> RoleService::prepared(const Actor& actor, PersonId id, Role role) const
{
    const auto person = m_people.find(id);
    if (!person)
        return nobodyThere();
    const auto word = wordFor(actor, id, role);
    if (!word)
        return word.failure();
    Ready ready{.word = *word, .known = {}, .sealed = {}};
    const std::optional<Account> account = m_accounts.ofPerson(id);
    if (account && m_holders.knows(*account, actor.keys(), role)) {
        ready.known = account;
        ready.sealed = m_holders.sealedFor(*account, person->roles | role, actor.keys());
    }
    return ready;
}

Result<> RoleService::grant(const Actor& actor, PersonId id, Role role)
{
    const Result<Ready> ready =
        m_operations.read(actor, permissionFor(role), [&] { return prepared(actor, id, role); });
    if (!ready)
        return ready.failure();
    return m_operations.change(
        actor, permissionFor(role), Area::People, [&](AuditLog::Entry& audit) -> Result<> {
            const auto person = m_people.find(id);
            if (!person)
                return nobodyThere();
            m_roles.grant(id, role, ready->word);
            // Keys that came meanwhile get nothing yet.
            if (const auto account = m_accounts.ofPerson(id))
                m_holders.regrant(*account, person->roles | role,
                                  account == ready->known ? ready->sealed : KeyHolders::Sealed());
            audit.note(auditacts::grantedRole(role), u"person"_s, id.value());
            return Done();
        });
}

Result<> RoleService::withdraw(const Actor& actor, PersonId personId, Role role)
{
    return m_operations.change(
        actor, permissionFor(role), Area::People, [&](AuditLog::Entry& audit) -> Result<> {
            const auto person = m_people.find(personId);
            if (!person)
                return nobodyThere();
            if (!person->roles.testFlag(role))
                return Done();
            if (role == Role::Tutor && m_roles.activeHolders(role) <= 1)
                return refused(
                    u"%1 is the forum's only Deputy Clinical Tutor. Grant the role to someone else "
                    "first; no role was changed."_s.arg(person->fullName.value()));
            const auto held = m_accounts.ofPerson(personId);
            if (role == Role::Tutor && held && m_holders.holdsOffice(held->id))
                return refused(
                    u"%1 holds the keys of the tutor's office. Remove them from the office, which then "
                    "gets new keys; no role was changed."_s.arg(person->fullName.value()));
            m_roles.withdraw(personId, role);
            if (const auto account = m_accounts.ofPerson(personId))
                m_holders.regrant(*account, person->roles & ~Roles(role));
            audit.note(auditacts::withdrewRole(role), u"person"_s, personId.value());
            return Done();
        });
}

} // namespace ledforum
