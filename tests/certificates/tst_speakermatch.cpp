// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/speakermatch.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Who of the people a speaker is.
class TestSpeakerMatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePerson_data();
    void findsThePerson();
};

void TestSpeakerMatch::findsThePerson_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<int>("person"); // 0 for nobody
    QTest::newRow("the name") << u"Amara Okafor"_s << QString() << 1;
    QTest::newRow("another title, case and accents") << u"Prof. AMÁRA  okafor"_s << QString() << 1;
    QTest::newRow("a title on the person") << u"Tamsin Hale"_s << QString() << 2;
    QTest::newRow("the address") << u"A. Okafor"_s << u"amara@forum.test"_s << 1;
    QTest::newRow("the address goes before the name") << u"Tamsin Hale"_s << u"amara@forum.test"_s << 1;
    QTest::newRow("another address") << u"Amara Okafor"_s << u"amara@elsewhere.test"_s << 0;
    QTest::newRow("an address of a person without one") << u"Tamsin Hale"_s << u"hale@forum.test"_s << 2;
    QTest::newRow("two of a name") << u"Ann Lee"_s << QString() << 0;
    QTest::newRow("one of two, by address") << u"Ann Lee"_s << u"lee@forum.test"_s << 4;
    QTest::newRow("a team") << u"Acute medicine team"_s << QString() << 0;
    QTest::newRow("part of a name") << u"Amara"_s << QString() << 0;
    QTest::newRow("a title alone") << u"Dr"_s << QString() << 0;
}

void TestSpeakerMatch::findsThePerson()
{
    QFETCH(QString, name);
    QFETCH(QString, email);
    QFETCH(int, person);
    const auto somebody = [](int id, const QString& fullName, const QString& address) {
        return Person{{.fullName = *PersonName::parse(fullName), .email = EmailAddress::parse(address)},
                      PersonId(id)};
    };
    const std::vector<Person> people{
        somebody(1, u"Amara Okafor"_s, u"amara@forum.test"_s), somebody(2, u"Dr Tamsin Hale"_s, {}),
        somebody(3, u"Ann Lee"_s, u"ann@forum.test"_s), somebody(4, u"Ann Lee"_s, u"lee@forum.test"_s)};
    const Speaker speaker{name, {}, EmailAddress::parse(email)};
    const auto found = personOf(speaker, people);
    QCOMPARE(found ? int(found->value()) : 0, person);
}

QTEST_GUILESS_MAIN(TestSpeakerMatch)
#include "tst_speakermatch.moc"
