// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/attendancepatterns.h"
#include "app/attendance/insighttables.h"
#include "app/attendance/notseen.h"
#include "app/attendance/notseendraft.h"
#include "app/attendance/share.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate firstTuesday(2026, 8, 4);
const CreditsRule rule;

DayStretch days(const char* first, const char* last)
{
    return {QDate::fromString(QString::fromLatin1(first), Qt::ISODate),
            QDate::fromString(QString::fromLatin1(last), Qt::ISODate)};
}

Person doctorOf(qint64 id, const QString& intake = {})
{
    Person person{PersonDetails{*PersonName::parse(u"Doctor %1"_s.arg(id))}, PersonId(id)};
    person.intake = Intake::parse(intake);
    return person;
}

ClosedMark markOf(qint64 session, QDate date, qint64 person, MarkStatus status)
{
    ClosedMark mark{
        .session = TeachingSessionId(session), .date = date, .person = PersonId(person), .status = status};
    mark.minutes = mark.attended() ? 60 : 0;
    return mark;
}

/// One letter a session, a fortnight apart: P present, D did not attend, A apologies without a word why, L
/// leave, N non-working day, R not released, C on call, O other, - not on the roster, d leave said and marked
/// as not there.
std::vector<ClosedMark> marksOf(const QString& letters)
{
    static const QMap<QChar, Apology> said{{u'L', Apology::Leave},       {u'N', Apology::NonWorkingDay},
                                           {u'R', Apology::NotReleased}, {u'C', Apology::OnCallOrNights},
                                           {u'O', Apology::Other},       {u'd', Apology::Leave}};
    std::vector<ClosedMark> marks;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        if (letters[i] == u'-')
            continue;
        const MarkStatus status = letters[i] == u'P'                         ? MarkStatus::Late
                                  : letters[i] == u'D' || letters[i] == u'd' ? MarkStatus::DidNotAttend
                                                                             : MarkStatus::Apologies;
        marks.push_back(markOf(i + 1, firstTuesday.addDays(14 * i), 1, status));
        if (said.contains(letters[i]))
            marks.back().apology = said[letters[i]];
    }
    return marks;
}

/// "missing 3 of 3: 1 apologies, 0 by work, last 2026-08-04", "away …", "-"
QString told(const NotSeenReport& report)
{
    if (report.missing.size() + report.away.size() != 1)
        return u"-"_s;
    const bool isMissing = report.away.empty();
    const NotSeen& line = isMissing ? report.missing.front() : report.away.front();
    return u"%1 %2, apologies %3, work %4, last %5"_s.arg(isMissing ? u"missing"_s : u"away"_s)
        .arg(line.missed)
        .arg(line.apologies)
        .arg(line.keptAwayByWork)
        .arg(line.lastCame ? line.lastCame->toString(Qt::ISODate) : u"never"_s);
}

} // namespace

class TestInsightRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHasNotCome_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<int>("sessions");
        QTest::addColumn<QString>("intake");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* letters, int sessions, const char* intake,
                            const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(letters) << sessions << QString::fromLatin1(intake)
                                << QString::fromUtf8(expected);
        };
        row("no register", "", 3, "", "-");
        row("came to the last", "DDDP", 3, "", "-");
        row("two are not three", "PDD", 3, "", "-");
        row("three are", "PDDD", 3, "", "missing 3, apologies 0, work 0, last 2026-08-04");
        row("four are, counted whole", "PDDDD", 3, "", "missing 4, apologies 0, work 0, last 2026-08-04");
        row("two, where two are asked for", "PDD", 2, "", "missing 2, apologies 0, work 0, last 2026-08-04");
        row("one, where one is asked for", "PD", 1, "", "missing 1, apologies 0, work 0, last 2026-08-04");
        row("joined two sessions ago", "---DD", 3, "", "-");
        row("joined three sessions ago", "--DDD", 3, "", "missing 3, apologies 0, work 0, last never");
        row("not on the roster meanwhile", "PD--D-D", 3, "",
            "missing 3, apologies 0, work 0, last 2026-08-04");
        row("listed before the intake", "DDDDDD", 3, "2026-10", "-");
        row("listed since the intake", "DDDDDD", 3, "2026-09", "missing 4, apologies 0, work 0, last never");
        row("came before the intake", "PDDDDD", 3, "2026-09",
            "missing 4, apologies 0, work 0, last 2026-08-04");
        row("apologies are no attendance", "PAAA", 3, "", "missing 3, apologies 3, work 0, last 2026-08-04");
        row("some apologies", "PDAD", 3, "", "missing 3, apologies 1, work 0, last 2026-08-04");
        row("kept away by work", "PRCD", 3, "", "missing 3, apologies 2, work 2, last 2026-08-04");
        row("on leave each time", "PLLL", 3, "", "away 3, apologies 3, work 0, last 2026-08-04");
        row("never works on Tuesdays", "NNNN", 3, "", "away 4, apologies 4, work 0, last never");
        row("leave and days off", "PLNLN", 3, "", "away 4, apologies 4, work 0, last 2026-08-04");
        row("on leave but once", "PLLDL", 3, "", "missing 4, apologies 3, work 0, last 2026-08-04");
        row("on leave by their word alone", "Pddd", 3, "", "away 3, apologies 3, work 0, last 2026-08-04");
        row("other reasons are no leave", "POOO", 3, "", "missing 3, apologies 3, work 0, last 2026-08-04");
        row("seen again and lost again", "DDDPDDD", 3, "", "missing 3, apologies 0, work 0, last 2026-09-15");
        row("leave before they came does not count", "LLLPDDD", 3, "",
            "missing 3, apologies 0, work 0, last 2026-09-15");
    }
    void whoHasNotCome()
    {
        QFETCH(QString, letters);
        QFETCH(int, sessions);
        QFETCH(QString, intake);
        const auto marks = marksOf(letters);
        QTEST(told(notSeen({doctorOf(1, intake)}, marks, sessions)), "expected");
        Person left = doctorOf(1, intake);
        left.isActive = false;
        QCOMPARE(told(notSeen({left}, marks, sessions)), u"-"_s);
        Person administrator = doctorOf(1, intake);
        administrator.roles = Role::Administrator;
        QCOMPARE(told(notSeen({administrator}, marks, sessions)), u"-"_s);
        QCOMPARE(told(notSeen({doctorOf(2, intake)}, marks, sessions)), u"-"_s);
    }

    void whoMissedMostComesFirst()
    {
        std::vector<ClosedMark> marks;
        for (int session = 1; session <= 5; ++session) {
            for (const qint64 person : {1, 2, 3}) {
                const bool came = person != 2 && session == 1;
                marks.push_back(markOf(session, firstTuesday.addDays(14 * session), person,
                                       came ? MarkStatus::Present : MarkStatus::DidNotAttend));
            }
        }
        const NotSeenReport report = notSeen({doctorOf(3), doctorOf(1), doctorOf(2)}, marks, 3);
        QCOMPARE(report.registers, 5);
        QCOMPARE(report.missing.size(), size_t(3));
        QCOMPARE(report.missing[0].person.id, PersonId(2));
        QCOMPARE(report.missing[1].person.id, PersonId(3));
        QCOMPARE(report.missing[2].person.id, PersonId(1));
    }

    void wordsAreKind_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("apologies");
        QTest::newRow("never") << u"DDD"_s << u"Not seen yet"_s << u"None"_s;
        QTest::newRow("since") << u"PDDD"_s << u"Not seen since 4 August 2026"_s << u"None"_s;
        QTest::newRow("each time") << u"PAAA"_s << u"Not seen since 4 August 2026"_s << u"Each time"_s;
        QTest::newRow("some") << u"DAD"_s << u"Not seen yet"_s << u"1 of 3"_s;
        QTest::newRow("half by work") << u"RDRD"_s << u"Not seen yet"_s << u"2 of 4"_s;
        QTest::newRow("mostly by work")
            << u"RCD"_s << u"Not seen yet"_s << u"2 of 3, mostly kept away by work"_s;
    }
    void wordsAreKind()
    {
        QFETCH(QString, letters);
        const NotSeenReport report = notSeen({doctorOf(1)}, marksOf(letters), 3);
        QCOMPARE(report.missing.size(), size_t(1));
        QTEST(notSeenText(report.missing.front()), "since");
        QTEST(apologiesText(report.missing.front()), "apologies");
        const ForumSettings settings{.name = u"LED Forum"_s, .site = u"General Hospital"_s};
        const EmailDraft draft = notSeenDraft(report.missing.front(), {settings, u"Morag Ellis"_s});
        QVERIFY(draft.text.contains(u"You need not give any reason."_s));
        QCOMPARE(draft.text.contains(u"4 August 2026"_s), letters.startsWith(u'P'));
        for (const QString& word : {u"did not attend"_s, u"fail"_s, u"absen"_s, u"leave"_s})
            QVERIFY2(!draft.text.contains(word, Qt::CaseInsensitive), qPrintable(word));
    }

    void stretches_data()
    {
        QTest::addColumn<DayStretch>("stretch");
        QTest::addColumn<DayStretch>("before");
        QTest::addColumn<QString>("title");
        const QDate date(2026, 11, 24);
        QTest::newRow("month") << stretchOf(StretchKind::Month, date) << days("2026-10-01", "2026-10-31")
                               << u"November 2026"_s;
        QTest::newRow("quarter") << stretchOf(StretchKind::Quarter, date) << days("2026-07-01", "2026-09-30")
                                 << u"October to December 2026"_s;
        QTest::newRow("period") << stretchOf(StretchKind::Period, date) << days("2026-04-01", "2026-07-31")
                                << u"August to November 2026"_s;
        QTest::newRow("over New Year")
            << stretchOf(StretchKind::Period, QDate(2027, 3, 31)) << days("2026-08-01", "2026-11-30")
            << u"December 2026 to March 2027"_s;
        QTest::newRow("year") << stretchOf(StretchKind::AcademicYear, date)
                              << days("2025-08-01", "2026-07-31") << u"Academic year 2026 to 2027"_s;
        QTest::newRow("year, in July") << stretchOf(StretchKind::AcademicYear, QDate(2026, 7, 31))
                                       << days("2024-08-01", "2025-07-31") << u"Academic year 2025 to 2026"_s;
        QTest::newRow("February of a leap year")
            << days("2028-02-01", "2028-02-29") << days("2028-01-01", "2028-01-31") << u"February 2028"_s;
        QTest::newRow("two months") << days("2026-03-01", "2026-04-30") << days("2026-01-01", "2026-02-28")
                                    << u"1 March 2026 to 30 April 2026"_s;
        QTest::newRow("a week") << days("2026-11-02", "2026-11-08") << days("2026-10-26", "2026-11-01")
                                << u"2 November 2026 to 8 November 2026"_s;
        QTest::newRow("a day") << days("2026-03-01", "2026-03-01") << days("2026-02-28", "2026-02-28")
                               << u"1 March 2026 to 1 March 2026"_s;
        QTest::newRow("a month but its last day")
            << days("2026-11-01", "2026-11-29") << days("2026-10-03", "2026-10-31")
            << u"1 November 2026 to 29 November 2026"_s;
    }
    void stretches()
    {
        QFETCH(DayStretch, stretch);
        QFETCH(DayStretch, before);
        QCOMPARE(stretch.before(), before);
        QTEST(titleOf(stretch), "title");
        QCOMPARE(before.last.addDays(1), stretch.first);
    }

    void percentagesAreHonest_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("came");
        QTest::addColumn<int>("attended");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("text");
        QTest::newRow("nobody") << 0 << 0 << 0 << 0 << u"–"_s;
        QTest::newRow("one") << 1 << 1 << 3 << 3 << u"1 of 1 person came"_s;
        QTest::newRow("two") << 2 << 1 << 3 << 8 << u"1 of 2 people came"_s;
        QTest::newRow("three") << 3 << 1 << 3 << 9 << u"33%"_s;
        QTest::newRow("all") << 3 << 3 << 9 << 9 << u"100%"_s;
        QTest::newRow("none") << 4 << 0 << 0 << 9 << u"0%"_s;
        QTest::newRow("never quite all") << 300 << 300 << 999 << 1000 << u"99%"_s;
        QTest::newRow("never quite none") << 300 << 1 << 1 << 1000 << u"1%"_s;
    }
    void percentagesAreHonest()
    {
        QFETCH(int, people);
        QFETCH(int, came);
        QFETCH(int, attended);
        QFETCH(int, expected);
        const AttendanceSums sums{.people = people, .came = came, .expected = expected, .attended = attended};
        QTEST(rateText(sums), "text");
        QCOMPARE(sums.rate().has_value(), people >= AttendanceSums::fewestPeople);
        const AttendanceGroup group{.sums = sums, .before = {.people = 5, .expected = 2, .attended = 1}};
        QCOMPARE(group.change().has_value(), sums.rate().has_value());
        if (sums.rate())
            QCOMPARE(*group.change(), *sums.ratePercent() - 50);
    }

    void changesHaveTheirSign()
    {
        AttendanceGroup group{.sums = {.people = 3, .expected = 4, .attended = 3},
                              .before = {.people = 3, .expected = 4, .attended = 1}};
        QCOMPARE(changeText(group), u"+50"_s);
        std::swap(group.sums, group.before);
        QCOMPARE(changeText(group), u"−50"_s);
        group.before = group.sums;
        QCOMPARE(changeText(group), u"0"_s);
        group.before = {};
        QCOMPARE(changeText(group), u"–"_s);
    }

    void theWordsOfTheCommandLine()
    {
        for (const PatternBy by : allPatternBys())
            QCOMPARE(patternByFrom(codeOf(by)), by);
        QCOMPARE(patternByFrom(u"Academic Year"), PatternBy::AcademicYear);
        QVERIFY(!patternByFrom(u"height"));
    }

    /// Frozen in the mark, and so told apart within one stretch.
    void whoChangedCountsInBoth()
    {
        std::vector<ClosedMark> marks{markOf(1, QDate(2026, 11, 3), 1, MarkStatus::Present),
                                      markOf(2, QDate(2026, 11, 17), 1, MarkStatus::DidNotAttend)};
        marks[0].grade = u"SHO"_s;
        marks[1].grade = u"Registrar"_s;
        const auto patterns =
            attendancePatterns(marks, PatternBy::Grade, stretchOf(StretchKind::Month, marks[0].date), rule);
        QCOMPARE(patterns.groups.size(), size_t(2));
        QCOMPARE(patterns.groups[0].name, u"Registrar"_s);
        QCOMPARE(patterns.groups[0].sums.attended, 0);
        QCOMPARE(patterns.groups[1].sums.attended, 1);
        QCOMPARE(patterns.total.sums.people, 1);
        QCOMPARE(patterns.total.sums.expected, 2);
    }

    void groupsAreInOrderAndTheUnknownOneIsLast()
    {
        std::vector<ClosedMark> marks;
        for (const QString& name : {u"surgery"_s, u""_s, u"Émergency"_s, u"Medicine"_s, u"Surgery"_s}) {
            marks.push_back(markOf(1, firstTuesday, qint64(marks.size()), MarkStatus::Present));
            marks.back().specialty = name;
        }
        const auto patterns = attendancePatterns(marks, PatternBy::Specialty,
                                                 stretchOf(StretchKind::Month, firstTuesday), rule);
        QStringList names;
        for (const AttendanceGroup& group : patterns.groups)
            names += groupName(PatternBy::Specialty, group).toLower();
        QCOMPARE(names, (QStringList{u"émergency"_s, u"medicine"_s, u"surgery"_s, u"no specialty"_s}));
        QCOMPARE(patterns.groups[2].sums.people, 2);
    }

    void monthsAreComparedWithTheMonthBefore()
    {
        std::vector<ClosedMark> marks;
        // July 3 of 4, August 1 of 4, October 4 of 4; nothing in September.
        const auto add = [&](QDate date, int came) {
            for (int person = 0; person < 4; ++person)
                marks.push_back(markOf(date.month(), date, person,
                                       person < came ? MarkStatus::Present : MarkStatus::DidNotAttend));
        };
        add(QDate(2026, 7, 21), 3);
        add(QDate(2026, 8, 4), 1);
        add(QDate(2026, 10, 13), 4);
        const DayStretch stretch = stretchOf(StretchKind::Period, QDate(2026, 8, 1));
        QVERIFY(daysNeeded(PatternBy::Month, stretch).contains(QDate(2026, 7, 1)));
        QVERIFY(daysNeeded(PatternBy::AcademicYear, stretch).contains(QDate(2025, 8, 1)));
        const auto patterns = attendancePatterns(marks, PatternBy::Month, stretch, rule);
        QCOMPARE(patterns.groups.size(), size_t(2));
        QCOMPARE(patterns.groups[0].name, u"August 2026"_s);
        QCOMPARE(patterns.groups[0].change(), -50);
        QCOMPARE(patterns.groups[1].name, u"October 2026"_s);
        QVERIFY(!patterns.groups[1].change());
        // What the stretch cuts says so, and is compared with as many months.
        const auto quarters = attendancePatterns(marks, PatternBy::Quarter, stretch, rule);
        QCOMPARE(quarters.groups[0].name, u"1 August 2026 to 30 September 2026"_s);
        QCOMPARE(quarters.groups[0].before.attended, 3);
    }

    void tablesHoldNoFormula()
    {
        ClosedMark mark = markOf(1, firstTuesday, 1, MarkStatus::Present);
        mark.specialty = u"=1+1"_s;
        const QByteArray table = csvOf(attendancePatterns({mark}, PatternBy::Specialty,
                                                          stretchOf(StretchKind::Month, firstTuesday), rule));
        QVERIFY2(table.contains("\r\n'=1+1,2026-08-01,2026-08-31,1,1,1,1,0,0,,,60,1\r\n"), table.constData());
        Person person = doctorOf(1);
        person.grade = u"@SUM(A1)"_s;
        const QByteArray list = csvOf(notSeen({person}, marksOf(u"PDDD"_s), 3));
        QVERIFY2(list.contains("\r\nDoctor 1,,,'@SUM(A1),2026-08-04,3,0,0,no\r\n"), list.constData());
    }

    /// Counted here the slow way.
    void everyLineCountsOnce()
    {
        std::mt19937 random(20261124);
        const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
        const QStringList names{u"Medicine"_s, u"Surgery"_s, u"Emergency Medicine"_s, {}};
        for (int round = 0; round < 300; ++round) {
            std::vector<ClosedMark> marks;
            const int sessions = below(12);
            const int people = 1 + below(9);
            for (int session = 0; session < sessions; ++session) {
                for (int person = 0; person < people; ++person) {
                    if (below(4) == 0)
                        continue;
                    marks.push_back(
                        markOf(session, firstTuesday.addDays(14 * session), person, MarkStatus(below(5))));
                    if (marks.back().attended())
                        marks.back().minutes = below(61);
                    marks.back().specialty = names[below(4)];
                }
            }
            const DayStretch stretch{firstTuesday.addDays(below(60)), firstTuesday.addDays(60 + below(100))};
            int attended = 0;
            int expected = 0;
            int minutes = 0;
            int credits = 0;
            QSet<PersonId> seen;
            for (const ClosedMark& mark : marks) {
                if (mark.date < stretch.first || mark.date > stretch.last)
                    continue;
                ++expected;
                attended += int(mark.status) < 3;
                minutes += mark.minutes;
                credits += creditsFor(mark.minutes, 60, rule).hundredths();
                seen.insert(mark.person);
            }
            std::shuffle(marks.begin(), marks.end(), random);
            for (const PatternBy by : allPatternBys()) {
                const auto patterns = attendancePatterns(marks, by, stretch, rule);
                QCOMPARE(patterns.total.sums.expected, expected);
                QCOMPARE(patterns.total.sums.attended, attended);
                QCOMPARE(patterns.total.sums.minutes, minutes);
                QCOMPARE(patterns.total.sums.credits.hundredths(), credits);
                QCOMPARE(patterns.total.sums.people, int(seen.size()));
                AttendanceSums all;
                for (const AttendanceGroup& group : patterns.groups) {
                    QCOMPARE(group.sums.attended + group.sums.apologies + group.sums.didNotAttend,
                             group.sums.expected);
                    QVERIFY(group.sums.came <= group.sums.people);
                    all.expected += group.sums.expected;
                    all.attended += group.sums.attended;
                }
                QCOMPARE(all.expected, expected);
                QCOMPARE(all.attended, attended);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestInsightRules)
#include "tst_insightrules.moc"
