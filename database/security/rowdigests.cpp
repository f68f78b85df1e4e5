// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/rowdigests.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/rawrows.h"
#include "database/sqlite/statement.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QtEndian>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Small tables are digested whole, so that a row put in or taken out shows as well as one that was changed.
/// Those that grow with every session are digested by a key.
struct Part
{
    QLatin1StringView table;
    QLatin1StringView order; ///< of its rows
    QLatin1StringView key = {};
    QLatin1StringView subject = {}; ///< of the entries whose subject is that key
    QLatin1StringView columns = "*"_L1;
};

constexpr Part parts[] = {
    {"setting"_L1, "name"_L1},
    {"specialty"_L1, "id"_L1},
    {"person"_L1, "id"_L1},
    {"role_holding"_L1, "person_id, role"_L1},
    {"office_key"_L1, "id"_L1},
    {"teaching_session"_L1, "id"_L1},
    {"speaker"_L1, "session_id, position"_L1},
    {"session_specialty"_L1, "session_id, specialty_id"_L1},
    {"closure"_L1, "id"_L1},
    {"bank_holiday_change"_L1, "date"_L1},
    {"withdrawn_event"_L1, "uid"_L1},
    {"topic"_L1, "id"_L1},
    {"clinic"_L1, "id"_L1},
    {"register"_L1, "session_id"_L1, "session_id"_L1, "register"_L1},
    {"mark"_L1, "person_id"_L1, "session_id"_L1, "register"_L1},
    {"mark_change"_L1, "id"_L1, "session_id"_L1, "register"_L1},
    {"sighting"_L1, "id"_L1, "session_id"_L1, "register"_L1},
    {"attendance_report"_L1, "id"_L1, "session_id"_L1, "register"_L1},
    {"sign_in_sheet"_L1, "id"_L1, "session_id"_L1, "register"_L1},
    {"sign_in_sheet_row"_L1, "number"_L1, "sheet_id"_L1},
    {"newcomer"_L1, "person_id"_L1},
    {"known_participant"_L1, "digest"_L1},
    {"column_mapping"_L1, "headings_digest"_L1},
    // Its envelope is sealed anew, which the sealed audit vouches for.
    {"certificate"_L1, "id"_L1, "id"_L1, "certificate"_L1,
     "id, serial, kind, session_id, person_id, credits, minutes, issued_on, issuing_key, predecessor, "
     "status, ended_on, reason, successor"_L1},
    {"restored_backup"_L1, "id"_L1},
    {"lost_serial"_L1, "serial"_L1},
    {"certificate_message"_L1, "certificate_id"_L1, "certificate_id"_L1, "certificate_message"_L1},
};

/// What sealed acts vouch for, row by row. A key says in one number which row it is.
struct SealedPart
{
    QLatin1StringView table;
    QLatin1StringView key;
};

constexpr SealedPart sealedParts[] = {
    {"slot"_L1, "id"_L1},
    {"waiting_place"_L1, "clinic_id * 16384 + position"_L1}, // no position is higher
    {"appointment_record"_L1, "id"_L1},
    {"certificate"_L1, "id"_L1},
};
constexpr qsizetype rowDigestSize = 16;

void addNumber(QByteArray& bytes, qint64 number)
{
    const qint64 ordered = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&ordered), sizeof ordered);
}

/// Its type, then its length, then itself: no two rows that differ are hashed alike.
void addValue(QByteArray& bytes, const RawRows& rows, int column)
{
    const RawRows::Type type = rows.type(column);
    addNumber(bytes, qint64(type));
    if (type == RawRows::Type::Null)
        return;
    if (type == RawRows::Type::Number)
        return addNumber(bytes, rows.number(column));
    const QByteArrayView content = rows.bytes(column);
    addNumber(bytes, content.size());
    bytes += content;
}

QByteArray digestOf(RawRows& rows)
{
    constexpr qsizetype manyBytes = 64 * 1024; // hashed at once: a call for each value takes its time
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QByteArray bytes;
    const int columns = rows.columns();
    while (rows.next()) {
        addNumber(bytes, columns);
        for (int column = 0; column < columns; ++column)
            addValue(bytes, rows, column);
        if (bytes.size() > manyBytes) {
            hash.addData(bytes);
            bytes.resize(0);
        }
    }
    hash.addData(bytes);
    return hash.result();
}

QByteArray digestOf(const Connection& connection, const Part& part, std::optional<qint64> key)
{
    const QString where = key ? u" WHERE %1 = ?"_s.arg(part.key) : QString();
    RawRows rows(connection,
                 u"SELECT %1 FROM %2%3 ORDER BY %4"_s.arg(part.columns, part.table, where, part.order));
    if (key)
        rows.bind(*key);
    return digestOf(rows);
}

/// Of rows that are gone only the named keys are known.
std::set<qint64> keysOf(const Connection& connection, const Part& part, const std::set<qint64>& rows,
                        const SubjectKeys& named)
{
    std::set<qint64> keys;
    for (const auto& [subject, key] : named) {
        if (subject == part.subject)
            keys.insert(key);
    }
    const bool isNumbered = part.key == part.order;
    if (isNumbered) { // the key is the row's own number, and is known of one that is gone
        keys.insert(rows.begin(), rows.end());
        return keys;
    }
    RawRows key(connection, u"SELECT %1 FROM %2 WHERE rowid = ?"_s.arg(part.key, part.table));
    RawRows others(connection, u"SELECT rowid FROM %2 WHERE %1 = ?"_s.arg(part.key, part.table));
    std::set<qint64> left = rows;
    while (!left.empty()) {
        key.bind(left.extract(left.begin()).value());
        if (!key.next())
            continue;
        keys.insert(key.number(0));
        // A whole register is written at once: its other rows are not asked for one by one.
        others.bind(key.number(0));
        while (!left.empty() && others.next())
            left.erase(others.number(0));
    }
    return keys;
}

/// Nothing of a place in a waiting list that is gone: none is ever taken out.
std::optional<qint64> keyOf(const Connection& connection, const SealedPart& part, qint64 row)
{
    if (part.key == "id"_L1)
        return row;
    Statement key(connection, u"SELECT %1 FROM %2 WHERE rowid = ?"_s.arg(part.key, part.table));
    key.bind(row);
    return key.next() ? std::optional(key.integer(0)) : std::nullopt;
}

} // namespace

std::vector<WrittenPart> RowDigests::written(const SubjectKeys& named) const
{
    std::vector<WrittenPart> written;
    for (const Part& part : parts) {
        const auto touched = m_connection.touched().find(QByteArray(part.table.data(), part.table.size()));
        const bool isTouched = touched != m_connection.touched().end();
        if (part.key.isEmpty()) {
            if (isTouched)
                written.push_back({part.table, std::nullopt, digestOf(m_connection, part, std::nullopt)});
            continue;
        }
        for (const qint64 key :
             keysOf(m_connection, part, isTouched ? touched->second : std::set<qint64>(), named))
            written.push_back({part.table, key, digestOf(m_connection, part, key)});
    }
    return written;
}

std::optional<QByteArray> RowDigests::now(const QString& table, std::optional<qint64> key) const
{
    for (const Part& part : parts) {
        if (part.table == table && part.key.isEmpty() != key.has_value())
            return digestOf(m_connection, part, key);
    }
    return std::nullopt;
}

std::vector<WrittenRow> RowDigests::writtenRows() const
{
    std::vector<WrittenRow> written;
    for (const SealedPart& part : sealedParts) {
        const auto touched = m_connection.touched().find(QByteArray(part.table.data(), part.table.size()));
        if (touched == m_connection.touched().end())
            continue;
        for (const qint64 row : touched->second) {
            if (const auto key = keyOf(m_connection, part, row))
                written.push_back({part.table, *key, rowNow(part.table, *key)});
        }
    }
    return written;
}

QByteArray RowDigests::rowNow(const QString& table, qint64 key) const
{
    for (const SealedPart& part : sealedParts) {
        if (part.table != table)
            continue;
        const bool isNumbered = part.key == "id"_L1;
        RawRows row(m_connection,
                    u"SELECT * FROM %1 WHERE %2"_s.arg(
                        part.table,
                        isNumbered ? u"id = ?1"_s : u"clinic_id = ?1 / 16384 AND position = ?1 % 16384"_s));
        row.bind(key);
        if (!row.next())
            return {};
        QByteArray bytes;
        for (int column = 0; column < row.columns(); ++column)
            addValue(bytes, row, column);
        return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).left(rowDigestSize);
    }
    return {};
}

std::vector<WrittenRow> RowDigests::sealedRowsNow() const
{
    std::vector<WrittenRow> all;
    for (const SealedPart& part : sealedParts) {
        Statement rows(m_connection, u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(part.key, part.table));
        while (rows.next())
            all.push_back({part.table, rows.integer(0), {}});
    }
    return all;
}

QString writtenText(const std::vector<WrittenPart>& parts)
{
    QStringList lines;
    for (const WrittenPart& part : parts) {
        QStringList words{part.table, QString::fromLatin1(part.digest.toHex())};
        if (part.key)
            words.insert(1, QString::number(*part.key));
        lines << words.join(u' ');
    }
    return lines.join(u'\n');
}

std::vector<WrittenPart> writtenParts(const QString& text)
{
    std::vector<WrittenPart> parts;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        if (words.size() < 2 || words.size() > 3)
            continue;
        parts.push_back({words.first(), std::nullopt, QByteArray::fromHex(words.last().toLatin1())});
        if (words.size() == 3)
            parts.back().key = words.at(1).toLongLong();
    }
    return parts;
}

} // namespace ledforum
