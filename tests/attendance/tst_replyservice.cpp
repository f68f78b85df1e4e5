// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/attendance/replyservice.h"
#include "app/people/peopleservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// A forum with a session on Tuesday 24 November, 2pm to 3pm, two places in its room, and three doctors.
struct Stage
{
    TemporaryForum house;
    TeachingSessionId session{0};

    Stage()
    {
        session = add(tuesday, 2);
        for (int i = 0; i < 3; ++i)
            static_cast<void>(house.doctor(i));
    }
    TeachingSessionId add(QDate date, std::optional<int> capacity)
    {
        TeachingSession teaching;
        teaching.uid = date.toString(Qt::ISODate) + u"@forum.test"_s;
        teaching.span = {date, QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        teaching.onlineLink = u"https://teams.example.org/sepsis"_s;
        teaching.capacity = capacity;
        return TeachingSessionStore(house.connection()).insert(teaching);
    }
    ReplyService& replies() { return house.forum().replies(); }
    /// "2/1/0/0 of 2": room, Teams, apologies, no reply.
    QString numbers()
    {
        const auto numbers = replies().numbers(house.doctor(2), {session});
        const ReplyNumbers& line = numbers->front();
        return u"%1/%2/%3/%4 of %5"_s.arg(line.count.inRoom)
            .arg(line.count.onTeams)
            .arg(line.count.apologies)
            .arg(line.count.noReply)
            .arg(line.capacity.value_or(-1));
    }
    int rows(const QString& table)
    {
        Statement statement(house.connection(), u"SELECT COUNT(*) FROM "_s + table);
        return statement.next() ? int(statement.integer(0)) : -1;
    }
    QString replyEntries()
    {
        Statement statement(house.connection(),
                            u"SELECT detail FROM audit_entry WHERE subject = 'reply' ORDER BY id"_s);
        QStringList details;
        while (statement.next())
            details += statement.text(0);
        return details.join(u'|');
    }
};

} // namespace

class TestReplyService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesChangesAndTakesBack()
    {
        Stage stage;
        const Actor& one = stage.house.doctor(0);
        QCOMPARE(stage.numbers(), u"0/0/0/3 of 2"_s);
        const auto first = stage.replies().reply(one, stage.session, Reply::inRoom());
        QVERIFY(first);
        QVERIFY(!first->before);
        QCOMPARE(stage.numbers(), u"1/0/0/2 of 2"_s);
        const auto second =
            stage.replies().reply(one, stage.session, Reply::apologies(Apology::OnCallOrNights));
        QVERIFY(second->before == Reply::inRoom());
        QCOMPARE(stage.numbers(), u"0/0/1/2 of 2"_s);
        QCOMPARE(stage.replies().own(one)->size(), size_t(1));
        QVERIFY(stage.replies().own(one)->front().line.reply == Reply::apologies(Apology::OnCallOrNights));
        QVERIFY(stage.replies().own(stage.house.doctor(1))->empty());
        QVERIFY(stage.replies().restore(one, *second));
        QCOMPARE(stage.numbers(), u"1/0/0/2 of 2"_s);
        QVERIFY(stage.replies().takeBack(one, stage.session)->before == Reply::inRoom());
        QCOMPARE(stage.numbers(), u"0/0/0/3 of 2"_s);
        QVERIFY(stage.replies().takeBack(one, stage.session));
    }

    void nobodyComesToTeachingDuringTheirOwn()
    {
        ClinicForum forum;
        QVERIFY(forum.bookings().book(forum->doctor(0), forum.slotId(0, 1),
                                      agreeing(u"Portfolio building"_s, {})));
        TeachingSession teaching;
        teaching.uid = u"during@forum.test"_s;
        teaching.span = {ClinicForum::first(), QTime(14, 30), 60};
        teaching.title = u"Sepsis"_s;
        teaching.onlineLink = u"https://teams.example.org/sepsis"_s;
        const TeachingSessionId session = TeachingSessionStore(forum->connection()).insert(teaching);
        ReplyService& replies = forum->forum().replies();
        for (const Reply& reply : {Reply::inRoom(), Reply::onTeams()}) {
            const auto refusal = replies.reply(forum->doctor(0), session, reply);
            QVERIFY(!refusal);
            QCOMPARE(refusal.failure().sentence,
                     u"At that time there is already your 1:1, 3.20pm to 3.40pm on Tuesday 24 November 2026. "
                     "Nothing was changed."_s);
        }
        QVERIFY(replies.own(forum->doctor(0))->empty());
        QVERIFY(replies.reply(forum->doctor(0), session, Reply::apologies(Apology::Other)));
        QVERIFY(replies.reply(forum->doctor(1), session, Reply::inRoom()));
        // To staff a refusal would tell that there is a 1:1.
        QVERIFY(
            replies.replyFor(forum->administrator(), session, forum->doctor(0).person(), Reply::inRoom()));
        QVERIFY(replies.takeBack(forum->doctor(0), session));
        QVERIFY(forum.bookings().cancelOwn(forum->doctor(0), forum.slotId(0, 1)));
        QVERIFY(replies.reply(forum->doctor(0), session, Reply::inRoom()));
    }

    void whatDoctorsDoIsSealed()
    {
        Stage stage;
        const int sealed = stage.rows(u"sealed_audit_entry"_s);
        const int clear = stage.rows(u"audit_entry"_s);
        const Actor& one = stage.house.doctor(0);
        QVERIFY(stage.replies().reply(one, stage.session, Reply::onTeams()));
        QVERIFY(stage.replies().reply(one, stage.session, Reply::onTeams())); // the same again
        QVERIFY(stage.replies().takeBack(one, stage.session));
        QVERIFY(stage.replies().takeBack(one, stage.session));
        QCOMPARE(stage.rows(u"sealed_audit_entry"_s), sealed + 2);
        QCOMPARE(stage.rows(u"audit_entry"_s), clear);
        QVERIFY(stage.replies().replyFor(stage.house.administrator(), stage.session, one.person(),
                                         Reply::inRoom()));
        QCOMPARE(stage.rows(u"sealed_audit_entry"_s), sealed + 2);
        QCOMPARE(stage.replyEntries(), u"person %1: no reply → in-room"_s.arg(one.person().value()));
    }

    void theRoomFills()
    {
        Stage stage;
        QVERIFY(stage.replies().reply(stage.house.doctor(0), stage.session, Reply::inRoom()));
        QVERIFY(stage.replies().reply(stage.house.doctor(1), stage.session, Reply::inRoom()));
        const auto third = stage.replies().reply(stage.house.doctor(2), stage.session, Reply::inRoom());
        QCOMPARE(third.failure().code, FailureCode::Refused);
        QVERIFY(third.failure().sentence.contains(u"Teams"_s));
        QCOMPARE(stage.numbers(), u"2/0/0/1 of 2"_s);
        QVERIFY(stage.replies().reply(stage.house.doctor(2), stage.session, Reply::onTeams()));
        // Whoever has a place keeps it when they say so again, and gives it up for another.
        QVERIFY(stage.replies().reply(stage.house.doctor(0), stage.session, Reply::inRoom()));
        const auto left =
            stage.replies().reply(stage.house.doctor(0), stage.session, Reply::apologies(Apology::Leave));
        QVERIFY(left);
        QVERIFY(stage.replies().reply(stage.house.doctor(2), stage.session, Reply::inRoom()));
        QCOMPARE(stage.numbers(), u"2/0/1/0 of 2"_s);
        QVERIFY(!stage.replies().restore(stage.house.doctor(0), *left));
        QCOMPARE(stage.numbers(), u"2/0/1/0 of 2"_s);
        QCOMPARE(stage.replies().numbers(stage.house.tutor(), {stage.session})->front().placesLeft(), 0);
    }

    void whoLeavesTheForumLeavesTheirPlace()
    {
        Stage stage;
        for (int i = 0; i < 2; ++i)
            QVERIFY(stage.replies().reply(stage.house.doctor(i), stage.session, Reply::inRoom()));
        QVERIFY(stage.house.forum().people().deactivate(stage.house.tutor(), stage.house.doctor(0).person()));
        QCOMPARE(stage.numbers(), u"1/0/0/1 of 2"_s);
        QVERIFY(stage.replies().reply(stage.house.doctor(2), stage.session, Reply::inRoom()));
    }

    void numbersOfSeveralSessions()
    {
        Stage stage;
        const TeachingSessionId later = stage.add(tuesday.addDays(14), std::nullopt);
        QVERIFY(stage.replies().reply(stage.house.doctor(0), later, Reply::inRoom()));
        const auto numbers =
            stage.replies().numbers(stage.house.doctor(1), {later, TeachingSessionId(999), stage.session});
        QCOMPARE(numbers->size(), size_t(2));
        QVERIFY(numbers->front().session == later);
        QCOMPARE(numbers->front().count, (ReplyCount{1, 0, 0, 2}));
        QVERIFY(!numbers->front().placesLeft());
        QCOMPARE(numbers->back().count, (ReplyCount{0, 0, 0, 3}));
        QCOMPARE(numbers->back().placesLeft(), 2);
    }

    void namesAreForStaff()
    {
        Stage stage;
        QVERIFY(stage.replies().reply(stage.house.doctor(1), stage.session,
                                      Reply::apologies(Apology::NotReleased)));
        for (const Actor* staff : {&stage.house.tutor(), &stage.house.administrator()}) {
            const auto names = stage.replies().names(*staff, stage.session);
            QStringList lines;
            for (const ReplyRow& row : *names)
                lines += row.person.fullName.value() + u' ' + (row.reply ? displayName(*row.reply) : u"-"_s);
            QCOMPARE(lines, (QStringList{u"Doctor One -"_s, u"Doctor Three -"_s,
                                         u"Doctor Two Apologies: not released"_s}));
        }
    }

    void staffReplyForADoctor()
    {
        Stage stage;
        const PersonId one = stage.house.doctor(0).person();
        const Actor& office = stage.house.administrator();
        const auto change = stage.replies().replyFor(office, stage.session, one, Reply::inRoom());
        QVERIFY(change);
        QCOMPARE(stage.numbers(), u"1/0/0/2 of 2"_s);
        QVERIFY(stage.replies().restore(office, *change));
        QCOMPARE(stage.numbers(), u"0/0/0/3 of 2"_s);

        stage.house.clock().set(tuesday, QTime(15, 10));
        QVERIFY(stage.replies().replyFor(office, stage.session, one, Reply::apologies(Apology::NotReleased)));
        QVERIFY(!stage.replies().replyFor(office, stage.session, one, Reply::inRoom()));
        QVERIFY(stage.house.forum().registers().close(office, stage.session));
        QVERIFY(!stage.replies().replyFor(office, stage.session, one, Reply::apologies(Apology::Leave)));
        QVERIFY(!stage.replies().takeBackFor(office, stage.session, one));
        QCOMPARE(stage.numbers(), u"0/0/1/2 of 2"_s);
    }

    void onlyDoctorsOfTheForumReply()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        QCOMPARE(
            stage.replies().replyFor(tutor, stage.session, tutor.person(), Reply::inRoom()).failure().code,
            FailureCode::Refused);
        QCOMPARE(
            stage.replies().replyFor(tutor, stage.session, PersonId(999), Reply::inRoom()).failure().code,
            FailureCode::NotFound);
        QVERIFY(stage.house.forum().people().deactivate(tutor, stage.house.doctor(0).person()));
        QVERIFY(
            !stage.replies().replyFor(tutor, stage.session, stage.house.doctor(0).person(), Reply::inRoom()));
        QCOMPARE(stage.replies()
                     .reply(stage.house.doctor(1), TeachingSessionId(999), Reply::inRoom())
                     .failure()
                     .code,
                 FailureCode::NotFound);
    }

    void whoMayDoWhat()
    {
        Stage stage;
        const Actor nobody = Actor::nobody();
        const Actor& doctor = stage.house.doctor(0);
        const PersonId other = stage.house.doctor(1).person();
        const auto no = FailureCode::NotAllowed;
        for (const Actor* actor : {&nobody, &stage.house.tutor(), &stage.house.administrator()}) {
            QCOMPARE(stage.replies().reply(*actor, stage.session, Reply::inRoom()).failure().code, no);
            QCOMPARE(stage.replies().takeBack(*actor, stage.session).failure().code, no);
        }
        for (const Actor* actor : {&nobody, &doctor}) {
            QCOMPARE(stage.replies().replyFor(*actor, stage.session, other, Reply::inRoom()).failure().code,
                     no);
            QCOMPARE(stage.replies().takeBackFor(*actor, stage.session, other).failure().code, no);
            QCOMPARE(stage.replies()
                         .restore(*actor, {stage.session, other, Reply::inRoom(), std::nullopt})
                         .failure()
                         .code,
                     no);
            QCOMPARE(stage.replies().names(*actor, stage.session).failure().code, no);
        }
        QCOMPARE(stage.replies().numbers(nobody, {stage.session}).failure().code, no);
        QCOMPARE(stage.replies().own(nobody).failure().code, no);
    }

    /// What the booking of 1:1s asks.
    void comingToThatDay()
    {
        Stage stage;
        const PersonId one = stage.house.doctor(0).person();
        const ReplyStore store(stage.house.connection());
        QVERIFY(store.comingTo(one, tuesday).empty());
        QVERIFY(stage.replies().reply(stage.house.doctor(0), stage.session, Reply::onTeams()));
        QCOMPARE(store.comingTo(one, tuesday),
                 (std::vector<ExpectedSession>{{stage.session, {tuesday, QTime(14, 0), 60}, u"Sepsis"_s}}));
        QVERIFY(store.comingTo(one, tuesday.addDays(1)).empty());
        QVERIFY(store.comingTo(stage.house.doctor(1).person(), tuesday).empty());
        QVERIFY(stage.replies().reply(stage.house.doctor(0), stage.session,
                                      Reply::apologies(Apology::NonWorkingDay)));
        QVERIFY(store.comingTo(one, tuesday).empty());
        QVERIFY(stage.replies().reply(stage.house.doctor(0), stage.session, Reply::inRoom()));
        TeachingSessionStore sessions(stage.house.connection());
        TeachingSession session = *sessions.find(stage.session);
        session.state = TeachingState::Cancelled;
        session.cancellationReason = u"Snow"_s;
        QVERIFY(sessions.update(session));
        QVERIFY(store.comingTo(one, tuesday).empty());
        QVERIFY(stage.replies().own(stage.house.doctor(0))->empty());
    }
};

QTEST_GUILESS_MAIN(TestReplyService)
#include "tst_replyservice.moc"
