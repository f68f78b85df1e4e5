// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/forum.h"
#include "app/security/accounts.h"
#include "app/security/officeservice.h"
#include "tests/support/pagedesk.h"
#include "ui/people/peoplepage.h"
#include "ui/security/accesspage.h"
#include "ui/security/accountpage.h"
#include "ui/security/backgroundsignin.h"

#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <dlfcn.h>
#include <sodium.h>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// What the window's thread has done since it was last asked, and what other threads have.
struct Work
{
    std::atomic<int> stretchedHere = 0;
    std::atomic<int> stretchedElsewhere = 0;
    std::atomic<int> openedHere = 0;
    std::atomic<int> openedElsewhere = 0;

    void begin()
    {
        for (std::atomic<int>* count : {&stretchedHere, &stretchedElsewhere, &openedHere, &openedElsewhere})
            *count = 0;
    }
};

Work work;

bool isWindowsThread()
{
    return QCoreApplication::instance() && QThread::currentThread() == QCoreApplication::instance()->thread();
}

} // namespace

// What a program defines itself, its libraries call too: the calls of libsodium come through here.
extern "C" {
int crypto_pwhash(unsigned char* const out, unsigned long long outSize, const char* const password,
                  unsigned long long passwordSize, const unsigned char* const salt,
                  unsigned long long operations, size_t memory, int algorithm)
{
    static const auto real = reinterpret_cast<decltype(&crypto_pwhash)>(dlsym(RTLD_NEXT, "crypto_pwhash"));
    ++(isWindowsThread() ? work.stretchedHere : work.stretchedElsewhere);
    return real(out, outSize, password, passwordSize, salt, operations, memory, algorithm);
}

int crypto_box_seal_open(unsigned char* message, const unsigned char* sealed, unsigned long long size,
                         const unsigned char* publicKey, const unsigned char* secretKey)
{
    static const auto real =
        reinterpret_cast<decltype(&crypto_box_seal_open)>(dlsym(RTLD_NEXT, "crypto_box_seal_open"));
    ++(isWindowsThread() ? work.openedHere : work.openedElsewhere);
    return real(message, sealed, size, publicKey, secretKey);
}
}

/// The window does not stand still: Argon2id, and opening all that the office holds, run on other threads.
class TestWindowThread final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void signingInOpensElsewhere_data();
    void signingInOpensElsewhere();
    void pagesAskElsewhereWhoWaits();
    void theKeyCodeIsMadeElsewhere();
    void theSessionStaysUntilItIsFound();
    void aCodeThatWasUsedNeedsNoSecondSignIn();

private:
    /// Somebody who waits to be confirmed in person.
    static void reset(TemporaryForum& forum);
};

void TestWindowThread::reset(TemporaryForum& forum)
{
    Accounts& accounts = forum.forum().accounts();
    const auto code = accounts.invite(forum.administrator(), forum.doctor(0).person());
    QVERIFY(code);
    QVERIFY(accounts.activate(u"doctor0@forum.test"_s, code->code, TemporaryForum::password()));
}

void TestWindowThread::signingInOpensElsewhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("tutor") << u"tutor@forum.test"_s;
    QTest::newRow("doctor") << u"doctor0@forum.test"_s;
}

void TestWindowThread::signingInOpensElsewhere()
{
    QFETCH(QString, name);
    TemporaryForum forum;
    static_cast<void>(forum.doctor(2));
    QObject window;
    std::optional<Result<Actor>> signedIn;
    work.begin();
    signInInBackground(&window, forum.forum(), name, TemporaryForum::password(),
                       [&](Result<Actor> actor) { signedIn.emplace(std::move(actor)); });
    QTRY_VERIFY(signedIn);
    QVERIFY(*signedIn);
    QCOMPARE(work.stretchedHere.load(), 0);
    QVERIFY(work.stretchedElsewhere > 0);
    QCOMPARE(work.openedHere.load(), 0);
    if (name.startsWith(u"tutor"_s))
        QVERIFY(work.openedElsewhere > 0);
}

void TestWindowThread::pagesAskElsewhereWhoWaits()
{
    TemporaryForum forum;
    reset(forum);
    const Actor tutor = forum.signedIn(u"tutor@forum.test"_s);
    work.begin();
    PageDesk<AccessPage> access(forum, tutor);
    access.page().reload();
    QTRY_COMPARE(access.cell(u"accessTable"_s, 0, AccessModel::Keys).isEmpty(), false);
    QTRY_VERIFY(access.everythingShown().contains(u"Waits for confirmation"_s));
    PageDesk<PeoplePage> people(forum, tutor);
    people.page().reload();
    QTRY_VERIFY(people.everythingShown().contains(u"confirm"_s));
    QCOMPARE(work.stretchedHere.load(), 0);
    QCOMPARE(work.openedHere.load(), 0);
    QVERIFY(work.openedElsewhere > 0);
}

void TestWindowThread::theKeyCodeIsMadeElsewhere()
{
    TemporaryForum forum;
    const auto code = forum.forum().office().ownKeyCode(forum.doctor(0));
    QVERIFY(code);
    work.begin();
    PageDesk<AccountPage> desk(forum, forum.doctor(0));
    desk.page().reload();
    QTRY_COMPARE(desk.text(u"accountKeyCode"_s), *code);
    QCOMPARE(work.stretchedHere.load(), 0);
    QCOMPARE(work.stretchedElsewhere.load(), 1);
}

void TestWindowThread::theSessionStaysUntilItIsFound()
{
    std::atomic<bool> isDone = false;
    {
        LongWork session;
        QThreadPool::globalInstance()->start([hold = session.hold(), &isDone]() mutable {
            QThread::msleep(100);
            isDone = true;
            hold.reset();
        });
        QVERIFY(session.isUnderWay());
        QVERIFY(!session.isRunning());
    }
    QVERIFY(isDone);
}

void TestWindowThread::aCodeThatWasUsedNeedsNoSecondSignIn()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const PersonId person = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    const auto invitation = accounts.invite(forum.administrator(), person);
    QVERIFY(invitation);
    auto first = *accounts.beginActivation(u"zoe@forum.test"_s);
    first.tryCode(invitation->code, TemporaryForum::password(), RecoverySheet::Yes);
    const auto sheet = accounts.makeRecoverySheet(forum.tutor(), TemporaryForum::password());
    QVERIFY(sheet);
    auto forgotten = *accounts.beginRecovery(u"tutor@forum.test"_s);
    forgotten.tryCode(*sheet, secretOf("another long one"), RecoverySheet::Yes);
    work.begin();
    const auto activated = accounts.finishActivation(std::move(first));
    const auto recovered = accounts.finishRecovery(std::move(forgotten));
    QCOMPARE(work.stretchedHere.load(), 0); // which might fail, and lose the code of the sheet
    QVERIFY(activated && !activated->sheetCode.isEmpty());
    QCOMPARE(activated->actor.person(), person);
    QCOMPARE(*accounts.session(activated->actor), SessionState::GoesOn);
    QVERIFY(*accounts.hasRecoverySheet(activated->actor));
    QVERIFY(recovered && !recovered->sheetCode.isEmpty());
    QVERIFY(recovered->actor.keys().office);
    QCOMPARE(*accounts.session(recovered->actor), SessionState::GoesOn);
    QVERIFY(accounts.signIn(u"tutor@forum.test"_s, secretOf("another long one")));
}

QTEST_MAIN(TestWindowThread)
#include "tst_windowthread.moc"
