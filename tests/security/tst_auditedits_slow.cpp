// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditcheck.h"
#include "database/sqlite/statement.h"
#include "tests/support/plannedclinics.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualEdits = 1000;

int fromEnvironment(const char* name, int usual)
{
    const int wanted = qEnvironmentVariableIntValue(name);
    return wanted > 0 ? wanted : usual;
}

/// One forum's file in the hands of somebody who knows SQL, and how the audit is made, but holds no key.
class Tamperer final
{
public:
    Tamperer(Connection& connection, std::mt19937& random)
        : m_connection(connection)
        , m_random(random)
        , m_head(*auditchain::newestHead(connection))
    {
        QStringList triggers;
        {
            Statement row(m_connection, u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s);
            while (row.next())
                triggers << row.text(0);
        }
        for (const QString& trigger : triggers)
            m_connection.run(u"DROP TRIGGER "_s + trigger);
    }

    /// Does one thing to what the head covers, and says what.
    QString tamper()
    {
        static constexpr int kinds = 9;
        const bool isSealed = below(2) == 1;
        const QString table = isSealed ? u"sealed_audit_entry"_s : u"audit_entry"_s;
        const qint64 last = isSealed ? m_head.head.sealed.id : m_head.head.clear.id;
        const qint64 row = 1 + below(int(last));
        switch (below(kinds)) {
        case 0:
        case 1:
            return editColumn(table, u"id"_s, row);
        case 2:
            return remove(table, row);
        case 3:
            return removeAndCloseUp(table, row);
        case 4:
            return swap(table, row, row == last ? 1 : last);
        case 5:
            return copyOver(table, row, row == 1 ? last : row - 1);
        case 6:
            return cutTail(table, row);
        case 7:
            return editColumn(u"audit_head"_s, u"id"_s, 1);
        default:
            return makeAnew(row);
        }
    }

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    void run(const QString& sql) { m_connection.run(sql); }

    QString editColumn(const QString& table, const QString& key, qint64 row)
    {
        QStringList columns;
        Statement names(m_connection, u"SELECT name FROM pragma_table_info(?) WHERE name <> ?"_s);
        names.bindAll(table, key);
        while (names.next())
            columns << names.text(0);
        const QString column = columns.at(below(int(columns.size())));
        QVariant before;
        {
            Statement value(m_connection, u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(column, table, key));
            value.bind(row);
            if (!value.next())
                qFatal("No row to edit.");
            before = value.value(0);
        }
        write(table, column, key, row, before);
        return u"edited %1 of %2 %3"_s.arg(column, table).arg(row);
    }
    void write(const QString& table, const QString& column, const QString& key, qint64 row,
               const QVariant& before)
    {
        Statement update(m_connection, u"UPDATE %1 SET %2 = ? WHERE %3 = ?"_s.arg(table, column, key));
        if (before.isNull())
            update.bind(qint64(1 + below(9))); // the only columns that may be absent and are no keys: numbers
        else if (before.typeId() == QMetaType::QByteArray)
            update.bind(flipped(before.toByteArray()));
        else if (before.typeId() == QMetaType::QString)
            update.bind(before.toString() + QChar(u'a' + below(26)));
        else
            update.bind(before.toLongLong() + 1 + below(5));
        update.bind(row);
        update.run();
    }
    QByteArray flipped(QByteArray bytes)
    {
        const int at = below(int(bytes.size()));
        bytes[at] = char(bytes.at(at) ^ (1 << below(8)));
        return bytes;
    }
    QString remove(const QString& table, qint64 row)
    {
        run(u"DELETE FROM %1 WHERE id = %2"_s.arg(table).arg(row));
        return u"removed %1 %2"_s.arg(table).arg(row);
    }
    QString removeAndCloseUp(const QString& table, qint64 row)
    {
        const QString what = remove(table, row);
        run(u"UPDATE %1 SET id = -id WHERE id > %2"_s.arg(table).arg(row));
        run(u"UPDATE %1 SET id = -id - 1 WHERE id < 0"_s.arg(table));
        return what + u" and closed the gap"_s;
    }
    QString swap(const QString& table, qint64 one, qint64 other)
    {
        run(u"UPDATE %1 SET id = CASE id WHEN %2 THEN -%3 ELSE -%2 END WHERE id IN (%2, %3)"_s.arg(table)
                .arg(one)
                .arg(other));
        run(u"UPDATE %1 SET id = -id WHERE id < 0"_s.arg(table));
        return u"swapped %1 and %2 of %3"_s.arg(one).arg(other).arg(table);
    }
    QString copyOver(const QString& table, qint64 row, qint64 source)
    {
        remove(table, row);
        QStringList columns;
        {
            Statement names(m_connection, u"SELECT name FROM pragma_table_info(?) WHERE name <> 'id'"_s);
            names.bind(table);
            while (names.next())
                columns << names.text(0);
        }
        const QString list = columns.join(u", "_s);
        run(u"INSERT INTO %1 (id, %2) SELECT %3, %2 FROM %1 WHERE id = %4"_s.arg(table, list)
                .arg(row)
                .arg(source));
        return u"copied %1 over %2 in %3"_s.arg(source).arg(row).arg(table);
    }
    QString cutTail(const QString& table, qint64 row)
    {
        run(u"DELETE FROM %1 WHERE id >= %2"_s.arg(table).arg(row));
        const bool takesHead = below(2) == 1;
        if (takesHead)
            run(u"DELETE FROM audit_head"_s);
        return u"cut %1 from %2 on%3"_s.arg(table).arg(row).arg(takesHead ? u" and the head"_s : QString());
    }
    /// Changes an entry and links all after it anew, with what signatures nobody can make left out, and a
    /// head that fits as far as it can.
    QString makeAnew(qint64 from)
    {
        from = std::min(from, m_head.head.clear.id);
        const AuditStore store(m_connection);
        QByteArray before = from == 1 ? QByteArray() : store.page(from - 2, 1).front().digest;
        const bool hidesActors = below(2) == 1;
        for (AuditEntry entry : store.page(from - 1, INT_MAX)) {
            if (entry.id == from)
                entry.detail += u"!"_s;
            if (hidesActors)
                entry.actor.reset();
            entry.signer.reset();
            entry.digest = auditchain::digest(entry, before);
            before = entry.digest;
            Statement update(m_connection,
                             u"UPDATE audit_entry SET detail = ?, actor_person_id = ?, digest = ?,\n"
                             "signer = NULL, signature = NULL WHERE id = ?"_s);
            update.bindAll(entry.detail, entry.actor, entry.digest, entry.id).run();
        }
        if (below(2) == 1)
            run(u"DELETE FROM audit_head"_s);
        else
            Statement(m_connection, u"UPDATE audit_head SET entry_digest = ?"_s).bindAll(before).run();
        return u"made the audit anew from %1 on"_s.arg(from);
    }

    Connection& m_connection;
    std::mt19937& m_random;
    auditchain::HeadState m_head;
};

} // namespace

/// Whatever is edited, removed, moved or cut off before the newest signed head is noticed; what comes after
/// it is listed as not yet signed.
class TestAuditEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatCameAfterTheHeadIsListed();
    void everyEditIsNoticed();

private:
    static constexpr int signInsAfter = 3;
    TemporaryForum m_forum;
};

void TestAuditEdits::initTestCase()
{
    planClinics(m_forum);
    for (int doctor = 0; doctor < 4; ++doctor)
        static_cast<void>(m_forum.doctor(doctor));
    fillClinic(m_forum, firstClinicDay);
    for (int n = 0; n < 12; ++n) {
        static_cast<void>(m_forum.signedIn(n % 2 == 0 ? u"office@forum.test"_s : u"tutor@forum.test"_s));
        static_cast<void>(m_forum.signedIn(u"doctor1@forum.test"_s));
    }
    static_cast<void>(m_forum.signedIn(u"tutor@forum.test"_s));
    for (int n = 0; n < signInsAfter; ++n)
        static_cast<void>(m_forum.signedIn(u"doctor2@forum.test"_s));
    QCOMPARE(auditchain::firstProblem(m_forum.connection()), QString());
}

void TestAuditEdits::whatCameAfterTheHeadIsListed()
{
    const auto state = auditchain::newestHead(m_forum.connection());
    QVERIFY(state);
    QCOMPARE(state->unsignedEntries, 0);
    QCOMPARE(state->unsignedSealed, signInsAfter);
}

void TestAuditEdits::everyEditIsNoticed()
{
    const int edits = fromEnvironment("LED_FORUM_AUDIT_EDITS", usualEdits);
    const int seed = fromEnvironment("LED_FORUM_AUDIT_SEED", int(std::random_device()() & 0x7fffffff));
    qInfo("%d edits, LED_FORUM_AUDIT_SEED=%d", edits, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const QString path = m_forum.folder() + u"/tampered.led"_s;
    for (int n = 0; n < edits; ++n) {
        QVERIFY(QFile::copy(m_forum.path(), path));
        {
            Connection connection(path, Connection::Mode::Existing);
            const QString what = Tamperer(connection, random).tamper();
            QVERIFY2(!auditchain::firstProblem(connection).isEmpty(), qPrintable(what));
        }
        QVERIFY(QFile::remove(path));
    }
}

QTEST_GUILESS_MAIN(TestAuditEdits)
#include "tst_auditedits_slow.moc"
