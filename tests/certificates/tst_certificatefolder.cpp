// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatefolder.h"
#include "app/certificates/page/certificatedocument.h"
#include "tests/certificates/writtencertificates.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace ledforum::writing;
using namespace Qt::StringLiterals;

/// A folder that certificates are written into more than once, and that holds other things.
class TestCertificateFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAloneWhatIsThere();
    void aTornFileIsWrittenAgain_data();
    void aTornFileIsWrittenAgain();
    void leavesOtherPeoplesFilesAlone();
    void namesakesHaveFilesOfTheirOwn();
    void refusesAFolderThatCannotBeWritten();
    void sheetKeepsOtherPeoplesFile();

private:
    QTemporaryDir m_directory;
    [[nodiscard]] QString path(const QString& name) const { return m_directory.filePath(name); }
};

void TestCertificateFolder::leavesAloneWhatIsThere()
{
    const auto all = certificates(6);
    const QString folder = path(u"again"_s);
    const auto first = must(writeCertificates(all, BulkForm::Folder, folder));
    const QString kept = first.files[2].path;
    put(kept, contentOf(kept) + "% somebody's comment"); // as PDF programs append
    QVERIFY(QFile::remove(first.files[4].path));
    const auto second = must(writeCertificates(all, BulkForm::Folder, folder));
    QCOMPARE(second.newlyWritten(), 1);
    QCOMPARE(second.alreadyThere(), 5);
    QVERIFY(second.files[4].isNew);
    QVERIFY(contentOf(kept).endsWith("comment"));
    QCOMPARE(namesIn(folder).size(), 7);
    QVERIFY(contentOf(second.sheet).count("Already there") == 5);
}

void TestCertificateFolder::aTornFileIsWrittenAgain_data()
{
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("zeros");
    QTest::newRow("empty") << 0 << 0;
    QTest::newRow("a part") << 5000 << 0;
    QTest::newRow("all but the end") << -7 << 0;
    QTest::newRow("zeros alone") << 0 << 9000;
    QTest::newRow("zeros behind a part") << 4096 << 9000;
}

void TestCertificateFolder::aTornFileIsWrittenAgain()
{
    QFETCH(int, kept);
    QFETCH(int, zeros);
    const auto all = certificates(2);
    const QString folder = path(QString::fromLatin1(QTest::currentDataTag()));
    const auto first = must(writeCertificates(all, BulkForm::Folder, folder));
    const QByteArray whole = contentOf(first.files[0].path);
    put(first.files[0].path, (kept < 0 ? whole.chopped(-kept) : whole.first(kept)) + QByteArray(zeros, '\0'));
    const auto second = must(writeCertificates(all, BulkForm::Folder, folder));
    QCOMPARE(second.newlyWritten(), 1);
    QCOMPARE(second.files[0].path, first.files[0].path);
    QCOMPARE(contentOf(second.files[0].path), whole);
}

void TestCertificateFolder::leavesOtherPeoplesFilesAlone()
{
    const auto all = certificates(2);
    const QString folder = path(u"others"_s);
    const auto first = must(writeCertificates(all, BulkForm::Folder, folder));
    QByteArray changed = contentOf(first.files[0].path);
    changed[100] = char(changed.at(100) ^ 1); // somebody's edit: the serial still stands in it
    put(first.files[0].path, changed);
    const auto second = must(writeCertificates(all, BulkForm::Folder, folder));
    QCOMPARE(second.newlyWritten(), 1);
    QVERIFY(second.files[0].path.endsWith(all[0].serial.value() + u".pdf"_s));
    QCOMPARE(contentOf(first.files[0].path), changed);
    QCOMPARE(must(writeCertificates(all, BulkForm::Folder, folder)).newlyWritten(), 0);
    put(second.files[0].path, "notes");
    const auto third = writeCertificates(all, BulkForm::Folder, folder);
    QVERIFY(!third);
    QVERIFY2(third.failure().sentence.contains(u"in the way"), qPrintable(third.failure().sentence));
    QCOMPARE(contentOf(second.files[0].path), "notes");
}

void TestCertificateFolder::namesakesHaveFilesOfTheirOwn()
{
    std::vector<Certificate> all;
    for (int i = 0; i < 3; ++i) {
        CertificateRecord record = samples::record();
        record.serial = samples::plainRecord(i).serial;
        record.fullName = i == 2 ? u"ŁUKASZ ADEBAYO"_s : u"Łukasz Adebayo"_s; // one file where case is none
        all.push_back(samples::certificate(record));
    }
    const QString folder = path(u"namesakes"_s);
    const auto first = must(writeCertificates(all, BulkForm::Folder, folder));
    QSet<QString> names;
    for (const CertificateFile& file : first.files)
        names.insert(file.path.toLower());
    QCOMPARE(names.size(), 3);
    QCOMPARE(must(writeCertificates(all, BulkForm::Folder, folder)).newlyWritten(), 0);
    for (size_t i = 0; i < 3; ++i)
        QVERIFY(isPdfOf(contentOf(first.files[i].path), all[i].serial));
}

void TestCertificateFolder::refusesAFolderThatCannotBeWritten()
{
    const QString file = path(u"file"_s);
    put(file, "x");
    for (const QString& folder :
         {file, file + u"/below"_s, u" "_s, QString(), u"/proc/led-forum"_s, u"/proc"_s}) {
        QVERIFY2(!CertificateFolder::prepare(folder), qPrintable(folder)); // not even root writes there
        const auto outcome = writeCertificates(certificates(1), BulkForm::Folder, folder);
        QVERIFY2(!outcome && outcome.failure().code == FailureCode::Refused, qPrintable(folder));
    }
    QVERIFY(!writeCertificates({}, BulkForm::Folder, path(u"none"_s)));
    QVERIFY(!QFileInfo::exists(path(u"none"_s)));
}

void TestCertificateFolder::sheetKeepsOtherPeoplesFile()
{
    const QString folder = path(u"sheets"_s);
    QVERIFY(QDir().mkpath(folder));
    put(folder + u"/Certificates.csv"_s, "Course,Room\r\n");
    const auto outcome = must(writeCertificates(certificates(1), BulkForm::Folder, folder));
    QVERIFY(outcome.sheet.endsWith(u"/Certificates-2.csv"));
    QCOMPARE(contentOf(folder + u"/Certificates.csv"_s), "Course,Room\r\n");
    QCOMPARE(must(writeCertificates(certificates(2), BulkForm::Folder, folder)).sheet, outcome.sheet);
}

QTEST_MAIN(TestCertificateFolder)
#include "tst_certificatefolder.moc"
