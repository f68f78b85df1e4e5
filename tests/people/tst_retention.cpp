// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officerecords.h"
#include "app/forum/settings.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/people/retention.h"
#include "app/security/auditservice.h"
#include "database/appointments/appointmentrecordstore.h"
#include "tests/people/keptforum.h"

#include <algorithm>
#include <functional>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// The lines of one kind, as "Doctor One 2027-02-24 1".
QStringList linesOf(const Result<DueList>& list, KeptKind kind)
{
    QStringList lines;
    for (const DueItem& item : list->items) {
        if (item.kind == kind)
            lines += u"%1 %2 %3"_s.arg(item.fullName, item.since.toString(Qt::ISODate)).arg(item.things);
    }
    return lines;
}

Result<> deleteAllDue(KeptForum& kept, const Actor& actor)
{
    Retention& retention = kept.forum().retention();
    return retention.deleteDue(actor, *retention.due(actor));
}

/// The computer's clock of another window, at one reading of which something happens here.
class InterruptedClock final : public Clock
{
public:
    explicit InterruptedClock(QDateTime now)
        : m_now(std::move(now))
    {
    }
    [[nodiscard]] QDateTime utcNow() const override
    {
        if (++m_readings == m_at && m_act)
            m_act();
        return m_now;
    }
    [[nodiscard]] int readings() const { return m_readings; }
    /// From now on, counted anew.
    void interrupt(int at, std::function<void()> act)
    {
        m_readings = 0;
        m_at = at;
        m_act = std::move(act);
    }

private:
    QDateTime m_now;
    mutable int m_readings = 0;
    int m_at = 0;
    std::function<void()> m_act;
};

QString messageOf(KeptForum& kept, const Actor& tutor)
{
    const auto day = kept.clinics().bookings().clinicDay(tutor, ClinicForum::first());
    return day->front().daySlots.front().attendee->message;
}

} // namespace

/// What is kept for longer than the settings say, and its deletion.
class TestRetention final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsDueThreeMonthsAfterIts11();
    void aDeletedMessageLeavesTheBookingSound();
    void notesAreDueAYearAfterTheLast11();
    void deletedNotesLeaveNothingDoubtful();
    void aBookingToComeKeepsTheNotes();
    void anAdministratorSeesANumberAndDeletesNoNotes();
    void placesOfPastClinicsAreForgotten();
    void leavingIsRememberedAndTakenBack();
    void recordsAreDueSixYearsAfterLeaving();
    void certificatesOfTheErasedBecomeDueToo();
    void thePeriodsAreSettings();
    void doctorsSeeNothingOfIt();
    void onlyWhatWasSeenIsDeleted();
    void whoeverCameBackIsNotDeleted();
    void whatHappensWhileItIsDecidedCounts_data();
    void whatHappensWhileItIsDecidedCounts();
};

void TestRetention::aMessageIsDueThreeMonthsAfterIts11()
{
    KeptForum kept;
    kept.setDay({2027, 2, 23});
    QVERIFY(kept.forum().retention().due(kept.freshTutor())->items.empty());
    kept.setDay({2027, 2, 24});
    const auto due = kept.forum().retention().due(kept.freshTutor());
    QCOMPARE(linesOf(due, KeptKind::Messages), QStringList{u"Doctor One 2027-02-24 1"_s});
    QCOMPARE(due->items.size(), size_t(1));
    QVERIFY(!due->confidentialAtMost);
}

void TestRetention::aDeletedMessageLeavesTheBookingSound()
{
    KeptForum kept;
    kept.setDay({2027, 3, 1});
    const Actor tutor = kept.freshTutor();
    QCOMPARE(messageOf(kept, tutor), KeptForum::message);
    const Slot other = kept.clinics().slot(0, 2);
    QVERIFY(deleteAllDue(kept, tutor));
    QCOMPARE(messageOf(kept, tutor), QString());
    const auto day = kept.clinics().bookings().clinicDay(tutor, ClinicForum::first());
    QCOMPARE(day->front().daySlots.front().attendee->fullName, u"Doctor One"_s);
    QCOMPARE(day->front().daySlots.front().attendee->topic, u"Career planning"_s);
    const auto mine = kept.clinics().bookings().mine(kept.doctor(0));
    QVERIFY(mine->front().checksOut);
    QCOMPARE(mine->front().message, QString());
    QCOMPARE(
        kept.clinics().records().history(tutor, kept.doctor(0).person())->appointments.front().notes.note,
        KeptForum::note);
    // A booking of which nothing was due is sealed anew, too.
    QVERIFY(kept.clinics().slot(0, 2).envelope != other.envelope);
    QVERIFY(kept.forum().retention().due(tutor)->items.empty());
    QVERIFY(kept.forum().check());
}

void TestRetention::notesAreDueAYearAfterTheLast11()
{
    KeptForum kept;
    kept.setDay({2027, 11, 23});
    QVERIFY(linesOf(kept.forum().retention().due(kept.freshTutor()), KeptKind::Appointments).isEmpty());
    kept.setDay({2027, 11, 24});
    // A booking, its outcome with a note, and actions; and a booking with an outcome.
    QCOMPARE(linesOf(kept.forum().retention().due(kept.freshTutor()), KeptKind::Appointments),
             (QStringList{u"Doctor One 2027-11-24 3"_s, u"Doctor Two 2027-11-24 2"_s}));
}

void TestRetention::deletedNotesLeaveNothingDoubtful()
{
    KeptForum kept;
    kept.setDay({2027, 11, 24});
    const Actor tutor = kept.freshTutor();
    QVERIFY(deleteAllDue(kept, tutor));
    QVERIFY(OfficeRecords(kept.connection(), tutor.keys()).entries().empty());
    for (int n = 0; n < 2; ++n) {
        const auto history = kept.clinics().records().history(tutor, kept.doctor(n).person());
        QVERIFY(history->appointments.empty());
        QCOMPARE(history->doubtfulRecords, 0);
        QVERIFY(kept.clinics().bookings().mine(kept.doctor(n))->empty());
    }
    QVERIFY(kept.clinics().records().outcomesToWrite(tutor)->empty());
    QVERIFY(kept.forum().retention().due(tutor)->items.empty());
    QVERIFY(kept.forum().check());
    QCOMPARE(auditchain::firstSealedProblem(kept.connection(), auditKeysOf(tutor)), QString());
}

void TestRetention::aBookingToComeKeepsTheNotes()
{
    KeptForum kept;
    ClinicForum& clinics = kept.clinics();
    KeptForum::must(
        clinics.bookings().book(kept.doctor(0), clinics.slotId(1, 0), agreeing(u"Career planning"_s)));
    kept.setDay({2027, 11, 24});
    const Actor tutor = kept.freshTutor();
    QCOMPARE(linesOf(kept.forum().retention().due(tutor), KeptKind::Appointments),
             QStringList{u"Doctor Two 2027-11-24 2"_s});
    QVERIFY(deleteAllDue(kept, tutor));
    QCOMPARE(clinics.records().history(tutor, kept.doctor(0).person())->appointments.front().notes.note,
             KeptForum::note);
    QVERIFY(clinics.bookings().mine(kept.doctor(0))->front().checksOut);
}

void TestRetention::anAdministratorSeesANumberAndDeletesNoNotes()
{
    KeptForum kept;
    kept.setDay({2027, 11, 24});
    const auto due = kept.forum().retention().due(kept.administrator());
    QVERIFY(due->items.empty());
    QCOMPARE(due->confidentialAtMost, std::optional(2));
    QVERIFY(deleteAllDue(kept, kept.administrator()));
    const Actor tutor = kept.freshTutor();
    QCOMPARE(OfficeRecords(kept.connection(), tutor.keys()).entries().size(), size_t(3));
    QCOMPARE(messageOf(kept, tutor), KeptForum::message);
}

void TestRetention::placesOfPastClinicsAreForgotten()
{
    KeptForum kept;
    ClinicForum& clinics = kept.clinics();
    for (int n = 2; n < 5; ++n)
        KeptForum::must(clinics.bookings().book(kept.doctor(n), clinics.slotId(1, size_t(n - 2)),
                                                agreeing(u"Career planning"_s)));
    KeptForum::must(clinics.bookings().joinWaitingList(kept.doctor(5), clinics.clinicId(1),
                                                       agreeing(u"Career planning"_s, u"a wish"_s)));
    kept.setDay({2027, 3, 8});
    const Actor tutor = kept.freshTutor();
    QVERIFY(linesOf(kept.forum().retention().due(tutor), KeptKind::Messages)
                .contains(u"Doctor Six 2027-03-08 1"_s));
    QVERIFY(deleteAllDue(kept, tutor));
    QVERIFY(kept.forum().retention().due(tutor)->items.empty());
    QVERIFY(clinics.bookings().waitingList(tutor, clinics.clinicId(1))->empty());
    QVERIFY(kept.forum().check());
}

void TestRetention::leavingIsRememberedAndTakenBack()
{
    KeptForum kept;
    PeopleService& people = kept.forum().people();
    const PersonId doctor = kept.doctor(0).person();
    QCOMPARE(people.deactivate(kept.administrator(), doctor)->leftOn, std::optional(QDate(2026, 11, 25)));
    kept.setDay({2026, 12, 1});
    QCOMPARE(people.deactivate(kept.administrator(), doctor)->leftOn, std::optional(QDate(2026, 11, 25)));
    QVERIFY(!people.reactivate(kept.administrator(), doctor)->leftOn);
    QCOMPARE(people.deactivate(kept.administrator(), doctor)->leftOn, std::optional(QDate(2026, 12, 1)));
}

void TestRetention::recordsAreDueSixYearsAfterLeaving()
{
    KeptForum kept;
    const PersonId doctor = kept.doctor(0).person();
    KeptForum::must(kept.forum().people().deactivate(kept.administrator(), doctor));
    kept.setDay({2032, 11, 24});
    QVERIFY(kept.forum().retention().due(kept.administrator())->items.empty());
    kept.setDay({2032, 11, 25});
    QCOMPARE(linesOf(kept.forum().retention().due(kept.administrator()), KeptKind::Records),
             QStringList{u"Doctor One 2032-11-25 1"_s});
    QVERIFY(deleteAllDue(kept, kept.administrator()));
    QVERIFY(
        kept.forum().certificates().list(kept.administrator(), {.session = {}, .person = doctor})->empty());
    QCOMPARE(RegisterStore(kept.connection()).marks(kept.session()).size(), size_t(2));
    QVERIFY(!kept.clinics().bytes().contains("doctor0@forum.test"));
    QVERIFY(kept.forum().retention().due(kept.administrator())->items.empty());
    QVERIFY(kept.forum().check());
    // The tutor's part is still due, and can still be deleted without the doctor's keys.
    const Actor tutor = kept.freshTutor();
    const QStringList left = linesOf(kept.forum().retention().due(tutor), KeptKind::Appointments);
    QVERIFY2(left.contains(u"Former doctor %1 2027-11-24 3"_s.arg(doctor.value())),
             qPrintable(left.join(u'\n')));
    QVERIFY(deleteAllDue(kept, tutor));
    QVERIFY(kept.forum().retention().due(tutor)->items.empty());
}

void TestRetention::certificatesOfTheErasedBecomeDueToo()
{
    KeptForum kept;
    const PersonId doctor = kept.doctor(0).person();
    KeptForum::must(kept.forum().erasure().erase(kept.freshTutor(), doctor));
    kept.setDay({2032, 11, 24});
    QVERIFY(kept.forum().retention().due(kept.administrator())->items.empty());
    kept.setDay({2032, 11, 25});
    QCOMPARE(linesOf(kept.forum().retention().due(kept.administrator()), KeptKind::Records),
             QStringList{u"Former doctor %1 2032-11-25 1"_s.arg(doctor.value())});
    QVERIFY(deleteAllDue(kept, kept.administrator()));
    QVERIFY(
        kept.forum().certificates().list(kept.administrator(), {.session = {}, .person = doctor})->empty());
    QVERIFY(kept.forum().retention().due(kept.administrator())->items.empty());
    QCOMPARE(kept.forum().people().person(kept.administrator(), doctor)->erasedOn,
             std::optional(QDate(2026, 11, 25)));
}

void TestRetention::thePeriodsAreSettings()
{
    KeptForum kept;
    Settings& settings = kept.forum().settings();
    KeptForum::must(settings.set(kept.administrator(), {u"keep_messages_months"_s, u"1"_s}));
    kept.setDay({2026, 12, 24});
    QCOMPARE(linesOf(kept.forum().retention().due(kept.freshTutor()), KeptKind::Messages).size(), 1);
    for (const QString& name : {u"keep_messages_months"_s, u"keep_notes_months"_s, u"keep_records_years"_s,
                                u"keep_feedback_years"_s}) {
        QVERIFY(!settings.set(kept.administrator(), {name, u"0"_s}));
        QVERIFY(!settings.set(kept.administrator(), {name, u"soon"_s}));
    }
}

void TestRetention::doctorsSeeNothingOfIt()
{
    KeptForum kept;
    QVERIFY(!kept.forum().retention().due(kept.doctor(0)));
    QVERIFY(!kept.forum().retention().due(Actor::nobody()));
    QVERIFY(!kept.forum().retention().deleteDue(kept.doctor(0), {}));
}

void TestRetention::onlyWhatWasSeenIsDeleted()
{
    KeptForum kept;
    kept.setDay({2027, 2, 24});
    const Actor tutor = kept.freshTutor();
    const auto seen = kept.forum().retention().due(tutor);
    kept.setDay({2027, 11, 24}); // the notes become due while the list stands on the screen
    QVERIFY(kept.forum().retention().deleteDue(tutor, *seen));
    QCOMPARE(messageOf(kept, tutor), QString());
    QCOMPARE(linesOf(kept.forum().retention().due(tutor), KeptKind::Appointments).size(), 2);
    // It is gone, and so cannot be deleted once more.
    QCOMPARE(kept.forum().retention().deleteDue(tutor, *seen).failure().code, FailureCode::Conflict);
    // What an administrator was never shown is not theirs to delete.
    const auto ofTutor = kept.forum().retention().due(tutor);
    QVERIFY(!kept.forum().retention().deleteDue(kept.administrator(), *ofTutor));
    QCOMPARE(linesOf(kept.forum().retention().due(tutor), KeptKind::Appointments).size(), 2);
}

void TestRetention::whoeverCameBackIsNotDeleted()
{
    KeptForum kept;
    PeopleService& people = kept.forum().people();
    for (int n = 0; n < 2; ++n)
        KeptForum::must(people.deactivate(kept.administrator(), kept.doctor(n).person()));
    kept.setDay({2032, 11, 25});
    const auto seen = kept.forum().retention().due(kept.administrator());
    QCOMPARE(seen->items.size(), size_t(2));
    KeptForum::must(people.reactivate(kept.administrator(), kept.doctor(1).person()));
    QCOMPARE(kept.forum().retention().deleteDue(kept.administrator(), *seen).failure().code,
             FailureCode::Conflict);
    for (int n = 0; n < 2; ++n)
        QVERIFY(!people.person(kept.administrator(), kept.doctor(n).person())->erasedOn);
}

void TestRetention::whatHappensWhileItIsDecidedCounts_data()
{
    QTest::addColumn<bool>("byTutor");
    QTest::newRow("somebody comes back") << false;
    QTest::newRow("something more is written down") << true;
}

void TestRetention::whatHappensWhileItIsDecidedCounts()
{
    QFETCH(bool, byTutor);
    KeptForum kept;
    const PersonId doctor = kept.doctor(1).person();
    if (!byTutor)
        KeptForum::must(kept.forum().people().deactivate(kept.administrator(), doctor));
    kept.setDay(byTutor ? QDate(2027, 11, 24) : QDate(2032, 11, 25));
    const Actor tutor = kept.freshTutor();
    const Actor& actor = byTutor ? tutor : kept.administrator();
    InterruptedClock clock(kept.clinics()->clock().utcNow());
    const auto other = Forum::open(kept.clinics()->path(), clock);
    clock.interrupt(0, {});
    const auto seen = (*other)->retention().due(actor);
    QVERIFY(!seen->items.empty());
    // After everything was read, and before anything is written.
    clock.interrupt(clock.readings(), [&] {
        if (byTutor)
            KeptForum::must(
                kept.clinics().records().setActions(actor, kept.clinics().slotId(0, 2), {u"more"_s}));
        else
            KeptForum::must(kept.forum().people().reactivate(actor, doctor));
    });
    const Result<> deleted = (*other)->retention().deleteDue(actor, *seen);
    QVERIFY(!deleted);
    QCOMPARE(deleted.failure().code, FailureCode::Conflict);
    QVERIFY(!kept.forum().people().person(actor, doctor)->erasedOn);
    QCOMPARE(OfficeRecords(kept.connection(), kept.freshTutor().keys()).entries().size(),
             size_t(byTutor ? 4 : 3));
}

QTEST_MAIN(TestRetention)
#include "tst_retention.moc"
