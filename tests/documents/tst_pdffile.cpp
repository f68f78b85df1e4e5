// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/pdffile.h"

#include <QTest>

using namespace ledforum;

/// Whether a PDF of ours is whole.
class TestPdfFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenInPartsItIsTheSame();
    void knowsAWholeFile();
    void noticesEveryByteThatMatters();
    void knowsWhatAPowerCutLeaves();
};

namespace {

QByteArray fileOf(int objects, int takenAfter)
{
    PdfFile file;
    QByteArray bytes;
    const int catalog = file.reserve();
    for (int i = 0; i < objects; ++i) {
        file.putStream({}, QByteArray(1000, char('a' + i % 26)));
        if (takenAfter > 0 && i % takenAfter == 0)
            bytes += file.takeWritten();
    }
    file.put(catalog, "<< /Type /Catalog >>");
    const int info = file.put("<< >>");
    return bytes + std::move(file).finished(catalog, info);
}

} // namespace

void TestPdfFile::takenInPartsItIsTheSame()
{
    const QByteArray whole = fileOf(40, 0);
    QCOMPARE(fileOf(40, 1), whole);
    QCOMPARE(fileOf(40, 7), whole);
}

void TestPdfFile::knowsAWholeFile()
{
    const QByteArray whole = fileOf(5, 0);
    QVERIFY(isWholePdf(whole));
    QVERIFY(isWholePdf(whole + "7 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n20\n%%EOF\n"));
    QVERIFY(!isWholePdf({}));
    QVERIFY(!isWholePdf("%PDF-1.4\n\nstartxref\n3\n%%EOF\n"));
    QVERIFY(!isWholePdf(whole.sliced(1)));
    for (qsizetype size = 0; size < whole.size(); size += 13)
        QVERIFY2(!isWholePdf(whole.first(size)), qPrintable(QString::number(size)));
    QVERIFY(!isWholePdf(whole.chopped(1)));
}

void TestPdfFile::noticesEveryByteThatMatters()
{
    const QByteArray whole = fileOf(3, 0);
    const qsizetype table = whole.indexOf("xref\n");
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray changed = whole;
        changed[i] = '\0'; // as a block that never reached the disk reads
        QVERIFY2(!isWholePdf(changed), qPrintable(QString::number(i)));
        if (i < table) {
            changed[i] = char(whole.at(i) ^ 0x10);
            QVERIFY2(!isWholePdf(changed), qPrintable(QString::number(i)));
        }
    }
}

void TestPdfFile::knowsWhatAPowerCutLeaves()
{
    const QByteArray whole = fileOf(3, 0);
    QVERIFY(!isTornPdf(whole));
    QVERIFY(!isTornPdf(whole + "more"));
    QVERIFY(isTornPdf({}));
    QVERIFY(isTornPdf(QByteArray(4096, '\0')));
    for (const qsizetype size : {1, 10, 100, 3000})
        QVERIFY(isTornPdf(whole.first(size)));
    QVERIFY(isTornPdf(whole.first(1500) + QByteArray(2000, '\0')));
    QVERIFY(!isTornPdf("notes"));
    QVERIFY(!isTornPdf("%PDF-1.7\nof another program"));
}

QTEST_APPLESS_MAIN(TestPdfFile)
#include "tst_pdffile.moc"
