// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/codes.h"
#include "app/security/keycode.h"
#include "app/security/officefailures.h"
#include "app/security/officerecovery.h"
#include "app/security/officeservice.h"
#include "app/security/publickeys.h"
#include "app/security/vouching.h"
#include "database/security/auditacts.h"

// The office's recovery code: the way in when no tutor can sign in.

namespace ledforum {

using namespace Qt::StringLiterals;

/// The office's keys, opened, and what they are wrapped by from now on.
struct OfficeService::Recovery
{
    OfficeSecrets secrets;
    QString code;
    std::vector<std::pair<OfficeKeyId, std::optional<RecoveryRecord>>> records;
};

namespace {

Failure wrongCode()
{
    return refused(u"This is not the recovery code of the tutor's office, or a newer one has replaced it. "
                   "Nothing was changed."_s);
}

bool isInUse(const PinnedKeys& a, const PinnedKeys& b)
{
    return a.office == b.office && a.audit == b.audit && a.issuer == b.issuer;
}

} // namespace

/// Whoever becomes tutor by the code: their account, whose keys are known to be theirs.
Result<Account> OfficeService::recovering(const Actor& actor, PersonId id, const QString& typedKeyCode) const
{
    const std::optional<Person> person = m_people.find(id);
    if (!person || !person->isActive)
        return noActivePerson();
    const std::optional<Account> account = m_accounts.ofPerson(id);
    const QString name = person->fullName.value();
    if (!account || !account->keys || account->state != AccountState::Active)
        return noActiveAccount(name);
    const PublicKeys keys = publicKeysOf(*account->keys);
    const bool isSelf = id == actor.person();
    if (isSelf ? keys != actor.keys().own.publicKeys()
               : !isSameKeyCode(typedKeyCode, keyCodeOf(actor.keys().pinned.office, id, keys)))
        return Failure{
            FailureCode::Conflict,
            u"This is not the key code of %1. Let them read it out from their own screen; nothing was "
            "changed."_s.arg(name)};
    return *account;
}

OfficeService::Recovery OfficeService::newRecovery(OfficeSecrets secrets) const
{
    Recovery recovery{std::move(secrets), codes::random(codes::recoveryGroups), {}};
    const SecretBytes code = codes::normalised(recovery.code);
    for (const OfficeKey& key : recovery.secrets.seen()) {
        const KeyPair* secret = recovery.secrets.find(key.id);
        recovery.records.emplace_back(
            key.id,
            secret ? std::optional(wrappedForRecovery(*secret, code, m_cost.forYears())) : std::nullopt);
    }
    return recovery;
}

/// The tutor's office sealed to one more holder by its recovery code, ready to be written.
struct OfficeService::Recovered
{
    Account account;
    Recovery recovery;
    QByteArray word; ///< for the tutor's role
    KnownKeys::Rewrite known;
    std::vector<std::pair<OfficeKeyId, QByteArray>> grants;
};

Result<OfficeService::Recovered> OfficeService::recovered(const Actor& actor, const QString& recoveryCode,
                                                          PersonId id, const QString& keyCode) const
{
    Result<Account> account = recovering(actor, id, keyCode);
    if (!account)
        return account.failure();
    std::optional<OfficeSecrets> secrets = OfficeSecrets::recovered(m_keys, codes::normalised(recoveryCode));
    if (!secrets || !isInUse(secrets->pinned(), actor.keys().pinned))
        return wrongCode();
    const KeyPair& office = secrets->office();
    account->keys->officeSignature = signedKeys(office, id, *account->keys);
    auto grants = secrets->sealedTo(account->keys->box);
    const QByteArray word = signedRole(office, id, Role::Tutor);
    KeyRing ring(actor.keys().own.clone(), actor.keys().pinned);
    ring.office = office.clone();
    KnownKeys known = KnownKeys::read(m_connection, ring);
    known.add(id, publicKeysOf(*account->keys), true);
    auto rewrite = known.sealed(office, actor.person(), m_clock.today());
    return Recovered{*account, newRecovery(*std::move(secrets)), word, std::move(rewrite), std::move(grants)};
}

Result<QString> OfficeService::recover(const Actor& actor, const QString& recoveryCode, PersonId person,
                                       const QString& keyCode)
{
    constexpr auto permission = Permission::ManagePeople;
    const auto prepare = [&] { return recovered(actor, recoveryCode, person, keyCode); };
    const Result<Recovered> ready = m_operations.read(actor, permission, prepare);
    if (!ready)
        return ready.failure();
    const auto write = [&](AuditLog::Entry& audit) { return this->write(*ready, audit); };
    return m_operations.change(actor, permission, Area::Security, write);
}

Result<QString> OfficeService::write(const Recovered& ready, AuditLog::Entry& audit)
{
    const Account& account = ready.account;
    if (m_keys.all() != ready.recovery.secrets.seen() || !writeKnownKeys(m_connection, ready.known) ||
        !m_accounts.confirm(account.id, *account.keys))
        return officeChangedMeanwhile();
    m_roles.grant(account.person, Role::Tutor, ready.word);
    for (const auto& [key, sealed] : ready.grants)
        m_keys.grant(key, account.id, sealed);
    audit.note(auditacts::recoveredOffice(), u"person"_s, account.person.value());
    return written(ready.recovery);
}

/// The code, now that it is the one that works.
QString OfficeService::written(const Recovery& recovery)
{
    for (const auto& [key, record] : recovery.records)
        m_keys.setRecovery(key, record);
    return recovery.code;
}

Result<QString> OfficeService::newRecoveryCode(const Actor& actor)
{
    constexpr auto permission = Permission::GrantTutor;
    const Result<Recovery> recovery = m_operations.read(actor, permission, [&]() -> Result<Recovery> {
        std::optional<OfficeSecrets> secrets = OfficeSecrets::held(m_keys, actor.keys());
        if (!secrets)
            return lackingOfficeKeys();
        return newRecovery(*std::move(secrets));
    });
    if (!recovery)
        return recovery.failure();
    const auto write = [&](AuditLog::Entry& audit) -> Result<QString> {
        if (m_keys.all() != recovery->secrets.seen())
            return officeChangedMeanwhile();
        audit.note(u"made new recovery code"_s, u"office_key"_s, {});
        return written(*recovery);
    };
    return m_operations.change(actor, permission, Area::Security, write);
}

} // namespace ledforum
