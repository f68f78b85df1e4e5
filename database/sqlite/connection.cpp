// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/connection.h"

#include "database/platform/durablefile.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/errors.h"
#include "database/sqlite/fileguard.h"
#include "database/sqlite/migrator.h"
#include "database/sqlite/statement.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

void noteTouched(void* touched, int, const char*, const char* table, sqlite3_int64 row)
{
    TouchedRows& all = *static_cast<TouchedRows*>(touched);
    auto rows = all.find(QByteArrayView(table)); // for each row that is written: without a copy of the name
    if (rows == all.end())
        rows = all.emplace(table, std::set<qint64>()).first;
    rows->second.insert(rows->second.end(), row);
}

} // namespace

Connection::Connection(const QString& path, Mode mode)
    : m_path(path)
    , m_name(u"led-forum-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    if (mode == Mode::Existing)
        m_file = holdForumFile(path);
    else
        requireNewFile(path);
    try {
        open(mode);
        if (mode == Mode::Create)
            m_file = holdNewFile(path);
        if (mode == Mode::Existing)
            requireCurrentSchema(
                *this); // first: a setting such as the journal's mode is written into the file
        applySettings();
        if (mode == Mode::Create)
            createSchema(*this);
    } catch (...) {
        database().close();
        QSqlDatabase::removeDatabase(m_name);
        releaseFile(m_file);
        if (mode == Mode::Create)
            QFile::remove(path);
        throw;
    }
}

Connection::~Connection()
{
    database().close();
    QSqlDatabase::removeDatabase(m_name);
    releaseFile(m_file);
}

bool Connection::isInPlace() const
{
    return fileIdentity(m_path) == m_file;
}

void Connection::requireInPlace() const
{
    if (!isInPlace())
        throw DatabaseError(
            DatabaseError::Kind::Missing,
            u"%1 is not the file any more that this program opened: it was moved, or another "
            "one was put in its place. Nothing was changed; open the forum again."_s.arg(m_path));
}

sqlite3* Connection::handle() const
{
    const QVariant handle = database().driver()->handle();
    return *static_cast<sqlite3* const*>(handle.constData());
}

void Connection::open(Mode mode)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    QUrl url = QUrl::fromLocalFile(m_path);
    url.setQuery(mode == Mode::Create ? u"mode=rwc"_s : u"mode=rw"_s);
    database.setDatabaseName(url.toString(QUrl::FullyEncoded));
    database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!database.open())
        throwDatabaseError(database.lastError(), u"open"_s);
    sqlite3_update_hook(handle(), &noteTouched, &m_touched);
}

void Connection::applySettings()
{
    struct Setting
    {
        QLatin1StringView name;
        QLatin1StringView value;
        QLatin1StringView readsBack;
    };
    static constexpr Setting settings[] = {
        {"foreign_keys"_L1, "ON"_L1, "1"_L1},    {"trusted_schema"_L1, "OFF"_L1, "0"_L1},
        {"cell_size_check"_L1, "ON"_L1, "1"_L1}, {"secure_delete"_L1, "ON"_L1, "1"_L1},
        {"temp_store"_L1, "MEMORY"_L1, "2"_L1},  {"journal_mode"_L1, "DELETE"_L1, "delete"_L1},
        {"synchronous"_L1, "EXTRA"_L1, "3"_L1},
    };
    for (const Setting& setting : settings) {
        run(u"PRAGMA %1 = %2"_s.arg(setting.name, setting.value));
        Statement readBack(*this, u"PRAGMA %1"_s.arg(setting.name));
        if (!readBack.next() || readBack.text(0) != setting.readsBack)
            throw DatabaseError(DatabaseError::Kind::Other,
                                u"The database does not accept the setting %1."_s.arg(setting.name));
    }
}

void Connection::runScript(const QByteArray& sql)
{
    char* message = nullptr;
    const int result = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, &message);
    const QString text = QString::fromUtf8(message);
    sqlite3_free(message);
    if (result != SQLITE_OK)
        throw DatabaseError(kindOfSqliteCode(result), u"The database could not be prepared: %1."_s.arg(text));
}

void Connection::run(const QString& sql)
{
    Statement statement(*this, sql);
    statement.run();
}

qint64 Connection::number(const QString& pragmaOrQuery) const
{
    Statement statement(*this, pragmaOrQuery);
    return statement.next() ? statement.integer(0) : 0;
}

qint64 Connection::dataVersion() const
{
    return number(u"PRAGMA data_version"_s);
}

void Connection::dropCache()
{
    run(u"PRAGMA shrink_memory"_s);
}

QString Connection::firstDamage() const
{
    Statement integrity(*this, u"PRAGMA integrity_check(1)"_s);
    if (integrity.next() && integrity.text(0) != "ok"_L1)
        return u"SQLite reports “%1”."_s.arg(integrity.text(0).simplified());
    Statement foreignKeys(*this, u"PRAGMA foreign_key_check"_s);
    if (foreignKeys.next())
        return u"A row of %1 points to a row that is not there."_s.arg(foreignKeys.text(0));
    return {};
}

QString sqlFile(QStringView name)
{
    QFile file(u":/database/%1"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw DatabaseError(DatabaseError::Kind::Other, u"The program lacks its query %1."_s.arg(name));
    return QString::fromUtf8(file.readAll());
}

} // namespace ledforum
