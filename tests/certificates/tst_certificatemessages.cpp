// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateseal.h"
#include "app/certificates/credential/didkey.h"
#include "app/certificates/messages/certificatemessages.h"
#include "app/certificates/messages/messagewording.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/wholefile.h"
#include "app/forum/databasecheck.h"
#include "app/security/auditservice.h"
#include "tests/certificates/issuedforum.h"
#include "tests/support/readmail.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Drafts of e-mails with certificates, and which of them went out.
class TestCertificateMessages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDoctorHasADraft();
    void namesOfToday_data();
    void namesOfToday();
    void allOfADoctorGoTogether();
    void noAddressNoDraft();
    void whatIsNotInForceIsLeftOut();
    void whatEndsMeanwhileIsTakenBack();
    void supersededSinceIsPreparedAnew();
    void revokedSinceIsNotSent();
    void tickedAndUnticked();
    void preparedAgainIsToSendAgain();
    void whatIsOutstandingComesFirst();
    void stoppedInTheMiddle();
    void aFolderThatCannotBeWritten();
    void anOlderDraftGivesWay();
    void onlyWhoIssuesMay();
    void auditTellsWhatWasDone();
    void aTickEditedInTheFileIsNoticed_data();
    void aTickEditedInTheFileIsNoticed();

private:
    struct Desk
    {
        IssuedForum issued;

        [[nodiscard]] CertificateMessages& messages() { return issued.forum.forum().certificateMessages(); }
        [[nodiscard]] const Actor& office() { return issued.forum.administrator(); }
        [[nodiscard]] QString folder() const { return issued.forum.folder() + u"/drafts"_s; }
        [[nodiscard]] std::vector<Certificate> all()
        {
            return IssuedForum::must(issued.service().list(issued.tutor()));
        }
        MessageBatch prepare(const std::vector<Certificate>& which)
        {
            return IssuedForum::must(messages().prepare(office(), which, folder()));
        }
        [[nodiscard]] std::vector<CertificateMessageLine> list(const CertificateFilter& filter = {})
        {
            return IssuedForum::must(messages().list(office(), filter));
        }
        [[nodiscard]] QString stateOf(const CertificateSerial& serial)
        {
            for (const CertificateMessageLine& line : list()) {
                if (line.serial == serial)
                    return stateWords(line, issued.forum.forum().clock().zone());
            }
            return {};
        }
        void setEmail(int doctor, const std::optional<EmailAddress>& email)
        {
            PersonStore people(issued.forum.connection());
            PersonDetails details = *people.find(issued.forum.doctor(doctor).person());
            details.email = email;
            people.update(issued.forum.doctor(doctor).person(), details);
        }
        [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }
    };
};

namespace {

const QString why = u"The register was corrected"_s;

QByteArray contentOf(const QString& path)
{
    return IssuedForum::must(readWholeFile(path));
}

QByteArray pdfOf(const Certificate& certificate)
{
    const auto whole = IssuedForum::must(signedCertificate(certificate));
    return IssuedForum::must(certificatePdf(whole, layOut(whole)));
}

} // namespace

void TestCertificateMessages::eachDoctorHasADraft()
{
    Desk desk;
    const MessageBatch batch = desk.prepare(desk.all());
    QCOMPARE(batch.messages.size(), size_t(3));
    QVERIFY(batch.unreachable.empty() && batch.leftOut.empty());
    QCOMPARE(desk.files().size(), 3);
    for (int n = 0; n < 3; ++n) {
        const PreparedMessage& message = batch.messages[size_t(n == 0 ? 0 : n == 1 ? 2 : 1)]; // by surname
        const Certificate certificate = desk.issued.of(n);
        QCOMPARE(message.person, certificate.person);
        const QByteArray eml = contentOf(message.path);
        QCOMPARE(uglyLine(eml), QString());
        QVERIFY(eml.startsWith("X-Unsent: 1\r\n"));
        const ReadMail mail = readMail(eml);
        QCOMPARE(mail.problem, QString());
        QCOMPARE(mail.toAddress, u"doctor%1@forum.test"_s.arg(n));
        QCOMPARE(mail.date, u"2026-11-24T15:05:00+00:00"_s);
        QCOMPARE(mail.files.size(), size_t(1));
        QCOMPARE(mail.files.front().type, u"application/pdf"_s);
        QVERIFY(mail.files.front().content == pdfOf(certificate));
        QVERIFY(mail.text.startsWith(u"Dear %1,\n\n"_s.arg(message.fullName)));
        for (const QString& part :
             {certificate.serial.value(), keyFingerprint(certificate.issuingKey),
              u"“Sepsis in the first hour”, Tuesday 24 November 2026"_s, u"Verify a certificate"_s,
              foundingDetails().settings.name, foundingDetails().settings.site})
            QVERIFY2(mail.text.contains(part), qPrintable(part + u" in "_s + mail.text));
        QVERIFY(mail.text.contains(u"\n\nMedical Education Team\n"_s));
        QCOMPARE(mail.text.contains(u"certificate of teaching"_s), n == 2);
    }
    QCOMPARE(readMail(contentOf(batch.messages[0].path)).subject,
             u"Your certificate of attendance: Sepsis in the first hour, 24 November 2026"_s);
    QCOMPARE(desk.files().first(), u"One_Doctor_7000100_2026-11-24_Sepsis-in-the-first-hour.eml"_s);
    QCOMPARE(summaryOf(batch).size(), 1);
    QVERIFY(summaryOf(batch).first().startsWith(u"Wrote 3 drafts into "_s));
}

void TestCertificateMessages::namesOfToday_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Polish") << u"Łukasz Żółć"_s;
    QTest::newRow("Chinese") << u"李明"_s;
    QTest::newRow("Arabic") << u"محمد عبد الرحمن"_s;
    QTest::newRow("Tamil") << u"முத்து குமார்"_s;
    QTest::newRow("quotes and commas") << u"Ted \"T, J\" O'Neill, MD <x>"_s;
    QTest::newRow("line break") << u"Ann\r\nBcc: all@example.org"_s;
    QTest::newRow("longest") << QString(59, u'ł') + u' ' + QString(60, u'明');
}

void TestCertificateMessages::namesOfToday()
{
    QFETCH(QString, name);
    Desk desk;
    desk.issued.rename(0, name);
    const MessageBatch batch = desk.prepare({desk.issued.of(0)});
    const QByteArray eml = contentOf(batch.messages.at(0).path);
    QCOMPARE(uglyLine(eml), QString());
    const ReadMail mail = readMail(eml);
    QCOMPARE(mail.problem, QString());
    QCOMPARE(mail.toName, name.simplified());
    QCOMPARE(mail.toAddress, u"doctor0@forum.test"_s);
    QVERIFY(!mail.headers.contains(u"Bcc"_s));
    QVERIFY(mail.text.startsWith(u"Dear %1,"_s.arg(name.simplified())));
    QVERIFY(mail.files.at(0).content == pdfOf(desk.issued.of(0))); // says what it said at issue
}

void TestCertificateMessages::allOfADoctorGoTogether()
{
    Desk desk;
    desk.issued.mark(2, MarkStatus::Present, 60);
    QCOMPARE(desk.issued.service().issue(desk.issued.tutor(), desk.issued.id)->size(), size_t(1));
    std::vector<Certificate> both;
    for (const Certificate& each : desk.all()) {
        if (each.person == desk.issued.forum.doctor(2).person())
            both.push_back(each);
    }
    QCOMPARE(both.size(), size_t(2));
    both.push_back(both.front()); // asked for twice, sent once
    const auto batch = desk.messages().prepare(desk.issued.tutor(), both, desk.folder());
    QCOMPARE(batch->messages.size(), size_t(1));
    QCOMPARE(desk.files(),
             QStringList{u"Three_Doctor_7000102_2026-11-24_to_2026-11-24_2-certificates.eml"_s});
    const ReadMail mail = readMail(contentOf(batch->messages.front().path));
    QCOMPARE(mail.problem, QString());
    QCOMPARE(mail.subject, u"Your 2 certificates from the %1"_s.arg(foundingDetails().settings.name));
    QCOMPARE(mail.files.size(), size_t(2));
    QVERIFY(mail.files[0].name != mail.files[1].name);
    for (const ReadMail::File& file : mail.files)
        QVERIFY(file.content == pdfOf(both[0]) || file.content == pdfOf(both[1]));
    QVERIFY(mail.text.contains(both[0].serial.value()) && mail.text.contains(both[1].serial.value()));
    QVERIFY(mail.text.contains(u"\n\nDeputy Clinical Tutor\n"_s));
    QCOMPARE(desk.list({.person = both.front().person}).size(), size_t(2));
}

void TestCertificateMessages::noAddressNoDraft()
{
    Desk desk;
    desk.setEmail(1, std::nullopt);
    const MessageBatch batch = desk.prepare(desk.all());
    QCOMPARE(batch.messages.size(), size_t(2));
    QCOMPARE(desk.files().size(), 2);
    QCOMPARE(batch.unreachable.size(), size_t(1));
    QCOMPARE(batch.unreachable.front().fullName, u"Doctor Two"_s);
    QCOMPARE(batch.unreachable.front().certificates, std::vector{desk.issued.of(1).serial});
    QVERIFY(summaryOf(batch).join(u' ').contains(u"e-mail address: Doctor Two."_s));
    QCOMPARE(desk.list().size(), size_t(2));

    const MessageBatch none = desk.prepare({desk.issued.of(1)});
    QVERIFY(none.messages.empty());
    QCOMPARE(none.unreachable.size(), size_t(1));
}

void TestCertificateMessages::whatIsNotInForceIsLeftOut()
{
    Desk desk;
    const std::vector<Certificate> before = desk.all(); // as a window has shown them for a while
    const CertificateSerial revoked = desk.issued.of(0).serial;
    QVERIFY(desk.issued.life().revoke(desk.issued.tutor(), revoked, why));
    const MessageBatch batch = desk.prepare(before);
    QCOMPARE(batch.messages.size(), size_t(2));
    QCOMPARE(batch.leftOut.size(), size_t(1));
    QCOMPARE(batch.leftOut.front().serial, revoked);
    QVERIFY(batch.leftOut.front().reason.contains(revoked.value()));
    for (const QString& file : desk.files())
        QVERIFY(!contentOf(desk.folder() + u'/' + file).contains(revoked.value().toLatin1()));
    QCOMPARE(desk.stateOf(revoked), QString());
    // One that its reader cannot open is not sent, either.
    Certificate closed = desk.issued.of(1);
    closed.record.clear();
    QCOMPARE(desk.prepare({closed}).leftOut.size(), size_t(1));
}

void TestCertificateMessages::whatEndsMeanwhileIsTakenBack()
{
    Desk desk;
    const auto all = desk.all();
    const CertificateSerial serial = desk.issued.of(1).serial;
    const auto batch =
        desk.messages().prepare(desk.office(), all, desk.folder(), [&](qsizetype done, qsizetype of) {
            return done < of || desk.issued.life().revoke(desk.issued.tutor(), serial, why).isOk();
        });
    QVERIFY(batch);
    QCOMPARE(batch->messages.size(), size_t(2));
    QCOMPARE(batch->leftOut.size(), size_t(1));
    QVERIFY(batch->leftOut.front().reason.contains(u"Doctor Two"_s));
    QCOMPARE(desk.files().size(), 2);
    QCOMPARE(desk.list().size(), size_t(2));
}

void TestCertificateMessages::supersededSinceIsPreparedAnew()
{
    Desk desk;
    const Certificate before = desk.issued.of(0);
    desk.prepare({before});
    QVERIFY(desk.messages().tick(desk.office(), {before.id}, true));
    QCOMPARE(desk.stateOf(before.serial), u"Sent on 24 November 2026"_s);
    QVERIFY(!desk.list().front().isOutstanding());
    desk.issued.forum.clock().set(QDate(2026, 12, 1), QTime(9, 0));
    const auto once = desk.issued.life().reissue(desk.issued.tutor(), before.serial, why);
    const auto twice = desk.issued.life().reissue(desk.issued.tutor(), once->successor->serial, why);
    QVERIFY(twice);
    QCOMPARE(desk.stateOf(before.serial), u"Superseded since 1 December 2026: prepare anew"_s);
    QVERIFY(desk.list().front().isOutstanding());
    const MessageBatch batch = desk.prepare({desk.issued.of(0)});
    QCOMPARE(batch.messages.front().attached, std::vector{twice->successor->serial});
    QCOMPARE(desk.stateOf(before.serial), u"Sent on 24 November 2026; superseded since 1 December 2026"_s);
    QCOMPARE(desk.stateOf(twice->successor->serial), u"To send"_s);
    const ReadMail mail = readMail(contentOf(batch.messages.front().path));
    QVERIFY2(mail.text.contains(u"it replaces "_s + once->successor->serial.value()), qPrintable(mail.text));
}

void TestCertificateMessages::revokedSinceIsNotSent()
{
    Desk desk;
    const Certificate certificate = desk.issued.of(0);
    desk.prepare({certificate});
    QVERIFY(desk.issued.life().revoke(desk.issued.tutor(), certificate.serial, why));
    QCOMPARE(desk.stateOf(certificate.serial), u"Revoked since 24 November 2026: do not send"_s);
    QVERIFY(!desk.list().front().isOutstanding());
}

void TestCertificateMessages::tickedAndUnticked()
{
    Desk desk;
    const Certificate one = desk.issued.of(0);
    const Certificate two = desk.issued.of(1);
    desk.prepare({one, two});
    desk.issued.forum.clock().set(QDate(2026, 11, 26), QTime(10, 30));
    QCOMPARE(*desk.messages().tick(desk.issued.tutor(), {one.id}, true), std::vector{one.id});
    const CertificateMessageLine line = desk.list({.person = one.person}).front();
    QCOMPARE(line.message.sent->by, desk.issued.tutor().person());
    QCOMPARE(line.message.sent->at, desk.issued.forum.clock().utcNow());
    QCOMPARE(line.message.prepared.by, desk.office().person());
    QCOMPARE(line.sentBy, u"Dr Tamsin Okonkwo-Hale"_s);
    QCOMPARE(line.preparedBy, u"Morag Ellis"_s);
    // What was ticked already keeps who said so and when.
    QCOMPARE(*desk.messages().tick(desk.office(), {one.id, two.id}, true), std::vector{two.id});
    QCOMPARE(desk.list({.person = one.person}).front(), line);
    QCOMPARE(*desk.messages().tick(desk.office(), {two.id}, false), std::vector{two.id});
    QCOMPARE(desk.stateOf(two.serial), u"To send"_s);
    QVERIFY(!desk.list({.person = two.person}).front().message.sent);
    // One that was never prepared: nothing is ticked.
    const auto none = desk.messages().tick(desk.office(), {two.id, desk.issued.of(2).id}, true);
    QVERIFY(!none);
    QVERIFY(none.failure().code == FailureCode::NotFound);
    QCOMPARE(desk.stateOf(two.serial), u"To send"_s);
}

void TestCertificateMessages::preparedAgainIsToSendAgain()
{
    Desk desk;
    const Certificate certificate = desk.issued.of(0);
    desk.prepare({certificate});
    QVERIFY(desk.messages().tick(desk.office(), {certificate.id}, true));
    desk.issued.forum.clock().set(QDate(2026, 12, 1), QTime(9, 0));
    QVERIFY(desk.messages().prepare(desk.issued.tutor(), {certificate}, desk.folder()));
    const auto lines = desk.list();
    QCOMPARE(lines.size(), size_t(1));
    QVERIFY(lines.front().state() == MessageState::ToSend);
    QCOMPARE(lines.front().message.prepared.by, desk.issued.tutor().person());
    QCOMPARE(lines.front().message.prepared.at, desk.issued.forum.clock().utcNow());
}

void TestCertificateMessages::whatIsOutstandingComesFirst()
{
    Desk desk;
    desk.prepare(desk.all());
    QVERIFY(desk.messages().tick(desk.office(), {desk.issued.of(0).id}, true));
    QStringList names;
    for (const CertificateMessageLine& line : desk.list())
        names += line.fullName;
    QCOMPARE(names, QStringList({u"Doctor Three"_s, u"Doctor Two"_s, u"Doctor One"_s}));
    QCOMPARE(desk.list({.session = desk.issued.id}).size(), size_t(3));
    QVERIFY(desk.list({.from = QDate(2026, 11, 25)}).empty());
}

void TestCertificateMessages::stoppedInTheMiddle()
{
    Desk desk;
    const auto all = desk.all();
    const auto stopped = desk.messages().prepare(desk.office(), all, desk.folder(),
                                                 [](qsizetype done, qsizetype) { return done < 2; });
    QVERIFY(!stopped);
    QVERIFY(stopped.failure().code == FailureCode::Cancelled);
    QVERIFY2(stopped.failure().sentence.contains(u"2 of 3 drafts"_s), qPrintable(stopped.failure().sentence));
    QCOMPARE(desk.files().size(), 2);
    QCOMPARE(desk.list().size(), size_t(2)); // what was written is remembered
    QCOMPARE(desk.prepare(all).messages.size(), size_t(3));
    QCOMPARE(desk.files().size(), 3); // in the place of those
}

void TestCertificateMessages::aFolderThatCannotBeWritten()
{
    Desk desk;
    QFile file(desk.folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto refused = desk.messages().prepare(desk.office(), desk.all(), desk.folder());
    QVERIFY(!refused && refused.failure().code == FailureCode::Refused);
    QVERIFY(desk.list().empty());
}

void TestCertificateMessages::anOlderDraftGivesWay()
{
    Desk desk;
    const Certificate before = desk.issued.of(0);
    const QString path = desk.prepare({before}).messages.front().path;
    // The same again: one file.
    QCOMPARE(desk.prepare({before}).messages.front().path, path);
    // Another in its place: one file, with that one.
    const auto ended = desk.issued.life().reissue(desk.issued.tutor(), before.serial, why);
    QCOMPARE(desk.prepare({*ended->successor}).messages.front().path, path);
    QVERIFY(contentOf(path).contains(ended->successor->serial.value().toLatin1()));
    QCOMPARE(desk.files().size(), 1);
    // Whatever else has the name stays.
    for (const QByteArray& other : {QByteArray("Dear diary"), "X-Unsent: 1\r\n\r\nMy own"_ba,
                                    "X-Unsent: 1\r\nContent-Description: Certificate "_ba +
                                        desk.issued.of(1).serial.value().toLatin1() + "\r\n"}) {
        QVERIFY(writeWholeFile(path, other));
        const QString next = desk.prepare({*ended->successor}).messages.front().path;
        QCOMPARE(next, path.chopped(4) + u"_2.eml"_s);
        QCOMPARE(contentOf(path), other);
    }
}

void TestCertificateMessages::onlyWhoIssuesMay()
{
    Desk desk;
    const Certificate own = desk.issued.of(0);
    desk.prepare({own});
    for (const Actor& actor : {desk.issued.forum.signedIn(u"doctor0@forum.test"_s), Actor::nobody()}) {
        const QString folder = desk.issued.forum.folder() + u"/other"_s;
        const auto prepared = desk.messages().prepare(actor, {own}, folder);
        QVERIFY(!prepared && prepared.failure().code == FailureCode::NotAllowed);
        QVERIFY(!QDir(folder).exists());
        QVERIFY(!desk.messages().list(actor));
        QVERIFY(!desk.messages().tick(actor, {own.id}, true));
    }
    QCOMPARE(desk.stateOf(own.serial), u"To send"_s);
}

void TestCertificateMessages::auditTellsWhatWasDone()
{
    Desk desk;
    const Certificate certificate = desk.issued.of(0);
    desk.prepare({certificate});
    QVERIFY(desk.messages().tick(desk.office(), {certificate.id}, true));
    QVERIFY(desk.messages().tick(desk.office(), {certificate.id}, false));
    desk.prepare({certificate});
    QStringList acts;
    const auto lines = desk.issued.forum.forum().audit().all(desk.issued.tutor(), AuditChain::Clear, {});
    for (const AuditLine& line : *lines) {
        QVERIFY(!line.detail.contains(u"Doctor One"_s));
        if (line.action.contains(u"message"_s)) {
            QCOMPARE(line.kind, u"certificate"_s);
            QCOMPARE(line.subject, std::optional(certificate.id.value()));
            acts.prepend(line.action);
        }
    }
    acts.sort();
    QCOMPARE(acts, QStringList({u"prepared message"_s, u"prepared message"_s, u"ticked message as not sent"_s,
                                u"ticked message as sent"_s}));
    QCOMPARE(firstProblem(desk.issued.forum.connection()), QString());
}

void TestCertificateMessages::aTickEditedInTheFileIsNoticed_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("unticked") << u"UPDATE certificate_message SET sent_at = NULL, sent_by = NULL"_s;
    QTest::newRow("another day") << u"UPDATE certificate_message SET sent_at = '2026-11-25T09:00:00Z'"_s;
    QTest::newRow("no time") << u"UPDATE certificate_message SET prepared_at = 'soon'"_s;
    QTest::newRow("taken out") << u"DELETE FROM certificate_message"_s;
}

void TestCertificateMessages::aTickEditedInTheFileIsNoticed()
{
    QFETCH(QString, change);
    Desk desk;
    const Certificate certificate = desk.issued.of(0);
    desk.prepare({certificate});
    QVERIFY(desk.messages().tick(desk.office(), {certificate.id}, true));
    QVERIFY(desk.issued.forum.forum().check());
    desk.issued.run(change);
    QVERIFY(!desk.issued.forum.forum().check());
}

QTEST_MAIN(TestCertificateMessages)
#include "tst_certificatemessages.moc"
