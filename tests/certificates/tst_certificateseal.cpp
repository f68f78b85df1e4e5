// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatewriting.h"
#include "app/certificates/certificaterecord.h"
#include "app/certificates/certificateseal.h"
#include "app/certificates/certificateservice.h"
#include "app/forum/databasecheck.h"
#include "app/security/accounts.h"
#include "app/security/envelope.h"
#include "app/security/roleservice.h"
#include "database/attendance/registerstore.h"
#include "database/programme/teachingsessionstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/clinicforum.h"

#include <QJsonDocument>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The names on a certificate are for its doctor and for those who issue certificates.
class TestCertificateSeal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNotInTheClear();
    void theDoctorReadsTheirOwn();
    void whoGetsKeysLaterReadsTheEarlierOnes();
    void newKeysAfterAResetAreServedToo();
    void whoseKeyIsPendingIsToldSo();
    void whatWasChangedIsNoticed_data();
    void whatWasChangedIsNoticed();
    void theLongestFits();
    void signaturesAreOfWhatItSays();
    void aLostSealIsNoticed();
};

namespace {

/// A session of 24 November 2026 whose register is closed, and who was there.
class Held final
{
public:
    explicit Held(const std::vector<PersonId>& people)
    {
        TeachingSession session;
        session.uid = u"session-1@forum.test"_s;
        session.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
        session.title = u"Sepsis in the first hour"_s;
        session.state = TeachingState::Published;
        id = TeachingSessionStore(forum.connection()).insert(session);
        for (const PersonId person : people)
            attended(person);
    }
    void attended(PersonId person)
    {
        RegisterStore(forum.connection())
            .put(id, {Mark{.person = person, .status = MarkStatus::Present, .minutes = 60}});
    }
    void issue()
    {
        forum.clock().set(QDate(2026, 11, 24), QTime(15, 5));
        RegisterStore(forum.connection()).close(id, {forum.clock().utcNow(), forum.tutor().person()});
        QCOMPARE(sentenceOf(forum.forum().certificates().issue(forum.tutor(), id)), u"(done)"_s);
    }
    [[nodiscard]] QString recordFor(const Actor& actor)
    {
        const auto own = forum.forum().certificates().list(actor, {.session = id, .person = {}});
        return own && own->size() == 1 ? own->front().record : u"(not one)"_s;
    }
    [[nodiscard]] QString nameFor(const Actor& actor)
    {
        const auto record = recordFrom(recordFor(actor));
        return record ? record->fullName : u"(closed)"_s;
    }
    void run(const QString& sql) { Statement(forum.connection(), sql).run(); }

    TemporaryForum forum;
    TeachingSessionId id{0};
};

Actor activated(TemporaryForum& forum, PersonId person, const QString& email)
{
    const auto invitation = forum.forum().accounts().invite(forum.administrator(), person);
    if (!forum.forum().accounts().activate(email, invitation->code, TemporaryForum::password()))
        qFatal("not activated");
    return forum.signedIn(email);
}

} // namespace

void TestCertificateSeal::namesAreNotInTheClear()
{
    Held held({});
    held.attended(held.forum.addPerson(u"Zéphyrine Quillfeather"_s, u"zq@forum.test"_s, u"7123456"_s));
    held.issue();
    Statement row(held.forum.connection(), u"SELECT record, envelope, sealed_to FROM certificate"_s);
    QVERIFY(row.next());
    for (const QString& name : {u"Quillfeather"_s, u"7123456"_s, u"Okonkwo"_s, u"Z\\u00e9"_s})
        QVERIFY2(!row.text(0).contains(name), qPrintable(name));
    QVERIFY(row.text(0).contains(u"Sepsis in the first hour"_s));
    QVERIFY(row.isNull(2));
    QCOMPARE(held.nameFor(held.forum.tutor()), u"Zéphyrine Quillfeather"_s);
    QCOMPARE(held.nameFor(held.forum.administrator()), u"Zéphyrine Quillfeather"_s);
}

void TestCertificateSeal::theDoctorReadsTheirOwn()
{
    Held held({});
    const Actor doctor =
        activated(held.forum, held.forum.addPerson(u"Ann Lee"_s, u"ann@forum.test"_s, u"7123456"_s),
                  u"ann@forum.test"_s);
    static_cast<void>(held.forum.signedIn(u"tutor@forum.test"_s)); // vouches for the keys
    held.attended(doctor.person());
    held.issue();
    QCOMPARE(held.nameFor(doctor), u"Ann Lee"_s);
}

void TestCertificateSeal::whoGetsKeysLaterReadsTheEarlierOnes()
{
    Held held({});
    const PersonId person = held.forum.addPerson(u"Ann Lee"_s, u"ann@forum.test"_s, u"7123456"_s);
    held.attended(person);
    held.issue();
    const Actor doctor = activated(held.forum, person, u"ann@forum.test"_s);
    QCOMPARE(held.recordFor(doctor), QString());
    const auto own = held.forum.forum().certificates().list(doctor);
    const auto files = writeCertificates(*own, BulkForm::Folder, held.forum.folder() + u"/out"_s);
    QVERIFY(files.failure().sentence.contains(u"cannot be opened with your key"_s));
    static_cast<void>(held.forum.signedIn(u"tutor@forum.test"_s));
    QCOMPARE(held.nameFor(doctor), u"Ann Lee"_s);
    QCOMPARE(held.nameFor(held.forum.administrator()), u"Ann Lee"_s);
    QVERIFY(writeCertificates(*held.forum.forum().certificates().list(doctor), BulkForm::Folder,
                              held.forum.folder() + u"/out"_s));
}

void TestCertificateSeal::newKeysAfterAResetAreServedToo()
{
    Held held({});
    const PersonId person = held.forum.addPerson(u"Ann Lee"_s, u"ann@forum.test"_s, u"7123456"_s);
    const Actor before = activated(held.forum, person, u"ann@forum.test"_s);
    static_cast<void>(held.forum.signedIn(u"tutor@forum.test"_s));
    held.attended(person);
    held.issue();
    QCOMPARE(held.nameFor(before), u"Ann Lee"_s);
    const Actor after = activated(held.forum, person, u"ann@forum.test"_s);
    QCOMPARE(held.recordFor(after), QString());
    static_cast<void>(held.forum.signedIn(u"tutor@forum.test"_s));
    QCOMPARE(held.recordFor(after), QString()); // nobody has vouched for the new keys yet
    held.forum.meet(person);
    static_cast<void>(held.forum.signedIn(u"office@forum.test"_s));
    QCOMPARE(held.nameFor(after), u"Ann Lee"_s);
    QCOMPARE(held.recordFor(before), QString());
}

void TestCertificateSeal::whoseKeyIsPendingIsToldSo()
{
    Held held({});
    held.attended(held.forum.doctor(0).person());
    held.issue();
    const PersonId person = held.forum.addPerson(u"New Clerk"_s, u"clerk@forum.test"_s, u"7123457"_s);
    QVERIFY(held.forum.forum().roles().grant(held.forum.administrator(), person, Role::Administrator));
    const auto invitation = held.forum.forum().accounts().invite(held.forum.administrator(), person);
    QVERIFY(held.forum.forum().accounts().activate(u"clerk@forum.test"_s, invitation->code,
                                                   TemporaryForum::password()));
    held.run(u"UPDATE office_key_grant SET sealed_secret = NULL WHERE account_id = "
             "(SELECT id FROM account WHERE person_id = %1)"_s.arg(person.value()));
    const Actor clerk = held.forum.signedIn(u"clerk@forum.test"_s);
    QVERIFY(!clerk.keys().issuer);
    const auto all = held.forum.forum().certificates().list(clerk);
    QVERIFY(!all);
    QVERIFY2(all.failure().sentence.contains(u"has not been handed to you yet"_s),
             qPrintable(all.failure().sentence));
    QVERIFY(held.forum.forum().certificates().list(clerk, {.session = {}, .person = person}));
}

void TestCertificateSeal::whatWasChangedIsNoticed_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("the names of another")
        << u"UPDATE certificate SET envelope = (SELECT envelope FROM certificate "
           "WHERE person_id <> %1) WHERE person_id = %1"_s;
    QTest::newRow("the title") << u"UPDATE certificate SET record = replace(record, 'Sepsis', 'Golf')"_s;
    QTest::newRow("the minutes that it says")
        << u"UPDATE certificate SET record = replace(record, ':60', ':90')"_s;
    QTest::newRow("the credits") << u"UPDATE certificate SET credits = 500"_s;
    QTest::newRow("the day") << u"UPDATE certificate SET issued_on = '2026-11-23'"_s;
    QTest::newRow("whose it is") << u"UPDATE certificate SET person_id = (SELECT id FROM person "
                                    "WHERE email = 'office@forum.test') WHERE person_id = %1"_s;
    QTest::newRow("its number") << u"UPDATE certificate SET serial = '0000-0000-0' WHERE person_id = %1"_s;
    QTest::newRow("its kind") << u"UPDATE certificate SET kind = 'teaching'"_s;
    QTest::newRow("its key") << u"UPDATE certificate SET issuing_key = zeroblob(32)"_s;
    QTest::newRow("what it replaces")
        << u"UPDATE certificate SET predecessor = '0000-0001-2' WHERE person_id = %1"_s;
    QTest::newRow("no record") << u"UPDATE certificate SET record = ''"_s;
}

void TestCertificateSeal::whatWasChangedIsNoticed()
{
    QFETCH(QString, change);
    Held held({});
    const PersonId first = held.forum.doctor(0).person();
    held.attended(first);
    held.attended(held.forum.doctor(1).person());
    held.issue();
    held.run(change.contains(u"%1"_s) ? change.arg(first.value()) : change);
    const auto all = held.forum.forum().certificates().list(held.forum.tutor());
    QVERIFY(all);
    const auto closed =
        std::ranges::count_if(*all, [](const Certificate& each) { return each.record.isEmpty(); });
    QVERIFY(closed >= 1);
    QVERIFY(!writeCertificates(*all, BulkForm::Folder, held.forum.folder() + u"/out"_s));
}

void TestCertificateSeal::theLongestFits()
{
    const KeyPair issuer = KeyPair::generate();
    const QString longest = u"漢"_s.repeated(300);
    CertificateRecord record{.serial = CertificateSerial::random(),
                             .fullName = u"🩺"_s.repeated(60),
                             .profession = longest.left(120),
                             .professionalBody = u"GMC"_s,
                             .professionalNumber = longest.left(40),
                             .sessionTitle = longest.left(200),
                             .span = {QDate(2026, 11, 24), QTime(14, 0), 60},
                             .venue = longest.left(200),
                             .signatoryName = longest.left(120),
                             .signatoryRole = u"Deputy Clinical Tutor"_s,
                             .issuedOn = QDate(2026, 11, 24)};
    for (int n = 0; n < 20; ++n)
        record.outcomes += longest;
    Certificate certificate{.id = CertificateId(0),
                            .serial = record.serial,
                            .session = TeachingSessionId(1),
                            .person = PersonId(2),
                            .credits = Credits::ofHundredths(100),
                            .minutes = 60,
                            .issuedOn = record.issuedOn,
                            .record = canonicalJson(record)};
    const CertificateSignatures signatures = signCertificate(record, issuer);
    setSignatures(certificate, signatures);
    const SealedCertificate sealed = sealedCertificate(certificate, issuer, {});
    QCOMPARE(sealed.envelope.size(), certificateEnvelopeSize());
    const auto opened = openedCertificate(sealed, issuer, issuer.publicKeys().sign);
    QVERIFY(opened);
    QCOMPARE(*opened, certificate);
    const auto whole = signedCertificate(*opened);
    QVERIFY(whole && *whole == (SignedCertificate{record, signatures}));
    QVERIFY(!signedCertificate(sealed.certificate)); // names could be tried on a signature
}

void TestCertificateSeal::signaturesAreOfWhatItSays()
{
    Held held({});
    held.attended(held.forum.doctor(0).person());
    held.issue();
    const auto all = held.forum.forum().certificates().list(held.forum.tutor());
    const auto whole = signedCertificate(all->front());
    QVERIFY(whole);
    QCOMPARE(whole->signatures.issuerKey, held.forum.tutor().keys().pinned.issuer.sign);
    QVERIFY(areSignaturesOf(whole->record, whole->signatures));
    CertificateRecord other = whole->record;
    other.minutesAttended = 90;
    QVERIFY(!areSignaturesOf(other, whole->signatures));
}

void TestCertificateSeal::aLostSealIsNoticed()
{
    Held held({});
    held.attended(held.forum.doctor(0).person());
    held.issue();
    QCOMPARE(firstProblem(held.forum.connection()), QString());
    held.run(u"UPDATE certificate SET envelope = x'00'"_s);
    QVERIFY(firstProblem(held.forum.connection()).contains(u"has lost what was sealed in it"_s));
}

QTEST_MAIN(TestCertificateSeal)
#include "tst_certificateseal.moc"
