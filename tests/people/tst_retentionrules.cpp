// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/retentionrules.h"
#include "database/forum/forumsettings.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// For how long things are kept: dates and nothing else.
class TestRetentionRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptForMonthsIsKeptForTheWholeOfThem_data();
    void whatIsKeptForMonthsIsKeptForTheWholeOfThem();
    void everyKindHasAPeriodOfItsOwn_data();
    void everyKindHasAPeriodOfItsOwn();
};

void TestRetentionRules::whatIsKeptForMonthsIsKeptForTheWholeOfThem_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QDate>("due");
    QTest::newRow("the same day") << QDate(2026, 11, 24) << 3 << QDate(2027, 2, 24);
    QTest::newRow("across a year") << QDate(2026, 12, 8) << 12 << QDate(2027, 12, 8);
    QTest::newRow("no such day in February") << QDate(2026, 11, 30) << 3 << QDate(2027, 3, 1);
    QTest::newRow("one day short in a leap year") << QDate(2027, 11, 30) << 3 << QDate(2028, 3, 1);
    QTest::newRow("29 November into a leap year") << QDate(2027, 11, 29) << 3 << QDate(2028, 2, 29);
    QTest::newRow("29 November into another year") << QDate(2026, 11, 29) << 3 << QDate(2027, 3, 1);
    QTest::newRow("31 August and one month") << QDate(2026, 8, 31) << 1 << QDate(2026, 10, 1);
    QTest::newRow("leap day and a year") << QDate(2028, 2, 29) << 12 << QDate(2029, 3, 1);
    QTest::newRow("leap day and four years") << QDate(2028, 2, 29) << 48 << QDate(2032, 2, 29);
    QTest::newRow("leap day and six years") << QDate(2028, 2, 29) << 72 << QDate(2034, 3, 1);
    QTest::newRow("the day before a leap day") << QDate(2028, 2, 28) << 72 << QDate(2034, 2, 28);
    QTest::newRow("last day of the year") << QDate(2026, 12, 31) << 2 << QDate(2027, 3, 1);
}

void TestRetentionRules::whatIsKeptForMonthsIsKeptForTheWholeOfThem()
{
    QFETCH(QDate, from);
    QFETCH(int, months);
    QTEST(retentionrules::dueOn(from, months), "due");
}

void TestRetentionRules::everyKindHasAPeriodOfItsOwn_data()
{
    using Rule = QDate (*)(QDate, const ForumSettings&);
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<int ForumSettings::*>("period");
    QTest::addColumn<QDate>("asFounded");
    QTest::addColumn<QDate>("withOne"); // of its own months or years; the others are longer
    QTest::newRow("what a doctor wrote: 3 months")
        << Rule(&retentionrules::messageDueOn) << &ForumSettings::keepMessagesMonths << QDate(2027, 2, 24)
        << QDate(2026, 12, 24);
    QTest::newRow("notes: a year after the last 1:1")
        << Rule(&retentionrules::notesDueOn) << &ForumSettings::keepNotesMonths << QDate(2027, 11, 24)
        << QDate(2026, 12, 24);
    QTest::newRow("registers and certificates: 6 years after leaving")
        << Rule(&retentionrules::recordsDueOn) << &ForumSettings::keepRecordsYears << QDate(2032, 11, 24)
        << QDate(2027, 11, 24);
    QTest::newRow("feedback: 5 years")
        << Rule(&retentionrules::feedbackDueOn) << &ForumSettings::keepFeedbackYears << QDate(2031, 11, 24)
        << QDate(2027, 11, 24);
}

void TestRetentionRules::everyKindHasAPeriodOfItsOwn()
{
    using Rule = QDate (*)(QDate, const ForumSettings&);
    QFETCH(Rule, rule);
    QFETCH(int ForumSettings::*, period);
    const QDate day(2026, 11, 24);
    QTEST(rule(day, ForumSettings()), "asFounded");
    ForumSettings settings;
    settings.keepMessagesMonths = 7;
    settings.keepNotesMonths = 8;
    settings.keepRecordsYears = 9;
    settings.keepFeedbackYears = 10;
    settings.*period = 1;
    QTEST(rule(day, settings), "withOne");
}

QTEST_APPLESS_MAIN(TestRetentionRules)
#include "tst_retentionrules.moc"
