// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QByteArray>
#include <QDate>

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

using OfficeKeyId = TypedId<struct OfficeKeyTag>;

/// What an office's key is for, and so who may hold it.
enum class OfficePurpose {
    Office, ///< the tutors': opens the 1:1s
    Audit,  ///< the tutors': opens the sealed audit
    Issuer  ///< tutors' and administrators': signs certificates
};

/// A secret wrapped by the recovery code, and how hard Argon2id worked.
struct RecoveryRecord
{
    qint64 operations;
    qint64 memoryBytes;
    QByteArray salt;
    QByteArray bytes;
    friend bool operator==(const RecoveryRecord&, const RecoveryRecord&) = default;
};

/// A key pair that belongs to an office and not to a person.
struct OfficeKey
{
    OfficeKeyId id;
    OfficePurpose purpose;
    QByteArray box;                              ///< public, 32 bytes, X25519
    QByteArray sign;                             ///< public, 32 bytes, Ed25519
    std::optional<RecoveryRecord> recovery = {}; ///< absent once nobody can recover it any more
    QDate madeOn = {};
    std::optional<QDate> retiredOn = {};
    std::optional<QByteArray> succession = {};  ///< of the public keys, by the key before; 64 bytes
    std::optional<QByteArray> predecessor = {}; ///< of the issuer's public keys before, by this key; 64 bytes
    friend bool operator==(const OfficeKey&, const OfficeKey&) = default;
};

/// That an account may hold an office's key.
struct Grant
{
    OfficeKeyId key;
    AccountId account;
    std::optional<QByteArray> sealedSecret; ///< absent while the grant is pending
    friend bool operator==(const Grant&, const Grant&) = default;
};

/// A grant that waits for a present holder, and the key to seal to.
struct PendingGrant
{
    OfficeKeyId key;
    AccountId account;
    PersonId person;
    QByteArray box; ///< the account's public key, 32 bytes, X25519
    friend bool operator==(const PendingGrant&, const PendingGrant&) = default;
};

/// The offices' keys and who was granted them. Throws DatabaseError.
class OfficeKeyStore final
{
public:
    explicit OfficeKeyStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// The key in use. Throws DatabaseError (Damaged) when there is none.
    [[nodiscard]] OfficeKey current(OfficePurpose purpose) const;
    [[nodiscard]] OfficeKeyId insert(OfficePurpose purpose, const QByteArray& box, const QByteArray& sign,
                                     const RecoveryRecord& recovery, QDate madeOn,
                                     const std::optional<QByteArray>& succession = {},
                                     const std::optional<QByteArray>& predecessor = {});
    /// In use and retired, in order of making.
    [[nodiscard]] std::vector<OfficeKey> all() const;
    void retire(OfficeKeyId key, QDate today);
    /// Without a record nobody can recover the key any more.
    void setRecovery(OfficeKeyId key, const std::optional<RecoveryRecord>& recovery);

    [[nodiscard]] std::vector<Grant> grantsTo(AccountId account) const;
    /// Of keys in use and retired ones.
    [[nodiscard]] std::vector<Grant> grants() const;
    /// Of accounts that have keys; grants of retired keys are left out.
    [[nodiscard]] std::vector<PendingGrant> pending() const;
    /// Makes the grant, or replaces what stands; pending without a sealed secret.
    void grant(OfficeKeyId key, AccountId account, const std::optional<QByteArray>& sealedSecret = {});
    /// Fills a pending grant, if the account still has the key that was sealed to.
    void confirm(const PendingGrant& pending, const QByteArray& sealedSecret);
    void withdraw(OfficeKeyId key, AccountId account);

private:
    const Connection& m_connection;
};

} // namespace ledforum
