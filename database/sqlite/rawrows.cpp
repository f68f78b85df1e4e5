// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/rawrows.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/errors.h"

#include <sqlite3.h>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

DatabaseError failure(int code)
{
    return {kindOfSqliteCode(code), u"The forum's file cannot be read (%1)."_s.arg(code)};
}

} // namespace

RawRows::RawRows(const Connection& connection, const QString& sql)
{
    const QByteArray text = sql.toUtf8();
    const int code =
        sqlite3_prepare_v2(connection.handle(), text.constData(), int(text.size()), &m_rows, nullptr);
    if (code != SQLITE_OK)
        throw failure(code);
}

RawRows::~RawRows()
{
    sqlite3_finalize(m_rows);
}

void RawRows::bind(qint64 value)
{
    sqlite3_reset(m_rows);
    const int code = sqlite3_bind_int64(m_rows, 1, value);
    if (code != SQLITE_OK)
        throw failure(code);
}

bool RawRows::next()
{
    const int code = sqlite3_step(m_rows);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw failure(code);
    return code == SQLITE_ROW;
}

int RawRows::columns() const
{
    return sqlite3_column_count(m_rows);
}

RawRows::Type RawRows::type(int column) const
{
    switch (sqlite3_column_type(m_rows, column)) {
    case SQLITE_NULL:
        return Type::Null;
    case SQLITE_INTEGER:
        return Type::Number;
    case SQLITE_BLOB:
        return Type::Bytes;
    default:
        return Type::Text;
    }
}

qint64 RawRows::number(int column) const
{
    return sqlite3_column_int64(m_rows, column);
}

QByteArrayView RawRows::bytes(int column) const
{
    // The pointer first: the size is that of the form which was asked for last.
    const auto* data = static_cast<const char*>(
        type(column) == Type::Bytes ? sqlite3_column_blob(m_rows, column)
                                    : static_cast<const void*>(sqlite3_column_text(m_rows, column)));
    return {data, sqlite3_column_bytes(m_rows, column)};
}

} // namespace ledforum
