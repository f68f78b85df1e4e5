// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingseal.h"
#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicmaker.h"
#include "app/appointments/officeupkeep.h"
#include "app/forum/settings.h"
#include "app/security/accounts.h"
#include "database/sqlite/statement.h"
#include "tests/support/agreeing.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QDate clinicDate(2026, 11, 24);
const QDate laterDate(2026, 12, 8);
const BookingRequest plain = agreeing(u"Career planning"_s, u"A word beforehand"_s);

/// A forum with two clinics of three slots each, a fortnight apart. Booking is open for both.
class ClinicForum final
{
public:
    ClinicForum()
        : m_forum(QDate(2026, 11, 10))
    {
        ClinicStore clinics(m_forum.connection());
        SlotStore slotStore(m_forum.connection());
        Transaction transaction(m_forum.connection());
        for (const QDate date : {clinicDate, laterDate})
            m_clinics.push_back(
                makeClinic(clinics, slotStore, {.span = {date, QTime(15, 0), 60}, .venue = u"Room 2"_s}));
        transaction.commit();
    }

    [[nodiscard]] TemporaryForum& operator*() { return m_forum; }
    [[nodiscard]] TemporaryForum* operator->() { return &m_forum; }
    [[nodiscard]] BookingService& service() { return m_forum.forum().appointments(); }
    [[nodiscard]] ClinicId clinic(size_t n) const { return m_clinics.at(n); }
    [[nodiscard]] Slot slot(size_t clinic, size_t n)
    {
        return SlotStore(m_forum.connection()).ofClinic(m_clinics.at(clinic)).at(n);
    }
    [[nodiscard]] SlotId slotId(size_t clinic, size_t n) { return slot(clinic, n).id; }
    void closeBookingAt(QTime time)
    {
        ForumSettings settings = *m_forum.forum().settings().current();
        settings.bookingCloses = time;
        if (!m_forum.forum().settings().change(m_forum.administrator(), settings))
            qFatal("The settings cannot be changed.");
    }
    void setTag(SlotId slot, const QByteArray& tag) { overwrite(u"owner_tag"_s, slot, tag); }
    void setEnvelope(SlotId slot, const QByteArray& envelope) { overwrite(u"envelope"_s, slot, envelope); }
    void setTaken(SlotId slot)
    {
        Statement(m_forum.connection(), u"UPDATE slot SET is_taken = 1 WHERE id = ?"_s).bindAll(slot).run();
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_forum.path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Attendee attendee(size_t n)
    {
        const Result<std::vector<ClinicDay>> days = service().clinicDay(m_forum.tutor(), clinicDate);
        return days && days->at(0).daySlots.at(n).attendee ? *days->at(0).daySlots.at(n).attendee
                                                           : Attendee();
    }

private:
    void overwrite(const QString& column, SlotId slot, const QByteArray& bytes)
    {
        Statement(m_forum.connection(), u"UPDATE slot SET %1 = ? WHERE id = ?"_s.arg(column))
            .bindAll(bytes, slot)
            .run();
    }

    TemporaryForum m_forum;
    std::vector<ClinicId> m_clinics;
};

QString sentenceOf(const Result<>& result)
{
    return result ? u"(done)"_s : result.failure().sentence;
}

} // namespace

class BookingServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDoctorBooksSeesAndCancels();
    void everybodyMayKnowHowManyAreFree();
    void onlyTheTutorLearnsWhoAndWhy();
    void aTakenSlotIsRefusedWithTheNextFree();
    void twoProgramsCannotTakeOneSlot();
    void aSecondFutureBookingIsRefused();
    void pastBookingsDoNotCount();
    void theLimitIsASetting();
    void oneBookingAClinicIsAConstraint();
    void theTutorMayExceedTheLimit();
    void theTutorBooksForADoctorWithKeys();
    void aDoctorWithoutKeysIsLinkedLater();
    void nothingIsBookedAfterItsStart();
    void aCancelledClinicTakesNobody();
    void aRequestIsCheckedBeforeItIsKept_data();
    void aRequestIsCheckedBeforeItIsKept();
    void whoeverMayNotIsRefused();
    void theTutorCancelsAnyBooking();
    void nobodyCancelsAnothersBooking();
    void neitherWordsNorNamesStandInTheFile();
    void freeAndTakenRowsAreAlike();
    void bookingAndCancellingLookAlikeInTheAudit();
    void tamperingIsNoticed_data();
    void tamperingIsNoticed();
    void topicsComeAndGo();
};

void BookingServiceTest::aDoctorBooksSeesAndCancels()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QCOMPARE(sentenceOf(forum.service().book(doctor, forum.slotId(0, 1),
                                             agreeing(u"career PLANNING"_s, u"A word"_s))),
             u"(done)"_s);

    const auto mine = forum.service().mine(doctor);
    QVERIFY(mine);
    QCOMPARE(mine->size(), size_t(1));
    QCOMPARE(mine->at(0).topic, u"Career planning"_s);
    QCOMPARE(mine->at(0).message, u"A word"_s);
    QCOMPARE(mine->at(0).span, (LocalSpan{clinicDate, QTime(15, 20), 20}));
    QVERIFY(mine->at(0).checksOut && !mine->at(0).isByTutor && !mine->at(0).hasStarted);

    const auto clinics = forum.service().openClinics(doctor);
    QVERIFY(clinics);
    QCOMPARE(clinics->at(0).slotViews.at(0).state, SlotState::Free);
    QCOMPARE(clinics->at(0).slotViews.at(1).state, SlotState::Mine);
    QCOMPARE(forum.service().openClinics(forum->doctor(1))->at(0).slotViews.at(1).state, SlotState::Taken);

    QCOMPARE(sentenceOf(forum.service().cancelOwn(doctor, forum.slotId(0, 1))), u"(done)"_s);
    QVERIFY(forum.service().mine(doctor)->empty());
    QVERIFY(!forum.slot(0, 1).isTaken);
    QCOMPARE(sentenceOf(forum.service().book(doctor, forum.slotId(0, 1), plain)), u"(done)"_s);
}

void BookingServiceTest::everybodyMayKnowHowManyAreFree()
{
    ClinicForum forum;
    const Actor nobody = Actor::nobody();
    auto next = forum.service().nextClinic(nobody);
    QVERIFY(next && *next);
    QCOMPARE((*next)->freeSlots, 3);
    QCOMPARE((*next)->span.date, clinicDate);
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 2), plain));
    QCOMPARE((*forum.service().nextClinic(nobody))->freeSlots, 2);
    forum->clock().set(clinicDate, QTime(12, 0));
    QCOMPARE((*forum.service().nextClinic(nobody))->freeSlots, 0);
    forum.closeBookingAt(QTime(16, 0));
    forum->clock().set(clinicDate, QTime(15, 10));
    QCOMPARE((*forum.service().nextClinic(nobody))->freeSlots, 1);
    forum->clock().set(clinicDate, QTime(16, 0));
    QCOMPARE((*forum.service().nextClinic(nobody))->span.date, laterDate);
    forum->clock().set(QDate(2027, 1, 1), QTime(9, 0));
    QVERIFY(!*forum.service().nextClinic(nobody));
}

void BookingServiceTest::onlyTheTutorLearnsWhoAndWhy()
{
    ClinicForum forum;
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 0), plain));
    // The doctor's keys are new: the office vouches for them at the tutor's next sign-in.
    QVERIFY(forum.attendee(0).checksOut && !forum.attendee(0).isConfirmed);
    (void)forum->signedIn(u"tutor@forum.test"_s);
    const Attendee attendee = forum.attendee(0);
    QVERIFY(attendee.checksOut && attendee.isConfirmed && !attendee.isByTutor);
    QCOMPARE(attendee.fullName, u"Doctor One"_s);
    QCOMPARE(attendee.email, u"doctor0@forum.test"_s);
    QCOMPARE(attendee.topic, plain.topic);
    QCOMPARE(attendee.message, plain.message);
    for (const Actor* other : {&forum->administrator(), &forum->doctor(0), &forum->doctor(1)}) {
        const auto refusedDay = forum.service().clinicDay(*other, clinicDate);
        QVERIFY(!refusedDay);
        QCOMPARE(refusedDay.failure().code, FailureCode::NotAllowed);
    }
    QCOMPARE(forum.service().openClinics(forum->administrator())->at(0).slotViews.at(0).state,
             SlotState::Taken);
}

void BookingServiceTest::aTakenSlotIsRefusedWithTheNextFree()
{
    ClinicForum forum;
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 1), plain));
    const Result<> second = forum.service().book(forum->doctor(1), forum.slotId(0, 1), plain);
    QCOMPARE(sentenceOf(second), u"3.20pm was just taken; 3.40pm is free."_s);
    QCOMPARE(second.failure().code, FailureCode::Conflict);
    QCOMPARE(forum.attendee(1).fullName, u"Doctor One"_s);
    QCOMPARE(sentenceOf(forum.service().book(forum->doctor(0), forum.slotId(0, 1), plain)),
             u"You have booked this time already."_s);
}

void BookingServiceTest::twoProgramsCannotTakeOneSlot()
{
    ClinicForum forum;
    const Actor& first = forum->doctor(0);
    const Actor& second = forum->doctor(1);
    const SlotId slot = forum.slotId(0, 0);
    auto other = Forum::open(forum->path(), forum->clock(), PasswordCost::cheapest());
    QVERIFY(other);
    BookingService& elsewhere = (*other)->appointments();
    QCOMPARE(elsewhere.openClinics(second)->at(0).slotViews.at(0).state, SlotState::Free);
    QVERIFY(forum.service().book(first, slot, plain));
    const Result<> late = elsewhere.book(second, slot, plain);
    QVERIFY(!late);
    QCOMPARE(late.failure().code, FailureCode::Conflict);
    // The same doctor at two places holds one booking.
    QVERIFY(!elsewhere.book(first, forum.slotId(0, 1), plain));
    QVERIFY(elsewhere.book(second, forum.slotId(0, 1), plain));
    QCOMPARE(forum.attendee(0).fullName, u"Doctor One"_s);
    QCOMPARE(forum.attendee(1).fullName, u"Doctor Two"_s);
}

void BookingServiceTest::aSecondFutureBookingIsRefused()
{
    ClinicForum forum;
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 1), plain));
    QCOMPARE(
        sentenceOf(forum.service().book(forum->doctor(0), forum.slotId(1, 0), plain)),
        u"You already hold the 1:1 at 3.20pm on Tuesday 24 November 2026. Cancel it before you book another "
        "time."_s);
    QVERIFY(!forum.slot(1, 0).isTaken);
}

void BookingServiceTest::pastBookingsDoNotCount()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QVERIFY(forum.service().book(doctor, forum.slotId(0, 1), plain));
    forum->clock().set(clinicDate, QTime(15, 20));
    QCOMPARE(sentenceOf(forum.service().book(doctor, forum.slotId(1, 0), plain)), u"(done)"_s);
    QCOMPARE(forum.service().mine(doctor)->size(), size_t(2));
    QVERIFY(forum.service().mine(doctor)->at(0).hasStarted);
}

void BookingServiceTest::theLimitIsASetting()
{
    ClinicForum forum;
    ForumSettings settings = *forum->forum().settings().current();
    settings.bookingsADoctorMayHold = 2;
    QVERIFY(forum->forum().settings().change(forum->administrator(), settings));
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 1), plain));
    QCOMPARE(sentenceOf(forum.service().book(forum->doctor(0), forum.slotId(0, 2), plain)),
             u"You already have a 1:1 that day."_s);
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(1, 0), plain));
}

void BookingServiceTest::oneBookingAClinicIsAConstraint()
{
    ClinicForum forum;
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 1), plain));
    SlotStore slotStore(forum->connection());
    const Slot held = forum.slot(0, 1);
    try {
        (void)slotStore.take(forum.slotId(0, 2), held.ownerTag, held.envelope);
        QFAIL("one doctor has two slots of a clinic");
    } catch (const DatabaseError& error) {
        QCOMPARE(error.kind(), DatabaseError::Kind::Constraint);
    }
    QVERIFY(!slotStore.take(held.id, QByteArray(32, 'x'), held.envelope));
    QCOMPARE(forum.slot(0, 1), held);
}

void BookingServiceTest::theTutorMayExceedTheLimit()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QVERIFY(forum.service().book(doctor, forum.slotId(0, 1), plain));
    QCOMPARE(sentenceOf(forum.service().bookFor(forum->tutor(), doctor.person(), forum.slotId(1, 0), plain)),
             u"(done)"_s);
    QCOMPARE(sentenceOf(forum.service().bookFor(forum->tutor(), doctor.person(), forum.slotId(0, 2), plain)),
             u"Doctor One already has a 1:1 that day."_s);
    // Booked under the office's tag until tutor and doctor have met.
    QCOMPARE(forum.service().mine(doctor)->size(), size_t(1));
    (void)forum->signedIn(u"tutor@forum.test"_s);
    QCOMPARE(forum.service().mine(doctor)->size(), size_t(1));
    forum->meet(doctor.person());
    QCOMPARE(forum.service().mine(doctor)->size(), size_t(2));
}

void BookingServiceTest::theTutorBooksForADoctorWithKeys()
{
    ClinicForum forum;
    (void)forum->doctor(0);
    const Actor tutor = forum->tutorWhoMetAll();
    QCOMPARE(sentenceOf(forum.service().bookFor(tutor, forum->doctor(0).person(), forum.slotId(0, 0), plain)),
             u"(done)"_s);
    const auto mine = forum.service().mine(forum->doctor(0));
    QCOMPARE(mine->size(), size_t(1));
    QVERIFY(mine->at(0).isByTutor && mine->at(0).checksOut);
    QCOMPARE(mine->at(0).message, plain.message);
    QCOMPARE(forum.attendee(0).fullName, u"Doctor One"_s);
    QVERIFY(forum.attendee(0).isByTutor);
    QVERIFY(forum.service().cancelOwn(forum->doctor(0), forum.slotId(0, 0)));
}

void BookingServiceTest::aDoctorWithoutKeysIsLinkedLater()
{
    ClinicForum forum;
    const PersonId person = forum->addPerson(u"Nguyễn Hassan"_s, u"nguyen@forum.test"_s, u"7000999"_s);
    QVERIFY(forum.service().bookFor(forum->tutor(), person, forum.slotId(0, 0), plain));
    QVERIFY(!forum.service().bookFor(forum->tutor(), person, forum.slotId(0, 1), plain));
    QCOMPARE(forum.attendee(0).fullName, u"Nguyễn Hassan"_s);
    QCOMPARE(*forum->forum().upkeep().relink(forum->tutor()), 0);

    const auto invitation = forum->forum().accounts().invite(forum->administrator(), person);
    QVERIFY(invitation);
    QVERIFY(forum->forum().accounts().activate(u"nguyen@forum.test"_s, invitation->code,
                                               TemporaryForum::password()));
    const Actor doctor = forum->signedIn(u"nguyen@forum.test"_s);
    QVERIFY(forum.service().mine(doctor)->empty());

    const QByteArray before = forum.slot(0, 0).ownerTag;
    const Actor tutor = forum->signedIn(u"tutor@forum.test"_s); // vouches for the keys, and links nothing
    QVERIFY(forum.service().mine(doctor)->empty());
    forum->meet(person);
    QCOMPARE(*forum->forum().upkeep().relink(tutor), 0);
    QVERIFY(forum.slot(0, 0).ownerTag != before);
    const auto mine = forum.service().mine(doctor);
    QCOMPARE(mine->size(), size_t(1));
    QVERIFY(mine->at(0).checksOut && mine->at(0).isByTutor);
    QCOMPARE(mine->at(0).message, plain.message);
    QCOMPARE(forum.attendee(0).fullName, u"Nguyễn Hassan"_s);
    QVERIFY(!forum.service().bookFor(tutor, person, forum.slotId(0, 1), plain));
}

void BookingServiceTest::nothingIsBookedAfterItsStart()
{
    ClinicForum forum;
    forum.closeBookingAt(QTime(16, 0));
    const Actor& doctor = forum->doctor(0);
    forum->clock().set(clinicDate, QTime(15, 20));
    QCOMPARE(sentenceOf(forum.service().book(doctor, forum.slotId(0, 1), plain)),
             u"3.20pm on Tuesday 24 November 2026 has passed. Choose a later time."_s);
    QVERIFY(!forum.service().bookFor(forum->tutor(), doctor.person(), forum.slotId(0, 1), plain));
    QVERIFY(forum.service().book(doctor, forum.slotId(0, 2), plain));
    forum->clock().set(clinicDate, QTime(15, 41));
    QVERIFY(!forum.service().cancelOwn(doctor, forum.slotId(0, 2)));
    QVERIFY(forum.slot(0, 2).isTaken);
}

void BookingServiceTest::aCancelledClinicTakesNobody()
{
    ClinicForum forum;
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 0), plain));
    ClinicStore clinics(forum->connection());
    Clinic clinic = *clinics.find(forum.clinic(0));
    clinic.state = ClinicState::Cancelled;
    clinic.cancellationReason = u"The tutor is unwell"_s;
    QVERIFY(clinics.update(clinic));
    QCOMPARE(sentenceOf(forum.service().book(forum->doctor(1), forum.slotId(0, 1), plain)),
             u"The 1:1 appointments of Tuesday 24 November 2026 are cancelled. Choose another day."_s);
    QVERIFY(forum.service().mine(forum->doctor(0))->at(0).isCancelled);
    QCOMPARE((*forum.service().nextClinic(Actor::nobody()))->span.date, laterDate);
    // What was held there does not stand in the way.
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(1, 0), plain));
}

void BookingServiceTest::aRequestIsCheckedBeforeItIsKept_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("no message") << u"Pastoral support"_s << QString() << true;
    QTest::newRow("topic in capitals") << u"PORTFOLIO PATHWAY (FORMERLY CESR)"_s << QString() << true;
    QTest::newRow("unknown topic") << u"Football"_s << QString() << false;
    QTest::newRow("1000 wide characters") << u"Pastoral support"_s << QString(1000, u'漢') << true;
    QTest::newRow("1001 characters") << u"Pastoral support"_s << QString(1001, u'a') << false;
}

void BookingServiceTest::aRequestIsCheckedBeforeItIsKept()
{
    QFETCH(QString, topic);
    QFETCH(QString, message);
    QFETCH(bool, isKept);
    ClinicForum forum;
    const Result<> booked =
        forum.service().book(forum->doctor(0), forum.slotId(0, 0), agreeing(topic, message));
    QCOMPARE(booked.isOk(), isKept);
    QCOMPARE(forum.slot(0, 0).isTaken, isKept);
    if (isKept)
        QCOMPARE(forum.attendee(0).message, message);
}

void BookingServiceTest::whoeverMayNotIsRefused()
{
    ClinicForum forum;
    const SlotId slot = forum.slotId(0, 0);
    const PersonId person = forum->doctor(0).person();
    QVERIFY(!forum.service().book(Actor::nobody(), slot, plain));
    QVERIFY(!forum.service().book(forum->administrator(), slot, plain));
    QVERIFY(!forum.service().bookFor(forum->administrator(), person, slot, plain));
    QVERIFY(!forum.service().bookFor(forum->doctor(0), person, slot, plain));
    QVERIFY(!forum.service().bookFor(forum->tutor(), forum->administrator().person(), slot, plain));
    QVERIFY(!forum.service().cancelAny(forum->administrator(), slot));
    QVERIFY(!forum.service().openClinics(Actor::nobody()));
    QVERIFY(!forum->forum().upkeep().relink(forum->administrator()));
    QVERIFY(!forum.service().addTopic(forum->doctor(0), u"Football"_s));
    QVERIFY(!forum.slot(0, 0).isTaken);
}

void BookingServiceTest::theTutorCancelsAnyBooking()
{
    ClinicForum forum;
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 0), plain));
    const Slot held = forum.slot(0, 0);
    QVERIFY(forum.service().cancelAny(forum->tutor(), held.id));
    QVERIFY(!forum.slot(0, 0).isTaken);
    QVERIFY(forum.slot(0, 0).ownerTag != held.ownerTag && forum.slot(0, 0).envelope != held.envelope);
    QCOMPARE(sentenceOf(forum.service().cancelAny(forum->tutor(), held.id)),
             u"3pm on Tuesday 24 November 2026 is free; there is nothing to cancel."_s);
}

void BookingServiceTest::nobodyCancelsAnothersBooking()
{
    ClinicForum forum;
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 0), plain));
    const Result<> cancelled = forum.service().cancelOwn(forum->doctor(1), forum.slotId(0, 0));
    QCOMPARE(sentenceOf(cancelled), u"You have no 1:1 at 3pm on Tuesday 24 November 2026."_s);
    QCOMPARE(cancelled.failure().code, FailureCode::NotFound);
    QVERIFY(forum.slot(0, 0).isTaken);
}

void BookingServiceTest::neitherWordsNorNamesStandInTheFile()
{
    ClinicForum forum;
    QVERIFY(forum.service().addTopic(forum->tutor(), u"Canaria topic"_s));
    (void)forum->doctor(0);
    const QByteArray before = forum.bytes();
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 0),
                                 agreeing(u"Canaria topic"_s, u"kanarienvogel"_s)));
    const QByteArray after = forum.bytes();
    QVERIFY(after.contains("Canaria topic")); // the topic's own row: the test finds what is there
    QCOMPARE(after.count("Canaria topic"), before.count("Canaria topic"));
    QCOMPARE(after.count("Doctor One"), before.count("Doctor One"));
    const QString word = u"kanarienvogel"_s;
    const auto utf16 = QByteArray(reinterpret_cast<const char*>(word.utf16()), word.size() * 2);
    QVERIFY(!after.contains(word.toUtf8()));
    QVERIFY(!after.contains(utf16));
    QVERIFY(!after.contains(word.toUtf8().toHex()) && !after.contains(word.toUtf8().toBase64().left(12)));
}

void BookingServiceTest::freeAndTakenRowsAreAlike()
{
    ClinicForum forum;
    const qsizetype fileSize = forum.bytes().size();
    QVERIFY(forum.service().book(forum->doctor(0), forum.slotId(0, 0),
                                 agreeing(u"Career planning"_s, QString(1000, u'漢'))));
    QVERIFY(forum.service().book(forum->doctor(1), forum.slotId(0, 1),
                                 agreeing(u"Career planning"_s, QString())));
    for (size_t n : {size_t(0), size_t(1)}) {
        QCOMPARE(forum.slot(0, n).envelope.size(), forum.slot(0, 2).envelope.size());
        QCOMPARE(forum.slot(0, n).ownerTag.size(), forum.slot(0, 2).ownerTag.size());
    }
    QVERIFY(fileSize > 0);
}

void BookingServiceTest::bookingAndCancellingLookAlikeInTheAudit()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    const auto rows = [&forum](const QString& table) {
        return forum->connection().number(u"SELECT count(*) FROM %1"_s.arg(table));
    };
    const qint64 clear = rows(u"audit_entry"_s);
    const qint64 sealed = rows(u"sealed_audit_entry"_s);
    QVERIFY(forum.service().book(doctor, forum.slotId(0, 0), plain));
    QVERIFY(forum.service().cancelOwn(doctor, forum.slotId(0, 0)));
    QVERIFY(forum.service().bookFor(forum->tutor(), doctor.person(), forum.slotId(0, 0), plain));
    QVERIFY(forum.service().cancelAny(forum->tutor(), forum.slotId(0, 0)));
    QCOMPARE(rows(u"audit_entry"_s), clear);
    QCOMPARE(rows(u"sealed_audit_entry"_s), sealed + 4);
    QCOMPARE(forum->connection().number(u"SELECT count(DISTINCT length(sealed)) FROM sealed_audit_entry"_s),
             1);
}

void BookingServiceTest::tamperingIsNoticed_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"envelope of another slot", "tag replaced", "row moved",
                            "forged under a copied tag", "forged for a doctor", "envelope cut short"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void BookingServiceTest::tamperingIsNoticed()
{
    QFETCH(QString, how);
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QVERIFY(forum.service().book(doctor, forum.slotId(0, 0), plain));
    QVERIFY(forum.attendee(0).checksOut);
    const Slot held = forum.slot(0, 0);
    const KeyPair forger = KeyPair::generate();
    const QByteArray office = doctor.keys().pinned.office.box;
    const PrivateBooking words{doctor.person(), doctor.person(), u"Career planning"_s, u"forged"_s};
    size_t looked = 0;
    if (how == u"envelope of another slot") {
        forum.setEnvelope(held.id, forum.slot(0, 1).envelope);
    } else if (how == u"tag replaced") {
        forum.setTag(held.id, QByteArray(32, 'x'));
    } else if (how == u"row moved") {
        looked = 1;
        forum.setTag(held.id, QByteArray(32, 'x'));
        forum.setTag(forum.slotId(0, 1), held.ownerTag);
        forum.setEnvelope(forum.slotId(0, 1), held.envelope);
        forum.setTaken(forum.slotId(0, 1));
    } else if (how == u"forged under a copied tag") {
        forum.setEnvelope(held.id, coverOf(words, held, BookingKey::between(forger, office),
                                           {office, doctor.keys().own.publicKeys().box})
                                       .envelope);
    } else if (how == u"forged for a doctor") {
        looked = 2;
        const Slot free = forum.slot(0, 2);
        const SlotCover cover = coverOf(words, free, BookingKey::between(forger, office), {office});
        forum.setTag(free.id, cover.ownerTag);
        forum.setEnvelope(free.id, cover.envelope);
        forum.setTaken(free.id);
    } else {
        forum.setEnvelope(held.id, held.envelope.chopped(1));
    }
    const Attendee attendee = forum.attendee(looked);
    QVERIFY(!attendee.checksOut);
    QVERIFY(attendee.fullName.isEmpty() && attendee.topic.isEmpty() && attendee.message.isEmpty());
    const auto mine = forum.service().mine(doctor);
    QVERIFY(mine);
    for (const OwnBooking& booking : *mine)
        QVERIFY(!booking.checksOut || booking.message == plain.message);
}

void BookingServiceTest::topicsComeAndGo()
{
    ClinicForum forum;
    BookingService& service = forum.service();
    QCOMPARE(service.topics(forum->doctor(0))->size(), size_t(5));
    QVERIFY(service.addTopic(forum->administrator(), u"  Research   and audit "_s));
    QVERIFY(!service.addTopic(forum->administrator(), u"research AND audit"_s));
    const Topic added = service.topics(forum->doctor(0))->back();
    QCOMPARE(added.title, u"Research and audit"_s);
    QVERIFY(service.book(forum->doctor(0), forum.slotId(0, 0), agreeing(u"research and audit"_s, {})));
    QVERIFY(service.removeTopic(forum->tutor(), added.id));
    QVERIFY(!service.book(forum->doctor(1), forum.slotId(0, 1), agreeing(u"research and audit"_s, {})));
    QCOMPARE(service.mine(forum->doctor(0))->at(0).topic, u"Research and audit"_s);
    QVERIFY(service.addTopic(forum->tutor(), u"Research and Audit"_s));
    QCOMPARE(service.topics(forum->doctor(0))->size(), size_t(6));
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::BookingServiceTest)
#include "tst_bookingservice.moc"
