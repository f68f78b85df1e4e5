// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"

#include "app/common/wording.h"
#include "app/security/codes.h"
#include "app/security/invitationproof.h"
#include "app/security/vouching.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfInvitation = 14;
constexpr auto shortestPassword = 12;

Failure signInRefused()
{
    return {
        FailureCode::SignInRefused,
        u"The name or the password is wrong. Check both, or ask the Medical Education Team for a new code."_s};
}

Failure codeRefused()
{
    return {FailureCode::Refused, u"The name or the code is wrong, or the code has been used or has expired. "
                                  "Ask the Medical Education Team for a new one."_s};
}

/// Whoever looks after the forum acts in the open; what a doctor does with their account is sealed.
void noteOwnAct(AuditLog::Entry& audit, const Person& person, const QString& action, AccountId account)
{
    if (person.roles & (Roles(Role::Administrator) | Role::Tutor))
        audit.note(action, u"account"_s, account.value());
    else
        audit.noteSealed(action, u"account"_s, account.value());
}

bool isSame(const PublicKeys& a, const std::optional<AccountKeys>& b)
{
    return b && a.box == b->box && a.sign == b->sign;
}

/// Signed by the highest office whose secret the inviter holds; nothing while they hold none.
std::optional<InvitationSeal> sealOf(const KeyRing& inviter, PersonId person, const SecretBytes& codeKey)
{
    const std::optional<KeyPair>& office = inviter.office ? inviter.office : inviter.issuer;
    if (!office)
        return std::nullopt;
    const QByteArray seal = invitationproof::sealedFor(office->publicKeys(), codeKey);
    return InvitationSeal{seal, invitationproof::signedSeal(*office, person, seal)};
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
    const auto isFirstByte = [](unsigned char byte) { return (byte & 0xC0) != 0x80; };
    const auto bytes = password.part(0, password.size());
    return std::count_if(bytes.begin(), bytes.end(), isFirstByte) >= shortestPassword;
}

QString Accounts::passwordRule()
{
    return u"A password needs %1 characters or more; several words are good."_s.arg(shortestPassword);
}

Result<Invitation> Accounts::invite(const Actor& actor, PersonId personId)
{
    // Argon2id is slow on purpose: whoever may not invite is told first, and no transaction waits for it.
    if (const auto no = refusal(actor, Permission::ManagePeople))
        return *no;
    const Invitation invitation{codes::random(codes::invitationGroups),
                                m_clock.today().addDays(daysOfInvitation)};
    const invitationproof::CodeKey code = invitationproof::keyFromCode(
        codes::normalised(invitation.code), personId, invitation.expiresOn, m_cost);
    return m_operations.change(
        actor, Permission::ManagePeople, Area::Security, [&](AuditLog::Entry& audit) -> Result<Invitation> {
            const auto person = m_people.find(personId);
            if (!person)
                return notFound(u"There is no such person. Nobody was invited."_s);
            if (!person->isActive)
                return refused(u"%1 is deactivated. Reactivate them first; nobody was invited."_s.arg(
                    person->fullName.value()));
            const auto no = refusal(actor, Permission::GrantTutor);
            if (person->roles.testFlag(Role::Tutor) && no)
                return Failure{
                    FailureCode::NotAllowed,
                    u"Only a Deputy Clinical Tutor may invite %1, who is one. Nobody was invited."_s.arg(
                        person->fullName.value())};
            m_accounts.setInvite(personId, {code.hash, invitation.expiresOn},
                                 sealOf(actor.keys(), personId, code.key));
            audit.note(u"invited"_s, u"person"_s, personId.value());
            return invitation;
        });
}

Result<std::optional<AccountState>> Accounts::state(const Actor& actor, PersonId person) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&]() -> Result<std::optional<AccountState>> {
        return m_accounts.state(person);
    });
}

std::optional<AccountHolder> Accounts::find(const QString& emailNumberOrId) const
{
    const auto person = m_people.findByReference(emailNumberOrId);
    if (!person)
        return std::nullopt;
    const auto account = m_accounts.ofPerson(person->id);
    return account ? std::optional(AccountHolder{*person, *account}) : std::nullopt;
}

Result<Guess> Accounts::countGuess(const QString& name, const std::optional<AccountHolder>& found,
                                   SignInGuard::Patience patience)
{
    return m_guard.reserve(name, found ? std::optional(found->person.id) : std::nullopt, patience);
}

Result<> Accounts::activate(const QString& emailNumberOrId, const QString& code,
                            const SecretBytes& newPassword)
{
    if (!isGoodPassword(newPassword))
        return refused(passwordRule() + u" Nothing was changed."_s);
    return Operations::guarded([&]() -> Result<> {
        const auto found = find(emailNumberOrId);
        const auto guess = countGuess(emailNumberOrId, found);
        if (!guess)
            return guess.failure();
        const bool isInvited = found && found->person.isActive && found->account.invite &&
                               m_clock.today() <= found->account.invite->expiresOn;
        const SecretBytes typed = codes::normalised(code);
        std::optional<SecretBytes> key;
        if (isInvited)
            key = invitationproof::keyFromCode(typed, found->person.id, *found->account.invite);
        else // names that nobody has take as long as a wrong code
            static_cast<void>(stretch(typed, m_cost));
        if (key)
            return putIntoUse(*found, *guess, *key, newPassword);
        m_guard.answer(*guess);
        return codeRefused();
    });
}

Result<> Accounts::putIntoUse(const AccountHolder& found, const Guess& guess, const SecretBytes& codeKey,
                              const SecretBytes& newPassword)
{
    Bundle bundle{KeyPair::generate(), m_holders.current()};
    const AccountKeys keys{bundle.own.publicKeys().box, bundle.own.publicKeys().sign, {}};
    if (found.account.keys)
        bundle.resetOn = m_clock.today();
    const Activation activation{wrapBundle(bundle, {found.account.id, found.person.id}, newPassword, m_cost),
                                keys,
                                invitationproof::proofOf(codeKey, found.person.id, keys),
                                {}};
    const Actor actor(found.person.id, found.person.fullName.value(), found.person.roles,
                      {std::move(bundle.own), bundle.pinned, {}, {}, {}});
    return m_operations.changeProven(actor, Area::Security, [&](AuditLog::Entry& audit) -> Result<> {
        if (!m_accounts.activate(found.account.id, found.account.invite->hash, activation, m_clock.today()))
            return codeRefused();
        m_guard.clear(guess);
        const auto account = m_accounts.ofPerson(found.person.id);
        const auto person = m_people.find(found.person.id);
        m_holders.regrant(*account, person->roles, nullptr);
        noteOwnAct(audit, *person, u"activated account"_s, account->id);
        return Done();
    });
}

void SignInAttempt::tryPassword(const SecretBytes& password)
{
    const BundleOwner owner = m_holder ? BundleOwner{m_holder->account.id, m_holder->person.id}
                                       : BundleOwner{AccountId(0), PersonId(0)};
    m_opened = openBundle(m_record, owner, password);
}

Result<Actor> Accounts::signIn(const QString& emailNumberOrId, const SecretBytes& password)
{
    auto attempt = begin(emailNumberOrId, SignInGuard::Patience::Brief);
    if (!attempt)
        return attempt.failure();
    attempt->tryPassword(password);
    return finishSignIn(std::move(*attempt));
}

Result<SignInAttempt> Accounts::beginSignIn(const QString& emailNumberOrId)
{
    return begin(emailNumberOrId, SignInGuard::Patience::None);
}

Result<SignInAttempt> Accounts::begin(const QString& emailNumberOrId, SignInGuard::Patience patience)
{
    return Operations::guarded([&]() -> Result<SignInAttempt> {
        auto holder = find(emailNumberOrId);
        const auto guess = countGuess(emailNumberOrId, holder, patience);
        if (!guess)
            return guess.failure();
        if (!holder || !holder->account.password || holder->account.state != AccountState::Active)
            return SignInAttempt(std::nullopt, unopenableRecord(m_cost), *guess);
        PasswordRecord record = *holder->account.password;
        return SignInAttempt(std::move(holder), std::move(record), *guess);
    });
}

Result<Actor> Accounts::finishSignIn(SignInAttempt attempt)
{
    if (!attempt.m_holder || !attempt.m_opened) {
        m_guard.answer(attempt.m_guess);
        return signInRefused();
    }
    if (!attempt.m_holder->person.isActive)
        return Failure{FailureCode::SignInRefused,
                       u"Your account is deactivated. Ask the Medical Education Team to reactivate it."_s};
    return Operations::guarded(
        [&] { return enter(*attempt.m_holder, attempt.m_guess, std::move(*attempt.m_opened)); });
}

Result<Actor> Accounts::enter(const AccountHolder& found, const Guess& guess, OpenedBundle opened)
{
    Bundle& bundle = opened.bundle;
    PinnedKeys inFile = m_holders.current();
    inFile.earlierOffices = bundle.pinned.earlierOffices;
    if (!isSame(bundle.own.publicKeys(), found.account.keys) || inFile != bundle.pinned)
        return Failure{FailureCode::DatabaseUnusable,
                       u"The keys in the forum's file are not those that your account knows: the file was "
                       "tampered with, or put back from elsewhere. You were not signed in; tell the Deputy "
                       "Clinical Tutor, and restore a backup."_s};
    KeyRing ring{std::move(bundle.own), std::move(bundle.pinned), {}, {}, {}};
    ring.coverPin = std::move(bundle.coverPin);
    ring.password = std::move(opened.password);
    ring.resetOn = bundle.resetOn;
    ring.invitation = found.account.invite ? found.account.invite->hash : QString();
    m_holders.openGrants(ring, found.account.id);
    const auto confirmations = m_holders.prepare(ring);
    Actor actor(found.person.id, found.person.fullName.value(), found.person.roles, std::move(ring));
    const auto noted =
        m_operations.changeProven(actor, Area::Security, [&](AuditLog::Entry& audit) -> Result<> {
            m_guard.clear(guess);
            noteOwnAct(audit, found.person, u"signed in"_s, found.account.id);
            m_holders.write(confirmations, audit);
            return Done();
        });
    if (!noted)
        return noted.failure();
    if (m_whenSignedIn)
        m_whenSignedIn(actor);
    return Result<Actor>(std::move(actor));
}

Result<> Accounts::confirmKeys(const Actor& actor, PersonId person)
{
    return m_operations.change(
        actor, Permission::ManageAppointments, Area::Security, [&](AuditLog::Entry& audit) -> Result<> {
            const auto account = m_accounts.ofPerson(person);
            if (!account || !account->keys)
                return notFound(u"This person has not signed in yet. There is nothing to confirm."_s);
            if (!actor.keys().office)
                return refused(u"Another tutor has to sign in first, to hand you the office's key."_s);
            AccountKeys keys = *account->keys;
            keys.officeSignature = signedKeys(*actor.keys().office, person, keys);
            if (m_accounts.confirm(account->id, keys))
                audit.noteSealed(u"confirmed keys"_s, u"account"_s, account->id.value());
            return Done();
        });
}

} // namespace ledforum
