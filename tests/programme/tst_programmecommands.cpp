// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// The rows of one kind and outcome, by date.
QStringList datesOf(const QJsonArray& rows, const QString& outcome)
{
    QStringList dates;
    for (const QJsonValue& row : rows) {
        if (row[u"kind"] == "teaching"_L1 && row[u"outcome"].toString() == outcome)
            dates.append(row[u"date"].toString());
    }
    return dates;
}

const QStringList winter{u"programme"_s, u"generate"_s,   u"--from"_s,   u"2027-12-01"_s,
                         u"--to"_s,      u"2028-01-31"_s, u"--anchor"_s, u"2026-01-13"_s};

} // namespace

/// The real led-forumctl, as someone types it.
class TestProgrammeCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_forum = std::make_unique<TemporaryForum>(); }
    void cleanup() { m_forum.reset(); }

    void generate();
    void fillsAndSets();
    void refusals_data();
    void refusals();
    void closedDays();
    void exports();
    void doctorsReadNoSpeakersContacts();

private:
    [[nodiscard]] CommandRun run(const QStringList& words) const;
    void generateWinter() const { QCOMPARE(run(winter).status, 0); }

    std::unique_ptr<TemporaryForum> m_forum;
};

CommandRun TestProgrammeCommands::run(const QStringList& words) const
{
    return CommandRunner(m_forum->path()).runAs(u"office@forum.test"_s, words);
}

void TestProgrammeCommands::generate()
{
    const CommandRun preview = run(winter + QStringList{u"--dry-run"_s});
    QCOMPARE(preview.status, 0);
    QCOMPARE(run({u"programme"_s, u"list"_s}).array().size(), 0);
    const CommandRun made = run(winter);
    QCOMPARE(made.status, 0);
    const QStringList laidOut{u"2027-12-14"_s, u"2028-01-11"_s, u"2028-01-25"_s};
    QCOMPARE(datesOf(made.array(), u"added"_s), laidOut);
    QCOMPARE(datesOf(preview.array(), u"added"_s), laidOut);
    QCOMPARE(datesOf(made.array(), u"skipped"_s), QStringList{u"2027-12-28"_s});
    QCOMPARE(made.array()[2][u"reason"].toString(), u"Bank holiday: Boxing Day (substitute day)"_s);
    const CommandRun again = run(winter);
    QCOMPARE(again.status, 0);
    QCOMPARE(datesOf(again.array(), u"added"_s), QStringList());
    QCOMPARE(datesOf(again.array(), u"present"_s), laidOut);

    const QJsonArray sessions = run({u"programme"_s, u"list"_s}).array();
    QCOMPARE(sessions.size(), 3);
    QCOMPARE(sessions[0][u"title"].toString(), u"LED Educational Forum teaching"_s);
    QCOMPARE(sessions[0][u"start"].toString(), u"14:00"_s);
    QCOMPARE(sessions[0][u"minutes"].toInt(), 60);
    QCOMPARE(sessions[0][u"state"].toString(), u"planned"_s);
    QCOMPARE(run({u"programme"_s, u"list"_s, u"--from"_s, u"2028-01-12"_s}).array().size(), 1);
}

void TestProgrammeCommands::fillsAndSets()
{
    generateWinter();
    const CommandRun import =
        run({u"programme"_s, u"import"_s, QStringLiteral(TEST_DATA "/samples/programme.csv")});
    QCOMPARE(import.status, 0);
    QCOMPARE(import.array().size(), 10);
    QCOMPARE(import.array()[2][u"outcome"].toString(), u"filled"_s);
    QCOMPARE(import.array()[3][u"outcome"].toString(), u"left-over"_s);

    const CommandRun set =
        run({u"programme"_s, u"set"_s, u"2027-12-14"_s, u"--title"_s, u"Sepsis"_s, u"--speaker"_s,
             u"Siân Müller"_s, u"--speaker-role"_s, u"Nurse"_s, u"--outcomes"_s, u"One; Two"_s, u"--venue"_s,
             u""_s, u"--start"_s, u"2.30pm"_s, u"--state"_s, u"published"_s});
    QCOMPARE(set.status, 0);
    const QJsonObject session = set.object();
    QCOMPARE(session[u"title"].toString(), u"Sepsis"_s);
    QCOMPARE(session[u"speaker"].toString(), u"Siân Müller"_s);
    QCOMPARE(session[u"speaker_role"].toString(), u"Nurse"_s);
    QCOMPARE(session[u"outcomes"].toArray(), (QJsonArray{u"One"_s, u"Two"_s}));
    QCOMPARE(session[u"venue"].toString(), QString());
    QCOMPARE(session[u"start"].toString(), u"14:30"_s);
    QCOMPARE(session[u"state"].toString(), u"published"_s);
    QCOMPARE(session[u"area"].toString(), u"clinical"_s); // what was not named stays
    QCOMPARE(run({u"programme"_s, u"list"_s}).array()[0].toObject(), session);
}

void TestProgrammeCommands::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("backwards") << QStringList{u"generate"_s, u"--from"_s, u"2027-02-01"_s, u"--to"_s,
                                              u"2027-01-01"_s}
                               << 1;
    QTest::newRow("no such date") << QStringList{u"generate"_s, u"--from"_s, u"2027-02-30"_s, u"--to"_s,
                                                 u"2027-03-01"_s}
                                  << 1;
    QTest::newRow("no end") << QStringList{u"generate"_s, u"--from"_s, u"2027-02-01"_s} << 2;
    QTest::newRow("no session that day") << QStringList{u"set"_s, u"2027-12-28"_s, u"--title"_s, u"x"_s} << 1;
    QTest::newRow("cancelled without a reason")
        << QStringList{u"set"_s, u"2027-12-14"_s, u"--state"_s, u"cancelled"_s} << 1;
    QTest::newRow("held by hand") << QStringList{u"set"_s, u"2027-12-14"_s, u"--state"_s, u"held"_s} << 1;
    QTest::newRow("an area of its own")
        << QStringList{u"set"_s, u"2027-12-14"_s, u"--area"_s, u"rotas"_s} << 1;
    QTest::newRow("no such file") << QStringList{u"import"_s, u"/no/such/file.csv"_s} << 1;
    QTest::newRow("no such folder") << QStringList{u"export"_s, u"/no/such/folder/forum.ics"_s} << 1;
    QTest::newRow("no session named") << QStringList{u"set"_s} << 2;
    QTest::newRow("no such option") << QStringList{u"list"_s, u"--colour"_s} << 2;
}

void TestProgrammeCommands::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    generateWinter();
    const QJsonArray before = run({u"programme"_s, u"list"_s}).array();
    const CommandRun refused = run(QStringList{u"programme"_s} + words);
    QCOMPARE(refused.status, status);
    QVERIFY(!refused.error().trimmed().isEmpty());
    QCOMPARE(refused.out, QByteArray());
    QCOMPARE(run({u"programme"_s, u"list"_s}).array(), before);
}

void TestProgrammeCommands::closedDays()
{
    QCOMPARE(
        run({u"programme"_s, u"closure"_s, u"add"_s, u"2028-01-11"_s, u"--reason"_s, u"Building works"_s})
            .status,
        0);
    QCOMPARE(run({u"programme"_s, u"closure"_s, u"list"_s}).array()[0][u"reason"].toString(),
             u"Building works"_s);
    QCOMPARE(run({u"programme"_s, u"bank-holiday"_s, u"remove"_s, u"2027-12-28"_s}).status, 0);
    const QJsonArray days = run(winter).array();
    QCOMPARE(datesOf(days, u"added"_s), (QStringList{u"2027-12-14"_s, u"2027-12-28"_s, u"2028-01-25"_s}));
    QCOMPARE(run({u"programme"_s, u"closure"_s, u"remove"_s, u"2028-01-11"_s}).status, 0);
    QCOMPARE(run({u"programme"_s, u"closure"_s, u"list"_s}).array().size(), 0);
    QCOMPARE(datesOf(run(winter).array(), u"added"_s), QStringList{u"2028-01-11"_s});
}

void TestProgrammeCommands::exports()
{
    generateWinter();
    const QString path = m_forum->folder() + u"/programme.ics"_s;
    const CommandRun exported = run({u"programme"_s, u"export"_s, path});
    QCOMPARE(exported.status, 0);
    QCOMPARE(exported.object()[u"events"].toInt(), 6);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("BEGIN:VEVENT"), 6);
}

void TestProgrammeCommands::doctorsReadNoSpeakersContacts()
{
    generateWinter();
    QCOMPARE(run({u"programme"_s, u"set"_s, u"2027-12-14"_s, u"--title"_s, u"Sepsis"_s, u"--speaker"_s,
                  u"Dr Ada Osei"_s})
                 .status,
             0);
    QCOMPARE(run({u"programme"_s, u"speaker"_s, u"2027-12-14"_s, u"1"_s, u"--email"_s, u"ada@forum.test"_s,
                  u"--state"_s, u"invited"_s})
                 .status,
             0);
    (void)m_forum->doctor(0);
    for (const QStringList& words : {QStringList{u"programme"_s, u"list"_s},
                                     {u"programme"_s, u"show"_s, u"2027-12-14"_s},
                                     {u"programme"_s, u"speakers"_s}}) {
        const CommandRun office = run(words);
        QVERIFY2(office.out.contains("ada@forum.test") && office.out.contains("\"invited\""),
                 office.out.constData());
        const CommandRun doctor = CommandRunner(m_forum->path()).runAs(u"doctor0@forum.test"_s, words);
        QCOMPARE(doctor.status, 0);
        QVERIFY2(doctor.out.contains("Dr Ada Osei"), doctor.out.constData());
        QVERIFY2(!doctor.out.contains("ada@forum.test") && !doctor.out.contains("invite"),
                 doctor.out.constData());
    }
}

QTEST_GUILESS_MAIN(TestProgrammeCommands)
#include "tst_programmecommands.moc"
