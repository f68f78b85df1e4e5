// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/nextoffice.h"

#include "app/security/codes.h"
#include "app/security/officerecovery.h"
#include "app/security/publickeys.h"
#include "app/security/succession.h"
#include "app/security/vouching.h"

#include <algorithm>
#include <set>

namespace ledforum {

NextOffice::NextOffice(Connection& connection, OfficeSecrets before, QDate today)
    : m_connection(connection)
    , m_keyStore(connection)
    , m_accountStore(connection)
    , m_roleStore(connection)
    , m_before(std::move(before))
    , m_accounts(m_accountStore.all())
    , m_words(m_roleStore.signatures(Role::Tutor))
    , m_grants(m_keyStore.grants())
    , m_today(today)
    , m_code(codes::random(codes::recoveryGroups))
{
}

bool NextOffice::isTutor(PersonId person, const PinnedKeys& pinned) const
{
    const auto word = m_words.find(person);
    return word != m_words.end() && word->second &&
           isRoleSigned(pinned.office, person, Role::Tutor, *word->second);
}

bool NextOffice::isHeld(OfficeKeyId key, AccountId account) const
{
    return std::ranges::any_of(m_grants, [&](const Grant& grant) {
        return grant.account == account && grant.key == key && grant.sealedSecret;
    });
}

const OfficeKey& NextOffice::presentKey(OfficePurpose purpose) const
{
    return *std::ranges::find_if(m_before.seen(), [purpose](const OfficeKey& key) {
        return key.purpose == purpose && !key.retiredOn;
    });
}

void NextOffice::seal(const OfficeChange& change, const Actor& tutor, const KnownKeys& known,
                      PasswordCost cost)
{
    m_goes = change.goes;
    vouchAnew(tutor.keys().pinned);
    signWords(change, tutor.keys().pinned);
    giveToTutors(change, tutor, known);
    m_known = known.sealed(m_office, tutor.person(), m_today);
    wrapForRecovery(change.givesPast, cost);
}

void NextOffice::vouchAnew(const PinnedKeys& pinned)
{
    for (Account account : m_accounts) {
        if (!confirmedKeys(account, pinned))
            continue;
        account.keys->officeSignature = signedKeys(m_office, account.person, *account.keys);
        m_vouched.push_back(account);
    }
}

/// The office's next word for those who are tutors now and stay, with or without an account, and for who
/// comes.
void NextOffice::signWords(const OfficeChange& change, const PinnedKeys& pinned)
{
    std::set<PersonId> tutors;
    for (const auto& [person, word] : m_words) {
        if (isTutor(person, pinned))
            tutors.insert(person);
    }
    if (change.comes)
        tutors.insert(*change.comes);
    if (change.goes)
        tutors.erase(*change.goes);
    for (const PersonId person : tutors)
        m_nextWords[person] = signedRole(m_office, person, Role::Tutor);
}

void NextOffice::giveToTutors(const OfficeChange& change, const Actor& tutor, const KnownKeys& known)
{
    for (const Account& account : m_accounts) {
        if (!m_nextWords.contains(account.person))
            continue;
        const bool comes = account.person == change.comes;
        if (!comes && !isHolderKnown(account, tutor, known)) {
            m_nextGrants.push_back({account.id, {}, {}});
            continue;
        }
        giveNext(account);
        for (const OfficeKey& key : m_before.seen()) {
            const bool isPast = key.purpose != OfficePurpose::Issuer;
            if (isHeld(key.id, account.id) || (comes && (!isPast || change.givesPast)))
                giveOther(account, key);
        }
    }
}

void NextOffice::giveNext(const Account& account)
{
    m_nextGrants.push_back({account.id, sealTo(account.keys->box, m_office.secret()),
                            sealTo(account.keys->box, m_audit.secret())});
}

void NextOffice::giveOther(const Account& account, const OfficeKey& key)
{
    const KeyPair* secret = m_before.find(key.id);
    if (secret && key.purpose == OfficePurpose::Issuer)
        m_otherGrants.push_back({key.id, account.id, sealTo(account.keys->box, secret->secret())});
    else if (secret)
        m_otherGrants.push_back({key.id, account.id,
                                 sealedEarlier(account.keys->box, *secret, key.purpose,
                                               key.retiredOn.value_or(m_today), m_office)});
}

void NextOffice::wrapForRecovery(bool withPast, PasswordCost cost)
{
    const SecretBytes typed = codes::normalised(m_code);
    m_officeRecovery = wrappedForRecovery(m_office, typed, cost);
    m_auditRecovery = wrappedForRecovery(m_audit, typed, cost);
    for (const OfficeKey& key : m_before.seen()) {
        const KeyPair* secret = m_before.find(key.id);
        const bool isKept = secret && (withPast || key.purpose == OfficePurpose::Issuer);
        m_recoveries.emplace_back(key.id, isKept ? std::optional(wrappedForRecovery(*secret, typed, cost))
                                                 : std::nullopt);
    }
}

bool NextOffice::isAsRead() const
{
    return m_keyStore.all() == m_before.seen() && m_keyStore.grants() == m_grants &&
           m_accountStore.all() == m_accounts && m_roleStore.signatures(Role::Tutor) == m_words;
}

bool NextOffice::write()
{
    if (!isAsRead() || !writeKnownKeys(m_connection, m_known))
        return false;
    writeKeys();
    for (const Account& account : m_vouched)
        static_cast<void>(m_accountStore.confirm(account.id, *account.keys));
    for (const auto& [person, word] : m_nextWords)
        m_roleStore.grant(person, Role::Tutor, word);
    if (m_goes)
        takeFrom(*m_goes);
    return true;
}

void NextOffice::writeKeys()
{
    for (const auto& [key, record] : m_recoveries)
        m_keyStore.setRecovery(key, record);
    const OfficeKeyId office = succeed(OfficePurpose::Office, m_office, *m_officeRecovery);
    const OfficeKeyId audit = succeed(OfficePurpose::Audit, m_audit, *m_auditRecovery);
    for (const NextGrant& grant : m_nextGrants) {
        m_keyStore.grant(office, grant.account, grant.office);
        m_keyStore.grant(audit, grant.account, grant.audit);
    }
    for (const Grant& grant : m_otherGrants)
        m_keyStore.grant(grant.key, grant.account, grant.sealedSecret);
}

OfficeKeyId NextOffice::succeed(OfficePurpose purpose, const KeyPair& next, const RecoveryRecord& recovery)
{
    const OfficeKey& before = presentKey(purpose);
    const PublicKeys keys = next.publicKeys();
    m_keyStore.retire(before.id, m_today);
    return m_keyStore.insert(purpose, keys.box, keys.sign, recovery, m_today,
                             signedSuccessor(*m_before.find(before.id), purpose, keys));
}

/// Takes the role and every key of the office from whoever goes.
void NextOffice::takeFrom(PersonId person)
{
    m_roleStore.withdraw(person, Role::Tutor);
    const std::optional<Account> account = m_accountStore.ofPerson(person);
    const bool keepsIssuer = m_roleStore.rolesOf(person).testFlag(Role::Administrator);
    for (const OfficeKey& key : m_before.seen()) {
        if (account && !(keepsIssuer && key.purpose == OfficePurpose::Issuer))
            m_keyStore.withdraw(key.id, account->id);
    }
}

} // namespace ledforum
