// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatebulk.h"
#include "app/certificates/certificatelife.h"
#include "app/certificates/certificateservice.h"
#include "database/attendance/registerstore.h"
#include "database/certificates/certificatestore.h"
#include "database/programme/teachingsessionstore.h"
#include "tests/support/temporaryforum.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Certificates of many sessions at once.
class TestCertificateBulk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansSessionBySession();
    void plansWhatIsSelected_data();
    void plansWhatIsSelected();
    void plansForOnePerson();
    void issuesAllButOpenRegisters();
    void stoppedAndContinuedIsTheSame();
    void oneRefusedSessionDoesNotStopTheOthers();
    void neverToOnePersonAlone();
    void collectsThoseInForce();
    void aLeaversPackHasAllOfTheirs();
    void doctorsCollectTheirOwn();
    void whoHasNoKeyYetIssuesNothing();
};

namespace {

/// Sessions of 10 and 24 November 2026 with closed registers, one of 1 December with an open one, one that
/// was cancelled and one still to come, on 8 December. Doctor One came to all three, Doctor Two to the
/// second.
class Term final
{
public:
    Term()
        : first(session(QDate(2026, 11, 10), TeachingState::Held))
        , second(session(QDate(2026, 11, 24), TeachingState::Held))
        , open(session(QDate(2026, 12, 1), TeachingState::Published))
        , cancelled(session(QDate(2026, 11, 17), TeachingState::Cancelled))
        , toCome(session(QDate(2026, 12, 8), TeachingState::Published))
    {
        for (const int n : {0, 1})
            static_cast<void>(forum.doctor(n));
        static_cast<void>(forum.tutorWhoMetAll());
        mark(first, 0, 60);
        mark(second, 0, 60);
        mark(second, 1, 30);
        mark(open, 0, 60);
        forum.clock().set(QDate(2026, 12, 1), QTime(15, 5));
        for (const TeachingSessionId id : {first, second})
            close(id);
    }

    void close(TeachingSessionId id)
    {
        RegisterStore(forum.connection()).close(id, {forum.clock().utcNow(), forum.tutor().person()});
    }
    void mark(TeachingSessionId id, PersonId person, int minutes)
    {
        RegisterStore(forum.connection())
            .put(id, {Mark{.person = person,
                           .status = MarkStatus::Present,
                           .source = MarkSource::ByHand,
                           .minutes = minutes}});
    }
    void mark(TeachingSessionId id, int doctor, int minutes)
    {
        mark(id, forum.doctor(doctor).person(), minutes);
    }
    [[nodiscard]] CertificateBulk& bulk() { return forum.forum().certificateBulk(); }
    [[nodiscard]] const Actor& tutor() { return forum.tutor(); }
    [[nodiscard]] size_t stored() { return CertificateStore(forum.connection()).list({}).size(); }

    TemporaryForum forum;
    TeachingSessionId first, second, open, cancelled, toCome;

private:
    TeachingSessionId session(QDate date, TeachingState state)
    {
        TeachingSession session;
        session.uid = u"session-%1@forum.test"_s.arg(date.toString(Qt::ISODate));
        session.span = {date, QTime(14, 0), 60};
        session.title = u"Teaching of %1"_s.arg(date.toString(Qt::ISODate));
        session.state = state;
        if (state == TeachingState::Cancelled)
            session.cancellationReason = u"Snow"_s;
        return TeachingSessionStore(forum.connection()).insert(session);
    }
};

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.failure().sentence));
    return *std::move(result);
}

std::vector<std::pair<PersonId, TeachingSessionId>> placesOf(const std::vector<Certificate>& certificates)
{
    std::vector<std::pair<PersonId, TeachingSessionId>> places;
    for (const Certificate& certificate : certificates)
        places.emplace_back(certificate.person, certificate.session);
    std::ranges::sort(places);
    return places;
}

} // namespace

void TestCertificateBulk::plansSessionBySession()
{
    Term term;
    must(term.forum.forum().certificates().issue(term.tutor(), term.first));
    const BulkPlan plan = must(term.bulk().plan(term.tutor(), {}));
    QCOMPARE(plan.sessions.size(), 3U); // without the cancelled one, and without what is still to come
    QCOMPARE(plan.sessions[0].id, term.first);
    QCOMPARE(plan.sessions[0].title, u"Teaching of 2026-11-10"_s);
    QCOMPARE(plan.sessions[0].span.date, QDate(2026, 11, 10));
    QCOMPARE(plan.sessions[0].toIssue, 0);
    QCOMPARE(plan.sessions[0].inForce, 1);
    QCOMPARE(plan.sessions[1].toIssue, 2);
    QCOMPARE(plan.sessions[1].inForce, 0);
    QVERIFY(!plan.sessions[1].isRegisterOpen);
    QVERIFY(plan.sessions[2].isRegisterOpen);
    QCOMPARE(plan.sessions[2].toIssue, 0);
    QCOMPARE(plan.toIssue(), 2);
    QCOMPARE(plan.inForce(), 1);
    QCOMPARE(plan.openRegisters(), 1);
    QCOMPARE(must(term.bulk().plan(term.forum.administrator(), {})).toIssue(), 2);
    QVERIFY(term.bulk().plan(term.forum.doctor(0), {}).failure().code == FailureCode::NotAllowed);
    QCOMPARE(term.stored(), 1U);
    term.forum.clock().set(QDate(2026, 12, 1), QTime(13, 59));
    QCOMPARE(must(term.bulk().plan(term.tutor(), {})).sessions.size(), 2U); // the third begins at two
}

void TestCertificateBulk::plansWhatIsSelected_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("sessions");
    QTest::newRow("both days included") << QDate(2026, 11, 10) << QDate(2026, 11, 24) << 2;
    QTest::newRow("one day") << QDate(2026, 11, 24) << QDate(2026, 11, 24) << 1;
    QTest::newRow("between") << QDate(2026, 11, 11) << QDate(2026, 11, 23) << 0;
    QTest::newRow("from a day on") << QDate(2026, 11, 24) << QDate() << 2;
    QTest::newRow("to a day") << QDate() << QDate(2026, 11, 10) << 1;
    QTest::newRow("a day to come") << QDate(2026, 11, 24) << QDate(2027, 3, 31) << 2;
    QTest::newRow("the year") << QDate(2026, 4, 1) << QDate(2027, 3, 31) << 3;
}

void TestCertificateBulk::plansWhatIsSelected()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(int, sessions);
    Term term;
    CertificateSelection selection;
    if (from.isValid())
        selection.from = from;
    if (to.isValid())
        selection.to = to;
    QCOMPARE(must(term.bulk().plan(term.tutor(), selection)).sessions.size(), size_t(sessions));
    must(term.bulk().issue(term.tutor(), {}));
    for (const Certificate& certificate : must(term.bulk().collect(term.tutor(), selection))) {
        const QDate day = certificate.session == term.first ? QDate(2026, 11, 10) : QDate(2026, 11, 24);
        QVERIFY((!from.isValid() || from <= day) && (!to.isValid() || day <= to));
    }
    const CertificateSelection year = cpdYearSelection(QDate(2026, 11, 24));
    QCOMPARE(*year.from, QDate(2026, 4, 1));
    QCOMPARE(*year.to, QDate(2027, 3, 31));
}

void TestCertificateBulk::plansForOnePerson()
{
    Term term;
    must(term.forum.forum().certificates().issue(term.tutor(), term.first));
    const BulkPlan one = must(term.bulk().plan(term.tutor(), {.person = term.forum.doctor(0).person()}));
    QCOMPARE(one.inForce(), 1);
    QCOMPARE(one.toIssue(), 1);
    const BulkPlan other = must(term.bulk().plan(term.tutor(), {.person = term.forum.doctor(1).person()}));
    QCOMPARE(other.sessions.size(), 1U);
    QCOMPARE(other.toIssue(), 1);
}

void TestCertificateBulk::issuesAllButOpenRegisters()
{
    Term term;
    QList<qsizetype> steps;
    const BulkIssued issued = must(term.bulk().issue(term.tutor(), cpdYearSelection(QDate(2026, 11, 1)),
                                                     [&](qsizetype done, qsizetype all) {
                                                         steps += done;
                                                         return all == 3;
                                                     }));
    QCOMPARE(steps, (QList<qsizetype>{0, 1, 2, 3}));
    QCOMPARE(issued.certificates.size(), 3U);
    QCOMPARE(issued.skipped.size(), 1U);
    QCOMPARE(issued.skipped[0].session, term.open);
    QVERIFY(issued.skipped[0].isRegisterOpen);
    QVERIFY2(issued.skipped[0].sentence.contains(u"Tuesday 1 December 2026 is not closed yet"),
             qPrintable(issued.skipped[0].sentence));
    QVERIFY(must(term.bulk().issue(term.tutor(), {})).certificates.empty());
    QCOMPARE(term.stored(), 3U);
    term.close(term.open);
    QCOMPARE(must(term.bulk().issue(term.tutor(), {})).certificates.size(), 1U);
    QVERIFY(term.bulk().issue(term.forum.doctor(0), {}).failure().code == FailureCode::NotAllowed);
}

void TestCertificateBulk::stoppedAndContinuedIsTheSame()
{
    Term atOnce;
    Term inParts;
    const auto all = must(atOnce.bulk().issue(atOnce.tutor(), {})).certificates;
    const auto stopped =
        inParts.bulk().issue(inParts.tutor(), {}, [](qsizetype done, qsizetype) { return done < 1; });
    QVERIFY(!stopped);
    QVERIFY(stopped.failure().code == FailureCode::Cancelled);
    QVERIFY2(stopped.failure().sentence.contains(u"Stopped after 1 of 3 sessions") &&
                 stopped.failure().sentence.contains(u"1 certificate."),
             qPrintable(stopped.failure().sentence));
    QCOMPARE(inParts.stored(), 1U);
    QCOMPARE(must(inParts.bulk().issue(inParts.tutor(), {})).certificates.size(), 2U);
    QCOMPARE(placesOf(must(inParts.bulk().collect(inParts.tutor(), {}))), placesOf(all));
}

void TestCertificateBulk::oneRefusedSessionDoesNotStopTheOthers()
{
    Term term;
    term.mark(term.first, term.forum.addPerson(u"Ann \uE123 Lee"_s, u"ann@forum.test"_s, u"7123456"_s), 60);
    const BulkIssued issued = must(term.bulk().issue(term.tutor(), {}));
    QCOMPARE(issued.certificates.size(), 2U);
    QCOMPARE(issued.skipped.size(), 2U);
    QCOMPARE(issued.skipped[0].session, term.first);
    QVERIFY(!issued.skipped[0].isRegisterOpen);
    QVERIFY2(issued.skipped[0].sentence.contains(u"fonts-noto"), qPrintable(issued.skipped[0].sentence));
}

void TestCertificateBulk::neverToOnePersonAlone()
{
    Term term;
    const auto issued = term.bulk().issue(term.tutor(), {.person = term.forum.doctor(0).person()});
    QVERIFY(!issued);
    QVERIFY(issued.failure().code == FailureCode::Refused);
    QCOMPARE(term.stored(), 0U);
}

void TestCertificateBulk::collectsThoseInForce()
{
    Term term;
    const auto issued = must(term.bulk().issue(term.tutor(), {})).certificates;
    QVERIFY(term.forum.forum().certificateLife().revoke(term.tutor(), issued[0].serial, u"A reason"_s));
    QVERIFY(term.forum.forum().certificateLife().reissue(term.tutor(), issued[1].serial, u"A reason"_s));
    const auto collected = must(term.bulk().collect(term.tutor(), {}));
    QCOMPARE(collected.size(), 2U);
    for (const Certificate& certificate : collected)
        QVERIFY(certificate.standing.isInForce() && certificate.serial != issued[1].serial);
    QVERIFY(must(term.bulk().collect(term.tutor(), {.session = term.open})).empty());
}

void TestCertificateBulk::aLeaversPackHasAllOfTheirs()
{
    Term term;
    must(term.bulk().issue(term.tutor(), {}));
    const PersonId leaver = term.forum.doctor(0).person();
    const auto pack = must(term.bulk().collect(term.forum.administrator(), {.person = leaver}));
    QCOMPARE(placesOf(pack), (std::vector{std::pair(leaver, term.first), std::pair(leaver, term.second)}));
    const auto outcome = must(writeCertificates(pack, BulkForm::Zip, term.forum.folder() + u"/pack.zip"_s));
    QCOMPARE(outcome.files.size(), 2U);
    for (const CertificateFile& file : outcome.files)
        QVERIFY2(file.path.startsWith(u"One_Doctor_7000100_2026-11-"), qPrintable(file.path));
}

void TestCertificateBulk::doctorsCollectTheirOwn()
{
    Term term;
    must(term.bulk().issue(term.tutor(), {}));
    const Actor& doctor = term.forum.doctor(1);
    for (const CertificateSelection& selection :
         {CertificateSelection{}, CertificateSelection{.session = term.second},
          CertificateSelection{.person = doctor.person()}, cpdYearSelection(QDate(2026, 11, 24))}) {
        const auto own = must(term.bulk().collect(doctor, selection));
        QCOMPARE(own.size(), 1U);
        QCOMPARE(own[0].person, doctor.person());
        QVERIFY(!own[0].record.isEmpty());
    }
    QVERIFY(must(term.bulk().collect(doctor, {.session = term.first})).empty());
    const auto another = term.bulk().collect(doctor, {.person = term.forum.doctor(0).person()});
    QVERIFY(another.failure().code == FailureCode::NotAllowed);
    QVERIFY(term.bulk().collect(Actor::nobody(), {}).failure().code == FailureCode::NotAllowed);
}

void TestCertificateBulk::whoHasNoKeyYetIssuesNothing()
{
    Term term;
    const PersonId clerk = term.forum.addPerson(u"Iris Vane"_s, u"iris@forum.test"_s, u"7123456"_s);
    const Actor withoutKey(clerk, u"Iris Vane"_s, Role::Administrator, KeyRing(KeyPair::generate(), {}));
    QVERIFY(!term.bulk().issue(withoutKey, {}));
    QVERIFY(!term.bulk().collect(withoutKey, {}));
    QCOMPARE(term.stored(), 0U);
}

QTEST_MAIN(TestCertificateBulk)
#include "tst_certificatebulk.moc"
