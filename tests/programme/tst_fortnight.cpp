// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/fortnight.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

class TestFortnight final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysOf_data();
    void daysOf();
    void countsInBothDirections();
    void neverLeavesItsWeekday();
    void firstWeekdayOnOrAfter_data();
    void firstWeekdayOnOrAfter();
};

void TestFortnight::daysOf_data()
{
    QTest::addColumn<QDate>("anchor");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QStringList>("days");

    QTest::newRow("the winter of 2027")
        << QDate(2026, 1, 13) << QDate(2027, 12, 1) << QDate(2028, 1, 31)
        << QStringList{u"2027-12-14"_s, u"2027-12-28"_s, u"2028-01-11"_s, u"2028-01-25"_s};
    QTest::newRow("clocks go forward on 29 March 2026")
        << QDate(2026, 1, 13) << QDate(2026, 3, 16) << QDate(2026, 4, 15)
        << QStringList{u"2026-03-24"_s, u"2026-04-07"_s};
    QTest::newRow("clocks go back on 25 October 2026")
        << QDate(2026, 1, 13) << QDate(2026, 10, 12) << QDate(2026, 11, 4)
        << QStringList{u"2026-10-20"_s, u"2026-11-03"_s};
    QTest::newRow("over 29 February 2028") << QDate(2028, 2, 15) << QDate(2028, 2, 15) << QDate(2028, 3, 20)
                                           << QStringList{u"2028-02-15"_s, u"2028-02-29"_s, u"2028-03-14"_s};
    QTest::newRow("over 1 March 2027, no leap year")
        << QDate(2027, 2, 16) << QDate(2027, 2, 16) << QDate(2027, 3, 20)
        << QStringList{u"2027-02-16"_s, u"2027-03-02"_s, u"2027-03-16"_s};
    QTest::newRow("anchor after the stretch")
        << QDate(2026, 11, 24) << QDate(2026, 1, 1) << QDate(2026, 1, 31)
        << QStringList{u"2026-01-06"_s, u"2026-01-20"_s};
    QTest::newRow("anchor a day after the stretch")
        << QDate(2026, 1, 27) << QDate(2026, 1, 12) << QDate(2026, 1, 26) << QStringList{u"2026-01-13"_s};
    QTest::newRow("one day, the anchor itself")
        << QDate(2026, 1, 13) << QDate(2026, 1, 13) << QDate(2026, 1, 13) << QStringList{u"2026-01-13"_s};
    QTest::newRow("one day, the other week")
        << QDate(2026, 1, 13) << QDate(2026, 1, 20) << QDate(2026, 1, 20) << QStringList{};
    QTest::newRow("both ends count") << QDate(2026, 1, 13) << QDate(2026, 1, 13) << QDate(2026, 1, 27)
                                     << QStringList{u"2026-01-13"_s, u"2026-01-27"_s};
    QTest::newRow("ends before it begins")
        << QDate(2026, 1, 13) << QDate(2026, 2, 1) << QDate(2026, 1, 1) << QStringList{};
    QTest::newRow("a Thursday's fortnight") << QDate(2026, 1, 15) << QDate(2026, 1, 16) << QDate(2026, 2, 20)
                                            << QStringList{u"2026-01-29"_s, u"2026-02-12"_s};
    QTest::newRow("no anchor") << QDate() << QDate(2026, 1, 1) << QDate(2026, 1, 31) << QStringList{};
}

void TestFortnight::daysOf()
{
    QFETCH(QDate, anchor);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QStringList, days);
    QStringList actual;
    for (const QDate day : fortnightDays(anchor, from, to))
        actual.append(day.toString(Qt::ISODate));
    QCOMPARE(actual, days);
}

void TestFortnight::countsInBothDirections()
{
    const QDate from(2024, 9, 1);
    const QDate to(2026, 8, 31);
    const std::vector<QDate> days = fortnightDays(from.addDays(9), from, to);
    QCOMPARE(days.size(), size_t(52));
    for (const QDate anchor : {days.front().addDays(-14 * 300), days[20], days.back().addDays(14 * 300)})
        QCOMPARE(fortnightDays(anchor, from, to), days);
}

void TestFortnight::neverLeavesItsWeekday()
{
    const std::vector<QDate> days = fortnightDays(QDate(2026, 1, 13), QDate(2020, 1, 1), QDate(2033, 12, 31));
    QVERIFY(days.size() > 360);
    for (size_t i = 0; i < days.size(); ++i) {
        QCOMPARE(days[i].dayOfWeek(), int(Qt::Tuesday));
        QVERIFY(i == 0 || days[i - 1].daysTo(days[i]) == 14);
    }
}

void TestFortnight::firstWeekdayOnOrAfter_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("weekday");
    QTest::addColumn<QDate>("first");
    QTest::newRow("that day") << QDate(2026, 11, 24) << 2 << QDate(2026, 11, 24);
    QTest::newRow("tomorrow") << QDate(2026, 11, 23) << 2 << QDate(2026, 11, 24);
    QTest::newRow("in six days") << QDate(2026, 11, 25) << 2 << QDate(2026, 12, 1);
    QTest::newRow("a Sunday") << QDate(2026, 11, 23) << 7 << QDate(2026, 11, 29);
    QTest::newRow("from a Sunday to Monday") << QDate(2026, 11, 29) << 1 << QDate(2026, 11, 30);
}

void TestFortnight::firstWeekdayOnOrAfter()
{
    QFETCH(QDate, from);
    QFETCH(int, weekday);
    QFETCH(QDate, first);
    QCOMPARE(firstWeekday(from, weekday), first);
}

QTEST_APPLESS_MAIN(TestFortnight)
#include "tst_fortnight.moc"
