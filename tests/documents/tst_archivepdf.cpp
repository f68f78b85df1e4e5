// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/archivepdf.h"
#include "app/documents/pdffile.h"
#include "tests/documents/pdfchecks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace ledforum;
using namespace ledforum::pdfchecks;
using namespace Qt::StringLiterals;

namespace {

constexpr QRect nameArea(1500, 1800, 17500, 2600);

DocumentPage pageSaying(const QString& text, bool isBold = false)
{
    DocumentPage page;
    page.texts.push_back({TextBlock(text, {.points = 26, .isBold = isBold}, 17000), {2000, 2000}});
    page.texts.push_back({TextBlock(u"Efficient offline finals: office"_s, {}, 17000), {2000, 6000}});
    return page;
}

QByteArray fileOf(const DocumentPage& page)
{
    const auto pdf = archivePdf({page}, information());
    return pdf ? *pdf : QByteArray();
}

const QStringList names{u"Łukasz Adébọ́wálé Groß"_s,
                        u"Nguyễn Thị Ánh Tuyết"_s,
                        u"Γιώργος Παπαδόπουλος"_s,
                        u"Олександр Шевченко"_s,
                        u"محمد صلاح لطفي"_s,
                        u"מֹשֶׁה כהן"_s,
                        u"क्षितिज त्रिपाठी"_s,
                        u"রবীন্দ্রনাথ ঠাকুর"_s,
                        u"தமிழ்ச்செல்வி கிருஷ்ணன்"_s,
                        u"สมชาย น้ำใส"_s,
                        u"王小明 𠮷野家"_s,
                        u"김민준"_s,
                        u"さくら 田中"_s,
                        u"ኃይለማርያም በቀለ"_s,
                        u"ქეთევან ბერიძე"_s,
                        u"ကျော်စွာ လင်း"_s,
                        u"ප්‍රියන්ත පෙරේරා"_s,
                        u"ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"_s,
                        u"مُحَمَّد یُوسُف"_s};

} // namespace

/// Files for the archive, as programs of others see them.
class ArchivePdfTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreCopiedAsTheyWereWritten_data();
    void wordsAreCopiedAsTheyWereWritten();
    void isDrawnAsOnTheScreen_data();
    void isDrawnAsOnTheScreen();
    void aBoxWouldBeSeen();
    void sameContentSameBytes();
    void aFaceThatIsNotBoldIsThickened();
    void whatHasNoGlyphIsRefused();
    void picturesAreDrawnOnWhite();
    void preflightTakesThem();
    void cidsOfCffFonts();
};

void ArchivePdfTest::wordsAreCopiedAsTheyWereWritten_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << name.normalized(QString::NormalizationForm_C);
}

void ArchivePdfTest::wordsAreCopiedAsTheyWereWritten()
{
    QFETCH(QString, name);
    QStringList lines;
    for (const QString& line : copiedLines(fileOf(pageSaying(name))))
        lines += line.normalized(QString::NormalizationForm_KC);
    QVERIFY2(lines.contains(name.normalized(QString::NormalizationForm_KC)), qPrintable(lines.join(u'|')));
    QVERIFY(lines.contains(u"Efficient offline finals: office"));
}

void ArchivePdfTest::isDrawnAsOnTheScreen_data()
{
    wordsAreCopiedAsTheyWereWritten_data();
}

void ArchivePdfTest::isDrawnAsOnTheScreen()
{
    QFETCH(QString, name);
    const DocumentPage page = pageSaying(name);
    const QImage ours = rendered(fileOf(page), nameArea);
    QVERIFY(!ours.isNull());
    const double difference = largestDifference(painted(page, nameArea), ours);
    QVERIFY2(difference < 0.6, qPrintable(QString::number(difference)));
}

void ArchivePdfTest::aBoxWouldBeSeen()
{
    const QImage drawn = rendered(fileOf(pageSaying(u"Łukasz Adébọ́wálé"_s)), nameArea);
    QVERIFY(largestDifference(painted(pageSaying(u"Łukasz \uE123débọ́wálé"_s), nameArea), drawn) > 0.6);
}

void ArchivePdfTest::sameContentSameBytes()
{
    const auto filesOf = [](const QStringList& which) {
        QList<QByteArray> files;
        for (const QString& name : which)
            files += fileOf(pageSaying(name));
        return files;
    };
    const QList<QByteArray> alone = filesOf(names);
    QStringList backwards = names;
    std::reverse(backwards.begin(), backwards.end());
    QList<QByteArray> first;
    QList<QByteArray> second;
    std::thread one([&] {
        const LaidTexts laid;
        first = filesOf(names);
        first = filesOf(names);
    });
    std::thread other([&] { second = filesOf(backwards); });
    one.join();
    other.join();
    std::reverse(second.begin(), second.end());
    QVERIFY(!alone.contains(QByteArray()));
    QCOMPARE(first, alone);
    QCOMPARE(second, alone);
    QCOMPARE(QSet<QByteArray>(alone.begin(), alone.end()).size(), names.size());
}

void ArchivePdfTest::aFaceThatIsNotBoldIsThickened()
{
    const ShapedText plain = pageSaying(u"𐤀𐤁"_s).texts.front().block.shaped(); // Phoenician has one weight
    const ShapedText bold = pageSaying(u"𐤀𐤁"_s, true).texts.front().block.shaped();
    QVERIFY(plain.isComplete());
    QVERIFY(!plain.runs.front().isEmboldened);
    QVERIFY(bold.runs.front().isEmboldened);
    QVERIFY(!pageSaying(u"Bold"_s, true).texts.front().block.shaped().runs.front().isEmboldened);
    const auto ink = [](const QByteArray& pdf) {
        const QImage image = rendered(pdf, nameArea);
        double sum = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                sum += 255 - qGray(image.pixel(x, y));
        }
        return sum;
    };
    QVERIFY(ink(fileOf(pageSaying(u"𐤀𐤁"_s, true))) > 1.1 * ink(fileOf(pageSaying(u"𐤀𐤁"_s))));
}

void ArchivePdfTest::whatHasNoGlyphIsRefused()
{
    const auto pdf = archivePdf({pageSaying(u"Ann \uE123 Lee"_s)}, information());
    QVERIFY(!pdf);
    QVERIFY2(pdf.failure().sentence.contains(u"U+E123"), qPrintable(pdf.failure().sentence));
}

void ArchivePdfTest::picturesAreDrawnOnWhite()
{
    QImage logo(40, 20, QImage::Format_ARGB32);
    logo.fill(Qt::transparent);
    for (int x = 0; x < 20; ++x) {
        for (int y = 0; y < 20; ++y)
            logo.setPixelColor(x, y, Qt::black);
    }
    DocumentPage page = pageSaying(u"Logo"_s);
    page.pictures.push_back({logo, QRectF(2000, 10000, 4000, 2000)});
    page.pictures.push_back({logo, QRectF(12000, 10000, 4000, 2000)});
    const QByteArray pdf = fileOf(page);
    QCOMPARE(pdf.count("/Subtype /Image"), 1);
    const QRect area(1500, 9500, 16000, 3000);
    QVERIFY(largestDifference(painted(page, area), rendered(pdf, area)) < 0.2);
    QVERIFY(largestDifference(painted(pageSaying(u"Logo"_s), area), rendered(pdf, area)) > 1);
}

void ArchivePdfTest::preflightTakesThem()
{
    QTemporaryDir folder;
    const auto put = [&](const QString& name, const QByteArray& pdf) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    };
    for (qsizetype i = 0; i < names.size(); ++i)
        put(u"%1.pdf"_s.arg(i), fileOf(pageSaying(names.at(i), i % 2)));
    DocumentPage page = pageSaying(u"Logo"_s);
    page.pictures.push_back({QImage(4, 4, QImage::Format_ARGB32), QRectF(2000, 10000, 4000, 2000)});
    put(u"picture.pdf"_s, fileOf(page));
    QByteArray damaged = fileOf(page);
    put(u"damaged.pdf"_s, damaged.replace("/CIDSet", "/CIDSat"));
    QStringList refused = verdictsOf(folder.path());
    QCOMPARE(refused.size(), names.size() + 2);
    refused.removeIf([](const QString& verdict) { return verdict.startsWith(u"valid "); });
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.front().contains(u"damaged.pdf"));
}

void ArchivePdfTest::cidsOfCffFonts()
{
    const QByteArray header("\x01\x00\x04\x01", 4);
    const QByteArray names("\x00\x01\x01\x01\x02"
                           "A",
                           6);
    const auto table = [&](const QByteArray& dict, const QByteArray& charset) {
        return header + names + QByteArray("\x00\x01\x01\x01", 4) + char(1 + dict.size()) + dict + charset;
    };
    // ROS, then the place of the charset as one byte: 4 + 6 + 5 + 7 is 22, written as 22 + 139.
    const QByteArray byCid("\x8b\x8b\x8b\x0c\x1e\xa1\x0f", 7);
    const QByteArray list("\x00\x00\x05\x01\x02", 5);
    QCOMPARE(codesOfCff(table(byCid, list), 3), (std::vector<quint16>{0, 5, 0x102}));
    const QByteArray ranges("\x01\x00\x05\x01\x01\x00\x00", 7);
    QCOMPARE(codesOfCff(table(byCid, ranges), 4), (std::vector<quint16>{0, 5, 6, 0x100}));
    QCOMPARE(codesOfCff(table(QByteArray("\xa1\x0f", 2), list), 3), (std::vector<quint16>{0, 1, 2}));
    QCOMPARE(codesOfCff("", 2), (std::vector<quint16>{0, 1}));
}

QTEST_MAIN(ArchivePdfTest)
#include "tst_archivepdf.moc"
