// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicservice.h"
#include "app/appointments/recordservice.h"
#include "app/forum/settings.h"
#include "tests/support/pagedesk.h"
#include "tests/support/plannedclinics.h"
#include "ui/appointments/bookingpage.h"
#include "ui/appointments/topicmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

constexpr QStringView secret = u"Something between the two of us";

/// As any doctor finds it, with the message that only the tutor reads.
void bookForDoctor(TemporaryForum& forum, int doctor)
{
    bookAt(forum, doctor, firstClinicDay, QTime(15, 20), secret.toString());
}

void chooseTopic(const PageDesk<BookingPage>& desk, int row)
{
    auto* topics = desk.find<QAbstractItemView>(u"bookingTopics"_s);
    topics->setCurrentIndex(topics->model()->index(row, 0));
}

void mayHold(TemporaryForum& forum, int bookings)
{
    Settings& settings = forum.forum().settings();
    ForumSettings wanted = *settings.current();
    wanted.bookingsADoctorMayHold = bookings;
    if (!settings.change(forum.administrator(), wanted))
        qFatal("The settings are refused.");
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
        QCOMPARE(book->text(), u"Agree and book 3.20pm, Tuesday 10 November"_s);
        QTest::mouseClick(book, Qt::LeftButton);
        const auto mine = bookingsOf(forum, 0);
        QCOMPARE(mine.size(), size_t(1));
        QCOMPARE(mine.front().topic, u"Portfolio building"_s);
        QCOMPARE(desk.text(u"bookingDoneWhen"_s), u"3.20pm, Tuesday 10 November 2026"_s);
        QVERIFY(desk.find(u"bookingDoneCode"_s)->isVisible());
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"bookingDoneSignOut"_s);
        QVERIFY(desk.announced().startsWith(u"You are booked: Tuesday 10 November 2026, 3.20pm to 3.40pm"_s));
        desk.click(u"bookingDoneBack"_s);
        QCOMPARE(desk.text(u"ownBookingWhen"_s), u"3.20pm, Tuesday 10 November"_s);
    }

    void theLimitsAreReadInFullBeforeTheFirstBookingAndNotAgain()
    {
        TemporaryForum forum;
        planClinics(forum);
        mayHold(forum, 2);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        auto* limits = desk.find<QLabel>(u"bookingLimitsText"_s);
        QVERIFY(limits->isVisible());
        QCOMPARE(limits->text(), defaultConfidentialityText());
        QVERIFY(limits->height() >= limits->heightForWidth(limits->width()));
        desk.click(u"slot-2026-11-10-1520"_s);
        chooseTopic(desk, 0);
        desk.click(u"bookingBook"_s);
        QCOMPARE(bookingsOf(forum, 0).front().consent->agreedOn, QDate(2026, 11, 2));
        desk.click(u"bookingDoneBack"_s);
        QVERIFY(!limits->isVisible());
        desk.click(u"slot-2026-11-24-1500"_s);
        chooseTopic(desk, 0);
        QCOMPARE(desk.find<QAbstractButton>(u"bookingBook"_s)->text(), u"Book 3pm, Tuesday 24 November"_s);
        desk.click(u"bookingBook"_s);
        QCOMPARE(bookingsOf(forum, 0).size(), size_t(2));
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
        desk.click(u"bookingInstead"_s);
        QVERIFY(desk.find<QAbstractButton>(u"slot-2026-11-10-1540"_s)->isChecked());
        desk.click(u"bookingBook"_s);
        QCOMPARE(bookingsOf(forum, 1).front().span.start, QTime(15, 40));
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

    void nothingPlannedSaysSo()
    {
        TemporaryForum forum;
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY(desk.everythingShown().contains(u"No clinics are planned"_s));
    }

    void aDoctorMovesToAnotherTime()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        const QByteArray identity = bookingsOf(forum, 0).front().identity;
        QVERIFY2(!desk.find(u"slot-2026-11-24-1500"_s)->isEnabled(), "one may hold one only");
        desk.click(u"ownBookingMove"_s);
        auto* confirm = desk.find<QAbstractButton>(u"moveConfirm"_s);
        QVERIFY(!confirm->isEnabled());
        desk.click(u"slot-2026-11-24-1500"_s);
        QCOMPARE(confirm->text(), u"Move to 3pm, Tuesday 24 November"_s);
        desk.click(u"moveConfirm"_s);
        const auto mine = bookingsOf(forum, 0);
        QCOMPARE(mine.size(), size_t(1));
        QCOMPARE(mine.front().span.startMoment(), (LocalMoment{secondClinicDay, QTime(15, 0)}));
        QCOMPARE(mine.front().identity, identity);
        QCOMPARE(mine.front().message, secret.toString());
        QVERIFY(desk.text(u"bookingDoneWhen"_s).startsWith(u"3pm, Tuesday 24 November"_s));
    }

    void movingCanBeLeft()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        desk.click(u"ownBookingMove"_s);
        desk.click(u"slot-2026-11-24-1500"_s);
        desk.click(u"moveKeep"_s);
        QTRY_VERIFY(desk.find(u"ownBookingMove"_s)->isVisible());
        QCOMPARE(bookingsOf(forum, 0).front().span.date, firstClinicDay);
    }

    void severalBookingsStandSideBySide()
    {
        TemporaryForum forum;
        planClinics(forum);
        mayHold(forum, 2);
        bookForDoctor(forum, 0);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        desk.click(u"slot-2026-11-24-1540"_s);
        chooseTopic(desk, 0);
        desk.click(u"bookingBook"_s);
        desk.click(u"bookingDoneBack"_s);
        QCOMPARE(desk.text(u"ownBookingWhen"_s), u"3.20pm, Tuesday 10 November"_s);
        QCOMPARE(desk.text(u"ownBookingWhen2"_s), u"3.40pm, Tuesday 24 November"_s);
        desk.click(u"ownBookingCancel2"_s);
        QCOMPARE(bookingsOf(forum, 0).size(), size_t(1));
        QCOMPARE(bookingsOf(forum, 0).front().span.date, firstClinicDay);
    }

    void timesSayWhyTheyCannotBeHad()
    {
        TemporaryForum forum(QDate(2026, 10, 20));
        planClinics(forum); // the second opens on 27 October
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY(desk.find(u"slot-2026-11-10-1500"_s)->isEnabled());
        QVERIFY(!desk.find(u"slot-2026-11-24-1500"_s)->isEnabled());
        QVERIFY(desk.find(u"slot-2026-11-24-1500"_s)->accessibleName().endsWith(u"Not open yet"_s));
        forum.clock().set(firstClinicDay, QTime(12, 0));
        desk.page().reload();
        QVERIFY(desk.find(u"slot-2026-11-10-1500"_s)->accessibleName().endsWith(u"Booking has closed"_s));
        QVERIFY(desk.find(u"slot-2026-11-24-1500"_s)->isEnabled());
    }

    void aFullClinicHasAWaitingList()
    {
        TemporaryForum forum;
        planClinics(forum);
        fillClinic(forum, firstClinicDay);
        joinList(forum, 1, firstClinicDay);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY2(!desk.has(u"waitingJoin-2026-11-24"_s), "a free time is booked, not waited for");
        desk.click(u"waitingJoin-2026-11-10"_s);
        auto* join = desk.find<QAbstractButton>(u"bookingBook"_s);
        QVERIFY(!join->isEnabled());
        chooseTopic(desk, 0);
        QCOMPARE(join->text(), u"Agree and join the waiting list of 10 November"_s);
        desk.click(u"bookingBook"_s);
        const auto places = forum.forum().appointments().ownPlaces(forum.doctor(0));
        QCOMPARE(places->size(), size_t(1));
        QCOMPARE(desk.find(u"waitingPlace-2026-11-10"_s)->accessibleName(), u"You are 2nd in line"_s);
        QCOMPARE(desk.text(u"waitingReason-2026-11-10"_s), places->front().reason);
        desk.dialogs().willAnswer(false);
        desk.click(u"waitingLeave-2026-11-10"_s);
        QVERIFY(desk.has(u"waitingPlace-2026-11-10"_s));
        desk.dialogs().willAnswer(true);
        desk.click(u"waitingLeave-2026-11-10"_s);
        QVERIFY(!desk.has(u"waitingPlace-2026-11-10"_s));
        QVERIFY(forum.forum().appointments().ownPlaces(forum.doctor(0))->empty());
    }

    void anOfferIsTakenWithOnePress()
    {
        TemporaryForum forum;
        planClinics(forum);
        fillClinic(forum, firstClinicDay);
        joinList(forum, 0, firstClinicDay);
        freeAgain(forum, 8, firstClinicDay, QTime(15, 20));
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY(desk.text(u"notice1Sentence"_s).startsWith(u"Until 9am tomorrow"_s));
        QCOMPARE(desk.find<QAbstractButton>(u"offerTake-2026-11-10"_s)->text(), u"&Take 3.20pm"_s);
        desk.click(u"offerTake-2026-11-10"_s);
        QCOMPARE(bookingsOf(forum, 0).size(), size_t(1));
        QVERIFY(desk.find(u"bookingDonePanel"_s)->isVisible());
        QVERIFY(!desk.has(u"offerTake-2026-11-10"_s));
    }

    void anOfferIsDeclinedAndAnotherKeptFromNewcomers()
    {
        TemporaryForum forum;
        planClinics(forum);
        fillClinic(forum, firstClinicDay);
        joinList(forum, 0, firstClinicDay);
        freeAgain(forum, 8, firstClinicDay, QTime(15, 20));
        {
            PageDesk<BookingPage> newcomer(forum, forum.doctor(1));
            QVERIFY(!newcomer.find(u"slot-2026-11-10-1520"_s)->isEnabled());
            QVERIFY(newcomer.find(u"slot-2026-11-10-1520"_s)
                        ->accessibleName()
                        .endsWith(u"Kept for the waiting list"_s));
        }
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        desk.click(u"offerDecline-2026-11-10"_s);
        QVERIFY(!desk.has(u"offerTake-2026-11-10"_s));
        QVERIFY(bookingsOf(forum, 0).empty());
        QVERIFY(desk.find(u"slot-2026-11-10-1520"_s)->isEnabled());
    }

    void whatStaffMovedStaysUntilItIsAcknowledged()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        QVERIFY(forum.forum().clinics().move(forum.administrator(), clinicOn(forum, firstClinicDay),
                                             {QDate(2026, 11, 11), QTime(14, 0)}));
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY(desk.text(u"notice1Sentence"_s).contains(u"Tuesday 10 November"_s));
        QVERIFY(desk.text(u"notice1Sentence"_s).contains(u"Wednesday 11 November"_s));
        desk.page().reload();
        QVERIFY(desk.has(u"notice1"_s));
        QVERIFY(desk.has(u"noticeCancel1"_s));
        desk.click(u"noticeSeen1"_s);
        QVERIFY(!desk.has(u"notice1"_s));
        QVERIFY(forum.forum().appointments().notices(forum.doctor(0))->empty());
    }

    void whatTheTutorCancelledIsTold()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        const SlotId slot = slotAt(forum, firstClinicDay, QTime(15, 20));
        const Actor tutor = forum.tutorWhoMetAll();
        QVERIFY(forum.forum().appointments().cancelAny(tutor, slot));
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY(desk.text(u"notice1Sentence"_s).contains(u"3.20pm"_s));
        QVERIFY(desk.text(u"notice1Sentence"_s).contains(u"Tuesday 10 November"_s));
        desk.click(u"noticeSeen1"_s);
        QVERIFY(!desk.has(u"notice1"_s));
        PageDesk<BookingPage> again(forum, forum.doctor(0));
        QVERIFY(!again.has(u"notice1"_s));
    }

    void agreedActionsAreReadByTheDoctorAlone()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        const SlotId slot = slotAt(forum, firstClinicDay, QTime(15, 20));
        const Actor tutor = forum.tutorWhoMetAll();
        QVERIFY(forum.forum().records().setActions(tutor, slot, {u"Write to the rota"_s}));
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        QVERIFY(desk.everythingShown().contains(u"Write to the rota"_s));
        PageDesk<BookingPage> other(forum, forum.doctor(1));
        QVERIFY(!other.everythingShown().contains(u"Write to the rota"_s));
    }

    void theCalendarEntryNamesNoPurpose()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookForDoctor(forum, 0);
        PageDesk<BookingPage> desk(forum, forum.doctor(0));
        desk.click(u"ownBookingDetails"_s);
        QVERIFY(desk.find(u"bookingDoneCode"_s)->isVisible());
        const QString path = forum.folder() + u"/mine.ics"_s;
        desk.dialogs().willPick(path);
        desk.click(u"bookingDoneSave"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString entry = QString::fromUtf8(file.readAll());
        QVERIFY(entry.contains(u"Postgraduate Centre"_s));
        for (const QString& hidden : {u"1:1"_s, u"Tutor"_s, u"Portfolio"_s, u"appointment"_s, u"LED"_s})
            QVERIFY2(!entry.contains(hidden), qPrintable(hidden));
        desk.click(u"bookingDoneSlip"_s);
        QTRY_VERIFY(desk.page().findChild<QDialog*>());
    }

    void theTopicsModelKeepsItsPromises()
    {
        TemporaryForum forum;
        TopicModel topics;
        const QAbstractItemModelTester tester(&topics,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        topics.show(*forum.forum().appointments().topics(forum.doctor(0)));
        QVERIFY(topics.rowOf(u"Career planning"_s) >= 0);
    }
};

QTEST_MAIN(TestBookingPage)
#include "tst_bookingpage.moc"
