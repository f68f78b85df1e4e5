// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/nextissuer.h"

#include "app/security/codes.h"
#include "app/security/officerecovery.h"
#include "app/security/publickeys.h"
#include "app/security/succession.h"
#include "app/security/vouching.h"

#include <algorithm>

namespace ledforum {

NextIssuer::NextIssuer(Connection& connection, OfficeSecrets before, QDate today)
    : m_keyStore(connection)
    , m_accountStore(connection)
    , m_roleStore(connection)
    , m_before(std::move(before))
    , m_accounts(m_accountStore.all())
    , m_words(m_roleStore.signatures(Role::Administrator))
    , m_grants(m_keyStore.grants())
    , m_today(today)
    , m_code(codes::random(codes::recoveryGroups))
{
}

const OfficeKey& NextIssuer::presentKey() const
{
    return *std::ranges::find_if(m_before.seen(), [](const OfficeKey& key) {
        return key.purpose == OfficePurpose::Issuer && !key.retiredOn;
    });
}

void NextIssuer::seal(const Actor& tutor, const KnownKeys& known, PasswordCost cost)
{
    giveToHolders(tutor, known);
    signWords(tutor.keys().pinned.issuer);
    wrapForRecovery(cost);
}

void NextIssuer::giveToHolders(const Actor& tutor, const KnownKeys& known)
{
    for (const Grant& grant : m_grants) {
        const auto account = std::ranges::find(m_accounts, grant.account, &Account::id);
        if (grant.key != presentKey().id || account == m_accounts.end())
            continue;
        const bool isKnown = grant.sealedSecret && isHolderKnown(*account, tutor, known);
        m_nextGrants.emplace_back(account->id,
                                  isKnown ? std::optional(sealTo(account->keys->box, m_issuer.secret()))
                                          : std::nullopt);
    }
}

/// A role that was written into the file by hand lacks the word, and gets none now.
void NextIssuer::signWords(const PublicKeys& issuer)
{
    for (const auto& [person, word] : m_words) {
        if (word && isRoleSigned(issuer, person, Role::Administrator, *word))
            m_nextWords[person] = signedRole(m_issuer, person, Role::Administrator);
    }
}

void NextIssuer::wrapForRecovery(PasswordCost cost)
{
    const SecretBytes typed = codes::normalised(m_code);
    m_recovery = wrappedForRecovery(m_issuer, typed, cost);
    for (const OfficeKey& key : m_before.seen()) {
        const KeyPair* secret = key.purpose == OfficePurpose::Issuer ? nullptr : m_before.find(key.id);
        m_recoveries.emplace_back(key.id, secret ? std::optional(wrappedForRecovery(*secret, typed, cost))
                                                 : std::nullopt);
    }
}

bool NextIssuer::isAsRead() const
{
    return m_keyStore.all() == m_before.seen() && m_keyStore.grants() == m_grants &&
           m_accountStore.all() == m_accounts && m_roleStore.signatures(Role::Administrator) == m_words;
}

bool NextIssuer::write()
{
    if (!isAsRead())
        return false;
    for (const auto& [key, record] : m_recoveries)
        m_keyStore.setRecovery(key, record);
    const OfficeKey& before = presentKey();
    const PublicKeys keys = m_issuer.publicKeys();
    m_keyStore.retire(before.id, m_today);
    const OfficeKeyId next =
        m_keyStore.insert(OfficePurpose::Issuer, keys.box, keys.sign, *m_recovery, m_today,
                          signedSuccessor(*m_before.find(before.id), OfficePurpose::Issuer, keys),
                          signedPredecessor(m_issuer, publicKeysOf(before)));
    for (const auto& [account, sealed] : m_nextGrants) {
        m_keyStore.withdraw(before.id, account);
        m_keyStore.grant(next, account, sealed);
    }
    for (const auto& [person, word] : m_nextWords)
        m_roleStore.grant(person, Role::Administrator, word);
    return true;
}

} // namespace ledforum
