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

#include <sqlite3.h>
#include <utility>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void fail(int code)
{
    throw DatabaseError(kindOfSqliteCode(code), u"The forum's content could not be copied: %1."_s.arg(
                                                    QString::fromUtf8(sqlite3_errstr(code))));
}

/// SQLite's copying of pages from one open file into another, in one transaction of the latter. What is not
/// finished is rolled back.
class PageCopy final
{
public:
    PageCopy(Connection& from, Connection& to)
        : m_snapshot(from)
        , m_longestWait(to.number(u"PRAGMA busy_timeout"_s))
    {
        // The source's own busy timeout and its sentences count from here.
        static_cast<void>(from.number(u"PRAGMA user_version"_s));
        m_backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
        if (m_backup == nullptr)
            fail(sqlite3_errcode(to.handle()));
    }
    ~PageCopy() { sqlite3_backup_finish(m_backup); }
    Q_DISABLE_COPY_MOVE(PageCopy)

    /// Nobody else reads or writes the target from then on.
    void lock()
    {
        const int code = step(0);
        if (code != SQLITE_OK)
            fail(code);
    }
    void copyAll()
    {
        const int stepped = step(-1);
        const int finished = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
        if (stepped != SQLITE_DONE)
            fail(stepped);
        if (finished != SQLITE_OK)
            fail(finished);
    }

private:
    /// Until the file is let go of, for as long as a connection waits otherwise.
    int step(int pages)
    {
        QElapsedTimer waiting;
        waiting.start();
        int code = sqlite3_backup_step(m_backup, pages);
        while ((code == SQLITE_BUSY || code == SQLITE_LOCKED) && waiting.elapsed() < m_longestWait) {
            QThread::msleep(10);
            code = sqlite3_backup_step(m_backup, pages);
        }
        return code;
    }

    ReadSnapshot m_snapshot;
    qint64 m_longestWait;
    sqlite3_backup* m_backup = nullptr;
};

/// The header's change counter, read by SQLite's own hand: opening and closing the file beside it would give
/// up the locks of every connection of this program.
QByteArray stampInHeader(const Connection& connection)
{
    constexpr sqlite3_int64 counterOffset = 24;
    sqlite3_file* file = nullptr;
    QByteArray stamp(4, '\0');
    int code = sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xRead(file, stamp.data(), int(stamp.size()), counterOffset);
    if (code != SQLITE_OK)
        fail(code);
    return stamp;
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
            PageCopy(from, copy).copyAll();
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
    const ReadSnapshot snapshot(connection);
    static_cast<void>(connection.number(u"PRAGMA user_version"_s));
    return stampInHeader(connection);
}

bool replaceContent(Connection& live, Connection& from, const QByteArray& stamp)
{
    live.requireInPlace();
    PageCopy copy(from, live);
    copy.lock();
    if (stampInHeader(live) != stamp)
        return false;
    copy.copyAll();
    return true;
}

} // namespace ledforum
