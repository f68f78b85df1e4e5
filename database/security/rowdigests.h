// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace ledforum {

class Connection;

/// A part of the forum as it stood after an act: a whole table, or its rows with one key.
struct WrittenPart
{
    QString table;
    std::optional<qint64> key; ///< such as the session whose marks they are
    QByteArray digest;         ///< 32 bytes, BLAKE2b over the rows
    friend bool operator==(const WrittenPart&, const WrittenPart&) = default;
};

/// The key of parts that an act names as its subject, such as {"register", 12}.
using SubjectKeys = std::set<std::pair<QString, qint64>>;

/// One row as an act left it, of those that doctors write, too.
struct WrittenRow
{
    QString table;
    qint64 key = 0;
    QByteArray digest; ///< 16 bytes of BLAKE2b; empty when the row is gone
    friend bool operator==(const WrittenRow&, const WrittenRow&) = default;
};

/// Digests of the rows that only acts in the clear write. What doctors write is left out: slots, waiting
/// places, records, replies and accounts change without a word in the clear, and a digest would tell when.
/// Throws DatabaseError.
class RowDigests final
{
public:
    explicit RowDigests(const Connection& connection)
        : m_connection(connection)
    {
    }
    /// What the connection has written since its transaction began, and what belongs to the subjects named.
    [[nodiscard]] std::vector<WrittenPart> written(const SubjectKeys& named) const;
    /// As the part stands now; nothing for a table that is not digested.
    [[nodiscard]] std::optional<QByteArray> now(const QString& table, std::optional<qint64> key) const;

    /// For the sealed audit: the rows of 1:1s and certificates that the connection has written since its
    /// transaction began.
    [[nodiscard]] std::vector<WrittenRow> writtenRows() const;
    [[nodiscard]] QByteArray rowNow(const QString& table, qint64 key) const;
    /// All rows of the tables that sealed acts vouch for, without their digests.
    [[nodiscard]] std::vector<WrittenRow> sealedRowsNow() const;

private:
    const Connection& m_connection;
};

/// One part a line: table, key if there is one, digest in hexadecimal.
[[nodiscard]] QString writtenText(const std::vector<WrittenPart>& parts);
/// Reads it back; a line that is none is left out.
[[nodiscard]] std::vector<WrittenPart> writtenParts(const QString& text);

} // namespace ledforum
