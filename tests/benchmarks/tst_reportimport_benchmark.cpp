// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportservice.h"
#include "tests/benchmarks/recordedstatements.h"
#include "tests/support/bigreport.h"
#include "tests/support/stopwatch.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// A report of 10,000 participants, each with an activity: read, previewed and imported through the service,
/// beside the very statements that this ran, through SQLite's C API alone on the same file, one after the
/// other in one run.
class TestReportImportBenchmark final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAtMostTwiceTheBareStatements();
};

namespace {

constexpr int people = 10000;
constexpr int runs = 5;
constexpr int rounds = 4; // a busy machine may spoil some
constexpr double allowed = 2.0;
/// What sanitisers and a build without optimisation add is ours alone: SQLite comes as the system has it.
#if defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__)
constexpr bool isMeasurable = false;
#else
constexpr bool isMeasurable = true;
#endif

class Stage final
{
public:
    Stage()
        : m_session(bigreport::addSessionAndPeople(m_house, people))
        , m_report(bigreport::reportOf(people))
    {
        m_house.clock().set(bigreport::span.date, QTime(15, 20));
    }

    /// A copy of the file that nothing was imported into.
    QString freshFile()
    {
        const QString path = m_house.folder() + u"/run%1.led"_s.arg(++m_copies);
        if (!QFile::copy(m_house.path(), path))
            qFatal("The file cannot be copied.");
        return path;
    }
    std::unique_ptr<Forum> open(const QString& path) { return *Forum::open(path, m_house.clock()); }

    void importInto(Forum& forum)
    {
        const Actor& tutor = m_house.tutor();
        ReportService& reports = forum.reports();
        auto file = reports.readFile(tutor, m_session, m_report);
        if (!file || !std::holds_alternative<ReadReport>(*file))
            qFatal("The report cannot be read.");
        const std::vector files{std::get<ReadReport>(*std::move(file))};
        const auto preview = reports.preview(tutor, m_session, files);
        const auto imported = reports.import(tutor, m_session, files);
        if (!preview || !imported || imported->outcome.count(ImportEffect::New) != people)
            qFatal("The report cannot be imported.");
    }

private:
    TemporaryForum m_house;
    TeachingSessionId m_session;
    QByteArray m_report;
    int m_copies = 0;
};

} // namespace

void TestReportImportBenchmark::isAtMostTwiceTheBareStatements()
{
    Stage stage;
    std::vector<RecordedStatement> statements;
    {
        const QString path = stage.freshFile();
        const auto forum = stage.open(path);
        StatementRecorder recorder(path);
        stage.importInto(*forum);
        statements = recorder.take();
    }
    QVERIFY(statements.size() > 3 * people); // marks, sightings and the history
    double best = 1000;
    for (int round = 0; round < rounds && best > allowed; ++round) {
        std::vector<Took> bare;
        std::vector<Took> whole;
        for (int i = 0; i < runs; ++i) {
            const QString barePath = stage.freshFile();
            BareFile file(barePath);
            bare.push_back(timed([&] { file.run(statements); }));
            QCOMPARE(file.number("SELECT COUNT(*) FROM mark"), qint64(people));
            const QString path = stage.freshFile();
            const auto forum = stage.open(path);
            whole.push_back(timed([&] { stage.importInto(*forum); }));
            QFile::remove(barePath);
            QFile::remove(path);
        }
        const double ratio = median(whole, &Took::wall) / median(bare, &Took::wall);
        qInfo("%zu statements: bare %.0f ms, read, previewed and imported %.0f ms: ratio %.2f",
              statements.size(), median(bare, &Took::wall), median(whole, &Took::wall), ratio);
        best = std::min(best, ratio);
        if (!isMeasurable)
            QSKIP("Printed only: this build is slowed down, and SQLite is not.");
    }
    QVERIFY(best <= allowed);
}

QTEST_GUILESS_MAIN(TestReportImportBenchmark)
#include "tst_reportimport_benchmark.moc"
