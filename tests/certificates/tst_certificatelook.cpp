// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/didkey.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/certificates/verify/printedtext.h"
#include "app/documents/document.h"
#include "tests/certificates/certificatesamples.h"
#include "tests/documents/pdfchecks.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

SignedCertificate issued(CertificateRecord record)
{
    record.printed = printedTexts(record, samples::issuer().publicKeys().sign);
    return {record, signCertificate(record, samples::issuer())};
}

/// Names and texts as long as they may be, and a code as large as it gets.
CertificateRecord longest()
{
    CertificateRecord record = samples::record();
    record.fullName = u"Maria-Magdalena Konstantinopoulou de Souza e Albuquerque "_s.repeated(3).left(120);
    record.sessionTitle = u"Managing the acutely unwell patient with liver disease "_s.repeated(4).left(200);
    record.forumName = record.site = record.venue = record.signatoryName = record.sessionTitle.left(100);
    record.outcomes =
        QStringList(12, u"Recognise, in an unwell patient, what may be done within the hour."_s);
    record.replaces = CertificateSerial::parse(u"0000-0000-0");
    return record;
}

QImage blurred(const QImage& sharp)
{
    constexpr double radius = 1;
    constexpr int reach = 3;
    std::array<double, 2 * reach + 1> weights{};
    double sum = 0;
    for (int i = -reach; i <= reach; ++i)
        sum += weights.at(size_t(i + reach)) = std::exp(-i * i / (2 * radius * radius));
    const auto along = [&](const QImage& image, int dx, int dy) {
        QImage result(image.size(), QImage::Format_Grayscale8);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                double value = 0;
                for (int i = -reach; i <= reach; ++i) {
                    const QPoint at(std::clamp(x + i * dx, 0, image.width() - 1),
                                    std::clamp(y + i * dy, 0, image.height() - 1));
                    value += weights.at(size_t(i + reach)) / sum * image.constScanLine(at.y())[at.x()];
                }
                result.scanLine(y)[x] = uchar(std::lround(value));
            }
        }
        return result;
    };
    return along(along(sharp.convertToFormat(QImage::Format_Grayscale8), 1, 0), 0, 1);
}

QImage turned(const QImage& straight, double degrees)
{
    QImage paper(straight.size() * 1.1, QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(QRectF(paper.rect()).center());
    painter.rotate(degrees);
    painter.drawImage(-QRectF(straight.rect()).center(), straight);
    painter.end();
    return paper;
}

/// The whole first page as a printer of 150 dots per inch draws it.
QImage printed(const QByteArray& pdf)
{
    return QImage::fromData(pdfchecks::outputOf(
        u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, u"150"_s, u"-png"_s, u"-singlefile"_s, u"-"_s}, pdf));
}

QByteArray scanned(const QImage& image)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"scan.png"_s);
    if (!image.save(path))
        qFatal("The picture cannot be written.");
    return pdfchecks::outputOf(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, path}).trimmed();
}

} // namespace

/// What a certificate looks like, and that its code survives a poor print.
class TestCertificateLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poorPrintsAreRead_data();
    void poorPrintsAreRead();
    void saysHowToCheckIt();
    void followsItsDesign();
};

void TestCertificateLook::poorPrintsAreRead_data()
{
    QTest::addColumn<CertificateRecord>("record");
    QTest::addColumn<double>("degrees");
    const auto row = [](const char* name, CertificateRecord record, double degrees) {
        for (const bool isPortrait : {false, true}) {
            record.design.isPortrait = isPortrait;
            QTest::addRow("%s, %s", name, isPortrait ? "portrait" : "landscape") << record << degrees;
        }
    };
    row("usual", samples::record(), 1.5);
    row("usual, turned more", samples::record(), 3);
    row("turned to the left", samples::record(), -2.3);
    row("bare", samples::bareRecord(), 2);
    row("long", longest(), 3);
    CertificateRecord largest = longest();
    largest.fullName = QString(60, u'好');
    largest.sessionTitle = largest.forumName = QString(100, u'好');
    row("largest code", largest, 1.5);
    row("largest code, turned more", largest, -3);
}

void TestCertificateLook::poorPrintsAreRead()
{
    QFETCH(CertificateRecord, record);
    QFETCH(double, degrees);
    const SignedCertificate certificate = issued(record);
    const auto pdf = certificatePdf(certificate, layOut(certificate));
    QVERIFY2(pdf.isOk(), qPrintable(pdf.isOk() ? QString() : pdf.failure().sentence));
    const QByteArray text = scanned(turned(blurred(printed(*pdf)), degrees));
    QCOMPARE(text, certificateCode(certificate.record, certificate.signatures));
    QVERIFY(verifyCode(text).isSigned());
}

void TestCertificateLook::saysHowToCheckIt()
{
    const SignedCertificate certificate = issued(samples::record());
    const QString all = certificate.record.printed.join(u'\n');
    QVERIFY(all.contains(keyFingerprint(certificate.signatures.issuerKey)));
    QVERIFY(all.contains(u"led-forumctl certificates verify"));
}

void TestCertificateLook::followsItsDesign()
{
    CertificateRecord record = samples::record();
    QCOMPARE(layOut(record).size(), size_t(2));
    QCOMPARE(layOut(record).front().size, DocumentPage::landscapeA4);
    record.design.isPortrait = true;
    record.design.hasReflectionPage = false;
    QCOMPARE(layOut(record).size(), size_t(1));
    QCOMPARE(layOut(record).front().size, DocumentPage::portraitA4);
    QVERIFY(printedTexts(record, {}).contains(u"Certificate of Attendance"_s));
    record.kind = CertificateKind::Teaching;
    const QStringList texts = printedTexts(record, {});
    QVERIFY(texts.contains(u"Certificate of Teaching"_s) && texts.contains(u"taught"_s));
    QVERIFY(!texts.join(u' ').contains(u"attended"));

    record.design.logo = QByteArray(32, 'l');
    SignedCertificate certificate = issued(record);
    QImage logo(90, 30, QImage::Format_RGB32);
    logo.fill(Qt::darkBlue);
    QVERIFY(layOut(certificate).front().pictures.empty());
    certificate.pictures = {{record.design.logo, logo}};
    const auto pictures = layOut(certificate).front().pictures;
    QCOMPARE(pictures.size(), size_t(1));
    QCOMPARE(pictures.front().rectangle.width() / pictures.front().rectangle.height(), 3.0);
}

QTEST_MAIN(TestCertificateLook)
#include "tst_certificatelook.moc"
