// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/guessbook.h"
#include "app/security/guessrule.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// The block that remembers guesses: what it survives, and what it does not tell.
class TestGuessBook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersUntilItIsTooLongAgo();
    void provenNameIsForgotten();
    void hasOneSizeAndTellsNothing();
    void anotherStartWinsNothing_data();
    void anotherStartWinsNothing();
    void carriedGuessesSurviveAThirdStart();
    void unreadableBlockIsTheWorst_data();
    void unreadableBlockIsTheWorst();
    void clockThatWentBackIsAnotherStart();
    void fullBookFreesNobody();
    void knowsWhatTheTimeIsAtLeast();
};

namespace {

const quint64 anna = GuessBook::nameOf("person 1");
const quint64 ben = GuessBook::nameOf("person 2");

BootMoment at(seconds since, const QByteArray& boot = "a")
{
    return {boot, since};
}

/// A block after so many guesses at one name, all at one moment.
QByteArray blockOf(const BootMoment& now, quint64 name, int guesses)
{
    GuessBook book = GuessBook::opened({}, now);
    for (int i = 0; i < guesses; ++i)
        book.answer(book.add(name));
    return book.sealed();
}

} // namespace

void TestGuessBook::remembersUntilItIsTooLongAgo()
{
    const QByteArray block = blockOf(at(seconds(1000)), anna, 5);
    QCOMPARE(GuessBook::opened(block, at(seconds(1000))).countOf(anna), size_t(5));
    QCOMPARE(GuessBook::opened(block, at(seconds(1000))).waitFor(anna).count(), 5000);
    QCOMPARE(GuessBook::opened(block, at(seconds(1000))).countOf(ben), size_t(0));
    QCOMPARE(GuessBook::opened(block, at(seconds(1299))).countOf(anna), size_t(5));
    QCOMPARE(GuessBook::opened(block, at(seconds(1300))).countOf(anna), size_t(0));
}

void TestGuessBook::provenNameIsForgotten()
{
    GuessBook book = GuessBook::opened(blockOf(at(seconds(1000)), anna, 5), at(seconds(1010)));
    static_cast<void>(book.add(ben));
    QVERIFY(!book.isBeingTried(anna));
    const Guess right = book.add(anna);
    QVERIFY(book.isBeingTried(anna));
    book.clear(right);
    const GuessBook later = GuessBook::opened(book.sealed(), at(seconds(1010)));
    QCOMPARE(later.countOf(anna), size_t(0));
    QCOMPARE(later.countOf(ben), size_t(1));
    QVERIFY(later.isBeingTried(ben));
    QVERIFY(!GuessBook::opened(book.sealed(), at(seconds(1021))).isBeingTried(ben));
}

void TestGuessBook::hasOneSizeAndTellsNothing()
{
    const QByteArray empty = GuessBook::opened({}, at(seconds(0))).sealed();
    const QByteArray ofAnna = blockOf(at(seconds(1000)), anna, 3);
    const QByteArray ofBen = blockOf(at(seconds(2000)), ben, 3);
    QCOMPARE(ofAnna.size(), empty.size());
    QVERIFY(ofAnna != blockOf(at(seconds(1000)), anna, 3));
    QCOMPARE(ofAnna.first(2), ofBen.first(2));
    QCOMPARE(int(ofAnna.at(1)), 3);
    // Zeros, which most of the content is, do not show.
    QVERIFY(empty.count('\0') < empty.size() / 100);
}

void TestGuessBook::anotherStartWinsNothing_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("uptime");
    QTest::addColumn<int>("counted");
    QTest::newRow("nobody had guessed") << 0 << 20 << 0;
    QTest::newRow("some had") << 3 << 20 << 3;
    QTest::newRow("all ten") << 10 << 20 << 10;
    QTest::newRow("all ten, just before they are forgotten") << 10 << 299 << 10;
    QTest::newRow("five minutes after the start") << 10 << 300 << 0;
}

void TestGuessBook::anotherStartWinsNothing()
{
    QFETCH(int, before);
    QFETCH(int, uptime);
    QFETCH(int, counted);
    const QByteArray block = blockOf(at(seconds(5000)), anna, before);
    const GuessBook book = GuessBook::opened(block, at(seconds(uptime), "b"));
    QCOMPARE(book.countOf(anna), size_t(counted));
    QCOMPARE(book.countOf(ben), size_t(counted)); // nobody can read whose they were
    if (counted == 10)
        QCOMPARE(book.waitFor(anna), milliseconds(minutes(5) - seconds(uptime)));
}

void TestGuessBook::carriedGuessesSurviveAThirdStart()
{
    const QByteArray first = blockOf(at(seconds(5000)), anna, 4);
    GuessBook second = GuessBook::opened(first, at(seconds(20), "b"));
    second.answer(second.add(anna));
    second.answer(second.add(anna));
    QCOMPARE(GuessBook::opened(second.sealed(), at(seconds(21), "b")).countOf(anna), size_t(6));
    QCOMPARE(GuessBook::opened(second.sealed(), at(seconds(21), "b")).countOf(ben), size_t(4));
    QCOMPARE(GuessBook::opened(second.sealed(), at(seconds(20), "c")).countOf(anna), size_t(6));
}

void TestGuessBook::unreadableBlockIsTheWorst_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::newRow("short") << QByteArray("x");
    QTest::newRow("of another format") << QByteArray(GuessBook::opened({}, {}).sealed().size(), '\7');
    QByteArray tooMany = blockOf(at(seconds(10)), anna, 1);
    tooMany[1] = '\xff';
    QTest::newRow("more than there can be") << tooMany;
}

void TestGuessBook::unreadableBlockIsTheWorst()
{
    QFETCH(QByteArray, block);
    QCOMPARE(GuessBook::opened(block, at(seconds(50))).countOf(anna), mostGuesses);
    QCOMPARE(GuessBook::opened(block, at(seconds(301))).countOf(anna), size_t(0));
}

void TestGuessBook::clockThatWentBackIsAnotherStart()
{
    const QByteArray block = blockOf(at(seconds(5000)), anna, 7);
    QCOMPARE(GuessBook::opened(block, at(seconds(40))).countOf(ben), size_t(7));
}

void TestGuessBook::fullBookFreesNobody()
{
    GuessBook book = GuessBook::opened({}, at(seconds(1000)));
    for (int i = 0; i < 3; ++i)
        book.answer(book.add(anna));
    for (int i = 0; i < 1000; ++i) {
        const quint64 madeUp = GuessBook::nameOf("name " + QByteArray::number(i));
        for (int n = 0; n < 3 && book.waitFor(madeUp) == milliseconds(0); ++n)
            book.answer(book.add(madeUp));
    }
    // Whether a name was there before or not, it gets no more than its ten.
    for (const quint64 name : {anna, ben}) {
        int made = 0;
        for (GuessBook later = GuessBook::opened(book.sealed(), at(seconds(1000))); made < 20; ++made) {
            const auto wait = later.waitFor(name);
            if (wait > milliseconds(0))
                break;
            later.answer(later.add(name));
        }
        QVERIFY(made <= 5);
    }
    QCOMPARE(book.sealed().size(), GuessBook::opened({}, {}).sealed().size());
    QCOMPARE(GuessBook::opened(book.sealed(), at(seconds(1300))).countOf(ben), size_t(0));
}

void TestGuessBook::knowsWhatTheTimeIsAtLeast()
{
    const QDateTime nine(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
    QVERIFY(!GuessBook::opened({}, at(seconds(1000))).atLeast());
    GuessBook book = GuessBook::opened({}, at(seconds(1000)));
    book.see(nine);
    book = GuessBook::opened(book.sealed(), at(seconds(4600)));
    QCOMPARE(book.atLeast(), std::optional(nine.addSecs(3600)));
    book.see(nine); // set back by an hour
    QCOMPARE(book.atLeast(), std::optional(nine.addSecs(3600)));
    book.see(nine.addSecs(7200));
    const QByteArray block = book.sealed();
    QCOMPARE(GuessBook::opened(block, at(seconds(4601))).atLeast(), std::optional(nine.addSecs(7201)));
    QVERIFY(!GuessBook::opened(block, at(seconds(4601), "b")).atLeast());
}

QTEST_GUILESS_MAIN(TestGuessBook)
#include "tst_guessbook.moc"
