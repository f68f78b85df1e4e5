// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/codes.h"
#include "app/security/keys.h"
#include "database/sqlite/databaseerror.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const SecretBytes& secret)
{
    return QByteArray(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size()));
}

} // namespace

/// Key pairs, sealing, signing, wrapping and codes.
class TestKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordsAreNormalisedAndWiped();
    void secretsMove();
    void pairComesBackFromItsSecret();
    void secretOfAnotherSizeIsNoPair();
    void sealedOpensForItsOwnerOnly();
    void bothSidesShareAKey();
    void aKeyThatIsNoneIsDamage_data();
    void aKeyThatIsNoneIsDamage();
    void signatureHoldsForItsMessageOnly();
    void wrappedOpensInItsPlaceOnly_data();
    void wrappedOpensInItsPlaceOnly();
    void everyByteOfAWrappedSecretCounts();
    void absurdCostIsRefused();
    void signInCostIsTheHouses();
    void codesAreReadAsTyped_data();
    void codesAreReadAsTyped();
    void codesHaveTheirForm();
};

void TestKeys::passwordsAreNormalisedAndWiped()
{
    QString composed = u"Z\u00f6e"_s;
    QString decomposed = u"Zo\u0308e"_s;
    const SecretBytes first = SecretBytes::ofPassword(composed);
    const SecretBytes second = SecretBytes::ofPassword(decomposed);
    QCOMPARE(textOf(first), QByteArray("Z\xc3\xb6"
                                       "e"));
    QCOMPARE(textOf(second), textOf(first));
    QVERIFY(composed.isEmpty());
    QVERIFY(decomposed.isEmpty());
}

void TestKeys::secretsMove()
{
    SecretBytes secret = secretOf("abc");
    SecretBytes moved = std::move(secret);
    QCOMPARE(textOf(moved), QByteArray("abc"));
    SecretBytes copy = moved.clone();
    copy.data()[0] = 'x';
    QCOMPARE(textOf(moved), QByteArray("abc"));
    QVERIFY(SecretBytes().isEmpty());
    QVERIFY(SecretBytes().clone().isEmpty());
}

void TestKeys::pairComesBackFromItsSecret()
{
    const KeyPair pair = KeyPair::generate();
    const auto again = KeyPair::fromSecret(pair.secret().clone());
    QVERIFY(again);
    QCOMPARE(again->publicKeys(), pair.publicKeys());
    QVERIFY(KeyPair::generate().publicKeys() != pair.publicKeys());
    QCOMPARE(pair.publicKeys().box.size(), qsizetype(32));
    QVERIFY(pair.publicKeys().box != pair.publicKeys().sign);
}

void TestKeys::secretOfAnotherSizeIsNoPair()
{
    for (const size_t size : {size_t(0), size_t(32), size_t(63), size_t(65)})
        QVERIFY(!KeyPair::fromSecret(SecretBytes::random(size)));
}

void TestKeys::sealedOpensForItsOwnerOnly()
{
    const KeyPair owner = KeyPair::generate();
    const QByteArray sealed = sealTo(owner.publicKeys().box, secretOf("the office's secret"));
    const auto opened = owner.openSealed(sealed);
    QVERIFY(opened);
    QCOMPARE(textOf(*opened), QByteArray("the office's secret"));
    QVERIFY(!KeyPair::generate().openSealed(sealed));
    QVERIFY(!owner.openSealed(sealed.left(20)));
    QVERIFY(!owner.openSealed({}));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray altered = sealed;
        altered[i] = char(altered[i] ^ 1);
        QVERIFY2(!owner.openSealed(altered), qPrintable(QString::number(i)));
    }
}

void TestKeys::bothSidesShareAKey()
{
    const KeyPair doctor = KeyPair::generate();
    const KeyPair office = KeyPair::generate();
    const SecretBytes ofDoctor = doctor.sharedWith(office.publicKeys().box);
    const SecretBytes ofOffice = office.sharedWith(doctor.publicKeys().box);
    QCOMPARE(textOf(ofDoctor), textOf(ofOffice));
    QVERIFY(textOf(ofDoctor) != textOf(KeyPair::generate().sharedWith(office.publicKeys().box)));
}

void TestKeys::aKeyThatIsNoneIsDamage_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(31, 'x');
    QTest::newRow("of small order") << QByteArray(32, '\0');
}

void TestKeys::aKeyThatIsNoneIsDamage()
{
    QFETCH(QByteArray, key);
    QVERIFY_THROWS_EXCEPTION(DatabaseError, static_cast<void>(KeyPair::generate().sharedWith(key)));
    QVERIFY_THROWS_EXCEPTION(DatabaseError, static_cast<void>(sealTo(key, secretOf("x"))));
}

void TestKeys::signatureHoldsForItsMessageOnly()
{
    const KeyPair pair = KeyPair::generate();
    const QByteArray signature = pair.sign("head of the chain");
    QCOMPARE(signature.size(), qsizetype(64));
    QVERIFY(isSignedBy(pair.publicKeys().sign, "head of the chain", signature));
    QVERIFY(!isSignedBy(pair.publicKeys().sign, "head of the chair", signature));
    QVERIFY(!isSignedBy(KeyPair::generate().publicKeys().sign, "head of the chain", signature));
    QVERIFY(!isSignedBy(pair.publicKeys().sign, "head of the chain", signature.left(63)));
    QVERIFY(!isSignedBy({}, "head of the chain", signature));
}

void TestKeys::wrappedOpensInItsPlaceOnly_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<bool>("opens");
    QTest::newRow("right") << u"a long password"_s << QByteArray("account 1") << true;
    QTest::newRow("wrong password") << u"a long passwore"_s << QByteArray("account 1") << false;
    QTest::newRow("no password") << u""_s << QByteArray("account 1") << false;
    QTest::newRow("another place") << u"a long password"_s << QByteArray("account 2") << false;
}

void TestKeys::wrappedOpensInItsPlaceOnly()
{
    QFETCH(QString, password);
    QFETCH(QByteArray, context);
    QFETCH(bool, opens);
    const WrappedSecret wrapped =
        wrap(secretOf("secret"), secretOf("a long password"), PasswordCost::cheapest(), "account 1");
    const auto secret = unwrap(wrapped, SecretBytes::ofPassword(password), context);
    QCOMPARE(secret.has_value(), opens);
    if (opens)
        QCOMPARE(textOf(*secret), QByteArray("secret"));
}

void TestKeys::everyByteOfAWrappedSecretCounts()
{
    const SecretBytes password = secretOf("a long password");
    const WrappedSecret wrapped = wrap(secretOf("secret"), password, PasswordCost::cheapest(), "here");
    for (qsizetype i = 0; i < wrapped.bytes.size(); ++i) {
        WrappedSecret altered = wrapped;
        altered.bytes[i] = char(altered.bytes[i] ^ 1);
        QVERIFY(!unwrap(altered, password, "here"));
    }
    WrappedSecret otherSalt = wrapped;
    otherSalt.salt[0] = char(otherSalt.salt[0] ^ 1);
    QVERIFY(!unwrap(otherSalt, password, "here"));
    WrappedSecret cut = wrapped;
    cut.bytes.truncate(10);
    QVERIFY(!unwrap(cut, password, "here"));
}

void TestKeys::absurdCostIsRefused()
{
    WrappedSecret wrapped =
        wrap(secretOf("secret"), secretOf("a long password"), PasswordCost::cheapest(), "here");
    wrapped.cost.memoryBytes = 1ULL << 40;
    QVERIFY(!unwrap(wrapped, secretOf("a long password"), "here"));
}

void TestKeys::signInCostIsTheHouses()
{
    // FINDINGS: 64 MiB and 3 passes for a sign-in, 256 MiB for what lasts for years.
    QCOMPARE(PasswordCost::signIn().memoryBytes, quint64(64) << 20);
    QCOMPARE(PasswordCost::signIn().forYears().memoryBytes, quint64(256) << 20);
    const WrappedSecret wrapped =
        wrap(secretOf("secret"), secretOf("a long password"), PasswordCost::signIn(), "here");
    QVERIFY(unwrap(wrapped, secretOf("a long password"), "here"));
}

void TestKeys::codesAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("as shown") << u"K7QM-20D1-9RTA"_s;
    QTest::newRow("small, without hyphens") << u"k7qm20d19rta"_s;
    QTest::newRow("with spaces") << u" K7QM 20D1 9RTA "_s;
    QTest::newRow("O for 0, l for 1") << u"K7QM-2ODl-9RTA"_s;
}

void TestKeys::codesAreReadAsTyped()
{
    QFETCH(QString, typed);
    const auto textOf = [](const SecretBytes& code) {
        return QByteArray(reinterpret_cast<const char*>(code.data()), qsizetype(code.size()));
    };
    QCOMPARE(textOf(codes::normalised(typed)), "K7QM20D19RTA");
    QCOMPARE(textOf(codes::normalised(typed + u'a')), "K7QM20D19RTAA");
}

void TestKeys::codesHaveTheirForm()
{
    static const QRegularExpression form(u"^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$"_s);
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString code = codes::random(codes::invitationGroups);
        QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
        seen.insert(code);
    }
    QCOMPARE(seen.size(), qsizetype(200));
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
