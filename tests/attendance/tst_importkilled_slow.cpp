// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/sightingstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/bigreport.h"
#include "tests/support/commandrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The real program is killed while it imports a large report, at forty moments from its first to its last;
/// LED_FORUM_IMPORT_KILLS=400 tries as many. The register then holds all of the report or nothing of it.
class TestImportKilled final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAllOrNothing();
};

namespace {

constexpr int people = 1500;
constexpr int usualKills = 40;
const QDate day(2020, 11, 24); // the program's clock is the computer's

int killsWanted()
{
    const int wanted = qEnvironmentVariableIntValue("LED_FORUM_IMPORT_KILLS");
    return wanted > 0 ? wanted : usualKills;
}

class Stage final
{
public:
    Stage()
        : m_house(QDate(2020, 11, 2))
    {
        bigreport::addSessionAndPeople(m_house, people, day);
        QFile report(reportPath());
        if (!report.open(QIODevice::WriteOnly) || report.write(bigreport::reportOf(people, day)) < 0)
            qFatal("The report cannot be written.");
    }
    [[nodiscard]] QString path() const { return m_house.folder() + u"/copy.led"_s; }
    void renew()
    {
        QFile::remove(path());
        QFile::remove(path() + u"-journal"_s);
        if (!QFile::copy(m_house.path(), path()))
            qFatal("The file cannot be copied.");
    }
    void start(QProcess& process) const
    {
        CommandRunner(path()).startAs(process, u"office@forum.test"_s,
                                      {u"attendance"_s, u"import"_s, u"2020-11-24"_s, reportPath()});
    }
    [[nodiscard]] CommandRun check() const { return CommandRunner(path()).run({u"check"_s}); }

    /// How many rows of each kind the register has.
    [[nodiscard]] std::vector<qint64> counts() const
    {
        const Connection connection(path(), Connection::Mode::Existing);
        std::vector<qint64> counts;
        for (const QString& table : {u"mark"_s, u"sighting"_s, u"mark_change"_s, u"attendance_report"_s})
            counts.push_back(connection.number(u"SELECT COUNT(*) FROM "_s + table));
        return counts;
    }

private:
    [[nodiscard]] QString reportPath() const { return m_house.folder() + u"/report.csv"_s; }

    TemporaryForum m_house;
};

const std::vector<qint64> nothing{0, 0, 0, 0};
const std::vector<qint64> all{people, people, people, 1};

} // namespace

void TestImportKilled::holdsAllOrNothing()
{
    Stage stage;
    stage.renew();
    QElapsedTimer timer;
    timer.start();
    QProcess whole;
    stage.start(whole);
    QCOMPARE(CommandRunner::finished(whole).status, 0);
    const qint64 duration = timer.elapsed();
    QCOMPARE(stage.counts(), all);

    std::mt19937 random(11);
    int cut = 0;
    int completed = 0;
    const int kills = killsWanted();
    for (int i = 0; i < kills; ++i) {
        stage.renew();
        QProcess process;
        stage.start(process);
        QVERIFY(process.waitForStarted());
        // Spread over the whole run, and at random within each part of it.
        const qint64 part = std::max<qint64>(1, duration / kills);
        process.waitForFinished(int(i * part + std::uniform_int_distribution<qint64>(0, part)(random)));
        process.kill();
        process.waitForFinished();
        const CommandRun check = stage.check();
        QVERIFY2(check.status == 0, check.err.constData());
        const std::vector<qint64> counts = stage.counts();
        QVERIFY2(counts == nothing || counts == all,
                 qPrintable(u"%1 marks, %2 sightings"_s.arg(counts[0]).arg(counts[1])));
        ++(counts == all ? completed : cut);
        QProcess again;
        stage.start(again);
        const CommandRun second = CommandRunner::finished(again);
        QVERIFY2(second.status == 0, second.err.constData());
        QCOMPARE(stage.counts(), all);
    }
    qInfo("%d kills: %d before the import was there, %d after", kills, cut, completed);
    QVERIFY(cut > 0);
}

QTEST_GUILESS_MAIN(TestImportKilled)
#include "tst_importkilled_slow.moc"
