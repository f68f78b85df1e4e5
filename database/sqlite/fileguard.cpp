// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/fileguard.h"

#include "database/sqlite/databaseerror.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QtEndian>

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

} // namespace

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
