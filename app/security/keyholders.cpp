// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/keyholders.h"

#include "app/security/vouching.h"
#include "database/security/rolestore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr OfficePurpose purposes[] = {OfficePurpose::Office, OfficePurpose::Audit, OfficePurpose::Issuer};

const KeyPair* secretFor(OfficePurpose purpose, const KeyRing& ring)
{
    const std::optional<KeyPair>& held = purpose == OfficePurpose::Office  ? ring.office
                                         : purpose == OfficePurpose::Audit ? ring.audit
                                                                           : ring.issuer;
    return held ? &*held : nullptr;
}

bool mayHold(Roles roles, OfficePurpose purpose)
{
    return roles.testFlag(Role::Tutor) ||
           (purpose == OfficePurpose::Issuer && roles.testFlag(Role::Administrator));
}

/// The pair that a grant opens to, if it is the one that the account pinned.
std::optional<KeyPair> openedGrant(const Grant& grant, const KeyPair& own, const PublicKeys& pinned)
{
    if (!grant.sealedSecret)
        return std::nullopt;
    auto secret = own.openSealed(*grant.sealedSecret);
    if (!secret)
        return std::nullopt;
    auto pair = KeyPair::fromSecret(std::move(*secret));
    return pair && pair->publicKeys() == pinned ? std::move(pair) : std::nullopt;
}

} // namespace

KeyHolders::KeyHolders(Connection& connection)
    : m_connection(connection)
    , m_keys(connection)
    , m_accounts(connection)
{
}

PinnedKeys KeyHolders::current() const
{
    const auto keysOf = [this](OfficePurpose purpose) {
        const OfficeKey key = m_keys.current(purpose);
        return PublicKeys{key.box, key.sign};
    };
    return {keysOf(OfficePurpose::Office), keysOf(OfficePurpose::Audit), keysOf(OfficePurpose::Issuer)};
}

void KeyHolders::openGrants(KeyRing& ring, AccountId account) const
{
    const OfficeKeyId office = m_keys.current(OfficePurpose::Office).id;
    const OfficeKeyId audit = m_keys.current(OfficePurpose::Audit).id;
    const OfficeKeyId issuer = m_keys.current(OfficePurpose::Issuer).id;
    for (const Grant& grant : m_keys.grantsTo(account)) {
        if (grant.key == office)
            ring.office = openedGrant(grant, ring.own, ring.pinned.office);
        else if (grant.key == audit)
            ring.audit = openedGrant(grant, ring.own, ring.pinned.audit);
        else if (grant.key == issuer)
            ring.issuer = openedGrant(grant, ring.own, ring.pinned.issuer);
    }
}

void KeyHolders::regrant(const Account& account, Roles roles, const KeyRing* giver)
{
    for (const OfficePurpose purpose : purposes) {
        const OfficeKeyId key = m_keys.current(purpose).id;
        if (!mayHold(roles, purpose)) {
            m_keys.withdraw(key, account.id);
            continue;
        }
        const KeyPair* secret = giver ? secretFor(purpose, *giver) : nullptr;
        std::optional<QByteArray> sealed;
        if (secret && account.keys)
            sealed = sealTo(account.keys->box, secret->secret());
        else if (giver && isGranted(key, account.id))
            continue; // an administrator who changes a tutor's other roles does not undo what the office
                      // sealed
        m_keys.grant(key, account.id, sealed);
    }
}

bool KeyHolders::isGranted(OfficeKeyId key, AccountId account) const
{
    const auto grants = m_keys.grantsTo(account);
    return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) { return grant.key == key; });
}

const KeyPair* KeyHolders::heldFor(OfficeKeyId key, const KeyRing& ring) const
{
    for (const OfficePurpose purpose : purposes) {
        if (m_keys.current(purpose).id == key)
            return secretFor(purpose, ring);
    }
    return nullptr;
}

/// A role and a grant written into the file by hand lack the signature, and are left pending for ever.
bool KeyHolders::isRightful(const PendingGrant& grant, const PinnedKeys& pinned) const
{
    const RoleStore roles(m_connection);
    const auto tutor = roles.signatureOf(grant.person, Role::Tutor);
    if (tutor && isRoleSigned(pinned.office, grant.person, Role::Tutor, *tutor))
        return true;
    const auto administrator = roles.signatureOf(grant.person, Role::Administrator);
    return administrator && grant.key == m_keys.current(OfficePurpose::Issuer).id &&
           isRoleSigned(pinned.issuer, grant.person, Role::Administrator, *administrator);
}

KeyHolders::Confirmations KeyHolders::prepare(const KeyRing& ring) const
{
    Confirmations confirmations;
    for (const PendingGrant& grant : m_keys.pending()) {
        const KeyPair* secret = heldFor(grant.key, ring);
        if (secret && isRightful(grant, ring.pinned))
            confirmations.grants.emplace_back(grant, sealTo(grant.box, secret->secret()));
    }
    if (!ring.office)
        return confirmations;
    for (Account& account : m_accounts.unconfirmed()) {
        account.keys->officeSignature = signedKeys(*ring.office, account.person, *account.keys);
        confirmations.accounts.push_back(account);
    }
    return confirmations;
}

bool KeyHolders::waitsForGrant(const Account& account, const KeyRing& ring) const
{
    const auto pending = m_keys.pending();
    return std::ranges::any_of(pending, [&](const PendingGrant& grant) {
        return grant.account == account.id && heldFor(grant.key, ring) && isRightful(grant, ring.pinned);
    });
}

std::vector<std::pair<OfficeKeyId, QByteArray>> KeyHolders::sealedGrants(const Account& account,
                                                                         const KeyRing& ring) const
{
    std::vector<std::pair<OfficeKeyId, QByteArray>> sealed;
    for (const Grant& grant : m_keys.grantsTo(account.id)) {
        const KeyPair* secret = heldFor(grant.key, ring);
        if (secret && isRightful({grant.key, account.id, account.person, account.keys->box}, ring.pinned))
            sealed.emplace_back(grant.key, sealTo(account.keys->box, secret->secret()));
    }
    return sealed;
}

void KeyHolders::write(const Confirmations& confirmations, AuditLog::Entry& audit)
{
    for (const auto& [grant, sealed] : confirmations.grants) {
        m_keys.confirm(grant, sealed);
        audit.note(u"confirmed key holder"_s, u"account"_s, grant.account.value());
    }
    for (const Account& account : confirmations.accounts) {
        if (m_accounts.confirm(account.id, *account.keys))
            audit.noteSealed(u"confirmed keys"_s, u"account"_s, account.id.value());
    }
}

} // namespace ledforum
