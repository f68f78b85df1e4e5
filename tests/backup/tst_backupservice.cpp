// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/backupservice.h"
#include "app/forum/settings.h"
#include "tests/backup/allrows.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// A small file system of its own, where this may be had.
class SmallDisk final
{
public:
    SmallDisk(const QString& folder, const QString& options)
        : m_folder(folder)
    {
        m_isThere =
            QDir().mkpath(folder) &&
            QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, options, u"tmpfs"_s, folder}) == 0;
    }
    ~SmallDisk()
    {
        if (m_isThere)
            QProcess::execute(u"umount"_s, {m_folder});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool isThere() const { return m_isThere; }

private:
    QString m_folder;
    bool m_isThere = false;
};

} // namespace

/// Backups of a real forum: by hand, by themselves, and into a second folder.
class TestBackupService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBackupHoldsTheWholeForum();
    void onlyItsOwnerReadsIt();
    void staffAloneBackUp_data();
    void staffAloneBackUp();
    void keepsUpWithWhatIsWritten();
    void aCopyGoesWhereOneSays();
    void theSecondFolderHasThemToo();
    void aSecondFolderThatFailsStopsNothing_data();
    void aSecondFolderThatFailsStopsNothing();
    void oldOnesAreThinnedOut();
    void aForumThatIsGoneIsSaidSo();
    void aKilledBackupLeavesNoHalf();

private:
    [[nodiscard]] BackupService service() { return {m_forum->path(), m_forum->clock()}; }
    [[nodiscard]] QString folder() const { return backupFolderOf(m_forum->path()); }
    void pass(int minutes) { m_forum->clock().advance(std::chrono::minutes(minutes)); }
    void changeSomething()
    {
        ForumSettings settings = *m_forum->forum().settings().current();
        settings.offerHours = settings.offerHours % 100 + 1;
        QVERIFY(m_forum->forum().settings().change(m_forum->administrator(), settings));
    }
    void chooseSecond(const QString& path)
    {
        ForumSettings settings = *m_forum->forum().settings().current();
        settings.secondBackupFolder = path;
        QVERIFY(m_forum->forum().settings().change(m_forum->administrator(), settings));
    }

    std::unique_ptr<TemporaryForum> m_forum;
};

void TestBackupService::init()
{
    m_forum = std::make_unique<TemporaryForum>();
}

void TestBackupService::aBackupHoldsTheWholeForum()
{
    static_cast<void>(m_forum->doctor(0));
    const auto made = service().backUpNow(m_forum->administrator());
    QVERIFY(made);
    QCOMPARE(made->secondProblem, QString());
    QCOMPARE(made->backup.reason, BackupReason::ByHand);
    QCOMPARE(allRowsOf(made->backup.path), allRowsOf(m_forum->path()));
    const auto listed = service().list(m_forum->tutor());
    QVERIFY(listed);
    QCOMPARE(listed->size(), size_t(1));
    QCOMPARE(listed->front().backup, made->backup);
    const auto held = service().contents(m_forum->tutor(), made->backup.path);
    QVERIFY(held);
    QCOMPARE(held->people, 3);
    QCOMPARE(*held, holdingsOf(m_forum->connection()));
}

void TestBackupService::onlyItsOwnerReadsIt()
{
    const auto made = service().backUpNow(m_forum->administrator());
    QVERIFY(made);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(made->backup.path) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(folder()) & others, QFile::Permissions());
}

void TestBackupService::staffAloneBackUp_data()
{
    QTest::addColumn<int>("who");
    QTest::addColumn<bool>("may");
    QTest::newRow("nobody") << 0 << false;
    QTest::newRow("a doctor") << 1 << false;
    QTest::newRow("administrator") << 2 << true;
    QTest::newRow("tutor") << 3 << true;
}

void TestBackupService::staffAloneBackUp()
{
    QFETCH(int, who);
    QFETCH(bool, may);
    const Actor nobody = Actor::nobody();
    const Actor* const actors[] = {&nobody, &m_forum->doctor(0), &m_forum->administrator(),
                                   &m_forum->tutor()};
    const Actor& actor = *actors[who];
    QCOMPARE(service().backUpNow(actor).isOk(), may);
    QCOMPARE(service().list(actor).isOk(), may);
    QCOMPARE(backupsOf(m_forum->path()).size(), size_t(may));
    QVERIFY(service().before(BackupReason::BeforeImport));
    QCOMPARE(service().contents(actor, backupsOf(m_forum->path()).front().path).isOk(), may);
}

void TestBackupService::keepsUpWithWhatIsWritten()
{
    const auto isMade = [this] {
        const auto kept = service().keepUp();
        if (!kept)
            qFatal("%s", qPrintable(kept.failure().sentence));
        return kept->has_value();
    };
    QVERIFY(isMade());
    QVERIFY(!isMade());
    changeSomething();
    pass(14);
    QVERIFY(!isMade()); // not finer than a quarter of an hour
    pass(1);
    QVERIFY(isMade());
    pass(60);
    QVERIFY(!isMade()); // nothing was written
    changeSomething();
    QVERIFY(isMade());
    const auto all = backupsOf(m_forum->path());
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(allRowsOf(all.front().path), allRowsOf(m_forum->path()));
    QVERIFY(allRowsOf(all.back().path) != allRowsOf(m_forum->path()));
}

void TestBackupService::aCopyGoesWhereOneSays()
{
    const QString to = m_forum->path() + u".copy"_s;
    QVERIFY(service().backUpTo(m_forum->administrator(), to));
    QCOMPARE(allRowsOf(to), allRowsOf(m_forum->path()));
    const auto again = service().backUpTo(m_forum->administrator(), to);
    QVERIFY(!again);
    QVERIFY(again.failure().sentence.contains(u"already there"_s));
    QVERIFY(!service().backUpTo(m_forum->administrator(), m_forum->path()));
}

void TestBackupService::theSecondFolderHasThemToo()
{
    const QString second = m_forum->path() + u" second"_s;
    QVERIFY(QDir().mkpath(second));
    chooseSecond(second);
    const auto made = service().backUpNow(m_forum->administrator());
    QVERIFY(made);
    QCOMPARE(made->secondProblem, QString());
    auto listed = *service().list(m_forum->administrator());
    QCOMPARE(listed.size(), size_t(1));
    QVERIFY(listed.front().isHere && listed.front().isInSecond);
    // The computer's own are lost with its disk.
    QVERIFY(QDir(folder()).removeRecursively());
    listed = *service().list(m_forum->administrator());
    QCOMPARE(listed.size(), size_t(1));
    QVERIFY(!listed.front().isHere);
    QCOMPARE(allRowsOf(listed.front().backup.path), allRowsOf(m_forum->path()));
    QCOMPARE(*service().contents(m_forum->administrator(), listed.front().backup.path),
             holdingsOf(m_forum->connection()));
    QVERIFY(backupsOf(m_forum->path()).empty());
}

void TestBackupService::aSecondFolderThatFailsStopsNothing_data()
{
    QTest::addColumn<QString>("disk");
    QTest::newRow("not there") << QString();
    QTest::newRow("full") << u"size=64k"_s;
    QTest::newRow("read only") << u"ro"_s;
}

void TestBackupService::aSecondFolderThatFailsStopsNothing()
{
    QFETCH(QString, disk);
    const QString second = m_forum->path() + u" second"_s;
    chooseSecond(second);
    std::unique_ptr<SmallDisk> mounted;
    if (!disk.isEmpty()) {
        mounted = std::make_unique<SmallDisk>(second, disk);
        if (!mounted->isThere())
            QSKIP("Needs the right to mount a file system.");
    }
    const auto made = service().backUpNow(m_forum->administrator());
    QVERIFY(made);
    QVERIFY2(made->secondProblem.contains(second), qPrintable(made->secondProblem));
    QCOMPARE(allRowsOf(made->backup.path), allRowsOf(m_forum->path()));
    QCOMPARE(service().list(m_forum->administrator())->size(), size_t(1));
    QVERIFY(QDir(second).entryList({u"*.part"_s}, QDir::Files).isEmpty());
    // Said for as long as it lasts, also where nothing else is to be done.
    pass(20);
    auto kept = service().keepUp();
    QVERIFY(kept && *kept && !(*kept)->secondProblem.isEmpty());
    mounted.reset();
    QVERIFY(QDir().mkpath(second));
    pass(20);
    kept = service().keepUp();
    QVERIFY(kept && *kept && (*kept)->secondProblem.isEmpty()); // so that who was told of it hears this, too
    QVERIFY(service().list(m_forum->administrator())->front().isInSecond);
}

void TestBackupService::oldOnesAreThinnedOut()
{
    for (int hour = 0; hour < 80; ++hour) {
        changeSomething();
        QVERIFY(service().keepUp());
        pass(60);
    }
    QVERIFY(backupsOf(m_forum->path()).size() < 60);
}

void TestBackupService::aForumThatIsGoneIsSaidSo()
{
    const BackupService none(m_forum->path() + u".none"_s, m_forum->clock());
    const auto made = none.backUpNow(m_forum->administrator());
    QVERIFY(!made);
    QCOMPARE(made.failure().code, FailureCode::DatabaseUnusable);
    QVERIFY(!none.keepUp());
}

void TestBackupService::aKilledBackupLeavesNoHalf()
{
    // Some megabytes, so that there is a while to be killed in.
    m_forum->connection().runScript(
        "INSERT INTO draft (id, envelope, kept_until) WITH RECURSIVE n (id) AS (SELECT 1 "
        "UNION ALL SELECT id + 1 FROM n WHERE id < 4000) SELECT id, randomblob(4000), "
        "'2027-01-01' FROM n");
    const auto drafts = allRowsOf(m_forum->path()).value(u"draft"_s); // all else changes with each sign-in
    CommandRunner commands(m_forum->path());
    int halves = 0;
    for (int n = 0; n < 12; ++n) {
        QProcess backup;
        commands.startAs(backup, u"office@forum.test"_s, {u"backup"_s});
        const auto files = [this](const QString& filter) {
            return QDir(folder()).entryList({filter}, QDir::Files).size();
        };
        const auto before = files(u"*"_s);
        const auto halvesBefore = files(u"*.part"_s);
        // Sooner or later after it has begun to write.
        while (backup.state() != QProcess::NotRunning && files(u"*"_s) == before)
            QTest::qWait(1);
        QTest::qSleep(n * 3);
        backup.kill();
        QVERIFY(backup.state() == QProcess::NotRunning || backup.waitForFinished());
        halves += files(u"*.part"_s) > halvesBefore ? 1 : 0;
        for (const BackupFile& made : backupsOf(m_forum->path()))
            QCOMPARE(allRowsOf(made.path).value(u"draft"_s), drafts);
    }
    QVERIFY2(halves > 2, "The kill never came in between.");
    // What they left goes in time, and hinders nothing.
    QVERIFY(service().backUpNow(m_forum->administrator()));
    m_forum->clock().set(QDate::currentDate().addDays(3), QTime(9, 0));
    QVERIFY(service().backUpNow(m_forum->administrator()));
    QCOMPARE(QDir(folder()).entryList({u"*.part*"_s}, QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(TestBackupService)
#include "tst_backupservice.moc"
