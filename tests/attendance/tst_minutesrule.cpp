// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/minutesrule.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

const QTimeZone london("Europe/London");

SessionTime session(QDate date = tuesday)
{
    return {{date, QTime(14, 0), 60}, london};
}

/// "13:56:00-15:02:00 15:04:00-…": the intervals of one day.
std::vector<JoinedInterval> intervals(const QString& text, QDate date = tuesday)
{
    std::vector<JoinedInterval> list;
    for (const QString& one : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto time = [&](qsizetype n) {
            return QTime::fromString(one.section(u'-', n, n), u"HH:mm:ss"_s);
        };
        list.push_back({session(date).utc({date, time(0)}), session(date).utc({date, time(1)})});
    }
    return list;
}

QString shown(const std::optional<QTime>& time)
{
    return time ? time->toString(u"HH:mm"_s) : QString();
}

} // namespace

class MinutesRuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksFromIntervals_data()
    {
        QTest::addColumn<QString>("joined");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("arrived");
        QTest::addColumn<QString>("left");
        const auto row = [](const char* name, const QString& joined, int minutes, const QString& status,
                            const QString& arrived = {}, const QString& left = {}) {
            QTest::newRow(name) << joined << minutes << status << arrived << left;
        };
        row("the whole session", u"14:00:00-15:00:00"_s, 60, u"present"_s);
        row("before the start and after the end", u"13:00:00-16:00:00"_s, 60, u"present"_s);
        row("nothing", u""_s, 0, u"did-not-attend"_s);
        row("left before the start", u"13:50:00-13:58:00"_s, 0, u"did-not-attend"_s);
        row("left at the start", u"13:50:00-14:00:00"_s, 0, u"did-not-attend"_s);
        row("came at the end", u"15:00:00-15:30:00"_s, 0, u"did-not-attend"_s);
        row("59 seconds are no minute", u"14:00:00-14:00:59"_s, 0, u"did-not-attend"_s);
        row("one minute", u"14:00:00-14:01:00"_s, 1, u"left-early"_s, {}, u"14:01"_s);
        row("seconds are dropped once, at the end", u"14:00:00-14:20:40 14:30:00-15:00:00"_s, 50,
            u"present"_s);
        row("halves of two minutes add up", u"14:00:00-14:10:30 14:20:00-15:00:00 14:12:00-14:12:30"_s, 51,
            u"present"_s);
        row("overlapping joins are a union", u"14:00:00-15:00:00 14:10:00-14:40:00"_s, 60, u"present"_s);
        row("overlap at the edge", u"14:00:00-14:30:00 14:20:00-14:50:00"_s, 50, u"left-early"_s, {},
            u"14:50"_s);
        row("touching joins", u"14:00:00-14:30:00 14:30:00-15:00:00"_s, 60, u"present"_s);
        row("the same join twice", u"14:00:00-14:30:00 14:00:00-14:30:00"_s, 30, u"left-early"_s, {},
            u"14:30"_s);
        row("a gap", u"14:00:00-14:25:00 14:31:00-15:00:00"_s, 54, u"present"_s);
        row("in any order", u"14:31:00-15:00:00 14:00:00-14:25:00"_s, 54, u"present"_s);
        row("one join before the start, one late", u"13:50:00-13:58:00 14:20:00-15:00:00"_s, 40, u"late"_s,
            u"14:20"_s);
        row("five minutes late is in time", u"14:05:00-15:00:00"_s, 55, u"present"_s);
        row("a second more is late", u"14:05:01-15:00:00"_s, 54, u"late"_s, u"14:05"_s);
        row("five minutes early is the end", u"14:00:00-14:55:00"_s, 55, u"present"_s);
        row("a second more is early", u"14:00:00-14:54:59"_s, 54, u"left-early"_s, {}, u"14:54"_s);
        row("late and early", u"14:20:00-14:40:00"_s, 20, u"late"_s, u"14:20"_s, u"14:40"_s);
        row("backwards counts for nothing", u"14:40:00-14:20:00"_s, 0, u"did-not-attend"_s);
    }
    void marksFromIntervals()
    {
        QFETCH(QString, joined);
        const Mark mark = markFromIntervals(PersonId(7), intervals(joined), session(), 5);
        QTEST(mark.minutes, "minutes");
        QTEST(codeOf(mark.status), "status");
        QTEST(shown(mark.arrived), "arrived");
        QTEST(shown(mark.left), "left");
        QCOMPARE(mark.person, PersonId(7));
    }

    void clockChangesMakeNoDifference_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::newRow("Tuesday before the clocks go forward") << QDate(2026, 3, 24);
        QTest::newRow("Sunday on which they go forward") << QDate(2026, 3, 29);
        QTest::newRow("Tuesday after") << QDate(2026, 3, 31);
        QTest::newRow("Tuesday before they go back") << QDate(2026, 10, 20);
        QTest::newRow("Sunday on which they go back") << QDate(2026, 10, 25);
        QTest::newRow("Tuesday after that") << QDate(2026, 10, 27);
        QTest::newRow("29 February") << QDate(2028, 2, 29);
    }
    void clockChangesMakeNoDifference()
    {
        QFETCH(QDate, date);
        QCOMPARE(minutesInside(intervals(u"13:58:00-14:25:00 14:31:00-15:01:00"_s, date), session(date)), 54);
        // A session across the very hour that the clocks skip or repeat.
        const SessionTime night({date, QTime(0, 30), 120}, london);
        QCOMPARE(minutesInside(intervals(u"00:00:00-04:00:00"_s, date), night), 120);
    }

    void anotherDayIsOutside()
    {
        QCOMPARE(minutesInside(intervals(u"14:00:00-15:00:00"_s, tuesday.addDays(1)), session()), 0);
        const JoinedInterval overnight{session().utc({tuesday.addDays(-1), QTime(23, 0)}),
                                       session().utc({tuesday, QTime(14, 30)})};
        QCOMPARE(minutesInside({overnight}, session()), 30);
    }

    void marksByHand_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QTime>("arrived");
        QTest::addColumn<QTime>("left");
        QTest::addColumn<QTime>("now");
        QTest::addColumn<int>("minutes"); // -1: refused
        QTest::addColumn<QString>("times");
        const QTime none;
        const QTime during(14, 20, 40);
        const QTime after(15, 30);
        const auto row = [](const char* name, const char* status, QTime arrived, QTime left, QTime now,
                            int minutes, const QString& times = u"-"_s) {
            QTest::newRow(name) << QString::fromLatin1(status) << arrived << left << now << minutes << times;
        };
        row("present", "present", none, none, during, 60);
        row("present with times", "present", QTime(14, 10), QTime(14, 50), after, 40, u"14:10-14:50"_s);
        row("late now", "late", none, none, during, 40, u"14:20-"_s);
        row("late at a time", "late", QTime(14, 15), none, after, 45, u"14:15-"_s);
        row("late without a time", "late", none, none, after, -1);
        row("late before the start", "late", QTime(13, 55), none, after, -1);
        row("late after the end", "late", QTime(15, 5), none, after, -1);
        row("late until the end", "late", QTime(15, 0), none, after, -1);
        row("left at the start", "left-early", none, QTime(14, 0), after, -1);
        row("late and left", "late", QTime(14, 15), QTime(14, 45), after, 30, u"14:15-14:45"_s);
        row("left now", "left-early", none, none, during, 20, u"-14:20"_s);
        row("left at a time", "left-early", none, QTime(14, 31), after, 31, u"-14:31"_s);
        row("left without a time", "left-early", none, none, after, -1);
        row("left before arriving", "left-early", QTime(14, 40), QTime(14, 30), after, -1);
        row("apologies", "apologies", none, none, during, 0);
        row("apologies with a time", "apologies", QTime(14, 0), none, during, -1);
        row("did not attend", "did-not-attend", none, none, after, 0);
        row("did not attend with a time", "did-not-attend", none, QTime(14, 10), after, -1);
    }
    void marksByHand()
    {
        QFETCH(QString, status);
        QFETCH(QTime, arrived);
        QFETCH(QTime, left);
        QFETCH(QTime, now);
        QFETCH(int, minutes);
        const auto maybe = [](QTime time) { return time.isValid() ? std::optional(time) : std::nullopt; };
        const auto mark = markByHand(PersonId(7), {*markStatusFrom(status), maybe(arrived), maybe(left)},
                                     session(), {tuesday, now});
        QCOMPARE(mark.isOk(), minutes >= 0);
        if (!mark) {
            QVERIFY(mark.failure().sentence.endsWith(u"Nothing was changed."_s));
            return;
        }
        QCOMPARE(mark->minutes, minutes);
        QTEST(shown(mark->arrived) + u'-' + shown(mark->left), "times");
        QCOMPARE(codeOf(mark->status), status);
        QCOMPARE(mark->source, MarkSource::ByHand);
    }

    void readsStatuses()
    {
        QVERIFY(markStatusFrom(u" Left early ") == MarkStatus::LeftEarly);
        QVERIFY(markStatusFrom(u"DID_NOT_ATTEND") == MarkStatus::DidNotAttend);
        QVERIFY(!markStatusFrom(u"absent"));
        QCOMPARE(displayName(MarkStatus::DidNotAttend), u"Did not attend"_s);
    }
};

QTEST_GUILESS_MAIN(MinutesRuleTest)
#include "tst_minutesrule.moc"
