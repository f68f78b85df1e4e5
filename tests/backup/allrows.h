// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/sqlite/connection.h"
#include "database/sqlite/rawrows.h"
#include "database/sqlite/statement.h"

#include <QMap>
#include <QStringList>

namespace ledforum {

/// Every value of every row, by table.
using AllRows = QMap<QString, QList<QByteArrayList>>;

inline AllRows allRows(const Connection& connection)
{
    QStringList tables;
    Statement table(connection, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                               "AND name NOT LIKE 'sqlite%' ORDER BY name"));
    while (table.next())
        tables += table.text(0);
    AllRows all;
    for (const QString& name : tables) {
        QList<QByteArrayList>& rows = all[name];
        RawRows row(connection, QStringLiteral("SELECT * FROM \"%1\" ORDER BY 1, 2").arg(name));
        while (row.next()) {
            QByteArrayList values;
            for (int column = 0; column < row.columns(); ++column)
                values += row.type(column) == RawRows::Type::Number ? QByteArray::number(row.number(column))
                                                                    : row.bytes(column).toByteArray();
            rows += values;
        }
    }
    return all;
}

inline AllRows allRowsOf(const QString& file)
{
    return allRows(Connection(file, Connection::Mode::Existing));
}

/// What differs but for what a restore itself writes: its row, its audit entry and signed head, and the
/// serials that it lost. Empty when nothing does.
inline QStringList differences(const AllRows& then, AllRows now)
{
    QStringList found;
    for (const QString& own :
         {QStringLiteral("restored_backup"), QStringLiteral("lost_serial"), QStringLiteral("audit_head")})
        now[own] = then.value(own);
    QList<QByteArrayList>& audit = now[QStringLiteral("audit_entry")];
    if (audit.size() != then.value(QStringLiteral("audit_entry")).size() + 1)
        found += QStringLiteral("audit_entry has not one entry more");
    else
        audit.removeLast();
    for (auto table = now.cbegin(); table != now.cend(); ++table) {
        if (table.value() != then.value(table.key()))
            found += table.key();
    }
    return now.keys() == then.keys() ? found : QStringList{QStringLiteral("other tables")};
}

} // namespace ledforum
