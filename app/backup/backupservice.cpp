// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/backupservice.h"

#include "app/security/operations.h"
#include "database/forum/settingstore.h"
#include "database/platform/durablefile.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/databasecopy.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUuid>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

void requireFolder(const QString& folder)
{
    if (!QDir().mkpath(folder))
        throw DatabaseError(DatabaseError::Kind::ReadOnly,
                            u"There is no folder “%1”, and it cannot be made."_s.arg(folder));
    makePrivate(folder);
}

/// What was begun and never ended, by a program that was killed; what is young may be under way.
void removeLeftovers(const QString& folder, const QDateTime& now)
{
    constexpr qint64 longestWriting = 24LL * 60 * 60;
    const QFileInfoList parts = QDir(folder).entryInfoList({u"*.part"_s, u"*.part-journal"_s}, QDir::Files);
    for (const QFileInfo& part : parts) {
        if (part.lastModified().secsTo(now) > longestWriting)
            QFile::remove(part.absoluteFilePath());
    }
}

} // namespace

BackupService::BackupService(QString forumFile, const Clock& clock)
    : m_forumFile(std::move(forumFile))
    , m_folder(backupFolderOf(m_forumFile))
    , m_clock(clock)
{
}

QString BackupService::secondFolder(const Connection& connection) const
{
    // Several forums may share it.
    constexpr qsizetype identityShown = 8;
    const QString chosen = SettingStore(connection).load().secondBackupFolder;
    const QString identity = QString::fromLatin1(forumIdentity(connection).toHex().left(identityShown));
    return chosen.isEmpty() ? QString() : QDir(chosen).filePath(u"led-forum-"_s + identity);
}

QString BackupService::putInSecond(Connection& connection, const BackupFile& backup) const
{
    const QString folder = secondFolder(connection);
    if (folder.isEmpty())
        return {};
    try {
        const QString chosen = QFileInfo(folder).path();
        if (!QFileInfo(chosen).isDir())
            throw DatabaseError(DatabaseError::Kind::Missing, u"“%1” is not there."_s.arg(chosen));
        requireFolder(folder);
        const QString copy = QDir(folder).filePath(backup.name());
        if (!QFileInfo::exists(copy))
            copyDurably(backup.path, copy);
        thinOut(folder);
    } catch (const DatabaseError& error) {
        return u"The second folder has no copy of the newest backup: %1"_s.arg(error.sentence());
    }
    return {};
}

void BackupService::thinOut(const QString& folder) const
{
    removeLeftovers(folder, m_clock.utcNow());
    for (const BackupFile& backup : surplusOf(backupsIn(folder), m_clock.utcNow()))
        QFile::remove(backup.path);
}

BackupMade BackupService::make(BackupReason reason) const
{
    requireFolder(m_folder);
    Connection connection(m_forumFile, Connection::Mode::Existing);
    // Before the copy: what is written meanwhile makes another backup, and never the lack of one.
    const QByteArray stamp = contentStamp(connection);
    const QString path = QDir(m_folder).filePath(backupName(m_clock.utcNow(), stamp, reason));
    if (!QFileInfo::exists(path)) // else the same state, in the same second
        copyDatabase(connection, path);
    BackupMade made{*backupFrom(path)};
    thinOut(m_folder);
    made.secondProblem = putInSecond(connection, made.backup);
    return made;
}

Result<BackupMade> BackupService::backUpNow(const Actor& actor) const
{
    if (const auto no = refusal(actor, Permission::ManageForum))
        return *no;
    return before(BackupReason::ByHand);
}

Result<BackupMade> BackupService::backUpTo(const Actor& actor, const QString& file) const
{
    if (const auto no = refusal(actor, Permission::ManageForum))
        return *no;
    if (QFileInfo::exists(file))
        return refused(u"“%1” is already there. It was left as it is; choose another name."_s.arg(file));
    Result<BackupMade> made = before(BackupReason::ByHand);
    if (!made)
        return made;
    return Operations::guarded([&]() -> Result<BackupMade> {
        copyDurably(made->backup.path, file);
        return *made;
    });
}

Result<BackupMade> BackupService::before(BackupReason reason) const
{
    return Operations::guarded([&]() -> Result<BackupMade> { return make(reason); });
}

std::optional<BackupMade> BackupService::caughtUp(Connection& connection, const BackupFile& newest) const
{
    const QString second = secondFolder(connection);
    if (second.isEmpty() || QFileInfo::exists(QDir(second).filePath(newest.name())))
        return std::nullopt;
    return BackupMade{newest, putInSecond(connection, newest)};
}

Result<std::optional<BackupMade>> BackupService::keepUp() const
{
    using Kept = Result<std::optional<BackupMade>>;
    constexpr qint64 between = 60LL * minutesBetween;
    const std::vector<BackupFile> all = backupsOf(m_forumFile);
    // One from the future says that the clock was wrong, then or now.
    const qint64 age = all.empty() ? between : all.front().at.secsTo(m_clock.utcNow());
    if (age >= 0 && age < between)
        return std::optional<BackupMade>();
    return Operations::guarded([&]() -> Kept {
        {
            Connection connection(m_forumFile, Connection::Mode::Existing);
            if (!all.empty() && all.front().stamp == contentStamp(connection))
                return caughtUp(connection, all.front());
        }
        return std::optional(make(BackupReason::Automatic));
    });
}

Result<std::vector<BackupPlace>> BackupService::list(const Actor& actor) const
{
    using Places = std::vector<BackupPlace>;
    if (const auto no = refusal(actor, Permission::ManageForum))
        return *no;
    return Operations::guarded([&]() -> Result<Places> {
        Places places;
        for (const BackupFile& backup : backupsOf(m_forumFile))
            places.push_back({backup, true, false});
        const Connection connection(m_forumFile, Connection::Mode::Existing);
        const QString second = secondFolder(connection);
        for (const BackupFile& backup : second.isEmpty() ? std::vector<BackupFile>() : backupsIn(second)) {
            const auto same = std::ranges::find(places, backup.name(),
                                                [](const BackupPlace& place) { return place.backup.name(); });
            if (same == places.end())
                places.push_back({backup, false, true});
            else
                same->isInSecond = true;
        }
        std::ranges::stable_sort(places, &isNewer, &BackupPlace::backup);
        return places;
    });
}

Result<Holdings> BackupService::contents(const Actor& actor, const QString& backup) const
{
    if (const auto no = refusal(actor, Permission::ManageForum))
        return *no;
    return Operations::guarded([&]() -> Result<Holdings> {
        if (QFileInfo(backup).absolutePath() == m_folder)
            return holdingsOf(backup);
        // From a network drive, where a database is not to be opened.
        requireFolder(m_folder);
        const QString copy =
            QDir(m_folder).filePath(u"contents-%1.part"_s.arg(QUuid::createUuid().toString(QUuid::Id128)));
        const auto remove = qScopeGuard([&] { QFile::remove(copy); });
        copyDurably(backup, copy);
        return holdingsOf(copy);
    });
}

} // namespace ledforum
