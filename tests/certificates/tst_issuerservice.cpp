// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateseal.h"
#include "app/certificates/credential/didkey.h"
#include "app/forum/databasecheck.h"
#include "app/security/accounts.h"
#include "app/security/handovers.h"
#include "app/security/officeservice.h"
#include "app/security/succession.h"
#include "tests/certificates/issuedforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The issuer as those outside see it: its keys, and its list of what is no longer in force.
class TestIssuerService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listSaysWhatIsNoLongerInForce();
    void listNamesNobody();
    void everyChangedByteIsNoticed();
    void listOfAnotherIsOfAnother();
    void keyIsHandedOut();
    void renewedKeyLeavesCertificatesValid();
    void everybodyFollowsTheRenewedKey();
    void oldSessionsMustSignInAgain();
    void renewedTwice();
    void recoveryCodeOpensTheNewKey();
    void invitationsFromBeforeStillWork();
    void aKeyPutBeforeOursIsNotOurs();
    void onlyATutorRenews();
};

namespace {

const QString why = u"The register was corrected"_s;

/// The tutor with the office's keys, who has met everybody.
Actor tutorOf(IssuedForum& issued)
{
    return issued.forum.signedIn(u"tutor@forum.test"_s);
}

} // namespace

void TestIssuerService::listSaysWhatIsNoLongerInForce()
{
    IssuedForum issued;
    const CertificateSerial first = issued.of(0).serial;
    const CertificateSerial second = issued.of(1).serial;
    const CertificateSerial third = issued.of(2).serial;
    QCOMPARE(issued.issuer().revocations(issued.tutor())->entries.size(), 0U);
    issued.forum.clock().set(QDate(2026, 12, 1), QTime(9, 0));
    QVERIFY(issued.life().revoke(issued.tutor(), first, u"Lost: “quoted” \\ and <tags>"_s));
    const auto after = issued.life().reissue(issued.tutor(), second, why);
    const auto file = issued.issuer().signedRevocations(issued.forum.administrator());
    QVERIFY2(file.isOk(), qPrintable(file ? QString() : file.failure().sentence));
    const auto list = revocationListFrom(*file);
    QVERIFY(list);
    QCOMPARE(*list, *issued.issuer().revocations(issued.tutor()));
    QCOMPARE(list->entries.size(), 2U);
    QCOMPARE(list->madeOn, issued.forum.clock().utcNow());
    const RevocationEntry revoked{
        first, CertificateStatus::Revoked, QDate(2026, 12, 1), u"Lost: “quoted” \\ and <tags>"_s, {}};
    const RevocationEntry superseded{second, CertificateStatus::Superseded, QDate(2026, 12, 1), why,
                                     after->successor->serial};
    QVERIFY(list->find(first) && *list->find(first) == revoked);
    QVERIFY(list->find(second) && *list->find(second) == superseded);
    QVERIFY(!list->find(third));
    QVERIFY(list->hasKey(issued.of(2).issuingKey));
}

void TestIssuerService::listNamesNobody()
{
    IssuedForum issued;
    QVERIFY(issued.life().revoke(issued.tutor(), issued.of(0).serial, why));
    const QByteArray file = *issued.issuer().signedRevocations(issued.tutor());
    for (const char* name : {"Doctor", "One", "Tamsin", "Okonkwo", "7000100", "forum.test"})
        QVERIFY2(!file.contains(name), name);
    QVERIFY(file.contains("The register was corrected"));
}

void TestIssuerService::everyChangedByteIsNoticed()
{
    const KeyPair issuer = KeyPair::generate();
    RevocationList list{
        .forumName = u"Forum é"_s,
        .madeOn = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC),
        .keys = {{issuer.publicKeys().sign, QDate(2026, 1, 1), {}},
                 {KeyPair::generate().publicKeys().sign, QDate(2025, 1, 1), QDate(2026, 1, 1)}}};
    for (const CertificateStatus status : {CertificateStatus::Revoked, CertificateStatus::Superseded})
        list.entries.push_back({CertificateSerial::random(), status, QDate(2026, 11, 30), why,
                                status == CertificateStatus::Superseded
                                    ? std::optional(CertificateSerial::random())
                                    : std::nullopt});
    const QByteArray file = signedRevocationList(list, issuer);
    QVERIFY(revocationListFrom(file) == std::optional(list));
    QVERIFY(revocationListFrom(file.trimmed()) == std::optional(list));
    int accepted = 0;
    for (qsizetype n = 0; n + 1 < file.size(); ++n) { // the line end at the end is not signed
        for (const char bit : {'\x01', '\x20', '\x80'}) {
            QByteArray changed = file;
            changed[n] = char(changed[n] ^ bit);
            accepted += revocationListFrom(changed) ? 1 : 0;
        }
        accepted += revocationListFrom(file.first(n)) ? 1 : 0;
        accepted += revocationListFrom(file.first(n) + ' ' + file.sliced(n)) ? 1 : 0;
    }
    QCOMPARE(accepted, 0);
    QVERIFY(!revocationListFrom({}));
    QVERIFY(!revocationListFrom("{}"));
}

void TestIssuerService::listOfAnotherIsOfAnother()
{
    const KeyPair ours = KeyPair::generate();
    const KeyPair theirs = KeyPair::generate();
    RevocationList list{.forumName = u"Forum"_s,
                        .madeOn = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC),
                        .keys = {{ours.publicKeys().sign, QDate(2026, 1, 1), {}}}};
    QVERIFY(revocationListFrom(signedRevocationList(list, ours)));
    QVERIFY(!revocationListFrom(signedRevocationList(list, theirs)));
}

void TestIssuerService::keyIsHandedOut()
{
    IssuedForum issued;
    const auto keys = issued.issuer().keys(issued.forum.doctor(0));
    QCOMPARE(keys->size(), 1U);
    QCOMPARE(keys->front().key, issued.of(0).issuingKey);
    QVERIFY(!keys->front().until);
    QCOMPARE(*issued.issuer().keys(Actor::nobody()), *keys);
    QVERIFY(*issued.issuer().hasIssuedWith(issued.tutor(), issued.of(0).issuingKey));
    QVERIFY(!*issued.issuer().hasIssuedWith(issued.tutor(), KeyPair::generate().publicKeys().sign));
}

void TestIssuerService::renewedKeyLeavesCertificatesValid()
{
    IssuedForum issued;
    const auto before = *issued.service().list(issued.tutor());
    issued.forum.clock().set(QDate(2027, 1, 4), QTime(9, 0));
    const Actor tutor = tutorOf(issued);
    const auto code = issued.issuer().renewKey(tutor);
    QVERIFY2(code.isOk(), qPrintable(code ? QString() : code.failure().sentence));
    QVERIFY(!code->isEmpty());
    QCOMPARE(firstProblem(issued.forum.connection()), QString());

    const Actor again = tutorOf(issued);
    QCOMPARE(*issued.service().list(again), before); // to the last byte, with their own signatures and key
    const auto whole = signedCertificate(before.front());
    QVERIFY(whole && areSignaturesOf(whole->record, whole->signatures));
    const auto keys = *issued.issuer().keys(again);
    QCOMPARE(keys.size(), 2U);
    QVERIFY(keys.front().key != before.front().issuingKey);
    QCOMPARE(keys.front().from, QDate(2027, 1, 4));
    QCOMPARE(keys.back().key, before.front().issuingKey);
    QCOMPARE(keys.back().until, std::optional(QDate(2027, 1, 4)));
    QVERIFY(*issued.issuer().hasIssuedWith(again, before.front().issuingKey));

    issued.mark(2, MarkStatus::Present, 60);
    const auto fresh = issued.service().issue(again, issued.id);
    QCOMPARE(fresh->front().issuingKey, keys.front().key);
    const auto list = revocationListFrom(*issued.issuer().signedRevocations(again));
    QVERIFY(list && list->hasKey(keys.front().key) && list->hasKey(keys.back().key));
}

void TestIssuerService::everybodyFollowsTheRenewedKey()
{
    IssuedForum issued;
    const auto before = *issued.service().list(issued.tutor());
    QVERIFY(issued.issuer().renewKey(tutorOf(issued)));
    const Actor administrator = issued.forum.signedIn(u"office@forum.test"_s);
    QVERIFY(administrator.keys().issuer.has_value());
    QCOMPARE(*issued.service().list(administrator), before);
    const Actor doctor = issued.forum.signedIn(u"doctor0@forum.test"_s);
    const auto own = *issued.service().list(doctor);
    QCOMPARE(own.size(), 1U);
    QVERIFY(!own.front().record.isEmpty());
    QVERIFY(*issued.issuer().hasIssuedWith(doctor, own.front().issuingKey));
    QVERIFY(issued.life().revoke(administrator, own.front().serial, why).isOk());
}

void TestIssuerService::oldSessionsMustSignInAgain()
{
    IssuedForum issued;
    const Actor administrator = issued.forum.signedIn(u"office@forum.test"_s);
    const CertificateSerial serial = issued.of(0).serial;
    QVERIFY(issued.issuer().renewKey(tutorOf(issued)));
    const auto late = issued.life().revoke(administrator, serial, why);
    QVERIFY(!late);
    QVERIFY(late.failure().code == FailureCode::Conflict);
    QVERIFY2(late.failure().sentence.contains(u"sign in again"_s), qPrintable(late.failure().sentence));
}

void TestIssuerService::renewedTwice()
{
    IssuedForum issued;
    const auto before = *issued.service().list(issued.tutor());
    QVERIFY(issued.issuer().renewKey(tutorOf(issued)));
    QVERIFY(issued.issuer().renewKey(tutorOf(issued)));
    const Actor tutor = tutorOf(issued);
    QCOMPARE(*issued.service().list(tutor), before);
    const auto keys = *issued.issuer().keys(tutor);
    QCOMPARE(keys.size(), 3U);
    QCOMPARE(keys.back().key, before.front().issuingKey);
    QVERIFY(!issued.service().list(issued.forum.signedIn(u"doctor0@forum.test"_s))->front().record.isEmpty());
    // The office goes on being handed over.
    const auto code =
        issued.forum.forum().handOvers().handOver(tutor, {issued.forum.doctor(0).person(), false, true});
    QVERIFY2(code.isOk(), qPrintable(code ? QString() : code.failure().sentence));
    const Actor heir = issued.forum.signedIn(u"doctor0@forum.test"_s);
    QVERIFY(heir.keys().issuer.has_value());
    QCOMPARE(*issued.service().list(heir, {.session = issued.id, .person = {}}), before);
}

void TestIssuerService::recoveryCodeOpensTheNewKey()
{
    IssuedForum issued;
    const auto code = issued.issuer().renewKey(tutorOf(issued));
    const Actor administrator = issued.forum.signedIn(u"office@forum.test"_s);
    OfficeService& office = issued.forum.forum().office();
    QVERIFY(!office.recover(administrator, issued.forum.recoveryCode(), administrator.person()));
    const auto next = office.recover(administrator, *code, administrator.person());
    QVERIFY2(next.isOk(), qPrintable(next ? QString() : next.failure().sentence));
    const Actor tutor = issued.forum.signedIn(u"office@forum.test"_s);
    QVERIFY(tutor.keys().office && tutor.keys().issuer);
    QCOMPARE(issued.service().list(tutor)->size(), 3U);
}

void TestIssuerService::invitationsFromBeforeStillWork()
{
    IssuedForum issued;
    const PersonId person = issued.forum.addPerson(u"Ann Lee"_s, u"ann@forum.test"_s, u"7123456"_s);
    const auto invitation = issued.forum.forum().accounts().invite(issued.forum.administrator(), person);
    QVERIFY(issued.issuer().renewKey(tutorOf(issued)));
    const auto activated = issued.forum.forum().accounts().activate(u"ann@forum.test"_s, invitation->code,
                                                                    TemporaryForum::password());
    QVERIFY2(activated.isOk(), qPrintable(activated ? QString() : activated.failure().sentence));
}

void TestIssuerService::aKeyPutBeforeOursIsNotOurs()
{
    IssuedForum issued;
    const Actor& tutor = issued.tutor();
    const KeyPair forged = KeyPair::generate();
    // Somebody who writes the file gives the word of a key of their own for ours.
    OfficeKeyStore store(issued.forum.connection());
    const OfficeKey present = store.current(OfficePurpose::Issuer);
    const OfficeKeyId id = store.insert(OfficePurpose::Issuer, forged.publicKeys().box,
                                        forged.publicKeys().sign, *present.recovery, QDate(2025, 1, 1));
    store.retire(id, QDate(2026, 1, 1));
    const QByteArray word = signedSuccessor(forged, OfficePurpose::Issuer, {present.box, present.sign});
    issued.run(u"UPDATE office_key SET succession_signature = x'%1', predecessor_signature = x'%1' "
               "WHERE id = %2"_s.arg(QString::fromLatin1(word.toHex()))
                   .arg(present.id.value()));
    QVERIFY(succession(store.all(), OfficePurpose::Issuer, forged.publicKeys(), {present.box, present.sign}));
    QCOMPARE(issued.issuer().keys(tutor)->size(), 1U);
    QVERIFY(!*issued.issuer().hasIssuedWith(tutor, forged.publicKeys().sign));
}

void TestIssuerService::onlyATutorRenews()
{
    IssuedForum issued;
    for (const Actor* actor : {&issued.forum.administrator(), &issued.forum.doctor(0)})
        QVERIFY(issued.issuer().renewKey(*actor).failure().code == FailureCode::NotAllowed);
    QVERIFY(issued.issuer().revocations(issued.forum.doctor(0)).failure().code == FailureCode::NotAllowed);
    QVERIFY(issued.issuer().signedRevocations(issued.forum.doctor(0)).failure().code ==
            FailureCode::NotAllowed);
}

QTEST_MAIN(TestIssuerService)
#include "tst_issuerservice.moc"
