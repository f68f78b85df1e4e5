// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskservice.h"
#include "app/attendance/registerservice.h"
#include "app/forum/settings.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/people/subjectaccess.h"
#include "app/programme/programmeservice.h"
#include "app/security/roleservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/deskhall.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const SecretBytes pin = secretOf("7392");
const SecretBytes wrongPin = secretOf("1739");
const SecretBytes badge = secretOf("04A2B9C1");

template <class T>
QString saidOf(const Result<T>& result)
{
    return result ? u"done"_s : result.failure().sentence;
}
QString wordsOf(const Result<DeskOutcome>& result)
{
    return result ? wordsFor(*result) : result.failure().sentence;
}

/// A desk in a small hall.
struct Stage
{
    DeskHall hall{40};
    TeachingSessionId session = hall.session();
    PersonId ann = hall.doctors()[0].id;
    PersonId ben = hall.doctors()[1].id;
    Actor staffed = hall.started();
    Actor unstaffed = hall.started(DeskKind::Unstaffed);
    DeskService& desk = hall.desk();

    Result<DeskOutcome> checkIn(PersonId person) { return desk.checkIn(staffed, session, person); }
    Result<DeskOutcome> tryPin(const SecretBytes& typed)
    {
        return desk.checkInWithPin(unstaffed, session, ann, typed);
    }
    void givePin()
    {
        if (!desk.setPin(hall.house().administrator(), ann, pin.clone()))
            qFatal("The PIN is refused.");
    }
    std::optional<Mark> mark(PersonId person)
    {
        return RegisterStore(hall.house().connection()).mark(session, person);
    }
    /// "checked-in 60, checked-out 27"
    QString history(PersonId person)
    {
        QStringList lines;
        for (const MarkChange& each : RegisterStore(hall.house().connection()).changes(session)) {
            if (each.person == person)
                lines += u"%1 %2"_s.arg(codeOf(each.act)).arg(each.minutesAfter);
        }
        return lines.join(u", "_s);
    }
    qint64 count(const QString& table)
    {
        Statement rows(hall.house().connection(), u"SELECT count(*) FROM "_s + table);
        return rows.next() ? rows.integer(0) : -1;
    }
};

} // namespace

/// The desk on a real file: what it may, what it says, what it leaves in the register.
class DeskServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gesturesFillTheRegister();
    void itMayDoNothingElse();
    void itStopsWithWhoStartedIt();
    void onlyAroundTheSession();
    void noSessionNoDesk();
    void aGestureIsTakenBack();
    void aMarkByHandStands();
    void searchSaysLittle();
    void aPinChecksInAndNothingElse();
    void wrongPinsWaitAlsoAfterARestart();
    void guessesOfTwoProgramsCount();
    void aBadgeIsEnrolledAtItsFirstScan();
    void aBadgeIsEnrolledWithAPin();
    void nobodyListedIsAdded();
    void anUnstaffedDeskAddsWithCare();
    void staffNoteTimesAfterwards();
    void nobodyIsNotedBeforeTheDeskOpens();
    void theFileHoldsNeitherPinNorBadge();
    void whatIsKeptIsSaidAndGoes();
};

void DeskServiceTest::gesturesFillTheRegister()
{
    Stage stage;
    QCOMPARE(wordsOf(stage.checkIn(stage.ann)), u"checked in at 1.50pm"_s);
    stage.hall.setTime(13, 55);
    QCOMPARE(wordsOf(stage.checkIn(stage.ann)), u"already checked in at 1.50pm"_s);
    stage.hall.setTime(14, 20);
    QCOMPARE(wordsOf(stage.checkIn(stage.ben)), u"checked in at 2.20pm"_s);
    QCOMPARE(stage.desk.view(stage.staffed, stage.session)->checkedIn, 2);
    stage.hall.setTime(14, 30);
    QCOMPARE(wordsOf(stage.checkIn(stage.ann)), u"left at 2.30pm"_s);
    QCOMPARE(stage.desk.view(stage.staffed, stage.session)->checkedIn, 1);
    stage.hall.setTime(14, 31);
    QCOMPARE(wordsOf(stage.checkIn(stage.ann)), u"already left at 2.30pm"_s);
    stage.hall.setTime(14, 40);
    QCOMPARE(wordsOf(stage.checkIn(stage.ann)), u"checked in again at 2.40pm"_s);
    stage.hall.setTime(15, 5);
    QCOMPARE(wordsOf(stage.checkIn(stage.ann)), u"the session ended at 3pm, nothing was changed"_s);
    QCOMPARE(stage.mark(stage.ann)->minutes, 50);
    QCOMPARE(stage.mark(stage.ann)->source, MarkSource::Desk);
    QCOMPARE(stage.mark(stage.ben)->status, MarkStatus::Late);
    QCOMPARE(stage.history(stage.ann), u"checked-in 60, checked-out 30, checked-in 50"_s);
    const auto changes = RegisterStore(stage.hall.house().connection()).changes(stage.session);
    QCOMPARE(changes.front().by, stage.hall.house().administrator().maybePerson());
    QCOMPARE(saidOf(stage.hall.house().forum().check()), u"done"_s);
}

void DeskServiceTest::itMayDoNothingElse()
{
    Stage stage;
    Forum& forum = stage.hall.house().forum();
    QVERIFY(!stage.staffed.isSignedIn());
    QVERIFY(!stage.staffed.maybePerson());
    QVERIFY(!stage.staffed.roles());
    QCOMPARE(forum.registers().open(stage.staffed, stage.session).failure().code, FailureCode::NotAllowed);
    QCOMPARE(forum.people().list(stage.staffed).failure().code, FailureCode::NotAllowed);
    QCOMPARE(stage.desk.start(stage.staffed, stage.session, DeskKind::Staffed).failure().code,
             FailureCode::NotAllowed);
    QCOMPARE(stage.desk.setPin(stage.staffed, stage.ann, std::nullopt).failure().code,
             FailureCode::NotAllowed);
    // Nor in another session, nor at an unstaffed desk without a PIN.
    TeachingSession other;
    other.uid = u"other@forum.test"_s;
    other.span = {QDate(2026, 11, 24), QTime(13, 30), 30};
    other.title = u"Other"_s;
    const auto id = TeachingSessionStore(stage.hall.house().connection()).insert(other);
    QCOMPARE(stage.desk.checkIn(stage.staffed, id, stage.ann).failure().code, FailureCode::NotAllowed);
    QCOMPARE(stage.desk.view(stage.staffed, id).failure().code, FailureCode::NotAllowed);
    QCOMPARE(stage.desk.checkIn(stage.unstaffed, stage.session, stage.ann).failure().code,
             FailureCode::NotAllowed);
    QCOMPARE(stage.desk.enrolBadge(stage.unstaffed, stage.session, stage.ann, badge).failure().code,
             FailureCode::NotAllowed);
    QVERIFY(!stage.mark(stage.ann));
    QCOMPARE(stage.desk.checkIn(Actor::nobody(), stage.session, stage.ann).failure().code,
             FailureCode::NotAllowed);
}

void DeskServiceTest::itStopsWithWhoStartedIt()
{
    Stage stage;
    QVERIFY(stage.checkIn(stage.ann));
    QVERIFY(stage.hall.house().forum().roles().withdraw(
        stage.hall.house().tutor(), stage.hall.house().administrator().person(), Role::Administrator));
    QVERIFY(saidOf(stage.checkIn(stage.ben)).contains(u"no longer of the Medical Education Team"_s));
    QVERIFY(!stage.mark(stage.ben));
}

void DeskServiceTest::onlyAroundTheSession()
{
    Stage stage;
    stage.hall.setTime(13, 29, 59);
    QCOMPARE(saidOf(stage.checkIn(stage.ann)),
             u"The desk opens on Tuesday 24 November 2026 at 1.30pm. Nothing was changed."_s);
    QVERIFY(stage.desk.start(stage.hall.house().tutor(), stage.session, DeskKind::Staffed)); // and waits
    QVERIFY(!stage.desk.view(stage.staffed, stage.session)->closed.isEmpty());
    stage.hall.setTime(13, 30);
    QVERIFY(stage.checkIn(stage.ann));
    QVERIFY(stage.desk.view(stage.staffed, stage.session)->closed.isEmpty());
    stage.hall.setTime(15, 15);
    QVERIFY(saidOf(stage.checkIn(stage.ben)).contains(u"The desk closed"_s));
    QVERIFY(!stage.desk.start(stage.hall.house().tutor(), stage.session, DeskKind::Staffed));
    ForumSettings settings = *stage.hall.house().forum().settings().current();
    settings.deskClosesMinutesAfter = 60;
    QVERIFY(stage.hall.house().forum().settings().change(stage.hall.house().tutor(), settings));
    QVERIFY(stage.desk.start(stage.hall.house().tutor(), stage.session, DeskKind::Staffed));
}

void DeskServiceTest::noSessionNoDesk()
{
    Stage stage;
    stage.hall.setTime(15, 1);
    QCOMPARE(saidOf(stage.hall.house().forum().registers().close(stage.hall.house().tutor(), stage.session)),
             u"done"_s);
    QVERIFY(saidOf(stage.checkIn(stage.ann)).contains(u"is closed"_s));
    QVERIFY(stage.desk.view(stage.staffed, stage.session)->closed.contains(u"is closed"_s));

    Stage cancelled;
    Statement(cancelled.hall.house().connection(), u"UPDATE teaching_session SET state = 'cancelled'"_s)
        .run();
    QVERIFY(saidOf(cancelled.checkIn(cancelled.ann)).contains(u"is cancelled"_s));
    QVERIFY(!cancelled.desk.start(cancelled.hall.house().tutor(), cancelled.session, DeskKind::Staffed));
}

void DeskServiceTest::aGestureIsTakenBack()
{
    Stage stage;
    const auto in = stage.checkIn(stage.ann);
    QVERIFY(stage.desk.undo(stage.staffed, stage.session, *in->undo));
    QVERIFY(!stage.mark(stage.ann));
    QCOMPARE(wordsOf(stage.checkIn(stage.ann)), u"checked in at 1.50pm"_s);
    stage.hall.setTime(14, 30);
    const auto out = stage.checkIn(stage.ann);
    QCOMPARE(stage.mark(stage.ann)->status, MarkStatus::LeftEarly);
    QVERIFY(stage.desk.undo(stage.staffed, stage.session, *out->undo));
    QCOMPARE(stage.mark(stage.ann)->status, MarkStatus::Present);
    // Not twice, and not for long.
    QCOMPARE(stage.desk.undo(stage.staffed, stage.session, *out->undo).failure().code, FailureCode::Conflict);
    const auto last = stage.checkIn(stage.ben);
    stage.hall.setTime(14, 31, 1);
    QCOMPARE(stage.desk.undo(stage.staffed, stage.session, *last->undo).failure().code, FailureCode::Refused);
    QCOMPARE(stage.history(stage.ann),
             u"checked-in 60, undone 0, checked-in 60, checked-out 30, undone 60"_s);
}

void DeskServiceTest::aMarkByHandStands()
{
    Stage stage;
    stage.hall.setTime(14, 1);
    QVERIFY(stage.hall.house().forum().registers().mark(stage.hall.house().tutor(), stage.session, stage.ann,
                                                        {.status = MarkStatus::Apologies}));
    const auto outcome = stage.checkIn(stage.ann);
    QCOMPARE(wordsOf(outcome), u"checked in at 2.01pm"_s);
    QVERIFY(outcome->remark.contains(u"“Apologies” by hand"_s));
    QCOMPARE(stage.mark(stage.ann)->status, MarkStatus::Apologies);
    QVERIFY(
        stage.hall.house().forum().registers().clear(stage.hall.house().tutor(), stage.session, stage.ann));
    QCOMPARE(stage.mark(stage.ann)->status, MarkStatus::Present);
}

void DeskServiceTest::searchSaysLittle()
{
    Stage stage;
    const auto search = [&](const Actor& desk, const QString& typed) {
        return *stage.desk.search(desk, stage.session, typed);
    };
    QVERIFY(search(stage.staffed, {}).matches.empty());
    QVERIFY(search(stage.unstaffed, u"k"_s).matches.empty());
    const DeskSearch khans = search(stage.staffed, u"khan"_s);
    QVERIFY(khans.matches.size() > 1);
    QVERIFY(!khans.isClear);
    QVERIFY(search(stage.staffed, u"a"_s).matches.size() <= mostDeskMatches);
    QVERIFY(search(stage.staffed, u"a"_s).more > 0);
    // Staff see first who is still to come; at an unstaffed desk the order tells nothing.
    const auto first = [&](const Actor& desk) { return search(desk, u"khan"_s).matches.front().person; };
    QCOMPARE(first(stage.unstaffed), khans.matches.front().person);
    QVERIFY(stage.checkIn(khans.matches.front().person));
    QVERIFY(first(stage.staffed) != khans.matches.front().person);
    QCOMPARE(first(stage.unstaffed), khans.matches.front().person);
    const Person& one = stage.hall.doctors()[0];
    QVERIFY(stage.checkIn(one.id));
    QVERIFY(search(stage.staffed, one.gmcNumber()).matches.front().presence.since);
    QVERIFY(!search(stage.unstaffed, one.gmcNumber()).matches.front().presence.since);
    // Neither address nor number, unless two people have one name.
    QVERIFY(search(stage.staffed, one.gmcNumber()).matches.front().apart.isEmpty());
    QVERIFY(stage.hall.house().forum().people().deactivate(stage.hall.house().tutor(), stage.ben));
    QVERIFY(search(stage.staffed, stage.hall.doctors()[1].gmcNumber()).matches.empty());
    QVERIFY(!search(stage.staffed, u"tutor"_s).isClear);
}

void DeskServiceTest::aPinChecksInAndNothingElse()
{
    Stage stage;
    QVERIFY(saidOf(stage.tryPin(pin)).contains(u"has no door PIN yet"_s));
    // Set while signed in.
    const Actor& doctor = stage.hall.house().doctor(0);
    QVERIFY(!stage.desk.setOwnPin(doctor, secretOf("1234")));
    QVERIFY(!stage.desk.own(doctor)->hasPin);
    QVERIFY(stage.desk.setOwnPin(doctor, pin.clone()));
    QVERIFY(stage.desk.own(doctor)->hasPin);
    QCOMPARE(wordsOf(stage.desk.checkInWithPin(stage.unstaffed, stage.session, doctor.person(), pin)),
             u"checked in at 1.50pm"_s);
    QVERIFY(!RegisterStore(stage.hall.house().connection()).changes(stage.session).front().by);
    // Confirmed by staff.
    stage.givePin();
    QCOMPARE(saidOf(stage.tryPin(wrongPin)), u"That is not the PIN. Nothing was changed."_s);
    QVERIFY(!stage.mark(stage.ann));
    QCOMPARE(wordsOf(stage.tryPin(pin)), u"checked in at 1.50pm"_s);
    QVERIFY(stage.desk.setPin(stage.hall.house().administrator(), stage.ann, std::nullopt));
    QVERIFY(!stage.desk.state(stage.hall.house().administrator(), stage.ann)->hasPin);
    QCOMPARE(stage.desk.setPin(doctor, stage.ann, pin.clone()).failure().code, FailureCode::NotAllowed);
}

void DeskServiceTest::wrongPinsWaitAlsoAfterARestart()
{
    Stage stage;
    stage.givePin();
    for (int n = 0; n < freePins; ++n)
        QCOMPARE(saidOf(stage.tryPin(wrongPin)), u"That is not the PIN. Nothing was changed."_s);
    QCOMPARE(saidOf(stage.tryPin(pin)), u"Too many tries. Wait 60 seconds, then try again."_s);
    stage.hall.house().clock().advance(std::chrono::seconds(40));
    auto again = Forum::open(stage.hall.house().path(), stage.hall.house().clock(), PasswordCost::cheapest());
    QVERIFY(again);
    const auto refusedAgain = (*again)->desk().checkInWithPin(stage.unstaffed, stage.session, stage.ann, pin);
    QCOMPARE(saidOf(refusedAgain), u"Too many tries. Wait 20 seconds, then try again."_s);
    stage.hall.house().clock().advance(std::chrono::seconds(20));
    QCOMPARE(saidOf(stage.tryPin(wrongPin)), u"That is not the PIN. Nothing was changed."_s);
    QCOMPARE(saidOf(stage.tryPin(pin)), u"Too many tries. Wait 2 minutes, then try again."_s);
    stage.hall.house().clock().advance(2);
    QVERIFY(stage.tryPin(pin));
    // The right one ends it, and others never waited.
    stage.hall.setTime(14, 10);
    QVERIFY(!stage.tryPin(wrongPin));
    QVERIFY(stage.tryPin(pin));
}

void DeskServiceTest::guessesOfTwoProgramsCount()
{
    Stage stage;
    stage.givePin();
    auto other = Forum::open(stage.hall.house().path(), stage.hall.house().clock(), PasswordCost::cheapest());
    int tried = 0;
    for (int n = 0; n < 20; ++n) {
        DeskService& desk = n % 2 == 0 ? stage.desk : (*other)->desk();
        const auto said = saidOf(desk.checkInWithPin(stage.unstaffed, stage.session, stage.ann, wrongPin));
        tried += said.startsWith(u"That is not"_s) ? 1 : 0;
    }
    QCOMPARE(tried, freePins);
    // Two desks at once mark one person once.
    QVERIFY(stage.checkIn(stage.ben));
    QCOMPARE(wordsOf((*other)->desk().checkIn(stage.staffed, stage.session, stage.ben)),
             u"already checked in at 1.50pm"_s);
    QCOMPARE(stage.count(u"sighting"_s), 1);
}

void DeskServiceTest::aBadgeIsEnrolledAtItsFirstScan()
{
    Stage stage;
    QCOMPARE(stage.desk.checkInWithBadge(stage.staffed, stage.session, badge).failure().code,
             FailureCode::NotFound);
    QCOMPARE(wordsOf(stage.desk.enrolBadge(stage.staffed, stage.session, stage.ann, badge)),
             u"checked in at 1.50pm"_s);
    stage.hall.setTime(14, 30);
    const auto scanned = stage.desk.checkInWithBadge(stage.unstaffed, stage.session, badge);
    QCOMPARE(wordsOf(scanned), u"left at 2.30pm"_s);
    QCOMPARE(scanned->person, stage.ann);
    QVERIFY(saidOf(stage.desk.enrolBadge(stage.staffed, stage.session, stage.ben, badge))
                .contains(u"somebody else’s"_s));
    // A new one takes the place of a lost one.
    QVERIFY(stage.desk.enrolBadge(stage.staffed, stage.session, stage.ann, secretOf("04FFFF01")));
    QCOMPARE(stage.desk.checkInWithBadge(stage.staffed, stage.session, badge).failure().code,
             FailureCode::NotFound);
    QVERIFY(stage.desk.state(stage.hall.house().tutor(), stage.ann)->hasBadge);
    QVERIFY(stage.desk.removeBadge(stage.hall.house().tutor(), stage.ann));
    QVERIFY(!stage.desk.state(stage.hall.house().tutor(), stage.ann)->hasBadge);
    QVERIFY(!stage.desk.checkInWithBadge(stage.staffed, stage.session, secretOf("x")));
}

void DeskServiceTest::aBadgeIsEnrolledWithAPin()
{
    Stage stage;
    stage.givePin();
    QVERIFY(!stage.desk.checkInWithPin(stage.unstaffed, stage.session, stage.ann, wrongPin, badge.clone()));
    QVERIFY(!stage.desk.checkInWithBadge(stage.unstaffed, stage.session, badge));
    QVERIFY(stage.desk.checkInWithPin(stage.unstaffed, stage.session, stage.ann, pin, badge.clone()));
    QCOMPARE(stage.desk.checkInWithBadge(stage.unstaffed, stage.session, badge)->person, stage.ann);
}

void DeskServiceTest::nobodyListedIsAdded()
{
    Stage stage;
    const qint64 before = stage.count(u"person"_s);
    QVERIFY(!stage.desk.addUnlisted(stage.staffed, stage.session, {.fullName = u"  "_s}));
    QVERIFY(!stage.desk.addUnlisted(stage.staffed, stage.session, {u"Jo Locum"_s, u"no address"_s, {}}));
    const auto added = stage.desk.addUnlisted(stage.staffed, stage.session, {.fullName = u"Jo Locum"_s});
    QVERIFY(added);
    QCOMPARE(wordsOf(added), u"checked in at 1.50pm"_s);
    QCOMPARE(stage.count(u"person"_s), before + 1);
    QVERIFY(stage.mark(added->person));
    QCOMPARE(stage.desk.search(stage.staffed, stage.session, u"locum"_s)->matches.size(), 1U);
    // Staff find them, and complete them.
    const Actor& staff = stage.hall.house().administrator();
    QCOMPARE(stage.desk.newcomers(staff)->size(), 1U);
    QVERIFY(stage.hall.house().forum().people().edit(
        staff, added->person, {.fullName = u"Jo Locum"_s, .email = u"jo@forum.test"_s}));
    QVERIFY(stage.desk.newcomers(staff)->empty());
    // Who is known by the address is not made twice.
    const auto known =
        stage.desk.addUnlisted(stage.staffed, stage.session, {u"Joanna Locum"_s, u"JO@forum.test"_s, {}});
    QCOMPARE(known->person, added->person);
    // Added by mistake: taken back, they leave the lists.
    const auto mistake = stage.desk.addUnlisted(stage.staffed, stage.session, {.fullName = u"Mis Take"_s});
    QVERIFY(stage.desk.undo(stage.staffed, stage.session, *mistake->undo));
    QVERIFY(stage.desk.search(stage.staffed, stage.session, u"take"_s)->matches.empty());
    QVERIFY(stage.desk.newcomers(staff)->empty());
    QVERIFY(!stage.mark(mistake->person));
}

void DeskServiceTest::anUnstaffedDeskAddsWithCare()
{
    Stage stage;
    const Person& one = stage.hall.doctors()[0];
    QVERIFY(saidOf(stage.desk.addUnlisted(stage.unstaffed, stage.session,
                                          {u"Somebody Else"_s, one.email->value(), {}}))
                .contains(u"Nobody was added"_s));
    QVERIFY(!stage.mark(one.id));
    int added = 0;
    for (int n = 0; n < 30; ++n)
        added += stage.desk.addUnlisted(stage.unstaffed, stage.session, {u"New Comer"_s, {}, {}}) ? 1 : 0;
    QCOMPARE(added, 20);
}

void DeskServiceTest::staffNoteTimesAfterwards()
{
    Stage stage;
    const Actor& staff = stage.hall.house().administrator();
    stage.hall.setTime(17, 0);
    QCOMPARE(wordsOf(stage.desk.note(staff, stage.session, stage.ann, {false, QTime(14, 10)})),
             u"checked in at 2.10pm"_s);
    QVERIFY(!stage.desk.note(staff, stage.session, stage.ann, {true, QTime(14, 5)}));
    QCOMPARE(wordsOf(stage.desk.note(staff, stage.session, stage.ann, {true, QTime(14, 40)})),
             u"left at 2.40pm"_s);
    QCOMPARE(stage.mark(stage.ann)->minutes, 30);
    QVERIFY(!stage.desk.note(staff, stage.session, stage.ben, {false, QTime(18, 0)}));
    QVERIFY(saidOf(stage.desk.note(staff, stage.session, stage.ben, {})).contains(u"say when they came"_s));
    QVERIFY(!stage.desk.note(staff, stage.session, stage.ben, {true, QTime(14, 30)}));
    QCOMPARE(stage.desk.note(stage.staffed, stage.session, stage.ben, {}).failure().code,
             FailureCode::NotAllowed);
    QCOMPARE(saidOf(stage.hall.house().forum().registers().close(staff, stage.session)), u"done"_s);
    QVERIFY(saidOf(stage.desk.note(staff, stage.session, stage.ben, {false, QTime(14, 10)}))
                .contains(u"is closed"_s));
}

void DeskServiceTest::nobodyIsNotedBeforeTheDeskOpens()
{
    Stage stage;
    const Actor& staff = stage.hall.house().administrator();
    const QString opens = u"opens at 1.30pm"_s;
    stage.hall.house().clock().set(QDate(2026, 11, 20), QTime(14, 10));
    QVERIFY(saidOf(stage.desk.note(staff, stage.session, stage.ann, {})).contains(opens));
    stage.hall.setTime(13, 29);
    QVERIFY(saidOf(stage.desk.note(staff, stage.session, stage.ann, {})).contains(opens));
    QVERIFY(!stage.mark(stage.ann));
    stage.hall.setTime(13, 30);
    QCOMPARE(wordsOf(stage.desk.note(staff, stage.session, stage.ann, {})), u"checked in at 1.30pm"_s);
    stage.hall.setTime(14, 30);
    QVERIFY(saidOf(stage.desk.note(staff, stage.session, stage.ben, {false, QTime(9, 0)})).contains(opens));
    // Another day, who left has to be said with the time.
    stage.hall.house().clock().set(QDate(2026, 11, 25), QTime(14, 10));
    const QString late = saidOf(stage.desk.note(staff, stage.session, stage.ann, {.isLeaving = true}));
    QVERIFY2(late.contains(u"was on Tuesday 24 November 2026"_s), qPrintable(late));
    QCOMPARE(stage.mark(stage.ann)->minutes, 60);
    QCOMPARE(wordsOf(stage.desk.note(staff, stage.session, stage.ann, {true, QTime(14, 40)})),
             u"left at 2.40pm"_s);
}

void DeskServiceTest::theFileHoldsNeitherPinNorBadge()
{
    Stage stage;
    stage.givePin();
    QVERIFY(stage.desk.enrolBadge(stage.staffed, stage.session, stage.ann, badge));
    QFile file(stage.hall.house().path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(!all.contains("04A2B9C1"));
    Statement row(stage.hall.house().connection(), u"SELECT pin_hash FROM door_credential"_s);
    QVERIFY(row.next());
    QVERIFY(row.text(0).startsWith(u"1:8192:"_s)); // the cheapest, as the forum's passwords here
    QCOMPARE(PasswordCost::signIn().forTheDoor().memoryBytes, 16ULL << 20);
}

void DeskServiceTest::whatIsKeptIsSaidAndGoes()
{
    Stage stage;
    Forum& forum = stage.hall.house().forum();
    const Actor tutor = stage.hall.house().signedIn(u"tutor@forum.test"_s);
    stage.givePin();
    QVERIFY(stage.desk.enrolBadge(stage.staffed, stage.session, stage.ann, badge));
    const auto pack = forum.subjectAccess().pack(stage.hall.house().administrator(), stage.ann);
    QVERIFY(pack);
    const QString said = textOf(*pack);
    QVERIFY2(said.contains(u"Door PIN: set"_s) && said.contains(u"Badge: enrolled"_s), qPrintable(said));
    QVERIFY(!said.contains(u"1:8192"_s));
    QVERIFY(forum.erasure().erase(tutor, stage.ann));
    QCOMPARE(stage.count(u"door_credential"_s), 0);
    QCOMPARE(stage.desk.checkInWithBadge(stage.staffed, stage.session, badge).failure().code,
             FailureCode::NotFound);
}

QTEST_GUILESS_MAIN(DeskServiceTest)
#include "tst_deskservice.moc"
