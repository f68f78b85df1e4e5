// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/attendance/replyservice.h"
#include "app/attendance/reportservice.h"
#include "app/people/peopleservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/reportfiles.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// A forum with a session on Tuesday 24 November, 2pm to 3pm, and three doctors.
struct Stage
{
    TemporaryForum house;
    TeachingSessionId session{0};
    PersonId ann{0};
    PersonId ben{0};
    PersonId cy{0};

    Stage()
    {
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {tuesday, QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        teaching.onlineLink = u"https://teams.example.org/sepsis"_s;
        session = TeachingSessionStore(house.connection()).insert(teaching);
        ann = house.addPerson(u"Ann Adams"_s, u"ann@forum.test"_s, u"7000001"_s);
        ben = house.addPerson(u"Ben Brown"_s, u"ben@forum.test"_s, u"7000002"_s);
        cy = house.addPerson(u"Cy Clark"_s, u"cy@forum.test"_s, u"7000003"_s);
        house.clock().set(tuesday, QTime(14, 20));
    }
    RegisterService& registers() { return house.forum().registers(); }
    ReportService& reports() { return house.forum().reports(); }
    void replies(PersonId person, const Reply& reply)
    {
        if (!house.forum().replies().replyFor(house.tutor(), session, person, reply))
            qFatal("The reply was refused");
    }
    Register open() { return *registers().open(house.tutor(), session); }
    /// "Adams late 40, Brown -": the register at a glance.
    QString shown()
    {
        QStringList lines;
        for (const RegisterRow& row : open().rows) {
            const QString mark =
                row.mark ? u"%1 %2"_s.arg(codeOf(row.mark->status)).arg(row.mark->minutes) : u"-"_s;
            lines += row.person.fullName.value().section(u' ', -1) + u' ' + mark;
        }
        return lines.join(u", "_s);
    }
    int auditEntries()
    {
        Statement statement(house.connection(),
                            u"SELECT COUNT(*) FROM audit_entry WHERE subject = 'register'"_s);
        return statement.next() ? int(statement.integer(0)) : -1;
    }
};

} // namespace

class RegisterServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByTheClock_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("mayMark");
        QTest::addColumn<bool>("mayClose");
        QTest::newRow("the day before") << tuesday.addDays(-1) << QTime(14, 30) << false << false;
        QTest::newRow("a minute before the start") << tuesday << QTime(13, 59) << false << false;
        QTest::newRow("at the start") << tuesday << QTime(14, 0) << true << false;
        QTest::newRow("a minute before the end") << tuesday << QTime(14, 59) << true << false;
        QTest::newRow("at the end") << tuesday << QTime(15, 0) << true << true;
        QTest::newRow("a week later") << tuesday.addDays(7) << QTime(9, 0) << true << true;
    }
    void opensByTheClock()
    {
        Stage stage;
        QFETCH(QDate, date);
        QFETCH(QTime, time);
        stage.house.clock().set(date, time);
        QTEST(stage.open().mayClose, "mayClose");
        const auto marked = stage.registers().mark(stage.house.tutor(), stage.session, stage.ann, {});
        QTEST(marked.isOk(), "mayMark");
        if (!marked)
            QVERIFY(marked.failure().sentence.contains(u"Tuesday 24 November 2026, 2pm"_s));
        QTEST(stage.registers().close(stage.house.tutor(), stage.session).isOk(), "mayClose");
    }

    void marksCountsAndUndoes()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        const auto late =
            stage.registers().mark(tutor, stage.session, stage.ann, {.status = MarkStatus::Late});
        QVERIFY(late);
        QVERIFY(stage.registers().mark(tutor, stage.session, stage.ben, {.status = MarkStatus::Apologies}));
        QCOMPARE(stage.shown(), u"Adams late 40, Brown apologies 0, Clark -"_s);
        QCOMPARE(stage.open().counts(), (RegisterCounts{3, 1, 1, 0, 1}));

        const auto changed = stage.registers().mark(tutor, stage.session, stage.ann, {});
        QVERIFY(changed);
        QCOMPARE(stage.shown(), u"Adams present 60, Brown apologies 0, Clark -"_s);
        QVERIFY(stage.registers().restore(tutor, stage.session, *changed));
        QCOMPARE(stage.shown(), u"Adams late 40, Brown apologies 0, Clark -"_s);
        QVERIFY(stage.registers().restore(tutor, stage.session, *late));
        QCOMPARE(stage.shown(), u"Adams -, Brown apologies 0, Clark -"_s);
        QCOMPARE(stage.auditEntries(), 5);
    }

    void undoesNothingThatOthersChangedSince()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        const auto present = stage.registers().mark(tutor, stage.session, stage.ann, {});
        QVERIFY(stage.registers().mark(stage.house.administrator(), stage.session, stage.ann,
                                       {.status = MarkStatus::Apologies}));
        const auto undone = stage.registers().restore(tutor, stage.session, *present);
        QVERIFY(!undone);
        QCOMPARE(undone.failure().code, FailureCode::Conflict);
        QVERIFY(undone.failure().sentence.contains(u"Ann Adams"_s));
        QCOMPARE(stage.shown(), u"Adams apologies 0, Brown -, Clark -"_s);

        // Of many lines at once, none is undone where one has changed.
        const auto rest = stage.registers().markRest(tutor, stage.session, MarkStatus::DidNotAttend);
        QVERIFY(stage.registers().mark(tutor, stage.session, stage.ben, {}));
        QVERIFY(!stage.registers().restore(tutor, stage.session, *rest));
        QCOMPARE(stage.shown(), u"Adams apologies 0, Brown present 60, Clark did-not-attend 0"_s);
    }

    void redoesWhatWasUndone()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        const auto present = stage.registers().mark(tutor, stage.session, stage.ann, {});
        QVERIFY(stage.registers().restore(tutor, stage.session, *present));
        QVERIFY(stage.registers().restore(tutor, stage.session, reversed(*present)));
        QCOMPARE(stage.shown(), u"Adams present 60, Brown -, Clark -"_s);
    }

    void marksTheRestAndUndoesIt()
    {
        Stage stage;
        const Actor& office = stage.house.administrator();
        QVERIFY(stage.registers().mark(office, stage.session, stage.ben, {}));
        const auto rest = stage.registers().markRest(office, stage.session, MarkStatus::DidNotAttend);
        QVERIFY(rest);
        QCOMPARE(rest->size(), size_t(2));
        QCOMPARE(stage.shown(), u"Adams did-not-attend 0, Brown present 60, Clark did-not-attend 0"_s);
        QVERIFY(stage.registers().restore(office, stage.session, *rest));
        QCOMPARE(stage.shown(), u"Adams -, Brown present 60, Clark -"_s);
        QVERIFY(!stage.registers().markRest(office, stage.session, MarkStatus::Late));
    }

    void clears()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        QVERIFY(stage.registers().mark(tutor, stage.session, stage.ann, {}));
        const auto cleared = stage.registers().clear(tutor, stage.session, stage.ann);
        QVERIFY(cleared);
        QCOMPARE(stage.shown(), u"Adams -, Brown -, Clark -"_s);
        QVERIFY(stage.registers().restore(tutor, stage.session, *cleared));
        QCOMPARE(stage.shown(), u"Adams present 60, Brown -, Clark -"_s);
        QVERIFY(stage.registers().clear(tutor, stage.session, stage.cy)->empty());
    }

    void closes()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        const auto early = stage.registers().close(tutor, stage.session);
        QVERIFY(!early);
        QVERIFY(early.failure().sentence.contains(u"3pm"_s));
        const auto present = stage.registers().mark(tutor, stage.session, stage.ann, {});
        QVERIFY(present);
        stage.house.clock().set(tuesday, QTime(15, 5));
        const auto closed = stage.registers().close(tutor, stage.session);
        QVERIFY(closed);
        QCOMPARE(closed->markedDidNotAttend, 2);
        QCOMPARE(closed->markedApologies, 0);
        QCOMPARE(stage.shown(), u"Adams present 60, Brown did-not-attend 0, Clark did-not-attend 0"_s);
        QVERIFY(stage.open().state == RegisterState::Closed);
        QVERIFY(stage.open().session.state == TeachingState::Held);
        QVERIFY(stage.open().closing->by == tutor.maybePerson());

        QVERIFY(!stage.registers().mark(tutor, stage.session, stage.ben, {}));
        QVERIFY(!stage.registers().clear(tutor, stage.session, stage.ann));
        QVERIFY(!stage.registers().markRest(tutor, stage.session, MarkStatus::Present));
        QVERIFY(!stage.registers().restore(tutor, stage.session, *present));
        QVERIFY(!stage.registers().close(tutor, stage.session));
        QCOMPARE(stage.shown(), u"Adams present 60, Brown did-not-attend 0, Clark did-not-attend 0"_s);

        stage.house.addPerson(u"Di New"_s, u"di@forum.test"_s, u"7000004"_s);
        QCOMPARE(stage.open().rows.size(), size_t(3));
    }

    void closingKeepsApologies()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        const PersonId di = stage.house.addPerson(u"Di Dean"_s, u"di@forum.test"_s, u"7000004"_s);
        stage.house.clock().set(tuesday, QTime(9, 0));
        stage.replies(stage.ann, Reply::apologies(Apology::NotReleased));
        stage.replies(stage.ben, Reply::apologies(Apology::Leave));
        stage.replies(stage.cy, Reply::onTeams());
        stage.house.clock().set(tuesday, QTime(15, 5));
        // Ben came after all, and what the register says counts.
        QVERIFY(stage.registers().mark(tutor, stage.session, stage.ben, {}));
        QCOMPARE(stage.open().counts(), (RegisterCounts{4, 1, 0, 0, 3, 1}));
        QVERIFY(stage.open().rows.front().reply == Reply::apologies(Apology::NotReleased));
        QVERIFY(!stage.open().rows.back().reply);

        const auto closed = stage.registers().close(tutor, stage.session);
        QVERIFY(closed);
        QCOMPARE(closed->markedDidNotAttend, 2);
        QCOMPARE(closed->markedApologies, 1);
        QCOMPARE(stage.shown(), u"Adams apologies 0, Brown present 60, Clark did-not-attend 0, "
                                "Dean did-not-attend 0"_s);
        QVERIFY(stage.open().rows.front().reply == Reply::apologies(Apology::NotReleased));
        QVERIFY(stage.open().rows.back().person.id == di);
    }

    void markingTheRestKeepsApologies()
    {
        Stage stage;
        const Actor& office = stage.house.administrator();
        stage.replies(stage.ann, Reply::apologies(Apology::Other));
        const auto rest = stage.registers().markRest(office, stage.session, MarkStatus::DidNotAttend);
        QVERIFY(rest);
        QCOMPARE(stage.shown(), u"Adams apologies 0, Brown did-not-attend 0, Clark did-not-attend 0"_s);
        QVERIFY(stage.registers().restore(office, stage.session, *rest));
        // Who is marked present was there, whatever they had said.
        QVERIFY(stage.registers().markRest(office, stage.session, MarkStatus::Present));
        QCOMPARE(stage.shown(), u"Adams present 60, Brown present 60, Clark present 60"_s);
    }

    void whoIsListed()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        QVERIFY(stage.registers().mark(tutor, stage.session, stage.ann, {}));
        QVERIFY(stage.house.forum().people().deactivate(tutor, stage.ann));
        QVERIFY(stage.house.forum().people().deactivate(tutor, stage.ben));
        QCOMPARE(stage.shown(), u"Adams present 60, Clark -"_s);
        QVERIFY(stage.registers().mark(tutor, stage.session, tutor.person(), {}));
        QCOMPARE(stage.shown(), u"Adams present 60, Clark -, Okonkwo-Hale present 60"_s);
    }

    void aCancelledSessionHasNoRegister()
    {
        Stage stage;
        TeachingSessionStore sessions(stage.house.connection());
        TeachingSession session = *sessions.find(stage.session);
        session.state = TeachingState::Cancelled;
        session.cancellationReason = u"Snow"_s;
        QVERIFY(sessions.update(session));
        QVERIFY(stage.open().state == RegisterState::Cancelled);
        QVERIFY(stage.open().rows.empty());
        const auto marked = stage.registers().mark(stage.house.tutor(), stage.session, stage.ann, {});
        QVERIFY(!marked);
        QVERIFY(marked.failure().sentence.contains(u"cancelled"_s));
    }

    void unknownSessionsAndPeople()
    {
        Stage stage;
        QCOMPARE(stage.registers().open(stage.house.tutor(), TeachingSessionId(999)).failure().code,
                 FailureCode::NotFound);
        QCOMPARE(stage.registers().mark(stage.house.tutor(), stage.session, PersonId(999), {}).failure().code,
                 FailureCode::NotFound);
        QCOMPARE(stage.auditEntries(), 0);
    }

    void onlyTutorsAndAdministratorsTakeRegisters()
    {
        Stage stage;
        const Actor& doctor = stage.house.doctor(0);
        const Actor nobody = Actor::nobody();
        for (const Actor* one : {&doctor, &nobody}) {
            const Actor& actor = *one;
            QCOMPARE(stage.registers().open(actor, stage.session).failure().code, FailureCode::NotAllowed);
            QCOMPARE(stage.registers().mark(actor, stage.session, stage.ann, {}).failure().code,
                     FailureCode::NotAllowed);
            QCOMPARE(stage.registers().clear(actor, stage.session, stage.ann).failure().code,
                     FailureCode::NotAllowed);
            QCOMPARE(stage.registers().markRest(actor, stage.session, MarkStatus::Present).failure().code,
                     FailureCode::NotAllowed);
            QCOMPARE(stage.registers().restore(actor, stage.session, {{stage.ann, {}}}).failure().code,
                     FailureCode::NotAllowed);
            QCOMPARE(stage.registers().close(actor, stage.session).failure().code, FailureCode::NotAllowed);
            QCOMPARE(previewFile(stage.reports(), actor, stage.session, QByteArray()).failure().code,
                     FailureCode::NotAllowed);
            QCOMPARE(importFile(stage.reports(), actor, stage.session, QByteArray()).failure().code,
                     FailureCode::NotAllowed);
        }
        QCOMPARE(stage.registers().own(nobody).failure().code, FailureCode::NotAllowed);
        QVERIFY(stage.registers().mark(stage.house.tutor(), stage.session, doctor.person(), {}));
        QCOMPARE(stage.registers().own(doctor)->size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(RegisterServiceTest)
#include "tst_registerservice.moc"
