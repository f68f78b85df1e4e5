// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"
#include "app/programme/sessionrules.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/replystore.h"
#include "database/programme/withdrawneventstore.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/transaction.h"
#include "tests/support/temporaryforum.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>
#include <QThread>

#include <atomic>
#include <functional>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// Everything of the programme that an undo has to bring back: all but the sequences.
struct Snapshot
{
    std::vector<TeachingSession> sessions;
    std::vector<std::pair<QDate, QString>> closures;
    friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

/// An act of the table: what to do, with the sessions of the term in order.
using ActOf = std::function<ProgrammeAct(const std::vector<TeachingSession>&)>;

} // namespace

/// The acts on a stored programme: done, taken back, done again, and refused when somebody was faster.
class TestProgrammeActs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_forum.reset(); }

    void undoBringsBackAllButSequences_data();
    void undoBringsBackAllButSequences();
    void whoeverWasFasterKeepsTheirChange_data();
    void whoeverWasFasterKeepsTheirChange();
    void undoOfACancellationWaitsForThePlace();
    void aRemovedSessionIsWithdrawn();
    void repliesAndRegistersHoldASession();
    void repliesStayWithTheirDay();
    void previewChangesNothing();
    void onlyStaff();
    void aListReadWhileSessionsComeAndGo();
    void aSpeakersState();
    void aSpeakerWhoWasExchangedMeanwhileStays();
    void twoEditorsAndOneUndo();

private:
    ProgrammeActs& acts() { return m_forum->forum().programme().acts(); }
    const Actor& office() { return m_forum->administrator(); }
    const Actor& tutor() { return m_forum->tutor(); }
    std::vector<TeachingSession> sessions() { return *m_forum->forum().programme().list(office()); }
    Snapshot snapshot();
    /// The rows that all acts are tried with.
    static void tableOfActs();

    std::unique_ptr<TemporaryForum> m_forum;
};

Q_DECLARE_METATYPE(ActOf)

void TestProgrammeActs::init()
{
    m_forum = std::make_unique<TemporaryForum>();
    ProgrammeService& programme = m_forum->forum().programme();
    QVERIFY(
        programme.generate(office(), {QDate(2026, 11, 24), QDate(2027, 1, 20), QDate(2026, 11, 24), {}, {}}));
    int number = 0;
    for (TeachingSession session : sessions()) {
        session.title = u"Topic %1"_s.arg(++number);
        session.speakers = {{u"Speaker %1"_s.arg(number), u"Consultant"_s,
                             EmailAddress::parse(u"speaker%1@forum.test"_s.arg(number)),
                             SpeakerState::Confirmed}};
        session.specialties = QStringList{u"Medicine"_s};
        session.outcomes = QStringList{u"Outcome %1"_s.arg(number)};
        session.capacity = 20 + number;
        QVERIFY(programme.update(office(), session));
    }
    TeachingSession cancelled = sessions().back();
    QVERIFY(acts().apply(office(), CancelSession{cancelled.id, u"Snow"_s}));
}

Snapshot TestProgrammeActs::snapshot()
{
    Snapshot now{sessions(), {}};
    for (TeachingSession& session : now.sessions)
        session.sequence = 0;
    for (const Closure& closure : *m_forum->forum().programme().closures(office()))
        now.closures.emplace_back(closure.date, closure.reason);
    return now;
}

void TestProgrammeActs::tableOfActs()
{
    using Sessions = const std::vector<TeachingSession>&;
    QTest::addColumn<ActOf>("actOf");
    const auto row = [](const char* name, const ActOf& act) { QTest::newRow(name) << act; };
    row("swap", [](Sessions all) { return SwapTopics{all[0].id, all[2].id}; });
    row("replace", [](Sessions all) {
        return ReplaceTopic{all[0].id, {.title = u"New"_s, .specialties = {u"Surgery"_s}}};
    });
    row("move", [](Sessions all) { return MoveSession{all[0].id, {QDate(2026, 11, 26), QTime(9, 30), 90}}; });
    row("push", [](Sessions all) { return PushLater{all[0].id}; });
    row("cancel", [](Sessions all) { return CancelSession{all[0].id, u"Why"_s}; });
    row("reinstate", [](Sessions all) { return ReinstateSession{all.back().id, TeachingState::Published}; });
    row("close", [](Sessions all) { return CloseDay{all[0].span.date, u"Works"_s}; });
    row("add", [](Sessions all) {
        TeachingSession session = all[1];
        session.span.date = QDate(2026, 11, 25);
        return AddSession{session};
    });
    row("remove", [](Sessions all) { return RemoveSession{all[0].id}; });
    row("change", [](Sessions all) {
        TeachingSession session = all[0];
        session.span.date = QDate(2026, 11, 25);
        session.venue = u"Room 9"_s;
        session.state = TeachingState::Published;
        session.capacity.reset();
        return ChangeSession{session};
    });
    row("speaker", [](Sessions all) {
        return SetSpeaker{
            all[0].id, 0, all[0].speakers[0], {u"Dr Other"_s, {}, EmailAddress::parse(u"o@forum.test"), {}}};
    });
}

void TestProgrammeActs::undoBringsBackAllButSequences_data()
{
    tableOfActs();
}

void TestProgrammeActs::undoBringsBackAllButSequences()
{
    QFETCH(const ActOf, actOf);
    const Snapshot before = snapshot();
    const ProgrammeAct act = actOf(sessions());
    const auto done = acts().apply(office(), act);
    QVERIFY2(done, done ? "" : qPrintable(done.failure().sentence));
    const Snapshot after = snapshot();
    QVERIFY(after != before);

    // By somebody else as well as by oneself, and as often as one likes.
    auto back = acts().undo(tutor(), *done);
    QVERIFY2(back, back ? "" : qPrintable(back.failure().sentence));
    QCOMPARE(snapshot() == before, true);
    const auto again = acts().undo(office(), *back);
    QVERIFY2(again, again ? "" : qPrintable(again.failure().sentence));
    QCOMPARE(snapshot() == after, true);
    back = acts().undo(office(), *again);
    QVERIFY2(back, back ? "" : qPrintable(back.failure().sentence));
    QCOMPARE(snapshot() == before, true);
    for (const SessionChange& one : back->changed)
        QCOMPARE(one.after.sequence, one.before.sequence + 1);
}

void TestProgrammeActs::whoeverWasFasterKeepsTheirChange_data()
{
    tableOfActs();
}

void TestProgrammeActs::whoeverWasFasterKeepsTheirChange()
{
    QFETCH(const ActOf, actOf);
    const auto done = acts().apply(office(), actOf(sessions()));
    QVERIFY(done);
    // Somebody else changes what the act has touched; for a session that is gone there is nothing to touch.
    TeachingSession touched = done->changed.empty() ? sessions().front() : done->changed.back().after;
    if (!done->added.empty())
        touched = done->added.front();
    if (!done->removed.empty())
        return;
    touched.venue = u"Elsewhere"_s;
    QVERIFY(m_forum->forum().programme().update(tutor(), touched));
    const std::vector<TeachingSession> theirs = sessions();
    const auto undone = acts().undo(office(), *done);
    QVERIFY(!undone);
    QCOMPARE(undone.failure().code, FailureCode::Conflict);
    QVERIFY2(undone.failure().sentence.contains(u"Nothing was changed"_s),
             qPrintable(undone.failure().sentence));
    QCOMPARE(sessions() == theirs, true);
}

void TestProgrammeActs::undoOfACancellationWaitsForThePlace()
{
    const TeachingSession first = sessions().front();
    const auto cancelled = acts().apply(office(), CancelSession{first.id, u"Why"_s});
    const auto instead = acts().apply(office(), AddSession{first});
    QVERIFY(instead);
    QCOMPARE(m_forum->forum().programme().find(office(), u"2026-11-24"_s)->id, instead->added.front().id);
    const auto undone = acts().undo(office(), *cancelled);
    QVERIFY(!undone);
    QVERIFY(undone.failure().sentence.contains(u"Another session starts at 2pm"_s));
    QVERIFY(acts().undo(office(), *instead));
    QVERIFY(acts().undo(office(), *cancelled));
}

void TestProgrammeActs::aRemovedSessionIsWithdrawn()
{
    const WithdrawnEventStore withdrawn(m_forum->connection());
    const TeachingSession first = sessions().front();
    const auto removed = acts().apply(office(), RemoveSession{first.id});
    QVERIFY(removed);
    QCOMPARE(withdrawn.list(),
             (std::vector<WithdrawnEvent>{{first.uid, first.span, first.title, first.sequence + 1}}));
    const auto back = acts().undo(office(), *removed);
    QVERIFY(back);
    QVERIFY(withdrawn.list().empty());
    QCOMPARE(back->added.front().uid, first.uid);
    QCOMPARE(back->added.front().id, first.id);
    QCOMPARE(back->added.front().sequence, first.sequence + 2);

    // Its number may have been given away meanwhile: it gets another, and stays the same event.
    const TeachingSession last = sessions().back();
    QVERIFY(acts().apply(office(), ReinstateSession{last.id}));
    const auto gone = acts().apply(office(), RemoveSession{last.id});
    TeachingSession stranger = first;
    stranger.span.date = QDate(2027, 3, 1);
    const auto taker = acts().apply(office(), AddSession{stranger});
    QCOMPARE(taker->added.front().id, last.id);
    const auto restored = acts().undo(office(), *gone);
    QVERIFY(restored);
    QVERIFY(restored->added.front().id != last.id);
    QCOMPARE(restored->added.front().uid, last.uid);
}

void TestProgrammeActs::repliesAndRegistersHoldASession()
{
    TeachingSession session = sessions().front();
    session.span.date = QDate(2026, 11, 1); // yesterday
    const auto added = acts().apply(office(), AddSession{session});
    Statement reply(
        m_forum->connection(),
        u"INSERT INTO reply (session_id, person_id, answer) SELECT ?, min(id), 'in-room' FROM person"_s);
    reply.bindAll(added->added.front().id);
    reply.run();
    const auto replied = acts().undo(office(), *added);
    QVERIFY(!replied);
    QVERIFY2(replied.failure().sentence.contains(u"Doctors have said"_s),
             qPrintable(replied.failure().sentence));
    QVERIFY(!acts().apply(office(), RemoveSession{added->added.front().id}));

    const auto moved =
        acts().apply(office(), MoveSession{sessions()[1].id, {QDate(2026, 11, 2), QTime(8, 0), 30}});
    RegisterStore(m_forum->connection())
        .close(moved->changed.front().after.id, {m_forum->clock().utcNow(), {}});
    const auto registered = acts().undo(office(), *moved);
    QVERIFY(!registered);
    QVERIFY2(registered.failure().sentence.contains(u"register"_s),
             qPrintable(registered.failure().sentence));
}

void TestProgrammeActs::repliesStayWithTheirDay()
{
    const TeachingSession session = sessions().front();
    ReplyStore replies(m_forum->connection());
    const PersonId first = m_forum->doctor(0).person();
    const PersonId second = m_forum->doctor(1).person();
    const std::vector<SessionReply> given{{session.id, {first, Reply::inRoom()}},
                                          {session.id, {second, Reply::apologies(Apology::Leave)}}};
    for (const SessionReply& reply : given)
        replies.put(reply.session, reply.line);
    const auto stored = [&] { return replies.between({}, {}); };
    const std::vector<SessionReply> before = stored();

    // To another time of the same day they follow.
    const LocalSpan earlier{session.span.date, QTime(9, 0), 60};
    QVERIFY(acts().preview(office(), MoveSession{session.id, earlier})->remarks.filter(u"repl"_s).isEmpty());
    QVERIFY(acts().apply(office(), MoveSession{session.id, earlier}));
    QCOMPARE(stored(), before);

    const MoveSession move{session.id, {QDate(2026, 12, 1), QTime(14, 0), 60}};
    const auto preview = acts().preview(office(), move);
    QCOMPARE(preview->remarks.filter(u"repl"_s),
             QStringList{u"Not kept, since given for Tuesday 24 November 2026: 2 replies. "
                         "Doctors reply again for the new day."_s});
    const auto moved = acts().apply(office(), move, preview->change);
    QVERIFY(moved);
    QVERIFY(stored().empty());

    // Taken back, the day's replies return; those to the other day go, and return with it.
    replies.put(session.id, {first, Reply::apologies(Apology::NotReleased)});
    const std::vector<SessionReply> meanwhile = stored();
    const auto back = acts().undo(tutor(), *moved);
    QVERIFY(back);
    QCOMPARE(stored(), before);
    const auto again = acts().undo(office(), *back);
    QVERIFY(again);
    QCOMPARE(stored(), meanwhile);
    QVERIFY(acts().undo(office(), *again));
    QCOMPARE(stored(), before);
}

void TestProgrammeActs::previewChangesNothing()
{
    const std::vector<TeachingSession> before = sessions();
    const PushLater push{before.front().id};
    const auto preview = acts().preview(office(), push);
    QVERIFY(preview);
    QVERIFY(!preview->lines.empty());
    QCOMPARE(sessions(), before);
    QVERIFY(acts().apply(tutor(), CancelSession{before[1].id, u"Why"_s}));
    const auto late = acts().apply(office(), push, preview->change);
    QVERIFY(!late);
    QCOMPARE(late.failure().code, FailureCode::Conflict);
    QVERIFY(acts().apply(office(), push));
}

void TestProgrammeActs::onlyStaff()
{
    const Actor& doctor = m_forum->doctor(0);
    const SwapTopics swap{sessions()[0].id, sessions()[1].id};
    const auto done = acts().apply(office(), swap);
    const Actor nobody = Actor::nobody();
    for (const Actor* actor : {&doctor, &nobody}) {
        QCOMPARE(acts().apply(*actor, swap).failure().code, FailureCode::NotAllowed);
        QCOMPARE(acts().preview(*actor, swap).failure().code, FailureCode::NotAllowed);
        QCOMPARE(acts().undo(*actor, *done).failure().code, FailureCode::NotAllowed);
    }
}

void TestProgrammeActs::aListReadWhileSessionsComeAndGo()
{
    // Another program adds and removes a session with a speaker while lists are read.
    const TeachingSession model = sessions().front();
    std::atomic<bool> isOver = false;
    std::unique_ptr<QThread> other(QThread::create([&, path = m_forum->path()] {
        Connection connection(path, Connection::Mode::Existing);
        TeachingSessionStore store(connection);
        TeachingSession guest = model;
        guest.span.date = QDate(2026, 11, 3);
        guest.speakers = {{u"Guest"_s, {}}};
        while (!isOver) {
            guest.uid = newEventUid();
            Transaction coming(connection);
            const TeachingSessionId id = store.insert(guest);
            coming.commit();
            Transaction going(connection);
            store.remove(id);
            going.commit();
        }
    }));
    other->start();
    const auto end = qScopeGuard([&] {
        isOver = true;
        other->wait();
    });
    const TeachingSessionStore store(m_forum->connection());
    QElapsedTimer time;
    for (time.start(); time.elapsed() < 1500;) {
        for (const TeachingSession& session : store.between(QDate(2026, 11, 1), {})) {
            for (const Speaker& speaker : session.speakers)
                QCOMPARE(speaker.name == u"Guest"_s, session.span.date == QDate(2026, 11, 3));
        }
    }
}

void TestProgrammeActs::aSpeakersState()
{
    const TeachingSession session = sessions().front();
    const Speaker seen = session.speakers.front();
    Speaker thanked = seen;
    thanked.state = SpeakerState::Thanked;
    QVERIFY(acts().apply(office(), SetSpeaker{session.id, 0, seen, thanked}));
    QCOMPARE(sessions().front().speakers.front(), thanked);
    QVERIFY(acts().apply(office(), SetSpeaker{session.id, 0, thanked, thanked})->isEmpty());
    QVERIFY(!acts().apply(office(), SetSpeaker{session.id, 1, seen, thanked}));
    QVERIFY(!acts().apply(office(), SetSpeaker{TeachingSessionId(999), 0, seen, thanked}));
}

void TestProgrammeActs::aSpeakerWhoWasExchangedMeanwhileStays()
{
    const auto all = sessions();
    const Speaker seen = all[0].speakers.front();
    Speaker thanked = seen;
    thanked.state = SpeakerState::Thanked;
    QVERIFY(acts().apply(tutor(), SwapTopics{all[0].id, all[1].id}));
    const auto theirs = sessions();
    const auto marked = acts().apply(office(), SetSpeaker{all[0].id, 0, seen, thanked});
    QVERIFY(!marked);
    QCOMPARE(marked.failure().code, FailureCode::Conflict);
    QCOMPARE(sessions(), theirs);
}

void TestProgrammeActs::twoEditorsAndOneUndo()
{
    // One swaps; the other swaps the same two: the programme is as it was, and still neither undo is silent.
    const auto all = sessions();
    const auto first = acts().apply(office(), SwapTopics{all[0].id, all[1].id});
    const auto second = acts().apply(tutor(), SwapTopics{all[1].id, all[0].id});
    QVERIFY(!acts().undo(office(), *first));
    QVERIFY(acts().undo(tutor(), *second));
    QVERIFY(!acts().undo(office(), *first)); // sequences only grow: this is not what the first had seen
    QCOMPARE(sessions()[0].title, u"Topic 2"_s);
}

QTEST_GUILESS_MAIN(TestProgrammeActs)
#include "tst_programmeacts.moc"
