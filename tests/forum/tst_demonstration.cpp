// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/attendance/registerservice.h"
#include "app/certificates/certificateservice.h"
#include "app/forum/demo/demonstration.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "app/security/accounts.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Opened
{
    std::unique_ptr<Forum> forum;
    std::vector<Actor> actors; ///< tutor, administrator, ten LEDs
};

Opened opened(const QString& path, const Clock& clock)
{
    Opened result;
    result.forum = *Forum::open(path, clock, PasswordCost::cheapest());
    for (DemonstrationAccount account : demonstrationAccounts())
        result.actors.push_back(
            *result.forum->accounts().signIn(account.email, SecretBytes::ofPassword(account.password)));
    return result;
}

} // namespace

class DemonstrationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsAlwaysSomethingToDo_data();
    void thereIsAlwaysSomethingToDo();
    void itIsTheSameEveryTime();
    void impossibleSizesAreRefused();
    void aFileThatIsThereIsLeftAlone();
};

void DemonstrationTest::thereIsAlwaysSomethingToDo_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<int>("years");
    QTest::newRow("a Monday") << QDate(2026, 11, 23) << QTime(9, 0) << 1;
    QTest::newRow("a Tuesday morning") << QDate(2026, 11, 24) << QTime(8, 0) << 0;
    QTest::newRow("a Tuesday, during teaching") << QDate(2026, 11, 24) << QTime(14, 20) << 0;
    QTest::newRow("before a lost Tuesday") << QDate(2027, 12, 27) << QTime(23, 50) << 0;
    QTest::newRow("a leap day, the clocks about to change") << QDate(2028, 2, 29) << QTime(0, 5) << 1;
}

void DemonstrationTest::thereIsAlwaysSomethingToDo()
{
    QFETCH(QDate, today);
    QFETCH(QTime, time);
    QFETCH(int, years);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.led"_s);
    const FakeClock clock(today, time);
    const Result<> made = makeDemonstrationForum(path, clock, {20, years});
    QVERIFY2(made.isOk(), made ? "" : qPrintable(made.failure().sentence));

    const Opened demo = opened(path, clock);
    const Actor& tutor = demo.actors.at(0);
    QVERIFY(demo.forum->check());
    QVERIFY(demo.forum->settings().current()->isDemonstration);
    QCOMPARE(demo.actors.size(), size_t(12));
    QVERIFY(tutor.is(Role::Tutor) && demo.actors.at(1).is(Role::Administrator) &&
            demo.actors.at(11).is(Role::Led));

    const auto next = demo.forum->programme().nextSession(Actor::nobody());
    QVERIFY(next && *next);
    QVERIFY(today.daysTo((*next)->span.date) <= 14);
    QHash<RegisterState, int> registers;
    int marked = 0;
    int untitled = 0;
    int cancelled = 0;
    int waiting = 0;
    const auto sessions = demo.forum->programme().list(tutor);
    for (const TeachingSession& session : *sessions) {
        untitled += session.isUntitled ? 1 : 0;
        cancelled += session.state == TeachingState::Cancelled ? 1 : 0;
        const auto open = demo.forum->registers().open(tutor, session.id);
        ++registers[open->state];
        if (open->state == RegisterState::Open)
            marked += open->counts().listed - open->counts().unmarked;
        if (open->state == RegisterState::Closed)
            waiting += demo.forum->certificates().preview(tutor, session.id)->toIssue() > 0 ? 1 : 0;
    }
    QCOMPARE(registers.value(RegisterState::Open), 1);
    QVERIFY(marked > 0 && marked < 20);
    QVERIFY(registers.value(RegisterState::Closed) >= 1);
    QCOMPARE(waiting, 1);
    QVERIFY(untitled > 0 && cancelled > 0);

    int free = 0;
    int taken = 0;
    for (const ClinicDay& day : *demo.forum->appointments().clinicDays(tutor)) {
        for (const ClinicDaySlot& slot : day.daySlots) {
            free += slot.view.canBeBooked ? 1 : 0;
            taken += slot.attendee && slot.attendee->checksOut ? 1 : 0;
        }
    }
    QVERIFY(free > 0 && taken > 0);
}

void DemonstrationTest::itIsTheSameEveryTime()
{
    QTemporaryDir folder;
    const FakeClock clock(QDate(2026, 11, 23), QTime(9, 0));
    QStringList told;
    for (const QString& name : {u"one.led"_s, u"two.led"_s}) {
        const QString path = folder.filePath(name);
        QVERIFY(makeDemonstrationForum(path, clock, {15, 0}));
        const Opened demo = opened(path, clock);
        QString story;
        for (const Person& person : *demo.forum->people().list(demo.actors.at(1)))
            story += person.fullName.value() + person.gmcNumber() + person.grade;
        for (const TeachingSession& session : *demo.forum->programme().list(demo.actors.at(1))) {
            story += session.title + session.span.date.toString(Qt::ISODate);
            const auto taken = demo.forum->registers().open(demo.actors.at(1), session.id);
            for (const RegisterRow& row : taken->rows)
                story += row.mark ? codeOf(row.mark->status) + QString::number(row.mark->minutes) : u"-"_s;
        }
        for (const ClinicDay& day : *demo.forum->appointments().clinicDays(demo.actors.at(0))) {
            for (const ClinicDaySlot& slot : day.daySlots)
                story += slot.attendee ? slot.attendee->fullName + slot.attendee->topic : u"-"_s;
        }
        told += story;
    }
    QVERIFY(told.at(0).size() > 1000);
    QCOMPARE(told.at(0), told.at(1));
}

void DemonstrationTest::impossibleSizesAreRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.led"_s);
    const FakeClock clock(QDate(2026, 11, 23), QTime(9, 0));
    for (const DemonstrationSize size : {DemonstrationSize{9, 1}, {-1, 1}, {2001, 1}, {60, -1}, {60, 11}}) {
        QVERIFY(!makeDemonstrationForum(path, clock, size));
        QVERIFY(!QFile::exists(path));
    }
}

void DemonstrationTest::aFileThatIsThereIsLeftAlone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear Sir") == 8);
    file.close();
    QVERIFY(!makeDemonstrationForum(path, FakeClock(QDate(2026, 11, 23), QTime(9, 0))));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear Sir"));
}

} // namespace ledforum

QTEST_MAIN(ledforum::DemonstrationTest)
#include "tst_demonstration.moc"
