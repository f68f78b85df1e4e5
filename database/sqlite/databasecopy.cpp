// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/databasecopy.h"

#include "database/platform/durablefile.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/errors.h"
#include "database/sqlite/transaction.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QUuid>

#include <memory>
#include <sqlite3.h>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void fail(int code)
{
    throw DatabaseError(kindOfSqliteCode(code), u"The forum's content could not be copied: %1."_s.arg(
                                                    QString::fromUtf8(sqlite3_errstr(code))));
}

/// Until the file is let go of, for as long as a connection waits otherwise.
int copyAllPages(sqlite3_backup* backup, qint64 longestWait)
{
    QElapsedTimer waiting;
    waiting.start();
    int code = sqlite3_backup_step(backup, -1);
    while ((code == SQLITE_BUSY || code == SQLITE_LOCKED) && waiting.elapsed() < longestWait) {
        QThread::msleep(10);
        code = sqlite3_backup_step(backup, -1);
    }
    return code;
}

void copyContent(Connection& from, Connection& to)
{
    // The source's own busy timeout and its sentences count from here.
    const ReadSnapshot snapshot(from);
    static_cast<void>(from.number(u"PRAGMA user_version"_s));
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr)
        fail(sqlite3_errcode(to.handle()));
    const int stepped = copyAllPages(backup, to.number(u"PRAGMA busy_timeout"_s));
    const int finished = sqlite3_backup_finish(backup); // rolls back what was not done
    if (stepped != SQLITE_DONE)
        fail(stepped);
    if (finished != SQLITE_OK)
        fail(finished);
}

void requireSound(const QString& path)
{
    const Connection copy(path, Connection::Mode::Existing);
    const QString damage = copy.firstDamage();
    if (!damage.isEmpty())
        throw DatabaseError(DatabaseError::Kind::Damaged, u"The copy is not sound. "_s + damage);
}

} // namespace

void copyDatabase(Connection& from, const QString& to)
{
    const QString beside = u"%1.%2.part"_s.arg(to, QUuid::createUuid().toString(QUuid::Id128));
    try {
        {
            Connection copy(beside, Connection::Mode::Create);
            makePrivate(beside);
            copyContent(from, copy);
        }
        requireSound(beside);
        syncFile(beside);
        moveDurably(beside, to);
    } catch (const DatabaseError&) {
        QFile::remove(beside);
        throw;
    }
}

QByteArray contentStamp(Connection& connection)
{
    // The header's change counter, read by SQLite's own hand: opening and closing the file beside it would
    // give up the locks of every connection of this program.
    constexpr sqlite3_int64 counterOffset = 24;
    const ReadSnapshot snapshot(connection);
    static_cast<void>(connection.number(u"PRAGMA user_version"_s));
    sqlite3_file* file = nullptr;
    QByteArray stamp(4, '\0');
    int code = sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xRead(file, stamp.data(), int(stamp.size()), counterOffset);
    if (code != SQLITE_OK)
        fail(code);
    return stamp;
}

void replaceContent(Connection& live, Connection& from)
{
    live.requireInPlace();
    copyContent(from, live);
}

} // namespace ledforum
