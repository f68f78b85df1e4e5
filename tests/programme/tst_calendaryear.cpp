// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicservice.h"
#include "app/programme/programmeservice.h"
#include "database/programme/withdrawneventstore.h"
#include "tests/support/calendarclient.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

using Ties = CalendarClient::Ties;

QDate day(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

CalendarEntry entryOf(const LocalSpan& span, const QString& title, const QString& venue, bool isCancelled)
{
    static const QTimeZone london("Europe/London");
    return {QDateTime(span.date, span.start, london).toUTC(),
            QDateTime(span.date, span.end(), london).toUTC(), title, venue, isCancelled};
}

CalendarEntries entriesOf(const QJsonObject& events)
{
    CalendarEntries entries;
    for (auto event = events.begin(); event != events.end(); ++event) {
        const QJsonValue& value = event.value();
        entries[event.key()] = {QDateTime::fromString(value[u"start"].toString(), Qt::ISODate),
                                QDateTime::fromString(value[u"end"].toString(), Qt::ISODate),
                                value[u"title"].toString(), value[u"venue"].toString(),
                                value[u"cancelled"].toBool()};
    }
    return entries;
}

/// The first event in which two calendars differ; empty when they are the same.
QString difference(const CalendarEntries& shown, const CalendarEntries& expected)
{
    const auto text = [](const CalendarEntries& entries, const QString& uid) {
        const auto entry = entries.constFind(uid);
        return entry == entries.cend()
                   ? u"nothing"_s
                   : u"%1 to %2 “%3” in “%4”%5"_s.arg(
                         entry->start.toString(Qt::ISODate), entry->end.toString(Qt::ISODate), entry->title,
                         entry->venue, entry->isCancelled ? u", cancelled"_s : QString());
    };
    const QStringList uids = shown.keys() + expected.keys();
    for (const QString& uid : uids) {
        if (shown.value(uid) != expected.value(uid) || shown.contains(uid) != expected.contains(uid))
            return u"%1: the calendar shows %2, the forum has %3"_s.arg(uid, text(shown, uid),
                                                                        text(expected, uid));
    }
    return {};
}

} // namespace

/// A year of the programme with everything that happens to it, exported after each step, and imported step by
/// step into calendars that do not know the forum.
class TestCalendarYear final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_forum.reset(); }

    void aYearOfChanges();
    void anyYear_data();
    void anyYear();

private:
    ProgrammeService& programme() { return m_forum->forum().programme(); }
    ProgrammeActs& acts() { return programme().acts(); }
    ClinicService& clinics() { return m_forum->forum().clinics(); }
    const Actor& office() { return m_forum->administrator(); }
    TeachingSession on(const char* iso) { return *programme().find(office(), QString::fromLatin1(iso)); }
    TeachingSessionId idOn(const char* iso) { return on(iso).id; }
    ClinicId clinicOn(const char* iso) { return clinics().find(office(), day(iso))->id; }

    /// The change, or a change with nothing in it when it was refused and the test has failed.
    ProgrammeChange done(const Result<ProgrammeChange>& change);
    ClinicChange done(const Result<ClinicChange>& change);
    void layOutTheYear();
    void exportStep();
    void allClientsShowTheForum();
    void followedByLibical(Ties ties, int stride);
    void followedByPython();
    [[nodiscard]] CalendarEntries forumEntries();
    /// Leaves out what may be forgotten: cancelled events that the forum has withdrawn.
    [[nodiscard]] CalendarEntries withoutWithdrawn(CalendarEntries entries);
    void randomAct(QRandomGenerator& random, std::vector<ProgrammeChange>& history);

    std::unique_ptr<TemporaryForum> m_forum;
    QStringList m_files;
};

void TestCalendarYear::init()
{
    m_forum = std::make_unique<TemporaryForum>(day("2026-08-03"));
    m_files.clear();
}

ProgrammeChange TestCalendarYear::done(const Result<ProgrammeChange>& change)
{
    if (!change)
        QTest::qFail(qPrintable(change.failure().sentence), __FILE__, __LINE__);
    return change ? *change : ProgrammeChange{};
}

ClinicChange TestCalendarYear::done(const Result<ClinicChange>& change)
{
    if (!change)
        QTest::qFail(qPrintable(change.failure().sentence), __FILE__, __LINE__);
    return change ? *change : ClinicChange{};
}

void TestCalendarYear::exportStep()
{
    m_forum->clock().advance(7);
    m_files.append(u"%1/%2.ics"_s.arg(m_forum->folder()).arg(m_files.size(), 3, 10, QChar(u'0')));
    QVERIFY(programme().exportCalendar(office(), m_files.back()));
}

/// Teaching in the week before each clock change, the clinic in the week after.
void TestCalendarYear::layOutTheYear()
{
    const PlanRequest year{day("2026-08-01"), day("2027-07-31"), day("2026-08-11"), day("2026-08-04"), {}};
    QVERIFY(programme().generate(office(), year));
    exportStep();
    const auto sessions = *programme().list(office());
    QVERIFY(sessions.size() > 22);
    int number = 0;
    for (const TeachingSession& session : sessions) {
        const SessionTopic topic{.title = u"Topic %1, with a comma; and more"_s.arg(++number),
                                 .speakers = {{u"Speaker %1"_s.arg(number), {}}}};
        done(acts().apply(office(), ReplaceTopic{session.id, topic}));
    }
    exportStep();
}

CalendarEntries TestCalendarYear::forumEntries()
{
    CalendarEntries entries;
    for (const TeachingSession& session : *programme().list(office()))
        entries[session.uid] =
            entryOf(session.span, session.title, session.venue, session.state == TeachingState::Cancelled);
    for (const Clinic& clinic : *clinics().list(office()))
        entries[clinic.uid] = entryOf(clinic.span, u"1:1 appointments with the Deputy Clinical Tutor"_s,
                                      clinic.venue, clinic.state == ClinicState::Cancelled);
    return entries;
}

CalendarEntries TestCalendarYear::withoutWithdrawn(CalendarEntries entries)
{
    for (const WithdrawnEvent& event : WithdrawnEventStore(m_forum->connection()).list()) {
        if (entries.value(event.uid).isCancelled)
            entries.remove(event.uid);
    }
    return entries;
}

void TestCalendarYear::followedByLibical(Ties ties, int stride)
{
    CalendarClient client(ties);
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        if (i % stride != 0 && i + 1 < m_files.size())
            continue;
        QFile file(m_files[i]);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString problem = client.import(file.readAll());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    const QString differs = difference(withoutWithdrawn(client.entries()), forumEntries());
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestCalendarYear::followedByPython()
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 QStringList{QStringLiteral(SOURCE_ROOT "/tests/programme/followcalendar.py")} + m_files);
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QJsonObject calendars = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    for (const QString& ties : {u"later_stamp"_s, u"ignored"_s}) {
        const CalendarEntries shown = withoutWithdrawn(entriesOf(calendars[ties].toObject()));
        const QString differs = difference(shown, forumEntries());
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

void TestCalendarYear::allClientsShowTheForum()
{
    for (const Ties ties : {Ties::LaterStamp, Ties::Ignored}) {
        followedByLibical(ties, 1);
        followedByLibical(ties, 3); // whoever does not import each file has the same in the end
    }
    followedByPython();
}

void TestCalendarYear::aYearOfChanges()
{
    layOutTheYear();
    const auto step = [this](const ProgrammeAct& act) {
        const ProgrammeChange change = done(acts().apply(office(), act));
        exportStep();
        return change;
    };
    const auto undo = [this](const ProgrammeChange& change) {
        const ProgrammeChange again = done(acts().undo(office(), change));
        exportStep();
        return again;
    };
    step(SwapTopics{idOn("2026-10-20"), idOn("2026-11-03")});
    const ProgrammeChange overTheChange =
        step(MoveSession{idOn("2026-10-20"), {day("2026-10-27"), QTime(14, 0), 60}});
    step(MoveSession{idOn("2026-11-03"), {day("2026-10-25"), QTime(2, 30), 90}}); // the night itself
    const ProgrammeChange pushed = step(PushLater{idOn("2027-01-12")});
    QCOMPARE(pushed.added.size(), size_t(1));
    const ProgrammeChange pushedAgain = undo(undo(pushed));
    undo(pushedAgain);
    step(CancelSession{idOn("2027-03-23"), u"The speaker is unwell"_s});
    step(ReinstateSession{idOn("2027-03-23"), TeachingState::Published});
    step(MoveSession{idOn("2027-03-23"), {day("2027-03-30"), QTime(9, 15), 45}});
    step(MoveSession{idOn("2027-04-06"), {day("2027-03-28"), QTime(2, 30), 60}});
    const ProgrammeChange closed = step(CloseDay{day("2026-12-01"), u"Building works"_s});
    QCOMPARE(closed.changed.size(), size_t(1));
    step(RemoveSession{idOn("2027-06-01")});
    const ProgrammeChange removed = step(RemoveSession{idOn("2027-06-15")});
    undo(removed);
    QCOMPARE(on("2027-06-15").uid, removed.removed.front().uid);
    undo(overTheChange);
    done(clinics().move(office(), clinicOn("2026-10-27"), {day("2026-10-20"), QTime(16, 0)}));
    exportStep();
    done(clinics().cancel(office(), clinicOn("2027-03-30"), u"The tutor is away"_s));
    exportStep();
    const ClinicChange extra =
        done(clinics().add(office(), {{day("2027-03-24"), QTime(15, 0), 60}, 20, u"Room 4"_s, {}}));
    exportStep();
    done(clinics().undo(office(), extra));
    exportStep();
    done(clinics().reinstate(office(),
                             clinics().list(office(), day("2027-03-30"), day("2027-03-30"))->front().id));
    exportStep();
    undo(closed);
    TeachingSession extraSession = on("2026-09-08");
    extraSession.span.date = day("2026-09-09");
    const ProgrammeChange added = step(AddSession{extraSession});
    undo(added);
    QVERIFY(m_files.size() > 20);
    allClientsShowTheForum();
}

void TestCalendarYear::anyYear_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCalendarYear::anyYear()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    std::vector<ProgrammeChange> history;
    layOutTheYear();
    for (int i = 0; i < 30; ++i) {
        randomAct(random, history);
        exportStep();
    }
    QVERIFY(history.size() > 15); // most of them were allowed
    allClientsShowTheForum();
}

void TestCalendarYear::randomAct(QRandomGenerator& random, std::vector<ProgrammeChange>& history)
{
    const auto sessions = *programme().list(office());
    const auto any = [&]() -> const TeachingSession& {
        return sessions[size_t(random.bounded(int(sessions.size())))];
    };
    const auto moment = [&] {
        return LocalSpan{day("2026-08-10").addDays(random.bounded(350)), QTime(9 + random.bounded(8), 30),
                         60};
    };
    const auto apply = [&](const ProgrammeAct& act) {
        if (const auto change = acts().apply(office(), act); change && !change->isEmpty())
            history.push_back(*change);
    };
    switch (random.bounded(9)) {
    case 0:
        return apply(SwapTopics{any().id, any().id});
    case 1:
        return apply(MoveSession{any().id, moment()});
    case 2:
        return apply(PushLater{any().id});
    case 3:
        return apply(CancelSession{any().id, u"A reason"_s});
    case 4:
        return apply(ReinstateSession{any().id, TeachingState::Published});
    case 5:
        return apply(CloseDay{any().span.date, u"Closed"_s});
    case 6:
        return apply(RemoveSession{any().id});
    case 7: {
        const auto all = *clinics().list(office());
        const LocalSpan to = moment();
        static_cast<void>(
            clinics().move(office(), all[size_t(random.bounded(int(all.size())))].id, {to.date, to.start}));
        return;
    }
    default:
        if (history.empty())
            return;
        if (const auto undone = acts().undo(office(), history[size_t(random.bounded(int(history.size())))]))
            history.push_back(*undone);
    }
}

QTEST_GUILESS_MAIN(TestCalendarYear)
#include "tst_calendaryear.moc"
