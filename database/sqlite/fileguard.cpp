// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/fileguard.h"

#include "database/platform/durablefile.h"
#include "database/sqlite/databaseerror.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QtEndian>

#include <map>
#include <mutex>

namespace ledforum {

using namespace Qt::StringLiterals;
using Kind = DatabaseError::Kind;

namespace {

// Offsets in the header of an SQLite file (sqlite.org/fileformat.html).
constexpr qint64 headerSize = 100;
constexpr qint64 applicationIdOffset = 68;

/// SQLite's locks do not hold on network file systems, and two hospital desktops would destroy the file
/// between them.
void requireLocalDisk(const QString& folder)
{
    static const QList<QByteArray> networked = {"nfs",   "nfs4",       "cifs",  "smb3",
                                                "smbfs", "fuse.sshfs", "davfs", "afs"};
    if (networked.contains(QStorageInfo(folder).fileSystemType()))
        throw DatabaseError(
            Kind::Unsuitable,
            u"%1 is on a network drive, where a live database can be destroyed. "
            "Keep the forum's file on this computer and put its backups on the network drive."_s.arg(folder));
}

/// Which files this program has open, on whatever thread, and how often.
struct OpenFiles
{
    std::mutex mutex;
    std::map<QByteArray, int> counts;
};

OpenFiles& openFiles()
{
    static OpenFiles files; // of the program, as the system's locks are
    return files;
}

} // namespace

QByteArray holdForumFile(const QString& path)
{
    OpenFiles& files = openFiles();
    const std::scoped_lock lock(files.mutex);
    QByteArray identity = fileIdentity(path);
    if (identity.isEmpty() || !files.counts.contains(identity))
        requireForumFile(path);
    ++files.counts[identity];
    return identity;
}

QByteArray holdNewFile(const QString& path)
{
    OpenFiles& files = openFiles();
    const std::scoped_lock lock(files.mutex);
    QByteArray identity = fileIdentity(path);
    ++files.counts[identity];
    return identity;
}

void releaseFile(const QByteArray& identity)
{
    OpenFiles& files = openFiles();
    const std::scoped_lock lock(files.mutex);
    const auto found = files.counts.find(identity);
    if (found != files.counts.end() && --found->second == 0)
        files.counts.erase(found);
}

void requireForumFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        throw DatabaseError(Kind::Missing,
                            u"There is no file %1. Nothing was made; check the path."_s.arg(path));
    if (!info.isFile())
        throw DatabaseError(Kind::Unsuitable, u"%1 is not a file."_s.arg(path));
    requireLocalDisk(info.absolutePath());

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw DatabaseError(Kind::ReadOnly, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    const QByteArray header = file.read(headerSize);
    const bool isForum =
        header.size() == headerSize && header.startsWith("SQLite format 3") &&
        qFromBigEndian<quint32>(header.constData() + applicationIdOffset) == forumApplicationId;
    if (!isForum)
        throw DatabaseError(Kind::NotAForum,
                            u"%1 is not a forum's database. It was left as it is."_s.arg(path));
}

void requireNewFile(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists())
        throw DatabaseError(Kind::Unsuitable,
                            u"%1 is already there. It was left as it is; choose another name."_s.arg(path));
    if (!QFileInfo(info.absolutePath()).isDir())
        throw DatabaseError(Kind::Missing,
                            u"There is no folder %1. Nothing was made."_s.arg(info.absolutePath()));
    requireLocalDisk(info.absolutePath());
}

} // namespace ledforum
