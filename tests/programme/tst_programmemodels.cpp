// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/period.h"
#include "ui/attendance/replywording.h"
#include "ui/programme/closuremodel.h"
#include "ui/programme/planmodel.h"
#include "ui/programme/programmemodel.h"
#include "ui/programme/sessionchoicemodel.h"
#include "ui/programme/speakermodel.h"
#include "ui/programme/termcell.h"
#include "ui/programme/termmodel.h"
#include "ui/programme/topicchangemodel.h"
#include "ui/programme/topicsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto reporting = Tester::FailureReportingMode::QtTest;

TeachingSession sessionOn(QDate date, int id = 1)
{
    TeachingSession session;
    session.id = TeachingSessionId(id);
    session.span = {date, QTime(14, 0), 60};
    session.title = u"Sepsis in the first hour"_s;
    session.speakers = {{u"Acute medicine team"_s, u"Consultant"_s, {}, SpeakerState::Confirmed}};
    session.outcomes = {u"Name the six"_s};
    return session;
}

} // namespace

class TestProgrammeModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTermHasSessionsAndTheDaysWithoutOne()
    {
        using Gap = ProgrammeGap::Kind;
        TeachingSession cancelled = sessionOn(QDate(2026, 12, 22), 2);
        cancelled.state = TeachingState::Cancelled;
        const TeachingSession planned = sessionOn(QDate(2027, 1, 5), 3);
        const std::vector<ProgrammeGap> gaps{
            {Gap::NoSession, QDate(2026, 11, 24), {}, {}},
            {Gap::BankHoliday, QDate(2026, 12, 8), {}, u"An extra day"_s},
            {Gap::Closed, QDate(2026, 12, 22), {}, u"Leave"_s},
            {Gap::UnconfirmedSpeaker, QDate(2027, 1, 5), planned.id, u"Dr A is invited"_s},
            {Gap::UnconfirmedSpeaker, QDate(2027, 1, 5), planned.id, u"Dr B is to invite"_s},
            {Gap::MissingOutcomes, QDate(2027, 1, 5), planned.id, {}},
            {Gap::NoSession, QDate(2027, 1, 19), {}, {}}};
        ReplyNumbers numbers{planned.id, {12, 8, 3, 40}, 30};
        const auto cells = termCells({cancelled, planned}, gaps, {numbers}, QDate(2026, 12, 1));
        QCOMPARE(cells.size(), size_t(4)); // what is past cannot be filled, and the cancelled one says why
        QCOMPARE(cells[0].reason, u"Bank holiday: An extra day"_s);
        QCOMPARE(cells[1].session->id, cancelled.id);
        QCOMPARE(cells[2].missing, QStringList({u"Unconfirmed"_s, u"No outcomes"_s}));
        QCOMPARE(replyWords(*cells[2].replies), u"12 in the room of 30 · 8 on Teams · 3 apologies"_s);
        QCOMPARE(cells[3].kind, TermCell::Kind::Gap);
        QCOMPARE(summaryOf(cells),
                 u"2 sessions · 1 free date · 1 unconfirmed · 1 without outcomes · 1 cancelled"_s);
    }

    void repliesAreSaidInWords_data()
    {
        QTest::addColumn<ReplyCount>("count");
        QTest::addColumn<std::optional<int>>("capacity");
        QTest::addColumn<QString>("words");
        using Places = std::optional<int>;
        QTest::newRow("none") << ReplyCount{} << Places() << u"No replies yet"_s;
        QTest::newRow("none, a room") << ReplyCount{} << Places(30) << u"No replies yet · room of 30"_s;
        QTest::newRow("one apology") << ReplyCount{0, 0, 1, 5} << Places() << u"1 apology"_s;
        QTest::newRow("empty room") << ReplyCount{0, 2, 0, 5} << Places(30)
                                    << u"0 in the room of 30 · 2 on Teams"_s;
        QTest::newRow("no limit") << ReplyCount{2, 0, 0, 5} << Places() << u"2 in the room"_s;
    }
    void repliesAreSaidInWords()
    {
        QFETCH(const ReplyCount, count);
        QFETCH(const std::optional<int>, capacity);
        QTEST(replyWords({TeachingSessionId(1), count, capacity}), "words");
    }

    void theTermIsAColumnForEachMonth()
    {
        TermModel model;
        const Tester tester(&model, reporting);
        const Period period = Period::of(QDate(2026, 8, 1));
        model.show(period,
                   {{QDate(2026, 11, 24), sessionOn(QDate(2026, 11, 24), 2)},
                    {QDate(2026, 11, 10), sessionOn(QDate(2026, 11, 10), 1)},
                    {QDate(2026, 8, 4), std::nullopt, u"Closed: handover"_s, TermCell::Kind::Closed}});
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), u"November 2026"_s);
        QCOMPARE(model.cellAt(model.index(0, 3))->date, QDate(2026, 11, 10));
        QCOMPARE(model.indexOf(TeachingSessionId(2)), model.index(1, 3));
        QCOMPARE(model.data(model.index(0, 0)).toString(), u"Closed: handover"_s);
        QCOMPARE(model.flags(model.index(1, 0)), Qt::NoItemFlags);
    }

    void theOtherModelsKeepTheirPromises()
    {
        ProgrammeModel sessions;
        const Tester sessionsTester(&sessions, reporting);
        sessions.show({{QDate(2026, 12, 8), sessionOn(QDate(2026, 12, 8), 8)},
                       {QDate(2026, 12, 22), std::nullopt, u"Closed"_s, TermCell::Kind::Closed},
                       {QDate(2026, 11, 24), sessionOn(QDate(2026, 11, 24), 7)}});
        QCOMPARE(sessions.rowCount(), 2);
        QCOMPARE(sessions.rowOf(TeachingSessionId(7)), 0);

        PlanModel plan;
        const Tester planTester(&plan, reporting);
        plan.show({{PlannedDay::Kind::Clinic,
                    {QDate(2026, 11, 24), QTime(15, 0), 60},
                    PlannedDay::Outcome::Skipped,
                    u"Closed"_s}});
        QCOMPARE(plan.index(0, PlanModel::What).data().toString(), u"1:1 clinic, 3pm to 4pm"_s);

        ProgrammeImport import;
        import.filled.push_back({sessionOn(QDate(2026, 11, 24)), 2});
        import.leftOver.push_back({});
        TopicsModel topics(import);
        const Tester topicsTester(&topics, reporting);
        QCOMPARE(topics.rowCount(), 2);

        TeachingSession cancelled = sessionOn(QDate(2026, 12, 8), 8);
        cancelled.state = TeachingState::Cancelled;
        SpeakerModel speakers;
        const Tester speakersTester(&speakers, reporting);
        speakers.show({sessionOn(QDate(2026, 11, 24), 7), cancelled});
        QCOMPARE(speakers.rowCount(), 1);
        QCOMPARE(speakers.index(0, SpeakerModel::Speaker).data().toString(),
                 u"Acute medicine team, Consultant"_s);
        QCOMPARE(speakers.index(0, SpeakerModel::State).data().toString(), u"Confirmed"_s);

        SessionChoiceModel choices({sessionOn(QDate(2026, 11, 24), 7)});
        const Tester choicesTester(&choices, reporting);
        QVERIFY(
            choices.index(0, 0).data(SessionChoiceModel::searchRole).toString().contains(u"24/11/2026"_s));

        TopicChangeModel topicChanges;
        const Tester changesTester(&topicChanges, reporting);
        TeachingSession emptied = sessionOn(QDate(2026, 11, 24), 7);
        emptied.isUntitled = true;
        ProgrammeChange change{.action = u"pushed"_s};
        change.changed.push_back({sessionOn(QDate(2026, 11, 24), 7), emptied});
        change.added.push_back(sessionOn(QDate(2026, 11, 10), 9));
        topicChanges.show(change);
        QCOMPARE(topicChanges.index(0, TopicChangeModel::Now).data().toString(), u"No session"_s);
        QCOMPARE(topicChanges.index(1, TopicChangeModel::Afterwards).data().toString(), u"No topic"_s);

        ClosureModel closures;
        const Tester closuresTester(&closures, reporting);
        closures.show({{ClosureId(1), QDate(2026, 12, 29), u"Christmas week"_s}});
        QCOMPARE(closures.index(0, 0).data().toString(), u"Tuesday 29 December 2026"_s);
    }
};

QTEST_MAIN(TestProgrammeModels)
#include "tst_programmemodels.moc"
