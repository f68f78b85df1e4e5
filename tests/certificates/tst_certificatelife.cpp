// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateseal.h"
#include "app/forum/databasecheck.h"
#include "app/security/auditservice.h"
#include "database/sqlite/databaseerror.h"
#include "tests/certificates/issuedforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// What becomes of certificates after their issue.
class TestCertificateLife final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speakersGetOneOfTeaching();
    void revokedIsNoLongerInForce();
    void revokedIsNotIssuedAgain();
    void supersededByToday();
    void nothingSupersedesWhoDidNotAttend();
    void reissuedUnderAnotherName();
    void revokedCanBeReissued();
    void anActIsDoneOnce_data();
    void anActIsDoneOnce();
    void aReasonIsAsked();
    void onlyWhoIssuesMay();
    void auditNamesTheSerialOnly();
    void doctorsSeeTheStatus();
    void filesAreOfThoseInForce();
    void twoWhoSupersedeAtOnceGiveOne();
    void twoWhoIssueAtOnceGiveOne();
    void theFileAllowsOneInForce();
    void aStatusEditedInTheFileIsNoticed_data();
    void aStatusEditedInTheFileIsNoticed();
};

namespace {

const QString why = u"The register was corrected"_s;

CertificateRecord recordOf(const Certificate& certificate)
{
    const auto record = recordFrom(certificate.record);
    if (!record)
        qFatal("closed");
    return *record;
}

} // namespace

void TestCertificateLife::speakersGetOneOfTeaching()
{
    IssuedForum issued;
    QCOMPARE(issued.inForce(), 3);
    const Certificate teaching = issued.of(2);
    QVERIFY(teaching.kind == CertificateKind::Teaching);
    QCOMPARE(teaching.minutes, 60);
    QCOMPARE(teaching.credits.hundredths(), 100);
    QVERIFY(recordOf(teaching).kind == CertificateKind::Teaching);
    QCOMPARE(recordOf(teaching).fullName, u"Doctor Three"_s);
    QVERIFY(issued.of(0).kind == CertificateKind::Attendance);

    const auto preview = issued.service().preview(issued.tutor(), issued.id);
    QCOMPARE(preview->lines.size(), 4U);
    const CertificatePreviewLine& stranger = preview->lines.back();
    QCOMPARE(stranger.fullName, u"Acute medicine team"_s);
    QVERIFY(stranger.outcome == CertificatePreviewLine::Outcome::NoRecord);
    QCOMPARE(stranger.reason, u"Speaker: no record of this person"_s);
    QCOMPARE(preview->toIssue(), 0);

    // Who taught and was marked, too, has one of each.
    issued.mark(2, MarkStatus::Present, 60);
    const auto rest = issued.service().issue(issued.tutor(), issued.id);
    QCOMPARE(rest->size(), 1U);
    QVERIFY(rest->front().kind == CertificateKind::Attendance);
    QCOMPARE(rest->front().person, issued.forum.doctor(2).person());
}

void TestCertificateLife::revokedIsNoLongerInForce()
{
    IssuedForum issued;
    const Certificate before = issued.of(0);
    issued.forum.clock().set(QDate(2026, 12, 1), QTime(9, 0));
    const auto ended = issued.life().revoke(issued.tutor(), before.serial, u"  Signed for somebody else "_s);
    QVERIFY2(ended.isOk(), qPrintable(ended ? QString() : ended.failure().sentence));
    QVERIFY(!ended->successor);
    const Certificate now = issued.find(before.serial);
    QCOMPARE(now, ended->certificate);
    QVERIFY(now.standing.status == CertificateStatus::Revoked);
    QCOMPARE(now.standing.endedOn, QDate(2026, 12, 1));
    QCOMPARE(now.standing.reason, u"Signed for somebody else"_s);
    QCOMPARE(now.record, before.record); // what it says stays as it was
    QCOMPARE(now.signatures, before.signatures);
    QCOMPARE(issued.inForce(), 2);
}

void TestCertificateLife::revokedIsNotIssuedAgain()
{
    IssuedForum issued;
    const Certificate before = issued.of(0);
    QVERIFY(issued.life().revoke(issued.tutor(), before.serial, why));
    const auto preview = issued.service().preview(issued.tutor(), issued.id);
    QCOMPARE(preview->toIssue(), 0);
    const auto line = std::ranges::find(preview->lines, before.person, &CertificatePreviewLine::person);
    QVERIFY(line->outcome == CertificatePreviewLine::Outcome::Revoked);
    QVERIFY(line->credits.isNone());
    QVERIFY2(line->reason.contains(before.serial.value()) && line->reason.contains(why),
             qPrintable(line->reason));
    QVERIFY(issued.service().issue(issued.tutor(), issued.id)->empty());
}

void TestCertificateLife::supersededByToday()
{
    IssuedForum issued;
    const Certificate before = issued.of(0);
    issued.mark(0, MarkStatus::LeftEarly, 30);
    issued.rename(0, u"Adaeze Obi"_s);
    issued.change([](TeachingSession& session) { session.title = u"Sepsis, again"_s; });
    issued.forum.clock().set(QDate(2026, 12, 1), QTime(9, 0));
    const auto ended = issued.life().supersede(issued.tutor(), before.serial, why);
    QVERIFY2(ended.isOk(), qPrintable(ended ? QString() : ended.failure().sentence));
    const Certificate& after = *ended->successor;
    QVERIFY(after.serial != before.serial);
    QCOMPARE(after.predecessor, std::optional(before.serial));
    QCOMPARE(recordOf(after).replaces, std::optional(before.serial));
    QCOMPARE(recordOf(after).minutesAttended, 30);
    QCOMPARE(recordOf(after).credits.hundredths(), 50);
    QCOMPARE(recordOf(after).fullName, u"Adaeze Obi"_s);
    QCOMPARE(recordOf(after).sessionTitle, u"Sepsis, again"_s);
    QCOMPARE(recordOf(after).issuedOn, QDate(2026, 12, 1));
    QCOMPARE(issued.find(after.serial), after);
    const Certificate now = issued.find(before.serial);
    QVERIFY(now.standing.status == CertificateStatus::Superseded);
    QCOMPARE(now.standing.successor, std::optional(after.serial));
    QCOMPARE(now.standing.endedOn, QDate(2026, 12, 1));
    QCOMPARE(now.record, before.record);
    QCOMPARE(issued.inForce(), 3);
    QVERIFY(issued.service().issue(issued.tutor(), issued.id)->empty());
}

void TestCertificateLife::nothingSupersedesWhoDidNotAttend()
{
    IssuedForum issued;
    const Certificate before = issued.of(0);
    issued.mark(0, MarkStatus::DidNotAttend, 0);
    const auto ended = issued.life().supersede(issued.tutor(), before.serial, why);
    QVERIFY(!ended);
    QVERIFY2(ended.failure().sentence.contains(u"Did not attend"_s), qPrintable(ended.failure().sentence));
    QVERIFY(issued.find(before.serial).standing.isInForce());
}

void TestCertificateLife::reissuedUnderAnotherName()
{
    IssuedForum issued;
    const Certificate before = issued.of(0);
    issued.rename(0, u"Adaeze Obi"_s);
    issued.mark(0, MarkStatus::DidNotAttend, 0); // is no concern of a reissue
    issued.change([](TeachingSession& session) { session.title = u"Another"_s; });
    issued.forum.clock().set(QDate(2026, 12, 1), QTime(9, 0));
    const auto ended = issued.life().reissue(issued.tutor(), before.serial, u"A new name"_s);
    QVERIFY2(ended.isOk(), qPrintable(ended ? QString() : ended.failure().sentence));
    const Certificate& after = *ended->successor;
    CertificateRecord expected = recordOf(before);
    expected.serial = after.serial;
    expected.fullName = u"Adaeze Obi"_s;
    expected.issuedOn = QDate(2026, 12, 1);
    expected.replaces = before.serial;
    expected.printed = recordOf(after).printed; // follows from the rest
    QCOMPARE(recordOf(after), expected);
    QCOMPARE(issued.find(before.serial).standing.successor, std::optional(after.serial));
    const auto whole = signedCertificate(after);
    QVERIFY(whole && areSignaturesOf(whole->record, whole->signatures));
}

void TestCertificateLife::revokedCanBeReissued()
{
    IssuedForum issued;
    const Certificate before = issued.of(0);
    issued.forum.clock().set(QDate(2026, 12, 1), QTime(9, 0));
    QVERIFY(issued.life().revoke(issued.tutor(), before.serial, why));
    issued.forum.clock().set(QDate(2026, 12, 8), QTime(9, 0));
    const auto ended = issued.life().reissue(issued.tutor(), before.serial, u"Revoked by mistake"_s);
    QVERIFY2(ended.isOk(), qPrintable(ended ? QString() : ended.failure().sentence));
    const CertificateStanding standing = issued.find(before.serial).standing;
    QVERIFY(standing.status == CertificateStatus::Superseded);
    QCOMPARE(standing.endedOn, QDate(2026, 12, 1)); // it was not in force in between
    QCOMPARE(standing.reason, u"Revoked by mistake"_s);
    QCOMPARE(issued.inForce(), 3);
}

void TestCertificateLife::anActIsDoneOnce_data()
{
    QTest::addColumn<int>("act");
    QTest::newRow("revoke") << 0;
    QTest::newRow("supersede") << 1;
    QTest::newRow("reissue") << 2;
}

void TestCertificateLife::anActIsDoneOnce()
{
    QFETCH(int, act);
    IssuedForum issued;
    const auto run = [&](const CertificateSerial& serial) {
        return act == 0   ? issued.life().revoke(issued.tutor(), serial, why)
               : act == 1 ? issued.life().supersede(issued.tutor(), serial, why)
                          : issued.life().reissue(issued.tutor(), serial, why);
    };
    const CertificateSerial serial = issued.of(0).serial;
    QVERIFY(run(serial).isOk());
    const auto all = *issued.service().list(issued.tutor());
    const auto again = run(serial);
    QVERIFY(!again);
    QVERIFY(again.failure().code == FailureCode::Refused);
    QVERIFY2(again.failure().sentence.contains(u"already"_s), qPrintable(again.failure().sentence));
    QCOMPARE(*issued.service().list(issued.tutor()), all);
    QVERIFY(run(*CertificateSerial::parse(u"0000-0001-2")).failure().code == FailureCode::NotFound);
}

void TestCertificateLife::aReasonIsAsked()
{
    IssuedForum issued;
    const CertificateSerial serial = issued.of(0).serial;
    for (const QString& reason : {u" "_s, u"Doctor One was away"_s, u"GMC 7000100 was away"_s}) {
        QVERIFY(!issued.life().revoke(issued.tutor(), serial, reason));
        QVERIFY(!issued.life().supersede(issued.tutor(), serial, reason));
        QVERIFY(!issued.life().reissue(issued.tutor(), serial, reason));
    }
    // The name that it was issued to counts as much as that of today.
    issued.rename(0, u"Adaeze Obi"_s);
    QVERIFY(!issued.life().revoke(issued.tutor(), serial, u"Dr Obi was away"_s));
    QVERIFY(!issued.life().revoke(issued.tutor(), serial, u"Dr One was away"_s));
    QVERIFY(issued.find(serial).standing.isInForce());
    QVERIFY(issued.life().revoke(issued.tutor(), serial, u"Was away"_s));
}

void TestCertificateLife::onlyWhoIssuesMay()
{
    IssuedForum issued;
    const CertificateSerial serial = issued.of(0).serial;
    for (const Actor* actor : {&issued.forum.doctor(0), &issued.forum.doctor(1)}) {
        QVERIFY(issued.life().revoke(*actor, serial, why).failure().code == FailureCode::NotAllowed);
        QVERIFY(issued.life().supersede(*actor, serial, why).failure().code == FailureCode::NotAllowed);
        QVERIFY(issued.life().reissue(*actor, serial, why).failure().code == FailureCode::NotAllowed);
        QVERIFY(issued.life().contradicted(*actor, issued.id).failure().code == FailureCode::NotAllowed);
        QVERIFY(issued.life().resolve(*actor, issued.id, why).failure().code == FailureCode::NotAllowed);
    }
    QVERIFY(issued.life().revoke(issued.forum.administrator(), serial, why).isOk());
}

void TestCertificateLife::auditNamesTheSerialOnly()
{
    IssuedForum issued;
    const CertificateSerial serial = issued.of(0).serial;
    QVERIFY(issued.life().revoke(issued.tutor(), serial, u"Quince jam"_s));
    const auto after = issued.life().supersede(issued.tutor(), issued.of(1).serial, u"Quince jam"_s);
    const auto lines = issued.forum.forum().audit().all(issued.tutor(), AuditChain::Clear, {});
    QStringList acts;
    for (const AuditLine& line : *lines) {
        QVERIFY(!line.detail.contains(u"Quince"_s));
        if (line.kind == u"certificate"_s)
            acts += line.action + u' ' + line.detail;
    }
    QVERIFY(acts.contains(u"revoked certificate "_s + serial.value()));
    QVERIFY(acts.contains(u"superseded certificate "_s + after->certificate.serial.value()));
    QVERIFY(acts.contains(u"issued certificate "_s + after->successor->serial.value()));
    QCOMPARE(firstProblem(issued.forum.connection()), QString());
}

void TestCertificateLife::doctorsSeeTheStatus()
{
    IssuedForum issued;
    const Certificate before = issued.of(0);
    QVERIFY(issued.life().reissue(issued.tutor(), before.serial, why));
    const auto own = issued.service().list(issued.forum.doctor(0));
    QCOMPARE(own->size(), 2U);
    const auto old = std::ranges::find(*own, before.serial, &Certificate::serial);
    QCOMPARE(old->standing, issued.find(before.serial).standing);
    QVERIFY(!old->record.isEmpty());
    QCOMPARE(*issued.service().find(issued.forum.doctor(0), before.serial), *old);
    QVERIFY(issued.service().find(issued.forum.doctor(1), before.serial).failure().code ==
            FailureCode::NotFound);
}

void TestCertificateLife::filesAreOfThoseInForce()
{
    IssuedForum issued;
    QVERIFY(issued.life().revoke(issued.tutor(), issued.of(0).serial, why));
    QVERIFY(issued.life().reissue(issued.tutor(), issued.of(1).serial, why));
    const auto batch = issued.bulk().issueInto(issued.tutor(), issued.id, issued.forum.folder() + u"/out"_s);
    QVERIFY(batch->newlyIssued.empty());
    QCOMPARE(batch->files.size(), 2U);
    for (const CertificateFile& file : batch->files)
        QVERIFY(file.certificate.standing.isInForce());
}

void TestCertificateLife::twoWhoSupersedeAtOnceGiveOne()
{
    IssuedForum issued;
    const CertificateSerial serial = issued.of(0).serial;
    Changes changes;
    AuditLog audit(issued.forum.connection(), issued.forum.forum().clock());
    Operations operations(issued.forum.connection(), audit, changes);
    // The other one is faster: between reading and writing.
    bool isFirst = true;
    CertificateLife slow(issued.forum.connection(), operations, issued.forum.forum().clock(), [&] {
        if (std::exchange(isFirst, false) && !issued.life().supersede(issued.tutor(), serial, why))
            qFatal("not superseded");
        return CertificateSerial::random();
    });
    const auto late = slow.supersede(issued.tutor(), serial, why);
    QVERIFY(!late);
    QVERIFY(late.failure().code == FailureCode::Conflict);
    QCOMPARE(issued.inForce(), 3);
    QCOMPARE(issued.service().list(issued.tutor())->size(), 4U);
}

void TestCertificateLife::twoWhoIssueAtOnceGiveOne()
{
    IssuedForum issued;
    issued.mark(2, MarkStatus::Present, 60);
    Changes changes;
    AuditLog audit(issued.forum.connection(), issued.forum.forum().clock());
    Operations operations(issued.forum.connection(), audit, changes);
    bool isFirst = true;
    CertificateService slow(issued.forum.connection(), operations, issued.forum.forum().clock(), [&] {
        if (std::exchange(isFirst, false) && !issued.service().issue(issued.tutor(), issued.id))
            qFatal("not issued");
        return CertificateSerial::random();
    });
    const auto late = slow.issue(issued.forum.administrator(), issued.id);
    QVERIFY(!late);
    QVERIFY(late.failure().code == FailureCode::Conflict);
    QCOMPARE(issued.inForce(), 4);
}

void TestCertificateLife::theFileAllowsOneInForce()
{
    IssuedForum issued;
    const Certificate first = issued.of(0);
    CertificateStore store(issued.forum.connection());
    SealedCertificate another = *store.find(first.serial);
    another.certificate.serial = *CertificateSerial::parse(u"0000-0001-2");
    QVERIFY(!store.insert(another));
    another.certificate.kind = CertificateKind::Teaching; // of another kind: one of each
    QVERIFY(store.insert(another));
    QVERIFY(issued.life().revoke(issued.tutor(), first.serial, why));
    QVERIFY_THROWS_EXCEPTION(
        DatabaseError,
        issued.run(u"UPDATE certificate SET status = 'superseded' WHERE id = %1"_s.arg(first.id.value())));
}

void TestCertificateLife::aStatusEditedInTheFileIsNoticed_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("in force again") << u"status = 'in-force', ended_on = NULL, reason = NULL"_s;
    QTest::newRow("another day") << u"ended_on = '2026-12-24'"_s;
    QTest::newRow("another reason") << u"reason = 'None'"_s;
    QTest::newRow("superseded") << u"status = 'superseded', successor = '0000-0001-2'"_s;
    QTest::newRow("another key") << u"issuing_key = zeroblob(32)"_s;
    QTest::newRow("another predecessor") << u"predecessor = '0000-0001-2'"_s;
}

void TestCertificateLife::aStatusEditedInTheFileIsNoticed()
{
    QFETCH(QString, change);
    IssuedForum issued;
    const Certificate before = issued.of(0);
    QVERIFY(issued.life().revoke(issued.tutor(), before.serial, why));
    QCOMPARE(firstProblem(issued.forum.connection()), QString());
    issued.run(u"UPDATE certificate SET %1 WHERE id = %2"_s.arg(change).arg(before.id.value()));
    QVERIFY(!firstProblem(issued.forum.connection()).isEmpty());
}

QTEST_MAIN(TestCertificateLife)
#include "tst_certificatelife.moc"
