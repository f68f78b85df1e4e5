// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/schemacheck.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/migrator.h"
#include "database/sqlite/statement.h"

#include <QMap>

#include <memory>
#include <sqlite3.h>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Schema = QMap<QString, QString>; // "table person" and the text that made it

constexpr auto schemaQuery =
    "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'";

Schema schemaOf(const Connection& connection)
{
    Schema schema;
    Statement row(connection, QString::fromLatin1(schemaQuery));
    while (row.next())
        schema.insert(row.text(0), row.text(1));
    return schema;
}

int addRow(void* schema, int, char** values, char**)
{
    static_cast<Schema*>(schema)->insert(QString::fromUtf8(values[0]), QString::fromUtf8(values[1]));
    return 0;
}

/// As this program makes it, in memory.
Schema expectedSchema()
{
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(":memory:", &handle);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> memory(handle, &sqlite3_close);
    Schema schema;
    if (opened != SQLITE_OK ||
        sqlite3_exec(handle, schemaScript().constData(), nullptr, nullptr, nullptr) != SQLITE_OK ||
        sqlite3_exec(handle, schemaQuery, &addRow, &schema, nullptr) != SQLITE_OK)
        throw DatabaseError(DatabaseError::Kind::Other,
                            u"The schema could not be made in memory to compare with."_s);
    return schema;
}

} // namespace

QString firstSchemaDifference(const Connection& connection)
{
    const Schema found = schemaOf(connection);
    const Schema expected = expectedSchema();
    for (auto part = expected.constBegin(); part != expected.constEnd(); ++part) {
        if (!found.contains(part.key()))
            return u"The %1 is missing."_s.arg(part.key());
        if (found.value(part.key()) != part.value())
            return u"The %1 is not as this program makes it."_s.arg(part.key());
    }
    for (auto part = found.constBegin(); part != found.constEnd(); ++part) {
        if (!expected.contains(part.key()))
            return u"The %1 is none of this program's."_s.arg(part.key());
    }
    return {};
}

} // namespace ledforum
