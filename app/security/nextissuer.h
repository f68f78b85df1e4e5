// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/knownkeys.h"
#include "app/security/officesecrets.h"
#include "database/security/accountstore.h"
#include "database/security/rolestore.h"

#include <map>

namespace ledforum {

/// The issuer's next keys, with everything sealed and signed for them, as NextOffice does it for the tutor's
/// office. The keys before and the next ones give their word for each other: who trusts either follows, and
/// what was signed stays good. The secret before is kept nowhere. Throws DatabaseError.
class NextIssuer final
{
public:
    /// Reads. `before` holds what the tutor holds.
    NextIssuer(Connection& connection, OfficeSecrets before, QDate today);

    [[nodiscard]] const KeyPair& issuer() const { return m_issuer; }
    /// The office's recovery code, once it is written.
    [[nodiscard]] const QString& code() const { return m_code; }

    /// Seals to those holders whom the office knows; the grants of others wait. Runs Argon2id for each key.
    void seal(const Actor& tutor, const KnownKeys& known, PasswordCost cost);
    /// Inside a transaction. False, and nothing was written, when something is no longer as it was read.
    [[nodiscard]] bool write();

private:
    [[nodiscard]] const OfficeKey& presentKey() const;
    void giveToHolders(const Actor& tutor, const KnownKeys& known);
    void signWords(const PublicKeys& issuer);
    void wrapForRecovery(PasswordCost cost);
    [[nodiscard]] bool isAsRead() const;

    OfficeKeyStore m_keyStore;
    AccountStore m_accountStore;
    RoleStore m_roleStore;
    OfficeSecrets m_before;
    std::vector<Account> m_accounts;
    std::map<PersonId, std::optional<QByteArray>> m_words; ///< for the administrators' roles
    std::vector<Grant> m_grants;

    QDate m_today;
    KeyPair m_issuer = KeyPair::generate();
    QString m_code;
    std::optional<RecoveryRecord> m_recovery;
    std::vector<std::pair<OfficeKeyId, std::optional<RecoveryRecord>>> m_recoveries; ///< of keys there are
    std::map<PersonId, QByteArray> m_nextWords;
    std::vector<std::pair<AccountId, std::optional<QByteArray>>> m_nextGrants; ///< pending without
};

} // namespace ledforum
