// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/transaction.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Transaction::Transaction(Connection& connection)
    : m_connection(connection)
{
    m_connection.requireInPlace();
    m_connection.run(u"BEGIN IMMEDIATE"_s);
    m_connection.forgetTouched();
}

Transaction::~Transaction()
{
    if (!m_isOpen)
        return;
    try {
        m_connection.run(u"ROLLBACK"_s);
    } catch (const DatabaseError&) {
        // After an I/O error SQLite has rolled back by itself, and says so by refusing.
    }
}

void Transaction::commit()
{
    m_connection.run(u"COMMIT"_s);
    m_isOpen = false;
}

ReadSnapshot::ReadSnapshot(Connection& connection)
    : m_connection(connection)
{
    m_connection.run(u"SAVEPOINT read_snapshot"_s); // may stand inside a transaction
}

ReadSnapshot::~ReadSnapshot()
{
    try {
        m_connection.run(u"RELEASE read_snapshot"_s);
    } catch (const DatabaseError&) {
        // Nothing was written; an I/O error has ended it already.
    }
}

} // namespace ledforum
