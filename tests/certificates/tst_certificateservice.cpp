// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatebulk.h"
#include "app/certificates/certificaterecord.h"
#include "app/certificates/certificateservice.h"
#include "app/forum/settings.h"
#include "database/attendance/registerstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"
#include "tests/support/temporaryforum.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;
using Outcome = CertificatePreviewLine::Outcome;

namespace {

/// A forum with one session on 24 November 2026, 2pm to 3pm, and a register of eight people.
class Fixture final
{
public:
    Fixture()
    {
        TeachingSession session;
        session.uid = u"session-1@forum.test"_s;
        session.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
        session.title = u"Sepsis in the first hour"_s;
        session.outcomes = {u"Recognise sepsis early"_s, u"Start the bundle within an hour"_s};
        session.isClinical = true;
        session.venue = u"Seminar Room 2"_s;
        session.state = TeachingState::Published;
        sessionId = TeachingSessionStore(temporary.connection()).insert(session);

        attend(u"Chidi Patel"_s, MarkStatus::Present, 60);
        attend(u"Łukasz Adébáyọ̀"_s, MarkStatus::Late, 40);
        attend(u"José Chen"_s, MarkStatus::Present, 55);
        attend(u"Kwame Eze"_s, MarkStatus::LeftEarly, 15);
        attend(u"Ann Short"_s, MarkStatus::LeftEarly, 14);
        attend(u"Adaeze Nowak"_s, MarkStatus::DidNotAttend, 0);
        attend(u"Tomasz Rahman"_s, MarkStatus::Apologies, 0);
    }

    void attend(const QString& name, MarkStatus status, int minutes)
    {
        const int number = ++m_people;
        const PersonId person = temporary.addPerson(name, u"person%1@forum.test"_s.arg(number),
                                                    QString::number(7100000 + number));
        people.insert(name, person.value());
        RegisterStore(temporary.connection())
            .put(
                sessionId,
                {Mark{.person = person, .status = status, .source = MarkSource::ByHand, .minutes = minutes}});
    }
    void close()
    {
        temporary.clock().set(QDate(2026, 11, 24), QTime(15, 5));
        RegisterStore(temporary.connection())
            .close(sessionId, {temporary.clock().utcNow(), temporary.tutor().person()});
    }
    [[nodiscard]] PersonId person(const QString& name) const { return PersonId(people.value(name)); }
    [[nodiscard]] CertificateService& service() { return temporary.forum().certificates(); }
    [[nodiscard]] CertificateBulk& bulk() { return temporary.forum().certificateBulk(); }
    [[nodiscard]] QString out() const { return temporary.folder() + u"/out"_s; }
    [[nodiscard]] QStringList files() const { return QDir(out()).entryList(QDir::Files | QDir::Hidden); }

    TemporaryForum temporary;
    TeachingSessionId sessionId{0};
    QHash<QString, qint64> people;

private:
    int m_people = 0;
};

/// As a tutor reads it.
std::optional<Certificate> opened(TemporaryForum& forum, const CertificateSerial& serial)
{
    const auto all = forum.forum().certificates().list(forum.tutor());
    const auto found = std::ranges::find(*all, serial, &Certificate::serial);
    return found == all->end() ? std::nullopt : std::optional(*found);
}

} // namespace

class CertificateServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoGetsWhatAndWhy();
    void refusesAnOpenRegister();
    void refusesWhoeverMayNotIssue();
    void issuesOnce();
    void issuesTheRestAfterACorrection();
    void recordSaysWhatWasTrue();
    void laterChangesChangeNothing();
    void tutorSignsForTheAdministrator();
    void followsTheSettings();
    void aTakenSerialIsTriedAgain();
    void writesFilesAndMissingFiles();
    void anUnwritableFolderIssuesNothing();
    void aMissingGlyphIssuesNothing();
    void canBeStopped();
    void doctorsSeeTheirOwn();
    void unknownSessionIsNotFound();
};

void CertificateServiceTest::saysWhoGetsWhatAndWhy()
{
    Fixture fixture;
    fixture.close();
    const auto preview = fixture.service().preview(fixture.temporary.administrator(), fixture.sessionId);
    QVERIFY(preview.isOk());
    QCOMPARE(preview->toIssue(), 4);
    struct Expected
    {
        QString name;
        Outcome outcome;
        int hundredths;
        QString reason;
    };
    const std::vector<Expected> expected{
        {u"Łukasz Adébáyọ̀"_s, Outcome::ToIssue, 50, u"40 minutes attended: two quarter-hours"_s},
        {u"José Chen"_s, Outcome::ToIssue, 100,
         u"55 minutes attended: counts as the whole session, since no more than 5 minutes are missing"_s},
        {u"Kwame Eze"_s, Outcome::ToIssue, 25, u"15 minutes attended: one quarter-hour"_s},
        {u"Adaeze Nowak"_s, Outcome::DidNotAttend, 0, u"Did not attend"_s},
        {u"Chidi Patel"_s, Outcome::ToIssue, 100, u"60 minutes attended: the whole session"_s},
        {u"Tomasz Rahman"_s, Outcome::Apologies, 0, u"Apologies"_s},
        {u"Ann Short"_s, Outcome::TooShort, 0, u"14 minutes attended: less than one quarter-hour"_s},
    };
    QCOMPARE(preview->lines.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(preview->lines[i].fullName, expected[i].name);
        QVERIFY2(preview->lines[i].outcome == expected[i].outcome, qPrintable(expected[i].name));
        QCOMPARE(preview->lines[i].credits.hundredths(), expected[i].hundredths);
        QCOMPARE(preview->lines[i].reason, expected[i].reason);
    }
}

void CertificateServiceTest::refusesAnOpenRegister()
{
    Fixture fixture;
    const Actor& tutor = fixture.temporary.tutor();
    const auto preview = fixture.service().preview(tutor, fixture.sessionId);
    QVERIFY(!preview);
    QVERIFY(preview.failure().code == FailureCode::Refused);
    QVERIFY2(preview.failure().sentence.contains(u"Tuesday 24 November 2026"),
             qPrintable(preview.failure().sentence));
    QVERIFY(!fixture.service().issue(tutor, fixture.sessionId));
    QVERIFY(!fixture.bulk().issueInto(tutor, fixture.sessionId, fixture.out()));
    QVERIFY(!QDir(fixture.out()).exists());
    QVERIFY(fixture.service().list(tutor)->empty());
}

void CertificateServiceTest::refusesWhoeverMayNotIssue()
{
    Fixture fixture;
    fixture.close();
    for (const Actor* actor : {&fixture.temporary.doctor(0)}) {
        const auto issued = fixture.bulk().issueInto(*actor, fixture.sessionId, fixture.out());
        QVERIFY(!issued);
        QVERIFY(issued.failure().code == FailureCode::NotAllowed);
        QVERIFY(!fixture.service().preview(*actor, fixture.sessionId));
        QVERIFY(!fixture.service().issue(*actor, fixture.sessionId));
    }
    QVERIFY(!fixture.service().issue(Actor::nobody(), fixture.sessionId));
    QVERIFY(!fixture.service().list(Actor::nobody()));
    QVERIFY(!QDir(fixture.out()).exists());
}

void CertificateServiceTest::issuesOnce()
{
    Fixture fixture;
    fixture.close();
    const Actor& tutor = fixture.temporary.tutor();
    const auto first = fixture.service().issue(tutor, fixture.sessionId);
    QVERIFY2(first.isOk(), qPrintable(first ? QString() : first.failure().sentence));
    QCOMPARE(first->size(), 4U);
    const auto second = fixture.service().issue(fixture.temporary.administrator(), fixture.sessionId);
    QVERIFY(second.isOk());
    QVERIFY(second->empty());
    QCOMPARE(*fixture.service().list(tutor), *first);

    const auto preview = fixture.service().preview(tutor, fixture.sessionId);
    QCOMPARE(preview->toIssue(), 0);
    QVERIFY(preview->lines.front().outcome == Outcome::AlreadyIssued);
    QCOMPARE(preview->lines.front().serial, std::optional(first->front().serial));
    QCOMPARE(preview->lines.front().credits.hundredths(), 50);

    QSet<QString> serials;
    for (const Certificate& certificate : *first)
        serials.insert(certificate.serial.value());
    QCOMPARE(serials.size(), 4);
}

void CertificateServiceTest::issuesTheRestAfterACorrection()
{
    Fixture fixture;
    fixture.close();
    QCOMPARE(fixture.service().issue(fixture.temporary.tutor(), fixture.sessionId)->size(), 4U);
    fixture.attend(u"Late Comer"_s, MarkStatus::Present, 60);
    const auto rest = fixture.service().issue(fixture.temporary.tutor(), fixture.sessionId);
    QCOMPARE(rest->size(), 1U);
    QCOMPARE(rest->front().person, fixture.person(u"Late Comer"_s));
}

void CertificateServiceTest::recordSaysWhatWasTrue()
{
    Fixture fixture;
    fixture.close();
    const auto issued = fixture.service().issue(fixture.temporary.tutor(), fixture.sessionId);
    const auto record = recordFrom(issued->front().record);
    QVERIFY(record.has_value());
    QVERIFY(record->printed.contains(u"Łukasz Adébáyọ̀"_s));
    const CertificateRecord expected{
        .serial = issued->front().serial,
        .fullName = u"Łukasz Adébáyọ̀"_s,
        .profession = u"Doctor"_s,
        .professionalBody = u"GMC"_s,
        .professionalNumber = u"7100002"_s,
        .sessionTitle = u"Sepsis in the first hour"_s,
        .outcomes = {u"Recognise sepsis early"_s, u"Start the bundle within an hour"_s},
        .span = {QDate(2026, 11, 24), QTime(14, 0), 60},
        .minutesAttended = 40,
        .credits = Credits::ofHundredths(50),
        .isClinical = true,
        .venue = u"Seminar Room 2"_s,
        .isOnline = false,
        .forumName = u"LED Educational Forum"_s,
        .site = u"Hillside Hospital"_s,
        .signatoryName = u"Dr Tamsin Okonkwo-Hale"_s,
        .signatoryRole = u"Deputy Clinical Tutor"_s,
        .issuedOn = QDate(2026, 11, 24),
        .printed = record->printed};
    QCOMPARE(*record, expected);
    QCOMPARE(issued->front().record, canonicalJson(expected));
}

void CertificateServiceTest::laterChangesChangeNothing()
{
    Fixture fixture;
    fixture.close();
    const Actor& tutor = fixture.temporary.tutor();
    const auto issued = fixture.service().issue(tutor, fixture.sessionId);
    PersonStore people(fixture.temporary.connection());
    PersonDetails details = *people.find(fixture.person(u"Chidi Patel"_s));
    details.fullName = *PersonName::parse(u"Somebody Else");
    people.update(fixture.person(u"Chidi Patel"_s), details);
    TeachingSessionStore sessions(fixture.temporary.connection());
    TeachingSession session = *sessions.find(fixture.sessionId);
    session.title = u"Another title"_s;
    QVERIFY(sessions.update(session));
    ForumSettings settings = *fixture.temporary.forum().settings().current();
    settings.name = u"Another forum"_s;
    QVERIFY(fixture.temporary.forum().settings().change(tutor, settings).isOk());

    for (const Certificate& certificate : *issued)
        QCOMPARE(opened(fixture.temporary, certificate.serial), std::optional(certificate));
}

void CertificateServiceTest::tutorSignsForTheAdministrator()
{
    Fixture fixture;
    fixture.close();
    const auto issued = fixture.service().issue(fixture.temporary.administrator(), fixture.sessionId);
    QCOMPARE(recordFrom(issued->front().record)->signatoryName, u"Dr Tamsin Okonkwo-Hale"_s);
}

void CertificateServiceTest::followsTheSettings()
{
    Fixture fixture;
    fixture.close();
    ForumSettings settings = *fixture.temporary.forum().settings().current();
    settings.creditsToleranceMinutes = 0;
    settings.creditsStepMinutes = 30;
    QVERIFY(fixture.temporary.forum().settings().change(fixture.temporary.tutor(), settings).isOk());
    const auto preview = fixture.service().preview(fixture.temporary.tutor(), fixture.sessionId);
    QCOMPARE(preview->toIssue(), 3);
    QCOMPARE(preview->lines.at(1).credits.hundredths(), 50); // 55 minutes
}

void CertificateServiceTest::aTakenSerialIsTriedAgain()
{
    Fixture fixture;
    fixture.close();
    // The same serial comes three times: the second person gets another.
    int calls = 0;
    const CertificateSerial taken = *CertificateSerial::parse(u"0000-0001-2");
    Changes changes;
    AuditLog audit(fixture.temporary.connection(), fixture.temporary.forum().clock());
    Operations operations(fixture.temporary.connection(), audit, changes);
    CertificateService service(fixture.temporary.connection(), operations, fixture.temporary.forum().clock(),
                               [&] { return ++calls <= 3 ? taken : CertificateSerial::random(); });
    const auto issued = service.issue(fixture.temporary.tutor(), fixture.sessionId);
    QVERIFY2(issued.isOk(), qPrintable(issued ? QString() : issued.failure().sentence));
    QCOMPARE(issued->size(), 4U);
    QCOMPARE(issued->front().serial, taken);
    QCOMPARE(calls, 6);
}

void CertificateServiceTest::writesFilesAndMissingFiles()
{
    Fixture fixture;
    fixture.close();
    const Actor& tutor = fixture.temporary.tutor();
    QList<qsizetype> steps;
    const auto first = fixture.bulk().issueInto(tutor, fixture.sessionId, fixture.out(),
                                                [&](qsizetype done, qsizetype total) {
                                                    steps += done;
                                                    return total == 4;
                                                });
    QVERIFY2(first.isOk(), qPrintable(first ? QString() : first.failure().sentence));
    QCOMPARE(first->newlyIssued.size(), 4U);
    QCOMPARE(fixture.files(),
             (QStringList{u"Adebayo_Lukasz_7100002_2026-11-24_Sepsis-in-the-first-hour.pdf"_s,
                          u"Chen_Jose_7100003_2026-11-24_Sepsis-in-the-first-hour.pdf"_s,
                          u"Eze_Kwame_7100004_2026-11-24_Sepsis-in-the-first-hour.pdf"_s,
                          u"Patel_Chidi_7100001_2026-11-24_Sepsis-in-the-first-hour.pdf"_s}));
    QCOMPARE(steps, (QList<qsizetype>{0, 1, 2, 3, 4}));

    QVERIFY(QFile::remove(first->files.at(1).path));
    const auto second = fixture.bulk().issueInto(tutor, fixture.sessionId, fixture.out());
    QVERIFY(second->newlyIssued.empty());
    QCOMPARE(second->files.size(), 4U);
    for (size_t i = 0; i < 4; ++i)
        QCOMPARE(second->files[i].isNew, i == 1);
    QCOMPARE(fixture.files().size(), 4);
}

void CertificateServiceTest::anUnwritableFolderIssuesNothing()
{
    Fixture fixture;
    fixture.close();
    const auto issued =
        fixture.bulk().issueInto(fixture.temporary.tutor(), fixture.sessionId, fixture.temporary.path());
    QVERIFY(!issued);
    QVERIFY2(issued.failure().sentence.contains(u"not a folder"), qPrintable(issued.failure().sentence));
    QVERIFY(fixture.service().list(fixture.temporary.tutor())->empty());
}

void CertificateServiceTest::aMissingGlyphIssuesNothing()
{
    Fixture fixture;
    fixture.attend(u"Ann \uE123 Lee"_s, MarkStatus::Present, 60);
    fixture.close();
    const auto issued = fixture.service().issue(fixture.temporary.tutor(), fixture.sessionId);
    QVERIFY(!issued);
    QVERIFY2(issued.failure().sentence.contains(u"fonts-noto"), qPrintable(issued.failure().sentence));
    QVERIFY(fixture.service().list(fixture.temporary.tutor())->empty());
}

void CertificateServiceTest::canBeStopped()
{
    Fixture fixture;
    fixture.close();
    const Actor& tutor = fixture.temporary.tutor();
    const auto stopped = fixture.bulk().issueInto(tutor, fixture.sessionId, fixture.out(),
                                                  [](qsizetype done, qsizetype) { return done < 2; });
    QVERIFY(!stopped);
    QVERIFY(stopped.failure().code == FailureCode::Cancelled);
    QVERIFY2(stopped.failure().sentence.contains(u"2 of 4 certificates"),
             qPrintable(stopped.failure().sentence));
    QCOMPARE(fixture.files().size(), 2);
    QCOMPARE(fixture.service().list(tutor)->size(), 4U);
    QVERIFY(fixture.bulk().issueInto(tutor, fixture.sessionId, fixture.out()).isOk());
    QCOMPARE(fixture.files().size(), 4);
}

void CertificateServiceTest::doctorsSeeTheirOwn()
{
    Fixture fixture;
    const Actor& doctor = fixture.temporary.doctor(0);
    RegisterStore(fixture.temporary.connection())
        .put(fixture.sessionId,
             {Mark{.person = doctor.person(), .status = MarkStatus::Present, .minutes = 60}});
    fixture.close();
    QCOMPARE(fixture.service().issue(fixture.temporary.tutor(), fixture.sessionId)->size(), 5U);
    const auto own = fixture.service().list(doctor);
    QCOMPARE(own->size(), 1U);
    QCOMPARE(own->front().person, doctor.person());
    QVERIFY(fixture.service().list(fixture.temporary.doctor(1))->empty());
    QCOMPARE(fixture.service().list(doctor, {.session = {}, .person = doctor.person()})->size(), 1U);
    const auto other =
        fixture.service().list(doctor, {.session = {}, .person = fixture.person(u"Chidi Patel"_s)});
    QVERIFY(!other);
    QVERIFY(other.failure().code == FailureCode::NotAllowed);
    QCOMPARE(fixture.service().list(fixture.temporary.administrator())->size(), 5U);
    QCOMPARE(fixture.service()
                 .list(fixture.temporary.tutor(), {.session = TeachingSessionId(999), .person = {}})
                 ->size(),
             0U);
}

void CertificateServiceTest::unknownSessionIsNotFound()
{
    Fixture fixture;
    const auto preview = fixture.service().preview(fixture.temporary.tutor(), TeachingSessionId(999));
    QVERIFY(!preview);
    QVERIFY(preview.failure().code == FailureCode::NotFound);
}

QTEST_MAIN(CertificateServiceTest)
#include "tst_certificateservice.moc"
