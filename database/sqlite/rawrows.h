// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

struct sqlite3_stmt;

namespace ledforum {

class Connection;

/// The rows of one query as SQLite holds them: for whoever goes through tables whole, where a QVariant for
/// each value takes most of the time. All else reads with Statement. Throws DatabaseError.
class RawRows final
{
public:
    enum class Type { Null, Number, Text, Bytes };

    RawRows(const Connection& connection, const QString& sql);
    ~RawRows();
    Q_DISABLE_COPY_MOVE(RawRows)

    /// The query's only place. The rows begin anew.
    void bind(qint64 value);
    [[nodiscard]] bool next();

    [[nodiscard]] int columns() const;
    [[nodiscard]] Type type(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    /// Text in UTF-8, or bytes; good until the next row.
    [[nodiscard]] QByteArrayView bytes(int column) const;

private:
    sqlite3_stmt* m_rows = nullptr;
};

} // namespace ledforum
