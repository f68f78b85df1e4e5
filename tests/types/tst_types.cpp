// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/types/credits.h"
#include "database/types/emailaddress.h"
#include "database/types/personname.h"
#include "database/types/professionalnumber.h"
#include "database/types/textfold.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Values that cannot be built wrong.
class TestTypes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void folding_data();
    void folding();
    void emailAddresses_data();
    void emailAddresses();
    void professionalNumbers_data();
    void professionalNumbers();
    void creditsText_data();
    void creditsText();
};

void TestTypes::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); // empty: refused
    QTest::addColumn<QString>("surnameFirst");
    QTest::newRow("plain") << u"  Chidi   Patel "_s << u"Chidi Patel"_s << u"Patel, Chidi"_s;
    QTest::newRow("one word") << u"Sukarno"_s << u"Sukarno"_s << u"Sukarno"_s;
    QTest::newRow("three words") << u"Maria da Silva"_s << u"Maria da Silva"_s << u"Silva, Maria da"_s;
    QTest::newRow("composed") << u"Zoe\u0308 Garci\u0301a"_s << u"Zoë García"_s << u"García, Zoë"_s;
    QTest::newRow("right-to-left override") << u"Omar \u202eO'Neill"_s << u""_s << u""_s;
    QTest::newRow("zero-width space") << u"Mei\u200b Krishnan"_s << u""_s << u""_s;
    QTest::newRow("tag beyond the first plane") << u"Mei\U000E0041 Krishnan"_s << u""_s << u""_s;
    QTest::newRow("filler that no font draws") << u"\u3164"_s << u""_s << u""_s;
    QTest::newRow("joiner that no font draws") << u"\u034fMei Krishnan"_s << u""_s << u""_s;
    QTest::newRow("bytes that were no text") << u"Mei \ufffd"_s << u""_s << u""_s;
    QTest::newRow("control") << u"Mei\u0007 Krishnan"_s << u""_s << u""_s;
    QTest::newRow("empty") << u"   "_s << u""_s << u""_s;
    QTest::newRow("too long") << QString(121, u'a') << u""_s << u""_s;
    QTest::newRow("just right") << QString(120, u'a') << QString(120, u'a') << QString(120, u'a');
}

void TestTypes::names()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, surnameFirst);
    const auto parsed = PersonName::parse(text);
    QCOMPARE(parsed.has_value(), !name.isEmpty());
    if (parsed) {
        QCOMPARE(parsed->value(), name);
        QCOMPARE(parsed->surnameFirst(), surnameFirst);
    }
}

void TestTypes::folding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("Polish and Yoruba") << u"Łukasz Adébáyọ̀"_s << u"lukasz adebayo"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn Đức"_s << u"nguyen duc"_s;
    QTest::newRow("Welsh") << u"Fatima Ŵyn-Jones"_s << u"fatima wyn-jones"_s;
    QTest::newRow("German") << u"Groß MÜLLER"_s << u"gross muller"_s;
    QTest::newRow("apostrophes") << u"O’Neill"_s << u"o'neill"_s;
    QTest::newRow("Norse") << u"Søren Æsir Þór"_s << u"soren aesir thor"_s;
    QTest::newRow("spaces") << u"  a \t b "_s << u"a b"_s;
}

void TestTypes::folding()
{
    QFETCH(QString, text);
    QTEST(folded(text), "key");
    QCOMPARE(folded(folded(text)), folded(text));
}

void TestTypes::emailAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::newRow("plain") << u" Jose.Chen@Example.ORG "_s << u"jose.chen@example.org"_s;
    QTest::newRow("plus") << u"a+b@nhs.net"_s << u"a+b@nhs.net"_s;
    QTest::newRow("apostrophe") << u"o'neill@nhs.net"_s << u"o'neill@nhs.net"_s;
    QTest::newRow("international") << u"łukasz@szpital.pl"_s << u"łukasz@szpital.pl"_s;
    QTest::newRow("no at") << u"jose.chen"_s << u""_s;
    QTest::newRow("two at") << u"a@b@c.org"_s << u""_s;
    QTest::newRow("no dot") << u"a@hospital"_s << u""_s;
    QTest::newRow("dots") << u"a..b@nhs.net"_s << u""_s;
    QTest::newRow("space") << u"a b@nhs.net"_s << u""_s;
    QTest::newRow("list") << u"a@nhs.net,b@nhs.net"_s << u""_s;
    QTest::newRow("line feed at the end") << u"a@nhs.net\nx"_s << u""_s;
    QTest::newRow("too long") << QString(250, u'a') + u"@nhs.net"_s << u""_s;
}

void TestTypes::emailAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    const auto parsed = EmailAddress::parse(text);
    QCOMPARE(parsed.has_value(), !address.isEmpty());
    if (parsed)
        QCOMPARE(parsed->value(), address);
}

void TestTypes::professionalNumbers_data()
{
    QTest::addColumn<ProfessionalBody>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("display"); // empty: refused
    QTest::newRow("GMC") << ProfessionalBody::Gmc << u" 7000412 "_s << u"GMC 7000412"_s;
    QTest::newRow("GMC short") << ProfessionalBody::Gmc << u"700041"_s << u""_s;
    QTest::newRow("GMC long") << ProfessionalBody::Gmc << u"70004122"_s << u""_s;
    QTest::newRow("GMC letter") << ProfessionalBody::Gmc << u"700041O"_s << u""_s;
    QTest::newRow("NMC") << ProfessionalBody::Nmc << u"18a1234e"_s << u"NMC 18A1234E"_s;
    QTest::newRow("NMC as GMC") << ProfessionalBody::Gmc << u"18A1234E"_s << u""_s;
    QTest::newRow("HCPC") << ProfessionalBody::Hcpc << u"PH123456"_s << u"HCPC PH123456"_s;
    QTest::newRow("GPhC") << ProfessionalBody::Gphc << u"2071234"_s << u"GPhC 2071234"_s;
}

void TestTypes::professionalNumbers()
{
    QFETCH(ProfessionalBody, body);
    QFETCH(QString, text);
    QFETCH(QString, display);
    const auto parsed = ProfessionalNumber::parse(body, text);
    QCOMPARE(parsed.has_value(), !display.isEmpty());
    if (parsed)
        QCOMPARE(parsed->display(), display);
    QVERIFY(professionalBodyFrom(toString(body).toLower()) == body);
}

void TestTypes::creditsText_data()
{
    QTest::addColumn<int>("hundredths");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 100 << u"1"_s;
    QTest::newRow("half") << 50 << u"0.5"_s;
    QTest::newRow("three quarters") << 75 << u"0.75"_s;
    QTest::newRow("many") << 25025 << u"250.25"_s;
    QTest::newRow("none") << 0 << u"0"_s;
}

void TestTypes::creditsText()
{
    QFETCH(int, hundredths);
    QTEST(Credits::ofHundredths(hundredths).text(), "text");
}

QTEST_GUILESS_MAIN(TestTypes)
#include "tst_types.moc"
