// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatewriting.h"
#include "app/certificates/page/certificatelayout.h"
#include "tests/benchmarks/cairopage.h"
#include "tests/certificates/certificatesamples.h"
#include "tests/support/stopwatch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// A thousand signed certificates, one file each, on two workers, as the window and the command line write
/// them: read from their records, laid out, with credential and QR code; beside cairo, which is given the
/// texts' places and the QR code's rectangles ready made, and draws the same page. Both in one run, by turns.
class TestCertificatesBenchmark final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNoLongerThanCairo();
    void memoryDoesNotGrow();
};

namespace {

constexpr int certificates = 1000;
constexpr int turn = 100; // certificates that one side makes before it is the other's turn
constexpr int rounds = 4; // a busy machine may spoil some
constexpr double allowed = 1.0;
/// What sanitisers and a build without optimisation add is ours alone: cairo comes as the system has it.
#if defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__)
constexpr bool isMeasurable = false;
#else
constexpr bool isMeasurable = true;
#endif

CertificateRecord recordOf(int i)
{
    static const QStringList forenames{u"Łukasz"_s, u"Siân"_s,  u"Nguyễn"_s,
                                       u"Ελένη"_s,  u"Олена"_s, u"Aoife"_s};
    static const QStringList surnames{
        u"Brzęczyszczykiewicz"_s, u"O’Neill"_s, u"Παπαδόπουλος"_s, u"Шевченко"_s, u"Okonkwo"_s, u"Müller"_s,
        u"Ní Dhomhnaill"_s};
    CertificateRecord record = samples::record();
    record.design.hasReflectionPage = false;
    record.fullName =
        forenames.at(i % forenames.size()) + u' ' + surnames.at(i / 3 % surnames.size()) + u" %1"_s.arg(i);
    record.professionalNumber = QString::number(7000000 + i);
    record.minutesAttended = 20 + i % 40;
    return record;
}

void write(const QString& path, const char* bytes, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes, size) != size)
        qFatal("A file cannot be written.");
}

/// The certificates from `first` on, half on each of two threads.
void onTwoWorkers(int first, int count, const auto& make)
{
    const auto half = [&](int from, int to) {
        for (int i = from; i < to; ++i)
            make(i);
    };
    std::thread other([&] { half(first, first + count / 2); });
    half(first + count / 2, first + count);
    other.join();
}

class Stage final
{
public:
    Stage()
    {
        for (int i = 0; i < certificates; ++i) {
            m_certificates.push_back(samples::certificate(recordOf(i)));
            m_pages.push_back(plainPageOf(layOut(*signedCertificate(m_certificates.back())).front()));
        }
    }

    void makeOurs(int first, int count)
    {
        const auto from = m_certificates.begin() + first;
        const auto outcome = writeCertificates(std::vector(from, from + count), BulkForm::Folder,
                                               m_folder.filePath(u"ours"_s));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.failure().sentence));
        if (outcome->newlyWritten() != count)
            qFatal("Some were there already.");
        m_oneOfOurs = outcome->files.front().path;
    }
    void removeOurs() { QDir(m_folder.filePath(u"ours"_s)).removeRecursively(); }
    void makeCairo(int i, CairoText how)
    {
        const std::string pdf = cairoPdf(m_pages.at(size_t(i)), how);
        write(m_folder.filePath(u"cairo%1.pdf"_s.arg(i)), pdf.data(), qint64(pdf.size()));
    }
    qint64 ourSize() const { return QFile(m_oneOfOurs).size(); }
    qint64 cairoSize() const { return QFile(m_folder.filePath(u"cairo0.pdf"_s)).size(); }
    QString folder() const { return m_folder.path(); }
    const std::vector<PlainPage>& pages() const { return m_pages; }

private:
    std::vector<Certificate> m_certificates;
    std::vector<PlainPage> m_pages;
    QString m_oneOfOurs;
    QTemporaryDir m_folder;
};

struct Times
{
    double ours = 0;
    double pango = 0;
    double oneByOne = 0;
};

Times measured(Stage& stage)
{
    Times times;
    stage.removeOurs();
    for (int first = 0; first < certificates; first += turn) {
        times.ours += timed([&] { stage.makeOurs(first, turn); }).wall;
        times.pango += timed([&] {
                           onTwoWorkers(first, turn, [&](int i) { stage.makeCairo(i, CairoText::Pango); });
                       }).wall;
        times.oneByOne +=
            timed([&] {
                onTwoWorkers(first, turn, [&](int i) { stage.makeCairo(i, CairoText::OneByOne); });
            }).wall;
    }
    return times;
}

QByteArray jsonOf(const PlainPage& page)
{
    QJsonArray texts;
    for (const PlainPage::Text& text : page.texts)
        texts += QJsonArray{QString::fromStdString(text.words),
                            text.isSerif,
                            text.isBold,
                            text.size,
                            text.x,
                            text.y,
                            text.red,
                            text.green,
                            text.blue};
    QJsonArray areas;
    for (const PlainPage::Area& area : page.areas)
        areas += QJsonArray{area.x, area.y, area.width, area.height, area.red, area.green, area.blue};
    return QJsonDocument(QJsonObject{{u"width"_s, page.width},
                                     {u"height"_s, page.height},
                                     {u"texts"_s, texts},
                                     {u"areas"_s, areas}})
        .toJson(QJsonDocument::Compact);
}

/// For information: milliseconds a file of a program that draws the same page again and again, on one
/// worker, without the time of its start; nothing when it is not installed.
std::optional<double> millisecondsOf(const QString& program, const QString& script, const Stage& stage)
{
    const QString page = stage.folder() + u"/page.json"_s;
    const QByteArray json = jsonOf(stage.pages().front());
    write(page, json.constData(), json.size());
    QProcess process;
    process.start(program, {QStringLiteral(SOURCE_ROOT "/tests/benchmarks/") + script, page, stage.folder()});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput().trimmed().toDouble();
}

void print(const char* what, const std::optional<double>& milliseconds)
{
    if (milliseconds)
        qInfo("%-44s %8.2f ms a file", what, *milliseconds);
    else
        qInfo("%-44s not installed", what);
}

/// Kilobytes, since `forgetPeak`.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

void forgetPeak()
{
    write(u"/proc/self/clear_refs"_s, "5", 1);
}

} // namespace

void TestCertificatesBenchmark::takesNoLongerThanCairo()
{
    Stage stage;
    double best = 1000;
    for (int round = 0; round < rounds && best > allowed; ++round) {
        const Times times = measured(stage);
        const double cairo = std::min(times.pango, times.oneByOne);
        qInfo("%d certificates on two workers:", certificates);
        print("signed certificates, PDF/A-1b", times.ours / certificates);
        print("cairo, a glyph for each character", times.oneByOne / certificates);
        print("cairo and Pango", times.pango / certificates);
        qInfo("ratio to the quicker: %.2f; sizes %lld and %lld bytes", times.ours / cairo,
              static_cast<long long>(stage.ourSize()), static_cast<long long>(stage.cairoSize()));
        best = std::min(best, times.ours / cairo);
        if (!isMeasurable)
            QSKIP("Printed only: this build is slowed down, and cairo is not.");
    }
    print("ReportLab, one worker", millisecondsOf(u"/usr/bin/python3"_s, u"reportlabpage.py"_s, stage));
    print("TCPDF, one worker", millisecondsOf(u"php"_s, u"tcpdfpage.php"_s, stage));
    QVERIFY(best <= allowed);
}

void TestCertificatesBenchmark::memoryDoesNotGrow()
{
    Stage stage;
    const auto peakOf = [&](int count) {
        stage.removeOurs();
        forgetPeak();
        stage.makeOurs(0, count);
        return peakMemory();
    };
    (void)peakOf(turn); // fonts are read
    const qint64 few = peakOf(turn);
    const qint64 many = peakOf(certificates);
    qInfo("peak memory: %lld KB for %d, %lld KB for %d", static_cast<long long>(few), turn,
          static_cast<long long>(many), certificates);
    QVERIFY(few > 0);
    constexpr qint64 noise = 4 * 1024;
    if (isMeasurable)
        QVERIFY(many < few + noise);
}

QTEST_MAIN(TestCertificatesBenchmark)
#include "tst_certificates_benchmark.moc"
