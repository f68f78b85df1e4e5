// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/passwordrule.h"
#include "app/security/threewords.h"
#include "app/security/wordlist.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Which passwords may be used, and the words that are drawn for one.
class TestPasswordRule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void countsCharactersOfTheNormalForm();
    void takesVeryLongOnes();
    void everyListedPasswordIsRefused();
    void threeWordsAreDrawnEvenly();
    void wordsArePlain();
};

namespace {

std::optional<QString> problemOf(QString password)
{
    static const KnownWords known = {{u"Dr Siobhán O'Neill-Ng"_s, u"sioneill"_s, u"7123456"_s},
                                     {u"LED Educational Forum"_s, u"Hillside Hospital"_s}};
    return passwordrule::problem(SecretBytes::ofPassword(password), known);
}

} // namespace

void TestPasswordRule::tells_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("why"); // part of the sentence; empty where it may be used
    const auto row = [](const char* name, const QString& password, const QString& why = {}) {
        QTest::newRow(name) << password << why;
    };
    row("none", u""_s, u"12 characters"_s);
    row("seven", u"kT9#vq2"_s, u"12 characters"_s);
    row("eight", u"kT9#vq2!"_s);
    row("eleven of two words", u"otter-grape"_s);
    row("twelve", u"abcdefghijkl"_s);
    row("twelve alike", u"aaaaaaaaaaaa"_s);
    row("spaces are characters", u"kT9 vq2 w"_s);
    row("common", u"password"_s, u"everybody tries"_s);
    row("common in capitals", u"PASSWORD"_s, u"everybody tries"_s);
    row("common with a year", u"summer2026"_s, u"everybody tries"_s);
    row("common with another number", u"liverpool83"_s, u"everybody tries"_s);
    row("common in signs", u"P@55w0rd"_s, u"everybody tries"_s);
    row("common in signs with an ending", u"P@55w0rd7!"_s, u"everybody tries"_s);
    row("work", u"Registrar1"_s, u"everybody tries"_s);
    row("ward", u"Surgeon123"_s, u"everybody tries"_s);
    row("accented", u"Pässwórd9"_s, u"everybody tries"_s);
    row("alphabet", u"bcdefghi"_s, u"sequence"_s);
    row("backwards", u"87654321"_s, u"sequence"_s);
    row("keyboard", u"qwertyui"_s, u"sequence"_s);
    row("keyboard, down", u"1qaz2wsx"_s, u"sequence"_s);
    row("two sequences", u"abcd1234"_s, u"sequence"_s);
    row("one character", u"zzzzzzzzzz"_s, u"sequence"_s);
    row("repeated", u"kw3kw3kw3"_s, u"sequence"_s);
    row("repeated once", u"t7wqt7wq"_s, u"sequence"_s);
    row("own surname", u"xkoneill-9"_s, u"your name"_s);
    row("own first name, no accent", u"Siobhan#83"_s, u"your name"_s);
    row("own e-mail address", u"9sioneill9"_s, u"your name"_s);
    row("own number", u"x7123456x"_s, u"your name"_s);
    row("own name in signs", u"$iobh4n##x"_s, u"your name"_s);
    row("hospital", u"hillside-4x"_s, u"hospital"_s);
    row("forum", u"xForum#k2"_s, u"forum"_s);
    row("two letters of a name are no name", u"wr-ngk4xq"_s);
}

void TestPasswordRule::tells()
{
    QFETCH(QString, password);
    QFETCH(QString, why);
    const auto problem = problemOf(password);
    QCOMPARE(problem.has_value(), !why.isEmpty());
    if (problem)
        QVERIFY2(problem->contains(why), qPrintable(*problem));
}

void TestPasswordRule::countsCharactersOfTheNormalForm()
{
    // "e" and a combining accent are one character; one of four bytes is one as well.
    QString decomposed = u"e\u0301"_s.repeated(11);
    QVERIFY(problemOf(decomposed));
    QVERIFY(!problemOf(u"e\u0301"_s.repeated(12)));
    QVERIFY(problemOf(QString::fromUcs4(U"\U0001F43B").repeated(11)));
    QVERIFY(!problemOf(QString::fromUcs4(U"\U0001F43B").repeated(12)));
}

void TestPasswordRule::takesVeryLongOnes()
{
    QVERIFY(!problemOf(QString(2'000'000, u'x')));
}

void TestPasswordRule::everyListedPasswordIsRefused()
{
    const QStringList list = wordList(u"security/commonpasswords.txt"_s);
    QVERIFY(list.size() > 5000);
    for (const QString& each : list) {
        if (each.size() < passwordrule::longEnough)
            QVERIFY2(problemOf(each), qPrintable(each));
    }
}

void TestPasswordRule::threeWordsAreDrawnEvenly()
{
    const QStringList list = wordList(u"security/words.txt"_s);
    const QSet<QString> known(list.begin(), list.end());
    QCOMPARE(known.size(), list.size());
    QVERIFY(known.size() >= 2048);
    QSet<QString> drawn;
    for (int i = 0; i < 3000; ++i) {
        const QString words = threeWords();
        QVERIFY(!problemOf(words));
        const QStringList parts = words.split(u'-');
        QCOMPARE(parts.size(), 3);
        for (const QString& part : parts) {
            QVERIFY(known.contains(part));
            drawn.insert(part);
        }
    }
    // Of 9,000 even draws some 93 in a hundred words come up; of a crooked source fewer.
    QVERIFY2(drawn.size() > known.size() * 9 / 10, qPrintable(QString::number(drawn.size())));
}

void TestPasswordRule::wordsArePlain()
{
    static const QRegularExpression plain(u"^[a-z]{4,9}$"_s);
    for (const QString& word : wordList(u"security/words.txt"_s))
        QVERIFY2(plain.match(word).hasMatch(), qPrintable(word));
}

QTEST_GUILESS_MAIN(TestPasswordRule)
#include "tst_passwordrule.moc"
