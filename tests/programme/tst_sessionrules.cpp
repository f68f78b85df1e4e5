// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/sessionrules.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

TeachingSession sound()
{
    TeachingSession session;
    session.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
    session.title = u"Sepsis in the first hour"_s;
    return session;
}

using Spoil = void (*)(TeachingSession&);

} // namespace
Q_DECLARE_METATYPE(Spoil)

class TestSessionRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void moves_data();
    void moves();
    void refuses_data();
    void refuses();
    void tidies();
    void staysUntitledByItsTitle();
    void historyStays();
    void removal();
};

void TestSessionRules::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("clinical") << u"CLINICAL"_s << u"clinical"_s;
    QTest::newRow("as the file has it") << u" NHS  systems "_s << u"nhs-systems"_s;
    QTest::newRow("in small letters") << u"career and wellbeing"_s << u"career-and-wellbeing"_s;
    QTest::newRow("as stored") << u"career-and-wellbeing"_s << u"career-and-wellbeing"_s;
    QTest::newRow("leadership") << u"Leadership"_s << u"leadership"_s;
    QTest::newRow("other") << u"other"_s << u"other"_s;
    QTest::newRow("unknown") << u"Clinic"_s << QString();
    QTest::newRow("nothing") << u""_s << QString();
}

void TestSessionRules::words()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto area = teachingAreaFrom(text);
    QCOMPARE(area.has_value(), !code.isEmpty());
    if (area)
        QCOMPARE(codeOf(*area), code);
}

void TestSessionRules::moves_data()
{
    using State = TeachingState;
    QTest::addColumn<State>("from");
    QTest::addColumn<State>("to");
    QTest::addColumn<bool>("may");
    const std::vector<State> states{State::Planned, State::Published, State::Held, State::Cancelled};
    for (const State from : states) {
        for (const State to : states) {
            const bool may = from == to || (from != State::Held && to != State::Held);
            QTest::addRow("%s to %s", qPrintable(codeOf(from)), qPrintable(codeOf(to))) << from << to << may;
        }
    }
}

void TestSessionRules::moves()
{
    QFETCH(TeachingState, from);
    QFETCH(TeachingState, to);
    QFETCH(bool, may);
    QCOMPARE(mayMove(from, to), may);
    TeachingSession before = sound();
    before.state = from;
    TeachingSession after = sound();
    after.state = to;
    QCOMPARE(refusalToChange(before, after, false).has_value(), !may);
}

void TestSessionRules::refuses_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, Spoil spoil, const QString& sentence) {
        QTest::newRow(name) << spoil << sentence;
    };
    row(
        "no title", [](TeachingSession& s) { s.title = u"  "_s; }, u"A session needs a title."_s);
    row(
        "long title", [](TeachingSession& s) { s.title = u"x"_s.repeated(201); },
        u"The title is too long: 201 characters where 200 are the most."_s);
    row(
        "hidden characters", [](TeachingSession& s) { s.title = u"Sepsis\u202E"_s; },
        u"The title holds invisible characters. Type it again instead of pasting it."_s);
    row(
        "no date", [](TeachingSession& s) { s.span.date = {}; },
        u"A session needs a date and a time to start."_s);
    row(
        "no minutes", [](TeachingSession& s) { s.span.minutes = 0; },
        u"A session lasts 1 to 600 minutes, not 0."_s);
    row(
        "to midnight",
        [](TeachingSession& s) {
            s.span = {QDate(2026, 11, 24), QTime(23, 30), 30};
        },
        u"A session ends on the day on which it starts; this one would run to midnight or past it."_s);
    row(
        "past midnight",
        [](TeachingSession& s) {
            s.span = {QDate(2026, 11, 24), QTime(23, 30), 31};
        },
        u"A session ends on the day on which it starts; this one would run to midnight or past it."_s);
    row(
        "a link that runs", [](TeachingSession& s) { s.onlineLink = u"javascript:alert(1)"_s; },
        u"“javascript:alert(1)” is not a web link; it begins with https://."_s);
    row(
        "a link to a file", [](TeachingSession& s) { s.onlineLink = u"file:///etc/passwd"_s; },
        u"“file:///etc/passwd” is not a web link; it begins with https://."_s);
    row(
        "a link to nowhere", [](TeachingSession& s) { s.onlineLink = u"https://"_s; },
        u"“https://” is not a web link; it begins with https://."_s);
    row(
        "cancelled without a reason", [](TeachingSession& s) { s.state = TeachingState::Cancelled; },
        u"Cancelling a session needs a reason."_s);
    row(
        "a role of nobody",
        [](TeachingSession& s) {
            s.speakers = {{u" "_s, u"Consultant"_s}};
        },
        u"The role “Consultant” needs a speaker’s name beside it."_s);
}

void TestSessionRules::refuses()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, sentence);
    TeachingSession session = sound();
    QVERIFY(checkedSession(session));
    spoil(session);
    const Result<TeachingSession> checked = checkedSession(session);
    QVERIFY(!checked);
    QCOMPARE(checked.failure().sentence, sentence);
}

void TestSessionRules::tidies()
{
    TeachingSession session = sound();
    session.title = u"  Sepsis \n in the  first hour "_s;
    session.outcomes = {u" One "_s, u" "_s, u"Two\nlines"_s};
    session.speakers = {{u" Siân  Müller "_s, {}}, {{}, {}}};
    session.cancellationReason = u"left over"_s;
    session.onlineLink = u" HTTPS://teams.example.org/a "_s;
    const Result<TeachingSession> checked = checkedSession(session);
    QVERIFY(checked);
    QCOMPARE(checked->title, u"Sepsis in the first hour"_s);
    QCOMPARE(checked->outcomes, (QStringList{u"One"_s, u"Two lines"_s}));
    QCOMPARE(checked->speakers, (std::vector<Speaker>{{u"Siân Müller"_s, {}}}));
    QCOMPARE(checked->cancellationReason, QString());
    QCOMPARE(checked->onlineLink, u"HTTPS://teams.example.org/a"_s);
}

void TestSessionRules::staysUntitledByItsTitle()
{
    TeachingSession session = sound();
    session.isUntitled = true;
    QVERIFY(!checkedSession(session)->isUntitled);
    session.title = untitledTitle();
    QVERIFY(checkedSession(session)->isUntitled);
    session.isUntitled = false;
    QVERIFY(!checkedSession(session)->isUntitled);
}

void TestSessionRules::historyStays()
{
    const TeachingSession before = sound();
    TeachingSession after = before;
    after.title = u"Another"_s;
    QVERIFY(!refusalToChange(before, after, true));
    after.span.start = QTime(14, 30);
    QVERIFY(!refusalToChange(before, after, false));
    QVERIFY(refusalToChange(before, after, true));
    after = before;
    after.state = TeachingState::Cancelled;
    QVERIFY(!refusalToChange(before, after, false));
    QVERIFY(refusalToChange(before, after, true));
}

void TestSessionRules::removal()
{
    TeachingSession session = sound();
    QVERIFY(!refusalToRemove(session, false));
    QVERIFY(refusalToRemove(session, true));
    session.state = TeachingState::Published;
    QVERIFY(refusalToRemove(session, false));
}

QTEST_APPLESS_MAIN(TestSessionRules)
#include "tst_sessionrules.moc"
