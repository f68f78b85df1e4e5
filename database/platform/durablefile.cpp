// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/platform/durablefile.h"

#include "database/sqlite/databaseerror.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace ledforum {

using namespace Qt::StringLiterals;
using Kind = DatabaseError::Kind;

namespace {

constexpr qint64 blockSize = 1024 * 1024;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Kind kindOf(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Kind::Full;
    case EACCES:
    case EPERM:
    case EROFS:
        return Kind::ReadOnly;
    case ENOENT:
    case ENOTDIR:
        return Kind::Missing;
    default:
        return Kind::Other;
    }
}

[[noreturn]] void fail(const QString& path, int error)
{
    throw DatabaseError(kindOf(error), u"“%1” cannot be written: %2."_s.arg(path, qt_error_string(error)));
}

[[noreturn]] void fail(const QFile& file, int error)
{
    throw DatabaseError(kindOf(error),
                        u"“%1” cannot be written: %2."_s.arg(file.fileName(), file.errorString()));
}

void syncFolderOf([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    const QString folder = QFileInfo(path).absolutePath();
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        fail(folder, errno);
    const int result = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    // Some network drives cannot sync a folder, and say so: what they promise of a file is all there is.
    if (result != 0 && error != EINVAL && error != ENOTSUP)
        fail(folder, error);
#endif
}

void sync([[maybe_unused]] QFile& file)
{
#ifdef Q_OS_UNIX
    if (::fsync(file.handle()) != 0)
        fail(file.fileName(), errno);
#endif
}

void copyBlocks(QFile& source, QFile& target)
{
    errno = 0;
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerOnly))
        fail(target, errno);
    while (!source.atEnd()) {
        const QByteArray block = source.read(blockSize);
        errno = 0;
        if (block.isEmpty())
            fail(source, errno);
        if (target.write(block) != block.size())
            fail(target, errno);
    }
    sync(target);
    target.close();
}

void requireSame(QFile& source, QFile& target)
{
    bool isSame = source.seek(0) && target.open(QIODevice::ReadOnly) && source.size() == target.size();
    while (isSame && !source.atEnd())
        isSame = source.read(blockSize) == target.read(blockSize);
    if (!isSame)
        throw DatabaseError(Kind::Other,
                            u"“%1” does not read back as it was written."_s.arg(target.fileName()));
}

} // namespace

void syncFile(const QString& path)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        fail(file, errno);
    sync(file);
}

void makePrivate(const QString& path)
{
    QFile file(path);
    errno = 0;
    if (!file.setPermissions(QFileInfo(path).isDir() ? ownerOnly | QFile::ExeOwner : ownerOnly))
        fail(file, errno);
}

void moveDurably(const QString& from, const QString& to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (error)
        fail(to, error.value());
    syncFolderOf(to);
}

void copyDurably(const QString& from, const QString& to)
{
    QFile source(from);
    errno = 0;
    if (!source.open(QIODevice::ReadOnly))
        throw DatabaseError(kindOf(errno), u"“%1” cannot be read: %2."_s.arg(from, source.errorString()));
    const QString beside = u"%1.%2.part"_s.arg(to, QUuid::createUuid().toString(QUuid::Id128));
    QFile target(beside);
    try {
        copyBlocks(source, target);
        requireSame(source, target);
        target.close();
        moveDurably(beside, to);
    } catch (const DatabaseError&) {
        target.close();
        QFile::remove(beside);
        throw;
    }
}

QByteArray fileIdentity([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        return QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(quint64(status.st_ino));
#endif
    return {};
}

} // namespace ledforum
