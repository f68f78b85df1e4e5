// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The acts on the programme through the real led-forumctl.
class TestActCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_forum.reset(); }

    void theActs();
    void aDryRunStoresNothing();
    void refusals_data();
    void refusals();
    void speakersAndGaps();
    void closingADay();
    void pastProgrammes();

private:
    /// "programme", and these words.
    [[nodiscard]] CommandRun run(const QStringList& words) const;
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<TemporaryForum> m_forum;
};

CommandRun TestActCommands::run(const QStringList& words) const
{
    CommandRunner runner(m_forum->path());
    runner.setTime(u"2026-11-02 09:00:00"_s);
    return runner.runAs(u"office@forum.test"_s, QStringList{u"programme"_s} + words);
}

QStringList TestActCommands::titles() const
{
    QStringList titles;
    for (const QJsonValue& row : run({u"list"_s}).array())
        titles.append(row[u"untitled"].toBool() ? u"-"_s : row[u"title"].toString());
    return titles;
}

void TestActCommands::init()
{
    m_forum = std::make_unique<TemporaryForum>();
    QCOMPARE(run({u"generate"_s, u"--from"_s, u"2026-11-24"_s, u"--to"_s, u"2026-12-22"_s, u"--anchor"_s,
                  u"2026-11-24"_s})
                 .status,
             0);
    const QStringList dates{u"2026-11-24"_s, u"2026-12-08"_s, u"2026-12-22"_s};
    const QStringList names{u"A"_s, u"B"_s, u"C"_s};
    for (qsizetype i = 0; i < dates.size(); ++i) {
        const CommandRun replaced =
            run({u"replace"_s, dates[i], u"--title"_s, names[i], u"--speaker"_s, u"Dr "_s + names[i],
                 u"--speaker-email"_s, names[i] + u"@forum.test"_s, u"--speaker-state"_s, u"confirmed"_s});
        QVERIFY2(replaced.status == 0, replaced.err.constData());
    }
}

void TestActCommands::theActs()
{
    QCOMPARE(run({u"swap"_s, u"2026-11-24"_s, u"2026-12-22"_s}).status, 0);
    QCOMPARE(titles(), (QStringList{u"C"_s, u"B"_s, u"A"_s}));
    const CommandRun pushed = run({u"push"_s, u"2026-12-08"_s});
    QCOMPARE(titles(), (QStringList{u"C"_s, u"-"_s, u"B"_s, u"A"_s}));
    QCOMPARE(pushed.object()[u"added"][0][u"date"].toString(), u"2027-01-05"_s);
    QVERIFY(pushed.object()[u"remarks"][0].toString().contains(u"To be invited again: Dr B"_s));
    const CommandRun moved =
        run({u"move"_s, u"2026-11-24"_s, u"--date"_s, u"26/11/2026"_s, u"--time"_s, u"9am"_s});
    QCOMPARE(moved.object()[u"changed"][0][u"start"].toString(), u"09:00"_s);
    QCOMPARE(run({u"cancel"_s, u"2026-11-26"_s, u"--reason"_s, u"Snow"_s}).status, 0);
    const QJsonObject cancelled = run({u"show"_s, u"2026-11-26"_s}).object();
    QCOMPARE(cancelled[u"state"].toString(), u"cancelled"_s);
    QCOMPARE(cancelled[u"reason"].toString(), u"Snow"_s);
    QCOMPARE(run({u"reinstate"_s, u"2026-11-26"_s, u"--state"_s, u"published"_s}).status, 0);
    const QJsonObject session = run({u"show"_s, u"2026-11-26"_s}).object();
    QCOMPARE(session[u"state"].toString(), u"published"_s);
    QVERIFY(session[u"sequence"].toInt() > cancelled[u"sequence"].toInt());
}

void TestActCommands::aDryRunStoresNothing()
{
    const QByteArray before = run({u"list"_s}).out;
    const CommandRun dry = run({u"push"_s, u"2026-11-24"_s, u"--dry-run"_s});
    QCOMPARE(dry.status, 0);
    QVERIFY(dry.object()[u"dry_run"].toBool());
    QVERIFY(!dry.object()[u"lines"].toArray().isEmpty());
    QCOMPARE(run({u"closure"_s, u"add"_s, u"2026-11-24"_s, u"--reason"_s, u"Works"_s, u"--cancel-session"_s,
                  u"--dry-run"_s})
                 .status,
             0);
    QCOMPARE(run({u"list"_s}).out, before);
    QVERIFY(run({u"closure"_s, u"list"_s}).array().isEmpty());
}

void TestActCommands::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("swap with itself") << QStringList{u"swap"_s, u"2026-11-24"_s, u"2026-11-24"_s} << 1;
    QTest::newRow("swap with nothing") << QStringList{u"swap"_s, u"2026-11-24"_s} << 2;
    QTest::newRow("move nowhere") << QStringList{u"move"_s, u"2026-11-24"_s} << 1;
    QTest::newRow("move onto another")
        << QStringList{u"move"_s, u"2026-11-24"_s, u"--date"_s, u"2026-12-08"_s} << 1;
    QTest::newRow("cancel without a reason") << QStringList{u"cancel"_s, u"2026-11-24"_s} << 2;
    QTest::newRow("reinstate what takes place") << QStringList{u"reinstate"_s, u"2026-11-24"_s} << 1;
    QTest::newRow("replace by nothing") << QStringList{u"replace"_s, u"2026-11-24"_s} << 2;
    QTest::newRow("no such session") << QStringList{u"push"_s, u"2026-11-25"_s} << 1;
    QTest::newRow("no such speaker") << QStringList{u"speaker"_s, u"2026-11-24"_s, u"2"_s} << 1;
    QTest::newRow("no such state") << QStringList{u"speaker"_s, u"2026-11-24"_s, u"1"_s, u"--state"_s,
                                                  u"keen"_s}
                                   << 1;
    QTest::newRow("no e-mail address")
        << QStringList{u"speaker"_s, u"2026-11-24"_s, u"1"_s, u"--email"_s, u"nowhere"_s} << 1;
    QTest::newRow("no room that large")
        << QStringList{u"set"_s, u"2026-11-24"_s, u"--capacity"_s, u"10001"_s} << 1;
    QTest::newRow("no such period") << QStringList{u"gaps"_s, u"--period"_s, u"autumn"_s} << 1;
}

void TestActCommands::refusals()
{
    QFETCH(const QStringList, words);
    const QByteArray before = run({u"list"_s}).out;
    const CommandRun refused = run(words);
    QTEST(refused.status, "status");
    QVERIFY(refused.out.isEmpty());
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(run({u"list"_s}).out, before);
}

void TestActCommands::speakersAndGaps()
{
    QCOMPARE(run({u"speaker"_s, u"2026-11-24"_s, u"1"_s, u"--state"_s, u"invited"_s, u"--email"_s, QString()})
                 .status,
             0);
    const QJsonArray speakers =
        run({u"speakers"_s, u"--from"_s, u"2026-11-24"_s, u"--to"_s, u"2026-12-08"_s}).array();
    QCOMPARE(speakers.size(), 2);
    QCOMPARE(speakers[0][u"state"].toString(), u"invited"_s);
    QVERIFY(speakers[0][u"email"].isNull());
    QCOMPARE(speakers[1][u"email"].toString(), u"b@forum.test"_s);
    QCOMPARE(run({u"set"_s, u"2026-11-24"_s, u"--outcomes"_s, u"One"_s, u"--capacity"_s, u"24"_s})
                 .object()[u"capacity"]
                 .toInt(),
             24);
    const QJsonArray gaps = run({u"gaps"_s}).array();
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps[0][u"kind"].toString(), u"unconfirmed-speaker"_s);
    QCOMPARE(run({u"gaps"_s, u"--period"_s, u"2027-01"_s}).array(),
             run({u"gaps"_s, u"--period"_s, u"2026-12-24"_s}).array());
}

void TestActCommands::closingADay()
{
    const QJsonObject closed =
        run({u"closure"_s, u"add"_s, u"2026-12-08"_s, u"--reason"_s, u"Works"_s, u"--cancel-session"_s})
            .object();
    QCOMPARE(closed[u"cancelled_sessions"][0][u"reason"].toString(), u"Works"_s);
    QVERIFY(closed[u"remarks"][0].toString().contains(u"The 1:1 clinic of Tuesday 8 December 2026"_s));
    QCOMPARE(run({u"show"_s, u"2026-12-08"_s}).object()[u"state"].toString(), u"cancelled"_s);
}

void TestActCommands::pastProgrammes()
{
    QFile file(m_forum->folder() + u"/past.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Date;Start;Minutes;Title\n11/02/2025;14:00;60;Welcome\n2025-02-25;2pm;90;Sepsis\n");
    file.close();
    const QStringList import{u"import-past"_s, file.fileName()};
    QCOMPARE(run(import + QStringList{u"--dry-run"_s}).array()[0][u"outcome"].toString(), u"added"_s);
    QCOMPARE(titles().size(), 3);
    QCOMPARE(run(import).array()[1][u"minutes"].toInt(), 90);
    QCOMPARE(titles(), (QStringList{u"Welcome"_s, u"Sepsis"_s, u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(run(import).array()[1][u"outcome"].toString(), u"present"_s);
    QCOMPARE(titles().size(), 5);
    QCOMPARE(run({u"show"_s, u"2025-02-11"_s}).object()[u"state"].toString(), u"held"_s);
}

QTEST_GUILESS_MAIN(TestActCommands)
#include "tst_actcommands_slow.moc"
