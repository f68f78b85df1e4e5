// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accountacts.h"
#include "app/security/accounts.h"

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace accountacts;

namespace {

Failure codeRefused()
{
    return refused(u"The name or the code is wrong, or the code has been used or has expired. "
                   "Ask the Medical Education Team for a new one."_s);
}

Failure tamperedOffices()
{
    return {
        FailureCode::DatabaseUnusable,
        u"The keys in the forum's file are not those that your code was made for: the file was tampered "
        "with, or put back from elsewhere. Your account was not set up; tell the Deputy Clinical Tutor."_s};
}

Failure sheetRefused()
{
    return refused(
        u"The name or the code of the recovery sheet is wrong, or the code has been used or replaced. "
        "Check both, or ask the Medical Education Team for a reset."_s);
}

} // namespace

Result<> Accounts::activate(const QString& name, const QString& code, const SecretBytes& newPassword)
{
    // Nobody's guess is spent on a password that would not do whatever the code.
    if (const auto problem = passwordrule::problem(newPassword))
        return passwordRefused(*problem);
    auto attempt = begunActivation(name, Patience::Brief);
    if (!attempt)
        return attempt.failure();
    attempt->tryCode(code, newPassword);
    const auto finished = finishActivation(*std::move(attempt));
    return finished ? Result<>(Done()) : finished.failure();
}

Result<ActivationAttempt> Accounts::beginActivation(const QString& name)
{
    return begunActivation(name, Patience::None);
}

Result<ActivationAttempt> Accounts::begunActivation(const QString& name, Patience patience)
{
    auto claimed = claim(name, patience);
    if (!claimed)
        return claimed.failure();
    return Operations::guarded([&]() -> Result<ActivationAttempt> {
        const auto& holder = claimed->holder;
        const bool isInvited = holder && holder->person.isActive && holder->account.invite &&
                               m_clock.today() <= holder->account.invite->expiresOn;
        const auto invite = isInvited ? holder->account.invite : std::nullopt;
        const KnownWords known = knownWords(*claimed);
        return ActivationAttempt(*std::move(claimed), invite, m_holders.successions(), known,
                                 m_clock.today());
    });
}

Result<Entered> Accounts::finishActivation(ActivationAttempt attempt)
{
    if (attempt.m_passwordProblem)
        return disproven(attempt.m_claim, passwordRefused(*attempt.m_passwordProblem));
    if (attempt.m_isTampered)
        return disproven(attempt.m_claim, tamperedOffices());
    if (!attempt.m_activation)
        return disproven(attempt.m_claim, codeRefused());
    const AccountHolder& found = *attempt.m_claim.holder;
    // New keys have been granted nothing yet that could be opened.
    PinnedKeys pinned = attempt.m_opened->bundle.pinned;
    Actor actor(found.person.id, found.person.fullName.value(), found.person.roles,
                ringOf(*std::move(attempt.m_opened), std::move(pinned)));
    const auto activated = admit(attempt.m_claim, actor, [&](AuditLog::Entry& audit) -> Result<> {
        if (!m_accounts.activate(found.account.id, found.account.invite->hash, *attempt.m_activation,
                                 m_clock.today()))
            return codeRefused();
        m_holders.regrantPending(*m_accounts.ofPerson(found.person.id), found.person.roles);
        noteOwnAct(audit, isInTheOpen(found.person.roles, actor.keys().wasDoctor), u"activated account"_s,
                   found.account.id);
        return Done();
    });
    if (!activated)
        return activated.failure();
    welcome(actor);
    return Entered{std::move(actor), attempt.m_sheetCode};
}

Result<> Accounts::recover(const QString& name, const QString& code, const SecretBytes& newPassword)
{
    // Nobody's guess is spent on a password that would not do whatever the code.
    if (const auto problem = passwordrule::problem(newPassword))
        return passwordRefused(*problem);
    auto attempt = begunRecovery(name, Patience::Brief);
    if (!attempt)
        return attempt.failure();
    attempt->tryCode(code, newPassword);
    const auto finished = finishRecovery(*std::move(attempt));
    return finished ? Result<>(Done()) : finished.failure();
}

Result<RecoveryAttempt> Accounts::beginRecovery(const QString& name)
{
    return begunRecovery(name, Patience::None);
}

Result<RecoveryAttempt> Accounts::begunRecovery(const QString& name, Patience patience)
{
    auto claimed = claim(name, patience);
    if (!claimed)
        return claimed.failure();
    return Operations::guarded([&]() -> Result<RecoveryAttempt> {
        const KnownWords known = knownWords(*claimed);
        return RecoveryAttempt(*std::move(claimed), known);
    });
}

Result<Entered> Accounts::finishRecovery(RecoveryAttempt attempt)
{
    if (!attempt.m_opened)
        return disproven(attempt.m_claim, attempt.m_passwordProblem
                                              ? passwordRefused(*attempt.m_passwordProblem)
                                              : sheetRefused());
    const AccountHolder& found = *attempt.m_claim.holder;
    if (!maySignIn(found))
        return disproven(attempt.m_claim, deactivated());
    if (attempt.m_passwordProblem)
        return disproven(attempt.m_claim, passwordRefused(*attempt.m_passwordProblem));
    const bool isOpen = isInTheOpen(found.person.roles, attempt.m_opened->bundle.wasDoctor);
    const auto write = [&](AuditLog::Entry& audit, const std::optional<PasswordRecord>& wrapped) -> Result<> {
        if (!m_accounts.recover(found.account.id, *found.account.recovery, *wrapped))
            return sheetRefused();
        if (attempt.m_sheet)
            static_cast<void>(
                m_accounts.setRecovery(found.account.id, found.account.keys->box, attempt.m_sheet));
        noteOwnAct(audit, isOpen, u"recovered account"_s, found.account.id);
        return Done();
    };
    Result<Actor> actor = enter(attempt.m_claim, *std::move(attempt.m_opened), true, write);
    if (!actor)
        return actor.failure();
    return Entered{*std::move(actor), attempt.m_sheetCode};
}

} // namespace ledforum
