// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/insightsservice.h"
#include "app/attendance/protectedtimeservice.h"
#include "app/attendance/registerservice.h"
#include "app/attendance/replyservice.h"
#include "app/forum/settings.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate firstTuesday(2026, 11, 3);
const DayStretch november = stretchOf(StretchKind::Month, firstTuesday);

/// Five doctors, and sessions a week apart from Tuesday 3 November on.
struct Stage
{
    TemporaryForum house;
    std::vector<PersonId> people;
    std::vector<TeachingSessionId> sessions;

    Stage()
    {
        for (int n = 0; n < 5; ++n)
            people.push_back(house.addPerson(u"Doctor %1"_s.arg(QChar(u'A' + n)),
                                             u"person%1@forum.test"_s.arg(n), QString::number(7000001 + n)));
        for (int n = 0; n < 4; ++n) {
            TeachingSession session;
            session.uid = u"s%1@forum.test"_s.arg(n);
            session.span = {firstTuesday.addDays(7 * n), QTime(14, 0), 60};
            session.title = u"Session %1"_s.arg(n);
            session.state = TeachingState::Published;
            sessions.push_back(TeachingSessionStore(house.connection()).insert(session));
        }
    }
    InsightsService& insights() { return house.forum().insights(); }
    void edit(size_t person, const QString& grade, const QString& specialty)
    {
        PersonForm form = formOf(*PersonStore(house.connection()).find(people.at(person)));
        form.grade = grade;
        form.specialty = specialty;
        if (!house.forum().people().edit(house.tutor(), people.at(person), form))
            qFatal("The person was not changed.");
    }
    /// Those come; the others did not attend.
    void hold(size_t session, const std::vector<size_t>& coming)
    {
        house.clock().set(firstTuesday.addDays(7 * qint64(session)), QTime(15, 5));
        RegisterService& registers = house.forum().registers();
        for (const size_t person : coming) {
            if (!registers.mark(house.tutor(), sessions.at(session), people.at(person), {}))
                qFatal("Nobody was marked.");
        }
        if (const auto closed = registers.close(house.tutor(), sessions.at(session)); !closed)
            qFatal("%s", qUtf8Printable(closed.failure().sentence));
    }
    QStringList missing(std::optional<int> sessionsInARow = std::nullopt)
    {
        QStringList names;
        const auto report = insights().notSeen(house.administrator(), sessionsInARow);
        if (report) {
            for (const NotSeen& line : report->missing)
                names += u"%1 %2"_s.arg(line.person.fullName.value().back()).arg(line.missed);
        }
        return names;
    }
    /// "Medicine 2/3": how many came of how many expected, group by group.
    QStringList rates(PatternBy by)
    {
        QStringList lines;
        const auto patterns = insights().patterns(house.tutor(), by, november);
        if (!patterns)
            return {patterns.failure().sentence};
        for (const AttendanceGroup& group : patterns->groups)
            lines +=
                u"%1 %2/%3"_s.arg(groupName(by, group)).arg(group.sums.attended).arg(group.sums.expected);
        return lines;
    }
};

} // namespace

class TestInsightsService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyClosedRegistersTell()
    {
        Stage stage;
        QCOMPARE(stage.insights().notSeen(stage.house.tutor())->registers, 0);
        QVERIFY(stage.insights().patterns(stage.house.tutor(), PatternBy::Month, november)->groups.empty());
        stage.hold(0, {0});
        stage.hold(1, {0});
        QCOMPARE(stage.missing(), QStringList());
        // Marked, and not closed.
        stage.house.clock().set(firstTuesday.addDays(14), QTime(14, 30));
        QVERIFY(stage.house.forum().registers().markRest(stage.house.tutor(), stage.sessions[2],
                                                         MarkStatus::DidNotAttend));
        QCOMPARE(stage.missing(), QStringList());
        QCOMPARE(stage.rates(PatternBy::Month), QStringList{u"November 2026 2/10"_s});
        QVERIFY(stage.house.clock().utcNow().isValid());
        stage.house.clock().set(firstTuesday.addDays(14), QTime(15, 5));
        QVERIFY(stage.house.forum().registers().close(stage.house.tutor(), stage.sessions[2]));
        QCOMPARE(stage.missing(), (QStringList{u"B 3"_s, u"C 3"_s, u"D 3"_s, u"E 3"_s}));
        // A correction counts at once.
        QVERIFY(stage.house.forum().insights().notSeen(stage.house.tutor())->away.empty());
    }

    void howManyInARowIsASetting()
    {
        Stage stage;
        stage.hold(0, {0, 1});
        stage.hold(1, {0});
        stage.hold(2, {0});
        QCOMPARE(stage.missing(), (QStringList{u"C 3"_s, u"D 3"_s, u"E 3"_s}));
        QCOMPARE(stage.missing(2), (QStringList{u"C 3"_s, u"D 3"_s, u"E 3"_s, u"B 2"_s}));
        QVERIFY(stage.house.forum().settings().set(stage.house.tutor(), {u"not_seen_sessions"_s, u"2"_s}));
        QCOMPARE(stage.missing(), stage.missing(2));
        for (const int none : {0, -1, 27}) {
            const auto refused = stage.insights().notSeen(stage.house.tutor(), none);
            QVERIFY(!refused);
            QCOMPARE(refused.failure().code, FailureCode::Refused);
        }
    }

    void theirOwnWordCounts()
    {
        Stage stage;
        for (size_t session = 0; session < 3; ++session) {
            for (const size_t person : {size_t(1), size_t(2)})
                QVERIFY(stage.house.forum().replies().replyFor(
                    stage.house.tutor(), stage.sessions[session], stage.people[person],
                    Reply::apologies(person == 1 ? Apology::NonWorkingDay : Apology::NotReleased)));
            stage.hold(session, {0, 3, 4});
        }
        const auto report = stage.insights().notSeen(stage.house.tutor());
        QVERIFY(report);
        QCOMPARE(report->missing.size(), size_t(1));
        QCOMPARE(report->missing.front().person.id, stage.people[2]);
        QCOMPARE(report->missing.front().keptAwayByWork, 3);
        QCOMPARE(report->away.size(), size_t(1));
        QCOMPARE(report->away.front().person.id, stage.people[1]);
    }

    void gradeAndSpecialtyAreThoseOfTheDay()
    {
        Stage stage;
        stage.edit(0, u"Clinical Fellow"_s, u"Medicine"_s);
        stage.edit(1, u"Clinical Fellow"_s, u"Surgery"_s);
        stage.hold(0, {0});
        QCOMPARE(stage.rates(PatternBy::Specialty),
                 (QStringList{u"Medicine 1/1"_s, u"Surgery 0/1"_s, u"No specialty 0/3"_s}));
        stage.edit(0, u"Registrar"_s, u"Surgery"_s);
        QCOMPARE(stage.rates(PatternBy::Specialty),
                 (QStringList{u"Medicine 1/1"_s, u"Surgery 0/1"_s, u"No specialty 0/3"_s}));
        QCOMPARE(stage.rates(PatternBy::Grade), (QStringList{u"Clinical Fellow 1/2"_s, u"No grade 0/3"_s}));
        stage.hold(1, {0, 1});
        QCOMPARE(stage.rates(PatternBy::Specialty),
                 (QStringList{u"Medicine 1/1"_s, u"Surgery 2/3"_s, u"No specialty 0/6"_s}));
        // Registers of earlier times froze nothing: what the person is now stands in.
        Statement(stage.house.connection(), u"UPDATE mark SET grade = NULL, specialty_id = NULL"_s).run();
        QCOMPARE(stage.rates(PatternBy::Specialty), (QStringList{u"Surgery 3/4"_s, u"No specialty 0/6"_s}));
    }

    void erasedPeopleStayCountedAndUnnamed()
    {
        Stage stage;
        stage.edit(1, u"Clinical Fellow"_s, u"Surgery"_s);
        for (size_t session = 0; session < 3; ++session)
            stage.hold(session, {0});
        QVERIFY(stage.missing().contains(u"B 3"_s));
        const QStringList before = stage.rates(PatternBy::Specialty);
        QVERIFY(stage.house.forum().erasure().erase(stage.house.tutor(), stage.people[1]));
        QVERIFY(!stage.missing().contains(u"B 3"_s));
        QCOMPARE(stage.missing().size(), 3);
        QCOMPARE(stage.rates(PatternBy::Specialty), before);
    }

    void aDraftForEachOfThem()
    {
        Stage stage;
        const auto none = stage.insights().notSeenDrafts(stage.house.tutor());
        QVERIFY(!none);
        QCOMPARE(none.failure().code, FailureCode::Refused);
        for (size_t session = 0; session < 3; ++session)
            stage.hold(session, {0, 1});
        PersonForm form = formOf(*PersonStore(stage.house.connection()).find(stage.people[3]));
        form.fullName = u"Doctor C"_s; // as another is called
        QVERIFY(stage.house.forum().people().edit(stage.house.tutor(), stage.people[3], form));
        const auto drafts = stage.insights().notSeenDrafts(stage.house.administrator());
        QVERIFY(drafts);
        QCOMPARE(drafts->size(), size_t(3));
        QSet<QString> files;
        for (const DoctorDraft& one : *drafts) {
            QCOMPARE(one.draft.toEmail, one.person.email->value());
            QVERIFY(one.draft.text.contains(u"Tuesday 24 November 2026, 2pm to 3pm: “Session 3”"_s));
            QVERIFY(one.draft.text.contains(stage.house.administrator().name()));
            for (const DoctorDraft& other : *drafts)
                QCOMPARE(one.draft.text.contains(other.draft.toEmail), false);
            files += one.fileName;
        }
        QCOMPARE(files.size(), 3);
    }

    void allOfItPrints()
    {
        Stage stage;
        stage.edit(0, u"Clinical Fellow"_s, u"Medicine"_s);
        for (size_t session = 0; session < 3; ++session)
            stage.hold(session, {0});
        const auto textOf = [](const Result<Document>& sheet) {
            QString text;
            if (sheet) {
                for (const DocumentPage& page : sheet->pages) {
                    for (const DocumentPage::Text& one : page.texts)
                        text += one.block.text() + u'\n';
                }
            }
            return text;
        };
        const Actor& tutor = stage.house.tutor();
        const QString list = textOf(stage.insights().notSeenSheet(tutor));
        QVERIFY2(list.contains(u"Doctor B"_s) && !list.contains(u"Doctor A"_s), qPrintable(list));
        const QString tooFew = textOf(stage.insights().notSeenSheet(tutor, 4));
        QVERIFY2(tooFew.contains(u"Closed registers so far: 3 of 4."_s), qPrintable(tooFew));
        QVERIFY(!tooFew.contains(u"Every doctor"_s));
        const auto sheet = stage.insights().patternsSheet(tutor, PatternBy::Specialty, november);
        QVERIFY2(textOf(sheet).contains(u"1 of 1 person came"_s), qPrintable(textOf(sheet)));
        QVERIFY(std::ranges::count_if(sheet->pages.front().areas, [](const DocumentPage::Area& area) {
                    return area.rectangle.height() > 200;
                }) >= 4); // a bar and its ground, a line
        QVERIFY(textOf(stage.house.forum().protectedTime().sheet(tutor, november.first, november.last))
                    .contains(u"All specialties"_s));
        QVERIFY(!stage.insights().patternsSheet(tutor, PatternBy::Grade, {november.last, november.first}));
    }
};

QTEST_MAIN(TestInsightsService)
#include "tst_insightsservice.moc"
