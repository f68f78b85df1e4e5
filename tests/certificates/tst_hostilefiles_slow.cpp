// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/base45.h"
#include "app/certificates/verify/verification.h"
#include "tests/support/showncertificate.h"
#include "tests/support/stopwatch.h"
#include "tests/support/strictpdf.h"

#include <QCryptographicHash>
#include <QTest>

#include <functional>
#include <sys/resource.h>

using namespace ledforum;
using namespace Qt::StringLiterals;
using Make = std::function<QByteArray()>;

Q_DECLARE_METATYPE(Make)

namespace {

constexpr qsizetype mebibyte = 1 << 20;
constexpr qsizetype largest = 15 * mebibyte; // whoever opens files does not read larger ones

QByteArray filledWith(const QByteArray& part, qsizetype size = largest)
{
    return part.repeated(size / part.size());
}

QByteArray loose(const QByteArray& rest)
{
    return "%PDF-1.4\n" + rest;
}

QByteArray packedStream(const QByteArray& content, const QByteArray& entries = {})
{
    return plainStream(qCompress(content, 9).mid(4), "/Filter /FlateDecode " + entries);
}

/// One page of the right shape, which shows this.
QByteArray drawing(const QByteArray& content, const QByteArray& map = "<0001> <0041> endbfchar",
                   const QByteArray& kids = "3 0 R")
{
    return strictPdf({{1, "<< /Type /Catalog /Pages 2 0 R /Metadata 7 0 R >>"},
                      {2, "<< /Type /Pages /Kids [" + kids + "] /Count 1 >>"},
                      {3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
                          "<< /Font << /F0 5 0 R >> >> >>"},
                      {4, packedStream(content)},
                      {5, "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>"},
                      {6, packedStream(map)},
                      {7, plainStream("<?xpacket begin urn:led-forum: ?><?xpacket end=\"w\"?>",
                                      "/Type /Metadata /Subtype /XML")}},
                     "/Root 1 0 R");
}

QByteArray differentWords()
{
    QByteArray words;
    for (int i = 0; i < 400'000; ++i)
        words += "w" + QByteArray::number(i, 36) + ' ';
    return words;
}

QByteArray manyPackedObjects()
{
    QByteArray file = "%PDF-1.5\n";
    const QByteArray stream =
        packedStream(filledWith("1 0 ", 15 * mebibyte), "/Type /ObjStm /N 99999999 /First 0");
    for (int i = 1; file.size() + stream.size() < largest && i < 2'000; ++i)
        file += QByteArray::number(i) + " 0 obj\n" + stream + "\nendobj\n";
    return file;
}

/// All objects of a stream begin at one place, where a long one stands.
QByteArray onePlace()
{
    const QByteArray places = filledWith("7 400000 ", 400'000);
    const QByteArray stream =
        packedStream(places + "[" + filledWith("0 ", 4 * mebibyte) + "]", "/Type /ObjStm /N 99999 /First 0");
    return loose("8 0 obj\n" + stream + "\nendobj\n");
}

qint64 peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

/// Whoever verifies opens what strangers send: files made to keep the program busy, or to fill its memory.
class TestHostileFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isDoneSoon_data();
    void isDoneSoon();

private:
    double m_hashing = 0; ///< milliseconds for a gibibyte, as a measure of this computer now
};

void TestHostileFiles::initTestCase()
{
    (void)verify(ShownCertificate().pdf(), {}); // so that fonts are loaded
    const QByteArray data(64 * mebibyte, 'x');
    m_hashing =
        16 * timed([&] { (void)QCryptographicHash::hash(data, QCryptographicHash::Blake2b_256); }).processor;
}

void TestHostileFiles::isDoneSoon_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char* name, const Make& make) { QTest::newRow(name) << make; };
    row("text that never ends", [] { return QByteArray(loose(filledWith("1 0 obj ("))); });
    row("streams that never end", [] { return QByteArray(loose(filledWith("1 0 obj<<>>stream\n"))); });
    row("trailers that never end", [] { return QByteArray(loose(filledWith("trailer ("))); });
    row("arrays in arrays", [] { return QByteArray(loose("1 0 obj " + filledWith("["))); });
    row("a long array", [] { return QByteArray(loose("1 0 obj [" + filledWith("0 ") + "] endobj")); });
    row("dictionaries", [] { return QByteArray(loose("1 0 obj [" + filledWith("<<>>") + "] endobj")); });
    row("objects", [] { return QByteArray(loose(filledWith("1 0 obj 0 endobj "))); });
    row("digits", [] { return QByteArray(loose(filledWith("1") + " obj")); });
    row("a loop of references",
        [] { return QByteArray(loose("1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer<</Root 1 0 R>>")); });
    row("packed objects, many times", [] { return QByteArray(manyPackedObjects()); });
    row("packed objects in one place", [] { return QByteArray(onePlace()); });
    row("a page that unpacks to much", [] { return QByteArray(drawing(QByteArray(100 * mebibyte, ' '))); });
    row("one page many times", [] {
        return QByteArray(drawing(filledWith("q Q ", 4 * mebibyte), {}, filledWith("3 0 R ", 6 * mebibyte)));
    });
    row("areas under texts",
        [] { return QByteArray(drawing("BT /F0 9 Tf ET " + filledWith("0 0 9 9 re f BT <0001> Tj ET "))); });
    row("one path", [] {
        return QByteArray(
            drawing("/F0 9 Tf " + filledWith("<0001> Tj ", mebibyte) + filledWith("0 0 9 9 re ") + "f"));
    });
    row("unknown words", [] { return QByteArray(drawing(differentWords())); });
    row("operands", [] { return QByteArray(drawing(filledWith("0 "))); });
    row("a font of many codes", [] {
        return QByteArray(
            drawing(filledWith("/F0 9 Tf <0001> Tj "), filledWith("<0000> <FFFF> <0041> endbfrange ")));
    });
    row("stand-ins", [] {
        return QByteArray(
            drawing(filledWith("/A << /ActualText (" + QByteArray(200, 'a') + ") >> BDC EMC ")));
    });
    row("metadata", [] {
        return QByteArray(
            drawing({}).replace("urn:led-forum:", "urn:led-forum:" + filledWith("<ledforum:credential>")));
    });
    row("a credential of arrays", [] { return QByteArray("{\"evidence\":" + filledWith("[")); });
    row("a long credential", [] { return QByteArray("{\"evidence\":[" + filledWith("{},") + "{}]}"); });
    row("a long token", [] { return QByteArray(filledWith("a") + '.' + filledWith("eyJh") + ".a"); });
    row("a long code", [] { return QByteArray("LEDF1:" + filledWith("0")); });
    row("a code of arrays", [] { return QByteArray("LEDF1:" + base45(filledWith("\x81", 100'000))); });
    row("a code that promises much", [] {
        return QByteArray("LEDF1:" + base45("\x9b\x00\x00\x00\xff\xff\xff\xff\xff" + QByteArray(64, 'x')));
    });
    row("a long text", [] { return QByteArray(filledWith("certificate ")); });
}

void TestHostileFiles::isDoneSoon()
{
    QFETCH(const Make, make);
    const QByteArray file = make();
    const qint64 before = peakKilobytes();
    Verification result;
    const double milliseconds = timed([&] { result = verify(file, {}); }).processor;
    const qint64 more = (peakKilobytes() - before) / 1024;
    qInfo("%.1f s, %lld MiB more: %s", milliseconds / 1000, more, qPrintable(result.sentence));
    QVERIFY(!result.isValid() && !result.sentence.isEmpty());
    // Built with sanitisers and not optimised: people wait some ten times less.
    QVERIFY2(milliseconds < 10 * m_hashing, qPrintable(u"%1 ms"_s.arg(milliseconds)));
    QVERIFY2(more < 1024, qPrintable(u"%1 MiB"_s.arg(more)));
}

QTEST_MAIN(TestHostileFiles)
#include "tst_hostilefiles_slow.moc"
