// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"
#include "app/security/accountacts.h"
#include "app/security/accounts.h"

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace accountacts;

namespace {

Failure changedElsewhere()
{
    return {
        FailureCode::Conflict,
        u"Your account was changed in another window. Nothing was changed here; sign in again and repeat it."_s};
}

AccountNotice resetNotice(QDate on)
{
    return {on,
            u"Your account was reset on %1. What was sealed to your earlier keys "
            "opens again once the Deputy Clinical Tutor has confirmed that it is you."_s.arg(longDate(on)),
            true};
}

AccountNotice invitationNotice(const Invite& invite)
{
    return {invite.expiresOn,
            u"A code that resets your account was made and works until %1. Until it is used your password "
            u"goes on "
            "working. If you did not ask for it, tell the Deputy Clinical Tutor."_s.arg(
                longDate(invite.expiresOn)),
            false};
}

} // namespace

Result<AccountHolder> Accounts::ownHolder(const Actor& actor) const
{
    const auto person = m_people.find(actor.person());
    const auto account = m_accounts.ofPerson(actor.person());
    if (!person || !account || !maySignIn({*person, *account}))
        return deactivated();
    if (!isSame(actor.keys().own.publicKeys(), account->keys))
        return changedElsewhere();
    return AccountHolder{*person, *account};
}

Result<OwnAccountAttempt> Accounts::beginOwnChange(const Actor& actor)
{
    return begunOwnChange(actor, Patience::None);
}

Result<OwnAccountAttempt> Accounts::begunOwnChange(const Actor& actor, Patience patience)
{
    if (const auto no = refusal(actor, Permission::ManageOwnAccount))
        return *no;
    auto claimed = claim(QString::number(actor.person().value()), patience);
    if (!claimed)
        return claimed.failure();
    return Operations::guarded([&]() -> Result<OwnAccountAttempt> {
        const auto holder = ownHolder(actor);
        if (!holder)
            return holder.failure();
        claimed->holder = *holder;
        const KnownWords known = knownWords(*claimed);
        return OwnAccountAttempt(*std::move(claimed), known);
    });
}

Result<QString> Accounts::finishOwnChange(const Actor& actor, OwnAccountAttempt attempt)
{
    if (const auto no = refusal(actor, Permission::ManageOwnAccount))
        return *no;
    if (attempt.m_passwordProblem)
        return disproven(attempt.m_claim, passwordRefused(*attempt.m_passwordProblem));
    if (!attempt.m_opened)
        return disproven(attempt.m_claim,
                         refused(u"Your present password is another one. Nothing was changed."_s));
    const AccountHolder& found = *attempt.m_claim.holder;
    return admit(attempt.m_claim, actor, [&](AuditLog::Entry& audit) -> Result<QString> {
        const AccountId account = found.account.id;
        if (attempt.m_password &&
            !m_accounts.setPassword(account, *found.account.password, *attempt.m_password))
            return changedElsewhere();
        if (attempt.m_sheet && !m_accounts.setRecovery(account, found.account.keys->box, attempt.m_sheet))
            return changedElsewhere();
        noteOwnAct(audit, isInTheOpen(found.person.roles, actor.keys().wasDoctor), attempt.m_act, account);
        return attempt.m_sheetCode;
    });
}

Result<> Accounts::changePassword(const Actor& actor, const SecretBytes& present, const SecretBytes& next)
{
    auto attempt = begunOwnChange(actor, Patience::Brief);
    if (!attempt)
        return attempt.failure();
    attempt->changePassword(present, next);
    const auto finished = finishOwnChange(actor, *std::move(attempt));
    return finished ? Result<>(Done()) : finished.failure();
}

Result<QString> Accounts::makeRecoverySheet(const Actor& actor, const SecretBytes& password)
{
    auto attempt = begunOwnChange(actor, Patience::Brief);
    if (!attempt)
        return attempt.failure();
    attempt->makeRecoverySheet(password);
    return finishOwnChange(actor, *std::move(attempt));
}

Result<> Accounts::setCoverPin(const Actor& actor, const SecretBytes& password,
                               const std::optional<QByteArray>& hash)
{
    auto attempt = begunOwnChange(actor, Patience::Brief);
    if (!attempt)
        return attempt.failure();
    attempt->setCoverPin(password, hash);
    const auto finished = finishOwnChange(actor, *std::move(attempt));
    return finished ? Result<>(Done()) : finished.failure();
}

Result<OwnAccount> Accounts::own(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManageOwnAccount, [&]() -> Result<OwnAccount> {
        const auto holder = ownHolder(actor);
        if (!holder)
            return holder.failure();
        const Account& account = holder->account;
        OwnAccount own{account.recovery.has_value(), false, m_accounts.resets(account.id), {}};
        const KeyRing& keys = actor.keys();
        const auto bundle =
            keys.password ? reopenedBundle(*account.password, {account.id, actor.person()}, *keys.password)
                          : std::nullopt;
        own.hasCoverPin = bundle ? bundle->coverPin.has_value() : keys.coverPin.has_value();
        const QDate resetOn = bundle ? bundle->resetOn : keys.resetOn;
        if (resetOn.isValid())
            own.notices.push_back(resetNotice(resetOn));
        if (account.invite && m_clock.today() <= account.invite->expiresOn)
            own.notices.push_back(invitationNotice(*account.invite));
        return own;
    });
}

Result<bool> Accounts::hasRecoverySheet(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManageOwnAccount, [&]() -> Result<bool> {
        const auto holder = ownHolder(actor);
        return holder ? Result<bool>(holder->account.recovery.has_value()) : holder.failure();
    });
}

Result<> Accounts::acknowledgeReset(const Actor& actor)
{
    struct Acknowledged
    {
        AccountHolder holder;
        std::optional<PasswordRecord> wrapped; ///< nothing where no notice stands
    };
    const auto ready = m_operations.read(actor, Permission::ManageOwnAccount, [&]() -> Result<Acknowledged> {
        const auto holder = ownHolder(actor);
        if (!holder)
            return holder.failure();
        const BundleOwner owner{holder->account.id, actor.person()};
        const auto& password = actor.keys().password;
        auto bundle = password ? reopenedBundle(*holder->account.password, owner, *password) : std::nullopt;
        if (!bundle)
            return changedElsewhere();
        if (!std::exchange(bundle->resetOn, {}).isValid())
            return Acknowledged{*holder, std::nullopt};
        return Acknowledged{*holder, wrapBundle(*bundle, owner, *password)};
    });
    if (!ready)
        return ready.failure();
    if (!ready->wrapped)
        return Done();
    return m_operations.change(
        actor, Permission::ManageOwnAccount, Area::Security, [&](AuditLog::Entry& audit) -> Result<> {
            const Account& account = ready->holder.account;
            if (!m_accounts.setPassword(account.id, *account.password, *ready->wrapped))
                return changedElsewhere();
            const bool isOpen = isInTheOpen(ready->holder.person.roles, actor.keys().wasDoctor);
            noteOwnAct(audit, isOpen, u"acknowledged reset"_s, account.id);
            return Done();
        });
}

} // namespace ledforum
