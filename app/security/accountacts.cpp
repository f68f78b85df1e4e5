// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accountacts.h"

namespace ledforum::accountacts {

using namespace Qt::StringLiterals;

bool isInTheOpen(Roles roles, bool wasDoctor)
{
    return (roles & (Roles(Role::Administrator) | Role::Tutor)) && !(roles & Role::Led) && !wasDoctor;
}

void noteOwnAct(AuditLog::Entry& audit, bool isOpen, const QString& action, AccountId account)
{
    if (isOpen)
        audit.note(action, u"account"_s, account.value());
    else
        audit.noteSealed(action, u"account"_s, account.value());
}

bool isSame(const PublicKeys& a, const std::optional<AccountKeys>& b)
{
    return b && a.box == b->box && a.sign == b->sign;
}

bool maySignIn(const AccountHolder& holder)
{
    return holder.person.isActive && holder.account.state == AccountState::Active;
}

Failure signInRefused()
{
    return {
        FailureCode::SignInRefused,
        u"The name or the password is wrong. Check both, or ask the Medical Education Team for a new code."_s};
}

KeyRing ringOf(OpenedBundle opened, PinnedKeys pinned)
{
    Bundle& bundle = opened.bundle;
    KeyRing ring(std::move(bundle.own), std::move(pinned));
    ring.coverPin = std::move(bundle.coverPin);
    ring.password = std::move(opened.password);
    ring.resetOn = bundle.resetOn;
    ring.seenHead = bundle.seenHead;
    ring.wasDoctor = bundle.wasDoctor;
    return ring;
}

Failure deactivated()
{
    return {FailureCode::SignInRefused,
            u"Your account is deactivated. Ask the Medical Education Team to reactivate it."_s};
}

Failure tamperedKeys()
{
    return {FailureCode::DatabaseUnusable,
            u"The keys in the forum's file are not those that your account knows: the file was "
            "tampered with, or put back from elsewhere. You were not signed in; tell the Deputy "
            "Clinical Tutor, and restore a backup."_s};
}

Failure passwordRefused(const QString& problem)
{
    return refused(problem + u" Nothing was changed."_s);
}

} // namespace ledforum::accountacts
