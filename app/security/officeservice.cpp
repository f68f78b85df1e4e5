// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/officeservice.h"

#include "app/security/keycode.h"
#include "app/security/vouching.h"

// Whose keys the office knows, and how it comes to know them.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

PublicKeys publicKeysOf(const AccountKeys& keys)
{
    return {keys.box, keys.sign};
}

QString sentenceOf(ConfirmationReason reason, const QString& name)
{
    switch (reason) {
    case ConfirmationReason::KeysAreNew:
        return u"%1 has new keys since a reset. What was sealed to the old ones opens for them once you have "
               "met."_s.arg(name);
    case ConfirmationReason::NeverMet:
        return u"You have kept something for %1, who reads it once you have met."_s.arg(name);
    case ConfirmationReason::InviteIsUnproven:
        break;
    }
    return u"%1 waits for the keys of their role, and their invitation does not prove that the account is "
           "theirs."_s.arg(name);
}

} // namespace

OfficeService::OfficeService(Connection& connection, Operations& operations, const ForumClock& clock,
                             PasswordCost cost)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_cost(cost)
    , m_people(connection)
    , m_accounts(connection)
    , m_roles(connection)
    , m_keys(connection)
    , m_holders(connection)
{
}

Result<QString> OfficeService::keyCode(const Actor& actor, PersonId person) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&]() -> Result<QString> {
        const std::optional<Account> account = m_accounts.ofPerson(person);
        if (!account || !account->keys)
            return notFound(u"This person has not signed in yet, and has no key code."_s);
        return keyCodeOf(actor.keys().pinned.office, person, publicKeysOf(*account->keys));
    });
}

Result<QString> OfficeService::ownKeyCode(const Actor& actor) const
{
    if (!actor.isSignedIn())
        return Failure{FailureCode::NotAllowed, u"Sign in first to see your key code."_s};
    return keyCodeOf(actor.keys().pinned.office, actor.person(), actor.keys().own.publicKeys());
}

std::optional<ConfirmationReason> OfficeService::reasonToWait(const Actor& actor,
                                                              const Account& account) const
{
    if (account.state != AccountState::Active || !account.keys)
        return std::nullopt;
    if (m_holders.waitsForGrant(account, actor.keys()))
        return ConfirmationReason::InviteIsUnproven;
    if (actor.keys().office && !confirmedKeys(account, actor.keys().pinned))
        return ConfirmationReason::KeysAreNew;
    return std::nullopt;
}

Result<std::vector<PendingConfirmation>> OfficeService::pendingConfirmations(const Actor& actor) const
{
    return m_operations.read(
        actor, Permission::ManagePeople, [&]() -> Result<std::vector<PendingConfirmation>> {
            std::vector<PendingConfirmation> pending;
            for (const Account& account : m_accounts.all()) {
                const std::optional<ConfirmationReason> reason = reasonToWait(actor, account);
                const std::optional<Person> person = reason ? m_people.find(account.person) : std::nullopt;
                if (!person || !person->isActive)
                    continue;
                const QString name = person->fullName.value();
                pending.push_back(
                    {account.person, name, person->roles, *reason, sentenceOf(*reason, name),
                     keyCodeOf(actor.keys().pinned.office, account.person, publicKeysOf(*account.keys))});
            }
            return pending;
        });
}

Result<> OfficeService::confirm(const Actor& actor, PersonId person, const QString& typedCode)
{
    struct Ready
    {
        Account account;
        std::vector<std::pair<OfficeKeyId, QByteArray>> grants;
    };
    const auto prepare = [&]() -> Result<Ready> {
        std::optional<Account> account = m_accounts.ofPerson(person);
        if (!account || !account->keys)
            return notFound(u"This person has not signed in yet. There is nothing to confirm."_s);
        if (!actor.keys().office && !m_holders.waitsForGrant(*account, actor.keys()))
            return refused(
                u"Only a Deputy Clinical Tutor who holds the office's key can confirm this person. "
                "Nothing was changed."_s);
        if (!isSameKeyCode(typedCode,
                           keyCodeOf(actor.keys().pinned.office, person, publicKeysOf(*account->keys))))
            return Failure{
                FailureCode::Conflict,
                u"This is not the key code of the keys that the forum has. Compare both codes again, "
                "in person; nothing was confirmed."_s};
        if (actor.keys().office)
            account->keys->officeSignature = signedKeys(*actor.keys().office, person, *account->keys);
        return Ready{*account, m_holders.sealedGrants(*account, actor.keys())};
    };
    const Result<Ready> ready = m_operations.read(actor, Permission::ManagePeople, prepare);
    if (!ready)
        return ready.failure();
    return m_operations.change(
        actor, Permission::ManagePeople, Area::Security, [&](AuditLog::Entry& audit) -> Result<> {
            if (!m_accounts.confirm(ready->account.id, *ready->account.keys))
                return Failure{FailureCode::Conflict,
                               u"This person's keys were just changed. Nothing was confirmed; look again."_s};
            for (const auto& [key, sealed] : ready->grants)
                m_keys.grant(key, ready->account.id, sealed);
            if (ready->grants.empty())
                audit.noteSealed(u"confirmed in person"_s, u"account"_s, ready->account.id.value());
            else
                audit.note(u"confirmed key holder"_s, u"account"_s, ready->account.id.value());
            return Done();
        });
}

} // namespace ledforum
