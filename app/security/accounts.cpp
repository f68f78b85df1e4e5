// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"

#include "app/security/accountacts.h"
#include "app/security/auditcheck.h"
#include "app/security/vouching.h"
#include "database/forum/settingstore.h"

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace accountacts;

namespace {

/// The bundle for another password or cost, or of somebody who is a doctor for the first time, with the keys
/// that the offices have by now; nothing where none of these asks for it. For new keys alone a doctor's row
/// stays as it is, and they are followed anew at every sign-in: a row that changes would tell who was there.
std::optional<PasswordRecord> rewrapped(const AccountHolder& found, OpenedBundle& opened,
                                        const PinnedKeys& followed, bool isRewrapped)
{
    Bundle& bundle = opened.bundle;
    const bool isFirstAsDoctor = found.person.roles.testFlag(Role::Led) && !bundle.wasDoctor;
    if (!isFirstAsDoctor && !isRewrapped)
        return std::nullopt;
    bundle.wasDoctor |= isFirstAsDoctor;
    bundle.pinned = followed;
    return wrapBundle(bundle, {found.account.id, found.person.id}, opened.password);
}

} // namespace

Accounts::Accounts(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_cost(cost)
    , m_people(connection)
    , m_accounts(connection)
    , m_holders(connection)
    , m_guard(connection, operations, clock)
{
}

bool Accounts::isGoodPassword(const SecretBytes& password)
{
    return !passwordrule::problem(password);
}

QString Accounts::passwordRule()
{
    return passwordrule::sentence();
}

Result<Claim> Accounts::claim(const QString& name, Patience patience)
{
    return Operations::guarded([&]() -> Result<Claim> {
        auto holder = find(name);
        const auto guess =
            m_guard.reserve(name, holder ? std::optional(holder->person.id) : std::nullopt, patience);
        if (!guess)
            return guess.failure();
        return Claim{name, std::move(holder), m_cost, *guess};
    });
}

Failure Accounts::disproven(const Claim& claim, Failure failure)
{
    m_guard.answer(claim.guess);
    return failure;
}

std::optional<AccountHolder> Accounts::find(const QString& name) const
{
    const auto person = m_people.findByReference(name);
    if (!person)
        return std::nullopt;
    const auto account = m_accounts.ofPerson(person->id);
    return account ? std::optional(AccountHolder{*person, *account}) : std::nullopt;
}

std::optional<Failure> Accounts::changedSince(const Claim& claim) const
{
    const auto person = m_people.find(claim.holder->person.id);
    const auto account = m_accounts.ofPerson(claim.holder->person.id);
    if (person && account && person->isActive == claim.holder->person.isActive &&
        account->state == claim.holder->account.state &&
        account->keys.has_value() == claim.holder->account.keys.has_value() &&
        (!account->keys || isSame({account->keys->box, account->keys->sign}, claim.holder->account.keys)))
        return std::nullopt;
    return Failure{FailureCode::Conflict,
                   u"The account was changed in the same moment. Nothing was changed; try again."_s};
}

KnownWords Accounts::knownWords(const Claim& claim) const
{
    const ForumSettings settings = SettingStore(m_connection).load();
    KnownWords known{{}, {settings.name, settings.site}};
    if (!claim.holder)
        return known;
    const Person& person = claim.holder->person;
    known.ofPerson += person.fullName.value();
    if (person.email)
        known.ofPerson += person.email->value().section(u'@', 0, 0);
    if (person.number)
        known.ofPerson += person.number->value();
    return known;
}

Result<Actor> Accounts::signIn(const QString& name, const SecretBytes& password)
{
    auto attempt = begunSignIn(name, Patience::Brief);
    if (!attempt)
        return attempt.failure();
    attempt->tryPassword(password);
    return finishSignIn(*std::move(attempt));
}

Result<SignInAttempt> Accounts::beginSignIn(const QString& name)
{
    return begunSignIn(name, Patience::None);
}

Result<SignInAttempt> Accounts::begunSignIn(const QString& name, Patience patience)
{
    auto claimed = claim(name, patience);
    if (!claimed)
        return claimed.failure();
    return SignInAttempt(*std::move(claimed));
}

Result<Actor> Accounts::finishSignIn(SignInAttempt attempt)
{
    if (!attempt.m_opened)
        return disproven(attempt.m_claim, signInRefused());
    if (!maySignIn(*attempt.m_claim.holder))
        return disproven(attempt.m_claim, deactivated());
    const AccountHolder& found = *attempt.m_claim.holder;
    const bool isOpen = isInTheOpen(found.person.roles, attempt.m_opened->bundle.wasDoctor);
    const auto write = [&](AuditLog::Entry& audit, const std::optional<PasswordRecord>& wrapped) -> Result<> {
        // Another program may have wrapped the account anew a moment ago: theirs is as good.
        if (wrapped)
            static_cast<void>(m_accounts.setPassword(found.account.id, *found.account.password, *wrapped));
        noteOwnAct(audit, isOpen, u"signed in"_s, found.account.id);
        return Done();
    };
    return enter(attempt.m_claim, *std::move(attempt.m_opened), attempt.m_isRaised, write);
}

Result<Actor> Accounts::enter(const Claim& claim, OpenedBundle opened, bool isRewrapped, const WayIn& write)
{
    return Operations::guarded([&]() -> Result<Actor> {
        const AccountHolder& found = *claim.holder;
        const std::optional<PinnedKeys> followed = m_holders.followed(opened.bundle.pinned);
        if (!isSame(opened.bundle.own.publicKeys(), found.account.keys) || !followed)
            return tamperedKeys();
        const std::optional<PasswordRecord> wrapped = rewrapped(found, opened, *followed, isRewrapped);
        KeyRing ring = ringOf(std::move(opened), *followed);
        ring.invitation = found.account.invite ? found.account.invite->hash : QString();
        m_holders.openGrants(ring, found.account.id);
        const auto confirmations = m_holders.prepare(ring, found.person.id, m_clock.today());
        Actor actor(found.person.id, found.person.fullName.value(), found.person.roles, std::move(ring));
        const auto written = admit(claim, actor, [&](AuditLog::Entry& audit) -> Result<> {
            if (const Result<> own = write(audit, wrapped); !own)
                return own.failure();
            m_holders.write(confirmations, audit);
            rememberEnd(found, wrapped ? *wrapped : *found.account.password, actor, audit);
            return Done();
        });
        if (!written)
            return written.failure();
        welcome(actor);
        return Result<Actor>(std::move(actor));
    });
}

void Accounts::welcome(const Actor& actor)
{
    if (m_whenSignedIn)
        m_whenSignedIn(actor);
}

void Accounts::rememberEnd(const AccountHolder& found, const PasswordRecord& record, const Actor& actor,
                           AuditLog::Entry& audit)
{
    const KeyRing& keys = actor.keys();
    const BundleOwner owner{found.account.id, found.person.id};
    if (!isInTheOpen(found.person.roles, keys.wasDoctor))
        return;
    auto bundle = reopenedBundle(record, owner, *keys.password);
    if (!bundle)
        return;
    if (keys.seenHead && !auditchain::isContinued(m_connection, *keys.seenHead))
        audit.note(u"found the audit shorter than before"_s, u"account"_s, found.account.id.value());
    audit.write(); // what is remembered begins with this sign-in
    bundle->seenHead = auditchain::currentHead(m_connection);
    bundle->pinned = keys.pinned;
    static_cast<void>(
        m_accounts.setPassword(found.account.id, record, wrapBundle(*bundle, owner, *keys.password)));
}

Result<SessionState> Accounts::session(const Actor& actor) const
{
    if (!actor.isSignedIn())
        return SessionState::GoesOn;
    return Operations::guarded([&]() -> Result<SessionState> {
        const auto person = m_people.find(actor.person());
        const auto account = m_accounts.ofPerson(actor.person());
        if (!person || !account || !maySignIn({*person, *account}))
            return SessionState::Deactivated;
        if (!isSame(actor.keys().own.publicKeys(), account->keys))
            return SessionState::WasReset;
        if (account->invite && account->invite->hash != actor.keys().invitation)
            return SessionState::WasReset;
        return actor.roles() & ~person->roles ? SessionState::LostRole : SessionState::GoesOn;
    });
}

} // namespace ledforum
