// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/bundle.h"
#include "app/security/keyholders.h"
#include "app/security/operations.h"
#include "app/security/signinguard.h"
#include "database/people/personstore.h"

#include <functional>

namespace ledforum {

struct Invitation
{
    QString code;    ///< one-time, such as "K7QM-2XWD-9RTA"; shown once, kept as a hash only
    QDate expiresOn; ///< 14 days from today: its last day
};

/// A person and their account.
struct AccountHolder
{
    Person person;
    Account account;
};

/// A sign-in in three steps, for a window that must not stand still meanwhile: begun and finished by
/// Accounts, on its thread; the password is tried on any.
class SignInAttempt final
{
public:
    /// Runs Argon2id, whether or not somebody has the name. Touches no database.
    void tryPassword(const SecretBytes& password);

private:
    friend class Accounts;
    SignInAttempt(std::optional<AccountHolder> holder, PasswordRecord record, Guess guess)
        : m_holder(std::move(holder))
        , m_record(std::move(record))
        , m_guess(guess)
    {
    }
    std::optional<AccountHolder> m_holder; ///< of an account that can sign in
    PasswordRecord m_record;
    Guess m_guess;
    std::optional<OpenedBundle> m_opened;
};

/// Accounts: invitation, first password, sign-in. Whoever tries too many passwords or codes at one name is
/// told how long to wait (SignInRefused), whether or not somebody has the name.
class Accounts final
{
public:
    Accounts(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost);

    /// A one-time code for a person; a code given before stops working. For someone who has an account
    /// already it is a reset: used, it makes new keys, which open nothing that was sealed to the old ones.
    /// Whoever may be a tutor is invited by tutors only.
    Result<Invitation> invite(const Actor& actor, PersonId person);
    /// Whether somebody has been invited or can sign in; nothing when neither.
    [[nodiscard]] Result<std::optional<AccountState>> state(const Actor& actor, PersonId person) const;

    /// First sign-in: makes the person's keys and wraps them under the new password. No actor: the code is
    /// the proof.
    Result<> activate(const QString& emailNumberOrId, const QString& code, const SecretBytes& newPassword);
    /// Argon2id runs before any transaction. A wrong name and a wrong password give the same failure.
    Result<Actor> signIn(const QString& emailNumberOrId, const SecretBytes& password);
    /// The same in steps: begin, `tryPassword`, finish.
    Result<SignInAttempt> beginSignIn(const QString& emailNumberOrId);
    Result<Actor> finishSignIn(SignInAttempt attempt);
    /// What another room does for whoever has just signed in; a failure of it does not stop the sign-in.
    void whenSignedIn(std::function<void(const Actor&)> act) { m_whenSignedIn = std::move(act); }

    /// The tutor vouches, in person, for the keys that a doctor has since a reset.
    Result<> confirmKeys(const Actor& actor, PersonId person);

    [[nodiscard]] static bool isGoodPassword(const SecretBytes& password); ///< 12 characters or more
    [[nodiscard]] static QString passwordRule();                           ///< the rule as a sentence

private:
    [[nodiscard]] std::optional<AccountHolder> find(const QString& emailNumberOrId) const;
    Result<Guess> countGuess(const QString& name, const std::optional<AccountHolder>& found,
                             SignInGuard::Patience patience = SignInGuard::Patience::None);
    Result<SignInAttempt> begin(const QString& emailNumberOrId, SignInGuard::Patience patience);
    Result<> putIntoUse(const AccountHolder& found, const Guess& guess, const SecretBytes& codeKey,
                        const SecretBytes& newPassword);
    Result<Actor> enter(const AccountHolder& found, const Guess& guess, OpenedBundle opened);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PasswordCost m_cost;
    PersonStore m_people;
    AccountStore m_accounts;
    KeyHolders m_holders;
    SignInGuard m_guard;
    std::function<void(const Actor&)> m_whenSignedIn;
};

} // namespace ledforum
