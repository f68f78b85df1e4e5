// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/period.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

class TestPeriod final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateLiesInOneOfThree_data();
    void aDateLiesInOneOfThree();
    void everyDayLiesInOne();
};

void TestPeriod::aDateLiesInOneOfThree_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("year");
    const QString autumn = u"August to November 2026"_s;
    const QString winter = u"December 2026 to March 2027"_s;
    const QString summer = u"April to July 2027"_s;
    const QString year = u"2026 to 2027"_s;
    const QDate december(2026, 12, 1);
    QTest::newRow("August begins") << QDate(2026, 8, 1) << QDate(2026, 8, 1) << QDate(2026, 11, 30) << autumn
                                   << year;
    QTest::newRow("November ends") << QDate(2026, 11, 30) << QDate(2026, 8, 1) << QDate(2026, 11, 30)
                                   << autumn << year;
    QTest::newRow("December begins") << december << december << QDate(2027, 3, 31) << winter << year;
    QTest::newRow("over the new year")
        << QDate(2027, 1, 1) << december << QDate(2027, 3, 31) << winter << year;
    QTest::newRow("March ends") << QDate(2027, 3, 31) << december << QDate(2027, 3, 31) << winter << year;
    QTest::newRow("April begins") << QDate(2027, 4, 1) << QDate(2027, 4, 1) << QDate(2027, 7, 31) << summer
                                  << year;
    QTest::newRow("July ends") << QDate(2027, 7, 31) << QDate(2027, 4, 1) << QDate(2027, 7, 31) << summer
                               << year;
    QTest::newRow("leap day") << QDate(2028, 2, 29) << QDate(2027, 12, 1) << QDate(2028, 3, 31)
                              << u"December 2027 to March 2028"_s << u"2027 to 2028"_s;
}

void TestPeriod::aDateLiesInOneOfThree()
{
    QFETCH(const QDate, date);
    const Period period = Period::of(date);
    QTEST(period.first(), "first");
    QTEST(period.last(), "last");
    QTEST(period.title(), "title");
    QTEST(period.yearTitle(), "year");
    QCOMPARE(period.next().previous(), period);
    QCOMPARE(period.monthTitle(period.monthIndex(date)).section(u' ', 1).toInt(), date.year());
}

void TestPeriod::everyDayLiesInOne()
{
    Period period = Period::of(QDate(2024, 8, 1));
    for (QDate day(2024, 8, 1); day < QDate(2029, 8, 1); day = day.addDays(1)) {
        if (!period.contains(day))
            period = period.next();
        QCOMPARE(Period::of(day), period);
        const Period first = period.firstOfYear();
        QVERIFY(period == first || period == first.next() || period == first.next().next());
    }
}

QTEST_APPLESS_MAIN(TestPeriod)
#include "tst_period.moc"
