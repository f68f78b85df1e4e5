// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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

Result<> writeWholeFile(const QString& path, const QByteArray& bytes)
{
    if (path.trimmed().isEmpty() || QFileInfo(path).isDir())
        return refused(u"“%1” is a folder; name the file. Nothing was written."_s.arg(path));
    if (isDatabase(path))
        return refused(u"“%1” is a database, a forum’s own file perhaps; choose another name. Nothing was "
                       "written."_s.arg(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return refused(
            u"“%1” cannot be written: %2. Nothing was changed there."_s.arg(path, file.errorString()));
    return Done();
}

} // namespace ledforum
