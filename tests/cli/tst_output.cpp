// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/programme/teachingsessionstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// What a terminal is sent of the texts that others wrote.
class OutputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsForPeople()
    {
        TemporaryForum house;
        const QString name = u"\x1b[2JEve "_s + QString(1000, u'e');
        Statement(house.connection(),
                  u"INSERT INTO known_participant (digest, ignored_name) VALUES (zeroblob(32), ?)"_s)
            .bindAll(name)
            .run();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LED_FORUM_PASSWORD"_s, u"correct horse battery"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LED_FORUMCTL), {u"--database"_s, house.path(), u"--as"_s,
                                                     u"office@forum.test"_s, u"attendance"_s, u"ignored"_s});
        const CommandRun text = CommandRunner::finished(process);
        const QString shown = QString::fromUtf8(text.out);
        QVERIFY2(shown.contains(u"\\u001b[2JEve eee"_s), qPrintable(text.error()));
        QVERIFY(shown.contains(u"e…"_s) && shown.size() < 350);
        // A program reads all of it.
        const CommandRun json =
            CommandRunner(house.path()).runAs(u"office@forum.test"_s, {u"attendance"_s, u"ignored"_s});
        QCOMPARE(json.array()[0][u"name"_s].toString(), name);
    }

    void aReportsNamesDriveNoTerminal()
    {
        TemporaryForum house(QDate(2020, 11, 2));
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {QDate(2020, 11, 24), QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        TeachingSessionStore(house.connection()).insert(teaching);
        QFile file(house.folder() + u"/past.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Date,Name,Status\n2020-11-24,\x1b[31mEve\a" + QByteArray(500, 'e') +
                   ",yes\n2020-11-24,Łukasz \xC2\x9B"
                   "2J\xE2\x80\xAE,yes\n");
        file.close();
        const CommandRunner runner(house.path());
        const CommandRun run =
            runner.runAs(u"office@forum.test"_s, {u"attendance"_s, u"import-past"_s, file.fileName()});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.error().contains(u"Nobody in the forum is “\\u001b[31mEve\\u0007eee"_s),
                 qPrintable(run.error()));
        QVERIFY2(run.error().contains(u"“Łukasz \\u009b2J\\u202e”"_s), qPrintable(run.error()));
        QVERIFY(!run.error().contains(QChar(0x1B)));
        QVERIFY(run.error().size() < 500);
    }
};

QTEST_GUILESS_MAIN(OutputTest)
#include "tst_output.moc"
