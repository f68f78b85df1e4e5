// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatefolder.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/documents/document.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

CertificateRecord example()
{
    return {.serial = *CertificateSerial::parse(u"0000-0001-2"),
            .fullName = u"Łukasz Adébáyọ̀"_s,
            .profession = u"Doctor"_s,
            .professionalBody = u"GMC"_s,
            .professionalNumber = u"7000412"_s,
            .sessionTitle = u"Sepsis in the first hour"_s,
            .outcomes = {u"Recognise sepsis early"_s, u"Start the bundle within an hour"_s},
            .span = {QDate(2026, 11, 24), QTime(14, 0), 60},
            .minutesAttended = 40,
            .credits = Credits::ofHundredths(50),
            .isClinical = true,
            .venue = u"Seminar Room 2"_s,
            .isOnline = false,
            .forumName = u"LED Educational Forum"_s,
            .site = u"General Hospital"_s,
            .signatoryName = u"Helen Grey"_s,
            .signatoryRole = u"Deputy Clinical Tutor"_s,
            .issuedOn = QDate(2026, 11, 24)};
}

QByteArray pdfOf(const CertificateRecord& record)
{
    return *certificatePdf(record, layOut(record));
}

/// What a reader copies from the file, as pdftotext sees it.
QString extracted(const QByteArray& pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s});
    if (!process.waitForStarted())
        qFatal("pdftotext is not installed (poppler-utils)");
    process.write(pdf);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        lines += line.trimmed();
    return lines;
}

/// The widest extent of anything that is not paper, in pixels of a page drawn with a margin around it.
bool inkLeaves(const CertificateRecord& record)
{
    constexpr int margin = 200;
    constexpr QSize size(1485, 1050);
    const std::vector<DocumentPage> pages = layOut(record);
    for (const DocumentPage& page : pages) {
        QImage image(size + QSize(2 * margin, 2 * margin), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter canvas(&image);
        paintPage(canvas, QRectF(QPointF(margin, margin), QSizeF(size)), page);
        canvas.end();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const bool isPaper =
                    QRect(QPoint(margin, margin), size).adjusted(0, 0, -60, -40).contains(x, y);
                if (!isPaper && image.pixel(x, y) != qRgb(255, 255, 255) &&
                    !(x >= margin && x < margin + 40 && y >= margin && y <= margin + size.height()))
                    return true;
            }
        }
    }
    return false;
}

} // namespace

class CertificateDocumentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverything();
    void leavesOutWhatIsNotKnown();
    void namesComeBackExactly_data();
    void namesComeBackExactly();
    void sameRecordSameBytes();
    void knowsItsSerial();
    void nothingLeavesThePage_data();
    void nothingLeavesThePage();
    void manyOutcomesGetTheirOwnPages();
    void namesTheMissingFont();
};

void CertificateDocumentTest::saysEverything()
{
    const QString text = extracted(pdfOf(example()));
    for (const QString& part : {u"Certificate of Attendance"_s,
                                u"Łukasz Adébáyọ̀"_s,
                                u"GMC 7000412"_s,
                                u"Sepsis in the first hour"_s,
                                u"Tuesday 24 November 2026, 2pm to 3pm"_s,
                                u"40 minutes attended"_s,
                                u"Seminar Room 2"_s,
                                u"0.5"_s,
                                u"CPD credits"_s,
                                u"(internal, self-assessed)"_s,
                                u"Recognise sepsis early"_s,
                                u"Start the bundle within an hour"_s,
                                u"Clinical"_s,
                                u"LED Educational Forum"_s,
                                u"General Hospital"_s,
                                u"Helen Grey"_s,
                                u"Deputy Clinical Tutor"_s,
                                u"Issued on 24 November 2026"_s,
                                u"0000-0001-2"_s,
                                u"Reflection"_s,
                                u"What will I do differently"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"Dr Łukasz"));
}

void CertificateDocumentTest::leavesOutWhatIsNotKnown()
{
    CertificateRecord record = example();
    record.professionalBody = record.professionalNumber = record.venue = record.site = QString();
    record.outcomes.clear();
    const QString text = extracted(pdfOf(record));
    QVERIFY(!text.contains(u"GMC"));
    QVERIFY(!text.contains(u"Learning outcomes"));
    QVERIFY(linesOf(text).contains(u"Tuesday 24 November 2026, 2pm to 3pm · 40 minutes attended"_s));
}

void CertificateDocumentTest::namesComeBackExactly_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : {u"Łukasz Adébáyọ̀"_s,
                                u"Nguyễn Hassan"_s,
                                u"Fatima Ŵyn-Jones"_s,
                                u"Siân Müller"_s,
                                u"Omar O'Neill"_s,
                                u"Aoife Ní Dhomhnaill"_s,
                                u"Grzegorz Brzęczyszczykiewicz"_s,
                                u"Γιώργος Παπαδόπουλος"_s,
                                u"Олександр Шевченко"_s,
                                u"Nguyễn Thị Ánh Tuyết"_s,
                                u"Ọláńrewájú Ṣóyínká"_s,
                                u"İlker Şahin"_s,
                                u"Jürgen Groß"_s,
                                u"Fionn Offiah-Fflur"_s,
                                u"Țepeș Ștefan"_s,
                                u"Ñuñez D’Árcy"_s,
                                u"Þóra Æsgeirsdóttir"_s,
                                u"Ďuriš Ľubomír"_s,
                                u"Kwabena Ɔdɛnho"_s,
                                u"Chukwuemeka Ọ̀gbọ́nnaya"_s,
                                u"Adébọ́wálé Ọláolúwa"_s,
                                u"Tẹ́mitọ́pẹ́ Ọmọ́tọ́lá"_s})
        QTest::newRow(qPrintable(name)) << name.normalized(QString::NormalizationForm_C);
}

void CertificateDocumentTest::namesComeBackExactly()
{
    QFETCH(QString, name);
    CertificateRecord record = example();
    record.fullName = name;
    record.sessionTitle = u"Efficient offline finals: "_s + name;
    QCOMPARE(missingFont(layOut(record)).value_or(QString()), QString());
    const QStringList lines = linesOf(extracted(pdfOf(record)));
    QVERIFY2(lines.contains(name), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(u"Efficient offline finals: "_s + name), qPrintable(lines.join(u'\n')));
}

void CertificateDocumentTest::sameRecordSameBytes()
{
    const QByteArray first = pdfOf(example());
    QTest::qWait(1100); // Qt would stamp another second
    QCOMPARE(pdfOf(example()), first);
    CertificateRecord other = example();
    other.minutesAttended = 41;
    QVERIFY(pdfOf(other) != first);
}

void CertificateDocumentTest::knowsItsSerial()
{
    const QByteArray pdf = pdfOf(example());
    QVERIFY(isPdfOf(pdf, example().serial));
    QVERIFY(!isPdfOf(pdf, *CertificateSerial::parse(u"0000-0000-0")));
    QVERIFY(!isPdfOf("0000-0001-2", example().serial));
}

void CertificateDocumentTest::nothingLeavesThePage_data()
{
    QTest::addColumn<CertificateRecord>("record");
    QTest::newRow("usual") << example();
    CertificateRecord words = example();
    words.fullName = u"Maria-Magdalena Konstantinopoulou de Souza e Albuquerque "_s.repeated(3).left(120);
    words.sessionTitle = u"Managing the acutely unwell patient with liver disease "_s.repeated(4).left(200);
    words.forumName = words.site = words.venue = words.signatoryName = words.sessionTitle;
    QTest::newRow("long words") << words;
    CertificateRecord unbroken = example();
    unbroken.fullName = QString(120, u'W');
    unbroken.sessionTitle = unbroken.venue = unbroken.site = unbroken.forumName = QString(200, u'W');
    unbroken.signatoryName = QString(120, u'W');
    unbroken.outcomes = QStringList(12, QString(300, u'W'));
    QTest::newRow("unbroken") << unbroken;
}

void CertificateDocumentTest::nothingLeavesThePage()
{
    QFETCH(CertificateRecord, record);
    QVERIFY(!inkLeaves(record));
}

void CertificateDocumentTest::manyOutcomesGetTheirOwnPages()
{
    CertificateRecord record = example();
    record.outcomes.clear();
    for (int i = 1; i <= 60; ++i)
        record.outcomes += u"Outcome number %1."_s.arg(i);
    const QString text = extracted(pdfOf(record));
    QVERIFY(text.contains(u"60, listed from page 2"));
    for (const QString& outcome : record.outcomes)
        QVERIFY2(text.contains(outcome), qPrintable(outcome));
    const int pages = int(layOut(record).size());
    QVERIFY(pages >= 4);
    QVERIFY(text.contains(u"Page %1 of %1"_s.arg(pages)));
}

void CertificateDocumentTest::namesTheMissingFont()
{
    CertificateRecord record = example();
    record.fullName = u"Ann \uE123 Lee"_s; // for private use: no font of Debian's has it
    const auto missing = missingFont(layOut(record));
    QVERIFY(missing.has_value());
    QVERIFY2(missing->contains(u"U+E123") && missing->contains(u"fonts-noto"), qPrintable(*missing));
    QVERIFY(!missingFont(layOut(example())));
}

QTEST_MAIN(CertificateDocumentTest)
#include "tst_certificatedocument.moc"
