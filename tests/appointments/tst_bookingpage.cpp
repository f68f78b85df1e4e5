// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/pagedesk.h"
#include "ui/appointments/attendeemodel.h"
#include "ui/appointments/bookingpage.h"
#include "ui/appointments/clinicmodel.h"
#include "ui/appointments/clinicpage.h"
#include "ui/appointments/topicmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

constexpr QStringView secret = u"Something between the two of us";

/// A clinic on 10 and on 24 November, three times each.
void planClinics(TemporaryForum& forum)
{
    PlanRequest request;
    request.from = QDate(2026, 11, 2);
    request.to = QDate(2026, 11, 30);
    request.anchor = QDate(2026, 11, 24);
    request.slots = 3;
    if (!forum.forum().programme().generate(forum.tutor(), request))
        qFatal("The clinics cannot be planned.");
}

SlotId slotAt(TemporaryForum& forum, QDate date, QTime time)
{
    const auto clinics = forum.forum().appointments().clinicsOn(forum.tutor(), date);
    for (const SlotView& slot : clinics->front().slotViews) {
        if (slot.span.start == time)
            return slot.id;
    }
    qFatal("No such slot.");
}

void bookForDoctor(TemporaryForum& forum, int doctor)
{
    const SlotId slot = slotAt(forum, QDate(2026, 11, 10), QTime(15, 20));
    const BookingRequest request{u"Portfolio building"_s, secret.toString()};
    if (!forum.forum().appointments().book(forum.doctor(doctor), slot, request))
        qFatal("The booking is refused.");
}

std::vector<OwnBooking> bookingsOf(TemporaryForum& forum, int doctor)
{
    auto mine = forum.forum().appointments().mine(forum.doctor(doctor));
    return mine ? *mine : std::vector<OwnBooking>();
}

} // namespace

class TestBookingPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void aDoctorBooksByMouse()
    {
        TemporaryForum forum;
        planClinics(forum);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        auto* book = desk.find<QAbstractButton>(u"bookingBook"_s);
        QCOMPARE(book->text(), u"Choose a time to book"_s);
        desk.click(u"slot-2026-11-10-1520"_s);
        QCOMPARE(book->text(), u"Choose what to talk about"_s);
        auto* topics = desk.find<QAbstractItemView>(u"bookingTopics"_s);
        QTest::mouseClick(topics->viewport(), Qt::LeftButton, {},
                          topics->visualRect(topics->model()->index(2, 0)).center());
        QCOMPARE(book->text(), u"Book 3.20pm, Tuesday 10 November"_s);
        QTest::mouseClick(book, Qt::LeftButton);
        const auto mine = bookingsOf(forum, 0);
        QCOMPARE(mine.size(), size_t(1));
        QCOMPARE(mine.front().topic, u"Portfolio building"_s);
        QCOMPARE(desk.text(u"ownBookingWhen"_s), u"3.20pm, Tuesday 10 November"_s);
        QVERIFY(desk.announced().startsWith(u"Booked: Tuesday 10 November 2026, 3.20pm to 3.40pm"_s));
    }

    void aDoctorBooksByKeyboardAlone()
    {
        TemporaryForum forum;
        planClinics(forum);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY(desk.tabTo(u"slot-2026-11-10-1500"_s));
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Down); // to the next clinic, the same place
        QCOMPARE(QApplication::focusWidget()->objectName(), u"slot-2026-11-24-1520"_s);
        QVERIFY(desk.tabTo(u"bookingTopics"_s));
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down);
        QVERIFY(desk.tabTo(u"bookingMessage"_s));
        QTest::keyClicks(QApplication::focusWidget(), secret.toString());
        QVERIFY(desk.tabTo(u"bookingBook"_s));
        desk.press(Qt::Key_Return);
        const auto mine = bookingsOf(forum, 0);
        QCOMPARE(mine.size(), size_t(1));
        QCOMPARE(mine.front().span.startMoment(), (LocalMoment{QDate(2026, 11, 24), QTime(15, 20)}));
        QCOMPARE(mine.front().message, secret.toString());
    }

    void anotherDoctorSeesTakenAndNoName()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        PageDesk<BookingPage> desk(forum, forum.doctor(1));
        QVERIFY(!desk.find(u"slot-2026-11-10-1520"_s)->isEnabled());
        QVERIFY(desk.find(u"slot-2026-11-10-1520"_s)->accessibleName().endsWith(u"Taken"_s));
        QVERIFY(!desk.everythingShown().contains(forum.doctor(0).name()));
        QVERIFY(!desk.everythingShown().contains(secret));
    }

    void whatSomeoneElseTookIsSaidAndNothingTypedIsLost()
    {
        TemporaryForum forum;
        planClinics(forum);
        PageDesk<BookingPage> desk(forum, forum.doctor(1));
        desk.click(u"slot-2026-11-10-1520"_s);
        auto* topics = desk.find<QAbstractItemView>(u"bookingTopics"_s);
        topics->setCurrentIndex(topics->model()->index(0, 0));
        desk.type(u"bookingMessage"_s, u"My question"_s);
        {
            const QSignalBlocker unseen(forum.forum().changes()); // as from another workstation
            bookForDoctor(forum, 0);
        }
        desk.click(u"bookingBook"_s);
        QVERIFY(desk.find(u"bookingFailure"_s)->isVisible());
        QVERIFY(desk.everythingShown().contains(u"3.40pm"_s));
        QVERIFY(bookingsOf(forum, 1).empty());
        QCOMPARE(desk.find<QPlainTextEdit>(u"bookingMessage"_s)->toPlainText(), u"My question"_s);
    }

    void aDoctorCancelsAfterBeingAsked()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QCOMPARE(desk.text(u"ownBookingText"_s), secret.toString());
        desk.dialogs().willAnswer(false);
        desk.click(u"ownBookingCancel"_s);
        QCOMPARE(bookingsOf(forum, 0).size(), size_t(1));
        desk.dialogs().willAnswer(true);
        desk.click(u"ownBookingCancel"_s);
        QVERIFY(bookingsOf(forum, 0).empty());
        QVERIFY(desk.find(u"slot-2026-11-10-1520"_s)->isEnabled());
    }

    void theTutorSeesWhoComesAndWhy()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        PageDesk<ClinicPage> desk(forum, forum.tutor());
        QCOMPARE(desk.cell(u"clinicDayTable"_s, 1, AttendeeModel::Doctor), forum.doctor(0).name());
        QCOMPARE(desk.cell(u"clinicDayTable"_s, 1, AttendeeModel::Topic), u"Portfolio building"_s);
        auto* day = desk.find<QAbstractItemView>(u"clinicDayTable"_s);
        day->setCurrentIndex(day->model()->index(1, 0));
        QCOMPARE(desk.text(u"clinicText"_s), secret.toString());
    }

    void theAdministratorSeesNumbersOnly()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        PageDesk<ClinicPage> desk(forum, forum.administrator());
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::Free), u"2"_s);
        QCOMPARE(desk.cell(u"clinicTable"_s, 0, ClinicModel::Taken), u"1"_s);
        QVERIFY(!desk.has(u"clinicDayTable"_s));
        QVERIFY(!desk.has(u"clinicBookFor"_s));
        const QString shown = desk.everythingShown();
        for (const QString& hidden : {forum.doctor(0).name(), u"Portfolio"_s, secret.toString()})
            QVERIFY2(!shown.contains(hidden), qPrintable(hidden));
    }

    void theTutorBooksForADoctorAndCancels()
    {
        TemporaryForum forum;
        planClinics(forum);
        (void)forum.addPerson(u"Łukasz Adébáyọ̀"_s, u"lukasz@example.org"_s, u"7000412"_s);
        PageDesk<ClinicPage> desk(forum, forum.tutor());
        QTest::keyClick(desk.find(u"clinicDayTable"_s), Qt::Key_Return);
        auto* doctor = desk.find<QComboBox>(u"bookForDoctor"_s);
        doctor->setCurrentText(u"nobody at all"_s);
        desk.click(u"bookForApply"_s);
        QVERIFY(desk.find(u"bookForMessage"_s)->isVisible());
        doctor->setCurrentIndex(doctor->findText(u"Adébáyọ̀"_s, Qt::MatchContains));
        desk.click(u"bookForApply"_s);
        QCOMPARE(desk.cell(u"clinicDayTable"_s, 0, AttendeeModel::Doctor), u"Łukasz Adébáyọ̀"_s);
        desk.click(u"clinicCancel"_s);
        QCOMPARE(desk.cell(u"clinicDayTable"_s, 0, AttendeeModel::Doctor), u"Free"_s);
    }

    void nothingPlannedSaysSo()
    {
        TemporaryForum forum;
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY(desk.everythingShown().contains(u"No clinics are planned"_s));
    }

    void theModelsKeepTheirPromises()
    {
        constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        BookingService& appointments = forum.forum().appointments();
        ClinicModel clinics;
        const QAbstractItemModelTester clinicsTester(&clinics, reporting);
        clinics.show(*appointments.openClinics(forum.tutor()));
        QCOMPARE(clinics.rowCount(), 2);
        AttendeeModel attendees;
        const QAbstractItemModelTester attendeesTester(&attendees, reporting);
        attendees.show(appointments.clinicDay(forum.tutor(), QDate(2026, 11, 10))->front().daySlots);
        QCOMPARE(attendees.rowCount(), 3);
        TopicModel topics;
        const QAbstractItemModelTester topicsTester(&topics, reporting);
        topics.show(*appointments.topics(forum.doctor(0)));
        QVERIFY(topics.rowOf(u"Career planning"_s) >= 0);
    }
};

QTEST_MAIN(TestBookingPage)
#include "tst_bookingpage.moc"
