// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicservice.h"
#include "app/appointments/recordservice.h"
#include "app/people/peopleservice.h"
#include "tests/support/pagedesk.h"
#include "tests/support/plannedclinics.h"
#include "ui/appointments/appointmentnews.h"
#include "ui/appointments/attendeemodel.h"
#include "ui/appointments/clinicmodel.h"
#include "ui/appointments/clinicpage.h"
#include "ui/appointments/waitingmodel.h"
#include "ui/forum/homepage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

constexpr QStringView secret = u"Something between the two of us";

using Desk = PageDesk<ClinicPage>;

/// Who has vouched for the keys of the doctors that there are, as at every sign-in.
Actor freshTutor(TemporaryForum& forum)
{
    return forum.tutorWhoMetAll();
}

void chooseRow(const Desk& desk, const QString& table, int row)
{
    auto* view = desk.find<QAbstractItemView>(table);
    view->setCurrentIndex(view->model()->index(row, 0));
}

QString doctorAt(const Desk& desk, int row)
{
    return desk.cell(u"clinicDayTable"_s, row, AttendeeModel::Doctor);
}

/// Chooses that time in the dialog that stands open, and applies it.
void chooseTime(const Desk& desk, const QString& words)
{
    auto* times = desk.find<QComboBox>(u"timeChoiceTime"_s);
    const int row = times->findText(words, Qt::MatchStartsWith);
    QVERIFY2(row >= 0, qPrintable(words));
    times->setCurrentIndex(row);
    desk.click(u"timeChoiceApply"_s);
}

/// Everything that could ever be shown to whoever has the page: widgets that are hidden at the moment too.
QStringList namesIn(const QWidget& page)
{
    QStringList names;
    for (const auto* widget : page.findChildren<QWidget*>())
        names << widget->objectName();
    return names;
}

} // namespace

class TestClinicPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theTutorSeesWhoComesAndWhy()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 20), secret.toString());
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        QCOMPARE(doctorAt(desk, 1), forum.doctor(0).name());
        QCOMPARE(desk.cell(u"clinicDayTable"_s, 1, AttendeeModel::Topic), u"Portfolio building"_s);
        chooseRow(desk, u"clinicDayTable"_s, 1);
        QCOMPARE(desk.text(u"clinicText"_s), secret.toString());
    }

    void theAdministratorHasNumbersAndNothingElse()
    {
        TemporaryForum forum;
        planClinics(forum);
        fillClinic(forum, firstClinicDay);
        joinList(forum, 0, firstClinicDay);
        const SlotId slot = slotAt(forum, firstClinicDay, QTime(15, 0));
        QVERIFY(forum.forum().records().setNote(forum.tutor(), slot, secret.toString()));
        QVERIFY(forum.forum().records().setActions(forum.tutor(), slot, {u"Write to the rota"_s}));
        Desk desk(forum, forum.administrator());
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::Free), u"0"_s);
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::Taken), u"3"_s);
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::Waiting), u"1"_s);
        desk.click(u"clinicCancelClinic"_s);
        QVERIFY(desk.text(u"clinicAffected"_s).contains(u"3 appointments"_s));
        QVERIFY(desk.text(u"clinicAffected"_s).contains(u"1 place"_s));
        const QString shown = desk.everythingShown();
        for (const QString& hidden :
             {u"Doctor"_s + u" One"_s, u"Eight"_s, u"Portfolio"_s, u"Career"_s, secret.toString(), u"rota"_s})
            QVERIFY2(!shown.contains(hidden), qPrintable(hidden));
        const QStringList names = namesIn(desk.page());
        for (const QString& widget : {u"clinicDayTable"_s, u"clinicBookFor"_s, u"personNote"_s,
                                      u"personActions"_s, u"clinicWho"_s, u"clinicTopic"_s, u"clinicText"_s,
                                      u"waitingTable"_s, u"clinicDaySheet"_s, u"outcomeAttended"_s})
            QVERIFY2(!names.contains(widget), qPrintable(widget));
    }

    void theTutorBooksForADoctorAndCancels()
    {
        TemporaryForum forum;
        planClinics(forum);
        (void)forum.addPerson(u"Łukasz Adébáyọ̀"_s, u"lukasz@example.org"_s, u"7000412"_s);
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        QTest::keyClick(desk.find(u"clinicDayTable"_s), Qt::Key_Return);
        auto* doctor = desk.find<QComboBox>(u"bookForDoctor"_s);
        doctor->setCurrentText(u"nobody at all"_s);
        desk.click(u"bookForApply"_s);
        QVERIFY(desk.find(u"bookForMessage"_s)->isVisible());
        doctor->setCurrentIndex(doctor->findText(u"Adébáyọ̀"_s, Qt::MatchContains));
        desk.click(u"bookForApply"_s);
        QCOMPARE(doctorAt(desk, 0), u"Łukasz Adébáyọ̀"_s);
        desk.click(u"clinicCancel"_s);
        QCOMPARE(doctorAt(desk, 0), u"Free"_s);
    }

    void timesOfLeaversAreFreedAtOnce()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 0));
        bookAt(forum, 1, secondClinicDay, QTime(15, 20));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        QVERIFY(!desk.find(u"leaversFree"_s)->isVisible());
        for (const int n : {0, 1}) {
            QVERIFY(forum.forum().people().deactivate(forum.administrator(), forum.doctor(n).person()));
            desk.page().reload();
            QVERIFY(desk.find(u"leaversFree"_s)->isVisible());
            QVERIFY2(
                desk.everythingShown().contains(
                    n == 0
                        ? u"3pm on Tuesday 10 November 2026 is held by Doctor One, who is no longer a doctor "
                          "of the forum."_s
                        : u"2 times to come, the first at 3pm on Tuesday 10 November 2026, are held by "
                          "Doctor One, Doctor Two, who are no longer doctors of the forum."_s),
                qPrintable(desk.everythingShown()));
        }
        desk.dialogs().willAnswer(false);
        desk.click(u"leaversFree"_s);
        QCOMPARE(doctorAt(desk, 0), forum.doctor(0).name());
        desk.dialogs().willAnswer(true);
        desk.click(u"leaversFree"_s);
        QCOMPARE(desk.announced(), u"2 times are free or offered now."_s);
        QCOMPARE(doctorAt(desk, 0), u"Free"_s);
        QVERIFY(!desk.find(u"leaversFree"_s)->isVisible());
        Desk others(forum, forum.administrator());
        QVERIFY(!others.has(u"leaversFree"_s));
    }

    void aTimeIsBlockedAndFreedAndUndone()
    {
        TemporaryForum forum;
        planClinics(forum);
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        desk.click(u"clinicBlock"_s);
        QCOMPARE(doctorAt(desk, 0), u"Blocked"_s);
        QVERIFY(!desk.find(u"clinicBookFor"_s)->isVisible());
        QCOMPARE(desk.find(u"clinicBlock"_s)->accessibleName(), u"Free this time"_s);
        desk.undoStack().undo();
        QCOMPARE(doctorAt(desk, 0), u"Free"_s);
        desk.undoStack().redo();
        desk.click(u"clinicBlock"_s);
        QCOMPARE(doctorAt(desk, 0), u"Free"_s);
    }

    void twoTimesBecomeALongTalkAndTwoAgain()
    {
        TemporaryForum forum;
        planClinics(forum);
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        desk.click(u"clinicJoin"_s);
        QCOMPARE(desk.model(u"clinicDayTable"_s).rowCount(), 2);
        QCOMPARE(desk.cell(u"clinicDayTable"_s, 1, AttendeeModel::Time), u"3.40pm"_s);
        desk.click(u"clinicSeparate"_s);
        QCOMPARE(desk.model(u"clinicDayTable"_s).rowCount(), 3);
        desk.undoStack().undo();
        QCOMPARE(desk.model(u"clinicDayTable"_s).rowCount(), 2);
    }

    void aBookingIsMovedAndTheMoveUndone()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 0));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        desk.click(u"clinicMove"_s);
        chooseTime(desk, u"3.40pm, Tuesday 10 November"_s);
        QCOMPARE(doctorAt(desk, 2), forum.doctor(0).name());
        QCOMPARE(forum.forum().appointments().notices(forum.doctor(0))->size(), size_t(1));
        desk.undoStack().undo();
        QCOMPARE(doctorAt(desk, 0), forum.doctor(0).name());
        QVERIFY(forum.forum().appointments().notices(forum.doctor(0))->empty());
    }

    void howItWentIsOneKeyAndCanBeUndone()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 0));
        const SlotId slot = slotAt(forum, firstClinicDay, QTime(15, 0));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        QVERIFY2(!desk.find(u"outcomeAttended"_s)->isVisible(), "there is no outcome before the talk");
        forum.clock().set(firstClinicDay, QTime(15, 30));
        desk.page().reload();
        QCOMPARE(desk.cell(u"clinicDayTable"_s, 0, AttendeeModel::State), u"Outcome?"_s);
        const auto outcome = [&] { return forum.forum().records().notes(forum.tutor(), slot)->outcome; };
        QTest::keyClick(&desk.page(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(outcome(), std::optional(AppointmentOutcome::DidNotAttend));
        QCOMPARE(desk.cell(u"clinicDayTable"_s, 0, AttendeeModel::State), u"Did not attend"_s);
        desk.click(u"outcomeAttended"_s);
        QCOMPARE(outcome(), std::optional(AppointmentOutcome::Attended));
        desk.undoStack().undo();
        QCOMPARE(outcome(), std::optional(AppointmentOutcome::DidNotAttend));
        desk.undoStack().undo();
        QCOMPARE(outcome(), std::nullopt);
    }

    void noteAndActionsAreKeptEvenWhenOneLooksAtAnother()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 0));
        bookAt(forum, 1, firstClinicDay, QTime(15, 20));
        const SlotId slot = slotAt(forum, firstClinicDay, QTime(15, 0));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        desk.type(u"personNote"_s, secret.toString());
        desk.find<QPlainTextEdit>(u"personActions"_s)->setPlainText(u"  One thing \n\nAnother"_s);
        desk.page().reload();
        QCOMPARE(desk.find<QPlainTextEdit>(u"personNote"_s)->toPlainText(), secret.toString());
        chooseRow(desk, u"clinicDayTable"_s, 1);
        QVERIFY(desk.find<QPlainTextEdit>(u"personNote"_s)->toPlainText().isEmpty());
        const auto notes = forum.forum().records().notes(forum.tutor(), slot);
        QCOMPARE(notes->note, secret.toString());
        QCOMPARE(notes->actions, (QStringList{u"One thing"_s, u"Another"_s}));
        desk.undoStack().undo();
        QVERIFY(forum.forum().records().notes(forum.tutor(), slot)->note.isEmpty());
    }

    void whatWasBeforeStandsBesideThePerson()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 0));
        const SlotId slot = slotAt(forum, firstClinicDay, QTime(15, 0));
        forum.clock().set(firstClinicDay, QTime(16, 30));
        RecordService& records = forum.forum().records();
        QVERIFY(records.setOutcome(forum.tutor(), slot, AppointmentOutcome::Attended, secret.toString()));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        chooseRow(desk, u"clinicTable"_s, 0); // the next one was chosen, and this one is over
        desk.click(u"personFollowUp"_s);
        chooseTime(desk, u"3pm, Tuesday 24 November"_s);
        QCOMPARE(bookingsOf(forum, 0).size(), size_t(2));
        chooseRow(desk, u"clinicTable"_s, 1);
        chooseRow(desk, u"clinicDayTable"_s, 0);
        QCOMPARE(desk.text(u"clinicWho"_s), forum.doctor(0).name());
        QVERIFY(desk.everythingShown().contains(secret));
        QVERIFY(desk.everythingShown().contains(u"10 November 2026"_s));
    }

    void whoWaitsIsToldAndGivenATime()
    {
        TemporaryForum forum;
        planClinics(forum);
        fillClinic(forum, firstClinicDay);
        joinList(forum, 0, firstClinicDay);
        joinList(forum, 1, firstClinicDay);
        freeAgain(forum, 7, firstClinicDay, QTime(15, 0));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        QCOMPARE(doctorAt(desk, 0), u"Held for "_s + forum.doctor(0).name());
        QCOMPARE(desk.cell(u"waitingTable"_s, 0, WaitingModel::Doctor), forum.doctor(0).name());
        QVERIFY(desk.cell(u"waitingTable"_s, 0, WaitingModel::Why).startsWith(u"3pm is held until"_s));
        QVERIFY(!desk.cell(u"waitingTable"_s, 1, WaitingModel::Why).isEmpty());
        desk.click(u"waitingTell"_s);
        const QString text = desk.find<QPlainTextEdit>(u"tellText"_s)->toPlainText();
        QVERIFY(text.contains(forum.doctor(0).name()));
        for (const QString& hidden : {u"1:1"_s, u"appointment"_s, u"Career"_s, u"Tutor"_s})
            QVERIFY2(!text.contains(hidden), qPrintable(hidden));
        desk.click(u"tellCopy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        desk.click(u"tellClose"_s);
    }

    void afterTheCutOffTheTutorGivesATime()
    {
        TemporaryForum forum;
        planClinics(forum);
        fillClinic(forum, firstClinicDay);
        joinList(forum, 0, firstClinicDay);
        joinList(forum, 1, firstClinicDay);
        forum.clock().set(firstClinicDay, QTime(9, 30));
        freeAgain(forum, 7, firstClinicDay, QTime(15, 0));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        QCOMPARE(doctorAt(desk, 0), u"Kept for the waiting list"_s);
        chooseRow(desk, u"waitingTable"_s, 1);
        QCOMPARE(desk.find<QAbstractButton>(u"waitingGive"_s)->text(), u"&Give 3pm"_s);
        desk.click(u"waitingGive"_s);
        QCOMPARE(doctorAt(desk, 0), forum.doctor(1).name());
        QCOMPARE(bookingsOf(forum, 1).size(), size_t(1));
    }

    void aClinicIsCancelledReinstatedAndMoved()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 0));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        desk.click(u"clinicCancelClinic"_s);
        QVERIFY(desk.text(u"clinicAffected"_s).contains(u"3pm, "_s + forum.doctor(0).name()));
        desk.type(u"clinicCancelReason"_s, u"The tutor is away"_s);
        desk.click(u"clinicCancelWholeApply"_s);
        chooseRow(desk, u"clinicTable"_s, 0);
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::State), u"Cancelled"_s);
        QCOMPARE(desk.find(u"clinicCancelClinic"_s)->accessibleName(), u"Reinstate clinic"_s);
        desk.click(u"clinicCancelClinic"_s);
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::State), u"Free"_s);
        desk.undoStack().undo();
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::State), u"Cancelled"_s);
        desk.undoStack().undo();
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::State), u"Free"_s);
        desk.click(u"clinicMoveWhole"_s);
        desk.type(u"clinicMoveToDate"_s, u"11/11/2026"_s);
        desk.type(u"clinicMoveToStart"_s, u"2pm"_s);
        desk.click(u"clinicMoveToApply"_s);
        QCOMPARE(bookingsOf(forum, 0).front().span.startMoment(),
                 (LocalMoment{QDate(2026, 11, 11), QTime(14, 0)}));
        desk.undoStack().undo();
        QCOMPARE(bookingsOf(forum, 0).front().span.date, firstClinicDay);
    }

    void anExtraClinicIsAddedByAnAdministrator()
    {
        TemporaryForum forum;
        planClinics(forum);
        Desk desk(forum, forum.administrator());
        desk.click(u"clinicExtra"_s);
        desk.type(u"clinicPlanDate"_s, u"nonsense"_s);
        desk.click(u"clinicPlanApply"_s);
        QVERIFY(desk.find(u"clinicPlanMessage"_s)->isVisible());
        desk.type(u"clinicPlanDate"_s, u"17/11/2026"_s);
        desk.type(u"clinicPlanStart"_s, u"4pm"_s);
        desk.click(u"clinicPlanApply"_s);
        QCOMPARE(desk.model(u"clinicTable"_s).rowCount(), 3);
        desk.undoStack().undo();
        QCOMPARE(desk.model(u"clinicTable"_s).rowCount(), 2);
    }

    void theDaySheetIsShownWithAndWithoutTopics()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 0));
        const Actor tutor = freshTutor(forum);
        Desk desk(forum, tutor);
        desk.click(u"clinicDaySheet"_s);
        desk.find<QCheckBox>(u"daySheetWithoutTopics"_s)->setChecked(true);
        desk.click(u"daySheetApply"_s);
        QTRY_VERIFY(desk.page().findChildren<QDialog*>().size() >= 1);
    }

    void homeTellsWhatWaits()
    {
        TemporaryForum forum;
        planClinics(forum);
        fillClinic(forum, firstClinicDay);
        joinList(forum, 0, firstClinicDay);
        freeAgain(forum, 7, firstClinicDay, QTime(15, 0));
        {
            PageDesk<HomePage> doctors(forum, forum.doctor(0));
            QVERIFY(doctors.text(u"homeNews1Sentence"_s)
                        .startsWith(u"3pm, Tuesday 10 November is held for you until 9am tomorrow"_s));
        }
        {
            PageDesk<HomePage> tutors(forum, forum.tutor());
            QVERIFY(tutors.everythingShown().contains(
                u"3pm, Tuesday 10 November is held for %1"_s.arg(forum.doctor(0).name())));
        }
        {
            PageDesk<HomePage> office(forum, forum.administrator());
            QVERIFY(!office.everythingShown().contains(forum.doctor(0).name()));
        }
        forum.clock().set(firstClinicDay, QTime(16, 30));
        PageDesk<HomePage> tutors(forum, forum.tutor());
        QVERIFY(tutors.everythingShown().contains(u"2 1:1s are without an outcome"_s));
    }

    void theModelsKeepTheirPromises()
    {
        constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;
        TemporaryForum forum;
        planClinics(forum);
        fillClinic(forum, firstClinicDay);
        joinList(forum, 0, firstClinicDay);
        const ClinicId clinic = clinicOn(forum, firstClinicDay);
        ClinicModel clinics;
        const QAbstractItemModelTester clinicsTester(&clinics, reporting);
        clinics.show(*forum.forum().appointments().openClinics(forum.tutor()), forum.forum().clock().now());
        QCOMPARE(clinics.rowCount(), 2);
        auto day = readTutorsDay(forum.forum(), forum.tutor(), clinic, firstClinicDay);
        AttendeeModel attendees;
        const QAbstractItemModelTester attendeesTester(&attendees, reporting);
        attendees.show(day->rows);
        QCOMPARE(attendees.rowCount(), 3);
        WaitingModel waiting;
        const QAbstractItemModelTester waitingTester(&waiting, reporting);
        waiting.show(day->waiting, QDate(2026, 11, 2));
        QCOMPARE(waiting.rowCount(), 1);
    }
};

QTEST_MAIN(TestClinicPage)
#include "tst_clinicpage.moc"
