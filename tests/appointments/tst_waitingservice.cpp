// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicservice.h"
#include "app/forum/settings.h"
#include "app/security/accounts.h"
#include "app/security/envelope.h"
#include "database/appointments/waitingstore.h"
#include "database/attendance/replystore.h"
#include "database/programme/teachingsessionstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/agreeing.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QDate clinicDate(2026, 11, 24);
const QDate laterDate(2026, 12, 8);
const BookingRequest career = agreeing(u"Career planning"_s, u"A word beforehand"_s);

/// Two clinics a fortnight apart, the first with two times, which doctors 0 and 1 hold. Doctors 2 to 4 have
/// none.
class FullClinic final
{
public:
    FullClinic()
        : m_forum(QDate(2026, 11, 16))
    {
        static_cast<void>(m_forum.doctor(4));
        static_cast<void>(m_forum.signedIn(u"tutor@forum.test"_s)); // vouches for their keys
        ClinicStore clinics(m_forum.connection());
        SlotStore slotStore(m_forum.connection());
        m_clinic =
            makeClinic(clinics, slotStore, {.span = {clinicDate, QTime(15, 0), 40}, .venue = u"Room 2"_s});
        m_later =
            makeClinic(clinics, slotStore, {.span = {laterDate, QTime(15, 0), 40}, .venue = u"Room 2"_s});
        for (const int n : {0, 1})
            must(service().book(m_forum.doctor(n), slot(size_t(n)).id, career));
    }

    [[nodiscard]] TemporaryForum* operator->() { return &m_forum; }
    [[nodiscard]] BookingService& service() { return m_forum.forum().appointments(); }
    [[nodiscard]] ClinicId clinic() const { return m_clinic; }
    [[nodiscard]] ClinicId later() const { return m_later; }
    [[nodiscard]] Slot slot(size_t n) { return SlotStore(m_forum.connection()).ofClinic(m_clinic).at(n); }
    [[nodiscard]] Slot laterSlot(size_t n) { return SlotStore(m_forum.connection()).ofClinic(m_later).at(n); }
    void wait(std::initializer_list<int> doctors)
    {
        for (const int n : doctors)
            must(service().joinWaitingList(m_forum.doctor(n), m_clinic, career));
    }
    void cancel(int doctor, size_t n) { must(service().cancelOwn(m_forum.doctor(doctor), slot(n).id)); }
    [[nodiscard]] WaitingPlace stored(size_t n)
    {
        return WaitingStore(m_forum.connection()).ofClinic(m_clinic).at(n);
    }
    [[nodiscard]] OwnPlace place(int doctor)
    {
        const auto places = service().ownPlaces(m_forum.doctor(doctor));
        return places && !places->empty() ? places->front() : OwnPlace();
    }
    /// The only notice of the doctor, who then acknowledges it.
    [[nodiscard]] std::pair<NoticeKind, QString> toldOnce(int doctor)
    {
        const auto notices = service().notices(m_forum.doctor(doctor));
        if (!notices || notices->size() != 1)
            return {NoticeKind::Offer, u"%1 notices"_s.arg(notices ? notices->size() : 0)};
        must(service().acknowledge(m_forum.doctor(doctor), notices->front()));
        return {notices->front().kind, notices->front().sentence};
    }
    template <class T>
    static void must(const Result<T>& result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.failure().sentence));
    }

private:
    TemporaryForum m_forum;
    ClinicId m_clinic{0};
    ClinicId m_later{0};
};

using Happens = void (*)(FullClinic&);

template <class T>
QString told(const Result<T>& result)
{
    return result ? u"(done)"_s : result.failure().sentence;
}

} // namespace

class WaitingServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowIsForDoctors();
    void nobodyWaitsWithoutReason();
    void aFreedTimeIsOfferedInTheSameAct();
    void acceptingTakesOneClick();
    void anOfferRunsOutAndPassesOn();
    void anOfferThatRanOutStaysSo_data();
    void anOfferThatRanOutStaysSo();
    void aClinicBroughtForwardDropsNobody();
    void decliningPassesOn();
    void afterTheCutOffTheTutorDecides();
    void theTutorSeesWhoWaits();
    void endedPlacesForgetTheirHolders();
    void aMoveKeepsIdentityAndFreesTheTime();
    void movingOntoAnOfferAcceptsIt();
    void whatStaffMoveIsTold();
    void aNewVenueIsTold();
    void aTimeThatTheTutorGaveIsTold();
    void whoeverWaitsIsToldOfTheClinic();
    void aDoctorIsNotInTwoPlaces();
    void aTutorsBookingEndsThePlace();
    void whoeverHasTwoKeepsTheOwn();
    void linkingEndsThePlace();
    void theTutorTakesAPlaceOff();
    void movingAwayOnTheDayIsKept();
    void nothingSaysWhoWaits();
    void damageIsNoticed_data();
    void damageIsNoticed();
};

void WaitingServiceTest::theWindowIsForDoctors()
{
    FullClinic full;
    full->clock().set(QDate(2026, 11, 9), QTime(23, 59));
    QCOMPARE(
        told(full.service().book(full->doctor(2), full.laterSlot(0).id, career)),
        u"Booking for the 1:1s of Tuesday 8 December 2026 opens on Tuesday 10 November 2026. Only the Deputy "
        "Clinical Tutor may book earlier."_s);
    QVERIFY(full.service().bookFor(full->tutor(), full->doctor(3).person(), full.laterSlot(1).id, career));
    full->clock().set(QDate(2026, 11, 10), QTime(0, 0));
    QVERIFY(full.service().book(full->doctor(2), full.laterSlot(0).id, career));
    QVERIFY(full.service().cancelOwn(full->doctor(2), full.laterSlot(0).id));
    full->clock().set(laterDate, QTime(12, 0));
    QCOMPARE(told(full.service().book(full->doctor(2), full.laterSlot(0).id, career)),
             u"Booking for the 1:1s of Tuesday 8 December 2026 closed at midday on the day. Ask the Deputy "
             u"Clinical "
             "Tutor."_s);
    QVERIFY(full.service().bookFor(full->tutor(), full->doctor(2).person(), full.laterSlot(0).id, career));
}

void WaitingServiceTest::nobodyWaitsWithoutReason()
{
    FullClinic full;
    QCOMPARE(told(full.service().joinWaitingList(full->doctor(2), full.later(), career)),
             u"3pm on Tuesday 8 December 2026 is free; book it instead of waiting."_s);
    QCOMPARE(told(full.service().joinWaitingList(full->doctor(0), full.clinic(), career)),
             u"You already have a 1:1 on Tuesday 24 November 2026."_s);
    QCOMPARE(*full.service().joinWaitingList(full->doctor(2), full.clinic(), career), 1);
    QCOMPARE(told(full.service().joinWaitingList(full->doctor(2), full.clinic(), career)),
             u"You are on the waiting list of Tuesday 24 November 2026 already."_s);
    QCOMPARE(*full.service().joinWaitingList(full->doctor(3), full.clinic(), career), 2);
    QVERIFY(!full.service().joinWaitingList(full->tutor(), full.clinic(), career));
    QCOMPARE(told(full.service().leaveWaitingList(full->doctor(4), full.clinic())),
             u"You are not on the waiting list of Tuesday 24 November 2026. Nothing was changed."_s);
    const auto clinics = full.service().clinicsOn(full->doctor(4), clinicDate);
    QVERIFY(clinics->at(0).mayJoinWaitingList);
    QCOMPARE(clinics->at(0).waiting, 2);
    QVERIFY(!full.service().clinicsOn(full->doctor(2), clinicDate)->at(0).mayJoinWaitingList);
    full->clock().set(clinicDate, QTime(12, 0));
    QVERIFY(!full.service().joinWaitingList(full->doctor(4), full.clinic(), career));
}

void WaitingServiceTest::aFreedTimeIsOfferedInTheSameAct()
{
    FullClinic full;
    full.wait({2, 3});
    QCOMPARE(full.place(3).numberInLine, 2);
    QCOMPARE(full.place(3).reason,
             u"All times of Tuesday 24 November 2026 are taken, and 1 place is before yours."_s);
    full.cancel(0, 0);
    // It stands in the file, not only in what is computed from it.
    QCOMPARE(full.stored(0).state, PlaceState::Offered);
    QCOMPARE(full.stored(0).offer, (SlotOffer{full.slot(0).id, {QDate(2026, 11, 17), QTime(9, 0)}}));
    QCOMPARE(full.place(2).offer->span.start, QTime(15, 0));
    QCOMPARE(full.place(3).numberInLine, 1);
    QCOMPARE(
        told(full.service().book(full->doctor(4), full.slot(0).id, career)),
        u"3pm on Tuesday 24 November 2026 is kept for those who wait for it. You can join the waiting list."_s);
    QVERIFY(!full.service().book(full->doctor(3), full.slot(0).id, career));
    QVERIFY(!full.service().bookFor(full->tutor(), full->doctor(4).person(), full.slot(0).id, career));
    const SlotView seen = full.service().clinicsOn(full->doctor(2), clinicDate)->at(0).slotViews.at(0);
    QVERIFY(seen.isOfferedToMe && seen.isKept && seen.canBeBooked);
    const SlotView others = full.service().clinicsOn(full->doctor(4), clinicDate)->at(0).slotViews.at(0);
    QVERIFY(!others.isOfferedToMe && others.isKept && !others.canBeBooked);
    QCOMPARE((*full.service().nextClinic(Actor::nobody()))->freeSlots, 0);
}

void WaitingServiceTest::acceptingTakesOneClick()
{
    FullClinic full;
    full.wait({2});
    QCOMPARE(told(full.service().acceptOffer(full->doctor(2), full.clinic())),
             u"No time of Tuesday 24 November 2026 is offered to you now. Nothing was changed."_s);
    full.cancel(1, 1);
    QCOMPARE(*full.service().acceptOffer(full->doctor(2), full.clinic()), full.slot(1).span);
    const auto mine = full.service().mine(full->doctor(2));
    QCOMPARE(mine->at(0).topic, career.topic);
    QCOMPARE(mine->at(0).message, career.message);
    QCOMPARE(full.stored(0).state, PlaceState::Accepted);
    QVERIFY(!full.service().acceptOffer(full->doctor(2), full.clinic()));
}

void WaitingServiceTest::anOfferRunsOutAndPassesOn()
{
    FullClinic full;
    full.wait({2, 3});
    full.cancel(0, 0);
    full->clock().set(QDate(2026, 11, 17), QTime(8, 59, 59));
    QVERIFY(full.place(2).offer);
    full->clock().set(QDate(2026, 11, 17), QTime(9, 0));
    QCOMPARE(full.place(2).state, PlaceState::Expired);
    QCOMPARE(full.place(3).offer->ends, (LocalMoment{QDate(2026, 11, 18), QTime(9, 0)}));
    QVERIFY(!full.service().acceptOffer(full->doctor(2), full.clinic()));
    const auto notices = full.service().notices(full->doctor(2));
    QCOMPARE(notices->size(), size_t(1));
    QCOMPARE(notices->at(0).kind, NoticeKind::OfferRanOut);
    QVERIFY(full.service().acknowledge(full->doctor(2), notices->at(0)));
    QVERIFY(full.service().notices(full->doctor(2))->empty());
    QCOMPARE(full.stored(0).state, PlaceState::Expired);
    QVERIFY(full.service().ownPlaces(full->doctor(2))->empty());
    // May join again, at the end.
    full.wait({2});
    QCOMPARE(full.place(2).position, 3);
}

void WaitingServiceTest::anOfferThatRanOutStaysSo_data()
{
    const auto signIn = [](FullClinic& full) { static_cast<void>(full->signedIn(u"doctor4@forum.test"_s)); };
    const auto staffActs = [](FullClinic& full) {
        QVERIFY(full->forum().appointments().addTopic(full->administrator(), u"Interviews"_s));
    };
    QTest::addColumn<Happens>("before");
    QTest::addColumn<int>("hours"); // that go by
    QTest::addColumn<Happens>("after");
    QTest::addColumn<bool>("isTaken");
    const Happens nothing = [](FullClinic&) {};
    const Happens restart = [](FullClinic& full) { full->clock().restart(); };
    QTest::newRow("it still stands") << nothing << 23 << nothing << true;
    QTest::newRow("nothing was written, and the computer runs on") << nothing << 25 << nothing << false;
    QTest::newRow("somebody signed in") << nothing << 25 << Happens(signIn) << false;
    QTest::newRow("staff acted before the computer was started anew")
        << restart << 25 << Happens(staffActs) << false;
    QTest::newRow("nothing was written since the computer was started anew")
        << restart << 25 << restart << true;
}

/// Whatever the clock is set back to, as far as anything tells the time.
void WaitingServiceTest::anOfferThatRanOutStaysSo()
{
    FullClinic full;
    full.wait({2});
    full.cancel(0, 0);
    const SlotId offered = full.place(2).offer->slot;
    QFETCH(Happens, before);
    before(full);
    QFETCH(int, hours);
    full->clock().advance(hours * 60);
    QFETCH(Happens, after);
    after(full);
    full->clock().set(QDate(2026, 11, 16), QTime(10, 0));
    QFETCH(bool, isTaken);
    const QString behind =
        u"The clock of this computer is behind: it shows 10am on Monday 16 November 2026, but "
        "the offer ended at 9am on Tuesday 17 November 2026, which has gone by. Nothing was "
        "booked. Have the clock set right, or ask the Deputy Clinical Tutor for the time."_s;
    QCOMPARE(told(full.service().book(full->doctor(2), offered, career)), isTaken ? u"(done)"_s : behind);
    if (!isTaken)
        QCOMPARE(told(full.service().acceptOffer(full->doctor(2), full.clinic())), behind);
    QCOMPARE(full.slot(0).isTaken, isTaken);
}

/// Past its own cut-off: the offer had still time, so its holder waits on, and the tutor decides.
void WaitingServiceTest::aClinicBroughtForwardDropsNobody()
{
    FullClinic full;
    full.wait({2, 3});
    full.cancel(0, 0);
    QVERIFY(full.place(2).offer);
    const auto move = [&full](QDate date, QTime time) {
        return told(full->forum().clinics().move(full->tutor(), full.clinic(), {date, time}));
    };
    full->clock().set(QDate(2026, 11, 16), QTime(9, 30));
    QCOMPARE(move(QDate(2026, 11, 17), QTime(8, 30)), u"(done)"_s);
    QCOMPARE(full.stored(0).offer->ends, (LocalMoment{QDate(2026, 11, 17), QTime(8, 30)}));
    QCOMPARE(move(QDate(2026, 11, 16), QTime(14, 0)), u"(done)"_s);
    QCOMPARE(full.stored(0).state, PlaceState::Waiting);
    QCOMPARE(full.place(2).state, PlaceState::Waiting);
    QVERIFY(full.service().givePlace(full->tutor(), full.clinic(), 1, full.slot(0).id));
    QCOMPARE(full.stored(0).state, PlaceState::Accepted);
}

void WaitingServiceTest::decliningPassesOn()
{
    FullClinic full;
    full.wait({2, 3});
    full.cancel(0, 0);
    QVERIFY(full.service().declineOffer(full->doctor(2), full.clinic()));
    QVERIFY(full.place(3).offer);
    QVERIFY(full.service().leaveWaitingList(full->doctor(3), full.clinic()));
    // Nobody waits any more: the time is simply free.
    QVERIFY(full.service().book(full->doctor(4), full.slot(0).id, career));
}

void WaitingServiceTest::afterTheCutOffTheTutorDecides()
{
    FullClinic full;
    full.wait({2, 3});
    full->clock().set(clinicDate, QTime(9, 0));
    full.cancel(0, 0);
    QVERIFY(!full.place(2).offer);
    QCOMPARE(full.place(2).reason,
             u"From 9am on Tuesday 24 November 2026 the tutor decides who has a time that becomes free."_s);
    QVERIFY(!full.service().book(full->doctor(4), full.slot(0).id, career)); // kept
    QVERIFY(!full.service().givePlace(full->doctor(2), full.clinic(), 1, full.slot(0).id));
    full->clock().set(clinicDate, QTime(14, 0)); // booking has closed for doctors
    QVERIFY(full.service().givePlace(full->tutor(), full.clinic(), 2, full.slot(0).id));
    QCOMPARE(full.service().mine(full->doctor(3))->at(0).span.start, QTime(15, 0));
    QCOMPARE(full.stored(1).state, PlaceState::Accepted);
    QCOMPARE(full.stored(0).state, PlaceState::Waiting);
    QVERIFY(!full.service().givePlace(full->tutor(), full.clinic(), 1, full.slot(0).id)); // taken
    QVERIFY(!full.service().givePlace(full->tutor(), full.clinic(), 2, full.slot(1).id));
}

void WaitingServiceTest::theTutorSeesWhoWaits()
{
    FullClinic full;
    full.wait({2, 3});
    full.cancel(0, 0);
    const auto entries = full.service().waitingList(full->tutor(), full.clinic());
    QVERIFY(entries);
    QCOMPARE(entries->size(), size_t(2));
    QCOMPARE(entries->at(0).attendee.fullName, u"Doctor Three"_s);
    QCOMPARE(entries->at(0).attendee.message, career.message);
    QCOMPARE(entries->at(0).neutralText, u"Dear Doctor Three, please sign in to the LED Educational Forum at "
                                         u"the workstation by 9am on Tuesday "
                                         "17 November 2026. There is something new for you."_s);
    QCOMPARE(entries->at(1).reason->why, WhyNoOffer::OfferedBefore);
    QCOMPARE(full.service().waitingList(full->administrator(), full.clinic()).failure().code,
             FailureCode::NotAllowed);
    // One whose envelope was exchanged for another's is not believed.
    WaitingPlace forged = full.stored(1);
    forged.envelope = full.stored(0).envelope;
    WaitingStore(full->connection()).update(forged);
    QVERIFY(!full.service().waitingList(full->tutor(), full.clinic())->at(1).attendee.checksOut);
    QVERIFY(!full.place(3).checksOut);
}

void WaitingServiceTest::endedPlacesForgetTheirHolders()
{
    FullClinic full;
    full.wait({2, 3});
    const WaitingPlace before = full.stored(1);
    QVERIFY(full.service().leaveWaitingList(full->doctor(3), full.clinic()));
    const WaitingPlace after = full.stored(1);
    QCOMPARE(after.state, PlaceState::Withdrawn);
    QVERIFY(after.ownerTag != before.ownerTag && after.envelope != before.envelope);
    QCOMPARE(after.envelope.size(), before.envelope.size());
    QCOMPARE(after.envelope.size(), full.slot(0).envelope.size());
    full.wait({3});
    QCOMPARE(full.stored(2).ownerTag, before.ownerTag);
}

void WaitingServiceTest::aMoveKeepsIdentityAndFreesTheTime()
{
    FullClinic full;
    full.wait({2});
    const OwnBooking before = full.service().mine(full->doctor(0))->at(0);
    QCOMPARE(before.identity.size(), 16);
    QVERIFY(full.service().moveOwn(full->doctor(0), full.slot(0).id, full.laterSlot(1).id));
    const auto after = full.service().mine(full->doctor(0));
    QCOMPARE(after->size(), size_t(1));
    QCOMPARE(after->at(0).span, full.laterSlot(1).span);
    QCOMPARE(after->at(0).identity, before.identity);
    QCOMPARE(after->at(0).message, before.message);
    QCOMPARE(after->at(0).movedFrom, std::vector<LocalSpan>{before.span});
    QVERIFY(after->at(0).checksOut);
    QVERIFY(full.service().notices(full->doctor(0))->empty());
    QVERIFY(full.place(2).offer); // of what was freed
    QCOMPARE(full.service().clinicDays(full->tutor())->at(1).daySlots.at(1).attendee->movedFrom.size(),
             size_t(1));
    QCOMPARE(told(full.service().moveOwn(full->doctor(0), full.laterSlot(1).id, full.slot(1).id)),
             u"3.20pm was just taken, and no other time of that day is free. The next free time is 3pm on "
             u"Tuesday 8 "
             "December 2026."_s);
    QCOMPARE(full.service().mine(full->doctor(0))->at(0).span, full.laterSlot(1).span); // nothing was lost
    QVERIFY(!full.service().moveOwn(full->doctor(4), full.slot(1).id, full.laterSlot(0).id));
}

void WaitingServiceTest::movingOntoAnOfferAcceptsIt()
{
    FullClinic full;
    QVERIFY(full.service().book(full->doctor(2), full.laterSlot(0).id, career));
    full.wait({2});
    full.cancel(0, 0);
    QVERIFY(!full.service().acceptOffer(full->doctor(2), full.clinic())); // one booking is the limit
    QVERIFY(full.service().moveOwn(full->doctor(2), full.laterSlot(0).id, full.slot(0).id));
    QCOMPARE(full.stored(0).state, PlaceState::Accepted);
    QVERIFY(full.laterSlot(0).isFree());
}

void WaitingServiceTest::whatStaffMoveIsTold()
{
    FullClinic full;
    QVERIFY(full.service().moveAny(full->tutor(), full.slot(0).id, full.laterSlot(0).id));
    auto notices = full.service().notices(full->doctor(0));
    QCOMPARE(notices->size(), size_t(1));
    QCOMPARE(notices->at(0).sentence,
             u"Your 1:1 was moved from Tuesday 24 November 2026, 3pm to 3.20pm to Tuesday 8 "
             "December 2026, 3pm to 3.20pm."_s);
    QVERIFY(full.service().acknowledge(full->doctor(0), notices->at(0)));
    QVERIFY(full.service().notices(full->doctor(0))->empty());

    ClinicStore clinics(full->connection());
    Clinic clinic = *clinics.find(full.later());
    for (const auto& [state, kind] : {std::pair(ClinicState::Cancelled, NoticeKind::ClinicCancelled),
                                      std::pair(ClinicState::Open, NoticeKind::Reinstated)}) {
        clinic = *clinics.find(full.later());
        clinic.state = state;
        QVERIFY(clinics.update(clinic));
        notices = full.service().notices(full->doctor(0));
        QCOMPARE(notices->size(), size_t(1));
        QCOMPARE(notices->at(0).kind, kind);
        QVERIFY(full.service().acknowledge(full->doctor(0), notices->at(0)));
        QVERIFY(full.service().notices(full->doctor(0))->empty());
    }
}

void WaitingServiceTest::aNewVenueIsTold()
{
    FullClinic full;
    QVERIFY(full->forum().clinics().setVenue(full->administrator(), full.clinic(), u"Room 5"_s));
    QCOMPARE(full.toldOnce(0), (std::pair(NoticeKind::VenueChanged,
                                          u"Your 1:1 of Tuesday 24 November 2026, 3pm to 3.20pm has another "
                                          "venue: Room 5."_s)));
    QVERIFY(full.service().notices(full->doctor(0))->empty());
    // With another time, one notice says both.
    QVERIFY(
        full->forum().clinics().move(full->tutor(), full.clinic(), {clinicDate, QTime(14, 0)}, u"Room 6"_s));
    QCOMPARE(full.toldOnce(0),
             (std::pair(NoticeKind::Moved,
                        u"Your 1:1 was moved from Tuesday 24 November 2026, 3pm to 3.20pm to Tuesday 24 "
                        "November 2026, 2pm to 2.20pm. The venue is Room 6."_s)));
    QVERIFY(full.service().notices(full->doctor(0))->empty());
    QVERIFY(full.service().moveOwn(full->doctor(0), full.slot(0).id, full.laterSlot(0).id));
    QVERIFY(full.service().notices(full->doctor(0))->empty());
}

void WaitingServiceTest::aTimeThatTheTutorGaveIsTold()
{
    FullClinic full;
    full->meet(full->doctor(2).person());
    QVERIFY(full.service().bookFor(full->tutor(), full->doctor(2).person(), full.laterSlot(0).id, career));
    const auto given = std::pair(NoticeKind::Given,
                                 u"The Deputy Clinical Tutor has booked a 1:1 for you: Tuesday 8 December "
                                 "2026, 3pm to 3.20pm. The venue is Room 2."_s);
    QCOMPARE(full.toldOnce(2), given);
    QVERIFY(full.service().notices(full->doctor(2))->empty());

    full.wait({3});
    full->clock().set(clinicDate, QTime(10, 0));
    full.cancel(0, 0);
    QVERIFY(full.service().givePlace(full->tutor(), full.clinic(), 1, full.slot(0).id));
    // What becomes of it before the doctor has looked is told as well.
    QVERIFY(full.service().moveAny(full->tutor(), full.slot(0).id, full.laterSlot(1).id));
    QVERIFY(full->forum().clinics().cancel(full->tutor(), full.later(), u"Illness"_s));
    QCOMPARE(full.toldOnce(3).first, NoticeKind::ClinicCancelled);
    QVERIFY(full->forum().clinics().reinstate(full->tutor(), full.later()));
    QCOMPARE(full.toldOnce(3).first, NoticeKind::Reinstated);
    QVERIFY(full.service().notices(full->doctor(3))->empty());
}

void WaitingServiceTest::whoeverWaitsIsToldOfTheClinic()
{
    FullClinic full;
    full.wait({2});
    QVERIFY(full.service().notices(full->doctor(2))->empty());
    ClinicService& clinics = full->forum().clinics();
    QVERIFY(clinics.move(full->tutor(), full.clinic(), {QDate(2026, 11, 26), QTime(14, 0)}));
    QCOMPARE(full.toldOnce(2),
             (std::pair(NoticeKind::WaitMoved,
                        u"The 1:1s for which you wait were moved from Tuesday 24 November 2026, 3pm to "
                        "3.40pm to Thursday 26 November 2026, 2pm to 2.40pm. Your place stands."_s)));
    QVERIFY(full.service().notices(full->doctor(2))->empty());
    QVERIFY(clinics.cancel(full->tutor(), full.clinic(), u"Illness"_s));
    QCOMPARE(full.toldOnce(2).first, NoticeKind::WaitCancelled);
    QVERIFY(full.service().notices(full->doctor(2))->empty());
    QVERIFY(clinics.reinstate(full->tutor(), full.clinic()));
    QCOMPARE(full.toldOnce(2).first, NoticeKind::WaitReinstated);
    QVERIFY(full.service().notices(full->doctor(2))->empty());
    // The place still checks out, and what it asks for is kept.
    QCOMPARE(full.service().waitingList(full->tutor(), full.clinic())->at(0).attendee.message,
             career.message);
}

void WaitingServiceTest::aDoctorIsNotInTwoPlaces()
{
    FullClinic full;
    ClinicStore clinics(full->connection());
    SlotStore slotStore(full->connection());
    const ClinicId beside =
        makeClinic(clinics, slotStore, {.span = {laterDate, QTime(15, 10), 20}, .venue = u"Room 3"_s});
    const SlotId overlapping = slotStore.ofClinic(beside).front().id;
    ForumSettings settings = *full->forum().settings().current();
    settings.bookingsADoctorMayHold = 3;
    QVERIFY(full->forum().settings().change(full->administrator(), settings));
    QVERIFY(full.service().book(full->doctor(2), full.laterSlot(0).id, career));
    QCOMPARE(
        told(full.service().book(full->doctor(2), overlapping, career)),
        u"At that time there is already a 1:1, 3pm to 3.20pm on Tuesday 8 December 2026. Nothing was changed."_s);
    QVERIFY(!full.service().bookFor(full->tutor(), full->doctor(2).person(), overlapping, career));
    QVERIFY(full.service().moveOwn(full->doctor(2), full.laterSlot(0).id, overlapping)); // leaves the other

    TeachingSessionStore sessions(full->connection());
    TeachingSession session;
    session.span = {laterDate, QTime(14, 30), 60};
    session.uid = u"a@test"_s;
    session.title = u"Sepsis"_s;
    session.state = TeachingState::Published;
    const TeachingSessionId id = sessions.insert(session);
    ReplyStore(full->connection()).put(id, {.person = full->doctor(3).person(), .reply = Reply::inRoom()});
    QCOMPARE(
        told(full.service().book(full->doctor(3), full.laterSlot(0).id, career)),
        u"At that time there is already the teaching “Sepsis”, 2.30pm to 3.30pm on Tuesday 8 December 2026. "
        "Nothing was changed."_s);
}

void WaitingServiceTest::aTutorsBookingEndsThePlace()
{
    FullClinic full;
    full.wait({2, 3});
    full.cancel(0, 0);
    QVERIFY(!full.service().bookFor(full->tutor(), full->doctor(3).person(), full.slot(0).id, career));
    QVERIFY(full.service().bookFor(full->tutor(), full->doctor(2).person(), full.slot(0).id, career));
    QCOMPARE(full.stored(0).state, PlaceState::Accepted);
    full->clock().set(clinicDate, QTime(10, 0));
    full.cancel(1, 1);
    QVERIFY(full.service().bookFor(full->tutor(), full->doctor(3).person(), full.slot(1).id, career));
    QCOMPARE(full.stored(1).state, PlaceState::Accepted);
}

/// Booked by the tutor before having keys, and then by oneself in the same clinic: nobody comes twice.
void WaitingServiceTest::whoeverHasTwoKeepsTheOwn()
{
    FullClinic full;
    const PersonId person = full->addPerson(u"Nguyễn Hassan"_s, u"nguyen@forum.test"_s, u"7000999"_s);
    QVERIFY(full.service().bookFor(full->tutor(), person, full.laterSlot(0).id, career));
    const auto invitation = full->forum().accounts().invite(full->administrator(), person);
    QVERIFY(full->forum().accounts().activate(u"nguyen@forum.test"_s, invitation->code,
                                              TemporaryForum::password()));
    const Actor doctor = full->signedIn(u"nguyen@forum.test"_s);
    QVERIFY(full.service().book(doctor, full.laterSlot(1).id, career));
    full->meet(person);
    QVERIFY(!full.laterSlot(0).isTaken);
    QVERIFY(full.laterSlot(1).isTaken);
    QCOMPARE(full.service().mine(doctor)->size(), size_t(1));
}

/// Booked under the office's key, and waiting under one's own: once linked, no offer is held for them.
void WaitingServiceTest::linkingEndsThePlace()
{
    FullClinic full;
    full->clock().set(clinicDate, QTime(9, 30));
    const PersonId person = full->addPerson(u"Nguyễn Hassan"_s, u"nguyen@forum.test"_s, u"7000999"_s);
    full.cancel(0, 0);
    QVERIFY(full.service().bookFor(full->tutor(), person, full.slot(0).id, career));
    const auto invitation = full->forum().accounts().invite(full->administrator(), person);
    QVERIFY(full->forum().accounts().activate(u"nguyen@forum.test"_s, invitation->code,
                                              TemporaryForum::password()));
    const Actor doctor = full->signedIn(u"nguyen@forum.test"_s);
    QVERIFY(full.service().joinWaitingList(doctor, full.clinic(), career));
    full->meet(person);
    QCOMPARE(full.service().mine(doctor)->size(), size_t(1));
    QCOMPARE(full.stored(0).state, PlaceState::Withdrawn);
}

void WaitingServiceTest::theTutorTakesAPlaceOff()
{
    FullClinic full;
    full.wait({2, 3});
    full.cancel(0, 0);
    QVERIFY(!full.service().removePlace(full->administrator(), full.clinic(), 1));
    QCOMPARE(told(full.service().removePlace(full->tutor(), full.clinic(), 3)),
             u"Nobody waits in place 3 any more. Nothing was changed."_s);
    QVERIFY(full.service().removePlace(full->tutor(), full.clinic(), 1));
    QCOMPARE(full.stored(0).state, PlaceState::Withdrawn);
    QVERIFY(full.service().ownPlaces(full->doctor(2))->empty());
    QCOMPARE(full.place(3).offer->slot, full.slot(0).id);
    QVERIFY(!full.service().removePlace(full->tutor(), full.clinic(), 1));
}

void WaitingServiceTest::movingAwayOnTheDayIsKept()
{
    FullClinic full;
    const auto records = [&full] {
        Statement count(full->connection(), u"SELECT COUNT(*) FROM appointment_record"_s);
        return count.next() ? count.integer(0) : -1;
    };
    const qint64 before = records(); // of whose keys the office knows
    QVERIFY(full.service().moveOwn(full->doctor(1), full.slot(1).id, full.laterSlot(1).id));
    QCOMPARE(records(), before); // days before
    full->clock().set(clinicDate, QTime(9, 0));
    QVERIFY(full.service().moveOwn(full->doctor(0), full.slot(0).id, full.slot(1).id));
    QCOMPARE(records(), before); // the same afternoon
    QVERIFY(full.service().moveOwn(full->doctor(0), full.slot(1).id, full.laterSlot(0).id));
    QCOMPARE(records(), before + 1);
}

void WaitingServiceTest::nothingSaysWhoWaits()
{
    FullClinic full;
    full.wait({2});
    full.cancel(0, 0);
    QVERIFY(full.service().declineOffer(full->doctor(2), full.clinic()));
    Statement notes(
        full->connection(),
        u"SELECT action || subject || detail FROM audit_entry WHERE subject IN ('slot', 'clinic')"_s);
    QVERIFY(!notes.next());
    Statement sizes(full->connection(), u"SELECT COUNT(DISTINCT length(sealed)) FROM sealed_audit_entry"_s);
    QVERIFY(sizes.next());
    QCOMPARE(sizes.integer(0), 1);
}

void WaitingServiceTest::damageIsNoticed_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("problem");
    QTest::newRow("an envelope of another size")
        << u"UPDATE waiting_place SET envelope = x'00'"_s << u"has lost what was sealed in it"_s;
    QTest::newRow("an offer of a taken time")
        << u"UPDATE slot SET is_taken = 1 WHERE start = '15:00'"_s << u"a time is offered that is not free"_s;
    QTest::newRow("an offer of a blocked time")
        << u"UPDATE slot SET is_blocked = 1 WHERE start = '15:00' AND is_taken = 0"_s
        << u"a time is offered that is not free"_s;
    QTest::newRow("an offer of another clinic's time")
        << u"UPDATE waiting_place SET offered_slot_id = (SELECT MAX(id) FROM slot)"_s
        << u"a time of another day is offered"_s;
    QTest::newRow("an end that is none")
        << u"UPDATE waiting_place SET offer_ends = '2026-11-17 9am'"_s << u"cannot be read"_s;
}

void WaitingServiceTest::damageIsNoticed()
{
    QFETCH(QString, damage);
    QFETCH(QString, problem);
    FullClinic full;
    full.wait({2});
    full.cancel(0, 0);
    QVERIFY(full->forum().check());
    full->connection().run(damage);
    const Result<> check = full->forum().check();
    QVERIFY(!check);
    QVERIFY2(check.failure().sentence.contains(problem), qPrintable(check.failure().sentence));
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::WaitingServiceTest)
#include "tst_waitingservice.moc"
