// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/programme/teachingsessionstore.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QString office = u"office@forum.test"_s;

/// A forum with a session on Tuesday 24 November, 2pm to 3pm, and four doctors; it is over.
struct Stage
{
    TemporaryForum house;
    CommandRunner runner{house.path()};

    Stage()
    {
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        static_cast<void>(TeachingSessionStore(house.connection()).insert(teaching));
        int n = 1;
        for (const QString& name : {u"Ann Adams"_s, u"Ben Brown"_s, u"Cy Clark"_s, u"Di Dunn"_s}) {
            house.addPerson(name, u"d%1@forum.test"_s.arg(n), u"700000%1"_s.arg(n));
            ++n;
        }
        house.clock().set(QDate(2026, 11, 24), QTime(15, 10));
        runner.setTime(u"2026-11-24 15:10:00"_s);
    }
    CommandRun run(const QStringList& arguments) const { return runner.runAs(office, arguments); }
    QString printed() const
    {
        const QString file = house.folder() + u"/sheet.pdf"_s;
        return run({u"attendance"_s, u"sheet"_s, u"2026-11-24"_s, u"--out"_s, file})
            .object()[u"code"_s]
            .toString();
    }
    /// "present late null null": by surname
    QString statuses() const
    {
        QStringList all;
        for (const QJsonValue& row : run({u"attendance"_s, u"list"_s, u"2026-11-24"_s}).array())
            all += row[u"status"_s].toString(u"-"_s);
        return all.join(u' ');
    }
};

} // namespace

/// Paper on the command line.
class TestSheetCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetIsWrittenListedAndTypedBack()
    {
        const Stage stage;
        const QString code = stage.printed();
        QCOMPARE(code.size(), 7);
        QVERIFY(QFile::exists(stage.house.folder() + u"/sheet.pdf"_s));
        auto sheets = stage.run({u"attendance"_s, u"sheets"_s}).array();
        QCOMPARE(sheets.size(), 1);
        QCOMPARE(sheets[0][u"state"_s].toString(), u"outstanding"_s);
        QCOMPARE(sheets[0][u"code"_s].toString(), code);

        const CommandRun typed = stage.run({u"attendance"_s, u"type-sheet"_s, code.toLower(), u"1"_s,
                                            u"2 2.20pm"_s, u"5 Di Dunn"_s, u"--count"_s, u"4"_s});
        QCOMPARE(typed.status, 0);
        QCOMPARE(typed.object()[u"signed"_s].toInt(), 3);
        QVERIFY(typed.error().contains(u"The sheet says 4 people, and 3 are typed."));
        QCOMPARE(stage.statuses(), u"present late - present"_s);
        // What is typed later is added.
        QCOMPARE(stage.run({u"attendance"_s, u"type-sheet"_s, code, u"3"_s}).status, 0);
        QCOMPARE(stage.statuses(), u"present late present present"_s);
        sheets = stage.run({u"attendance"_s, u"sheets"_s}).array();
        QCOMPARE(sheets[0][u"state"_s].toString(), u"typed"_s);
    }

    void aSheetThatWasNotUsedIsPutAway()
    {
        const Stage stage;
        const QString used = stage.printed();
        const QString unused = stage.printed();
        QVERIFY(used != unused);
        QCOMPARE(stage.run({u"attendance"_s, u"type-sheet"_s, unused, u"--not-used"_s}).status, 0);
        const auto sheets = stage.run({u"attendance"_s, u"sheets"_s}).array();
        QCOMPARE(sheets[0][u"code"_s].toString(), used); // outstanding first
        QCOMPARE(sheets[1][u"state"_s].toString(), u"not-used"_s);
    }

    void whatIsWrongIsRefusedWithASentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("a row that is not there") << QStringList{u"1"_s, u"13"_s} << u"There is no row 13"_s;
        QTest::newRow("a spare row without a name") << QStringList{u"6"_s} << u"Row 6 is a spare row"_s;
        QTest::newRow("nothing") << QStringList() << u"No row is typed"_s;
    }
    void whatIsWrongIsRefusedWithASentence()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Stage stage;
        const CommandRun run =
            stage.run(QStringList{u"attendance"_s, u"type-sheet"_s, stage.printed()} + words);
        QCOMPARE(run.status, 1);
        QVERIFY2(run.error().contains(says), qPrintable(run.error()));
        QCOMPARE(stage.statuses(), u"- - - -"_s);
    }

    void aMistypedCodeIsNoticed()
    {
        const Stage stage;
        QString code = stage.printed();
        code[1] = code[1] == u'X' ? u'Y' : u'X';
        const CommandRun run = stage.run({u"attendance"_s, u"type-sheet"_s, code, u"1"_s});
        QCOMPARE(run.status, 1);
        QVERIFY(run.error().contains(u"is no code of a sign-in sheet"));
    }
};

QTEST_GUILESS_MAIN(TestSheetCommands)
#include "tst_sheetcommands_slow.moc"
