// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/envelope.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// What is sealed opens for its recipients, in its place, unaltered, and looks like everything else.
class TestEnvelope final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensForEachRecipient();
    void opensForNobodyElse();
    void opensInItsPlaceOnly_data();
    void opensInItsPlaceOnly();
    void everyByteCounts();
    void otherSizesAreRefused_data();
    void otherSizesAreRefused();
    void oneSizeForAll_data();
    void oneSizeForAll();
    void nothingOfItStandsInTheClear();
    void tooLongIsRefused();
    void twiceIsNotTheSame();
};

namespace {

const envelope::Place here{"slot", 7, 1};

QCborMap message(qsizetype length = 20)
{
    return {{u"message"_s, QString(length, u'm')}};
}

} // namespace

void TestEnvelope::opensForEachRecipient()
{
    const KeyPair doctor = KeyPair::generate();
    const KeyPair office = KeyPair::generate();
    for (int i = 0; i < 20; ++i) { // whichever place each of them was given
        const QByteArray sealed =
            envelope::seal(message(), here, {doctor.publicKeys().box, office.publicKeys().box});
        QCOMPARE(envelope::open(sealed, here, doctor), std::optional(message()));
        QCOMPARE(envelope::open(sealed, here, office), std::optional(message()));
    }
    const QByteArray alone = envelope::seal(message(), here, {office.publicKeys().box});
    QCOMPARE(envelope::open(alone, here, office), std::optional(message()));
}

void TestEnvelope::opensForNobodyElse()
{
    const KeyPair office = KeyPair::generate();
    const QByteArray sealed = envelope::seal(message(), here, {office.publicKeys().box});
    QVERIFY(!envelope::open(sealed, here, KeyPair::generate()));
    QVERIFY(!envelope::open(envelope::decoy(here), here, office));
}

void TestEnvelope::opensInItsPlaceOnly_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<qint64>("record");
    QTest::addColumn<qint64>("version");
    QTest::addColumn<bool>("opens");
    QTest::newRow("its own") << QByteArray("slot") << qint64(7) << qint64(1) << true;
    QTest::newRow("another table") << QByteArray("note") << qint64(7) << qint64(1) << false;
    QTest::newRow("another record") << QByteArray("slot") << qint64(8) << qint64(1) << false;
    QTest::newRow("another version") << QByteArray("slot") << qint64(7) << qint64(2) << false;
    QTest::newRow("swapped") << QByteArray("slot") << qint64(1) << qint64(7) << false;
}

void TestEnvelope::opensInItsPlaceOnly()
{
    QFETCH(QByteArray, table);
    QFETCH(qint64, record);
    QFETCH(qint64, version);
    const KeyPair office = KeyPair::generate();
    const QByteArray sealed = envelope::seal(message(), here, {office.publicKeys().box});
    QTEST(envelope::open(sealed, {table, record, version}, office).has_value(), "opens");
}

void TestEnvelope::everyByteCounts()
{
    const KeyPair doctor = KeyPair::generate();
    const KeyPair office = KeyPair::generate();
    const QByteArray sealed =
        envelope::seal(message(), here, {doctor.publicKeys().box, office.publicKeys().box});
    for (qsizetype i = 0; i < sealed.size(); i += i < 300 ? 1 : 37) {
        QByteArray altered = sealed;
        altered[i] = char(altered[i] ^ 0x10);
        QVERIFY2(!envelope::open(altered, here, office), qPrintable(QString::number(i)));
        QVERIFY2(!envelope::open(altered, here, doctor), qPrintable(QString::number(i)));
    }
}

void TestEnvelope::otherSizesAreRefused_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("none") << qsizetype(0);
    QTest::newRow("one byte") << qsizetype(1);
    QTest::newRow("one less") << qsizetype(-1);
    QTest::newRow("one more") << qsizetype(-2);
}

void TestEnvelope::otherSizesAreRefused()
{
    QFETCH(qsizetype, size);
    const KeyPair office = KeyPair::generate();
    QByteArray sealed = envelope::seal(message(), here, {office.publicKeys().box});
    sealed.resize(size == -1 ? sealed.size() - 1 : size == -2 ? sealed.size() + 1 : size);
    QVERIFY(!envelope::open(sealed, here, office));
}

void TestEnvelope::oneSizeForAll_data()
{
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("empty") << qsizetype(0);
    QTest::newRow("short") << qsizetype(10);
    QTest::newRow("long") << qsizetype(4000);
}

void TestEnvelope::oneSizeForAll()
{
    QFETCH(qsizetype, length);
    const KeyPair doctor = KeyPair::generate();
    const KeyPair office = KeyPair::generate();
    const qsizetype size = envelope::decoy(here).size();
    QCOMPARE(envelope::seal(message(length), here, {office.publicKeys().box}).size(), size);
    QCOMPARE(envelope::seal(message(length), here, {doctor.publicKeys().box, office.publicKeys().box}).size(),
             size);
}

void TestEnvelope::nothingOfItStandsInTheClear()
{
    const KeyPair office = KeyPair::generate();
    const QByteArray sealed = envelope::seal(message(), here, {office.publicKeys().box});
    QVERIFY(!sealed.contains("mmmm"));
    QVERIFY(!sealed.contains(office.publicKeys().box));
    // The topmost bit of an X25519 key is never set: a decoy of random bytes would give itself away.
    for (int i = 0; i < 32; ++i) {
        const QByteArray decoy = envelope::decoy(here);
        QVERIFY((decoy.at(1 + 31) & 0x80) == 0);
        QVERIFY((decoy.at(1 + 80 + 31) & 0x80) == 0);
    }
}

void TestEnvelope::tooLongIsRefused()
{
    QVERIFY(envelope::fits(message(4000)));
    QVERIFY(!envelope::fits(message(4090)));
    const KeyPair office = KeyPair::generate();
    QVERIFY_THROWS_EXCEPTION(
        std::length_error, static_cast<void>(envelope::seal(message(4090), here, {office.publicKeys().box})));
}

void TestEnvelope::twiceIsNotTheSame()
{
    const KeyPair office = KeyPair::generate();
    const QByteArray first = envelope::seal(message(), here, {office.publicKeys().box});
    const QByteArray second = envelope::seal(message(), here, {office.publicKeys().box});
    QVERIFY(first.mid(1, 80) != second.mid(1, 80));
    QVERIFY(first.right(100) != second.right(100));
}

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
