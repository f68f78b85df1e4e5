// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/backupfiles.h"
#include "tests/backup/allrows.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QString office = u"office@forum.test"_s;
const QString doctor = u"doctor0@forum.test"_s;

} // namespace

/// `backup`, `backups` and `restore`, as the real program does them.
class TestBackupCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backsUpAndListsWhatThereIs();
    void restoresAndUndoes();
    void doctorsDoNeither();
    void aFileThatCannotBeReadIsRestored();
    void importsAreBackedUpBefore();
    void saysWhatIsWrong();

private:
    [[nodiscard]] QString path() const { return m_forum->path(); }
    [[nodiscard]] QJsonObject backUp() const
    {
        const CommandRun run = m_commands->runAs(office, {u"backup"_s});
        if (run.status != 0)
            qFatal("%s", qPrintable(run.error()));
        return run.object();
    }
    void addSomebody(const QString& number)
    {
        static_cast<void>(m_forum->addPerson(u"Doctor "_s + number, number + u"@forum.test"_s, number));
    }

    std::unique_ptr<TemporaryForum> m_forum;
    std::unique_ptr<CommandRunner> m_commands;
};

void TestBackupCommands::init()
{
    m_forum = std::make_unique<TemporaryForum>();
    static_cast<void>(m_forum->doctor(0));
    m_commands = std::make_unique<CommandRunner>(path());
}

void TestBackupCommands::backsUpAndListsWhatThereIs()
{
    const QJsonObject made = backUp();
    QVERIFY(QFileInfo(made.value(u"file"_s).toString()).isFile());
    QCOMPARE(made.value(u"reason"_s).toString(), u"by-hand"_s);
    const QString to = path() + u".copy"_s;
    QCOMPARE(m_commands->runAs(office, {u"backup"_s, u"--to"_s, to}).status, 0);
    QVERIFY(QFileInfo(to).isFile());
    QCOMPARE(m_commands->runAs(office, {u"backup"_s, u"--to"_s, to}).status, 1);
    const CommandRun listed = m_commands->runAs(u"tutor@forum.test"_s, {u"backups"_s});
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.array().size(), 2);
    QCOMPARE(listed.array().last().toObject().value(u"backup"_s), made.value(u"backup"_s));
    QCOMPARE(listed.array().last().toObject().value(u"people"_s).toInt(), 3);
    QCOMPARE(listed.array().last().toObject().value(u"where"_s).toString(), u"here"_s);
}

void TestBackupCommands::restoresAndUndoes()
{
    const QString backup = backUp().value(u"backup"_s).toString();
    addSomebody(u"7030001"_s);
    const auto people = allRowsOf(path()).value(u"person"_s);
    QCOMPARE(people.size(), 4);
    const CommandRun seen = m_commands->runAs(office, {u"restore"_s, backup});
    QCOMPARE(seen.status, 0);
    QCOMPARE(seen.object().value(u"restored"_s).toBool(), false);
    QCOMPARE(seen.object().value(u"now"_s).toObject().value(u"people"_s).toInt(), 4);
    QCOMPARE(seen.object().value(u"then"_s).toObject().value(u"people"_s).toInt(), 3);
    QCOMPARE(allRowsOf(path()).value(u"person"_s), people);

    const CommandRun done = m_commands->runAs(office, {u"restore"_s, backup, u"--yes"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    QCOMPARE(done.object().value(u"restored"_s).toBool(), true);
    QCOMPARE(allRowsOf(path()).value(u"person"_s).size(), 3);
    QVERIFY(m_forum->forum().isReplaced());
    QCOMPARE(m_commands->run({u"check"_s}).status, 0);

    const QString before = QFileInfo(done.object().value(u"before"_s).toString()).fileName();
    QCOMPARE(m_commands->runAs(office, {u"restore"_s, before, u"--yes"_s}).status, 0);
    QCOMPARE(allRowsOf(path()).value(u"person"_s), people);
    QCOMPARE(m_commands->run({u"check"_s}).status, 0);
}

void TestBackupCommands::doctorsDoNeither()
{
    const QString backup = backUp().value(u"backup"_s).toString();
    QCOMPARE(m_commands->runAs(doctor, {u"backup"_s}).status, 1);
    QCOMPARE(m_commands->runAs(doctor, {u"backups"_s}).status, 1);
    QCOMPARE(m_commands->runAs(doctor, {u"restore"_s, backup}).status, 1);
    QCOMPARE(m_commands->runAs(doctor, {u"restore"_s, backup, u"--yes"_s}).status, 1);
    QCOMPARE(m_commands->run({u"restore"_s, backup, u"--yes"_s}).status, 4);
    m_commands->setPassword(office, u"not the password"_s);
    QCOMPARE(m_commands->runAs(office, {u"restore"_s, backup, u"--yes"_s}).status, 4);
    QCOMPARE(backupsOf(path()).size(), size_t(1));
}

void TestBackupCommands::aFileThatCannotBeReadIsRestored()
{
    const QString backup = backUp().value(u"backup"_s).toString();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear colleague, this was a forum.");
    file.close();
    QCOMPARE(m_commands->run({u"check"_s}).status, 3);
    const CommandRun listed = m_commands->run({u"backups"_s});
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.array().first().toObject().value(u"backup"_s).toString(), backup);
    QCOMPARE(m_commands->runAs(doctor, {u"restore"_s, backup, u"--yes"_s}).status, 1);
    m_commands->setPassword(u"tutor@forum.test"_s, u"not the password"_s);
    QCOMPARE(m_commands->runAs(u"tutor@forum.test"_s, {u"restore"_s, backup, u"--yes"_s}).status, 4);
    const CommandRun done = m_commands->runAs(office, {u"restore"_s, backup, u"--yes"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    QCOMPARE(done.object().value(u"now"_s).isNull(), true);
    QFile aside(done.object().value(u"before"_s).toString());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("Dear colleague, this was a forum."));
    QCOMPARE(m_commands->run({u"check"_s}).status, 0);
}

void TestBackupCommands::importsAreBackedUpBefore()
{
    const QString people = path() + u".csv"_s;
    QFile file(people);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,Email,GMC number\nAmara Okafor,amara@forum.test,7030001\n");
    file.close();
    QCOMPARE(m_commands->runAs(office, {u"people"_s, u"import"_s, people, u"--dry-run"_s}).status, 0);
    QCOMPARE(m_commands->runAs(doctor, {u"people"_s, u"import"_s, people}).status, 1);
    QVERIFY(backupsOf(path()).empty());
    const CommandRun run = m_commands->runAs(office, {u"people"_s, u"import"_s, people});
    QVERIFY2(run.status == 0, run.err.constData());
    const auto backups = backupsOf(path());
    QCOMPARE(backups.size(), size_t(1));
    QCOMPARE(backups.front().reason, BackupReason::BeforeImport);
    QCOMPARE(allRowsOf(path()).value(u"person"_s).size(), 4);
    QCOMPARE(allRowsOf(backups.front().path).value(u"person"_s).size(), 3);
}

void TestBackupCommands::saysWhatIsWrong()
{
    const CommandRun none = m_commands->runAs(office, {u"restore"_s, u"none.backup"_s, u"--yes"_s});
    QCOMPARE(none.status, 1);
    QVERIFY(none.error().contains(u"There is no backup"_s));
    QCOMPARE(m_commands->runAs(office, {u"restore"_s}).status, 2);
    const QString backup = backUp().value(u"file"_s).toString();
    QVERIFY(QFile::resize(backup, 4096));
    const CommandRun damaged = m_commands->runAs(office, {u"restore"_s, backup, u"--yes"_s});
    QCOMPARE(damaged.status, 3);
    QVERIFY(!damaged.error().isEmpty());
    QCOMPARE(m_commands->run({u"check"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestBackupCommands)
#include "tst_backupcommands_slow.moc"
