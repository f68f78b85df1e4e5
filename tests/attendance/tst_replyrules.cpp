// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/replyrules.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);
const LocalMoment before{tuesday, QTime(13, 59)};
const LocalMoment begun{tuesday, QTime(14, 0)};

const Reply room = Reply::inRoom();
const Reply teams = Reply::onTeams();
const Reply apologies = Reply::apologies(Apology::NotReleased);
const std::optional<Reply> takenBack;

} // namespace

Q_DECLARE_METATYPE(std::optional<ledforum::Reply>)

/// Who may say what until when, and what a closed register makes of it.
class TestReplyRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mayReply_data()
    {
        QTest::addColumn<std::optional<Reply>>("reply");
        QTest::addColumn<bool>("byStaff");
        QTest::addColumn<QString>("session"); // state, places in the room, link
        QTest::addColumn<int>("others");
        QTest::addColumn<LocalMoment>("now");
        QTest::addColumn<QString>("says"); // empty: it may be given
        const auto row = [](const char* name, const std::optional<Reply>& reply, bool byStaff,
                            const QString& session, int others, const LocalMoment& now, const QString& says) {
            QTest::newRow(name) << reply << byStaff << session << others << now << says;
        };
        const QString open = u"published 2 link"_s;
        const QString full = u"The room is full: 2 of 2 places are taken. You can come on Teams instead"_s;
        row("room", room, false, open, 0, before, {});
        row("the last place", room, false, open, 1, before, {});
        row("full", room, false, open, 2, before, full);
        row("more than full", room, false, open, 9, before, full);
        row("full, and no link", room, false, u"published 2 -"_s, 2, before,
            u"Ask the Medical Education Team about a larger room"_s);
        row("full for staff, too", room, true, open, 2, before, full);
        row("no limit", room, false, u"published 0 link"_s, 5000, before, {});
        row("planned", room, false, u"planned 2 link"_s, 0, before, {});
        row("Teams while the room is full", teams, false, open, 2, before, {});
        row("Teams without a link", teams, false, u"published 2 -"_s, 0, before, u"no Teams link"_s);
        row("apologies without a link", apologies, false, u"published 2 -"_s, 2, before, {});
        row("taken back", takenBack, false, open, 2, before, {});
        for (const auto& [name, reply] : {std::pair("room", std::optional(room)),
                                          {"Teams", teams},
                                          {"apologies", apologies},
                                          {"taking back", takenBack}}) {
            row(qPrintable(u"%1 once begun"_s.arg(QString::fromLatin1(name))), reply, false, open, 0, begun,
                u"began at 2pm"_s);
            row(qPrintable(u"%1 for a cancelled session"_s.arg(QString::fromLatin1(name))), reply, true,
                u"cancelled 2 link"_s, 0, before, u"is cancelled"_s);
            row(qPrintable(u"%1 once closed"_s.arg(QString::fromLatin1(name))), reply, true, u"held 2 link"_s,
                0, begun, u"register of Tuesday 24 November 2026 is closed"_s);
        }
        row("staff record apologies afterwards", apologies, true, open, 0, begun, {});
        row("staff take back afterwards", takenBack, true, open, 0, begun, {});
        row("staff promise nothing afterwards", room, true, open, 0, begun, u"began at 2pm"_s);
        row("nor for Teams", teams, true, open, 0, begun, u"began at 2pm"_s);
    }
    void mayReply()
    {
        QFETCH(std::optional<Reply>, reply);
        QFETCH(bool, byStaff);
        QFETCH(QString, session);
        QFETCH(int, others);
        QFETCH(LocalMoment, now);
        QFETCH(QString, says);
        const QStringList words = session.split(u' ');
        TeachingSession teaching;
        teaching.span = {tuesday, QTime(14, 0), 60};
        teaching.state = *teachingStateFrom(words[0]);
        if (words[1] != u"0"_s)
            teaching.capacity = words[1].toInt();
        if (words[2] == u"link"_s)
            teaching.onlineLink = u"https://teams.example.org/1"_s;
        const auto refusal = refusalToReply(teaching, reply, byStaff ? ReplyGiver::Staff : ReplyGiver::Doctor,
                                            others, teaching.state == TeachingState::Held, now);
        QCOMPARE(refusal.has_value(), !says.isEmpty());
        if (refusal)
            QVERIFY2(refusal->sentence.contains(says), qPrintable(refusal->sentence));
    }

    void whatClosingMakesOfIt()
    {
        QVERIFY(statusOnClosing(std::nullopt) == MarkStatus::DidNotAttend);
        QVERIFY(statusOnClosing(room) == MarkStatus::DidNotAttend);
        QVERIFY(statusOnClosing(teams) == MarkStatus::DidNotAttend);
        for (const Apology because : allApologies())
            QVERIFY(statusOnClosing(Reply::apologies(because)) == MarkStatus::Apologies);
    }

    void wordsAreThoseOfTheForum()
    {
        QStringList shown;
        for (const Apology because : allApologies()) {
            shown += displayName(because);
            QVERIFY(apologyFrom(codeOf(because)) == because);
            QVERIFY(apologyFrom(displayName(because).toUpper()) == because);
        }
        QCOMPARE(shown, (QStringList{u"Not released"_s, u"On call or nights"_s, u"Leave"_s,
                                     u"Non-working day"_s, u"Other"_s}));
        QVERIFY(!apologyFrom(u"sick"));
        for (const Answer answer : {Answer::InRoom, Answer::OnTeams, Answer::Apologies})
            QVERIFY(answerFrom(codeOf(answer)) == answer);
        QVERIFY(answerFrom(u"In_Room ") == Answer::InRoom);
        QVERIFY(!answerFrom(u"maybe"));
        QCOMPARE(displayName(apologies), u"Apologies: not released"_s);
        QCOMPARE(displayName(teams), u"On Teams"_s);
    }

    void onlyApologiesHaveACategory()
    {
        QVERIFY(!Reply::from(Answer::Apologies, std::nullopt));
        QVERIFY(!Reply::from(Answer::InRoom, Apology::Leave));
        QVERIFY(Reply::from(Answer::OnTeams, std::nullopt) == teams);
        QVERIFY(Reply::from(Answer::Apologies, Apology::NotReleased) == apologies);
    }
};

QTEST_GUILESS_MAIN(TestReplyRules)
#include "tst_replyrules.moc"
