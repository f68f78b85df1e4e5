// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmegaps.h"
#include "app/programme/sessionrules.h"
#include "app/programme/sessiontopic.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 24);

TeachingSession sessionOn(QDate date)
{
    TeachingSession session = laidOutSession({date, QTime(14, 0), 60}, {});
    session.id = TeachingSessionId(date.dayOfYear());
    session.title = u"Sepsis"_s;
    session.isUntitled = false;
    session.outcomes = QStringList{u"One"_s};
    session.speakers = {{u"Dr A"_s, {}, {}, SpeakerState::Confirmed}};
    session.state = TeachingState::Published;
    return session;
}

/// "2026-12-08 untitled", one a gap.
QStringList summary(const ProgrammeFacts& facts)
{
    QStringList lines;
    for (const ProgrammeGap& gap : gapsOf(Period::of(QDate(2026, 12, 8)), facts, today))
        lines.append(
            u"%1 %2 %3"_s.arg(gap.date.toString(Qt::ISODate), codeOf(gap.kind), gap.reason).trimmed());
    return lines;
}

} // namespace

class TestProgrammeGaps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionLacks_data();
    void aSessionLacks();
    void daysOfTheFortnight();
};

void TestProgrammeGaps::aSessionLacks_data()
{
    QTest::addColumn<TeachingSession>("session");
    QTest::addColumn<QStringList>("gaps");
    const QDate soon(2027, 1, 5); // six weeks from today
    const QDate later(2027, 1, 6);
    const auto row = [](const char* name, QDate date, const QStringList& gaps, const auto& change) {
        TeachingSession session = sessionOn(date);
        change(session);
        QTest::newRow(name) << session << gaps;
    };
    row("nothing", soon, {}, [](TeachingSession&) {});
    row("a topic", soon, {u"2027-01-05 untitled"_s},
        [](TeachingSession& it) { it = withTopic(it, noTopic()); });
    row("a speaker", soon, {u"2027-01-05 no-speaker"_s}, [](TeachingSession& it) { it.speakers.clear(); });
    row("outcomes", later, {u"2027-01-06 missing-outcomes"_s},
        [](TeachingSession& it) { it.outcomes.clear(); });
    row("a speaker's word", soon, {u"2027-01-05 unconfirmed-speaker Dr A: invited"_s},
        [](TeachingSession& it) { it.speakers[0].state = SpeakerState::Invited; });
    row("the word of one of two", soon, {u"2027-01-05 unconfirmed-speaker Dr B: to invite"_s},
        [](TeachingSession& it) {
            it.speakers.push_back({u"Dr B"_s, {}});
        });
    row("a word, in more than six weeks", later, {},
        [](TeachingSession& it) { it.speakers[0].state = SpeakerState::ToInvite; });
    row("a word, of one thanked before", soon, {},
        [](TeachingSession& it) { it.speakers[0].state = SpeakerState::Thanked; });
    row("everything, and is held", soon, {}, [](TeachingSession& it) {
        it = withTopic(it, noTopic());
        it.state = TeachingState::Held;
    });
    row("everything, in another period", QDate(2027, 4, 1), {},
        [](TeachingSession& it) { it = withTopic(it, noTopic()); });
}

void TestProgrammeGaps::aSessionLacks()
{
    QFETCH(const TeachingSession, session);
    ProgrammeFacts facts;
    facts.sessions = {session};
    facts.settings.programmeAnchor = QDate(2021, 1, 1); // a Friday: no day of it matters here
    QStringList lines = summary(facts);
    lines.removeIf(
        [](const QString& line) { return line.contains(u"-session") || line.contains(u"holiday"); });
    QTEST(lines, "gaps");
}

void TestProgrammeGaps::daysOfTheFortnight()
{
    ProgrammeFacts facts;
    facts.settings.programmeAnchor = QDate(2027, 3, 30);
    TeachingSession moved = sessionOn(QDate(2027, 1, 5));
    moved.span.date = QDate(2027, 1, 7);
    TeachingSession cancelled = sessionOn(QDate(2027, 2, 2));
    cancelled.state = TeachingState::Cancelled;
    cancelled.cancellationReason = u"Snow"_s;
    TeachingSession instead = sessionOn(QDate(2027, 2, 16));
    TeachingSession calledOff = instead;
    calledOff.state = TeachingState::Cancelled;
    facts.sessions = {sessionOn(QDate(2026, 12, 8)), moved, cancelled, calledOff, instead};
    facts.closures = {{ClosureId(1), QDate(2026, 12, 22), u"Christmas week"_s},
                      {ClosureId(2), QDate(2026, 12, 9), u"A Wednesday"_s}};
    facts.holidayChanges = {{QDate(2027, 3, 30), u"A coronation"_s, true}};
    QCOMPARE(summary(facts),
             (QStringList{u"2026-12-22 closed Christmas week"_s, u"2027-01-19 no-session"_s,
                          u"2027-02-02 cancelled Snow"_s, u"2027-03-02 no-session"_s,
                          u"2027-03-16 no-session"_s, u"2027-03-30 bank-holiday A coronation"_s}));
}

QTEST_APPLESS_MAIN(TestProgrammeGaps)
#include "tst_programmegaps.moc"
