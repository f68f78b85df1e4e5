// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wholefile.h"

#include <QFile>
#include <QFileInfo>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isDatabase(const QString& path)
{
    constexpr qsizetype magicLength = 15;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(magicLength) == "SQLite format 3";
}

} // namespace

Result<QByteArray> readWholeFile(const QString& path)
{
    constexpr qint64 largest = 16LL * 1024 * 1024;
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return notFound(u"There is no file “%1”."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return refused(u"“%1” cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.size() > largest)
        return refused(u"“%1” is larger than 16 megabytes, and so not a file of this kind."_s.arg(path));
    return file.readAll();
}

WholeFile::WholeFile(const QString& path)
    : m_file(path)
{
}

Failure WholeFile::failure() const
{
    return refused(
        u"“%1” cannot be written: %2. Nothing was changed there."_s.arg(path(), m_file.errorString()));
}

Result<> WholeFile::open()
{
    const QFileInfo info(path());
    if (path().trimmed().isEmpty() || info.isDir())
        return refused(u"“%1” is a folder; name the file. Nothing was written."_s.arg(path()));
    if (info.exists() && !info.isFile()) // a device, whose place would be taken
        return refused(u"“%1” is not a file that can be replaced. Nothing was written."_s.arg(path()));
    if (isDatabase(path()))
        return refused(u"“%1” is a database, a forum’s own file perhaps; choose another name. Nothing was "
                       "written."_s.arg(path()));
    return m_file.open(QIODevice::WriteOnly) ? Result(Done()) : failure();
}

Result<> WholeFile::write(const QByteArray& bytes)
{
    return m_file.write(bytes) == bytes.size() ? Result(Done()) : failure();
}

Result<> WholeFile::finish()
{
    return m_file.commit() ? Result(Done()) : failure();
}

Result<> writeWholeFile(const QString& path, const QByteArray& bytes)
{
    WholeFile file(path);
    if (const Result<> opened = file.open(); !opened)
        return opened;
    if (const Result<> written = file.write(bytes); !written)
        return written;
    return file.finish();
}

} // namespace ledforum
