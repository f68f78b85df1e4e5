// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/statement.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/errors.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QVariant>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

DatabaseError unreadable(const QString& what)
{
    return {DatabaseError::Kind::Damaged,
            u"A %1 in the forum's file cannot be read. Nothing was changed; restore a backup."_s.arg(what)};
}

} // namespace

Statement::Statement(const Connection& connection, const QString& sql)
    : m_query(connection.database())
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        throwDatabaseError(m_query.lastError(), u"understand a query"_s);
}

Statement& Statement::bind(const QString& value)
{
    // A null QString is an empty text: absence is said with std::optional.
    return bindVariant(value.isNull() ? u""_s : value);
}

Statement& Statement::bind(const QByteArray& value)
{
    return bindVariant(value);
}

Statement& Statement::bind(QDate value)
{
    return bindVariant(value.toString(Qt::ISODate));
}

Statement& Statement::bind(QTime value)
{
    return bindVariant(value.toString(u"HH:mm"));
}

Statement& Statement::bind(LocalMoment value)
{
    return bindVariant(u"%1 %2"_s.arg(value.date.toString(Qt::ISODate), value.time.toString(u"HH:mm")));
}

Statement& Statement::bind(bool value)
{
    return bindVariant(value ? 1 : 0);
}

Statement& Statement::bindVariant(const QVariant& value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Statement& Statement::hold()
{
    m_held = m_bound;
    return *this;
}

Statement& Statement::bindDays(QDate first, QDate last)
{
    static const QDate earliest(1, 1, 1);
    static const QDate latest(9999, 12, 31); // the last that sorts as text
    return bindAll(first.isValid() ? first : earliest, last.isValid() ? last : latest);
}

int Statement::run()
{
    execute();
    const int changed = m_query.numRowsAffected();
    m_query.finish();
    m_bound = m_held;
    m_isRunning = false;
    return changed;
}

qint64 Statement::insertedId()
{
    if (!next())
        throw DatabaseError(DatabaseError::Kind::Other, u"A row could not be stored. Nothing was changed."_s);
    const qint64 id = integer(0);
    m_query.finish();
    return id;
}

bool Statement::next()
{
    if (!m_isRunning)
        execute();
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        throwDatabaseError(m_query.lastError(), u"read to the end"_s);
    m_query.finish();
    return false;
}

int Statement::columns() const
{
    return m_query.record().count();
}

QDate Statement::date(int column) const
{
    const QDate date = QDate::fromString(text(column), Qt::ISODate);
    if (!date.isValid())
        throw unreadable(u"date"_s);
    return date;
}

QTime Statement::time(int column) const
{
    const QTime time = QTime::fromString(text(column), u"HH:mm");
    if (!time.isValid())
        throw unreadable(u"time"_s);
    return time;
}

LocalMoment Statement::moment(int column) const
{
    const QString stored = text(column);
    const LocalMoment moment{QDate::fromString(stored.left(10), Qt::ISODate),
                             QTime::fromString(stored.mid(10), u" HH:mm")};
    if (!moment.date.isValid() || !moment.time.isValid())
        throw unreadable(u"moment"_s);
    return moment;
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<QByteArray> Statement::optionalBlob(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(blob(column));
}

std::optional<QTime> Statement::optionalTime(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(time(column));
}

void Statement::execute()
{
    if (!m_query.exec())
        throwDatabaseError(m_query.lastError(), u"carry out a query"_s);
    m_isRunning = true;
}

} // namespace ledforum
