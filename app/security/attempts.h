// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "app/security/bundle.h"
#include "app/security/guessbook.h"
#include "app/security/keyholders.h"
#include "app/security/passwordrule.h"
#include "database/people/person.h"

#include <optional>

namespace ledforum {

/// A person and their account.
struct AccountHolder
{
    Person person;
    Account account;
};

/// Somebody who came in by a code.
struct Entered
{
    Actor actor;
    QString sheetCode; ///< of the recovery sheet that was made in the same step, to be shown once; else empty
};

/// Whether a recovery sheet is made in the same step.
enum class RecoverySheet { No, Yes };

// What takes Argon2id is done in three steps, for a window that must not stand still meanwhile: begun and
// finished by Accounts, on its thread; the secrets are tried in between, on any thread and without the
// database. Each can be tried once.

/// The name that somebody claims, and whose it is.
struct Claim
{
    QString name;                        ///< as typed
    std::optional<AccountHolder> holder; ///< nobody's, where the name is unknown
    PasswordCost cost;                   ///< of what is wrapped from now on
    Guess guess;                         ///< counted before it is tried
};

/// A sign-in.
class SignInAttempt final
{
public:
    /// Runs Argon2id once, whether or not somebody has the name, and once more where it worked less hard than
    /// it does today.
    void tryPassword(const SecretBytes& password);

private:
    friend class Accounts;
    explicit SignInAttempt(Claim claim)
        : m_claim(std::move(claim))
    {
    }
    Claim m_claim;
    std::optional<OpenedBundle> m_opened;
    bool m_isRaised = false;
};

/// A first sign-in, with the code of an invitation.
class ActivationAttempt final
{
public:
    /// Makes the new keys when the code is right. Nothing is used up yet.
    void tryCode(const QString& code, const SecretBytes& newPassword,
                 RecoverySheet sheet = RecoverySheet::No);

private:
    friend class Accounts;
    ActivationAttempt(Claim claim, std::optional<Invite> invite, std::vector<KeyHolders::Succession> offices,
                      KnownWords known, QDate today)
        : m_claim(std::move(claim))
        , m_invite(std::move(invite))
        , m_offices(std::move(offices))
        , m_known(std::move(known))
        , m_today(today)
    {
    }
    Claim m_claim;
    std::optional<Invite> m_invite; ///< that still works
    std::vector<KeyHolders::Succession> m_offices;
    KnownWords m_known;
    QDate m_today;
    bool m_isTampered =
        false; ///< the code is right, and the offices' keys are not those that it was made for
    std::optional<QString> m_passwordProblem;
    std::optional<OpenedBundle> m_opened; ///< with the new keys and the new password
    std::optional<Activation> m_activation;
    QString m_sheetCode;
};

/// A new password in the place of a forgotten one, with the code of a recovery sheet.
class RecoveryAttempt final
{
public:
    void tryCode(const QString& code, const SecretBytes& newPassword,
                 RecoverySheet sheet = RecoverySheet::No);

private:
    friend class Accounts;
    RecoveryAttempt(Claim claim, KnownWords known)
        : m_claim(std::move(claim))
        , m_known(std::move(known))
    {
    }
    Claim m_claim;
    KnownWords m_known;
    std::optional<QString> m_passwordProblem;
    std::optional<OpenedBundle> m_opened; ///< to be wrapped under the new password
    std::optional<PasswordRecord> m_sheet;
    QString m_sheetCode;
};

/// What somebody who is signed in changes about their own account. One of the three can be tried, with the
/// present password.
class OwnAccountAttempt final
{
public:
    void changePassword(const SecretBytes& present, const SecretBytes& next);
    void makeRecoverySheet(const SecretBytes& present);
    /// `hash` of at most Bundle::longestCoverPin bytes; nothing takes the PIN away.
    void setCoverPin(const SecretBytes& present, const std::optional<QByteArray>& hash);

private:
    friend class Accounts;
    OwnAccountAttempt(Claim claim, KnownWords known)
        : m_claim(std::move(claim))
        , m_known(std::move(known))
    {
    }
    [[nodiscard]] bool open(const SecretBytes& present);

    Claim m_claim;
    KnownWords m_known;
    std::optional<QString> m_passwordProblem;
    std::optional<OpenedBundle> m_opened;
    std::optional<PasswordRecord> m_password;
    std::optional<PasswordRecord> m_sheet;
    QString m_sheetCode;
    QString m_act; ///< for the audit
};

} // namespace ledforum
