// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/restore.h"

#include "app/backup/restoredcopy.h"
#include "app/common/wording.h"
#include "app/security/operations.h"
#include "database/backup/restorestore.h"
#include "database/platform/durablefile.h"
#include "database/security/rolestore.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/databasecopy.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// "the backup of 24 November 2026, 15:40 UTC"
QString wordsOf(const QString& file)
{
    const auto backup = backupFrom(file);
    return backup ? u"the backup of %1, %2 UTC"_s.arg(plainDate(backup->at.date()),
                                                      backup->at.toString(u"HH:mm"))
                  : u"the backup “%1”"_s.arg(QFileInfo(file).fileName());
}

Failure needsTheTutor()
{
    return {FailureCode::NotAllowed, u"Somebody was erased, or a tutor has left, since this backup was made. "
                                     u"Only a Deputy Clinical Tutor can "
                                     "restore it, and see to it that this stays so. Nothing was restored."_s};
}

/// What only a tutor can do again: erase what is confidential, take the tutor's role or account away.
bool concernsTutors(const Gone& gone, const Connection& then)
{
    const RoleStore roles(then);
    return !gone.erased.empty() || std::ranges::any_of(gone.withdrawn, [](const auto& holding) {
        return holding.second == Role::Tutor;
    }) || std::ranges::any_of(gone.deactivated, [&](PersonId person) {
        return roles.rolesOf(person).testFlag(Role::Tutor);
    });
}

Failure keysHaveChanged()
{
    return refused(
        u"Your account or the keys of the forum have changed since this backup was made, or you had "
        "no such role then. Sign in as of then: led-forumctl restore BACKUP --as-then. Nothing was "
        "restored."_s);
}

} // namespace

/// A backup that is ready, and what is known of what comes after it.
struct Restore::Prepared
{
    std::unique_ptr<RestoredCopy> copy;
    bool isPresentSound = false;
    bool isOfAnotherForum = false;
    RestorePreview preview = {};
    QStringList serials = {};
    std::optional<Actor> ofThen = {};
    const Actor* signer = nullptr;
};

Restore::Restore(QString forumFile, const Clock& clock, PasswordCost cost)
    : m_forumFile(std::move(forumFile))
    , m_folder(backupFolderOf(m_forumFile))
    , m_clock(clock)
    , m_cost(cost)
{
}

/// Null when the forum's file is missing or damaged. Whatever else keeps it from being read, such as somebody
/// who holds it, is no reason to put it aside.
std::unique_ptr<Connection> Restore::present() const
{
    using Kind = DatabaseError::Kind;
    try {
        auto connection = std::make_unique<Connection>(m_forumFile, Connection::Mode::Existing);
        return connection->firstDamage().isEmpty() ? std::move(connection) : nullptr;
    } catch (const DatabaseError& error) {
        if (error.kind() != Kind::Missing && error.kind() != Kind::NotAForum && error.kind() != Kind::Damaged)
            throw;
        return nullptr;
    }
}

/// The files that tell what came after the backup: the forum's own, and where that is damaged the newest
/// backup, too, that can be read.
QStringList Restore::witnesses(bool isPresentSound) const
{
    QStringList files = {m_forumFile};
    if (isPresentSound)
        return files;
    for (const BackupFile& backup : backupsOf(m_forumFile)) {
        try {
            static_cast<void>(holdingsOf(backup.path));
            return files << backup.path;
        } catch (const DatabaseError&) {
            continue; // the next one then
        }
    }
    return files;
}

void Restore::learnFrom(const QString& file, Prepared& prepared) const
{
    const Connection witness(file, Connection::Mode::Existing);
    const Connection& copy = prepared.copy->connection();
    prepared.isOfAnotherForum = prepared.isOfAnotherForum || forumIdentity(witness) != forumIdentity(copy);
    Gone gone = goneSince(copy, witness);
    prepared.preview.gone.erased.merge(gone.erased);
    prepared.preview.gone.deactivated.merge(gone.deactivated);
    prepared.preview.gone.withdrawn.merge(gone.withdrawn);
    prepared.serials += RestoreStore(witness).serials();
}

void Restore::learn(Prepared& prepared) const
{
    for (const QString& file : witnesses(prepared.isPresentSound)) {
        try {
            learnFrom(file, prepared);
        } catch (const DatabaseError&) {
            if (prepared.isPresentSound)
                throw;
            // Of a damaged file as much as can be read.
        }
    }
    Gone& gone = prepared.preview.gone;
    std::erase_if(gone.deactivated, [&](PersonId person) { return gone.erased.contains(person); });
    prepared.serials.sort();
    prepared.serials.removeDuplicates();
    const QStringList known = RestoreStore(prepared.copy->connection()).serials();
    std::ranges::set_difference(prepared.serials, known, std::back_inserter(prepared.preview.lostSerials));
}

Result<> Restore::chooseSigner(Prepared& prepared, const Actor& actor, const RestoreRequest& request) const
{
    if (request.then) {
        Result<Actor> ofThen = prepared.copy->signIn(request.then->name, request.then->password);
        if (!ofThen)
            return ofThen.failure();
        prepared.ofThen = *std::move(ofThen);
        if (prepared.isPresentSound && prepared.ofThen->person() != actor.person())
            return refused(u"Sign in as yourself, with the password of then. Nothing was restored."_s);
    } else if (!actor.isSignedIn() || !prepared.copy->knows(actor)) {
        return keysHaveChanged();
    }
    prepared.signer = prepared.ofThen ? &*prepared.ofThen : &actor;
    if (const auto no = refusal(*prepared.signer, Permission::ManageForum))
        return *no;
    const Gone& gone = prepared.preview.gone;
    const PersonId self = prepared.signer->person();
    const bool hasGone = gone.erased.contains(self) || gone.deactivated.contains(self) ||
                         std::ranges::any_of(gone.withdrawn, [&](const auto& holding) {
                             return holding.first == self && holding.second != Role::Led;
                         });
    if (hasGone)
        return Failure{FailureCode::NotAllowed,
                       u"You have left the forum, or lost a role, since this backup was made. Nothing was "
                       "restored."_s};
    if (!prepared.signer->keys().office && concernsTutors(gone, prepared.copy->connection()))
        return needsTheTutor();
    return Done();
}

Result<std::unique_ptr<Restore::Prepared>> Restore::prepared(const Actor& actor,
                                                             const RestoreRequest& request) const
{
    const std::unique_ptr<Connection> now = present();
    if (now || !request.then) {
        if (const auto no = refusal(actor, Permission::ManageForum))
            return *no;
    }
    if (!QFileInfo(request.backup).isFile())
        return notFound(u"There is no backup “%1”. Nothing was restored."_s.arg(request.backup));
    if (!QDir().mkpath(m_folder))
        return refused(
            u"There is no folder “%1”, and it cannot be made. Nothing was restored."_s.arg(m_folder));
    makePrivate(m_folder);
    Result<std::unique_ptr<RestoredCopy>> copy = RestoredCopy::of(request.backup, m_folder, m_clock, m_cost);
    if (!copy)
        return copy.failure();
    auto prepared = std::make_unique<Prepared>();
    prepared->copy = *std::move(copy);
    prepared->isPresentSound = now != nullptr;
    prepared->preview.then = holdingsOf(prepared->copy->connection());
    if (now)
        prepared->preview.now = holdingsOf(*now);
    learn(*prepared);
    if (prepared->isOfAnotherForum)
        return refused(u"“%1” is a backup of another forum. Nothing was restored."_s.arg(request.backup));
    if (Result<> chosen = chooseSigner(*prepared, actor, request); !chosen)
        return chosen.failure();
    return prepared;
}

Result<RestorePreview> Restore::preview(const Actor& actor, const RestoreRequest& request) const
{
    return Operations::guarded([&]() -> Result<RestorePreview> {
        const auto ready = prepared(actor, request);
        return ready ? Result((*ready)->preview) : ready.failure();
    });
}

Result<Restored> Restore::restore(const Actor& actor, const RestoreRequest& request)
{
    return Operations::guarded([&]() -> Result<Restored> {
        const auto ready = prepared(actor, request);
        if (!ready)
            return ready.failure();
        RestoredCopy& copy = *(*ready)->copy;
        const Actor& signer = *(*ready)->signer;
        Restored restored{.was = (*ready)->preview, .before = {}};
        const Result<QStringList> remains = copy.removeAgain(signer, restored.was.gone);
        if (!remains)
            return remains.failure();
        restored.remains = *remains;
        if (Result<> noted = copy.note(signer, wordsOf(request.backup), (*ready)->serials); !noted)
            return noted.failure();
        if (Result<> sound = copy.check(); !sound)
            return Failure{FailureCode::DatabaseUnusable,
                           u"The backup is not sound, and nothing was restored; choose another one. %1"_s.arg(
                               sound.failure().sentence)};
        if ((*ready)->isPresentSound) {
            if (Result<> exchanged = exchange(**ready, restored); !exchanged)
                return exchanged.failure();
        } else {
            putAside(**ready, restored);
        }
        return restored;
    });
}

/// The state before is the newest that there was: whatever somebody writes until the last moment is in it.
Result<> Restore::exchange(Prepared& prepared, Restored& restored) const
{
    constexpr int mostTries = 20;
    const BackupService backups(m_forumFile, m_clock);
    Connection live(m_forumFile, Connection::Mode::Existing);
    for (int tried = 0; tried < mostTries; ++tried) {
        const Result<BackupMade> before = backups.before(BackupReason::BeforeRestore);
        if (!before)
            return before.failure();
        restored.before = before->backup.path;
        if (replaceContent(live, prepared.copy->connection(), before->backup.stamp))
            return Done();
    }
    return Failure{FailureCode::Conflict,
                   u"Others write to the forum all the time. Nothing was restored; try again."_s};
}

void Restore::putAside(Prepared& prepared, Restored& restored) const
{
    const QString at = m_clock.utcNow().toString(u"yyyy-MM-dd_HHmmss'Z'");
    const QFileDevice::Permissions permissions = QFile::permissions(m_forumFile);
    if (QFileInfo::exists(m_forumFile)) {
        restored.before = u"%1.damaged-%2"_s.arg(m_forumFile, at);
        restored.isAside = true;
        // Its journal first: what stood in that must never be played back into another file.
        const QString journal = m_forumFile + u"-journal"_s;
        if (QFileInfo::exists(journal))
            moveDurably(journal, restored.before + u"-journal"_s);
        moveDurably(m_forumFile, restored.before);
    }
    copyDurably(prepared.copy->path(), m_forumFile);
    if (restored.isAside)
        QFile::setPermissions(m_forumFile, permissions);
}

} // namespace ledforum
