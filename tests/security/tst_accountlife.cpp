// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"
#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/auditchain.h"
#include "app/security/codes.h"
#include "app/security/roleservice.h"
#include "database/security/auditstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QElapsedTimer>
#include <QTest>

#include <ctime>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// What happens to accounts after the first sign-in: changes, recovery, reset, leaving and coming back.
class TestAccountLife final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedPasswordKeepsKeysSheetAndWindows();
    void doctorsInOfficeSignInSealed();
    void rolesInTheFileOpenNoDoctorsSignIn();
    void changeNeedsThePresentPassword_data();
    void changeNeedsThePresentPassword();
    void sheetRecoversOnce();
    void newSheetReplacesTheOldOne();
    void recoveryIsRefusedInOneSentence_data();
    void recoveryIsRefusedInOneSentence();
    void tutorsRecoverTheirOffice();
    void sheetAtTheFirstSignIn();
    void resetTellsThePersonUntilAcknowledged();
    void resetEndsTheSheet();
    void sessionsEnd();
    void leaversCannotSignIn();
    void returnersComeBackAsTheyWere();
    void returningStaffWaitForAHolder();
    void costIsRaisedNeverLowered();
    void refusalTakesAsLongForAnOldRecord();
    void absurdCostIsNotRun_data();
    void absurdCostIsNotRun();
    void ownNameIsNoPassword();
    void coverPinTravelsInTheBundle();
    void everyChangedBitOfARecordIsNoticed_data();
    void everyChangedBitOfARecordIsNoticed();
    void everyChangedBitOfACodeIsNoticed();
    void changedPublicKeysAreNoticed_data();
    void changedPublicKeysAreNoticed();
    void bundlesAreOfOneSize();
};

namespace {

const QString doctorName = u"doctor0@forum.test"_s;

Account accountOf(TemporaryForum& forum, PersonId person)
{
    return *AccountStore(forum.connection()).ofPerson(person);
}

std::vector<QByteArray> withOneBitChanged(const QByteArray& whole)
{
    std::vector<QByteArray> all;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray altered = whole;
        altered[at] = char(altered.at(at) ^ (1 << (at % 7)));
        all.push_back(altered);
    }
    return all;
}

QStringList actsOf(TemporaryForum& forum, qint64 after)
{
    QStringList acts;
    for (const auto& entry : AuditStore(forum.connection()).sealedPage(after, 100)) {
        const auto act = auditchain::opened(entry.sealed, *forum.tutor().keys().audit);
        acts += act ? act->action : u"?"_s;
    }
    return acts;
}

} // namespace

void TestAccountLife::changedPasswordKeepsKeysSheetAndWindows()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const Actor& doctor = forum.doctor(0);
    const auto sheet = accounts.makeRecoverySheet(doctor, TemporaryForum::password());
    QVERIFY(sheet);
    const ChainHead clearBefore = AuditStore(forum.connection()).head();
    const qint64 sealedBefore = AuditStore(forum.connection()).sealedHead().id;
    QVERIFY(accounts.changePassword(doctor, TemporaryForum::password(), secretOf("another long one")));
    QVERIFY(!accounts.signIn(doctorName, TemporaryForum::password()));
    const auto again = accounts.signIn(doctorName, secretOf("another long one"));
    QVERIFY(again);
    QCOMPARE(again->keys().own.publicKeys(), doctor.keys().own.publicKeys());
    QCOMPARE(*accounts.session(doctor), SessionState::GoesOn);
    QCOMPARE(AuditStore(forum.connection()).head(), clearBefore);
    QCOMPARE(actsOf(forum, sealedBefore), QStringList({u"changed password"_s, u"signed in"_s}));
    QVERIFY(accounts.recover(doctorName, *sheet, secretOf("a third long one")));
    QVERIFY(accounts.signIn(doctorName, secretOf("a third long one")));
}

void TestAccountLife::doctorsInOfficeSignInSealed()
{
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person();
    QVERIFY(forum.forum().roles().grant(forum.tutor(), person, Role::Administrator));
    QVERIFY(forum.signedIn(doctorName).keys().issuer);
    const Account account = accountOf(forum, person);
    const ChainHead clearBefore = AuditStore(forum.connection()).head();
    const qint64 sealedBefore = AuditStore(forum.connection()).sealedHead().id;
    QVERIFY(forum.signedIn(doctorName).is(Role::Administrator));
    QCOMPARE(AuditStore(forum.connection()).head(), clearBefore);
    QCOMPARE(actsOf(forum, sealedBefore), QStringList({u"signed in"_s}));
    QCOMPARE(*accountOf(forum, person).password, *account.password);
}

/// Or whoever writes the file would see who signs in, and put the row back.
void TestAccountLife::rolesInTheFileOpenNoDoctorsSignIn()
{
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person();
    const Account account = accountOf(forum, person);
    const ChainHead clearBefore = AuditStore(forum.connection()).head();
    Statement(forum.connection(), u"UPDATE role_holding SET role = 'administrator' WHERE person_id = ?"_s)
        .bind(person)
        .run();
    QVERIFY(!forum.signedIn(doctorName).is(Role::Led));
    QCOMPARE(AuditStore(forum.connection()).head(), clearBefore);
    QCOMPARE(*accountOf(forum, person).password, *account.password);
}

void TestAccountLife::changeNeedsThePresentPassword_data()
{
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("works");
    QTest::newRow("right") << u"correct horse battery"_s << u"another long one"_s << true;
    QTest::newRow("wrong") << u"correct horse batterz"_s << u"another long one"_s << false;
    QTest::newRow("none") << u""_s << u"another long one"_s << false;
    QTest::newRow("next too short") << u"correct horse battery"_s << u"short"_s << false;
    QTest::newRow("next too common") << u"correct horse battery"_s << u"password1"_s << false;
    QTest::newRow("next is their number") << u"correct horse battery"_s << u"x7000100x"_s << false;
}

void TestAccountLife::changeNeedsThePresentPassword()
{
    QFETCH(QString, present);
    QFETCH(QString, next);
    QFETCH(bool, works);
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const Actor& doctor = forum.doctor(0);
    const Account before = accountOf(forum, doctor.person());
    const auto changed =
        accounts.changePassword(doctor, SecretBytes::ofPassword(present), SecretBytes::ofPassword(next));
    QCOMPARE(changed.isOk(), works);
    QCOMPARE(accountOf(forum, doctor.person()) == before, !works);
    if (!works)
        QCOMPARE(changed.failure().code, FailureCode::Refused);
    QCOMPARE(accounts.changePassword(Actor::nobody(), {}, {}).failure().code, FailureCode::NotAllowed);
}

void TestAccountLife::sheetRecoversOnce()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const Actor& doctor = forum.doctor(0);
    QVERIFY(!*accounts.hasRecoverySheet(doctor));
    QVERIFY(!accounts.makeRecoverySheet(doctor, secretOf("not the password")));
    const auto code = accounts.makeRecoverySheet(doctor, TemporaryForum::password());
    QVERIFY(code);
    QCOMPARE(QString(*code).remove(u'-').size(), 24);
    QVERIFY(*accounts.hasRecoverySheet(doctor));
    QVERIFY(!accounts.recover(doctorName, *code, secretOf("short")));
    QVERIFY(accounts.recover(doctorName, code->toLower().replace(u'-', u' '), secretOf("a new long one")));
    QVERIFY(!accounts.recover(doctorName, *code, secretOf("yet another long one")));
    const auto again = accounts.signIn(doctorName, secretOf("a new long one"));
    QVERIFY(again);
    QCOMPARE(again->keys().own.publicKeys(), doctor.keys().own.publicKeys());
    QVERIFY(!*accounts.hasRecoverySheet(*again));
    QVERIFY(!accounts.signIn(doctorName, TemporaryForum::password()));
}

void TestAccountLife::newSheetReplacesTheOldOne()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const auto first = accounts.makeRecoverySheet(forum.doctor(0), TemporaryForum::password());
    const auto second = accounts.makeRecoverySheet(forum.doctor(0), TemporaryForum::password());
    QVERIFY(!accounts.recover(doctorName, *first, secretOf("a new long one")));
    auto attempt = *accounts.beginRecovery(doctorName);
    attempt.tryCode(*second, secretOf("a new long one"), RecoverySheet::Yes);
    const auto third = accounts.finishRecovery(std::move(attempt));
    QVERIFY(third && !third->sheetCode.isEmpty());
    QVERIFY(!accounts.recover(doctorName, *second, secretOf("yet another long one")));
    QVERIFY(accounts.recover(doctorName, third->sheetCode, secretOf("yet another long one")));
}

void TestAccountLife::recoveryIsRefusedInOneSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    const QString wrong = u"0000-0000-0000-0000-0000-0000"_s;
    QTest::newRow("wrong code") << doctorName << wrong;
    QTest::newRow("no sheet") << u"office@forum.test"_s << wrong;
    QTest::newRow("unknown name") << u"nobody@forum.test"_s << wrong;
    QTest::newRow("no name, no code") << u""_s << u""_s;
}

void TestAccountLife::recoveryIsRefusedInOneSentence()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    QVERIFY(accounts.makeRecoverySheet(forum.doctor(0), TemporaryForum::password()));
    const auto recovered = accounts.recover(name, code, secretOf("a new long one"));
    QVERIFY(!recovered);
    QCOMPARE(recovered.failure().code, FailureCode::Refused);
    QCOMPARE(recovered.failure().sentence,
             u"The name or the code of the recovery sheet is wrong, or the code has been used or replaced. "
             "Check both, or ask the Medical Education Team for a reset."_s);
}

void TestAccountLife::tutorsRecoverTheirOffice()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const auto code = accounts.makeRecoverySheet(forum.tutor(), TemporaryForum::password());
    QVERIFY(accounts.recover(u"tutor@forum.test"_s, *code, secretOf("a new long one")));
    const auto tutor = accounts.signIn(u"tutor@forum.test"_s, secretOf("a new long one"));
    QVERIFY(tutor && tutor->keys().office && tutor->keys().audit && tutor->keys().issuer);
}

void TestAccountLife::sheetAtTheFirstSignIn()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const PersonId person = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    const auto invitation = accounts.invite(forum.administrator(), person);
    auto attempt = *accounts.beginActivation(u"zoe@forum.test"_s);
    attempt.tryCode(invitation->code, TemporaryForum::password(), RecoverySheet::Yes);
    const auto entered = accounts.finishActivation(std::move(attempt));
    QVERIFY(entered && !entered->sheetCode.isEmpty());
    QVERIFY(*accounts.hasRecoverySheet(forum.signedIn(u"zoe@forum.test"_s)));
    QVERIFY(accounts.recover(u"zoe@forum.test"_s, entered->sheetCode, secretOf("a new long one")));
}

void TestAccountLife::resetTellsThePersonUntilAcknowledged()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const PersonId person = forum.doctor(0).person();
    QVERIFY(accounts.own(forum.doctor(0))->notices.empty());
    const auto code = accounts.invite(forum.administrator(), person);
    QVERIFY(code->isReset);
    QVERIFY(code->warning(u"Doctor One"_s).contains(u"opens nothing"_s));
    const Actor warned = forum.signedIn(doctorName);
    const auto standing = accounts.own(warned);
    QCOMPARE(standing->notices.size(), size_t(1));
    QVERIFY(standing->notices.front().sentence.contains(longDate(code->expiresOn)));
    QVERIFY(accounts.activate(doctorName, code->code, TemporaryForum::password()));
    const Actor reset = forum.signedIn(doctorName);
    const auto own = accounts.own(reset);
    QCOMPARE(own->resets.size(), size_t(1));
    QCOMPARE(own->notices.size(), size_t(1));
    QCOMPARE(
        own->notices.front().sentence,
        u"Your account was reset on Monday 2 November 2026. What was sealed to your earlier keys opens again "
        "once the Deputy Clinical Tutor has confirmed that it is you."_s);
    QVERIFY(own->notices.front().canBeAcknowledged);
    QCOMPARE(accounts.own(forum.signedIn(doctorName))->notices.size(), size_t(1));
    QVERIFY(accounts.acknowledgeReset(reset));
    QVERIFY(accounts.own(reset)->notices.empty());
    QVERIFY(accounts.own(forum.signedIn(doctorName))->notices.empty());
}

void TestAccountLife::resetEndsTheSheet()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const auto sheet = accounts.makeRecoverySheet(forum.doctor(0), TemporaryForum::password());
    const auto code = accounts.invite(forum.tutor(), forum.doctor(0).person());
    QVERIFY(accounts.activate(doctorName, code->code, secretOf("a new long one")));
    QVERIFY(!accounts.recover(doctorName, *sheet, secretOf("yet another long one")));
    QVERIFY(!*accounts.hasRecoverySheet(*accounts.signIn(doctorName, secretOf("a new long one"))));
}

void TestAccountLife::sessionsEnd()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const Actor& doctor = forum.doctor(0);
    const auto now = [&](const Actor& actor) { return *accounts.session(actor); };
    QCOMPARE(now(doctor), SessionState::GoesOn);
    QCOMPARE(now(Actor::nobody()), SessionState::GoesOn);
    const auto code = accounts.invite(forum.tutor(), doctor.person());
    QCOMPARE(now(doctor), SessionState::WasReset);
    const AuditStore audit(forum.connection());
    QCOMPARE(audit.page(audit.head().id - 1, 1).front().action, u"made reset code"_s);
    const Actor again = forum.signedIn(doctorName);
    QCOMPARE(now(again), SessionState::GoesOn);
    QVERIFY(accounts.activate(doctorName, code->code, TemporaryForum::password()));
    QCOMPARE(now(again), SessionState::WasReset);
    const Actor after = forum.signedIn(doctorName);
    QVERIFY(forum.forum().roles().grant(forum.tutor(), doctor.person(), Role::Administrator));
    QCOMPARE(now(after), SessionState::GoesOn);
    const Actor staff = forum.signedIn(doctorName);
    QVERIFY(forum.forum().roles().withdraw(forum.tutor(), doctor.person(), Role::Administrator));
    QCOMPARE(now(staff), SessionState::LostRole);
    QVERIFY(forum.forum().people().deactivate(forum.tutor(), doctor.person()));
    QCOMPARE(now(after), SessionState::Deactivated);
}

void TestAccountLife::leaversCannotSignIn()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const PersonId person = forum.doctor(0).person();
    const auto sheet = accounts.makeRecoverySheet(forum.doctor(0), TemporaryForum::password());
    const auto code = accounts.invite(forum.tutor(), person);
    QVERIFY(forum.forum().people().deactivate(forum.administrator(), person));
    const auto unknown = accounts.signIn(u"nobody@forum.test"_s, TemporaryForum::password());
    QCOMPARE(accounts.signIn(doctorName, secretOf("some wrong password")).failure().sentence,
             unknown.failure().sentence);
    const auto known = accounts.signIn(doctorName, TemporaryForum::password());
    QCOMPARE(known.failure().code, FailureCode::SignInRefused);
    QVERIFY(known.failure().sentence.contains(u"deactivated"_s));
    QVERIFY(!accounts.activate(doctorName, code->code, secretOf("a new long one")));
    QVERIFY(accounts.recover(doctorName, *sheet, secretOf("a new long one"))
                .failure()
                .sentence.contains(u"deactivated"_s));
    QVERIFY(!accounts.invite(forum.tutor(), person));
    QCOMPARE(accountOf(forum, person).state, AccountState::Deactivated);
    QVERIFY(forum.forum().people().reactivate(forum.administrator(), person));
    QVERIFY2(!accounts.activate(doctorName, code->code, secretOf("a new long one")),
             "its code does not come back");
}

void TestAccountLife::returnersComeBackAsTheyWere()
{
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person();
    const PublicKeys keys = forum.doctor(0).keys().own.publicKeys();
    QVERIFY(forum.forum().people().deactivate(forum.administrator(), person));
    QVERIFY(forum.forum().people().reactivate(forum.administrator(), person));
    const Actor back = forum.signedIn(doctorName);
    QCOMPARE(back.keys().own.publicKeys(), keys);
    QVERIFY(back.is(Role::Led));
}

void TestAccountLife::returningStaffWaitForAHolder()
{
    TemporaryForum forum;
    const PersonId person = forum.administrator().person();
    const AccountId account = accountOf(forum, person).id;
    const OfficeKeyStore keys(forum.connection());
    QVERIFY(forum.forum().people().deactivate(forum.tutor(), person));
    QVERIFY(keys.grantsTo(account).empty());
    QVERIFY(forum.forum().people().reactivate(forum.tutor(), person));
    QCOMPARE(keys.grantsTo(account).size(), size_t(1));
    const Actor back = forum.signedIn(u"office@forum.test"_s);
    QVERIFY(back.is(Role::Administrator));
    QVERIFY(!back.keys().issuer);
}

void TestAccountLife::costIsRaisedNeverLowered()
{
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person();
    const auto cost = [&] {
        const PasswordRecord record = *accountOf(forum, person).password;
        return std::pair(record.operations, record.memoryBytes);
    };
    QCOMPARE(cost(), std::pair(qint64(1), qint64(8192)));
    const auto harder = Forum::open(forum.path(), forum.clock(), PasswordCost{2, 16384});
    QVERIFY(!(*harder)->accounts().signIn(doctorName, secretOf("some wrong password")));
    QCOMPARE(cost(), std::pair(qint64(1), qint64(8192)));
    QVERIFY((*harder)->accounts().signIn(doctorName, TemporaryForum::password()));
    QCOMPARE(cost(), std::pair(qint64(2), qint64(16384)));
    const Account raised = accountOf(forum, person);
    static_cast<void>(forum.signedIn(doctorName));
    QCOMPARE(accountOf(forum, person), raised);
}

/// A record from before the cost was raised must not be told from an unknown name by its time.
void TestAccountLife::refusalTakesAsLongForAnOldRecord()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(5));
    const auto harder = Forum::open(forum.path(), forum.clock(), PasswordCost{3, 32 << 20});
    const auto workOf = [&](const QString& name) {
        auto attempt = (*harder)->accounts().beginSignIn(name);
        const std::clock_t before = std::clock(); // of this process: other programs do not count
        attempt->tryPassword(secretOf("some wrong password"));
        return double(std::clock() - before);
    };
    double known = 0;
    double unknown = 0;
    for (int i = 0; i < 6; ++i) {
        known += workOf(u"doctor%1@forum.test"_s.arg(i));
        unknown += workOf(u"nobody%1@forum.test"_s.arg(i));
    }
    const double ratio = known / unknown;
    QVERIFY2(ratio > 0.6 && ratio < 1.6, qPrintable(QString::number(ratio)));
}

void TestAccountLife::absurdCostIsNotRun_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<qint64>("value");
    for (const char* kind : {"password", "recovery"}) {
        const QString memory = QString::fromLatin1(kind) + u"_memlimit"_s;
        const QString passes = QString::fromLatin1(kind) + u"_opslimit"_s;
        QTest::addRow("%s, a terabyte", kind) << memory << (qint64(1) << 40);
        QTest::addRow("%s, all memory there could be", kind) << memory << std::numeric_limits<qint64>::max();
        QTest::addRow("%s, negative", kind) << memory << qint64(-1);
        QTest::addRow("%s, no memory", kind) << memory << qint64(0);
        QTest::addRow("%s, a thousand million passes", kind) << passes << qint64(1'000'000'000);
        QTest::addRow("%s, no pass", kind) << passes << qint64(0);
    }
}

void TestAccountLife::absurdCostIsNotRun()
{
    QFETCH(QString, column);
    QFETCH(qint64, value);
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const auto sheet = accounts.makeRecoverySheet(forum.doctor(0), TemporaryForum::password());
    Statement(forum.connection(), u"UPDATE account SET %1 = ? WHERE person_id = ?"_s.arg(column))
        .bindAll(value, forum.doctor(0).person())
        .run();
    QElapsedTimer timer;
    timer.start();
    if (column.startsWith(u"password"_s))
        QVERIFY(!accounts.signIn(doctorName, TemporaryForum::password()));
    else
        QVERIFY(!accounts.recover(doctorName, *sheet, secretOf("a new long one")));
    QVERIFY2(timer.elapsed() < 5000, "refused without a run");
}

void TestAccountLife::ownNameIsNoPassword()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const PersonId person = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    const auto invitation = accounts.invite(forum.administrator(), person);
    const auto own = accounts.activate(u"7123456"_s, invitation->code, secretOf("angstrom-7"));
    QVERIFY(own.failure().sentence.contains(u"your name"_s));
    // Whoever does not know the code learns nothing of whose it is.
    const auto wrong = accounts.activate(u"7123456"_s, u"0000-0000-0000"_s, secretOf("angstrom-7"));
    const auto nobody = accounts.activate(u"7999999"_s, u"0000-0000-0000"_s, secretOf("angstrom-7"));
    QCOMPARE(wrong.failure().sentence, nobody.failure().sentence);
    QVERIFY(accounts.activate(u"7123456"_s, invitation->code, TemporaryForum::password()));
}

void TestAccountLife::coverPinTravelsInTheBundle()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const QByteArray hash(48, 'h');
    const PasswordRecord before = *accountOf(forum, forum.tutor().person()).password;
    QVERIFY(!accounts.setCoverPin(forum.tutor(), secretOf("some wrong password"), hash));
    QVERIFY(accounts.setCoverPin(forum.tutor(), TemporaryForum::password(), hash));
    const PasswordRecord after = *accountOf(forum, forum.tutor().person()).password;
    QCOMPARE(after.bundle.size(), before.bundle.size());
    QVERIFY(!after.bundle.contains(hash));
    const Actor tutor = forum.signedIn(u"tutor@forum.test"_s);
    QCOMPARE(tutor.keys().coverPin, std::optional(hash));
    QVERIFY(accounts.own(tutor)->hasCoverPin);
    QVERIFY(accounts.setCoverPin(tutor, TemporaryForum::password(), {}));
    QVERIFY(!forum.signedIn(u"tutor@forum.test"_s).keys().coverPin);
}

void TestAccountLife::everyChangedBitOfARecordIsNoticed_data()
{
    QTest::addColumn<BundleLock>("lock");
    QTest::newRow("password") << BundleLock::Password;
    QTest::newRow("recovery sheet") << BundleLock::RecoverySheet;
}

void TestAccountLife::everyChangedBitOfARecordIsNoticed()
{
    QFETCH(BundleLock, lock);
    TemporaryForum forum;
    const auto sheet =
        forum.forum().accounts().makeRecoverySheet(forum.doctor(0), TemporaryForum::password());
    const Account account = accountOf(forum, forum.doctor(0).person());
    const bool isPassword = lock == BundleLock::Password;
    const PasswordRecord whole = isPassword ? *account.password : *account.recovery;
    const SecretBytes secret = isPassword ? TemporaryForum::password() : codes::normalised(*sheet);
    const BundleOwner owner{account.id, account.person};
    QVERIFY(openBundle(whole, owner, secret, lock));
    for (QByteArray PasswordRecord::*field : {&PasswordRecord::salt, &PasswordRecord::bundle}) {
        for (const QByteArray& altered : withOneBitChanged(whole.*field)) {
            PasswordRecord record = whole;
            record.*field = altered;
            QVERIFY(!openBundle(record, owner, secret, lock));
        }
    }
    QVERIFY(!openBundle({whole.operations + 1, whole.memoryBytes, whole.salt, whole.bundle}, owner, secret,
                        lock));
    QVERIFY(!openBundle({whole.operations, whole.memoryBytes * 2, whole.salt, whole.bundle}, owner, secret,
                        lock));
    QVERIFY(!openBundle(whole, {AccountId(99), account.person}, secret, lock));
    QVERIFY(!openBundle(whole, {account.id, PersonId(99)}, secret, lock));
    QVERIFY(!openBundle(whole, owner, secret, isPassword ? BundleLock::RecoverySheet : BundleLock::Password));
}

void TestAccountLife::everyChangedBitOfACodeIsNoticed()
{
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person();
    const auto invitation = forum.forum().accounts().invite(forum.administrator(), person);
    const SecretBytes code = codes::normalised(invitation->code);
    const Invite whole = *accountOf(forum, person).invite;
    QVERIFY(invitationproof::keyFromCode(code, person, whole));
    for (const QByteArray& altered : withOneBitChanged(whole.hash.toLatin1()))
        QVERIFY(!invitationproof::keyFromCode(code, person, {QString::fromLatin1(altered), whole.expiresOn}));
    QVERIFY(!invitationproof::keyFromCode(code, person, {whole.hash, whole.expiresOn.addDays(1)}));
    QVERIFY(!invitationproof::keyFromCode(code, PersonId(99), whole));
    QVERIFY(!invitationproof::keyFromCode(code, person, {{}, whole.expiresOn}));
    QVERIFY(!invitationproof::keyFromCode(codes::normalised(u"0000-0000-0000"_s), person, whole));
}

void TestAccountLife::changedPublicKeysAreNoticed_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("at");
    for (const char* column : {"box_public_key", "sign_public_key"}) {
        for (const int at : {0, 15, 31})
            QTest::addRow("%s, byte %d", column, at) << QString::fromLatin1(column) << at;
    }
}

void TestAccountLife::changedPublicKeysAreNoticed()
{
    QFETCH(QString, column);
    QFETCH(int, at);
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const Actor& doctor = forum.doctor(0);
    const auto sheet = accounts.makeRecoverySheet(doctor, TemporaryForum::password());
    const PublicKeys& keys = doctor.keys().own.publicKeys();
    QByteArray altered = column.startsWith(u"box"_s) ? keys.box : keys.sign;
    altered[at] = char(altered.at(at) ^ 4);
    Statement(forum.connection(), u"UPDATE account SET %1 = ? WHERE person_id = ?"_s.arg(column))
        .bindAll(altered, doctor.person())
        .run();
    QCOMPARE(accounts.signIn(doctorName, TemporaryForum::password()).failure().code,
             FailureCode::DatabaseUnusable);
    QCOMPARE(accounts.recover(doctorName, *sheet, secretOf("a new long one")).failure().code,
             FailureCode::DatabaseUnusable);
    QVERIFY(!accounts.makeRecoverySheet(doctor, TemporaryForum::password()));
}

void TestAccountLife::bundlesAreOfOneSize()
{
    const auto sizeOf = [](int earlier, std::optional<QByteArray> pin, QDate resetOn) {
        const PublicKeys keys = KeyPair::generate().publicKeys();
        Bundle bundle{KeyPair::generate(), {keys, keys, keys, {}}, std::move(pin), resetOn};
        for (int i = 0; i < earlier; ++i)
            bundle.pinned.earlierOffices.push_back(KeyPair::generate().publicKeys());
        const BundleOwner owner{AccountId(1), PersonId(2)};
        const auto record = wrapBundle(bundle, owner, secretOf("secret"), PasswordCost::cheapest());
        const auto opened = openBundle(record, owner, secretOf("secret"));
        const auto& kept = opened->bundle;
        auto expected = bundle.pinned;
        while (expected.earlierOffices.size() > Bundle::mostEarlierOffices)
            expected.earlierOffices.erase(expected.earlierOffices.begin());
        const bool isSame = kept.pinned == expected && kept.coverPin == bundle.coverPin &&
                            kept.resetOn == resetOn && kept.own.publicKeys() == bundle.own.publicKeys();
        return isSame ? record.bundle.size() : -1;
    };
    const qsizetype empty = sizeOf(0, {}, {});
    QVERIFY(empty > 0);
    QCOMPARE(unopenableRecord(PasswordCost::cheapest()).bundle.size(), empty);
    QCOMPARE(sizeOf(1, {}, QDate(2026, 11, 2)), empty);
    QCOMPARE(sizeOf(16, QByteArray(128, 'h'), QDate(2026, 11, 2)), empty);
    QCOMPARE(sizeOf(20, QByteArray(1, 'h'), {}), empty);
}

QTEST_GUILESS_MAIN(TestAccountLife)
#include "tst_accountlife.moc"
