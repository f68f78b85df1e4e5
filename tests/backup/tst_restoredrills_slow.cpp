// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/restore.h"
#include "app/certificates/certificatelife.h"
#include "app/forum/settings.h"
#include "app/people/peopleservice.h"
#include "app/security/auditservice.h"
#include "database/backup/restorestore.h"
#include "database/certificates/certificatestore.h"
#include "tests/backup/allrows.h"
#include "tests/people/keptforum.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

int wantedDrills()
{
    const int wanted = qEnvironmentVariableIntValue("LED_FORUM_RESTORE_DRILLS");
    return wanted > 0 ? wanted : 20;
}

} // namespace

/// One forum that is worked on, backed up at some moments and restored at others, again and again: each time
/// it equals what it was, row by row, and is sound.
class TestRestoreDrills final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRestoreEqualsTheOriginal();

private:
    struct Kept
    {
        QString file;
        AllRows rows;
    };
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    void work();
    void bookOrCancel();
    void addSomebody();
    void changeSettings();
    void reissue();
    void lookAt(const Kept& kept, const Restored& restored, const AllRows& before);

    KeptForum m_kept;
    std::mt19937 m_random{20261124};
    int m_added = 0;
    std::array<int, 4> m_done = {};
    QSet<QString> m_serials; ///< ever seen
};

void TestRestoreDrills::bookOrCancel()
{
    ClinicForum& clinics = m_kept.clinics();
    const Actor& doctor = m_kept.doctor(below(2));
    const auto mine = clinics.bookings().mine(doctor);
    for (const auto& booking : mine ? *mine : std::vector<OwnBooking>()) {
        if (clinics.bookings().cancelOwn(doctor, booking.slot))
            ++m_done[0];
    }
    if (clinics.bookings().book(doctor, clinics.slotId(1, size_t(below(3))), agreeing(u"Career planning"_s)))
        ++m_done[0];
}

void TestRestoreDrills::addSomebody()
{
    const QString number = QString::number(7020000 + ++m_added);
    static_cast<void>(
        m_kept.clinics()->addPerson(u"Doctor Number %1"_s.arg(number), number + u"@forum.test"_s, number));
    ++m_done[1];
}

void TestRestoreDrills::changeSettings()
{
    ForumSettings settings = *m_kept.forum().settings().current();
    settings.offerHours = 1 + below(100);
    if (m_kept.forum().settings().change(m_kept.administrator(), settings))
        ++m_done[2];
}

void TestRestoreDrills::reissue()
{
    const auto all = CertificateStore(m_kept.connection()).list({});
    const auto& chosen = all.at(size_t(below(int(all.size())))).certificate;
    if (m_kept.forum().certificateLife().reissue(m_kept.administrator(), chosen.serial, u"A new name"_s))
        ++m_done[3];
    for (const auto& sealed : CertificateStore(m_kept.connection()).list({}))
        m_serials.insert(sealed.certificate.serial.value());
}

void TestRestoreDrills::work()
{
    for (int n = 1 + below(4); n > 0; --n) {
        m_kept.clinics()->clock().advance(std::chrono::seconds(1 + below(3600)));
        switch (below(4)) {
        case 0:
            bookOrCancel();
            break;
        case 1:
            addSomebody();
            break;
        case 2:
            changeSettings();
            break;
        default:
            reissue();
        }
    }
}

void TestRestoreDrills::lookAt(const Kept& kept, const Restored& restored, const AllRows& before)
{
    const QString live = m_kept.clinics()->path();
    QCOMPARE(differences(kept.rows, allRowsOf(live)), QStringList());
    QCOMPARE(allRowsOf(restored.before), before);
    QCOMPARE(restored.remains, QStringList());
    const Result<> checked = m_kept.forum().check();
    QVERIFY2(checked, checked ? "" : qPrintable(checked.failure().sentence));
    const QStringList known = RestoreStore(m_kept.connection()).serials();
    QCOMPARE(m_serials - QSet<QString>(known.begin(), known.end()), QSet<QString>());
}

void TestRestoreDrills::everyRestoreEqualsTheOriginal()
{
    const QString live = m_kept.clinics()->path();
    const FakeClock& clock = m_kept.clinics()->clock();
    const BackupService service(live, clock);
    std::vector<Kept> kept;
    const int drills = wantedDrills();
    QElapsedTimer watch;
    qint64 restoring = 0;
    for (int drill = 0; drill < drills; ++drill) {
        work();
        m_kept.clinics()->clock().advance(std::chrono::seconds(1));
        const auto made = service.backUpNow(m_kept.administrator());
        QVERIFY(made);
        kept.push_back({made->backup.path, allRowsOf(live)});
        work();
        m_kept.clinics()->clock().advance(std::chrono::seconds(1));
        // One of the last few, not only the newest.
        const Kept& chosen = kept.at(kept.size() - 1 - size_t(below(int(std::min<size_t>(3, kept.size())))));
        const AllRows before = allRowsOf(live);
        watch.start();
        const auto restored =
            Restore(live, clock, PasswordCost::cheapest()).restore(m_kept.administrator(), {chosen.file});
        restoring += watch.elapsed();
        QVERIFY2(restored, restored ? "" : qPrintable(restored.failure().sentence));
        lookAt(chosen, *restored, before);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d drills equal to the original in every row; %lld ms a restore; bookings %d, people %d, settings "
          "%d, "
          "reissues %d; %d serials, none lost sight of",
          drills, static_cast<long long>(restoring / drills), m_done[0], m_done[1], m_done[2], m_done[3],
          int(m_serials.size()));
    for (const int done : m_done)
        QVERIFY(done > 0);
}

QTEST_MAIN(TestRestoreDrills) // certificates cannot be drawn without fonts
#include "tst_restoredrills_slow.moc"
