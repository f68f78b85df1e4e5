// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/confidentiality.h"
#include "app/forum/settings.h"
#include "app/security/accounts.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"
#include "tests/support/commandrun.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const BookingRequest unread{u"Career planning"_s, u"A word beforehand"_s};

Result<> changeText(ClinicForum& forum, const QString& text)
{
    return forum->forum().settings().set(forum->tutor(), {u"confidentiality_text"_s, text});
}

/// The tutor knows this doctor's keys.
Actor invitedByTheTutor(ClinicForum& forum)
{
    const QString email = u"ifeoma@forum.test"_s;
    const PersonId person = forum->addPerson(u"Ifeoma Sato"_s, email, u"7000555"_s);
    Accounts& accounts = forum->forum().accounts();
    const auto invitation = accounts.invite(forum.freshTutor(), person);
    if (!invitation || !accounts.activate(email, invitation->code, TemporaryForum::password()))
        qFatal("The doctor has no account.");
    return forum->signedIn(email);
}

std::optional<Consent> consentOfFirst(ClinicForum& forum, const Actor& doctor)
{
    const auto mine = forum.bookings().mine(doctor);
    return mine && !mine->empty() ? mine->front().consent : std::nullopt;
}

} // namespace

/// The limits of confidentiality are agreed to before a 1:1, and where that is recorded.
class TestConfidentiality final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsBookedBeforeItIsAgreed();
    void agreementIsRecordedInsideTheEnvelope();
    void whoeverHasAgreedIsNotAskedAgain();
    void aNewTextIsAskedAnew();
    void aTextThatWasNotShownIsNotAgreedTo();
    void theWaitingListAsksToo();
    void whatWasAgreedForAWaitingPlaceGoesIntoItsBooking();
    void aDoctorBookedByTheTutorIsAskedAtTheNextSignIn();
    void theTextIsChecked_data();
    void theTextIsChecked();
    void theCommandLineAsks();
};

void TestConfidentiality::nothingIsBookedBeforeItIsAgreed()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    const Result<> booked = forum.bookings().book(doctor, forum.slotId(0, 0), unread);
    QVERIFY(!booked);
    QCOMPARE(booked.failure().code, FailureCode::Refused);
    QVERIFY(booked.failure().sentence.contains(u"limits of confidentiality"_s));
    QVERIFY(!forum.slot(0, 0).isTaken);
    const auto terms = forum.bookings().confidentiality(doctor);
    QVERIFY(terms);
    QVERIFY(!terms->agreedOn);
    QCOMPARE(terms->text, defaultConfidentialityText());
    for (const QString& said :
         {u"serious harm"_s, u"patients"_s, u"law"_s, u"second tutor"_s, u"Nobody else"_s})
        QVERIFY2(terms->text.contains(said), qPrintable(said));
    QVERIFY(!forum.bookings().confidentiality(forum->administrator()));
}

void TestConfidentiality::agreementIsRecordedInsideTheEnvelope()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    const BookingRequest request = agreeing(u"Career planning"_s);
    QVERIFY(forum.bookings().book(doctor, forum.slotId(0, 0), request));
    const Consent expected{request.agreedTo, QDate(2026, 11, 16)};
    QCOMPARE(consentOfFirst(forum, doctor), std::optional(expected));
    const auto day = forum.bookings().clinicDay(forum.freshTutor(), ClinicForum::first());
    QCOMPARE(day->front().daySlots.front().attendee->consent, std::optional(expected));
    QVERIFY(!forum.bytes().contains(request.agreedTo));

    // It is under the proof: nobody writes it into a booking without the doctor's or the office's key.
    const Slot slot = forum.slot(0, 0);
    auto opened = openBooking(slot, doctor.keys().own);
    QVERIFY(opened->isProvenBy(BookingKey::ofDoctor(doctor), slot));
    opened->booking.consent->agreedOn = QDate(2026, 11, 1);
    QVERIFY(!opened->isProvenBy(BookingKey::ofDoctor(doctor), slot));
}

void TestConfidentiality::whoeverHasAgreedIsNotAskedAgain()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QVERIFY(forum.bookings().book(doctor, forum.slotId(0, 0), agreeing(u"Career planning"_s)));
    (*forum).clock().set(QDate(2026, 11, 25), QTime(9, 0));
    QVERIFY(forum.bookings().book(doctor, forum.slotId(1, 0), unread));
    const auto mine = forum.bookings().mine(doctor);
    QCOMPARE(mine->back().consent->agreedOn, QDate(2026, 11, 16));
    // Another doctor is.
    QVERIFY(!forum.bookings().book(forum->doctor(1), forum.slotId(1, 1), unread));
}

void TestConfidentiality::aNewTextIsAskedAnew()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QVERIFY(forum.bookings().book(doctor, forum.slotId(0, 0), agreeing(u"Career planning"_s)));
    (*forum).clock().set(QDate(2026, 11, 25), QTime(9, 0));
    QVERIFY(changeText(forum, u"Nothing is passed on, but what the law asks for."_s));
    QVERIFY(!forum.bookings().confidentiality(doctor)->agreedOn);
    QVERIFY(!forum.bookings().book(doctor, forum.slotId(1, 0), unread));
    const auto terms = forum.bookings().confidentiality(doctor);
    QVERIFY(forum.bookings().book(doctor, forum.slotId(1, 0), {u"Career planning"_s, {}, terms->digest}));
    QCOMPARE(forum.bookings().confidentiality(doctor)->agreedOn, std::optional(QDate(2026, 11, 25)));
    // What was agreed to before says still what it said.
    QCOMPARE(consentOfFirst(forum, doctor)->text, confidentiality::digestOf(defaultConfidentialityText()));
}

void TestConfidentiality::aTextThatWasNotShownIsNotAgreedTo()
{
    ClinicForum forum;
    const BookingRequest shown = agreeing(u"Career planning"_s);
    QVERIFY(changeText(forum, u"Everything is told to everybody."_s));
    const Result<> booked = forum.bookings().book(forum->doctor(0), forum.slotId(0, 0), shown);
    QVERIFY(!booked);
    QCOMPARE(booked.failure().code, FailureCode::Conflict);
    QVERIFY(!forum.slot(0, 0).isTaken);
}

void TestConfidentiality::theWaitingListAsksToo()
{
    ClinicForum forum;
    for (int n = 0; n < 3; ++n)
        QVERIFY(forum.bookings().book(forum->doctor(n), forum.slotId(0, size_t(n)),
                                      agreeing(u"Career planning"_s)));
    QVERIFY(!forum.bookings().joinWaitingList(forum->doctor(3), forum.clinicId(0), unread));
    QVERIFY(forum.bookings().joinWaitingList(forum->doctor(3), forum.clinicId(0),
                                             agreeing(u"Career planning"_s)));
    QVERIFY(forum.bookings().confidentiality(forum->doctor(3))->agreedOn);
}

void TestConfidentiality::whatWasAgreedForAWaitingPlaceGoesIntoItsBooking()
{
    ClinicForum forum;
    for (int n = 0; n < 3; ++n)
        QVERIFY(forum.bookings().book(forum->doctor(n), forum.slotId(0, size_t(n)),
                                      agreeing(u"Career planning"_s)));
    QVERIFY(forum.bookings().joinWaitingList(forum->doctor(3), forum.clinicId(0),
                                             agreeing(u"Career planning"_s)));
    (*forum).clock().set(QDate(2026, 11, 17), QTime(9, 0));
    QVERIFY(forum.bookings().cancelOwn(forum->doctor(1), forum.slotId(0, 1)));
    QVERIFY(forum.bookings().acceptOffer(forum->doctor(3), forum.clinicId(0)));
    QCOMPARE(consentOfFirst(forum, forum->doctor(3))->agreedOn, QDate(2026, 11, 16));
}

void TestConfidentiality::aDoctorBookedByTheTutorIsAskedAtTheNextSignIn()
{
    ClinicForum forum;
    const Actor doctor = invitedByTheTutor(forum);
    QVERIFY(forum.bookings().bookFor(forum.freshTutor(), doctor.person(), forum.slotId(0, 0), unread));
    auto notices = forum.bookings().notices(doctor);
    QCOMPARE(notices->size(), size_t(1));
    QCOMPARE(notices->front().terms, defaultConfidentialityText());

    Notice another = notices->front();
    another.terms = u"Something else"_s;
    QVERIFY(!forum.bookings().acknowledge(doctor, another));
    Notice unseen = notices->front();
    unseen.terms.clear();
    QVERIFY(!forum.bookings().acknowledge(doctor, unseen));
    QVERIFY(!consentOfFirst(forum, doctor));

    QVERIFY(forum.bookings().acknowledge(doctor, notices->front()));
    QVERIFY(forum.bookings().notices(doctor)->empty());
    QCOMPARE(consentOfFirst(forum, doctor)->agreedOn, QDate(2026, 11, 16));
}

void TestConfidentiality::theTextIsChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("lines") << u"One line.\nAnother."_s << true;
    QTest::newRow("empty") << u" \n "_s << false;
    QTest::newRow("too long") << QString(1201, u'x') << false;
    QTest::newRow("as long as may be") << QString(1200, u'x') << true;
    QTest::newRow("markup is text") << u"<b>Never</b> told & kept"_s << true;
}

void TestConfidentiality::theTextIsChecked()
{
    QFETCH(QString, text);
    ClinicForum forum;
    QTEST(bool(changeText(forum, text)), "isGood");
}

void TestConfidentiality::theCommandLineAsks()
{
    ClinicForum forum;
    static_cast<void>(forum->doctor(0));
    CommandRunner runner(forum->path());
    runner.setTime(u"2026-11-16 09:00:00"_s);
    const QString doctor = u"doctor0@forum.test"_s;
    const auto booking = [](const QString& date) {
        return QStringList{u"appointments"_s, u"book"_s,  u"--date"_s,  date,
                           u"--time"_s,       u"15:00"_s, u"--topic"_s, u"Career planning"_s};
    };
    const CommandRun refused = runner.runAs(doctor, booking(u"2026-11-24"_s));
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.error().contains(defaultConfidentialityText().section(u'\n', 1, 1)));
    QVERIFY(refused.error().contains(u"--agree"_s));
    QCOMPARE(runner.runAs(doctor, booking(u"2026-11-24"_s) + QStringList{u"--agree"_s}).status, 0);
    runner.setTime(u"2026-11-25 09:00:00"_s);
    const CommandRun second = runner.runAs(doctor, booking(u"2026-12-08"_s));
    QVERIFY2(second.status == 0, second.err.constData());
}

QTEST_MAIN(TestConfidentiality)
#include "tst_confidentiality.moc"
