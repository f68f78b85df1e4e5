// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/period.h"
#include "ui/programme/closuremodel.h"
#include "ui/programme/planmodel.h"
#include "ui/programme/programmemodel.h"
#include "ui/programme/sessionbadge.h"
#include "ui/programme/termmodel.h"
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
    session.speakers = {{u"Acute medicine team"_s, u"Consultant"_s}};
    return session;
}

} // namespace

class TestProgrammeModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateOfTheFortnightWithoutASessionSaysWhy()
    {
        const std::vector<TeachingSession> sessions{sessionOn(QDate(2026, 12, 1))};
        const std::vector<Closure> closures{{ClosureId(1), QDate(2026, 12, 15), u"Christmas week"_s},
                                            {ClosureId(2), QDate(2026, 12, 16), u"A Wednesday"_s}};
        const std::vector<BankHoliday> holidays{{QDate(2026, 12, 25), u"Christmas Day"_s},
                                                {QDate(2026, 12, 29), u"An extra day"_s}};
        const auto cells = skippedCells(sessions, closures, holidays);
        QCOMPARE(cells.size(), size_t(2));
        QCOMPARE(cells[0].date, QDate(2026, 12, 15));
        QCOMPARE(cells[0].reason, u"Closed: Christmas week"_s);
        QCOMPARE(cells[1].reason, u"Bank holiday: An extra day"_s);
    }

    void whatASessionLacks_data()
    {
        QTest::addColumn<bool>("isUntitled");
        QTest::addColumn<bool>("hasSpeaker");
        QTest::addColumn<TeachingState>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("ready") << false << true << TeachingState::Published << QString();
        QTest::newRow("no topic") << true << false << TeachingState::Planned << u"No topic"_s;
        QTest::newRow("no speaker") << false << false << TeachingState::Published << u"No speaker"_s;
        QTest::newRow("held") << true << false << TeachingState::Held << QString();
        QTest::newRow("cancelled") << true << false << TeachingState::Cancelled << QString();
    }
    void whatASessionLacks()
    {
        QFETCH(const bool, isUntitled);
        QFETCH(const bool, hasSpeaker);
        QFETCH(const TeachingState, state);
        TeachingSession session = sessionOn(QDate(2026, 11, 24));
        session.isUntitled = isUntitled;
        session.state = state;
        if (!hasSpeaker)
            session.speakers.clear();
        const auto gap = gapBadge(session);
        QTEST(gap ? gap->word : QString(), "word");
    }

    void theTermIsAColumnForEachMonth()
    {
        TermModel model;
        const Tester tester(&model, reporting);
        const Period period = Period::of(QDate(2026, 8, 1));
        model.show(period, {sessionOn(QDate(2026, 11, 24), 2), sessionOn(QDate(2026, 11, 10), 1)},
                   {{QDate(2026, 8, 4), std::nullopt, u"Closed: handover"_s}});
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
        sessions.show({sessionOn(QDate(2026, 11, 24), 7)});
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

        ClosureModel closures;
        const Tester closuresTester(&closures, reporting);
        closures.show({{ClosureId(1), QDate(2026, 12, 29), u"Christmas week"_s}});
        QCOMPARE(closures.index(0, 0).data().toString(), u"Tuesday 29 December 2026"_s);
    }
};

QTEST_MAIN(TestProgrammeModels)
#include "tst_programmemodels.moc"
