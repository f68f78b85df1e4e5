// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/restoredcopy.h"

#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/publickeys.h"
#include "app/security/roleservice.h"
#include "app/security/rolewords.h"
#include "database/backup/restorestore.h"
#include "database/platform/durablefile.h"
#include "database/security/rolestore.h"

#include <QDir>
#include <QUuid>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure damaged(const QString& backup, const QString& problem)
{
    return {FailureCode::DatabaseUnusable,
            u"The backup “%1” is not sound, and nothing was changed; choose another one. %2"_s.arg(backup,
                                                                                                   problem)};
}

} // namespace

RestoredCopy::RestoredCopy(QString path, const Clock& clock)
    : m_path(std::move(path))
    , m_clock(clock)
{
}

RestoredCopy::~RestoredCopy()
{
    m_forum.reset();
    m_connection.reset();
    QFile::remove(m_path);
}

Result<std::unique_ptr<RestoredCopy>> RestoredCopy::of(const QString& backup, const QString& folder,
                                                       const Clock& clock, PasswordCost cost)
{
    return Operations::guarded([&]() -> Result<std::unique_ptr<RestoredCopy>> {
        const QString name = u"restore-%1.part"_s.arg(QUuid::createUuid().toString(QUuid::Id128));
        std::unique_ptr<RestoredCopy> copy(new RestoredCopy(QDir(folder).filePath(name), clock));
        copyDurably(backup, copy->m_path);
        copy->m_connection = std::make_unique<Connection>(copy->m_path, Connection::Mode::Existing);
        const QString problem = copy->m_connection->firstDamage();
        if (!problem.isEmpty())
            return damaged(backup, problem);
        Result<std::unique_ptr<Forum>> forum = Forum::open(copy->m_path, clock, cost);
        if (!forum)
            return damaged(backup, forum.failure().sentence);
        copy->m_forum = *std::move(forum);
        return copy;
    });
}

bool RestoredCopy::knows(const Actor& actor) const
{
    const auto account = AccountStore(*m_connection).ofPerson(actor.person());
    const OfficeKeyStore offices(*m_connection);
    const auto isPinned = [&](OfficePurpose purpose, const PublicKeys& pinned) {
        return publicKeysOf(offices.current(purpose)) == pinned;
    };
    const PinnedKeys& pinned = actor.keys().pinned;
    return account && account->state == AccountState::Active && account->keys &&
           publicKeysOf(*account->keys) == actor.keys().own.publicKeys() &&
           allows(RoleStore(*m_connection).rolesOf(actor.person()), Permission::ManageForum) &&
           isPinned(OfficePurpose::Office, pinned.office) && isPinned(OfficePurpose::Audit, pinned.audit) &&
           isPinned(OfficePurpose::Issuer, pinned.issuer);
}

Result<Actor> RestoredCopy::signIn(const QString& name, const SecretBytes& password)
{
    return m_forum->accounts().signIn(name, password);
}

QString RestoredCopy::nameOf(PersonId id) const
{
    const auto person = PersonStore(*m_connection).find(id);
    return person ? person->fullName.value() : u"Person %1"_s.arg(id.value());
}

Result<QStringList> RestoredCopy::removeAgain(const Actor& signer, const Gone& gone)
{
    QStringList remains;
    for (const auto& [person, role] : gone.withdrawn) {
        if (const Result<> withdrawn = m_forum->roles().withdraw(signer, person, role); !withdrawn)
            remains += u"%1 had lost a role since and holds it again: %2"_s.arg(nameOf(person),
                                                                                withdrawn.failure().sentence);
    }
    for (const PersonId person : gone.deactivated) {
        if (const auto left = m_forum->people().deactivate(signer, person); !left)
            remains +=
                u"%1 had left since and is there again: %2"_s.arg(nameOf(person), left.failure().sentence);
    }
    for (const PersonId person : gone.erased) {
        const auto erased = m_forum->erasure().erase(signer, person);
        if (!erased)
            return Failure{
                erased.failure().code,
                u"Somebody was erased since this backup was made, and has to be erased from it "
                "again, which was not possible. %1 Nothing was restored."_s.arg(erased.failure().sentence)};
    }
    return remains;
}

Result<> RestoredCopy::note(const Actor& signer, const QString& what, const QStringList& serials)
{
    return Operations::guarded([&]() -> Result<> {
        Changes changes;
        AuditLog log(*m_connection, m_forum->clock());
        Operations operations(*m_connection, log, changes);
        return operations.change(
            signer, Permission::ManageForum, Area::Forum, [&](AuditLog::Entry& audit) -> Result<> {
                RestoreStore store(*m_connection);
                store.add(what, m_clock.utcNow().toString(Qt::ISODate), QUuid::createUuid().toRfc4122());
                store.addLost(serials, m_forum->clock().today());
                audit.note(u"restored backup"_s, u"backup"_s, {}, what);
                return Done();
            });
    });
}

Result<> RestoredCopy::check() const
{
    return m_forum->check();
}

} // namespace ledforum
