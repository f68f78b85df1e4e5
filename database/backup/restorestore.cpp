// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/backup/restorestore.h"

#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const Connection& connection, const QString& sql)
{
    QStringList all;
    Statement row(connection, sql);
    while (row.next())
        all += row.text(0);
    return all;
}

} // namespace

QByteArray RestoreStore::lastMark() const
{
    Statement row(m_connection, u"SELECT mark FROM restored_backup ORDER BY id DESC LIMIT 1"_s);
    return row.next() ? row.blob(0) : QByteArray();
}

void RestoreStore::add(const QString& backup, const QString& now, const QByteArray& mark)
{
    Statement(m_connection, u"INSERT INTO restored_backup (backup, restored_at, mark) VALUES (?, ?, ?)"_s)
        .bindAll(backup, now, mark)
        .run();
}

QStringList RestoreStore::serials() const
{
    return texts(m_connection, u"SELECT serial FROM certificate UNION SELECT serial FROM lost_serial "
                               "ORDER BY serial"_s);
}

void RestoreStore::addLost(const QStringList& serials, QDate today)
{
    Statement add(m_connection, u"INSERT INTO lost_serial (serial, lost_on) SELECT ?, ? "
                                "WHERE NOT EXISTS (SELECT 1 FROM certificate WHERE serial = ?) "
                                "ON CONFLICT (serial) DO NOTHING"_s);
    for (const QString& serial : serials)
        add.bindAll(serial, today, serial).run();
}

QStringList RestoreStore::lostSerials() const
{
    return texts(m_connection, u"SELECT serial FROM lost_serial ORDER BY serial"_s);
}

} // namespace ledforum
