// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/swapattack.h"

#include "app/security/envelope.h"
#include "database/sqlite/statement.h"

#include <QCborValue>
#include <QFile>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sealedKeySize = 80;

/// Where an envelope of that row may belong.
std::vector<envelope::Place> placesOf(const SealedValue& value)
{
    const QByteArray table = value.table.toLatin1();
    std::vector<envelope::Place> places{{table, value.row}};
    for (qint64 clinic = 1; clinic <= 8 && value.table == "waiting_place"_L1; ++clinic) {
        for (qint64 position = 1; position <= 8; ++position)
            places.push_back({table, clinic, position});
    }
    return places;
}

QByteArray plain(const SecretBytes& bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
}

/// What the key opens of a value; nothing when it does not, and empty when only its content key opens.
std::optional<QByteArray> openedBy(const KeyPair& key, const SealedValue& value)
{
    if (const auto content = key.openSealed(value.bytes))
        return plain(*content);
    const bool isEnvelope = value.bytes.size() > envelope::contentSize();
    if (!isEnvelope || (!key.openSealed(value.bytes.mid(1, sealedKeySize)) &&
                        !key.openSealed(value.bytes.mid(1 + sealedKeySize, sealedKeySize))))
        return std::nullopt;
    for (const envelope::Place& place : placesOf(value)) {
        if (const auto content = envelope::open(value.bytes, place, key))
            return QCborValue(*content).toCbor();
    }
    return QByteArray();
}

} // namespace

QStringList sealedColumns(Connection& connection)
{
    QStringList columns;
    Statement all(
        connection,
        u"SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables "
        "JOIN pragma_table_info(tables.name) AS columns "
        "WHERE tables.type = 'table' AND columns.type = 'BLOB' ORDER BY tables.name, columns.cid"_s);
    while (all.next())
        columns += all.text(0);
    return columns;
}

std::vector<SealedValue> valuesOf(Connection& connection, const QString& name)
{
    const QString table = name.section(u'.', 0, 0);
    const QString column = name.section(u'.', 1);
    std::vector<SealedValue> values;
    Statement rows(connection,
                   u"SELECT rowid, %1 FROM %2 WHERE %1 IS NOT NULL ORDER BY rowid"_s.arg(column, table));
    while (rows.next())
        values.push_back({table, column, rows.integer(0), rows.blob(1)});
    return values;
}

AttackedCopy::AttackedCopy(const QByteArray& bytes)
    : m_folder(u"/dev/shm/led-forum-XXXXXX"_s)
{
    if (!m_folder.isValid())
        m_folder = QTemporaryDir();
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The copy cannot be written.");
    file.close();
    m_connection = std::make_unique<Connection>(path(), Connection::Mode::Existing);
    m_connection->run(u"PRAGMA foreign_keys = OFF"_s);
}

template <class Work>
void AttackedCopy::withoutTriggers(Work work)
{
    QStringList names;
    QStringList texts;
    {
        Statement triggers(*m_connection, u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"_s);
        while (triggers.next()) {
            names += triggers.text(0);
            texts += triggers.text(1);
        }
    }
    for (const QString& name : names)
        m_connection->run(u"DROP TRIGGER "_s + name);
    work();
    for (const QString& text : texts)
        m_connection->run(text);
}

void AttackedCopy::run(const QString& sql)
{
    withoutTriggers([&] { m_connection->run(sql); });
}

void AttackedCopy::put(const SealedValue& value)
{
    withoutTriggers([&] {
        Statement(*m_connection, u"UPDATE %1 SET %2 = ? WHERE rowid = ?"_s.arg(value.table, value.column))
            .bindAll(value.bytes, value.row)
            .run();
    });
}

void AttackedCopy::swap(const SealedValue& one, const SealedValue& other)
{
    // No two rows may have the same for a moment.
    put({one.table, one.column, one.row, QByteArray(one.bytes.size(), 'x')});
    put({one.table, one.column, other.row, one.bytes});
    put({one.table, one.column, one.row, other.bytes});
}

Forum& AttackedCopy::open(const Clock& clock)
{
    auto forum = Forum::open(path(), clock, PasswordCost::cheapest());
    if (!forum)
        qFatal("The copy cannot be opened: %s", qUtf8Printable(forum.failure().sentence));
    m_forum = *std::move(forum);
    return *m_forum;
}

Attacker::Attacker(SwapForum& scene)
    : m_actor(scene.attacker())
{
}

std::vector<const KeyPair*> Attacker::keys() const
{
    std::vector<const KeyPair*> keys{&own(), &issuer(), &m_forged};
    for (const KeyPair& pair : m_more)
        keys.push_back(&pair);
    return keys;
}

std::vector<Attacker::Opened> Attacker::opened(Connection& connection) const
{
    std::vector<Opened> opened;
    for (const QString& column : sealedColumns(connection)) {
        for (const SealedValue& value : valuesOf(connection, column)) {
            for (const KeyPair* key : keys()) {
                if (const auto content = openedBy(*key, value))
                    opened.push_back({value, *content});
            }
        }
    }
    return opened;
}

QString Attacker::gained(Connection& connection, const std::vector<Opened>& before) const
{
    const QByteArray issuersSecret = plain(issuer().secret());
    for (const Opened& now : opened(connection)) {
        const auto isSame = [&now](const Opened& then) { return then.value.bytes == now.value.bytes; };
        // Certificates are an administrator's to read, and the issuer's key an administrator's to hold.
        if (std::ranges::any_of(before, isSame) || now.value.table == "certificate"_L1 ||
            now.content == issuersSecret)
            continue;
        const bool isOwnOr1to1 = now.value.table == "slot"_L1 || now.value.table == "waiting_place"_L1;
        if (!isOwnOr1to1 || now.content.isEmpty() || now.content.contains(canary.toUtf8()))
            return u"%1.%2 of row %3"_s.arg(now.value.table, now.value.column).arg(now.value.row);
    }
    return {};
}

} // namespace ledforum
