// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/platform/durablefile.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/databasecopy.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/transaction.h"

#include <QFile>
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

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void add(Connection& connection, const QString& name, const QString& value)
{
    Transaction transaction(connection);
    Statement(connection, u"INSERT INTO setting VALUES (?, ?)"_s).bindAll(name, value).run();
    transaction.commit();
}

QStringList namesIn(const Connection& connection)
{
    QStringList names;
    Statement row(connection, u"SELECT name FROM setting ORDER BY name"_s);
    while (row.next())
        names += row.text(0);
    return names;
}

} // namespace

/// Copies of a whole file, and a file made a copy of another.
class TestDatabaseCopy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesAllForItsOwnerAlone();
    void leavesNothingWhereItFails_data();
    void leavesNothingWhereItFails();
    void copiesWhileOthersWrite();
    void aDamagedFileMakesNoCopy();
    void stampsTellWhetherSomethingWasWritten();
    void contentIsReplacedForEveryone();
    void whoeverReadsIsWaitedFor();
    void whatWasWrittenMeanwhileIsNotReplaced();
    void whatIsNotInItsPlaceIsNotWritten();
    void filesAreCopiedWholeOrNotAtAll();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestDatabaseCopy::init()
{
    m_folder.emplace();
}

void TestDatabaseCopy::copiesAllForItsOwnerAlone()
{
    Connection live(path(u"forum.db"_s), Connection::Mode::Create);
    add(live, u"a"_s, u"ł"_s);
    copyDatabase(live, path(u"copy.db"_s));
    QCOMPARE(files(), (QStringList{u"copy.db"_s, u"forum.db"_s}));
    QCOMPARE(QFile::permissions(path(u"copy.db"_s)) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const Connection copy(path(u"copy.db"_s), Connection::Mode::Existing);
    QCOMPARE(namesIn(copy), QStringList{u"a"_s});
    QCOMPARE(copy.firstDamage(), QString());
}

void TestDatabaseCopy::leavesNothingWhereItFails_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("no such folder") << u"none/copy.db"_s;
    QTest::newRow("a folder stands there") << u"taken"_s;
}

void TestDatabaseCopy::leavesNothingWhereItFails()
{
    QFETCH(QString, to);
    QVERIFY(QDir(m_folder->path()).mkpath(u"taken/child"_s));
    Connection live(path(u"forum.db"_s), Connection::Mode::Create);
    QVERIFY(kindThrownBy([&] { copyDatabase(live, path(to)); }).has_value());
    QCOMPARE(files(), QStringList{u"forum.db"_s});
}

void TestDatabaseCopy::copiesWhileOthersWrite()
{
    Connection live(path(u"forum.db"_s), Connection::Mode::Create);
    add(live, u"a"_s, u"b"_s);
    Connection other(path(u"forum.db"_s), Connection::Mode::Existing);
    // Begun and not committed: the copy is of the state before.
    Transaction transaction(other);
    other.run(u"INSERT INTO setting VALUES ('half', 'done')"_s);
    copyDatabase(live, path(u"copy.db"_s));
    transaction.commit();
    QCOMPARE(namesIn(Connection(path(u"copy.db"_s), Connection::Mode::Existing)), QStringList{u"a"_s});
    QCOMPARE(namesIn(live), (QStringList{u"a"_s, u"half"_s}));
}

void TestDatabaseCopy::aDamagedFileMakesNoCopy()
{
    {
        Connection made(path(u"forum.db"_s), Connection::Mode::Create);
        for (int n = 0; n < 200; ++n)
            add(made, QString::number(n), QString(500, u'x'));
    }
    QFile file(path(u"forum.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 4096));
    file.write(QByteArray(64, '\xff'));
    file.close();
    const QByteArray damaged = contentOf(path(u"forum.db"_s));
    QVERIFY(kindThrownBy([&] {
                Connection live(path(u"forum.db"_s), Connection::Mode::Existing);
                copyDatabase(live, path(u"copy.db"_s));
            }).has_value());
    QCOMPARE(files(), QStringList{u"forum.db"_s});
    QCOMPARE(contentOf(path(u"forum.db"_s)), damaged);
}

void TestDatabaseCopy::stampsTellWhetherSomethingWasWritten()
{
    Connection live(path(u"forum.db"_s), Connection::Mode::Create);
    Connection other(path(u"forum.db"_s), Connection::Mode::Existing);
    const QByteArray before = contentStamp(live);
    QCOMPARE(before.size(), 4);
    QCOMPARE(contentStamp(other), before);
    {
        const Transaction rolledBack(other);
        other.run(u"INSERT INTO setting VALUES ('a', 'b')"_s);
    }
    QCOMPARE(contentStamp(live), before);
    add(other, u"a"_s, u"b"_s);
    QVERIFY(contentStamp(live) != before);
}

void TestDatabaseCopy::contentIsReplacedForEveryone()
{
    Connection live(path(u"forum.db"_s), Connection::Mode::Create);
    add(live, u"then"_s, u"x"_s);
    copyDatabase(live, path(u"copy.db"_s));
    for (int n = 0; n < 100; ++n)
        add(live, u"since %1"_s.arg(n), QString(500, u'y'));
    const Connection other(path(u"forum.db"_s), Connection::Mode::Existing);
    QCOMPARE(namesIn(other).size(), 101);
    const qint64 seen = other.dataVersion();
    const QByteArray stamp = contentStamp(live);

    Connection copy(path(u"copy.db"_s), Connection::Mode::Existing);
    QVERIFY(replaceContent(live, copy, stamp));

    QCOMPARE(namesIn(live), QStringList{u"then"_s});
    QVERIFY(other.dataVersion() != seen);
    QCOMPARE(namesIn(other), QStringList{u"then"_s});
    QVERIFY(contentStamp(live) != stamp);
    QCOMPARE(live.firstDamage(), QString());
    add(live, u"goes on"_s, u"z"_s);
    QCOMPARE(namesIn(other).size(), 2);
    QCOMPARE(files(), (QStringList{u"copy.db"_s, u"forum.db"_s}));
}

void TestDatabaseCopy::whoeverReadsIsWaitedFor()
{
    Connection live(path(u"forum.db"_s), Connection::Mode::Create);
    add(live, u"then"_s, u"x"_s);
    copyDatabase(live, path(u"copy.db"_s));
    add(live, u"since"_s, u"y"_s);
    Connection copy(path(u"copy.db"_s), Connection::Mode::Existing);
    const QByteArray stamp = contentStamp(live);
    {
        // Nobody sees half of the one and half of the other.
        const Connection other(path(u"forum.db"_s), Connection::Mode::Existing);
        Statement reading(other, u"SELECT name FROM setting"_s);
        QVERIFY(reading.next());
        live.run(u"PRAGMA busy_timeout = 10"_s);
        QCOMPARE(kindThrownBy([&] { std::ignore = replaceContent(live, copy, stamp); }), Kind::Busy);
    }
    QCOMPARE(namesIn(live), (QStringList{u"since"_s, u"then"_s}));
    QVERIFY(replaceContent(live, copy, stamp));
    QCOMPARE(namesIn(live), QStringList{u"then"_s});
}

void TestDatabaseCopy::whatWasWrittenMeanwhileIsNotReplaced()
{
    Connection live(path(u"forum.db"_s), Connection::Mode::Create);
    add(live, u"then"_s, u"x"_s);
    copyDatabase(live, path(u"copy.db"_s));
    Connection copy(path(u"copy.db"_s), Connection::Mode::Existing);
    const QByteArray stamp = contentStamp(live);
    Connection other(path(u"forum.db"_s), Connection::Mode::Existing);
    add(other, u"meanwhile"_s, u"y"_s);
    QVERIFY(!replaceContent(live, copy, stamp));
    QCOMPARE(namesIn(other), (QStringList{u"meanwhile"_s, u"then"_s}));
    add(other, u"and on"_s, u"z"_s); // nothing is held
    QVERIFY(replaceContent(live, copy, contentStamp(live)));
    QCOMPARE(namesIn(other), QStringList{u"then"_s});
}

void TestDatabaseCopy::whatIsNotInItsPlaceIsNotWritten()
{
    Connection live(path(u"forum.db"_s), Connection::Mode::Create);
    add(live, u"then"_s, u"x"_s);
    copyDatabase(live, path(u"copy.db"_s));
    QVERIFY(live.isInPlace());
    moveDurably(path(u"forum.db"_s), path(u"aside.db"_s));
    QVERIFY(!live.isInPlace());
    QCOMPARE(kindThrownBy([&] { add(live, u"lost"_s, u"y"_s); }), Kind::Missing);
    moveDurably(path(u"copy.db"_s), path(u"forum.db"_s)); // another file in its place
    QVERIFY(!live.isInPlace());
    QCOMPARE(kindThrownBy([&] { add(live, u"lost"_s, u"y"_s); }), Kind::Missing);
    Connection opened(path(u"forum.db"_s), Connection::Mode::Existing);
    add(opened, u"kept"_s, u"y"_s);
    QCOMPARE(namesIn(opened), (QStringList{u"kept"_s, u"then"_s}));
}

void TestDatabaseCopy::filesAreCopiedWholeOrNotAtAll()
{
    const QByteArray content = QByteArray(3 * 1024 * 1024, 'a') + "end";
    writeFile(path(u"one"_s), content);
    copyDurably(path(u"one"_s), path(u"two"_s));
    QCOMPARE(contentOf(path(u"two"_s)), content);
    writeFile(path(u"one"_s), "other");
    copyDurably(path(u"one"_s), path(u"two"_s));
    QCOMPARE(contentOf(path(u"two"_s)), QByteArray("other"));
    QCOMPARE(kindThrownBy([&] { copyDurably(path(u"one"_s), path(u"none/two"_s)); }), Kind::Missing);
    QCOMPARE(kindThrownBy([&] { copyDurably(path(u"none"_s), path(u"two"_s)); }), Kind::Missing);
    QCOMPARE(contentOf(path(u"two"_s)), QByteArray("other"));
    QCOMPARE(files(), (QStringList{u"one"_s, u"two"_s}));
}

QTEST_GUILESS_MAIN(TestDatabaseCopy)
#include "tst_databasecopy.moc"
