// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/actrules.h"
#include "app/programme/sessionrules.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QDate day(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

/// What a programme is drawn from: a letter a session, every fortnight from 3 November 2026 on.
///   A–Z  a topic of that name, published      .  no topic     x  cancelled, “X”
///   h    held, “H”                            r  planned, “R”, and its register is open
ProgrammeFacts drawn(const QString& sketch)
{
    ProgrammeFacts facts;
    facts.settings.site = u"Hillside"_s;
    facts.settings.programmeAnchor = day("2026-11-03");
    for (qsizetype i = 0; i < sketch.size(); ++i) {
        TeachingSession session = laidOutSession({day("2026-11-03").addDays(14 * i), QTime(14, 0), 60}, {});
        session.id = TeachingSessionId(i + 1);
        session.uid = QString::number(i + 1);
        session.sequence = 5;
        if (sketch[i] != u'.') {
            session.title = QString(sketch[i]).toUpper();
            session.isUntitled = false;
            session.state = TeachingState::Published;
            session.speakers = {{u"Dr "_s + session.title, {}, {}, SpeakerState::Confirmed}};
        }
        if (sketch[i] == u'x') {
            session.state = TeachingState::Cancelled;
            session.cancellationReason = u"The speaker is unwell"_s;
        } else if (sketch[i] == u'h') {
            session.state = TeachingState::Held;
        } else if (sketch[i] == u'r') {
            session.state = TeachingState::Planned;
            facts.withRegister.insert(session.id);
        }
        facts.sessions.push_back(session);
    }
    return facts;
}

/// The programme as it is after a change: the titles in order of date, "-" for none.
QString titlesAfter(ProgrammeFacts facts, const ProgrammeChange& change)
{
    for (const SessionChange& one : change.changed)
        *std::ranges::find(facts.sessions, one.before.id, &TeachingSession::id) = one.after;
    for (const TeachingSession& session : change.added)
        facts.sessions.push_back(session);
    QString titles;
    for (const TeachingSession& session : facts.sessions)
        titles += session.isUntitled ? u"-"_s : session.title;
    return titles;
}

TeachingSessionId nth(int n)
{
    return TeachingSessionId(n);
}

} // namespace

class TestActRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void push_data();
    void push();
    void whoIsPushedIsAskedAgain();
    void swap();
    void replaceKeepsTheDay();
    void moveAsksAgain_data();
    void moveAsksAgain();
    void refusals_data();
    void refusals();
    void closingADay();
    void cancelledOnesDoNotClash();
    void linesSayWhatChanges();
    void remarks();
    void anInverseTakesBack();
};

void TestActRules::push_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<int>("from");
    QTest::addColumn<QString>("closed");
    QTest::addColumn<QString>("titles");
    QTest::addColumn<QDate>("added");
    const QDate none;
    QTest::newRow("to a new session") << u"ABC"_s << 1 << QString() << u"-ABC"_s << day("2026-12-15");
    QTest::newRow("from the middle") << u"ABC"_s << 2 << QString() << u"A-BC"_s << day("2026-12-15");
    QTest::newRow("the last alone") << u"ABC"_s << 3 << QString() << u"AB-C"_s << day("2026-12-15");
    QTest::newRow("into one without a topic") << u"AB."_s << 1 << QString() << u"-AB"_s << none;
    QTest::newRow("the first of two without") << u"AB.."_s << 1 << QString() << u"-AB-"_s << none;
    QTest::newRow("a gap goes along") << u"A.B"_s << 1 << QString() << u"-A-B"_s << day("2026-12-15");
    QTest::newRow("over a cancelled one") << u"AxB"_s << 1 << QString() << u"-XAB"_s << day("2026-12-15");
    QTest::newRow("over one whose register is open")
        << u"ArB"_s << 1 << QString() << u"-RAB"_s << day("2026-12-15");
    QTest::newRow("held ones stay") << u"hAB"_s << 2 << QString() << u"H-AB"_s << day("2026-12-15");
    QTest::newRow("past a closed day") << u"ABC"_s << 1 << u"2026-12-15"_s << u"-ABC"_s << day("2026-12-29");
    QTest::newRow("past two closed days")
        << u"ABC"_s << 1 << u"2026-12-15 2026-12-29"_s << u"-ABC"_s << day("2027-01-12");
    QTest::newRow("past a cancelled last one")
        << u"ABCx"_s << 1 << QString() << u"-ABXC"_s << day("2026-12-29");
}

void TestActRules::push()
{
    QFETCH(const QString, sketch);
    QFETCH(const int, from);
    QFETCH(const QString, closed);
    QFETCH(const QDate, added);
    ProgrammeFacts facts = drawn(sketch);
    for (const QString& date : closed.split(u' ', Qt::SkipEmptyParts))
        facts.closures.push_back({ClosureId(1), QDate::fromString(date, Qt::ISODate), u"Closed"_s});
    const auto change = plannedChange(PushLater{nth(from)}, facts);
    QVERIFY2(change, change ? "" : qPrintable(change.failure().sentence));
    QTEST(titlesAfter(facts, *change), "titles");
    QCOMPARE(change->added.size(), size_t(added.isValid() ? 1 : 0));
    if (added.isValid()) {
        QCOMPARE(change->added.front().span, (LocalSpan{added, QTime(14, 0), 60}));
        QCOMPARE(change->added.front().laidOutFor, std::optional(added));
        QCOMPARE(change->added.front().venue, u"Hillside"_s);
    }
    for (const SessionChange& one : change->changed)
        QCOMPARE(one.after.sequence, one.before.sequence + 1);
}

void TestActRules::whoIsPushedIsAskedAgain()
{
    ProgrammeFacts facts = drawn(u"AB"_s);
    facts.sessions[0].speakers.push_back({u"Dr T"_s, {}, {}, SpeakerState::Thanked});
    const auto change = plannedChange(PushLater{nth(1)}, facts);
    QVERIFY(change);
    QCOMPARE(change->changed[1].after.speakers[0].state, SpeakerState::ToInvite);
    QCOMPARE(change->changed[1].after.speakers[1].state, SpeakerState::Thanked);
    QCOMPARE(remarksOn(*change, facts), QStringList{u"To be invited again: Dr A, Dr B."_s});
}

void TestActRules::swap()
{
    ProgrammeFacts facts = drawn(u"AB."_s);
    facts.sessions[0].venue = u"Room 1"_s;
    facts.sessions[0].outcomes = QStringList{u"One"_s};
    facts.sessions[0].specialties = QStringList{u"Medicine"_s};
    facts.sessions[1].capacity = 30;
    const auto change = plannedChange(SwapTopics{nth(1), nth(2)}, facts);
    QVERIFY(change);
    QCOMPARE(titlesAfter(facts, *change), u"BA-"_s);
    const TeachingSession& first = change->changed[0].after;
    const TeachingSession& second = change->changed[1].after;
    QCOMPARE(first.venue, u"Room 1"_s); // the place stays with the day
    QCOMPARE(first.uid, facts.sessions[0].uid);
    QVERIFY(first.outcomes.isEmpty());
    QCOMPARE(second.outcomes, QStringList{u"One"_s});
    QCOMPARE(second.specialties, QStringList{u"Medicine"_s});
    QCOMPARE(second.capacity, std::optional(30));
    QCOMPARE(second.speakers, (std::vector<Speaker>{{u"Dr A"_s, {}}}));
    QCOMPARE(titlesAfter(facts, *plannedChange(SwapTopics{nth(1), nth(3)}, facts)), u"-BA"_s);
}

void TestActRules::replaceKeepsTheDay()
{
    ProgrammeFacts facts = drawn(u"AB"_s);
    facts.sessions[0].onlineLink = u"https://teams.example.org/a"_s;
    const auto change = plannedChange(
        ReplaceTopic{nth(1), {.title = u"  New   topic "_s, .speakers = {{u"Dr N"_s, {}}}}}, facts);
    QVERIFY(change);
    const TeachingSession& after = change->changed.front().after;
    QCOMPARE(after.title, u"New topic"_s);
    QCOMPARE(after.span, facts.sessions[0].span);
    QCOMPARE(after.state, TeachingState::Published);
    QCOMPARE(after.onlineLink, facts.sessions[0].onlineLink);
    QCOMPARE(after.speakers.front().state, SpeakerState::ToInvite);
}

void TestActRules::moveAsksAgain_data()
{
    QTest::addColumn<LocalSpan>("to");
    QTest::addColumn<SpeakerState>("state");
    QTest::newRow("another day") << LocalSpan{day("2026-11-04"), QTime(14, 0), 60} << SpeakerState::ToInvite;
    QTest::newRow("another time") << LocalSpan{day("2026-11-03"), QTime(9, 0), 60} << SpeakerState::ToInvite;
    QTest::newRow("longer") << LocalSpan{day("2026-11-03"), QTime(14, 0), 90} << SpeakerState::Confirmed;
}

void TestActRules::moveAsksAgain()
{
    QFETCH(const LocalSpan, to);
    const ProgrammeFacts facts = drawn(u"A"_s);
    const auto moved = plannedChange(MoveSession{nth(1), to}, facts);
    QVERIFY(moved);
    QCOMPARE(moved->changed.front().after.span, to);
    QTEST(moved->changed.front().after.speakers.front().state, "state");
    TeachingSession edited = facts.sessions.front();
    edited.span = to;
    QTEST(plannedChange(ChangeSession{edited}, facts)->changed.front().after.speakers.front().state, "state");
    // Whoever says so in the same change has asked already.
    edited.speakers.front().state = SpeakerState::Invited;
    QCOMPARE(plannedChange(ChangeSession{edited}, facts)->changed.front().after.speakers.front().state,
             SpeakerState::Invited);
}

void TestActRules::refusals_data()
{
    QTest::addColumn<ProgrammeAct>("act");
    QTest::addColumn<QString>("sentence");
    const LocalSpan elsewhere{day("2026-11-05"), QTime(14, 0), 60};
    const LocalSpan onB{day("2026-11-17"), QTime(14, 0), 60};
    // The programme is "ABxhr.".
    const auto row = [](const char* name, const ProgrammeAct& act, const QString& sentence) {
        QTest::newRow(name) << act << sentence;
    };
    row("swap with itself", SwapTopics{nth(1), nth(1)}, u"cannot be swapped with itself"_s);
    row("swap with a cancelled one", SwapTopics{nth(1), nth(3)}, u"is cancelled; reinstate it first"_s);
    row("swap a held one", SwapTopics{nth(4), nth(1)}, u"has been held"_s);
    row("swap under an open register", SwapTopics{nth(1), nth(5)}, u"The register of"_s);
    row("swap with what is gone", SwapTopics{nth(1), nth(99)}, u"no longer in the programme"_s);
    row("replace by nothing", ReplaceTopic{nth(1), {}}, u"needs a title"_s);
    row("replace a held one", ReplaceTopic{nth(4), {.title = u"T"_s}}, u"has been held"_s);
    row("move onto another", MoveSession{nth(1), onB}, u"Another session starts at 2pm"_s);
    row("move a held one", MoveSession{nth(4), elsewhere}, u"has been held"_s);
    row("move past midnight", MoveSession{nth(1), {day("2026-11-03"), QTime(23, 30), 60}}, u"midnight"_s);
    row("push a cancelled one", PushLater{nth(3)}, u"is cancelled"_s);
    row("push where no topic comes", PushLater{nth(6)}, u"has a topic to push along"_s);
    row("cancel without a reason", CancelSession{nth(1), u" "_s}, u"needs a reason"_s);
    row("cancel twice", CancelSession{nth(3), u"Why"_s}, u"is cancelled already"_s);
    row("cancel a held one", CancelSession{nth(4), u"Why"_s}, u"has been held"_s);
    row("cancel under an open register", CancelSession{nth(5), u"Why"_s}, u"can no longer be cancelled"_s);
    row("reinstate what takes place", ReinstateSession{nth(1)}, u"is not cancelled"_s);
    row("reinstate as held", ReinstateSession{nth(3), TeachingState::Held}, u"planned or published"_s);
    row("close without a reason", CloseDay{day("2026-11-03"), {}}, u"needs a reason"_s);
    row("close twice", CloseDay{day("2026-12-25"), u"Again"_s}, u"is closed already: Christmas"_s);
    row("remove a published one", RemoveSession{nth(1)}, u"Only a planned session can be deleted"_s);
    row("remove one with a register", RemoveSession{nth(5)}, u"has a register"_s);
    row("a speaker who is not there", SetSpeaker{nth(1), 1, {}, {}}, u"has 1 speaker"_s);
}

void TestActRules::refusals()
{
    QFETCH(const ProgrammeAct, act);
    QFETCH(const QString, sentence);
    ProgrammeFacts facts = drawn(u"ABxhr."_s);
    facts.closures.push_back({ClosureId(1), day("2026-12-25"), u"Christmas"_s});
    const auto change = plannedChange(act, facts);
    QVERIFY(!change);
    QVERIFY2(change.failure().sentence.contains(sentence), qPrintable(change.failure().sentence));
}

void TestActRules::closingADay()
{
    ProgrammeFacts facts = drawn(u"AB"_s);
    TeachingSession evening = facts.sessions[1];
    evening.id = nth(9);
    evening.span.start = QTime(18, 0);
    facts.sessions.push_back(evening);
    const CloseDay act{day("2026-11-17"), u"Building works"_s};
    const auto change = plannedChange(act, facts);
    QVERIFY(change);
    QCOMPARE(change->closed.front().reason, u"Building works"_s);
    QCOMPARE(change->changed.size(), size_t(2));
    for (const SessionChange& one : change->changed) {
        QCOMPARE(one.after.state, TeachingState::Cancelled);
        QCOMPARE(one.after.cancellationReason, u"Building works"_s);
    }
    const auto alone = plannedChange(CloseDay{act.date, act.reason, false}, facts);
    QVERIFY(alone->changed.empty());
    QCOMPARE(remarksOn(*alone, facts).size(), 2);
}

void TestActRules::cancelledOnesDoNotClash()
{
    const ProgrammeFacts facts = drawn(u"Ax"_s);
    const LocalSpan there = facts.sessions[1].span;
    QVERIFY(plannedChange(MoveSession{nth(1), there}, facts));
    ProgrammeFacts taken = facts;
    taken.sessions[0].span = there;
    const auto change = plannedChange(ReinstateSession{nth(2)}, taken);
    QVERIFY(!change);
    QVERIFY(change.failure().sentence.contains(u"Another session starts"_s));
}

void TestActRules::linesSayWhatChanges()
{
    const ProgrammeFacts facts = drawn(u"AB"_s);
    const auto swapped = plannedChange(SwapTopics{nth(1), nth(2)}, facts);
    QStringList sentences;
    for (const ChangeLine& line : linesOf(*swapped))
        sentences.append(line.sentence());
    QCOMPARE(sentences,
             (QStringList{u"Tuesday 3 November 2026, topic: A → B"_s,
                          u"Tuesday 3 November 2026, speakers: Dr A (confirmed) → Dr B (to invite)"_s,
                          u"Tuesday 17 November 2026, topic: B → A"_s,
                          u"Tuesday 17 November 2026, speakers: Dr B (confirmed) → Dr A (to invite)"_s}));
    const auto cancelled = plannedChange(CancelSession{nth(1), u"Snow"_s}, facts);
    QCOMPARE(linesOf(*cancelled), (std::vector<ChangeLine>{{day("2026-11-03"), u"State"_s, u"Published"_s,
                                                            u"Cancelled: Snow"_s}}));
}

void TestActRules::remarks()
{
    ProgrammeFacts facts = drawn(u"A"_s);
    facts.clinics.push_back({ClinicId(1), {}, {day("2026-11-03"), QTime(15, 0), 60}, {}, {}, {}, {}, {}});
    facts.sessions[0].speakers.clear();
    const auto moved = plannedChange(MoveSession{nth(1), {day("2026-12-25"), QTime(14, 0), 60}}, facts);
    QCOMPARE(
        remarksOn(*moved, facts),
        (QStringList{u"The forum does not meet on Friday 25 December 2026. Bank holiday: Christmas Day."_s,
                     u"The 1:1 clinic of Tuesday 3 November 2026, 3pm to 4pm, stays as it is."_s}));
    const auto renamed = plannedChange(ReplaceTopic{nth(1), {.title = u"T"_s}}, facts);
    QVERIFY(remarksOn(*renamed, facts).isEmpty());
}

void TestActRules::anInverseTakesBack()
{
    const ProgrammeFacts facts = drawn(u"ABC"_s);
    const auto change = plannedChange(PushLater{nth(1)}, facts);
    const ProgrammeChange inverse = inverseOf(*change);
    QCOMPARE(inverse.removed, change->added);
    QCOMPARE(inverse.action, u"undid: pushed topics along"_s);
    for (size_t i = 0; i < inverse.changed.size(); ++i) {
        QCOMPARE(inverse.changed[i].before, change->changed[i].after);
        TeachingSession back = inverse.changed[i].after;
        QCOMPARE(back.sequence, change->changed[i].after.sequence + 1);
        back.sequence = change->changed[i].before.sequence;
        QCOMPARE(back, change->changed[i].before);
    }
    QCOMPARE(inverseOf(inverse).action, change->action);
}

Q_DECLARE_METATYPE(ledforum::ProgrammeAct)
QTEST_APPLESS_MAIN(TestActRules)
#include "tst_actrules.moc"
