// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/officeservice.h"

#include "app/security/keycode.h"
#include "app/security/officefailures.h"
#include "app/security/publickeys.h"
#include "app/security/vouching.h"

// Whose keys the office knows, and how it comes to know them.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

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

/// Who waits for the holder of these keys, and why.
class Waits final
{
public:
    Waits(const Connection& connection, const KeyHolders& holders, const SealedRooms& rooms,
          const KeyRing& ring)
        : m_holders(holders)
        , m_ring(ring)
    {
        if (!ring.office)
            return;
        m_known = KnownKeys::read(connection, ring);
        m_isWhole = holders.isMemoryWhole(m_known, ring.pinned);
        for (const SealedRoom* room : rooms)
            m_unlinked.merge(room->unlinked(ring));
    }

    [[nodiscard]] std::optional<ConfirmationReason> reasonOf(const Account& account) const
    {
        if (account.state != AccountState::Active || !account.keys)
            return std::nullopt;
        if (m_holders.waitsForGrant(account, m_ring))
            return ConfirmationReason::InviteIsUnproven;
        if (!m_ring.office)
            return std::nullopt;
        const bool isVouchedFor = confirmedKeys(account, m_ring.pinned).has_value();
        if (!isVouchedFor && !(m_isWhole && m_holders.mayVouch(account, m_known, m_ring)))
            return ConfirmationReason::KeysAreNew;
        if (m_unlinked.contains(account.person) &&
            !m_known.isMet(account.person, publicKeysOf(*account.keys)))
            return ConfirmationReason::NeverMet;
        return std::nullopt;
    }

private:
    const KeyHolders& m_holders;
    const KeyRing& m_ring;
    KnownKeys m_known;
    bool m_isWhole = false;
    std::set<PersonId> m_unlinked;
};

} // namespace

OfficeService::OfficeService(Connection& connection, Operations& operations, const ForumClock& clock,
                             PasswordCost cost, SealedRooms rooms)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_cost(cost)
    , m_people(connection)
    , m_accounts(connection)
    , m_roles(connection)
    , m_keys(connection)
    , m_holders(connection)
    , m_rooms(std::move(rooms))
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

Result<std::vector<PendingConfirmation>> OfficeService::pendingConfirmations(const Actor& actor) const
{
    return m_operations.read(
        actor, Permission::ManagePeople, [&]() -> Result<std::vector<PendingConfirmation>> {
            const Waits waits(m_connection, m_holders, m_rooms, actor.keys());
            std::vector<PendingConfirmation> pending;
            for (const Account& account : m_accounts.all()) {
                const std::optional<ConfirmationReason> reason = waits.reasonOf(account);
                const std::optional<Person> person = reason ? m_people.find(account.person) : std::nullopt;
                if (!person || !person->isActive)
                    continue;
                const QString name = person->fullName.value();
                pending.push_back({account.person, name, person->roles, *reason, sentenceOf(*reason, name)});
            }
            return pending;
        });
}

/// Sealed and signed, ready to be written.
struct OfficeService::Confirmation
{
    Account account;
    std::vector<Grant> seenGrants;
    std::vector<std::pair<OfficeKeyId, QByteArray>> grants;
    std::optional<KnownKeys::Rewrite> known = {};
};

Result<OfficeService::Confirmation> OfficeService::confirmation(const Actor& actor, PersonId person,
                                                                const QString& typedCode) const
{
    std::optional<Account> account = m_accounts.ofPerson(person);
    if (!account || !account->keys)
        return notFound(u"This person has not signed in yet. There is nothing to confirm."_s);
    const std::optional<KeyPair>& office = actor.keys().office;
    if (!office && !m_holders.waitsForGrant(*account, actor.keys()))
        return refused(u"Only a Deputy Clinical Tutor who holds the office's key can confirm this person. "
                       "Nothing was changed."_s);
    const PublicKeys keys = publicKeysOf(*account->keys);
    if (!isSameKeyCode(typedCode, keyCodeOf(actor.keys().pinned.office, person, keys)))
        return Failure{FailureCode::Conflict,
                       u"This is not the key code of the keys that the forum has. Compare both codes again, "
                       "in person; nothing was confirmed."_s};
    // Read first: a role withdrawn while all is sealed takes its grants away, and they must not come back.
    Confirmation ready{.account = *account, .seenGrants = m_keys.grantsTo(account->id), .grants = {}};
    ready.grants = m_holders.sealedGrants(*account, actor.keys());
    if (!office)
        return ready;
    ready.account.keys->officeSignature = signedKeys(*office, person, *account->keys);
    KnownKeys known = KnownKeys::read(m_connection, actor.keys());
    known.add(person, keys, true);
    ready.known = known.sealed(*office, actor.person(), m_clock.today());
    return ready;
}

Result<> OfficeService::write(const Actor& actor, const Confirmation& ready)
{
    return m_operations.change(
        actor, Permission::ManagePeople, Area::Security, [&](AuditLog::Entry& audit) -> Result<> {
            const bool isWritten = m_keys.grantsTo(ready.account.id) == ready.seenGrants &&
                                   m_accounts.confirm(ready.account.id, *ready.account.keys) &&
                                   (!ready.known || writeKnownKeys(m_connection, *ready.known));
            if (!isWritten)
                return officeChangedMeanwhile();
            for (const auto& [key, sealed] : ready.grants)
                m_keys.grant(key, ready.account.id, sealed);
            // Whom a tutor meets is nobody's business; who holds an office's key is everybody's.
            if (ready.grants.empty())
                audit.noteSealed(u"confirmed in person"_s, u"account"_s, ready.account.id.value());
            else
                audit.note(u"confirmed in person"_s, u"account"_s, ready.account.id.value());
            return Done();
        });
}

Result<> OfficeService::confirm(const Actor& actor, PersonId person, const QString& typedCode)
{
    const Result<Confirmation> ready = m_operations.read(
        actor, Permission::ManagePeople, [&] { return confirmation(actor, person, typedCode); });
    if (!ready)
        return ready.failure();
    const Result<> written = write(actor, *ready);
    if (written && m_whenConfirmed && actor.keys().office)
        m_whenConfirmed(actor);
    return written;
}

} // namespace ledforum
