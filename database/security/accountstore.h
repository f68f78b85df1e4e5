// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

enum class AccountState { Invited, Active, Deactivated };

struct Invite
{
    QString hash; ///< what Argon2id made of the one-time code
    QDate expiresOn;
    friend bool operator==(const Invite&, const Invite&) = default;
};

/// A key made from the invitation's code, sealed to the office of who invited, and that office's word for it.
struct InvitationSeal
{
    QByteArray seal;
    QByteArray signature; ///< 64 bytes
    friend bool operator==(const InvitationSeal&, const InvitationSeal&) = default;
};

/// The account's secret keys, wrapped by its password or its recovery code, and how hard Argon2id worked.
struct PasswordRecord
{
    qint64 operations;  ///< Argon2id's opslimit
    qint64 memoryBytes; ///< Argon2id's memlimit
    QByteArray salt;
    QByteArray bundle;
    friend bool operator==(const PasswordRecord&, const PasswordRecord&) = default;
};

/// The public halves of an account's keys, as they stand in the file.
struct AccountKeys
{
    QByteArray box;                            ///< 32 bytes, X25519
    QByteArray sign;                           ///< 32 bytes, Ed25519
    std::optional<QByteArray> officeSignature; ///< 64 bytes; absent until a tutor has confirmed the keys
    friend bool operator==(const AccountKeys&, const AccountKeys&) = default;
};

/// What activation puts into an account.
struct Activation
{
    PasswordRecord password;
    AccountKeys keys;
    std::optional<QByteArray> proof;
    std::optional<PasswordRecord> recovery;
};

/// A person's way in. Nothing clear about it is finer than a day.
struct Account
{
    AccountId id;
    PersonId person;
    AccountState state = AccountState::Invited;
    std::optional<Invite> invite = {};
    std::optional<InvitationSeal> seal = {}; ///< of the newest invitation, used or not
    std::optional<QByteArray> proof = {};    ///< 32 bytes: by the code's key, of the keys that it made
    std::optional<PasswordRecord> password = {};
    std::optional<PasswordRecord> recovery = {}; ///< since a recovery sheet was made
    std::optional<AccountKeys> keys = {};        ///< since the first sign-in
    friend bool operator==(const Account&, const Account&) = default;
};

/// The accounts, one a person. Throws DatabaseError.
class AccountStore final
{
public:
    explicit AccountStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::optional<Account> ofPerson(PersonId person) const;

    /// Makes the account if there is none. A code given before stops working.
    void setInvite(PersonId person, const Invite& invite, const std::optional<InvitationSeal>& seal);
    /// Gives an account its keys and password, uses the invitation up, retires the keys held before and drops
    /// the recovery sheet that was for them. False when the invitation is no longer the one that was checked.
    [[nodiscard]] bool activate(AccountId account, const QString& usedHash, const Activation& activation,
                                QDate today);
    /// Puts `after` in the place of `before`. False when the account has another by now.
    [[nodiscard]] bool setPassword(AccountId account, const PasswordRecord& before,
                                   const PasswordRecord& after);
    /// Puts a sheet in the place of the one there is, or takes that away. False when the account has other
    /// keys by now.
    [[nodiscard]] bool setRecovery(AccountId account, const QByteArray& boxPublicKey,
                                   const std::optional<PasswordRecord>& recovery);
    /// Uses the sheet up for a new password. False when it is no longer the one that was checked.
    [[nodiscard]] bool recover(AccountId account, const PasswordRecord& usedSheet,
                               const PasswordRecord& password);
    /// The days on which it was reset, the oldest first.
    [[nodiscard]] std::vector<QDate> resets(AccountId account) const;
    /// Nobody signs in, and no code works, while an account is deactivated; reactivated, it is what it was.
    void setActive(PersonId person, bool isActive);
    /// In order of their ids; those without keys, too.
    [[nodiscard]] std::vector<Account> all() const;
    /// The keys that an account had before it was reset. Anybody who can write to the file can add some.
    [[nodiscard]] std::vector<AccountKeys> retiredKeys(AccountId account) const;
    /// False when the account has other keys by now.
    bool confirm(AccountId account, const AccountKeys& signedKeys);
    /// Whether the account has had this key at any time.
    [[nodiscard]] bool hasSignedWith(PersonId person, const QByteArray& signPublicKey) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
