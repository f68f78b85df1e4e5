// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/attempts.h"
#include "app/security/invitation.h"
#include "app/security/keyholders.h"
#include "app/security/operations.h"
#include "app/security/ownaccount.h"
#include "app/security/signinguard.h"
#include "database/people/personstore.h"

#include <functional>
#include <map>

namespace ledforum {

/// By the person; whoever has neither been invited nor signed in has none.
using AccountStates = std::map<PersonId, AccountState>;

/// Accounts through their whole life: invitation, first sign-in, sign-in, recovery, change, reset. Whoever
/// tries too many passwords or codes at one name is told how long to wait (SignInRefused), whether or not
/// somebody has the name.
class Accounts final
{
public:
    Accounts(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost);

    /// A one-time code for a person; a code given before stops working. For someone who has an account
    /// already it is a reset: used, it makes new keys, which open nothing that was sealed to the old ones.
    /// Until then the old password goes on working, so that nothing is lost by a reset that nobody asked for;
    /// the person's open windows lock, and their next sign-in says what was done.
    /// Whoever may be a tutor is invited by tutors only.
    Result<Invitation> invite(const Actor& actor, PersonId person);
    /// First invitations for an intake: whoever can sign in already is left out, never reset.
    Result<InvitationSlips> inviteAll(const Actor& actor, const std::vector<PersonId>& persons);
    [[nodiscard]] Result<InvitationBatch> beginInviting(const Actor& actor,
                                                        const std::vector<PersonId>& persons) const;
    /// All of them or none. Cancelled when the batch was stopped.
    Result<InvitationSlips> finishInviting(const Actor& actor, InvitationBatch batch);
    /// Everybody's, by one read.
    [[nodiscard]] Result<AccountStates> states(const Actor& actor) const;

    /// First sign-in: makes the person's keys and wraps them under the new password. No actor: the code is
    /// the proof. A wrong name and a wrong code give the same failure, after the same time.
    Result<> activate(const QString& name, const QString& code, const SecretBytes& newPassword);
    Result<ActivationAttempt> beginActivation(const QString& name);
    /// Whoever has activated their account is signed in by it.
    Result<Entered> finishActivation(ActivationAttempt attempt);

    /// By e-mail address, professional number or id. A wrong name and a wrong password give the same failure;
    /// that an account is deactivated is said to whoever knows its password. Where Argon2id worked less hard
    /// than it does today the account is wrapped anew, which a comparison of copies of the file shows once.
    Result<Actor> signIn(const QString& name, const SecretBytes& password);
    Result<SignInAttempt> beginSignIn(const QString& name);
    Result<Actor> finishSignIn(SignInAttempt attempt);
    /// What another room does for whoever has just signed in; a failure of it does not stop the sign-in.
    void whenSignedIn(std::function<void(const Actor&)> act) { m_whenSignedIn = std::move(act); }

    /// A new password for whoever has the code of their recovery sheet: the keys stay, the code is used up.
    Result<> recover(const QString& name, const QString& code, const SecretBytes& newPassword);
    Result<RecoveryAttempt> beginRecovery(const QString& name);
    /// Whoever has recovered their account is signed in by it.
    Result<Entered> finishRecovery(RecoveryAttempt attempt);

    /// Wraps the same keys under another password. The recovery sheet stays good, other windows go on.
    Result<> changePassword(const Actor& actor, const SecretBytes& present, const SecretBytes& next);
    /// A code of 24 characters, to be shown once, that stands in for the password; an earlier one stops
    /// working.
    Result<QString> makeRecoverySheet(const Actor& actor, const SecretBytes& password);
    /// A hash of the cover's PIN, which comes back in KeyRing::coverPin at the next sign-in.
    Result<> setCoverPin(const Actor& actor, const SecretBytes& password,
                         const std::optional<QByteArray>& hash);
    Result<OwnAccountAttempt> beginOwnChange(const Actor& actor);
    /// The code of a new recovery sheet, where that was asked for; else empty.
    Result<QString> finishOwnChange(const Actor& actor, OwnAccountAttempt attempt);

    [[nodiscard]] Result<OwnAccount> own(const Actor& actor) const;
    /// Offer a sheet before somebody makes what would be lost without it.
    [[nodiscard]] Result<bool> hasRecoverySheet(const Actor& actor) const;
    /// The notice of a reset is not shown again. It comes from the wrapped bundle: nobody else can hide it.
    Result<> acknowledgeReset(const Actor& actor);

    /// Whether this session still stands: three small reads, to be asked whenever Forum::dataVersion moves.
    [[nodiscard]] Result<SessionState> session(const Actor& actor) const;

    [[nodiscard]] static bool isGoodPassword(const SecretBytes& password); ///< whoever's it is
    [[nodiscard]] static QString passwordRule();                           ///< the rule as a sentence

private:
    using Patience = SignInGuard::Patience;
    /// Where every attempt begins, whatever it tries: the guess is counted.
    Result<Claim> claim(const QString& name, Patience patience);
    /// Where it ends when it was wrong.
    Failure disproven(const Claim& claim, Failure failure);
    /// Where every proven claim ends: one transaction, refused when the account has changed meanwhile.
    template <class Work>
    auto admit(const Claim& claim, const Actor& actor, Work work)
        -> std::invoke_result_t<Work, AuditLog::Entry&>
    {
        using R = std::invoke_result_t<Work, AuditLog::Entry&>;
        return m_operations.changeProven(actor, Area::Security, [&](AuditLog::Entry& audit) -> R {
            if (const auto no = changedSince(claim))
                return *no;
            m_guard.clear(claim.guess);
            return work(audit);
        });
    }
    [[nodiscard]] std::optional<Failure> changedSince(const Claim& claim) const;
    [[nodiscard]] KnownWords knownWords(const Claim& claim) const;
    [[nodiscard]] std::optional<AccountHolder> find(const QString& name) const;
    [[nodiscard]] Result<AccountHolder> ownHolder(const Actor& actor) const;
    [[nodiscard]] Result<InvitationSlip> invitable(const Actor& actor, PersonId person) const;
    Result<SignInAttempt> begunSignIn(const QString& name, Patience patience);
    Result<ActivationAttempt> begunActivation(const QString& name, Patience patience);
    Result<RecoveryAttempt> begunRecovery(const QString& name, Patience patience);
    Result<OwnAccountAttempt> begunOwnChange(const Actor& actor, Patience patience);
    /// What a way in writes of its own; `wrapped` is the bundle from now on, where it is another.
    using WayIn =
        std::function<Result<>(AuditLog::Entry& audit, const std::optional<PasswordRecord>& wrapped)>;
    /// All that a sign-in comes with, in one transaction with that.
    Result<Actor> enter(const Claim& claim, OpenedBundle opened, bool isRewrapped, const WayIn& write);
    /// Puts where the audit ends now into the bundle of a member of staff, for their next sign-in, and the
    /// keys that the offices have by now; a shorter audit is noted.
    void rememberEnd(const AccountHolder& found, const PasswordRecord& record, const Actor& actor,
                     AuditLog::Entry& audit);
    void welcome(const Actor& actor);

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
