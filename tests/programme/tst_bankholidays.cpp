// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/bankholidays.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QStringList datesOf(const std::vector<BankHoliday>& days)
{
    QStringList dates;
    for (const BankHoliday& day : days)
        dates.append(day.date.toString(u"MM-dd"));
    return dates;
}

QString titleOn(QDate date)
{
    for (const BankHoliday& day : bankHolidaysOf(date.year())) {
        if (day.date == date)
            return day.title;
    }
    return {};
}

} // namespace

class TestBankHolidays final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void easter_data();
    void easter();
    void ofYear_data();
    void ofYear();
    void titles_data();
    void titles();
    void tuesdaysLost();
    void neverAtAWeekendNorTwice();
    void localChanges();
    void onlyInsideTheStretch();
};

void TestBankHolidays::easter_data()
{
    QTest::addColumn<QDate>("sunday");
    // The Astronomical Applications Department of the US Naval Observatory lists them.
    for (const QDate sunday :
         {QDate(1978, 3, 26), QDate(2000, 4, 23), QDate(2008, 3, 23), QDate(2011, 4, 24), QDate(2019, 4, 21),
          QDate(2020, 4, 12), QDate(2024, 3, 31), QDate(2026, 4, 5), QDate(2027, 3, 28), QDate(2028, 4, 16),
          QDate(2033, 4, 17), QDate(2038, 4, 25)})
        QTest::addRow("%d", sunday.year()) << sunday;
}

void TestBankHolidays::easter()
{
    QFETCH(QDate, sunday);
    QCOMPARE(easterSunday(sunday.year()), sunday);
}

void TestBankHolidays::ofYear_data()
{
    QTest::addColumn<QString>("days");
    QTest::newRow("1978") << u"01-02 03-24 03-27 05-01 05-29 08-28 12-25 12-26"_s;
    QTest::newRow("2019") << u"01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"_s;
    QTest::newRow("2020") << u"01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"_s;
    QTest::newRow("2021") << u"01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"_s;
    QTest::newRow("2022") << u"01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"_s;
    QTest::newRow("2023") << u"01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"_s;
    QTest::newRow("2024") << u"01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"_s;
    QTest::newRow("2025") << u"01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"_s;
    QTest::newRow("2026") << u"01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"_s;
    QTest::newRow("2027") << u"01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"_s;
    QTest::newRow("2028") << u"01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"_s;
}

void TestBankHolidays::ofYear()
{
    QFETCH(QString, days);
    QCOMPARE(datesOf(bankHolidaysOf(QString::fromLatin1(QTest::currentDataTag()).toInt())).join(u' '), days);
}

void TestBankHolidays::titles_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("title");
    QTest::newRow("New Year's Day on a Saturday")
        << QDate(2028, 1, 3) << u"New Year’s Day (substitute day)"_s;
    QTest::newRow("New Year's Day on a Sunday") << QDate(2023, 1, 2) << u"New Year’s Day (substitute day)"_s;
    QTest::newRow("New Year's Day on a Tuesday") << QDate(2030, 1, 1) << u"New Year’s Day"_s;
    QTest::newRow("Christmas on a Friday") << QDate(2026, 12, 25) << u"Christmas Day"_s;
    QTest::newRow("Boxing Day on a Saturday") << QDate(2026, 12, 28) << u"Boxing Day (substitute day)"_s;
    QTest::newRow("Christmas on a Saturday") << QDate(2027, 12, 27) << u"Christmas Day (substitute day)"_s;
    QTest::newRow("Boxing Day on a Sunday") << QDate(2027, 12, 28) << u"Boxing Day (substitute day)"_s;
    QTest::newRow("Christmas on a Sunday") << QDate(2033, 12, 27) << u"Christmas Day (substitute day)"_s;
    QTest::newRow("Boxing Day on a Monday") << QDate(2033, 12, 26) << u"Boxing Day"_s;
    QTest::newRow("moved to VE day") << QDate(2020, 5, 8) << u"Early May bank holiday (VE day)"_s;
    QTest::newRow("where it was moved from") << QDate(2020, 5, 4) << QString();
    QTest::newRow("spring, moved for the jubilee") << QDate(2022, 6, 2) << u"Spring bank holiday"_s;
    QTest::newRow("where spring was moved from") << QDate(2022, 5, 30) << QString();
    QTest::newRow("a weekday of no note") << QDate(2026, 11, 24) << QString();
}

void TestBankHolidays::titles()
{
    QFETCH(QDate, date);
    QFETCH(QString, title);
    QCOMPARE(titleOn(date), title);
}

void TestBankHolidays::tuesdaysLost()
{
    QStringList lost;
    for (const BankHoliday& day : bankHolidays(QDate(2020, 1, 1), QDate(2033, 12, 31), {})) {
        if (day.date.dayOfWeek() == Qt::Tuesday)
            lost.append(day.date.toString(Qt::ISODate));
    }
    const QStringList expected{u"2021-12-28"_s, u"2022-12-27"_s, u"2023-12-26"_s,
                               u"2027-12-28"_s, u"2028-12-26"_s, u"2029-12-25"_s,
                               u"2030-01-01"_s, u"2032-12-28"_s, u"2033-12-27"_s};
    QCOMPARE(lost, expected);
}

void TestBankHolidays::neverAtAWeekendNorTwice()
{
    for (int year = 1978; year <= 2100; ++year) {
        const std::vector<BankHoliday> days = bankHolidaysOf(year);
        QVERIFY(days.size() >= 8);
        for (size_t i = 0; i < days.size(); ++i) {
            QVERIFY(days[i].date.dayOfWeek() <= Qt::Friday);
            QVERIFY(i == 0 || days[i - 1].date < days[i].date);
        }
    }
}

void TestBankHolidays::localChanges()
{
    const std::vector<BankHolidayChange> changes{{QDate(2027, 12, 28), {}, false},
                                                 {QDate(2027, 12, 14), u"A coronation"_s, true},
                                                 {QDate(2027, 12, 27), u"Christmas, renamed"_s, true}};
    const std::vector<BankHoliday> expected{{QDate(2027, 12, 14), u"A coronation"_s},
                                            {QDate(2027, 12, 27), u"Christmas, renamed"_s}};
    QCOMPARE(bankHolidays(QDate(2027, 12, 1), QDate(2027, 12, 31), changes), expected);
}

void TestBankHolidays::onlyInsideTheStretch()
{
    const std::vector<BankHolidayChange> changes{{QDate(2026, 6, 1), u"Outside"_s, true}};
    QCOMPARE(datesOf(bankHolidays(QDate(2027, 12, 28), QDate(2028, 1, 3), changes)),
             (QStringList{u"12-28"_s, u"01-03"_s}));
    QVERIFY(bankHolidays(QDate(2028, 1, 3), QDate(2027, 12, 28), changes).empty());
}

QTEST_APPLESS_MAIN(TestBankHolidays)
#include "tst_bankholidays.moc"
