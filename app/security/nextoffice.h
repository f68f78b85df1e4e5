// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/knownkeys.h"
#include "app/security/officesecrets.h"
#include "database/security/accountstore.h"
#include "database/security/rolestore.h"

#include <map>

namespace ledforum {

/// Who comes to the tutor's office, who goes, and what goes with it.
struct OfficeChange
{
    std::optional<PersonId> comes;
    std::optional<PersonId> goes;
    bool givesPast = true; ///< to who comes
};

/// The office's next keys, with everything sealed and signed for them. All is made from one reading of the
/// keys, accounts, roles and grants, and written only while these are the same: what is swapped, granted or
/// withdrawn meanwhile is never sealed to, and never undone. Throws DatabaseError.
class NextOffice final
{
public:
    /// Reads. `before` holds what the tutor who hands over holds.
    NextOffice(Connection& connection, OfficeSecrets before, QDate today);

    /// What it has read.
    [[nodiscard]] const std::vector<Account>& accounts() const { return m_accounts; }
    [[nodiscard]] bool hasRole(PersonId person) const { return m_words.contains(person); }
    [[nodiscard]] const KeyPair& office() const { return m_office; }
    /// The office's recovery code, once it is written.
    [[nodiscard]] const QString& code() const { return m_code; }

    /// Seals to who comes and to those tutors who stay and whom the office knows. Whoever calls it has seen
    /// to it that the keys of who comes are theirs. Runs Argon2id for each key.
    void seal(const OfficeChange& change, const Actor& tutor, const KnownKeys& known, PasswordCost cost);
    /// Inside a transaction. False, and nothing was written, when something is no longer as it was read.
    [[nodiscard]] bool write();

private:
    struct NextGrant
    {
        AccountId account;
        std::optional<QByteArray> office; ///< pending without
        std::optional<QByteArray> audit;
    };
    [[nodiscard]] bool isTutor(PersonId person, const PinnedKeys& pinned) const;
    [[nodiscard]] bool isHeld(OfficeKeyId key, AccountId account) const;
    [[nodiscard]] const OfficeKey& presentKey(OfficePurpose purpose) const;
    void vouchAnew(const PinnedKeys& pinned);
    void signWords(const OfficeChange& change, const PinnedKeys& pinned);
    void giveToTutors(const OfficeChange& change, const Actor& tutor, const KnownKeys& known);
    void giveNext(const Account& account);
    void giveOther(const Account& account, const OfficeKey& key);
    void wrapForRecovery(bool withPast, PasswordCost cost);
    [[nodiscard]] bool isAsRead() const;
    void writeKeys();
    [[nodiscard]] OfficeKeyId succeed(OfficePurpose purpose, const KeyPair& next,
                                      const RecoveryRecord& recovery);
    void takeFrom(PersonId person);

    Connection& m_connection;
    OfficeKeyStore m_keyStore;
    AccountStore m_accountStore;
    RoleStore m_roleStore;
    OfficeSecrets m_before;
    std::vector<Account> m_accounts;
    std::map<PersonId, std::optional<QByteArray>> m_words; ///< for the tutors' roles
    std::vector<Grant> m_grants;

    QDate m_today;
    KeyPair m_office = KeyPair::generate();
    KeyPair m_audit = KeyPair::generate();
    QString m_code;
    std::optional<PersonId> m_goes;
    std::optional<RecoveryRecord> m_officeRecovery;
    std::optional<RecoveryRecord> m_auditRecovery;
    std::vector<std::pair<OfficeKeyId, std::optional<RecoveryRecord>>> m_recoveries; ///< of keys there are
    std::vector<Account> m_vouched;
    std::map<PersonId, QByteArray> m_nextWords; ///< for those who are tutors from now on
    std::vector<NextGrant> m_nextGrants;
    std::vector<Grant> m_otherGrants; ///< of the issuer's key, and of the past's
    KnownKeys::Rewrite m_known;
};

} // namespace ledforum
