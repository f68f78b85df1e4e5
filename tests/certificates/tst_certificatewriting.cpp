// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatewriting.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/csvfile.h"
#include "tests/certificates/writtencertificates.h"
#include "tests/documents/pdfchecks.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace ledforum::writing;
using namespace Qt::StringLiterals;

/// Many certificates into a folder, a ZIP file and one PDF.
class TestCertificateWriting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAFolderOfFiles();
    void goesOnWhereItWasStopped();
    void aClosedCertificateStopsAfterThoseBefore();
    void aZipHoldsTheSameFiles();
    void onePdfHasAllPages();
    void stoppedItLeavesNothing_data();
    void stoppedItLeavesNothing();
    void aFullDiskLeavesNothing_data();
    void aFullDiskLeavesNothing();
    void neverInPlaceOfADatabase();

private:
    QTemporaryDir m_directory;
    [[nodiscard]] QString path(const QString& name) const { return m_directory.filePath(name); }
};

namespace {

QHash<QString, QByteArray> filesIn(const QString& folder, const QString& pattern = u"*.pdf"_s)
{
    QHash<QString, QByteArray> files;
    for (const QString& name : QDir(folder).entryList({pattern}, QDir::Files | QDir::Hidden))
        files.insert(name, contentOf(folder + u'/' + name));
    return files;
}

CertificateProgress stopAt(qsizetype number)
{
    return [number](qsizetype done, qsizetype) { return done < number; };
}

} // namespace

void TestCertificateWriting::makesAFolderOfFiles()
{
    const auto all = certificates(24);
    QList<qsizetype> steps;
    const auto outcome = must(
        writeCertificates(all, BulkForm::Folder, path(u"new/folder"_s), [&](qsizetype done, qsizetype of) {
            steps += done;
            return of == 24;
        }));
    QCOMPARE(steps.size(), 25);
    QVERIFY(std::ranges::is_sorted(steps));
    QCOMPARE(outcome.newlyWritten(), 24);
    QCOMPARE(namesIn(path(u"new/folder"_s)).size(), 25);
    const auto table = CsvTable::read(contentOf(outcome.sheet));
    QVERIFY(table.isOk());
    QCOMPARE(table->rows().size(), 24U);
    for (size_t i = 0; i < 24; ++i) {
        const CertificateRecord record = *recordFrom(all[i].record);
        const QByteArray pdf = contentOf(outcome.files[i].path);
        QCOMPARE(outcome.files[i].certificate, all[i]);
        QVERIFY(isPdfOf(pdf, record.serial));
        const auto whole = *signedCertificate(all[i]);
        QCOMPARE(pdf, *certificatePdf(whole, layOut(whole)));
        const CsvRow& row = table->rows()[i];
        QCOMPARE(row.cell(table->column({u"Name"_s})), record.fullName);
        QCOMPARE(row.cell(table->column({u"Certificate"_s})), record.serial.value());
        QCOMPARE(row.cell(table->column({u"Minutes"_s})).toInt(), record.minutesAttended);
        QCOMPARE(row.cell(table->column({u"CPD credits"_s})), record.credits.text());
        QCOMPARE(row.cell(table->column({u"Date"_s})), record.span.date.toString(Qt::ISODate));
        QCOMPARE(row.cell(table->column({u"File"_s})), QFileInfo(outcome.files[i].path).fileName());
        QCOMPARE(row.cell(table->column({u"State"_s})), u"Written"_s);
    }
}

void TestCertificateWriting::goesOnWhereItWasStopped()
{
    const auto all = certificates(30);
    must(writeCertificates(all, BulkForm::Folder, path(u"at once"_s)));
    const QString folder = path(u"in parts"_s);
    for (const qsizetype stop : {7, 0, 19}) {
        const auto stopped = writeCertificates(all, BulkForm::Folder, folder, stopAt(stop));
        QVERIFY(!stopped);
        QVERIFY(stopped.failure().code == FailureCode::Cancelled);
        QVERIFY2(stopped.failure().sentence.contains(u"%1 of 30 certificates"_s.arg(stop)),
                 qPrintable(stopped.failure().sentence));
    }
    QCOMPARE(namesIn(folder).size(), 19); // and nothing half made
    const auto rest = must(writeCertificates(all, BulkForm::Folder, folder));
    QCOMPARE(rest.newlyWritten(), 11);
    QCOMPARE(filesIn(folder), filesIn(path(u"at once"_s)));
}

void TestCertificateWriting::aClosedCertificateStopsAfterThoseBefore()
{
    auto all = certificates(9);
    all[3].record.clear();
    const QString folder = path(u"closed"_s);
    const auto outcome = writeCertificates(all, BulkForm::Folder, folder);
    QVERIFY(!outcome);
    QVERIFY2(outcome.failure().sentence.contains(all[3].serial.value()),
             qPrintable(outcome.failure().sentence));
    QCOMPARE(namesIn(folder).size(), 3);
    QVERIFY(!writeCertificates(all, BulkForm::Zip, path(u"closed.zip"_s)));
    QVERIFY(!writeCertificates(all, BulkForm::MergedPdf, path(u"closed.pdf"_s)));
    QVERIFY(!QFileInfo::exists(path(u"closed.zip"_s)) && !QFileInfo::exists(path(u"closed.pdf"_s)));
}

void TestCertificateWriting::aZipHoldsTheSameFiles()
{
    const auto all = certificates(25);
    const QString folder = path(u"unzipped by hand"_s);
    const auto loose = must(writeCertificates(all, BulkForm::Folder, folder));
    const QString zip = path(u"Łukasz & co.zip"_s);
    put(zip, "an older one");
    const auto packed = must(writeCertificates(all, BulkForm::Zip, zip));
    QCOMPARE(packed.newlyWritten(), 25);
    QCOMPARE(packed.sheet, u"Certificates.csv"_s);
    const QString unpacked = path(u"unzipped"_s);
    const QByteArray said = pdfchecks::outputOf(
        u"python3"_s,
        {u"-c"_s,
         u"import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
         "assert all(i.flag_bits & 0x800 for i in z.infolist())\n"
         "assert all(i.date_time[0] >= 2026 for i in z.infolist())\n"
         "z.extractall(sys.argv[2])\nprint(len(z.namelist()), len(set(n.lower() for n in z.namelist())))"_s,
         zip, unpacked});
    QCOMPARE(said.trimmed(), "26 26");
    QCOMPARE(filesIn(unpacked, u"*"_s).size(), 26);
    QCOMPARE(filesIn(unpacked), filesIn(folder));
    QCOMPARE(contentOf(unpacked + u"/Certificates.csv"_s), contentOf(loose.sheet));
    const QByteArray bytes = contentOf(zip);
    must(writeCertificates(all, BulkForm::Zip, zip));
    QCOMPARE(contentOf(zip), bytes); // the same certificates give the same file
}

void TestCertificateWriting::onePdfHasAllPages()
{
    auto all = certificates(43); // three parts
    const QString folder = path(u"merged"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString file = folder + u"/Spring & summer.pdf"_s;
    const auto outcome = must(writeCertificates(all, BulkForm::MergedPdf, file));
    QCOMPARE(outcome.files.size(), 43U);
    int pages = 0;
    const auto table = CsvTable::read(contentOf(folder + u"/Spring & summer-sheet.csv"_s));
    QVERIFY(table.isOk());
    QCOMPARE(table->rows().size(), 43U);
    for (size_t i = 0; i < all.size(); ++i) {
        const auto number = int(layOut(*signedCertificate(all[i])).size());
        QCOMPARE(table->rows()[i].cell(table->column({u"File"_s})),
                 number == 1 ? u"Page %1"_s.arg(pages + 1)
                             : u"Pages %1 to %2"_s.arg(pages + 1).arg(pages + number));
        const QByteArray text =
            pdfchecks::outputOf(u"pdftotext"_s, {u"-f"_s, QString::number(pages + 1), u"-l"_s,
                                                 QString::number(pages + 1), file, u"-"_s});
        QVERIFY2(text.contains(all[i].serial.value().toUtf8()), text.constData());
        pages += number;
    }
    QCOMPARE(outcome.pages, pages);
    const QByteArray information = pdfchecks::outputOf(u"pdfinfo"_s, {file});
    QVERIFY2(information.contains("Pages:           " + QByteArray::number(pages)), information.constData());
    QVERIFY2(information.contains("43 certificates for printing"), information.constData());
    QCOMPARE(pdfchecks::verdictsOf(folder), QStringList{u"valid Spring & summer.pdf"_s});
    const QByteArray bytes = contentOf(file);
    must(writeCertificates(all, BulkForm::MergedPdf, file));
    QCOMPARE(contentOf(file), bytes);
}

void TestCertificateWriting::stoppedItLeavesNothing_data()
{
    QTest::addColumn<BulkForm>("form");
    QTest::newRow("ZIP") << BulkForm::Zip;
    QTest::newRow("one PDF") << BulkForm::MergedPdf;
}

void TestCertificateWriting::stoppedItLeavesNothing()
{
    QFETCH(BulkForm, form);
    const QString folder = path(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(QDir().mkpath(folder));
    const QString file = folder + u"/file"_s;
    for (const qsizetype stop : {0, 20, 45}) { // 45: when all is done it is done
        const auto stopped = writeCertificates(certificates(45), form, file, stopAt(stop));
        QCOMPARE(stopped.isOk(), stop == 45);
        if (stop == 45)
            break;
        QVERIFY(stopped.failure().code == FailureCode::Cancelled);
        QCOMPARE(namesIn(folder), QStringList());
    }
    const QByteArray whole = contentOf(file);
    QVERIFY(!whole.isEmpty());
    QVERIFY(!writeCertificates(certificates(45), form, file, stopAt(20)));
    QCOMPARE(contentOf(file), whole);
}

void TestCertificateWriting::aFullDiskLeavesNothing_data()
{
    stoppedItLeavesNothing_data();
    QTest::newRow("folder") << BulkForm::Folder;
}

void TestCertificateWriting::aFullDiskLeavesNothing()
{
    QFETCH(BulkForm, form);
    const QString disk = path(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=300k"_s, u"none"_s, disk}) != 0)
        QSKIP("Only root can make a small disk.");
    const auto outcome =
        writeCertificates(certificates(60), form, form == BulkForm::Folder ? disk : disk + u"/file"_s);
    const QStringList left = namesIn(disk);
    const auto whole = filesIn(disk, u"*"_s);
    QProcess::execute(u"umount"_s, {disk});
    QVERIFY(!outcome);
    QVERIFY2(outcome.failure().sentence.contains(u"cannot be written"),
             qPrintable(outcome.failure().sentence));
    if (form != BulkForm::Folder) {
        QCOMPARE(left, QStringList());
        return;
    }
    QVERIFY(!left.isEmpty());
    for (auto file = whole.begin(); file != whole.end(); ++file)
        QVERIFY2(file.key().endsWith(u".pdf") && file->endsWith("%%EOF\n"), qPrintable(file.key()));
}

void TestCertificateWriting::neverInPlaceOfADatabase()
{
    const QString file = path(u"forum.led"_s);
    const QByteArray database = "SQLite format 3" + QByteArray(100, '\0');
    put(file, database);
    for (const BulkForm form : {BulkForm::Zip, BulkForm::MergedPdf}) {
        const auto outcome = writeCertificates(certificates(1), form, file);
        QVERIFY(!outcome);
        QVERIFY2(outcome.failure().sentence.contains(u"database"), qPrintable(outcome.failure().sentence));
        QCOMPARE(contentOf(file), database);
        QVERIFY(!writeCertificates(certificates(1), form, path(u"no/such/folder/file"_s)));
        QVERIFY(!writeCertificates(certificates(1), form, m_directory.path()));
    }
}

QTEST_MAIN(TestCertificateWriting)
#include "tst_certificatewriting.moc"
