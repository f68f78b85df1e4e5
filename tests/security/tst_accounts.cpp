// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "app/security/auditchain.h"
#include "app/security/auditcheck.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"
#include "app/security/vouching.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Invitation, activation and sign-in on a real forum, and who holds which key afterwards.
class TestAccounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staffHoldWhatTheirRolesAskFor();
    void signsInByEveryName_data();
    void signsInByEveryName();
    void refusesInOneSentence_data();
    void refusesInOneSentence();
    void codeWorksOnce();
    void codeIsReadAsPeopleTypeIt();
    void newCodeReplacesTheOldOne();
    void codeExpires_data();
    void codeExpires();
    void shortPasswordIsRefused_data();
    void shortPasswordIsRefused();
    void deactivatedPersonCannotSignIn();
    void onlyStaffInvite();
    void onlyTutorsInviteTutors();
    void tutorsSignInConfirmsDoctorsKeys();
    void resetMakesNewKeysThatWaitForTheTutor();
    void swappedKeyIsNoticed_data();
    void swappedKeyIsNoticed();
    void doctorsLeaveNothingInTheClear();
};

namespace {

/// A doctor without an account, and a code for them.
struct Invited
{
    explicit Invited(TemporaryForum& forum)
        : person(forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s))
        , invitation(*forum.forum().accounts().invite(forum.administrator(), person))
    {
    }
    PersonId person;
    Invitation invitation;
};

Account accountOf(TemporaryForum& forum, PersonId person)
{
    return *AccountStore(forum.connection()).ofPerson(person);
}

} // namespace

void TestAccounts::staffHoldWhatTheirRolesAskFor()
{
    TemporaryForum forum;
    const KeyRing& tutor = forum.tutor().keys();
    QVERIFY(tutor.office && tutor.audit && tutor.issuer);
    QCOMPARE(tutor.office->publicKeys(), tutor.pinned.office);
    const KeyRing& administrator = forum.administrator().keys();
    QVERIFY(!administrator.office && !administrator.audit && administrator.issuer);
    const KeyRing& doctor = forum.doctor(0).keys();
    QVERIFY(!doctor.office && !doctor.audit && !doctor.issuer);
    QCOMPARE(doctor.pinned, tutor.pinned);
}

void TestAccounts::signsInByEveryName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("e-mail") << u"doctor0@forum.test"_s;
    QTest::newRow("e-mail in capitals, with spaces") << u" Doctor0@Forum.Test "_s;
    QTest::newRow("GMC number") << u"7000100"_s;
    QTest::newRow("id") << u"3"_s;
}

void TestAccounts::signsInByEveryName()
{
    QFETCH(QString, name);
    TemporaryForum forum;
    const PersonId expected = forum.doctor(0).person();
    const auto actor = forum.forum().accounts().signIn(name, TemporaryForum::password());
    QVERIFY(actor);
    QCOMPARE(actor->person(), expected);
    QVERIFY(actor->is(Role::Led));
}

void TestAccounts::refusesInOneSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::newRow("wrong password") << u"tutor@forum.test"_s << u"correct horse batterz"_s;
    QTest::newRow("unknown name") << u"nobody@forum.test"_s << u"correct horse battery"_s;
    QTest::newRow("no name") << u""_s << u"correct horse battery"_s;
    QTest::newRow("no password") << u"tutor@forum.test"_s << u""_s;
    QTest::newRow("invited only") << u"zoe@forum.test"_s << u"correct horse battery"_s;
}

void TestAccounts::refusesInOneSentence()
{
    QFETCH(QString, name);
    QFETCH(QString, password);
    TemporaryForum forum;
    const Invited invited(forum);
    const auto actor = forum.forum().accounts().signIn(name, SecretBytes::ofPassword(password));
    QVERIFY(!actor);
    QCOMPARE(actor.failure().code, FailureCode::SignInRefused);
    QCOMPARE(actor.failure().sentence, u"The name or the password is wrong. Check both, or ask the Medical "
                                       "Education Team for a new code."_s);
}

void TestAccounts::codeWorksOnce()
{
    TemporaryForum forum;
    const Invited invited(forum);
    Accounts& accounts = forum.forum().accounts();
    QVERIFY(!accounts.activate(u"zoe@forum.test"_s, u"0000-0000-0000"_s, TemporaryForum::password()));
    QVERIFY(!accounts.activate(u"tutor@forum.test"_s, invited.invitation.code, TemporaryForum::password()));
    QVERIFY(accounts.activate(u"zoe@forum.test"_s, invited.invitation.code, TemporaryForum::password()));
    const auto again =
        accounts.activate(u"zoe@forum.test"_s, invited.invitation.code, secretOf("another password"));
    QVERIFY(!again);
    QCOMPARE(again.failure().code, FailureCode::Refused);
    QVERIFY(accounts.signIn(u"7123456"_s, TemporaryForum::password()));
}

void TestAccounts::codeIsReadAsPeopleTypeIt()
{
    TemporaryForum forum;
    const Invited invited(forum);
    QString typed =
        invited.invitation.code.toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l');
    QVERIFY(forum.forum().accounts().activate(u"zoe@forum.test"_s, typed, TemporaryForum::password()));
}

void TestAccounts::newCodeReplacesTheOldOne()
{
    TemporaryForum forum;
    const Invited invited(forum);
    Accounts& accounts = forum.forum().accounts();
    const auto second = accounts.invite(forum.administrator(), invited.person);
    QVERIFY(second);
    QVERIFY(!accounts.activate(u"zoe@forum.test"_s, invited.invitation.code, TemporaryForum::password()));
    QVERIFY(accounts.activate(u"zoe@forum.test"_s, second->code, TemporaryForum::password()));
}

void TestAccounts::codeExpires_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("works");
    QTest::newRow("at once") << 0 << true;
    QTest::newRow("on the last day") << 14 << true;
    QTest::newRow("the day after") << 15 << false;
}

void TestAccounts::codeExpires()
{
    QFETCH(int, days);
    TemporaryForum forum;
    const Invited invited(forum);
    QCOMPARE(invited.invitation.expiresOn, QDate(2026, 11, 16));
    forum.clock().set(QDate(2026, 11, 2).addDays(days), QTime(23, 0));
    const auto activated = forum.forum().accounts().activate(u"zoe@forum.test"_s, invited.invitation.code,
                                                             TemporaryForum::password());
    QTEST(activated.isOk(), "works");
}

void TestAccounts::shortPasswordIsRefused_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("none") << u""_s << false;
    QTest::newRow("eleven") << u"abcdefghijk"_s << false;
    QTest::newRow("twelve") << u"abcdefghijkl"_s << true;
    QTest::newRow("eleven of two bytes") << u"éééééééééèè"_s << false;
    QTest::newRow("twelve of two bytes") << u"éééééééééèèè"_s << true;
}

void TestAccounts::shortPasswordIsRefused()
{
    QFETCH(QString, password);
    QFETCH(bool, isGood);
    const SecretBytes secret = SecretBytes::ofPassword(password);
    QCOMPARE(Accounts::isGoodPassword(secret), isGood);
    TemporaryForum forum;
    const Invited invited(forum);
    const auto activated =
        forum.forum().accounts().activate(u"zoe@forum.test"_s, invited.invitation.code, secret);
    QCOMPARE(activated.isOk(), isGood);
    if (!isGood)
        QCOMPARE(activated.failure().code, FailureCode::Refused);
}

void TestAccounts::deactivatedPersonCannotSignIn()
{
    TemporaryForum forum;
    PersonStore(forum.connection()).deactivate(forum.doctor(0).person(), QDate(2026, 11, 2));
    const auto actor = forum.forum().accounts().signIn(u"doctor0@forum.test"_s, TemporaryForum::password());
    QVERIFY(!actor);
    QCOMPARE(actor.failure().code, FailureCode::SignInRefused);
    const auto invitation = forum.forum().accounts().invite(forum.administrator(), forum.doctor(0).person());
    QVERIFY(!invitation);
}

void TestAccounts::onlyStaffInvite()
{
    TemporaryForum forum;
    const PersonId person = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    Accounts& accounts = forum.forum().accounts();
    QCOMPARE(accounts.invite(Actor::nobody(), person).failure().code, FailureCode::NotAllowed);
    QCOMPARE(accounts.invite(forum.doctor(0), person).failure().code, FailureCode::NotAllowed);
    QCOMPARE(accounts.invite(forum.tutor(), PersonId(999)).failure().code, FailureCode::NotFound);
    QVERIFY(accounts.invite(forum.tutor(), person));
}

void TestAccounts::onlyTutorsInviteTutors()
{
    TemporaryForum forum;
    const auto byAdministrator =
        forum.forum().accounts().invite(forum.administrator(), forum.tutor().person());
    QVERIFY(!byAdministrator);
    QCOMPARE(byAdministrator.failure().code, FailureCode::NotAllowed);
    QVERIFY(forum.forum().accounts().invite(forum.tutor(), forum.tutor().person()));
}

void TestAccounts::tutorsSignInConfirmsDoctorsKeys()
{
    TemporaryForum forum;
    const PersonId doctor = forum.doctor(0).person();
    const PinnedKeys pinned = forum.tutor().keys().pinned;
    QVERIFY(!confirmedKeys(accountOf(forum, doctor), pinned));
    static_cast<void>(forum.signedIn(u"office@forum.test"_s));
    QVERIFY(!confirmedKeys(accountOf(forum, doctor), pinned));
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
    const auto keys = confirmedKeys(accountOf(forum, doctor), pinned);
    QVERIFY(keys);
    QCOMPARE(*keys, forum.doctor(0).keys().own.publicKeys());
}

void TestAccounts::resetMakesNewKeysThatWaitForTheTutor()
{
    TemporaryForum forum;
    const PersonId doctor = forum.doctor(0).person();
    Accounts& accounts = forum.forum().accounts();
    const auto invitation = accounts.invite(forum.administrator(), doctor);
    QVERIFY(accounts.signIn(u"doctor0@forum.test"_s, TemporaryForum::password())); // until the code is used
    QVERIFY(accounts.activate(u"doctor0@forum.test"_s, invitation->code, secretOf("a new long password")));
    QVERIFY(!accounts.signIn(u"doctor0@forum.test"_s, TemporaryForum::password()));
    const auto actor = accounts.signIn(u"doctor0@forum.test"_s, secretOf("a new long password"));
    QVERIFY(actor);
    QVERIFY(actor->keys().own.publicKeys() != forum.doctor(0).keys().own.publicKeys());
    const Actor tutor = forum.signedIn(u"tutor@forum.test"_s);
    QVERIFY(!confirmedKeys(accountOf(forum, doctor), tutor.keys().pinned));
    OfficeService& office = forum.forum().office();
    const QString code = *office.keyCode(tutor, doctor);
    QCOMPARE(*office.ownKeyCode(*actor), code);
    QVERIFY(!office.confirm(forum.administrator(), doctor, code));
    QVERIFY(!office.confirm(tutor, doctor, u"123 456 789 012"_s));
    QVERIFY(office.confirm(tutor, doctor, code));
    QVERIFY(confirmedKeys(accountOf(forum, doctor), tutor.keys().pinned));
    QCOMPARE(auditchain::firstProblem(forum.connection()), QString());
}

void TestAccounts::swappedKeyIsNoticed_data()
{
    QTest::addColumn<QString>("sql");
    const QString office = u"UPDATE office_key SET %1 = ? WHERE purpose = '%2'"_s;
    QTest::newRow("office, box") << office.arg(u"box_public_key"_s, u"office"_s);
    QTest::newRow("office, sign") << office.arg(u"sign_public_key"_s, u"office"_s);
    QTest::newRow("audit") << office.arg(u"box_public_key"_s, u"audit"_s);
    QTest::newRow("issuer") << office.arg(u"sign_public_key"_s, u"issuer"_s);
    QTest::newRow("own, box") << u"UPDATE account SET box_public_key = ?"_s;
    QTest::newRow("own, sign") << u"UPDATE account SET sign_public_key = ?"_s;
}

void TestAccounts::swappedKeyIsNoticed()
{
    QFETCH(QString, sql);
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    Statement(forum.connection(), sql).bind(KeyPair::generate().publicKeys().box).run();
    for (const QString& name : {u"doctor0@forum.test"_s, u"tutor@forum.test"_s}) {
        const auto actor = forum.forum().accounts().signIn(name, TemporaryForum::password());
        QVERIFY(!actor);
        QCOMPARE(actor.failure().code, FailureCode::DatabaseUnusable);
    }
}

void TestAccounts::doctorsLeaveNothingInTheClear()
{
    TemporaryForum forum;
    const AuditStore store(forum.connection());
    const PersonId doctor = forum.doctor(0).person();
    const ChainHead before = store.head();
    const ChainHead sealedBefore = store.sealedHead();
    static_cast<void>(forum.signedIn(u"doctor0@forum.test"_s));
    QCOMPARE(store.head(), before);
    const auto sealed = store.sealedPage(sealedBefore.id, 10);
    QCOMPARE(sealed.size(), size_t(1));
    const auto act = auditchain::opened(sealed.front().sealed, *forum.tutor().keys().audit);
    QVERIFY(act);
    QCOMPARE(act->action, u"signed in"_s);
    QCOMPARE(act->actor, std::optional(doctor));
    QVERIFY(!auditchain::opened(sealed.front().sealed, *forum.administrator().keys().issuer));
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
