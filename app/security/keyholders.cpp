// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/keyholders.h"

#include "app/security/invitationproof.h"
#include "app/security/officesecrets.h"
#include "app/security/publickeys.h"
#include "app/security/purposes.h"
#include "app/security/succession.h"
#include "app/security/vouching.h"
#include "database/security/rolestore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

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
    , m_roles(connection)
{
}

PinnedKeys KeyHolders::current() const
{
    PinnedKeys keys;
    for (const OfficePurpose purpose : allPurposes)
        pinnedFor(purpose, keys) = publicKeysOf(m_keys.current(purpose));
    return keys;
}

std::optional<PinnedKeys> KeyHolders::followed(const PinnedKeys& pinned) const
{
    const std::vector<OfficeKey> keys = m_keys.all();
    PinnedKeys now = current();
    now.earlierOffices = pinned.earlierOffices;
    const auto office = succession(keys, OfficePurpose::Office, pinned.office, now.office);
    if (!office || !succession(keys, OfficePurpose::Audit, pinned.audit, now.audit) ||
        !succession(keys, OfficePurpose::Issuer, pinned.issuer, now.issuer))
        return std::nullopt;
    now.earlierOffices.insert(now.earlierOffices.end(), office->begin(), office->end());
    return now;
}

std::vector<KeyHolders::Succession> KeyHolders::successions() const
{
    // The keys of office and audit pass on together, those of the issuer by themselves.
    std::map<OfficePurpose, std::vector<PublicKeys>> keys;
    for (const OfficeKey& key : m_keys.all())
        keys[key.purpose].push_back({key.box, key.sign});
    const std::vector<PublicKeys>& offices = keys[OfficePurpose::Office];
    const std::vector<PublicKeys>& audits = keys[OfficePurpose::Audit];
    std::vector<Succession> successions;
    for (size_t n = 0; n < std::min(offices.size(), audits.size()); ++n) {
        for (const PublicKeys& issuer : keys[OfficePurpose::Issuer]) {
            const PinnedKeys then{offices[n], audits[n], issuer};
            successions.push_back({then, followed(then)});
        }
    }
    return successions;
}

void KeyHolders::openGrants(KeyRing& ring, AccountId account) const
{
    const std::vector<OfficeKey> keys = m_keys.all();
    for (const Grant& grant : m_keys.grantsTo(account)) {
        const auto key = std::ranges::find(keys, grant.key, &OfficeKey::id);
        if (key == keys.end() || !grant.sealedSecret)
            continue;
        if (key->retiredOn) {
            auto earlier =
                openedEarlier(*grant.sealedSecret, key->purpose, *key->retiredOn, ring.own, ring.pinned);
            auto& those = key->purpose == OfficePurpose::Office ? ring.earlierOffices : ring.earlierAudits;
            if (earlier)
                those.push_back(std::move(*earlier));
        } else {
            placeFor(key->purpose, ring) = openedGrant(grant, ring.own, pinnedFor(key->purpose, ring.pinned));
        }
    }
}

bool KeyHolders::knows(const Account& account, const KeyRing& ring, Role role) const
{
    if (!account.keys)
        return false;
    if (ring.office &&
        (invitationproof::isProven(*ring.office, account) ||
         KnownKeys::read(m_connection, ring).isMet(account.person, publicKeysOf(*account.keys))))
        return true;
    return role == Role::Administrator && ring.issuer && invitationproof::isProven(*ring.issuer, account);
}

KeyHolders::Sealed KeyHolders::sealedFor(const Account& account, Roles roles, const KeyRing& giver) const
{
    Sealed sealed;
    for (const OfficePurpose purpose : allPurposes) {
        const KeyPair* secret = pairFor(purpose, giver);
        if (secret && account.keys && mayHold(roles, purpose))
            sealed[m_keys.current(purpose).id] = sealTo(account.keys->box, secret->secret());
    }
    return sealed;
}

void KeyHolders::regrant(const Account& account, Roles roles, const Sealed& sealed)
{
    for (const OfficePurpose purpose : allPurposes) {
        const OfficeKeyId key = m_keys.current(purpose).id;
        const auto now = sealed.find(key);
        if (!mayHold(roles, purpose))
            m_keys.withdraw(key, account.id);
        else if (now != sealed.end())
            m_keys.grant(key, account.id, now->second);
        // An administrator who changes a tutor's other roles does not undo what the office sealed.
        else if (!isGranted(key, account.id))
            m_keys.grant(key, account.id);
    }
}

void KeyHolders::regrantPending(const Account& account, Roles roles)
{
    for (const OfficePurpose purpose : allPurposes) {
        const OfficeKeyId key = m_keys.current(purpose).id;
        if (mayHold(roles, purpose))
            m_keys.grant(key, account.id);
        else
            m_keys.withdraw(key, account.id);
    }
}

bool KeyHolders::holdsOffice(AccountId account) const
{
    const OfficeKeyId office = m_keys.current(OfficePurpose::Office).id;
    const auto grants = m_keys.grantsTo(account);
    return std::ranges::any_of(grants,
                               [&](const Grant& grant) { return grant.key == office && grant.sealedSecret; });
}

bool KeyHolders::isGranted(OfficeKeyId key, AccountId account) const
{
    const auto grants = m_keys.grantsTo(account);
    return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) { return grant.key == key; });
}

const KeyPair* KeyHolders::heldFor(OfficeKeyId key, const KeyRing& ring) const
{
    for (const OfficePurpose purpose : allPurposes) {
        if (m_keys.current(purpose).id == key)
            return pairFor(purpose, ring);
    }
    return nullptr;
}

/// A role and a grant written into the file by hand lack the signature, and are left pending for ever.
bool KeyHolders::isRightful(const PendingGrant& grant, const PinnedKeys& pinned) const
{
    const auto tutor = m_roles.signatureOf(grant.person, Role::Tutor);
    if (tutor && isRoleSigned(pinned.office, grant.person, Role::Tutor, *tutor))
        return true;
    const auto administrator = m_roles.signatureOf(grant.person, Role::Administrator);
    return administrator && grant.key == m_keys.current(OfficePurpose::Issuer).id &&
           isRoleSigned(pinned.issuer, grant.person, Role::Administrator, *administrator);
}

bool KeyHolders::isMemoryWhole(const KnownKeys& known, const PinnedKeys& pinned) const
{
    const std::vector<Account> accounts = m_accounts.all();
    return std::ranges::all_of(accounts, [&](const Account& account) {
        const std::optional<PublicKeys> keys = confirmedKeys(account, pinned);
        return !keys || known.isKnown(account.person, *keys);
    });
}

bool KeyHolders::mayVouch(const Account& account, const KnownKeys& known, const KeyRing& ring) const
{
    const PublicKeys keys = publicKeysOf(*account.keys);
    if (invitationproof::isProven(*ring.office, account))
        return true;
    // What stands in the file about earlier keys can be deleted there; the office's own memory cannot.
    return !known.isSuperseded(account.person, keys) && m_accounts.retiredKeys(account.id).empty();
}

KeyHolders::Confirmations KeyHolders::prepare(const KeyRing& ring, PersonId holder, QDate today) const
{
    Confirmations confirmations;
    for (const PendingGrant& grant : m_keys.pending()) {
        const KeyPair* secret = heldFor(grant.key, ring);
        const std::optional<Account> account = m_accounts.ofPerson(grant.person);
        if (secret && isRightful(grant, ring.pinned) && account && isProvenFor(*account, grant, ring))
            confirmations.grants.emplace_back(grant, sealTo(grant.box, secret->secret()));
    }
    if (!ring.office)
        return confirmations;
    KnownKeys known = KnownKeys::read(m_connection, ring);
    if (!isMemoryWhole(known, ring.pinned))
        return confirmations;
    for (Account& account : m_accounts.all()) {
        if (account.state != AccountState::Active || !account.keys || confirmedKeys(account, ring.pinned) ||
            !mayVouch(account, known, ring))
            continue;
        account.keys->officeSignature = signedKeys(*ring.office, account.person, *account.keys);
        confirmations.accounts.push_back(account);
        known.add(account.person, publicKeysOf(*account.keys),
                  invitationproof::isProven(*ring.office, account));
    }
    if (!confirmations.accounts.empty())
        confirmations.known = known.sealed(*ring.office, holder, today);
    return confirmations;
}

/// A tutor's keys go to those alone whom the office itself has invited.
bool KeyHolders::isProvenFor(const Account& account, const PendingGrant& grant, const KeyRing& ring) const
{
    if (!account.keys || account.keys->box != grant.box)
        return false;
    if (ring.office && invitationproof::isProven(*ring.office, account))
        return true;
    const bool isTutors = m_roles.rolesOf(account.person).testFlag(Role::Tutor);
    return !isTutors && ring.issuer && invitationproof::isProven(*ring.issuer, account);
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
    const std::vector<OfficeKey> keys = m_keys.all();
    for (const Grant& grant : m_keys.grantsTo(account.id)) {
        const auto key = std::ranges::find(keys, grant.key, &OfficeKey::id);
        const KeyPair* secret = key == keys.end() ? nullptr : secretOf(*key, ring);
        if (!secret || !isRightful({grant.key, account.id, account.person, account.keys->box}, ring.pinned))
            continue;
        if (!key->retiredOn)
            sealed.emplace_back(grant.key, sealTo(account.keys->box, secret->secret()));
        else if (ring.office)
            sealed.emplace_back(grant.key, sealedEarlier(account.keys->box, *secret, key->purpose,
                                                         *key->retiredOn, *ring.office));
    }
    return sealed;
}

void KeyHolders::write(const Confirmations& confirmations, AuditLog::Entry& audit)
{
    for (const auto& [grant, sealed] : confirmations.grants) {
        m_keys.confirm(grant, sealed);
        audit.note(u"gave keys to holder"_s, u"account"_s, grant.account.value());
    }
    if (confirmations.known && !writeKnownKeys(m_connection, *confirmations.known))
        return; // a doctor's keys are vouched for at the next sign-in
    for (const Account& account : confirmations.accounts) {
        if (m_accounts.confirm(account.id, *account.keys))
            audit.noteSealed(u"vouched for keys"_s, u"account"_s, account.id.value());
    }
}

} // namespace ledforum
