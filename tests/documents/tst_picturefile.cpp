// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/jpegfacts.h"
#include "app/documents/picturefile.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF place(4500, 1450); // 531 × 171 dots at 300 an inch

QImage plain(QSize size, const QColor& colour = Qt::darkBlue)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

QByteArray file(const QImage& image, const char* format = "PNG",
                QImageIOHandler::Transformations turned = QImageIOHandler::TransformationNone)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setTransformation(turned);
    writer.setQuality(95);
    if (!writer.write(image))
        qFatal("The picture cannot be written.");
    return buffer.data();
}

/// The picture, or its refusal as a test fails with it.
QImage taken(const QByteArray& bytes)
{
    const auto image = pictureFrom(bytes, u"a file"_s, place);
    if (!image)
        qWarning("%s", qPrintable(image.failure().sentence));
    return image ? *image : QImage();
}

/// A PNG without its dots, of any size that its head names.
QByteArray headOnly(int width, int height)
{
    QByteArray bytes = file(plain({1, 1}));
    const auto put = [&](qsizetype at, int value) {
        for (int i = 0; i < 4; ++i)
            bytes[at + i] = char(value >> (24 - 8 * i));
    };
    put(16, width);
    put(20, height);
    // The head's checksum, as the format has it (CRC-32).
    quint32 crc = 0xffffffff;
    for (qsizetype i = 12; i < 29; ++i) {
        crc ^= uchar(bytes[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    put(29, int(~crc));
    return bytes;
}

const QByteArray pressJpeg = QByteArray::fromHex("ffd8ffc00014080064012c04011100021101031101041101"
                                                 "ffda0006040000ffd9");

QByteArray drawing(const QByteArray& inside)
{
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\">" +
           inside + "</svg>";
}

} // namespace

/// Which picture files are taken in for documents, and as what.
class TestPictureFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAreTaken_data();
    void kindsAreTaken();
    void transparentIsWhite();
    void isUprightAsTheCameraWasHeld();
    void blankMarginsComeOff();
    void isNoLargerThanPrintsSharp();
    void otherColoursBecomePlainOnes();
    void refusals_data();
    void refusals();
    void aFileIsReadFromItsPath();
    void anyBytesAreRefusedOrTaken();
};

void TestPictureFile::kindsAreTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    const QImage image = plain({500, 150});
    QTest::newRow("PNG") << file(image) << QSize(500, 150);
    QTest::newRow("JPEG") << file(image, "JPG") << QSize(500, 150);
    QTest::newRow("grey JPEG") << file(image.convertToFormat(QImage::Format_Grayscale8), "JPG")
                               << QSize(500, 150);
    QTest::newRow("PNG of 16 bits") << file(image.convertToFormat(QImage::Format_RGBA64)) << QSize(500, 150);
    QTest::newRow("PNG with a palette")
        << file(image.convertToFormat(QImage::Format_Indexed8)) << QSize(500, 150);
    QTest::newRow("SVG, as sharp as it prints")
        << drawing("<rect width=\"90\" height=\"30\" fill=\"#005EB8\"/>") << QSize(513, 171);
    QTest::newRow("very wide") << file(plain({2000, 100})) << QSize(531, 27);
    QTest::newRow("very tall") << file(plain({120, 1000})) << QSize(21, 171);
}

void TestPictureFile::kindsAreTaken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QSize, size);
    const QImage image = taken(bytes);
    QCOMPARE(image.format(), QImage::Format_RGB888);
    QVERIFY2(std::abs(image.width() - size.width()) <= 1 && std::abs(image.height() - size.height()) <= 1,
             qPrintable(u"%1 × %2"_s.arg(image.width()).arg(image.height())));
    const QColor middle = image.pixelColor(image.rect().center());
    if (QByteArray(QTest::currentDataTag()).startsWith("grey"))
        QVERIFY(middle.red() == middle.blue() && middle.red() < 100);
    else
        QVERIFY(middle.blue() > 100 && middle.red() < 20);
}

void TestPictureFile::transparentIsWhite()
{
    QImage image(400, 150, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter(&image).fillRect(0, 0, 100, 150, Qt::red);
    QPainter(&image).fillRect(300, 0, 100, 150, QColor(0, 0, 0, 128));
    const QImage on = taken(file(image));
    QCOMPARE(on.pixelColor(200, 75), QColor(Qt::white));
    QVERIFY(std::abs(on.pixelColor(350, 75).red() - 127) < 3);
    QVERIFY(!on.hasAlphaChannel());
}

void TestPictureFile::isUprightAsTheCameraWasHeld()
{
    QImage image = plain({300, 100}, Qt::black);
    QPainter(&image).fillRect(0, 0, 100, 100, Qt::red);
    const QImage turned = taken(file(image, "JPG", QImageIOHandler::TransformationRotate90));
    QVERIFY(turned.height() > turned.width());
    QVERIFY(turned.pixelColor(turned.width() / 2, 10).red() > 200); // what was left is above
    QVERIFY(turned.pixelColor(turned.width() / 2, turned.height() - 10).red() < 50);
}

void TestPictureFile::blankMarginsComeOff()
{
    QImage image = plain({1000, 800}, QColor(250, 250, 248)); // as a scanner sees paper
    QPainter(&image).fillRect(300, 350, 400, 130, Qt::darkBlue);
    QCOMPARE(taken(file(image)).size(), QSize(400, 130));
}

void TestPictureFile::isNoLargerThanPrintsSharp()
{
    const QImage image = taken(file(plain({4000, 1000})));
    QCOMPARE(image.size(), QSize(531, 133));
}

void TestPictureFile::otherColoursBecomePlainOnes()
{
    QImage image = plain({500, 150}, QColor(0, 200, 0));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    QVERIFY(taken(file(image)).pixelColor(5, 5).red() < 30);
    QVERIFY(taken(file(image)).pixelColor(5, 5) != QColor(0, 200, 0));
}

void TestPictureFile::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray whole = file(plain({500, 150}));
    QImage noisy = plain({500, 150});
    for (int i = 0; i < 60000; ++i)
        noisy.setPixel(i % 500, i / 500, QRgb(i * 2654435761U));
    const QByteArray photograph = file(noisy, "JPG");
    QByteArray moving = whole;
    moving.insert(33, QByteArray::fromHex("00000008") + "acTL" + QByteArray(12, '\0'));
    QTest::newRow("nothing") << QByteArray() << u"no PNG, JPEG or SVG picture"_s;
    QTest::newRow("text") << QByteArray("a letter") << u"no PNG, JPEG or SVG picture"_s;
    QTest::newRow("GIF") << QByteArray("GIF89a\x01\0\x01\0\0\0\0", 13) << u"no PNG, JPEG or SVG picture"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\n") << u"no PNG, JPEG or SVG picture"_s;
    QTest::newRow("its end is missing") << whole.left(whole.size() / 2) << u"damaged"_s;
    QTest::newRow("JPEG whose end is missing") << photograph.left(photograph.size() / 2) << u"not whole"_s;
    QTest::newRow("only its first bytes") << whole.left(8) << u"damaged"_s;
    QTest::newRow("moving") << moving << u"moving picture"_s;
    QTest::newRow("for presses") << pressJpeg << u"printing press (CMYK)"_s;
    QTest::newRow("too many dots") << headOnly(40000, 30000) << u"40000 × 30000 dots"_s;
    QTest::newRow("too few dots") << file(plain({100, 40})) << u"It needs 214 × 86 at least; 428 × 171"_s;
    QTest::newRow("one dot") << file(plain({1, 1})) << u"has 1 × 1 dots"_s;
    QTest::newRow("too long and narrow") << file(plain({3000, 20})) << u"so long and narrow (3000 × 20"_s;
    QTest::newRow("white") << file(plain({500, 150}, Qt::white)) << u"white all over"_s;
    QTest::newRow("drawing with a picture")
        << drawing("<image href=\"/etc/passwd\" width=\"1\" height=\"1\"/>") << u"holds other pictures"_s;
    QTest::newRow("drawing that grows")
        << ("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + drawing("<text>&a;</text>"))
        << u"holds other pictures, or is too large"_s;
    QTest::newRow("damaged drawing") << QByteArray("<svg width=\"90\" height=\"30\"><rect") << u"damaged"_s;
}

void TestPictureFile::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto image = pictureFrom(bytes, u"crest.png"_s, place);
    QVERIFY(!image);
    const QString& sentence = image.failure().sentence;
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY(sentence.startsWith(u"“crest.png” "));
    QVERIFY(sentence.endsWith(u" Nothing was changed."));
}

void TestPictureFile::aFileIsReadFromItsPath()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"crest.jpg"_s); // the name is not what counts
    QVERIFY(plain({500, 150}).save(path, "PNG"));
    QVERIFY(readPicture(path, place).isOk());
    const auto none = readPicture(folder.filePath(u"none.png"_s), place);
    QVERIFY(!none);
    QCOMPARE(none.failure().code, FailureCode::NotFound);
    QFile huge(folder.filePath(u"huge.png"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(40 << 20));
    QVERIFY(!readPicture(huge.fileName(), place));
}

void TestPictureFile::anyBytesAreRefusedOrTaken()
{
    const QByteArray whole = file(plain({300, 100}), "JPG");
    for (qsizetype i = 0; i < std::min<qsizetype>(whole.size(), 700); ++i) {
        QByteArray changed = whole;
        changed[i] = char(uchar(changed[i]) ^ 0xff);
        (void)pictureFrom(changed, u"a file"_s, place);
        (void)jpegFacts(whole.left(i));
    }
}

QTEST_MAIN(TestPictureFile)
#include "tst_picturefile.moc"
