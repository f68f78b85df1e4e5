// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"
#include "app/programme/sessionrules.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QSignalSpy>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

using Kind = PlannedDay::Kind;
using Outcome = PlannedDay::Outcome;

const PlanRequest winter{QDate(2027, 12, 1), QDate(2028, 1, 31), QDate(2026, 1, 13), {}, {}};

QStringList datesOf(const std::vector<TeachingSession>& sessions)
{
    QStringList dates;
    for (const TeachingSession& session : sessions)
        dates.append(session.span.date.toString(Qt::ISODate));
    return dates;
}

} // namespace

class TestProgrammeService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_forum = std::make_unique<TemporaryForum>(); }
    void cleanup() { m_forum.reset(); }

    void winterOf2027();
    void generatesOnce();
    void aMovedSessionIsNotDoubled();
    void anAnchorIsATeachingDay();
    void closuresAndChangedHolidays();
    void theClinicsOwnFortnight();
    void slotsOfAClinic_data();
    void slotsOfAClinic();
    void remembersItsFortnight();
    void refusesAStretch_data();
    void refusesAStretch();
    void edits();
    void speakersContactsAreForOrganisers();
    void whoeverIsLaterIsTold();
    void cancels();
    void addsAndRemoves();
    void aRegisterKeepsTheSession();
    void whatCannotBeReadIsDamage();

private:
    ProgrammeService& programme() { return m_forum->forum().programme(); }
    const Actor& tutor() { return m_forum->tutor(); }
    std::vector<TeachingSession> sessions() { return *programme().list(tutor()); }
    std::vector<Clinic> clinics()
    {
        return ClinicStore(m_forum->connection()).between(QDate(2000, 1, 1), QDate(2100, 1, 1));
    }

    std::unique_ptr<TemporaryForum> m_forum;
};

void TestProgrammeService::winterOf2027()
{
    const auto preview = programme().plan(tutor(), winter);
    QVERIFY(preview);
    QVERIFY(sessions().empty());
    const auto plan = programme().generate(tutor(), winter);
    QVERIFY(plan);
    QCOMPARE(plan->days, preview->days);
    QCOMPARE(datesOf(sessions()), (QStringList{u"2027-12-14"_s, u"2028-01-11"_s, u"2028-01-25"_s}));
    const PlannedDay& skipped = plan->days.at(2);
    QCOMPARE(skipped.span.date, QDate(2027, 12, 28));
    QCOMPARE(skipped.outcome, Outcome::Skipped);
    QCOMPARE(skipped.reason, u"Bank holiday: Boxing Day (substitute day)"_s);
    const TeachingSession first = sessions().front();
    QCOMPARE(first.span, (LocalSpan{QDate(2027, 12, 14), QTime(14, 0), 60}));
    QCOMPARE(first.title, u"LED Educational Forum teaching"_s);
    QCOMPARE(first.state, TeachingState::Planned);
    QVERIFY(first.isUntitled);
    QCOMPARE(clinics().size(), size_t(3));
    QCOMPARE(clinics().front().span, (LocalSpan{QDate(2027, 12, 14), QTime(15, 0), 60}));
}

void TestProgrammeService::generatesOnce()
{
    QVERIFY(programme().generate(tutor(), winter));
    const std::vector<TeachingSession> before = sessions();
    const auto again = programme().generate(tutor(), winter);
    QVERIFY(again);
    QCOMPARE(again->count(Kind::Teaching, Outcome::Add), 0);
    QCOMPARE(again->count(Kind::Clinic, Outcome::Add), 0);
    QCOMPARE(again->count(Kind::Teaching, Outcome::Present), 3);
    QCOMPARE(sessions(), before);
    PlanRequest longer = winter;
    longer.to = QDate(2028, 2, 10);
    QVERIFY(programme().generate(tutor(), longer));
    QCOMPARE(sessions().size(), before.size() + 1);
    QCOMPARE(clinics().size(), before.size() + 1);
}

void TestProgrammeService::aMovedSessionIsNotDoubled()
{
    QVERIFY(programme().generate(tutor(), winter));
    TeachingSession moved = sessions().front();
    moved.span.start = QTime(9, 30);
    QVERIFY(programme().update(tutor(), moved));
    const auto again = programme().generate(tutor(), winter);
    QCOMPARE(again->count(Kind::Teaching, Outcome::Add), 0);
    QCOMPARE(sessions().size(), size_t(3));

    moved = sessions().front();
    moved.span.date = QDate(2027, 12, 15); // a Wednesday, for the speaker's sake
    QVERIFY(programme().update(tutor(), moved));
    const auto onceMore = programme().generate(tutor(), winter);
    QCOMPARE(onceMore->count(Kind::Teaching, Outcome::Add), 0);
    QCOMPARE(onceMore->count(Kind::Teaching, Outcome::Present), 3);
    QCOMPARE(sessions().front().span.date, QDate(2027, 12, 15));
    QCOMPARE(sessions().size(), size_t(3));
}

void TestProgrammeService::anAnchorIsATeachingDay()
{
    PlanRequest request = winter;
    request.anchor = QDate(2026, 1, 14);
    const auto plan = programme().plan(tutor(), request);
    QVERIFY(!plan);
    QVERIFY2(plan.failure().sentence.contains(u"Tuesday"_s), qPrintable(plan.failure().sentence));
}

void TestProgrammeService::closuresAndChangedHolidays()
{
    QVERIFY(programme().addClosure(tutor(), QDate(2028, 1, 11), u" Building  works "_s));
    QVERIFY(!programme().addClosure(tutor(), QDate(2028, 1, 11), u"Again"_s));
    QVERIFY(!programme().addClosure(tutor(), QDate(2028, 1, 12), u" "_s));
    QVERIFY(programme().changeBankHoliday(tutor(), {QDate(2028, 1, 25), u"A coronation"_s, true}));
    QVERIFY(programme().changeBankHoliday(tutor(), {QDate(2027, 12, 28), {}, false}));
    QVERIFY(!programme().changeBankHoliday(tutor(), {QDate(2027, 12, 14), {}, false}));
    const auto plan = programme().generate(tutor(), winter);
    QStringList reasons;
    for (const PlannedDay& day : plan->days) {
        if (day.kind == Kind::Teaching && day.outcome == Outcome::Skipped)
            reasons.append(day.reason);
    }
    QCOMPARE(reasons, (QStringList{u"Closed: Building works"_s, u"Bank holiday: A coronation"_s}));
    QCOMPARE(datesOf(sessions()), (QStringList{u"2027-12-14"_s, u"2027-12-28"_s}));

    QVERIFY(programme().removeClosure(tutor(), QDate(2028, 1, 11)));
    QVERIFY(!programme().removeClosure(tutor(), QDate(2028, 1, 11)));
    QVERIFY(programme().changeBankHoliday(tutor(), {QDate(2028, 1, 25), {}, false}));
    QVERIFY(programme().generate(tutor(), winter));
    QCOMPARE(sessions().size(), size_t(4));
}

void TestProgrammeService::theClinicsOwnFortnight()
{
    PlanRequest request = winter;
    request.clinicAnchor = QDate(2026, 1, 20);
    QVERIFY(programme().generate(tutor(), request));
    QCOMPARE(sessions().size(), size_t(3));
    QStringList dates;
    for (const Clinic& clinic : clinics())
        dates.append(clinic.span.date.toString(Qt::ISODate));
    QCOMPARE(dates, (QStringList{u"2027-12-07"_s, u"2027-12-21"_s, u"2028-01-04"_s, u"2028-01-18"_s}));
}

void TestProgrammeService::slotsOfAClinic_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("starts");
    QTest::newRow("as the settings say") << 0 << u"15:00 15:20 15:40"_s;
    QTest::newRow("2 x 30") << 2 << u"15:00 15:30"_s;
    QTest::newRow("4 x 15") << 4 << u"15:00 15:15 15:30 15:45"_s;
}

void TestProgrammeService::slotsOfAClinic()
{
    QFETCH(int, count);
    QFETCH(QString, starts);
    PlanRequest request = winter;
    if (count > 0)
        request.slots = count;
    QVERIFY(programme().generate(tutor(), request));
    Statement rows(m_forum->connection(), u"SELECT start FROM slot WHERE clinic_id = ? ORDER BY start"_s);
    rows.bind(clinics().front().id);
    QStringList actual;
    while (rows.next())
        actual.append(rows.text(0));
    QCOMPARE(actual.join(u' '), starts);
}

void TestProgrammeService::remembersItsFortnight()
{
    const PlanRequest unanchored{QDate(2026, 11, 18), QDate(2026, 12, 31), {}, {}, {}};
    QCOMPARE(programme().plan(tutor(), unanchored)->anchor, QDate(2026, 11, 24));
    QVERIFY(programme().generate(tutor(), winter));
    QCOMPARE(programme().plan(tutor(), unanchored)->anchor, QDate(2026, 1, 13));
    PlanRequest other = unanchored;
    other.anchor = QDate(2026, 1, 20);
    QCOMPARE(programme().generate(tutor(), other)->anchor, QDate(2026, 1, 20));
    QCOMPARE(programme().plan(tutor(), unanchored)->anchor, QDate(2026, 1, 13));
}

void TestProgrammeService::refusesAStretch_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("backwards")
        << QDate(2027, 2, 1) << QDate(2027, 1, 1) << 3
        << u"The last day, Friday 1 January 2027, is before the first, Monday 1 February 2027."_s;
    QTest::newRow("too long")
        << QDate(2027, 1, 1) << QDate(2032, 1, 2) << 3
        << u"1 January 2027 to 2 January 2032 is longer than 5 years; lay out less at a time."_s;
    QTest::newRow("no end") << QDate(2027, 1, 1) << QDate() << 3 << u"A first and a last day are needed."_s;
    QTest::newRow("long ago") << QDate(1066, 1, 1) << QDate(1066, 12, 31) << 3
                              << u"A programme cannot begin before 1978."_s;
    QTest::newRow("seven slots")
        << QDate(2027, 1, 1) << QDate(2027, 12, 31) << 7
        << u"A clinic of 60 minutes cannot be cut into 7 equal slots of 5 minutes or more."_s;
}

void TestProgrammeService::refusesAStretch()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(int, count);
    QFETCH(QString, sentence);
    const auto plan = programme().generate(tutor(), {from, to, {}, {}, count});
    QVERIFY(!plan);
    QCOMPARE(plan.failure().sentence, sentence);
    QVERIFY(sessions().empty());
}

void TestProgrammeService::edits()
{
    QVERIFY(programme().generate(tutor(), winter));
    QSignalSpy changed(&m_forum->forum().changes(), &Changes::changed);
    TeachingSession session = sessions().front();
    session.title = u"Sepsis in the first hour"_s;
    session.area = TeachingArea::Clinical;
    session.isClinical = true;
    session.speakers = {{u"Łukasz Adébáyọ̀"_s, u"Consultant"_s}, {u"Siân Müller"_s, u"Nurse"_s}};
    session.outcomes = {u"Recognise sepsis early"_s, u"Start the bundle"_s};
    session.venue = u"Seminar room 2"_s;
    session.onlineLink = u"https://teams.example.org/1"_s;
    session.specialties = {u"Anaesthesia"_s, u"Medicine"_s};
    session.state = TeachingState::Published;
    const auto change = programme().update(tutor(), session);
    QVERIFY2(change, change ? "" : qPrintable(change.failure().sentence));
    QCOMPARE(changed.size(), 1);
    session.isUntitled = false;
    session.sequence = 1;
    QCOMPARE(change->after, session);
    QCOMPARE(sessions().front(), session);
    QCOMPARE(programme().update(tutor(), session)->after.sequence, 1); // nothing changed, nothing counted

    session.onlineLink = u"javascript:alert(1)"_s;
    QVERIFY(!programme().update(tutor(), session));
    session.onlineLink.clear();
    session.state = TeachingState::Held;
    QCOMPARE(programme().update(tutor(), session).failure().sentence,
             u"A session becomes held when its register is closed."_s);
    session.state = TeachingState::Published;
    session.span = {sessions().at(1).span.date, QTime(14, 0), 60};
    QVERIFY(!programme().update(tutor(), session));
    QCOMPARE(sessions().front().sequence, 1);
}

void TestProgrammeService::speakersContactsAreForOrganisers()
{
    QVERIFY(programme().generate(tutor(), winter));
    TeachingSession session = sessions().front();
    session.title = u"Sepsis"_s;
    session.speakers = {
        {u"Dr Ada Osei"_s, u"Consultant"_s, EmailAddress::parse(u"ada@forum.test"), SpeakerState::Invited}};
    QVERIFY(programme().update(tutor(), session));
    const std::vector<Speaker> shown{{.name = u"Dr Ada Osei"_s, .role = u"Consultant"_s}};
    const Actor& doctor = m_forum->doctor(0);
    QCOMPARE(programme().list(doctor)->front().speakers, shown);
    QCOMPARE(programme().session(doctor, session.id)->speakers, shown);
    QCOMPARE(programme().find(doctor, QString::number(session.id.value()))->speakers, shown);
    QCOMPARE((*programme().nextSession(Actor::nobody()))->speakers, shown);
    QCOMPARE(programme().list(m_forum->administrator())->front().speakers, session.speakers);

    const Period period = Period::of(session.span.date);
    const auto kinds = [&](const Actor& actor) {
        QStringList codes;
        for (const ProgrammeGap& gap : *programme().gaps(actor, period))
            codes << codeOf(gap.kind);
        return codes;
    };
    QVERIFY(kinds(tutor()).contains(u"untitled"_s));
    QVERIFY(programme().addClosure(tutor(), sessions().back().span.date, u"Works"_s));
    for (const QString& kind : kinds(doctor))
        QVERIFY2(kind == u"closed"_s || kind == u"bank-holiday"_s, qPrintable(kind));
}

void TestProgrammeService::whoeverIsLaterIsTold()
{
    QVERIFY(programme().generate(tutor(), winter));
    TeachingSession mine = sessions().front();
    TeachingSession theirs = mine;
    mine.title = u"Mine"_s;
    theirs.title = u"Theirs"_s;
    QVERIFY(programme().update(tutor(), mine));
    const auto late = programme().update(m_forum->administrator(), theirs);
    QVERIFY(!late);
    QCOMPARE(late.failure().code, FailureCode::Conflict);
    QCOMPARE(sessions().front().title, u"Mine"_s);
}

void TestProgrammeService::cancels()
{
    QVERIFY(programme().generate(tutor(), winter));
    TeachingSession session = sessions().front();
    session.state = TeachingState::Cancelled;
    QCOMPARE(programme().update(tutor(), session).failure().sentence,
             u"Cancelling a session needs a reason."_s);
    session.cancellationReason = u"The speaker is unwell"_s;
    QVERIFY(programme().update(tutor(), session));
    // A cancelled day counts as laid out.
    QCOMPARE(programme().generate(tutor(), winter)->count(Kind::Teaching, Outcome::Add), 0);
    session = sessions().front();
    session.state = TeachingState::Planned;
    QCOMPARE(programme().update(tutor(), session)->after.cancellationReason, QString());
}

void TestProgrammeService::addsAndRemoves()
{
    TeachingSession session;
    session.span = {QDate(2026, 11, 26), QTime(12, 30), 45};
    session.title = u"An extra hour"_s;
    session.specialties = {u"Radiology"_s};
    const auto added = programme().add(tutor(), session);
    QVERIFY(added);
    QVERIFY(!added->uid.isEmpty());
    QCOMPARE(added->specialties, QStringList{u"Radiology"_s});
    QVERIFY(!programme().add(tutor(), session)); // at the same moment
    session.span.start = QTime(16, 0);
    session.state = TeachingState::Held;
    QVERIFY(!programme().add(tutor(), session));
    QVERIFY(programme().remove(tutor(), added->id));
    QVERIFY(sessions().empty());
    QCOMPARE(programme().remove(tutor(), added->id).failure().code, FailureCode::NotFound);
}

void TestProgrammeService::aRegisterKeepsTheSession()
{
    QVERIFY(programme().generate(tutor(), winter));
    TeachingSession session = sessions().front();
    Statement open(m_forum->connection(), u"INSERT INTO register (session_id) VALUES (?)"_s);
    open.bind(session.id);
    open.run();
    QVERIFY(!programme().remove(tutor(), session.id));
    session.span.minutes = 90;
    QVERIFY(!programme().update(tutor(), session));
    session.span.minutes = 60;
    session.title = u"Sepsis"_s;
    QVERIFY(programme().update(tutor(), session));
}

/// A default in its place would pass for data.
void TestProgrammeService::whatCannotBeReadIsDamage()
{
    QVERIFY(programme().generate(tutor(), winter));
    Connection& connection = m_forum->connection();
    connection.run(u"PRAGMA ignore_check_constraints = ON"_s);
    connection.run(u"UPDATE teaching_session SET state = 'postponed'"_s);
    const auto listed = programme().list(tutor());
    QVERIFY(!listed);
    QCOMPARE(listed.failure().code, FailureCode::DatabaseUnusable);
    QVERIFY2(listed.failure().sentence.startsWith(u"The state of a teaching session cannot be read."_s),
             qPrintable(listed.failure().sentence));
}

QTEST_GUILESS_MAIN(TestProgrammeService)
#include "tst_programmeservice.moc"
