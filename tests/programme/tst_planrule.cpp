// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/planrule.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate anchor(2026, 1, 13);

LayOut teaching()
{
    return {.kind = PlannedDay::Kind::Teaching,
            .anchor = anchor,
            .start = QTime(14, 0),
            .minutes = 60,
            .present = {}};
}

} // namespace

class TestPlanRule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void skippingNeverShifts();
    void presentDaysStay();
    void slotLengths_data();
    void slotLengths();
};

void TestPlanRule::skippingNeverShifts()
{
    const QString reason = u"Bank holiday: Boxing Day (substitute day)"_s;
    const std::vector<PlannedDay> days =
        laidOut(teaching(), QDate(2027, 12, 1), QDate(2028, 1, 31),
                {{QDate(2027, 12, 28), reason}, {QDate(2028, 1, 12), u"no Tuesday"_s}});
    QCOMPARE(days.size(), size_t(4));
    const std::vector<QDate> dates{QDate(2027, 12, 14), QDate(2027, 12, 28), QDate(2028, 1, 11),
                                   QDate(2028, 1, 25)};
    for (size_t i = 0; i < days.size(); ++i) {
        QCOMPARE(days[i].span, (LocalSpan{dates[i], QTime(14, 0), 60}));
        QCOMPARE(days[i].outcome, i == 1 ? PlannedDay::Outcome::Skipped : PlannedDay::Outcome::Add);
        QCOMPARE(days[i].reason, i == 1 ? reason : QString());
    }
}

void TestPlanRule::presentDaysStay()
{
    LayOut layOut = teaching();
    const LocalSpan moved{QDate(2027, 12, 14), QTime(9, 0), 90};
    const LocalSpan onHoliday{QDate(2027, 12, 28), QTime(14, 0), 60};
    layOut.present = {{moved.date, moved}, {onHoliday.date, onHoliday}};
    const std::vector<PlannedDay> days =
        laidOut(layOut, QDate(2027, 12, 1), QDate(2027, 12, 31), {{onHoliday.date, u"Bank holiday"_s}});
    QCOMPARE(days.size(), size_t(2));
    QCOMPARE(days[0].outcome, PlannedDay::Outcome::Present);
    QCOMPARE(days[0].span, moved);
    QCOMPARE(days[1].outcome, PlannedDay::Outcome::Present);
    QCOMPARE(days[1].reason, QString());
}

void TestPlanRule::slotLengths_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("length");
    QTest::newRow("3 x 20") << 60 << 3 << 20;
    QTest::newRow("2 x 30") << 60 << 2 << 30;
    QTest::newRow("4 x 15") << 60 << 4 << 15;
    QTest::newRow("one") << 60 << 1 << 60;
    QTest::newRow("12 x 5") << 60 << 12 << 5;
    QTest::newRow("a remainder") << 60 << 7 << 0;
    QTest::newRow("too short") << 60 << 15 << 0;
    QTest::newRow("none") << 60 << 0 << 0;
    QTest::newRow("fewer than none") << 60 << -3 << 0;
    QTest::newRow("90 minutes") << 90 << 3 << 30;
}

void TestPlanRule::slotLengths()
{
    QFETCH(int, minutes);
    QFETCH(int, count);
    QFETCH(int, length);
    QCOMPARE(slotLength(minutes, count).value_or(0), length);
}

QTEST_APPLESS_MAIN(TestPlanRule)
#include "tst_planrule.moc"
