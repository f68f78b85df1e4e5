// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/columnmapping.h"
#include "app/common/csvfile.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/people/peopleservice.h"
#include "database/programme/teachingsessionstore.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// The real program on a real file. Its clock is the computer's, so that the session lies years back.
class Stage final
{
public:
    Stage()
        : m_house(QDate(2020, 11, 2))
    {
        addSession(QDate(2020, 11, 24));
        const QByteArray people = *readWholeFile(QStringLiteral(TEST_DATA "/samples/people.csv"));
        if (!m_house.forum().people().importFile(m_house.administrator(), people))
            qFatal("The sample of people cannot be imported");
        const QString report =
            *decodedText(*readWholeFile(QStringLiteral(TEST_DATA "/samples/teams-current.csv")));
        QFile file(reportPath());
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(QString(report).replace(u"/26,"_s, u"/20,"_s).toUtf8()) < 0)
            qFatal("The report cannot be written");
    }

    [[nodiscard]] QString reportPath() const { return m_house.folder() + u"/report.csv"_s; }
    [[nodiscard]] TemporaryForum& house() { return m_house; }

    [[nodiscard]] QString written(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_house.folder() + u'/' + name;
        if (!writeWholeFile(path, bytes))
            qFatal("A file cannot be written");
        return path;
    }
    void addSession(QDate date)
    {
        TeachingSession teaching;
        teaching.uid = u"%1@forum.test"_s.arg(date.toString(Qt::ISODate));
        teaching.span = {date, QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        TeachingSessionStore(m_house.connection()).insert(teaching);
    }
    /// What a person reads.
    [[nodiscard]] CommandRun tell(const QStringList& words)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LED_FORUM_PASSWORD"_s, u"correct horse battery"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LED_FORUMCTL),
                      QStringList{u"--database"_s, m_house.path(), u"--as"_s, u"office@forum.test"_s} +
                          words);
        return CommandRunner::finished(process);
    }
    [[nodiscard]] CommandRun run(const QStringList& words, const QString& as = u"office@forum.test"_s)
    {
        const CommandRunner runner(m_house.path());
        return as.isEmpty() ? runner.run(words) : runner.runAs(as, words);
    }

private:
    TemporaryForum m_house;
};

const QString session = u"2020-11-24"_s;
const QString hassan = u"hassan, NGUYEN=nguyen.hassan@example.org"_s;

} // namespace

class AttendanceCommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsListsAndCloses()
    {
        Stage stage;
        const CommandRun dry =
            stage.run({u"attendance"_s, u"import"_s, session, stage.reportPath(), u"--dry-run"_s});
        QVERIFY2(dry.status == 0, qPrintable(dry.error()));
        QCOMPARE(dry.object()[u"unmatched"_s].toArray().size(), 3);

        const CommandRun import =
            stage.run({u"attendance"_s, u"import"_s, session, stage.reportPath(), u"--match"_s, hassan});
        QCOMPARE(import.status, 0);
        QCOMPARE(import.object()[u"people"_s].toArray().size(), 12);
        QCOMPARE(import.object()[u"unmatched"_s].toArray().size(), 2);
        QCOMPARE(import.object()[u"new"_s].toInt(), 12);

        const CommandRun mark = stage.run(
            {u"attendance"_s, u"mark"_s, session, u"7000549"_s, u"late"_s, u"--arrived"_s, u"2.20pm"_s});
        QCOMPARE(mark.status, 0);
        QCOMPARE(mark.object()[u"minutes"_s].toInt(), 40);
        QCOMPARE(mark.object()[u"credits"_s].toDouble(), 0.5);

        const CommandRun close = stage.run({u"attendance"_s, u"close"_s, session});
        QCOMPARE(close.status, 0);
        QCOMPARE(close.object()[u"marked_did_not_attend"_s].toInt(), 27);

        const CommandRun list = stage.run({u"attendance"_s, u"list"_s, session});
        QVERIFY(QJsonDocument::fromJson(list.out).isArray());
        QCOMPARE(list.array().size(), 40);
        double credits = 0;
        for (const QJsonValue& row : list.array()) {
            credits += row[u"credits"_s].toDouble();
            QCOMPARE(row[u"date"_s].toString(), session);
            QVERIFY(!row[u"status"_s].toString().isEmpty());
        }
        QCOMPARE(credits, 9.5); // 9 by the report, and half a credit by hand
    }

    void findsItsSessionAndRemembersWhatIsSaid()
    {
        Stage stage;
        const QString bot = u"read.ai meeting notes (Unverified)"_s;
        const CommandRun first =
            stage.run({u"attendance"_s, u"import"_s, stage.reportPath(), u"--dry-run"_s, u"--ignore"_s, bot});
        QVERIFY2(first.status == 0, qPrintable(first.error()));
        QCOMPARE(first.object()[u"date"_s].toString(), session);
        QCOMPARE(first.object()[u"kind"_s].toString(), u"teams"_s);
        QCOMPARE(first.object()[u"ignored"_s].toArray().size(), 1);
        QVERIFY(stage.run({u"attendance"_s, u"ignored"_s}).array().isEmpty()); // it was a dry run

        const CommandRun import = stage.run(
            {u"attendance"_s, u"import"_s, stage.reportPath(), u"--match"_s, hassan, u"--ignore"_s, bot});
        QCOMPARE(import.status, 0);
        QCOMPARE(stage.run({u"attendance"_s, u"ignored"_s}).array()[0][u"name"_s].toString(), bot);
        const QJsonObject again =
            stage.run({u"attendance"_s, u"import"_s, session, stage.reportPath()}).object();
        QCOMPARE(again[u"unchanged"_s].toInt(), 12);
        QCOMPARE(again[u"unmatched"_s].toArray().size(), 1);
        QStringList by;
        for (const QJsonValue& row : again[u"people"_s].toArray())
            by += row[u"matched_by"_s].toString();
        QCOMPARE(by.count(u"remembered"_s), 1);

        QCOMPARE(stage.run({u"attendance"_s, u"heed"_s, bot}).status, 0);
        QCOMPARE(stage.run({u"attendance"_s, u"heed"_s, bot}).status, 1);
    }

    void columnsAreSaidOnceAndSeveralFilesMerge()
    {
        Stage stage;
        const QString one =
            stage.written(u"one.csv"_s, "Alpha;Beta\nchidi.patel@example.org;24/11/2020 14:20\n");
        const QString two =
            stage.written(u"two.csv"_s, "Alpha;Beta\nmei.krishnan@example.org;24/11/2020 14:40\n");
        const CommandRun wrong =
            stage.run({u"attendance"_s, u"import"_s, session, one, u"--column"_s, u"Gamma=name"_s});
        QCOMPARE(wrong.status, 1);
        QVERIFY2(wrong.error().contains(u"Gamma"_s) && wrong.error().contains(u"Alpha"_s),
                 qPrintable(wrong.error()));
        const CommandRun import = stage.run({u"attendance"_s, u"import"_s, session, one, two, u"--column"_s,
                                             u"alpha=email"_s, u"--column"_s, u"BETA=joined"_s});
        QVERIFY2(import.status == 0, qPrintable(import.error()));
        QCOMPARE(import.object()[u"kind"_s].toString(), u"sign-in-sheet"_s);
        QCOMPARE(import.object()[u"new"_s].toInt(), 2);
        const CommandRun again = stage.run({u"attendance"_s, u"import"_s, session, two});
        QVERIFY2(again.status == 0, qPrintable(again.error()));
        QCOMPARE(again.object()[u"unchanged"_s].toInt(), 1);
        QCOMPARE(again.object()[u"people"_s][0][u"minutes"_s].toInt(), 20);
    }

    void whatIsSaidOfAColumnCountsBeforeAGuess()
    {
        Stage stage;
        const QString path =
            stage.written(u"form.csv"_s, "Name,Nickname\nChidi Patel,Chi\nMei Krishnan,Mo\n");
        const auto import = [&](const QStringList& columns) {
            QStringList words{u"attendance"_s, u"import"_s, session, path, u"--dry-run"_s};
            for (const QString& column : columns)
                words << u"--column"_s << column;
            return stage.run(words);
        };
        const CommandRun said = import({u"Nickname=name"_s});
        QVERIFY2(said.status == 0, qPrintable(said.error()));
        QCOMPARE(said.object()[u"unmatched"_s][0][u"name"_s].toString(), u"Chi"_s);
        const CommandRun twice = import({u"Nickname=name"_s, u"Name=name"_s});
        QCOMPARE(twice.status, 1);
        QVERIFY2(twice.error().contains(u"Name is chosen for two columns"_s), qPrintable(twice.error()));
    }

    void aTimeNobodyCanTellIsNoWholeHour()
    {
        Stage stage;
        const QString path =
            stage.written(u"door.csv"_s, "Name,Door\nChidi Patel,14:20\nMei Krishnan,14:00\n");
        const CommandRun open = stage.run({u"attendance"_s, u"import"_s, session, path});
        QCOMPARE(open.status, 1);
        QVERIFY2(open.error().contains(u"--column"_s), qPrintable(open.error()));
        const CommandRun said =
            stage.run({u"attendance"_s, u"import"_s, session, path, u"--column"_s, u"Door=joined"_s});
        QVERIFY2(said.status == 0, qPrintable(said.error()));
        QCOMPARE(said.object()[u"people"_s].toArray().size(), 2);
    }

    void withoutASessionTheFaultIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        const QByteArray heading = "Full Name\tUser Action\tTimestamp\n";
        QTest::newRow("empty") << QByteArray() << u"“sheet.csv”: The file is empty. Nothing was changed."_s;
        QTest::newRow("a spreadsheet")
            << *readWholeFile(QStringLiteral(TEST_DATA "/reports/refused-spreadsheet.csv"))
            << u"as CSV, and try again. Nothing was changed."_s;
        QTest::newRow("a bad date") << heading + "Ann\tJoined\t24/31/2020, 14:10:00\n" << u"Line 2"_s;
        QTest::newRow("another day") << heading + "Ann\tJoined\t23/11/2020, 14:10:00\n"
                                     << u"attendance import SESSION FILE"_s;
        QTest::newRow("to come") << heading + "Ann\tJoined\t24/11/2099, 14:10:00\n" << u"24 November 2099"_s;
    }
    void withoutASessionTheFaultIsNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        Stage stage;
        stage.addSession(QDate(2099, 11, 24));
        const CommandRun ran = stage.run({u"attendance"_s, u"import"_s, stage.written(u"sheet.csv"_s, file)});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.error().contains(says) && ran.error().contains(u"sheet.csv"_s), qPrintable(ran.error()));
        QVERIFY2(!ran.error().contains(u"add the file there"_s), qPrintable(ran.error()));
        QVERIFY2(ran.error().count(u"Nothing was changed"_s) <= 1, qPrintable(ran.error()));
        QCOMPARE(ran.error().contains(u"SESSION FILE"_s), says.contains(u"SESSION FILE"_s));
    }

    void anotherReportShowsWhatItChanges()
    {
        Stage stage;
        const QString first = stage.written(u"1.csv"_s, "Name,Arrived,Left\nChidi Patel,14:00,14:54\n");
        QCOMPARE(stage.run({u"attendance"_s, u"import"_s, session, first}).status, 0);
        const QString second = stage.written(u"2.csv"_s, "Name,Arrived,Left\nChidi Patel,14:00,15:00\n");
        const CommandRun import = stage.tell({u"attendance"_s, u"import"_s, session, second, u"--dry-run"_s});
        QVERIFY2(QString::fromUtf8(import.out).contains(u"54 → 60 minutes"_s), import.out.constData());
        const CommandRun history = stage.tell({u"attendance"_s, u"history"_s, session});
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/London")).date();
        QVERIFY2(QString::fromUtf8(history.out).contains(plainDate(today)), history.out.constData());
        QVERIFY2(QString::fromUtf8(history.out).contains(u", 54 min"_s), history.out.constData());
    }

    void theHelpNamesEveryUse()
    {
        Stage stage;
        const CommandRun help = stage.tell({u"attendance"_s, u"import"_s, u"--help"_s});
        for (const ColumnUse use : allColumnUses())
            QVERIFY2(help.out.contains(codeOf(use).toUtf8()), qPrintable(codeOf(use)));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const QString attendance = u"attendance"_s;
        QTest::newRow("no such file")
            << QStringList{attendance, u"import"_s, session, u"/no/such.csv"_s} << u"/no/such.csv"_s;
        QTest::newRow("no such session")
            << QStringList{attendance, u"list"_s, u"2020-11-25"_s} << u"25 November 2020"_s;
        QTest::newRow("no such person")
            << QStringList{attendance, u"mark"_s, session, u"x@y.org"_s, u"present"_s} << u"x@y.org"_s;
        QTest::newRow("no such status")
            << QStringList{attendance, u"mark"_s, session, u"7000549"_s, u"absent"_s} << u"absent"_s;
        QTest::newRow("no such time") << QStringList{attendance, u"mark"_s,      session,     u"7000549"_s,
                                                     u"late"_s,  u"--arrived"_s, u"teatime"_s}
                                      << u"teatime"_s;
        QTest::newRow("late without a time")
            << QStringList{attendance, u"mark"_s, session, u"7000549"_s, u"late"_s} << u"time of arrival"_s;
        QTest::newRow("another day's report")
            << QStringList{attendance, u"import"_s, session,
                           QStringLiteral(TEST_DATA "/samples/teams-current.csv")}
            << u"another day"_s;
        QTest::newRow("no report") << QStringList{attendance, u"import"_s, session,
                                                  QStringLiteral(TEST_DATA "/samples/people.csv")}
                                   << u"not an attendance report"_s;
        QTest::newRow("a match with nobody")
            << QStringList{attendance, u"import"_s, session, u"REPORT"_s, u"--match"_s, u"Nobody=7000549"_s}
            << u"Nobody"_s;
        QTest::newRow("a match with a stranger")
            << QStringList{attendance,  u"import"_s,  session,
                           u"REPORT"_s, u"--match"_s, u"Nguyen Hassan=x@y.org"_s}
            << u"x@y.org"_s;
        QTest::newRow("a match that is none")
            << QStringList{attendance, u"import"_s, session, u"REPORT"_s, u"--match"_s, u"Nguyen Hassan"_s}
            << u"NAME=PERSON"_s;
    }
    void refuses()
    {
        Stage stage;
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        words.replaceInStrings(u"REPORT"_s, stage.reportPath());
        const CommandRun ran = stage.run(words);
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.error().contains(says), qPrintable(ran.error()));
        QVERIFY(ran.out.isEmpty());
        for (const QJsonValue& row : stage.run({u"attendance"_s, u"list"_s, session}).array())
            QVERIFY(row[u"status"_s].isNull());
    }

    void doctorsTakeNoRegister()
    {
        Stage stage;
        stage.house().addDoctor(u"Dee Day"_s, u"dee@forum.test"_s, u"7111111"_s);
        const QString dee = u"dee@forum.test"_s;
        QCOMPARE(stage.run({u"attendance"_s, u"mark"_s, session, dee, u"present"_s}, dee).status, 1);
        QCOMPARE(stage.run({u"attendance"_s, u"list"_s, session}, dee).status, 1);
        QVERIFY(stage.run({u"attendance"_s, u"list"_s, session}, {}).status != 0);
    }
};

QTEST_GUILESS_MAIN(AttendanceCommandsTest)
#include "tst_attendancecommands.moc"
