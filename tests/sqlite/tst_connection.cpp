// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/transaction.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;
using Kind = DatabaseError::Kind;

namespace {

template <class Work>
std::optional<Kind> kindThrownBy(Work work)
{
    try {
        work();
    } catch (const DatabaseError& error) {
        return error.kind();
    }
    return std::nullopt;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// One connection, its statements and its transactions, on real files.
class TestConnection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWhatItMade();
    void refusesAForeignFile_data();
    void refusesAForeignFile();
    void refusesAMissingFileAndMakesNone();
    void refusesToMakeOverAFile();
    void refusesANewerSchema_data();
    void refusesANewerSchema();
    void rollsBackUnlessCommitted();
    void writersQueue();
    void openingAgainLeavesTheLocks();
    void aReadErrorIsNotAShortList();
    void constraintsAreTold();
    void noticesDamage();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"forum.db"_s); }
    static qint64 settings(const Connection& connection)
    {
        return connection.number(u"SELECT count(*) FROM setting"_s);
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestConnection::init()
{
    m_folder.emplace();
}

void TestConnection::opensWhatItMade()
{
    {
        Connection made(path(), Connection::Mode::Create);
        made.run(u"INSERT INTO setting VALUES ('a', 'ł')"_s);
    }
    const Connection opened(path(), Connection::Mode::Existing);
    Statement statement(opened, u"SELECT value FROM setting WHERE name = ?"_s);
    statement.bind(u"a"_s);
    QVERIFY(statement.next());
    QCOMPARE(statement.text(0), u"ł"_s);
    QVERIFY(!statement.next());
    QCOMPARE(opened.number(u"PRAGMA synchronous"_s), 3);
    QCOMPARE(opened.firstDamage(), QString());
}

void TestConnection::refusesAForeignFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("Dear colleague, ...");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another SQLite file") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
}

void TestConnection::refusesAForeignFile()
{
    QFETCH(QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(kindThrownBy([&] { Connection(path(), Connection::Mode::Existing); }), Kind::NotAForum);
    QCOMPARE(contentOf(path()), content);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"forum.db"_s});
}

void TestConnection::refusesAMissingFileAndMakesNone()
{
    QCOMPARE(kindThrownBy([&] { Connection(path(), Connection::Mode::Existing); }), Kind::Missing);
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(
        kindThrownBy([&] { Connection(m_folder->filePath(u"no/forum.db"_s), Connection::Mode::Create); }),
        Kind::Missing);
}

void TestConnection::refusesToMakeOverAFile()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    QCOMPARE(kindThrownBy([&] { Connection(path(), Connection::Mode::Create); }), Kind::Unsuitable);
    QCOMPARE(contentOf(path()), QByteArray("mine"));
}

void TestConnection::refusesANewerSchema_data()
{
    QTest::addColumn<QString>("journal");
    QTest::newRow("with this version's journal") << u"DELETE"_s;
    QTest::newRow("with another journal") << u"WAL"_s;
}

void TestConnection::refusesANewerSchema()
{
    QFETCH(QString, journal);
    {
        Connection made(path(), Connection::Mode::Create);
        made.run(u"PRAGMA user_version = 999"_s);
        made.run(u"PRAGMA journal_mode = %1"_s.arg(journal));
    }
    const QByteArray before = contentOf(path());
    QCOMPARE(kindThrownBy([&] { Connection(path(), Connection::Mode::Existing); }), Kind::Newer);
    QCOMPARE(contentOf(path()), before);
}

void TestConnection::rollsBackUnlessCommitted()
{
    Connection connection(path(), Connection::Mode::Create);
    {
        const Transaction transaction(connection);
        connection.run(u"INSERT INTO setting VALUES ('a', 'b')"_s);
    }
    QCOMPARE(settings(connection), 0);
    Transaction transaction(connection);
    connection.run(u"INSERT INTO setting VALUES ('a', 'b')"_s);
    transaction.commit();
    QCOMPARE(settings(connection), 1);
}

void TestConnection::writersQueue()
{
    Connection first(path(), Connection::Mode::Create);
    Connection second(path(), Connection::Mode::Existing);
    second.run(u"PRAGMA busy_timeout = 10"_s);
    const qint64 before = second.dataVersion();
    {
        Transaction transaction(first);
        QCOMPARE(kindThrownBy([&] { const Transaction refused(second); }), Kind::Busy);
        first.run(u"INSERT INTO setting VALUES ('a', 'b')"_s);
        transaction.commit();
    }
    QVERIFY(second.dataVersion() != before);
    QCOMPARE(settings(second), 1);
}

void TestConnection::openingAgainLeavesTheLocks()
{
    // Other programs look at the system's locks: Python's sqlite3 is one.
    const auto othersMayWrite = [this] {
        return QProcess::execute(u"python3"_s,
                                 {u"-c"_s,
                                  u"import sqlite3, sys\n"
                                  "try:\n"
                                  "    sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')\n"
                                  "except sqlite3.OperationalError:\n"
                                  "    sys.exit(1)"_s,
                                  path()}) == 0;
    };
    Connection writer(path(), Connection::Mode::Create);
    QVERIFY(othersMayWrite());
    const Transaction transaction(writer);
    QVERIFY(!othersMayWrite());
    {
        const Connection again(path(), Connection::Mode::Existing);
        QVERIFY(!othersMayWrite());
    }
    QVERIFY(!othersMayWrite());
}

void TestConnection::aReadErrorIsNotAShortList()
{
    const Connection connection(path(), Connection::Mode::Create);
    // The third row cannot be computed: the list must end in an error, not after two rows.
    Statement statement(connection, u"SELECT abs(value) FROM (SELECT 1 AS value UNION ALL SELECT 2 UNION ALL "
                                    "SELECT -9223372036854775808)"_s);
    QVERIFY(statement.next());
    QVERIFY(statement.next());
    QVERIFY(kindThrownBy([&] { std::ignore = statement.next(); }).has_value());
}

void TestConnection::constraintsAreTold()
{
    Connection connection(path(), Connection::Mode::Create);
    connection.run(u"INSERT INTO setting VALUES ('a', 'b')"_s);
    QCOMPARE(kindThrownBy([&] { connection.run(u"INSERT INTO setting VALUES ('a', 'c')"_s); }),
             Kind::Constraint);
    QCOMPARE(kindThrownBy(
                 [&] { connection.run(u"INSERT INTO role_holding (person_id, role) VALUES (7, 'led')"_s); }),
             Kind::Constraint);
}

void TestConnection::noticesDamage()
{
    {
        const Connection made(path(), Connection::Mode::Create);
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The last page is an index or a table without rows: spoil its header.
    file.seek(file.size() - 4096);
    file.write(QByteArray(16, '\xff'));
    file.close();
    std::optional<Kind> thrown;
    QString damage;
    thrown = kindThrownBy([&] {
        const Connection opened(path(), Connection::Mode::Existing);
        damage = opened.firstDamage();
    });
    QVERIFY(thrown == Kind::Damaged || !damage.isEmpty());
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
