// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "app/security/auditlog.h"
#include "database/security/accountstore.h"
#include "database/security/officekeystore.h"

namespace ledforum {

/// Who holds the keys of the office, the audit and the issuer: one mechanism for tutors, administrators and,
/// by the office's signature, for doctors. Throws DatabaseError.
class KeyHolders final
{
public:
    explicit KeyHolders(Connection& connection);

    [[nodiscard]] PinnedKeys current() const;
    /// Opens what the account was granted. A grant that does not open to the pinned key is left out.
    void openGrants(KeyRing& ring, AccountId account) const;

    /// Grants what the account's roles ask for and takes back the rest: sealed at once where `giver` has the
    /// secret and the account its keys, pending otherwise. Without a giver all become pending, as new keys
    /// need.
    void regrant(const Account& account, Roles roles, const KeyRing* giver);

    /// What waits for somebody who holds the secrets of `ring`, sealed and signed ready to be written.
    struct Confirmations
    {
        std::vector<std::pair<PendingGrant, QByteArray>> grants;
        std::vector<Account> accounts; ///< with the office's signature filled in
    };
    [[nodiscard]] Confirmations prepare(const KeyRing& ring) const;
    /// Whether the account was rightfully granted something that `ring` could hand over and has not.
    [[nodiscard]] bool waitsForGrant(const Account& account, const KeyRing& ring) const;
    /// All that the account was rightfully granted and `ring` holds, sealed to the keys of the account: call
    /// it only once these are known to be theirs.
    [[nodiscard]] std::vector<std::pair<OfficeKeyId, QByteArray>> sealedGrants(const Account& account,
                                                                               const KeyRing& ring) const;
    /// Inside a transaction.
    void write(const Confirmations& confirmations, AuditLog::Entry& audit);

private:
    [[nodiscard]] bool isGranted(OfficeKeyId key, AccountId account) const;
    [[nodiscard]] const KeyPair* heldFor(OfficeKeyId key, const KeyRing& ring) const;
    [[nodiscard]] bool isRightful(const PendingGrant& grant, const PinnedKeys& pinned) const;

    Connection& m_connection;
    OfficeKeyStore m_keys;
    AccountStore m_accounts;
};

} // namespace ledforum
