// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/ziparchive.h"
#include "tests/documents/pdfchecks.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// ZIP files as programs of others read them.
class TestZipArchive final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersReadTheSame();
    void leftUnfinishedItIsNotThere();
    void namesTheFileThatCannotBeWritten();
};

namespace {

const QDate day(2026, 11, 24);

QByteArray noise(int size)
{
    QRandomGenerator random(static_cast<quint32>(size));
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

void TestZipArchive::othersReadTheSame()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"Łódź.zip"_s);
    const QList<std::pair<QString, QByteArray>> entries{
        {u"a.pdf"_s, noise(70'000)}, {u"Ελένη 王小明.pdf"_s, QByteArray(300'000, 'x')}, {u"empty"_s, {}}};
    ZipArchive zip(path);
    QVERIFY(zip.open());
    for (const auto& [name, content] : entries)
        QVERIFY(zip.add(name, content, day));
    QVERIFY(zip.finish());
    for (const auto& [name, content] : entries) {
        const QByteArray read = pdfchecks::outputOf(
            u"python3"_s, {u"-c"_s,
                           u"import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n"
                           "assert z.getinfo(sys.argv[2]).date_time==(2026,11,24,12,0,0)\n"
                           "assert z.getinfo(sys.argv[2]).external_attr>>16==0o100644\n"
                           "sys.stdout.buffer.write(z.read(sys.argv[2]))"_s,
                           path, name});
        QCOMPARE(read, content);
    }
    QVERIFY(QFileInfo(path).size() < 80'000);
}

void TestZipArchive::leftUnfinishedItIsNotThere()
{
    QTemporaryDir directory;
    {
        ZipArchive zip(directory.filePath(u"left.zip"_s));
        QVERIFY(zip.open());
        QVERIFY(zip.add(u"a"_s, noise(200'000), day));
    }
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestZipArchive::namesTheFileThatCannotBeWritten()
{
    for (const QString& path : {u"/proc/a.zip"_s, u"/dev/null"_s, u"/tmp"_s}) {
        ZipArchive zip(path);
        const Result<> opened = zip.open();
        QVERIFY(!opened);
        QVERIFY2(opened.failure().sentence.contains(path), qPrintable(opened.failure().sentence));
    }
}

QTEST_GUILESS_MAIN(TestZipArchive)
#include "tst_ziparchive.moc"
