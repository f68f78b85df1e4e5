// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officerecords.h"
#include "app/appointments/resealing.h"
#include "app/security/codes.h"
#include "app/security/officefailures.h"
#include "app/security/officerecovery.h"
#include "app/security/officeservice.h"
#include "app/security/succession.h"
#include "app/security/vouching.h"
#include "database/security/auditacts.h"

#include <algorithm>
#include <map>
#include <set>

// How the office passes on: new keys for what is to come, for those who stay.

namespace ledforum {

using namespace Qt::StringLiterals;

/// Who comes and who goes.
struct OfficeService::Passing
{
    std::optional<PersonId> comes;
    std::optional<PersonId> goes;
    bool givesPast = true;
    QString action; ///< for the audit
    PersonId subject{0};
};

/// The office's next keys, and everything sealed and signed for them, ready to be written.
struct OfficeService::Passed
{
    struct NextGrant
    {
        AccountId account;
        std::optional<QByteArray> office; ///< pending without
        std::optional<QByteArray> audit;
    };

    OfficeSecrets before;
    QDate today;
    KeyPair office = KeyPair::generate();
    KeyPair audit = KeyPair::generate();
    QString code = codes::random(codes::recoveryGroups);
    std::optional<RecoveryRecord> officeRecovery = {};
    std::optional<RecoveryRecord> auditRecovery = {};
    std::vector<std::pair<OfficeKeyId, std::optional<RecoveryRecord>>> recoveries = {}; ///< of keys there are
    std::vector<Account> seenAccounts = {}; ///< these, the words and the grants as all is made from them
    std::map<PersonId, std::optional<QByteArray>> seenWords = {}; ///< for the tutors' roles
    std::vector<Grant> seenGrants = {};
    std::vector<Account> vouched = {};
    std::map<PersonId, QByteArray> words = {}; ///< for the role of those who are tutors from now on
    std::vector<NextGrant> nextGrants = {};
    std::vector<Grant> otherGrants = {}; ///< of the issuer's key, and of the past's
    KnownKeys::Rewrite known = {};
    std::unique_ptr<Resealing> resealing = {};

    void wrapForRecovery(bool withPast, PasswordCost cost);
    void vouchAnew(const PinnedKeys& pinned);
    void giveNext(const Account& account);
    void giveOther(const Account& account, const OfficeKey& key);
    void signWords(const Passing& passing, const PinnedKeys& pinned);
    [[nodiscard]] bool isTutor(PersonId person, const PinnedKeys& pinned) const;
    [[nodiscard]] bool isHeld(OfficeKeyId key, AccountId account) const;
    [[nodiscard]] const OfficeKey& presentKey(OfficePurpose purpose) const;
};

void OfficeService::Passed::wrapForRecovery(bool withPast, PasswordCost cost)
{
    const SecretBytes typed = codes::normalised(code);
    officeRecovery = wrappedForRecovery(office, typed, cost);
    auditRecovery = wrappedForRecovery(audit, typed, cost);
    for (const OfficeKey& key : before.seen()) {
        const KeyPair* secret = before.find(key.id);
        const bool isKept = secret && (withPast || key.purpose == OfficePurpose::Issuer);
        recoveries.emplace_back(key.id, isKept ? std::optional(wrappedForRecovery(*secret, typed, cost))
                                               : std::nullopt);
    }
}

void OfficeService::Passed::vouchAnew(const PinnedKeys& pinned)
{
    for (Account account : seenAccounts) {
        if (!confirmedKeys(account, pinned))
            continue;
        account.keys->officeSignature = signedKeys(office, account.person, *account.keys);
        vouched.push_back(account);
    }
}

void OfficeService::Passed::giveNext(const Account& account)
{
    nextGrants.push_back(
        {account.id, sealTo(account.keys->box, office.secret()), sealTo(account.keys->box, audit.secret())});
}

void OfficeService::Passed::giveOther(const Account& account, const OfficeKey& key)
{
    const KeyPair* secret = before.find(key.id);
    if (secret && key.purpose == OfficePurpose::Issuer)
        otherGrants.push_back({key.id, account.id, sealTo(account.keys->box, secret->secret())});
    else if (secret)
        otherGrants.push_back(
            {key.id, account.id,
             sealedEarlier(account.keys->box, *secret, key.purpose, key.retiredOn.value_or(today), office)});
}

const OfficeKey& OfficeService::Passed::presentKey(OfficePurpose purpose) const
{
    return *std::ranges::find_if(
        before.seen(), [purpose](const OfficeKey& key) { return key.purpose == purpose && !key.retiredOn; });
}

/// Their keys are theirs as far as the office knows: nothing is sealed to others.
bool OfficeService::isHolderKnown(const Actor& actor, const Account& account, const KnownKeys& known) const
{
    if (account.state != AccountState::Active || !account.keys)
        return false;
    const PublicKeys keys{account.keys->box, account.keys->sign};
    if (account.person == actor.person())
        return keys == actor.keys().own.publicKeys();
    return confirmedKeys(account, actor.keys().pinned) && known.isKnown(account.person, keys) &&
           !known.isSuperseded(account.person, keys);
}

bool OfficeService::Passed::isTutor(PersonId person, const PinnedKeys& pinned) const
{
    const auto word = seenWords.find(person);
    return word != seenWords.end() && word->second &&
           isRoleSigned(pinned.office, person, Role::Tutor, *word->second);
}

bool OfficeService::Passed::isHeld(OfficeKeyId key, AccountId account) const
{
    return std::ranges::any_of(seenGrants, [&](const Grant& grant) {
        return grant.account == account && grant.key == key && grant.sealedSecret;
    });
}

/// The office's next word for those who are tutors now and stay, with or without an account, and for who
/// comes.
void OfficeService::Passed::signWords(const Passing& passing, const PinnedKeys& pinned)
{
    std::set<PersonId> tutors;
    for (const auto& [person, word] : seenWords) {
        if (isTutor(person, pinned))
            tutors.insert(person);
    }
    if (passing.comes)
        tutors.insert(*passing.comes);
    if (passing.goes)
        tutors.erase(*passing.goes);
    for (const PersonId person : tutors)
        words[person] = signedRole(office, person, Role::Tutor);
}

void OfficeService::giveToTutors(const Actor& actor, const Passing& passing, const KnownKeys& known,
                                 Passed& passed) const
{
    for (const Account& account : passed.seenAccounts) {
        if (!passed.words.contains(account.person))
            continue;
        const bool comes = account.person == passing.comes;
        if (!comes && !isHolderKnown(actor, account, known)) {
            passed.nextGrants.push_back({account.id, {}, {}});
            continue;
        }
        passed.giveNext(account);
        for (const OfficeKey& key : passed.before.seen()) {
            const bool isPast = key.purpose != OfficePurpose::Issuer;
            if (passed.isHeld(key.id, account.id) || (comes && (!isPast || passing.givesPast)))
                passed.giveOther(account, key);
        }
    }
}

Result<std::shared_ptr<OfficeService::Passed>> OfficeService::prepared(const Actor& actor,
                                                                       const Passing& passing) const
{
    std::optional<OfficeSecrets> secrets = OfficeSecrets::held(m_keys, actor.keys());
    if (!secrets)
        return lackingOfficeKeys();
    auto passed = std::make_shared<Passed>(Passed{*std::move(secrets), m_clock.today()});
    passed->seenAccounts = m_accounts.all();
    passed->seenWords = m_roles.signatures(Role::Tutor);
    passed->seenGrants = m_keys.grants();
    if (const Result<> may = mayPass(actor, passing, *passed); !may)
        return may.failure();
    const KnownKeys known = this->known(actor.keys());
    passed->vouchAnew(actor.keys().pinned);
    passed->signWords(passing, actor.keys().pinned);
    giveToTutors(actor, passing, known, *passed);
    passed->known = known.sealed(passed->office, actor.person(), m_clock.today());
    passed->resealing =
        std::make_unique<Resealing>(m_connection, actor.keys(), m_clock.now(), &passed->office);
    passed->wrapForRecovery(passing.givesPast, m_cost.forYears());
    return passed;
}

void OfficeService::writeKeys(const Passed& passed)
{
    const auto succeed = [&](OfficePurpose purpose, const KeyPair& next, const RecoveryRecord& recovery) {
        const OfficeKey& before = passed.presentKey(purpose);
        const QByteArray word = signedSuccessor(*passed.before.find(before.id), purpose, next.publicKeys());
        m_keys.retire(before.id, passed.today);
        return m_keys.insert(purpose, next.publicKeys().box, next.publicKeys().sign, recovery, passed.today,
                             word);
    };
    for (const auto& [key, record] : passed.recoveries)
        m_keys.setRecovery(key, record);
    const OfficeKeyId office = succeed(OfficePurpose::Office, passed.office, *passed.officeRecovery);
    const OfficeKeyId audit = succeed(OfficePurpose::Audit, passed.audit, *passed.auditRecovery);
    for (const Passed::NextGrant& grant : passed.nextGrants) {
        m_keys.grant(office, grant.account, grant.office);
        m_keys.grant(audit, grant.account, grant.audit);
    }
    for (const Grant& grant : passed.otherGrants)
        m_keys.grant(grant.key, grant.account, grant.sealedSecret);
}

/// Takes the role and every key of the office from whoever goes.
void OfficeService::takeFrom(PersonId person, const Passed& passed)
{
    m_roles.withdraw(person, Role::Tutor);
    const std::optional<Account> account = m_accounts.ofPerson(person);
    const bool keepsIssuer = m_roles.rolesOf(person).testFlag(Role::Administrator);
    for (const OfficeKey& key : passed.before.seen()) {
        if (account && !(keepsIssuer && key.purpose == OfficePurpose::Issuer))
            m_keys.withdraw(key.id, account->id);
    }
}

bool OfficeService::isAsSeen(const Passed& passed) const
{
    return m_keys.all() == passed.before.seen() && m_keys.grants() == passed.seenGrants &&
           m_accounts.all() == passed.seenAccounts && m_roles.signatures(Role::Tutor) == passed.seenWords;
}

Result<QString> OfficeService::write(const Actor& actor, const Passing& passing, Passed& passed)
{
    return m_operations.change(actor, Permission::GrantTutor, Area::Security,
                               [&](AuditLog::Entry& audit) -> Result<QString> {
                                   if (!isAsSeen(passed) || !passed.resealing->write(audit) ||
                                       !writeKnownKeys(m_connection, passed.known))
                                       return officeChangedMeanwhile();
                                   writeKeys(passed);
                                   for (const Account& account : passed.vouched)
                                       static_cast<void>(m_accounts.confirm(account.id, *account.keys));
                                   for (const auto& [person, word] : passed.words)
                                       m_roles.grant(person, Role::Tutor, word);
                                   if (passing.goes)
                                       takeFrom(*passing.goes, passed);
                                   audit.note(passing.action, u"person"_s, passing.subject.value());
                                   return passed.code;
                               });
}

Result<QString> OfficeService::pass(const Actor& actor, const Passing& passing)
{
    constexpr int attempts = 3; // somebody may book while all is sealed
    Result<QString> done = officeChangedMeanwhile();
    for (int attempt = 0; attempt < attempts && !done && done.failure().code == FailureCode::Conflict;
         ++attempt) {
        const auto ready =
            m_operations.read(actor, Permission::GrantTutor, [&] { return prepared(actor, passing); });
        if (!ready)
            return ready.failure();
        done = write(actor, passing, **ready);
    }
    return done;
}

/// Of exactly what the next keys are sealed to: between two readings anybody can write to the file.
Result<> OfficeService::mayPass(const Actor& actor, const Passing& passing, const Passed& passed) const
{
    if (passing.goes && !passed.seenWords.contains(*passing.goes))
        return notFound(u"This person is no Deputy Clinical Tutor. Nothing was changed."_s);
    if (!passing.comes)
        return Done();
    const std::optional<Person> person = m_people.find(*passing.comes);
    if (!person || !person->isActive)
        return noActivePerson();
    const auto account = std::ranges::find(passed.seenAccounts, *passing.comes, &Account::person);
    const QString name = person->fullName.value();
    if (account == passed.seenAccounts.end() || !account->keys || account->state != AccountState::Active)
        return noActiveAccount(name);
    const bool isKnown =
        *passing.comes == actor.person()
            ? PublicKeys{account->keys->box, account->keys->sign} == actor.keys().own.publicKeys()
            : m_holders.knows(*account, actor.keys(), Role::Tutor);
    if (!isKnown)
        return refused(
            u"Compare key codes with %1 first, in person, and confirm them; the office was not handed "
            "over."_s.arg(name));
    return Done();
}

Result<QString> OfficeService::handOver(const Actor& actor, const HandOver& how)
{
    if (how.removesSelf && how.to == actor.maybePerson())
        return refused(u"You cannot hand the office over to yourself and leave it. Nothing was changed."_s);
    return pass(actor, {.comes = how.to,
                        .goes = how.removesSelf ? actor.maybePerson() : std::nullopt,
                        .givesPast = how.givesPast || !how.removesSelf,
                        .action = auditacts::handedOverOffice(),
                        .subject = how.to});
}

Result<QString> OfficeService::removeTutor(const Actor& actor, PersonId person)
{
    if (person == actor.maybePerson())
        return refused(u"Hand the office over to somebody else instead. Nothing was changed."_s);
    return pass(actor, {.comes = {},
                        .goes = person,
                        .givesPast = true,
                        .action = u"removed from tutor's office"_s,
                        .subject = person});
}

} // namespace ledforum
