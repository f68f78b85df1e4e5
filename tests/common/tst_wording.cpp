// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/clock.h"
#include "app/common/wording.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Dates and times as people read and write them.
class TestWording final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates();
    void times_data();
    void times();
    void timesFromPeople_data();
    void timesFromPeople();
    void datesFromPeople_data();
    void datesFromPeople();
    void theWallClockInBothChangeWeeks();
};

void TestWording::dates()
{
    QCOMPARE(longDate(QDate(2026, 11, 24)), u"Tuesday 24 November 2026"_s);
    QCOMPARE(plainDate(QDate(2026, 11, 4)), u"4 November 2026"_s);
    QCOMPARE(shortDate(QDate(2027, 1, 5)), u"5 Jan"_s);
}

void TestWording::times_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("2pm") << QTime(14, 0) << u"2pm"_s;
    QTest::newRow("3.40pm") << QTime(15, 40) << u"3.40pm"_s;
    QTest::newRow("3.05pm") << QTime(15, 5) << u"3.05pm"_s;
    QTest::newRow("9am") << QTime(9, 0) << u"9am"_s;
    QTest::newRow("midday") << QTime(12, 0) << u"midday"_s;
    QTest::newRow("12.30pm") << QTime(12, 30) << u"12.30pm"_s;
    QTest::newRow("12.15am") << QTime(0, 15) << u"12.15am"_s;
    QTest::newRow("midnight") << QTime(0, 0) << u"midnight"_s;
}

void TestWording::times()
{
    QFETCH(QTime, time);
    QTEST(timeOfDay(time), "text");
}

void TestWording::timesFromPeople_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time"); // invalid: refused
    QTest::newRow("15:40") << u"15:40"_s << QTime(15, 40);
    QTest::newRow("1540") << u"1540"_s << QTime(15, 40);
    QTest::newRow("3.40pm") << u"3.40pm"_s << QTime(15, 40);
    QTest::newRow("3.40 PM") << u" 3.40 PM "_s << QTime(15, 40);
    QTest::newRow("3pm") << u"3pm"_s << QTime(15, 0);
    QTest::newRow("12am") << u"12am"_s << QTime(0, 0);
    QTest::newRow("12pm") << u"12pm"_s << QTime(12, 0);
    QTest::newRow("9:05") << u"9:05"_s << QTime(9, 5);
    QTest::newRow("15") << u"15"_s << QTime();
    QTest::newRow("13pm") << u"13pm"_s << QTime();
    QTest::newRow("0pm") << u"0pm"_s << QTime();
    QTest::newRow("25:00") << u"25:00"_s << QTime();
    QTest::newRow("15:60") << u"15:60"_s << QTime();
    QTest::newRow("noon") << u"soon"_s << QTime();
    QTest::newRow("empty") << u""_s << QTime();
}

void TestWording::timesFromPeople()
{
    QFETCH(QString, text);
    QTEST(parseTime(text), "time");
}

void TestWording::datesFromPeople_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date"); // invalid: refused
    QTest::newRow("ISO") << u"2026-11-24"_s << QDate(2026, 11, 24);
    QTest::newRow("British") << u"24/11/2026"_s << QDate(2026, 11, 24);
    QTest::newRow("British, short") << u"4/1/2027"_s << QDate(2027, 1, 4);
    QTest::newRow("leap day") << u"2028-02-29"_s << QDate(2028, 2, 29);
    QTest::newRow("no leap day") << u"2027-02-29"_s << QDate();
    QTest::newRow("American") << u"11/24/2026"_s << QDate();
    QTest::newRow("words") << u"tomorrow"_s << QDate();
    QTest::newRow("before Christ") << u"-2026-11-24"_s << QDate();
    QTest::newRow("before Christ, with strokes") << u"-2026/11/24"_s << QDate();
}

void TestWording::datesFromPeople()
{
    QFETCH(QString, text);
    QTEST(parseDate(text), "date");
    QTEST(parseWrittenDate(text), "date");
}

void TestWording::theWallClockInBothChangeWeeks()
{
    FakeClock clock(QDate(2026, 1, 1), QTime(0, 0));
    const ForumClock forumClock(clock, QTimeZone("Europe/London"));
    for (const QDate date :
         {QDate(2026, 3, 24), QDate(2026, 3, 31), QDate(2026, 10, 20), QDate(2026, 10, 27)}) {
        clock.set(date, QTime(14, 0));
        QCOMPARE(forumClock.now(), (LocalMoment{date, QTime(14, 0)}));
    }
    clock.set(QDate(2026, 3, 31), QTime(14, 0));
    QCOMPARE(clock.utcNow().time(), QTime(13, 0));
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
