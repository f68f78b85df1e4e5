// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/certificates/certificateserial.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QString bare(const CertificateSerial& serial)
{
    return QString(serial.value()).remove(u'-');
}

} // namespace

class CertificateSerialTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasItsShape();
    void isRandom();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesOtherText_data();
    void refusesOtherText();
    void catchesEverySingleWrongCharacter();
    void catchesEverySwap();
};

void CertificateSerialTest::hasItsShape()
{
    static const QRegularExpression shape(
        u"\\A[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]\\z"_s);
    for (int i = 0; i < 1000; ++i) {
        const CertificateSerial serial = CertificateSerial::random();
        QVERIFY2(shape.match(serial.value()).hasMatch(), qPrintable(serial.value()));
        QCOMPARE(CertificateSerial::parse(serial.value()), std::optional(serial));
    }
}

void CertificateSerialTest::isRandom()
{
    QSet<QString> seen;
    QSet<QChar> atPlace[8];
    for (int i = 0; i < 2000; ++i) {
        const QString text = bare(CertificateSerial::random());
        seen.insert(text);
        for (int place = 0; place < 8; ++place)
            atPlace[place].insert(text.at(place));
    }
    QCOMPARE(seen.size(), 2000);
    for (const QSet<QChar>& characters : atPlace)
        QCOMPARE(characters.size(), 32);
}

void CertificateSerialTest::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as printed") << u"0000-0001-2"_s;
    QTest::newRow("no hyphens") << u"000000012"_s;
    QTest::newRow("spaces") << u"  0000 0001 2\n"_s;
    QTest::newRow("letters for digits") << u"oOoO-oO0i-2"_s;
    QTest::newRow("l for one") << u"0000-000l-2"_s;
    QTest::newRow("L for one") << u"0000-000L-2"_s;
}

void CertificateSerialTest::readsWhatPeopleType()
{
    QFETCH(QString, text);
    const auto serial = CertificateSerial::parse(text);
    QVERIFY(serial.has_value());
    QCOMPARE(serial->value(), u"0000-0001-2"_s);
}

void CertificateSerialTest::refusesOtherText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("too short") << u"0000-0001"_s;
    QTest::newRow("too long") << u"0000-0001-20"_s;
    QTest::newRow("u is not in the alphabet") << u"0000-000U-2"_s;
    QTest::newRow("other script") << u"0000-000А-2"_s;
    QTest::newRow("wrong check") << u"0000-0001-3"_s;
    QTest::newRow("punctuation") << u"0000.0001.2"_s;
}

void CertificateSerialTest::refusesOtherText()
{
    QFETCH(QString, text);
    QVERIFY(!CertificateSerial::parse(text).has_value());
}

void CertificateSerialTest::catchesEverySingleWrongCharacter()
{
    for (int i = 0; i < 200; ++i) {
        const QString right = bare(CertificateSerial::random());
        for (qsizetype place = 0; place < right.size(); ++place) {
            for (const QChar other : alphabet) {
                QString wrong = right;
                wrong[place] = other;
                QCOMPARE(CertificateSerial::parse(wrong).has_value(), other == right.at(place));
            }
        }
    }
}

/// The sum is linear, so all pairs of characters in all pairs of places over a background of zeros are all
/// cases.
void CertificateSerialTest::catchesEverySwap()
{
    const auto withCheck = [](const QString& payload) {
        for (const QChar check : alphabet) {
            if (CertificateSerial::parse(payload + check))
                return payload + check;
        }
        return QString();
    };
    for (int first = 0; first < 8; ++first) {
        for (int second = first + 1; second < 9; ++second) {
            for (const QChar a : alphabet) {
                for (const QChar b : alphabet) {
                    QString payload(8, u'0');
                    payload[first] = a;
                    if (second < 8)
                        payload[second] = b;
                    const QString right = withCheck(payload);
                    QCOMPARE(right.size(), 9);
                    QString swapped = right;
                    std::swap(swapped[first], swapped[second]);
                    QCOMPARE(CertificateSerial::parse(swapped).has_value(), swapped == right);
                }
            }
        }
    }
}

QTEST_APPLESS_MAIN(CertificateSerialTest)
#include "tst_certificateserial.moc"
