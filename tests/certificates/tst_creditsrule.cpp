// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/creditsrule.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

class CreditsRuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void minutesBecomeCredits_data();
    void minutesBecomeCredits();
    void neverFallsWithMoreMinutes();
    void saysWhy_data();
    void saysWhy();
};

void CreditsRuleTest::minutesBecomeCredits_data()
{
    QTest::addColumn<int>("attended");
    QTest::addColumn<int>("session");
    QTest::addColumn<CreditsRule>("rule");
    QTest::addColumn<int>("hundredths");

    const CreditsRule usual;
    const auto row = [](int attended, int session, const CreditsRule& rule, int hundredths) {
        QTest::addRow("%d of %d (%d, %d, %d)", attended, session, rule.toleranceMinutes, rule.stepMinutes,
                      rule.minutesPerCredit)
            << attended << session << rule << hundredths;
    };
    row(60, 60, usual, 100);
    row(59, 60, usual, 100);
    row(55, 60, usual, 100);
    row(54, 60, usual, 75);
    row(45, 60, usual, 75);
    row(44, 60, usual, 50);
    row(40, 60, usual, 50);
    row(31, 60, usual, 50);
    row(30, 60, usual, 50);
    row(29, 60, usual, 25);
    row(15, 60, usual, 25);
    row(14, 60, usual, 0);
    row(1, 60, usual, 0);
    row(0, 60, usual, 0);
    row(61, 60, usual, 100);
    row(-1, 60, usual, 0);
    row(90, 90, usual, 150);
    row(85, 90, usual, 150);
    row(84, 90, usual, 125);
    row(74, 90, usual, 100);
    row(120, 120, usual, 200);
    row(45, 45, usual, 75);
    row(40, 45, usual, 75);
    row(39, 45, usual, 50);
    row(50, 50, usual, 83);
    row(44, 50, usual, 50);
    row(5, 5, usual, 8);
    row(0, 5, usual, 0);
    row(59, 60, {0, 15, 60}, 75);
    row(60, 60, {0, 15, 60}, 100);
    row(50, 60, {10, 15, 60}, 100);
    row(49, 60, {5, 30, 60}, 50);
    row(54, 60, {5, 60, 60}, 0);
    row(54, 60, {5, 20, 60}, 66);
    row(54, 60, {5, 1, 60}, 90);
    row(60, 60, {5, 15, 120}, 50);
    row(40, 60, {5, 15, 120}, 25);
    row(40, 60, {5, 0, 0}, 4000);
    row(40, 60, {-3, -15, 60}, 66);
}

void CreditsRuleTest::minutesBecomeCredits()
{
    QFETCH(int, attended);
    QFETCH(int, session);
    QFETCH(CreditsRule, rule);
    QTEST(creditsFor(attended, session, rule).hundredths(), "hundredths");
}

void CreditsRuleTest::neverFallsWithMoreMinutes()
{
    for (const int session : {20, 45, 50, 60, 75, 90, 180}) {
        for (const int step : {5, 10, 15, 30, 60}) {
            const CreditsRule rule{.stepMinutes = step};
            for (int minutes = 0; minutes < session; ++minutes)
                QVERIFY(creditsFor(minutes, session, rule) <= creditsFor(minutes + 1, session, rule));
        }
    }
}

void CreditsRuleTest::saysWhy_data()
{
    QTest::addColumn<int>("attended");
    QTest::addColumn<CreditsRule>("rule");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("whole") << 60 << CreditsRule() << u"60 minutes attended: the whole session"_s;
    QTest::newRow("longer") << 80 << CreditsRule() << u"60 minutes attended: the whole session"_s;
    QTest::newRow("tolerated")
        << 57 << CreditsRule()
        << u"57 minutes attended: counts as the whole session, since no more than 5 minutes are missing"_s;
    QTest::newRow("tolerated one")
        << 59 << CreditsRule{.toleranceMinutes = 1}
        << u"59 minutes attended: counts as the whole session, since no more than 1 minute is missing"_s;
    QTest::newRow("two") << 40 << CreditsRule() << u"40 minutes attended: two quarter-hours"_s;
    QTest::newRow("one") << 15 << CreditsRule() << u"15 minutes attended: one quarter-hour"_s;
    QTest::newRow("too short") << 14 << CreditsRule() << u"14 minutes attended: less than one quarter-hour"_s;
    QTest::newRow("one minute") << 1 << CreditsRule() << u"1 minute attended: less than one quarter-hour"_s;
    QTest::newRow("none") << 0 << CreditsRule() << u"0 minutes attended: less than one quarter-hour"_s;
    QTest::newRow("half-hours") << 40 << CreditsRule{.stepMinutes = 30}
                                << u"40 minutes attended: one half-hour"_s;
    QTest::newRow("hours") << 40 << CreditsRule{.stepMinutes = 60}
                           << u"40 minutes attended: less than one hour"_s;
    QTest::newRow("other steps") << 45 << CreditsRule{.stepMinutes = 20}
                                 << u"45 minutes attended: two steps of 20 minutes"_s;
    QTest::newRow("many steps") << 40 << CreditsRule{.stepMinutes = 1}
                                << u"40 minutes attended: 40 steps of 1 minute"_s;
}

void CreditsRuleTest::saysWhy()
{
    QFETCH(int, attended);
    QFETCH(CreditsRule, rule);
    QTEST(explain(attended, 60, rule), "sentence");
}

QTEST_APPLESS_MAIN(CreditsRuleTest)
#include "tst_creditsrule.moc"
