// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/guessrule.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace ledforum;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// The pure rule of how many guesses are allowed when.
class TestGuessRule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waits_data();
    void waits();
    void neverMoreThanTenInFiveMinutes_data();
    void neverMoreThanTenInFiveMinutes();
    void saysHowLong_data();
    void saysHowLong();
};

using Times = std::vector<milliseconds>;

namespace {

Times inSeconds(std::initializer_list<int> times)
{
    Times result;
    for (const int time : times)
        result.push_back(seconds(time));
    return result;
}

/// What somebody gets away with who tries at intervals that `next` gives, and stops at nothing.
Times guessesMade(const std::function<milliseconds()>& next)
{
    Times made;
    milliseconds now(0);
    while (now < minutes(30)) {
        if (waitBeforeGuess(made, now) == milliseconds(0))
            made.push_back(now);
        now += next();
    }
    return made;
}

} // namespace

void TestGuessRule::waits_data()
{
    QTest::addColumn<Times>("earlier");
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("wait");
    QTest::newRow("none") << Times() << 0 << 0;
    QTest::newRow("four at once") << inSeconds({10, 10, 10, 10}) << 10 << 0;
    QTest::newRow("five at once") << inSeconds({10, 10, 10, 10, 10}) << 10 << 5;
    QTest::newRow("five, some of the wait over") << inSeconds({10, 10, 10, 10, 10}) << 13 << 2;
    QTest::newRow("five, the wait over") << inSeconds({10, 10, 10, 10, 10}) << 15 << 0;
    QTest::newRow("six") << inSeconds({0, 0, 0, 0, 0, 5}) << 5 << 10;
    QTest::newRow("seven") << inSeconds({0, 0, 0, 0, 0, 5, 15}) << 15 << 20;
    QTest::newRow("eight") << inSeconds({0, 0, 0, 0, 0, 5, 15, 35}) << 35 << 40;
    QTest::newRow("nine") << inSeconds({0, 0, 0, 0, 0, 5, 15, 35, 75}) << 75 << 60;
    QTest::newRow("ten: until the first is five minutes old")
        << inSeconds({0, 0, 0, 0, 0, 5, 15, 35, 75, 135}) << 135 << 165;
    QTest::newRow("ten, the first five minutes old")
        << inSeconds({0, 0, 0, 0, 0, 5, 15, 35, 75, 135}) << 300 << 0;
    QTest::newRow("four are forgotten") << inSeconds({0, 0, 0, 0, 299, 299}) << 300 << 0;
    QTest::newRow("slowly made") << inSeconds({0, 70, 140, 210, 280}) << 350 << 0;
    QTest::newRow("longest") << inSeconds({9, 9, 9, 9, 9, 9, 9, 9, 9, 9}) << 9 << 300;
}

void TestGuessRule::waits()
{
    QFETCH(Times, earlier);
    QFETCH(int, now);
    QFETCH(int, wait);
    QCOMPARE(waitBeforeGuess(earlier, seconds(now)).count(), milliseconds(seconds(wait)).count());
}

void TestGuessRule::neverMoreThanTenInFiveMinutes_data()
{
    QTest::addColumn<int>("longestPause");
    QTest::newRow("without a pause") << 10;
    QTest::newRow("every second or so") << 2000;
    QTest::newRow("patiently") << 40000;
}

void TestGuessRule::neverMoreThanTenInFiveMinutes()
{
    QFETCH(int, longestPause);
    QRandomGenerator random(7);
    const Times made = guessesMade([&] { return milliseconds(1 + random.bounded(longestPause)); });
    for (size_t i = mostGuesses; i < made.size(); ++i)
        QVERIFY(made.at(i) - made.at(i - mostGuesses) >= minutes(5));
    // However they tried, somebody who waits is let in again: trying has lengthened nothing.
    for (size_t i = 1; i < made.size(); ++i)
        QVERIFY(made.at(i) - made.at(i - 1) <= minutes(5) + milliseconds(longestPause));
    QVERIFY(made.size() >= 25);
}

void TestGuessRule::saysHowLong_data()
{
    QTest::addColumn<int>("wait");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("part of a second") << 20 << u"Too many tries. Wait 1 second, then try again."_s;
    QTest::newRow("seconds") << 39001 << u"Too many tries. Wait 40 seconds, then try again."_s;
    QTest::newRow("last in seconds") << 90000 << u"Too many tries. Wait 90 seconds, then try again."_s;
    QTest::newRow("minutes") << 91000 << u"Too many tries. Wait 2 minutes, then try again."_s;
    QTest::newRow("longest") << 300000 << u"Too many tries. Wait 5 minutes, then try again."_s;
}

void TestGuessRule::saysHowLong()
{
    QFETCH(int, wait);
    QFETCH(QString, sentence);
    QCOMPARE(tooManyGuesses(milliseconds(wait)), sentence);
}

QTEST_GUILESS_MAIN(TestGuessRule)
#include "tst_guessrule.moc"
