// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/backupfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

BackupFile made(const QDateTime& at, BackupReason reason = BackupReason::Automatic)
{
    return {u"/x/"_s + backupName(at, "\x01\x02\x03\x04", reason), at, "\x01\x02\x03\x04", reason, 0};
}

/// What is left of backups that are made every `minutes` minutes until `now`, thinned each day.
std::vector<BackupFile> keptOf(const QDateTime& first, const QDateTime& now, int minutes)
{
    std::vector<BackupFile> kept;
    for (QDateTime at = first; at <= now; at = at.addSecs(60LL * minutes)) {
        kept.push_back(made(at));
        if (at.time() != now.time())
            continue;
        for (const BackupFile& gone : surplusOf(kept, at))
            std::erase(kept, gone);
    }
    return kept;
}

qsizetype countBetween(const std::vector<BackupFile>& backups, qint64 youngest, qint64 oldest)
{
    return std::ranges::count_if(backups, [&](const BackupFile& backup) {
        const qint64 age = backup.at.secsTo(noon);
        return age >= youngest && age < oldest;
    });
}

} // namespace

/// Names, lists and thinning of backups, without a forum.
class TestBackupFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesReadBack_data();
    void namesReadBack();
    void otherFilesAreNoBackups_data();
    void otherFilesAreNoBackups();
    void listsTheNewestFirst();
    void ofTwoYearsEveryAgeHasItsBackups();
    void whatWasMadeByHandStaysForAMonth();
    void theNewestStaysForEver();
    void aWrongClockDeletesNothing();
};

void TestBackupFiles::namesReadBack_data()
{
    QTest::addColumn<BackupReason>("reason");
    QTest::newRow("by hand") << BackupReason::ByHand;
    QTest::newRow("automatic") << BackupReason::Automatic;
    QTest::newRow("import") << BackupReason::BeforeImport;
    QTest::newRow("restore") << BackupReason::BeforeRestore;
    QTest::newRow("migration") << BackupReason::BeforeMigration;
}

void TestBackupFiles::namesReadBack()
{
    QFETCH(BackupReason, reason);
    const QDateTime summer(QDate(2026, 7, 1), QTime(23, 59, 59), Qt::UTC);
    QCOMPARE(backupFrom(made(summer, reason).path), made(summer, reason));
    QVERIFY(!words(reason).isEmpty());
}

void TestBackupFiles::otherFilesAreNoBackups_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("under way") << backupName(noon, "abcd", BackupReason::ByHand) + u".0f3c.part"_s;
    QTest::newRow("a journal") << backupName(noon, "abcd", BackupReason::ByHand) + u"-journal"_s;
    QTest::newRow("no day") << u"2026-02-30_120000Z_0000002a_by-hand.backup"_s;
    QTest::newRow("no reason") << u"2026-02-03_120000Z_0000002a_for-fun.backup"_s;
    QTest::newRow("something else") << u"holiday.backup"_s;
}

void TestBackupFiles::otherFilesAreNoBackups()
{
    QFETCH(QString, name);
    QCOMPARE(backupFrom(u"/x/"_s + name), std::nullopt);
}

void TestBackupFiles::listsTheNewestFirst()
{
    const QTemporaryDir folder;
    const QString forum = folder.filePath(u"forum.db"_s);
    QVERIFY(backupsOf(forum).empty());
    QVERIFY(QDir().mkpath(backupFolderOf(forum)));
    for (int n : {2, 3, 1}) {
        const QString name = backupName(noon.addDays(n), "abcd", BackupReason::ByHand);
        for (const QString& each : {name, name + u".part"_s}) {
            QFile file(QDir(backupFolderOf(forum)).filePath(each));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(n, 'x'));
        }
    }
    const auto listed = backupsOf(forum);
    QCOMPARE(listed.size(), size_t(3));
    for (int n = 0; n < 3; ++n) {
        QCOMPARE(listed.at(size_t(n)).at, noon.addDays(3 - n));
        QCOMPARE(listed.at(size_t(n)).bytes, 3 - n);
    }
}

void TestBackupFiles::ofTwoYearsEveryAgeHasItsBackups()
{
    constexpr qint64 hour = 3600;
    constexpr qint64 day = 24 * hour;
    const auto kept = keptOf(noon.addDays(-3 * 365), noon, 60);
    QCOMPARE(kept.back().at, noon);
    // One an hour for two days, one a day for a month, one a week for half a year, one a month for two years;
    // at the seams one more or less.
    QCOMPARE(countBetween(kept, 0, 2 * day), 48);
    const auto days = countBetween(kept, 3 * day, 31 * day);
    QVERIFY2(days >= 27 && days <= 28, qPrintable(QString::number(days)));
    const auto weeks = countBetween(kept, 32 * day, 26 * 7 * day);
    QVERIFY2(weeks >= 21 && weeks <= 23, qPrintable(QString::number(weeks)));
    const auto months = countBetween(kept, 27 * 7 * day, 2 * 366 * day);
    QVERIFY2(months >= 17 && months <= 19, qPrintable(QString::number(months)));
    QCOMPARE(countBetween(kept, 2 * 366 * day + day, 4 * 366 * day), 0);
    QVERIFY(kept.size() < 130);
    // Without a hole: whatever moment somebody wants back, a backup of its age's step is there.
    for (size_t n = 1; n < kept.size(); ++n) {
        const qint64 age = kept[n].at.secsTo(noon);
        const qint64 gap = kept[n - 1].at.secsTo(kept[n].at);
        const qint64 most = age < 2 * day        ? hour
                            : age < 30 * day     ? 2 * day
                            : age < 25 * 7 * day ? 14 * day
                                                 : 62 * day;
        QVERIFY2(gap <= most, qPrintable(kept[n].name()));
    }
}

void TestBackupFiles::whatWasMadeByHandStaysForAMonth()
{
    std::vector<BackupFile> all;
    for (int minutes = 0; minutes < 10; ++minutes) {
        all.push_back(made(noon.addDays(-20).addSecs(60LL * minutes), BackupReason::ByHand));
        all.push_back(made(noon.addDays(-40).addSecs(60LL * minutes), BackupReason::BeforeRestore));
        all.push_back(made(noon.addDays(-20).addSecs(60LL * minutes)));
    }
    all.push_back(made(noon));
    std::vector<BackupFile> kept = all;
    for (const BackupFile& gone : surplusOf(all, noon))
        std::erase(kept, gone);
    QCOMPARE(std::ranges::count(kept, BackupReason::ByHand, &BackupFile::reason), 10);
    QCOMPARE(std::ranges::count(kept, BackupReason::BeforeRestore, &BackupFile::reason), 1);
}

void TestBackupFiles::theNewestStaysForEver()
{
    const auto old = made(noon.addYears(-9));
    QVERIFY(surplusOf({old}, noon).empty());
    QCOMPARE(surplusOf({old, made(noon.addYears(-10))}, noon), std::vector{made(noon.addYears(-10))});
}

void TestBackupFiles::aWrongClockDeletesNothing()
{
    // Made while the clock stood in 2031.
    std::vector<BackupFile> all;
    for (int n = 0; n < 10; ++n)
        all.push_back(made(noon.addYears(5).addSecs(n)));
    QVERIFY(surplusOf(all, noon).empty());
}

QTEST_GUILESS_MAIN(TestBackupFiles)
#include "tst_backupfiles.moc"
