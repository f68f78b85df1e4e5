// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/minutesrule.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr int setCount = 100'000;
constexpr int mostMinutes = 180;

/// A night or an afternoon: around both changes of the clock and on ordinary days.
struct Stage
{
    QDate date;
    QTime start;
};
const std::vector<Stage> stages = {
    {{2026, 3, 29}, {0, 30}},  {{2026, 3, 29}, {1, 30}},  {{2026, 3, 29}, {2, 0}},
    {{2026, 3, 29}, {14, 0}},  {{2026, 10, 25}, {0, 15}}, {{2026, 10, 25}, {1, 0}},
    {{2026, 10, 25}, {1, 45}}, {{2026, 10, 25}, {14, 0}}, {{2026, 11, 24}, {14, 0}},
    {{2026, 3, 28}, {23, 30}}, {{2026, 10, 24}, {23, 0}}, {{2026, 7, 21}, {14, 0}},
};

/// One set of joins and leaves: some in order, some the wrong way round, some far outside.
std::vector<JoinedInterval> randomSet(std::mt19937& dice, const SessionTime& session)
{
    const auto roll = [&](int least, int most) { return std::uniform_int_distribution(least, most)(dice); };
    std::vector<JoinedInterval> intervals;
    const int count = roll(0, 8);
    const int length = session.span().minutes * 60;
    for (int i = 0; i < count; ++i) {
        const int from = roll(-length, 2 * length);
        const int to = roll(0, 9) == 0 ? roll(-length, 2 * length) : from + roll(0, length);
        intervals.push_back(
            {session.start() + std::chrono::seconds(from), session.start() + std::chrono::seconds(to)});
    }
    if (count > 1 && roll(0, 3) == 0)
        intervals.push_back(intervals.front()); // the same again
    if (count > 1 && roll(0, 3) == 0)
        intervals[1].from = intervals[0].to; // one begins where another ends
    return intervals;
}

/// A byte a second: is anybody's interval over it?
QByteArray counted(const std::vector<JoinedInterval>& intervals, UtcSecond start, int seconds)
{
    QByteArray there(seconds, 'n');
    for (const JoinedInterval& interval : intervals) {
        const qint64 from = std::max<qint64>((interval.from - start).count(), 0);
        const qint64 to = std::min<qint64>((interval.to - start).count(), seconds);
        if (from < to)
            std::fill(there.begin() + from, there.begin() + to, 'y');
    }
    return there;
}

} // namespace

class IntervalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The session's own length, counted on the clock on the wall, which UTC has to agree with.
    void sessionsLastTheirMinutesAcrossTheChange()
    {
        const QTimeZone london("Europe/London");
        const SessionTime autumn({{2026, 10, 25}, {1, 30}, 60}, london);
        QCOMPARE((autumn.end() - autumn.start()).count(), 3600);
        QCOMPARE(autumn.local(autumn.start()).time, QTime(1, 30));
        QCOMPARE(autumn.local(autumn.end()).time, QTime(1, 30));
        const SessionTime spring({{2026, 3, 29}, {0, 30}, 60}, london);
        QCOMPARE(spring.local(spring.end()).time, QTime(2, 30));
    }

    void unionsAreTheCountOfTheirSeconds()
    {
        const QTimeZone london("Europe/London");
        std::mt19937 dice(20261124);
        for (int i = 0; i < setCount; ++i) {
            const Stage& stage = stages[size_t(i) % stages.size()];
            const int minutes = std::uniform_int_distribution(1, mostMinutes)(dice);
            const SessionTime session({stage.date, stage.start, minutes}, london);
            const std::vector<JoinedInterval> intervals = randomSet(dice, session);

            const auto there = counted(intervals, session.start(), minutes * 60);
            const std::vector<JoinedInterval> united = unionInside(intervals, session);
            const bool isSame = counted(united, session.start(), minutes * 60) == there;
            const bool isInOrder =
                std::ranges::adjacent_find(united, [](const JoinedInterval& a, const JoinedInterval& b) {
                    return a.to >= b.from;
                }) == united.end();
            const bool isInside = std::ranges::all_of(united, [&](const JoinedInterval& one) {
                return one.from >= session.start() && one.to <= session.end() && one.from < one.to;
            });
            const int expected = int(there.count('y')) / 60;
            if (!isSame || !isInOrder || !isInside || minutesInside(intervals, session) != expected)
                QFAIL(qPrintable(u"set %1 on %2: %3 minutes, counted %4"_s.arg(i)
                                     .arg(stage.date.toString(Qt::ISODate))
                                     .arg(minutesInside(intervals, session))
                                     .arg(expected)));
        }
    }
};

QTEST_GUILESS_MAIN(IntervalsTest)
#include "tst_intervals.moc"
