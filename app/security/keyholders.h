// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "app/security/auditlog.h"
#include "app/security/knownkeys.h"
#include "database/security/accountstore.h"
#include "database/security/officekeystore.h"
#include "database/security/rolestore.h"

#include <map>

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

    /// What roles ask for, sealed to an account: ready for `regrant`.
    using Sealed = std::map<OfficeKeyId, QByteArray>;
    /// As far as `giver` has the secrets. Call it only once the account's keys are known to be the person's.
    [[nodiscard]] Sealed sealedFor(const Account& account, Roles roles, const KeyRing& giver) const;
    /// Grants what the account's roles ask for and takes back the rest. What is sealed is granted at once;
    /// otherwise a grant that stands stays as it is, and a new one is pending. Inside a transaction.
    void regrant(const Account& account, Roles roles, const Sealed& sealed = {});
    /// The same, all of it pending: the account has new keys, or comes back.
    void regrantPending(const Account& account, Roles roles);
    /// Whether whoever holds these keys has reason to take the account's for the person's own, as far as that
    /// role goes: the office met them or sent the invitation, or the issuer sent it to an administrator.
    [[nodiscard]] bool knows(const Account& account, const KeyRing& ring, Role role) const;
    /// The key of the tutor's office in use was sealed to this account.
    [[nodiscard]] bool holdsOffice(AccountId account) const;
    /// The keys in use, when the office has passed from those pinned to them hand-over by hand-over: each has
    /// signed the next. Nothing when something in between is not signed so.
    [[nodiscard]] std::optional<PinnedKeys> followed(const PinnedKeys& pinned) const;

    /// The keys of the offices at one time, and those that they have come to by now as `followed` says.
    struct Succession
    {
        PinnedKeys then;
        std::optional<PinnedKeys> now;
    };
    /// Since the forum was founded, the oldest first.
    [[nodiscard]] std::vector<Succession> successions() const;

    /// What waits for somebody who holds the secrets of `ring`, sealed and signed ready to be written.
    struct Confirmations
    {
        std::vector<std::pair<PendingGrant, QByteArray>> grants;
        std::vector<Account> accounts; ///< with the office's signature filled in
        std::optional<KnownKeys::Rewrite> known;
    };
    /// First keys are vouched for; new ones after a reset wait until they are confirmed in person, unless the
    /// office itself sent the invitation.
    [[nodiscard]] Confirmations prepare(const KeyRing& ring, PersonId holder, QDate today) const;
    /// Whether the account's keys are to be vouched for without a meeting. `known` is the office's memory.
    [[nodiscard]] bool mayVouch(const Account& account, const KnownKeys& known, const KeyRing& ring) const;
    /// Whether the account was rightfully granted something that `ring` could hand over and has not.
    [[nodiscard]] bool waitsForGrant(const Account& account, const KeyRing& ring) const;
    /// All that the account was rightfully granted and `ring` holds, sealed to the keys of the account: call
    /// it only once these are known to be theirs.
    [[nodiscard]] std::vector<std::pair<OfficeKeyId, QByteArray>> sealedGrants(const Account& account,
                                                                               const KeyRing& ring) const;
    /// Every account that the office has signed is known to it: nobody has taken its memory away.
    [[nodiscard]] bool isMemoryWhole(const KnownKeys& known, const PinnedKeys& pinned) const;
    /// Inside a transaction.
    void write(const Confirmations& confirmations, AuditLog::Entry& audit);

private:
    [[nodiscard]] bool isGranted(OfficeKeyId key, AccountId account) const;
    [[nodiscard]] const KeyPair* heldFor(OfficeKeyId key, const KeyRing& ring) const;
    [[nodiscard]] bool isRightful(const PendingGrant& grant, const PinnedKeys& pinned) const;
    [[nodiscard]] bool isProvenFor(const Account& account, const PendingGrant& grant,
                                   const KeyRing& ring) const;

    Connection& m_connection;
    OfficeKeyStore m_keys;
    AccountStore m_accounts;
    RoleStore m_roles;
};

} // namespace ledforum
