// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "app/security/guessrule.h"
#include "database/security/guardstore.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;

/// Guesses at sign-in and activation, on a real forum and through real programs.
class TestSignInGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveAreFreeThenItWaits_data();
    void fiveAreFreeThenItWaits();
    void namesOfOnePersonCountTogether();
    void passwordsAndCodesCountTogether();
    void rightPasswordClears();
    void waitEndsByItself();
    void openingTheForumAgainForgetsNothing();
    void settingTheClockWinsNothing();
    void startingTheComputerAnewWinsNothing();
    void blockTellsNothingOfWhoTried();
    void attemptThatIsNeverAnsweredCounts();
    void realProgramsShareTheGuesses();
    void programsThatAreKilledHaveGuessed();
    void manyMaySignInAtOnceAsOnePerson();
};

namespace {

const QString tooMany = u"Too many tries. Wait 5 seconds, then try again."_s;

Result<Actor> guess(Forum& forum, const QString& name)
{
    return forum.accounts().signIn(name, secretOf("not the password"));
}

/// Says of so many guesses how many were tried and not turned away.
int tried(Forum& forum, const QString& name, int guesses)
{
    int count = 0;
    for (int i = 0; i < guesses; ++i)
        count += guess(forum, name).failure().sentence.startsWith(u"Too many"_s) ? 0 : 1;
    return count;
}

} // namespace

void TestSignInGuard::fiveAreFreeThenItWaits_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("known") << u"doctor0@forum.test"_s;
    QTest::newRow("unknown address") << u"nobody@forum.test"_s;
    QTest::newRow("unknown number") << u"7999999"_s;
    QTest::newRow("invited only") << u"zoe@forum.test"_s;
    QTest::newRow("no name") << u""_s;
}

void TestSignInGuard::fiveAreFreeThenItWaits()
{
    QFETCH(QString, name);
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    const PersonId zoe = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    QVERIFY(forum.forum().accounts().invite(forum.administrator(), zoe));
    QCOMPARE(tried(forum.forum(), name, 5), 5);
    const auto sixth = guess(forum.forum(), name);
    QCOMPARE(sixth.failure().code, FailureCode::SignInRefused);
    QCOMPARE(sixth.failure().sentence, tooMany);
    forum.clock().advance(seconds(5));
    QCOMPARE(tried(forum.forum(), name, 3), 1);
    QCOMPARE(guess(forum.forum(), name).failure().sentence,
             u"Too many tries. Wait 10 seconds, then try again."_s);
}

void TestSignInGuard::namesOfOnePersonCountTogether()
{
    TemporaryForum forum;
    const QString id = QString::number(forum.doctor(0).person().value());
    const QStringList names = {u"doctor0@forum.test"_s, u" DOCTOR0@Forum.Test"_s, u"7000100"_s, id,
                               u"00"_s + id};
    for (const QString& name : names)
        QCOMPARE(tried(forum.forum(), name, 1), 1);
    for (const QString& name : names)
        QCOMPARE(tried(forum.forum(), name, 1), 0);
    // Made-up names, too, in whatever way they are written.
    for (const QString& name : {u"No Body"_s, u"no  body"_s, u"NÒ BODY "_s, u"no body"_s, u"NO BODY"_s})
        QCOMPARE(tried(forum.forum(), name, 1), 1);
    QCOMPARE(tried(forum.forum(), u"no body"_s, 1), 0);
    QCOMPARE(tried(forum.forum(), u"some body"_s, 1), 1);
}

void TestSignInGuard::passwordsAndCodesCountTogether()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    QCOMPARE(tried(forum.forum(), u"doctor0@forum.test"_s, 3), 3);
    const auto code = [&] {
        return forum.forum().accounts().activate(u"7000100"_s, u"0000-0000-0000"_s,
                                                 TemporaryForum::password());
    };
    for (int i = 0; i < 2; ++i)
        QCOMPARE(code().failure().code, FailureCode::Refused);
    QCOMPARE(code().failure().code, FailureCode::SignInRefused);
    QCOMPARE(code().failure().sentence, tooMany);
    QCOMPARE(tried(forum.forum(), u"doctor0@forum.test"_s, 1), 0);
}

void TestSignInGuard::rightPasswordClears()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    QCOMPARE(tried(forum.forum(), u"doctor0@forum.test"_s, 4), 4);
    static_cast<void>(forum.signedIn(u"doctor0@forum.test"_s));
    QCOMPARE(tried(forum.forum(), u"doctor0@forum.test"_s, 9), 5);
    // Not even the right password is tried while one has to wait.
    const auto early = forum.forum().accounts().signIn(u"7000100"_s, TemporaryForum::password());
    QCOMPARE(early.failure().sentence, tooMany);
    forum.clock().advance(seconds(5));
    static_cast<void>(forum.signedIn(u"doctor0@forum.test"_s));
}

void TestSignInGuard::waitEndsByItself()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    int made = 0;
    for (int second = 0; second < 299; ++second) {
        made += tried(forum.forum(), u"doctor0@forum.test"_s, 1);
        forum.clock().advance(seconds(1));
    }
    QCOMPARE(made, int(mostGuesses));
    forum.clock().advance(seconds(6));
    static_cast<void>(forum.signedIn(u"doctor0@forum.test"_s));
}

void TestSignInGuard::openingTheForumAgainForgetsNothing()
{
    TemporaryForum forum;
    QCOMPARE(tried(forum.forum(), u"tutor@forum.test"_s, 3), 3);
    const auto second = Forum::open(forum.path(), forum.clock(), PasswordCost::cheapest());
    QCOMPARE(tried(**second, u"tutor@forum.test"_s, 3), 2);
    QCOMPARE(tried(forum.forum(), u"tutor@forum.test"_s, 1), 0);
}

void TestSignInGuard::settingTheClockWinsNothing()
{
    TemporaryForum forum;
    QCOMPARE(tried(forum.forum(), u"tutor@forum.test"_s, 5), 5);
    for (const int year : {2036, 2016, 2026}) {
        forum.clock().set(QDate(year, 11, 2), QTime(9, 0));
        QCOMPARE(tried(forum.forum(), u"tutor@forum.test"_s, 1), 0);
    }
}

void TestSignInGuard::startingTheComputerAnewWinsNothing()
{
    TemporaryForum forum;
    int made = 0;
    for (int start = 0; start < 8; ++start) {
        made += tried(forum.forum(), u"tutor@forum.test"_s, 20);
        forum.clock().advance(seconds(2));
        forum.clock().restart();
        forum.clock().advance(seconds(30));
    }
    QVERIFY2(made >= int(freeGuesses) && made <= int(mostGuesses), qPrintable(QString::number(made)));
    forum.clock().advance(minutes(5));
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
}

void TestSignInGuard::blockTellsNothingOfWhoTried()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    const GuardStore store(forum.connection());
    QList<QByteArray> blocks;
    for (const QString& name : {u"doctor0@forum.test"_s, u"tutor@forum.test"_s, u"nobody@forum.test"_s}) {
        QCOMPARE(tried(forum.forum(), name, 1), 1);
        blocks += *store.block();
    }
    static_cast<void>(forum.signedIn(u"doctor0@forum.test"_s));
    blocks += *store.block();
    for (qsizetype i = 1; i < blocks.size(); ++i) {
        QCOMPARE(blocks.at(i).size(), blocks.at(0).size());
        QCOMPARE(blocks.at(i).first(2), blocks.at(0).first(2));
        QVERIFY(blocks.at(i) != blocks.at(i - 1));
    }
}

void TestSignInGuard::attemptThatIsNeverAnsweredCounts()
{
    TemporaryForum forum;
    for (int i = 0; i < 5; ++i)
        QVERIFY(forum.forum().accounts().beginSignIn(u"tutor@forum.test"_s));
    QCOMPARE(forum.forum().accounts().beginSignIn(u"tutor@forum.test"_s).failure().sentence, tooMany);
}

void TestSignInGuard::realProgramsShareTheGuesses()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    CommandRunner runner(forum.path());
    runner.setPassword(u"doctor0@forum.test"_s, u"not the password"_s);
    int refusedByTime = 0;
    // Two at a time, the clock of each pair set another day ahead.
    for (int pair = 0; pair < 10; ++pair) {
        runner.setTime(u"2026-11-%1 09:00:00"_s.arg(pair + 3, 2, 10, QChar(u'0')));
        QProcess first;
        QProcess second;
        runner.startAs(first, u"doctor0@forum.test"_s, {u"appointments"_s, u"list"_s});
        runner.startAs(second, u"doctor0@forum.test"_s, {u"appointments"_s, u"list"_s});
        for (QProcess* process : {&first, &second}) {
            const CommandRun run = CommandRunner::finished(*process);
            QCOMPARE(run.status, 4);
            refusedByTime += run.error().startsWith(u"Too many tries. Wait "_s) ? 1 : 0;
        }
    }
    QVERIFY2(refusedByTime >= 20 - int(mostGuesses), qPrintable(QString::number(refusedByTime)));
    QVERIFY(refusedByTime < 20);
}

void TestSignInGuard::programsThatAreKilledHaveGuessed()
{
    constexpr int programs = 14;
    TemporaryForum forum;
    const CommandRunner runner(forum.path());
    const GuardStore store(forum.connection());
    int guessed = 0;
    for (int i = 0; i < programs && guessed == i; ++i) {
        const auto before = store.block();
        QProcess process;
        runner.startAs(process, u"nobody@forum.test"_s, {u"appointments"_s, u"list"_s});
        // Killed as soon as the guess stands in the file, which is before it is tried.
        while (process.state() != QProcess::NotRunning && store.block() == before)
            process.waitForFinished(5);
        guessed += store.block() == before ? 0 : 1;
        process.kill();
        process.waitForFinished();
    }
    QVERIFY2(guessed >= int(freeGuesses) && guessed <= int(mostGuesses),
             qPrintable(QString::number(guessed)));
}

void TestSignInGuard::manyMaySignInAtOnceAsOnePerson()
{
    TemporaryForum forum;
    const CommandRunner runner(forum.path());
    std::deque<QProcess> processes(12);
    for (QProcess& process : processes)
        runner.startAs(process, u"tutor@forum.test"_s, {u"people"_s, u"list"_s});
    for (QProcess& process : processes) {
        const CommandRun run = CommandRunner::finished(process);
        QVERIFY2(run.status == 0, run.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestSignInGuard)
#include "tst_signinguard.moc"
