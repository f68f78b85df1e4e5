// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/base45.h"
#include "app/certificates/credential/didkey.h"

#include <QRegularExpression>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

class DidKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBase58_data();
    void writesBase58();
    void refusesOtherBase58_data();
    void refusesOtherBase58();
    void namesAKey();
    void refusesOtherKeys_data();
    void refusesOtherKeys();
    void fingerprint();
    void writesBase45_data();
    void writesBase45();
    void refusesOtherBase45_data();
    void refusesOtherBase45();
};

/// The examples of the Base58 draft, with leading zeros and without.
void DidKeyTest::writesBase58_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray() << "z"_ba;
    QTest::newRow("words") << "Hello World!"_ba
                           << "z2NEpo7TZRRrLZSi2U"_ba;
    QTest::newRow("a sentence") << "The quick brown fox jumps over the lazy dog."_ba
                                << "zUSm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z"_ba;
    QTest::newRow("zeros in front") << QByteArray::fromHex("0000287fb4cd") << "z11233QC4"_ba;
    QTest::newRow("zeros only") << QByteArray(3, '\0') << "z111"_ba;
}

void DidKeyTest::writesBase58()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(multibase58(bytes), text);
    QCOMPARE(fromMultibase58(text), std::optional(bytes));
}

void DidKeyTest::refusesOtherBase58_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another base") << "m2NEpo7TZRRrLZSi2U"_ba;
    QTest::newRow("not in the alphabet: 0") << "z2NEpo7TZRRrLZSi20"_ba;
    QTest::newRow("not in the alphabet: l") << "z2NEpo7TZRRrLZSi2l"_ba;
    QTest::newRow("a space") << "z2NEpo7TZRRrLZSi2U "_ba;
    QTest::newRow("endless") << QByteArray("z") + QByteArray(100'000, '9');
}

void DidKeyTest::refusesOtherBase58()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromMultibase58(text).has_value());
}

/// The first example of the did:key specification: of a seed of zeros.
void DidKeyTest::namesAKey()
{
    const QByteArray key =
        QByteArray::fromHex("3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29");
    const QByteArray did = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"_ba;
    QCOMPARE(didKeyOf(key), did);
    QCOMPARE(signKeyFrom(did), std::optional(key));
}

void DidKeyTest::refusesOtherKeys_data()
{
    QTest::addColumn<QByteArray>("did");
    const QByteArray key(32, 'k');
    QTest::newRow("another method") << "did:web:example.org"_ba;
    QTest::newRow("no method") << multibase58("\xed\x01" + key);
    QTest::newRow("X25519") << "did:key:"_ba + multibase58("\xec\x01" + key);
    QTest::newRow("too short") << "did:key:"_ba + multibase58("\xed\x01" + key.first(31));
    QTest::newRow("too long") << "did:key:"_ba + multibase58("\xed\x01" + key + 'k');
    QTest::newRow("with a fragment") << didKeyOf(key) + '#';
    QTest::newRow("with a zero in front") << "did:key:z1"_ba + didKeyOf(key).sliced(9);
    QTest::newRow("empty") << QByteArray();
}

void DidKeyTest::refusesOtherKeys()
{
    QFETCH(QByteArray, did);
    QVERIFY(!signKeyFrom(did).has_value());
}

void DidKeyTest::fingerprint()
{
    const QString one = keyFingerprint(QByteArray(32, 'a'));
    static const QRegularExpression groups(u"^[0-9a-f]{4}( [0-9a-f]{4}){3}$"_s);
    QVERIFY2(groups.match(one).hasMatch(), qPrintable(one));
    QVERIFY(one != keyFingerprint(QByteArray(32, 'b')));
    // BLAKE2b-256 of 32 times "a"
    QCOMPARE(one, u"cfd2 ba02 5f16 d28c"_s);
}

/// The examples of RFC 9285.
void DidKeyTest::writesBase45_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("two") << "AB"_ba
                         << "BB8"_ba;
    QTest::newRow("seven") << "Hello!!"_ba
                           << "%69 VD92EX0"_ba;
    QTest::newRow("base-45") << "base-45"_ba
                             << "UJCLQE7W581"_ba;
    QTest::newRow("ietf!") << "ietf!"_ba
                           << "QED8WEX0"_ba;
    QTest::newRow("the highest") << "\xff\xff\xff"_ba
                                 << "FGWU5"_ba;
}

void DidKeyTest::writesBase45()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(base45(bytes), text);
    QCOMPARE(fromBase45(text), std::optional(bytes));
}

void DidKeyTest::refusesOtherBase45_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one left over") << "BB8B"_ba;
    QTest::newRow("a small letter") << "bb8"_ba;
    QTest::newRow("three beyond two bytes") << "GGW"_ba;
    QTest::newRow("two beyond a byte") << "::"_ba;
    QTest::newRow("not in the alphabet") << "BB_"_ba;
}

void DidKeyTest::refusesOtherBase45()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase45(text).has_value());
}

QTEST_APPLESS_MAIN(DidKeyTest)
#include "tst_didkey.moc"
