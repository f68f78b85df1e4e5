// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskrules.h"
#include "app/attendance/mergerule.h"
#include "app/security/doorpin.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone london("Europe/London");
/// Tuesday 24 November 2026, 2pm to 3pm.
const SessionTime teaching({QDate(2026, 11, 24), QTime(14, 0), 60}, london);

UtcSecond at(int hour, int minute, int second = 0)
{
    return teaching.utc({QDate(2026, 11, 24), QTime(hour, minute, second)});
}

Person personOf(qint64 id, const QString& name, const QString& email, const QString& number)
{
    PersonDetails details{.fullName = *PersonName::parse(name)};
    if (!email.isEmpty())
        details.email = EmailAddress::parse(email);
    if (!number.isEmpty())
        details.number = ProfessionalNumber::parse(ProfessionalBody::Gmc, number);
    return Person{details, PersonId(id)};
}

/// Those whom the table of matches searches; "in" are here already.
std::vector<DeskEntry> hall(const QStringList& in = {})
{
    const QStringList lines{u"Mei Ng|mei.ng@led.example|7000101"_s,
                            u"Ngozi Eze|n.eze@led.example|7000102"_s,
                            u"Ngaire Thompson|ngaire@led.example|7000103"_s,
                            u"Li Wei|li.wei@led.example|7000204"_s,
                            u"Li Na|li.na@led.example|7000205"_s,
                            u"Olivia Lindqvist|o.lindqvist@led.example|7000206"_s,
                            u"Łukasz Adébáyọ̀|lukasz@led.example|7000307"_s,
                            u"Siobhán O’Brien-Nuñez|s.obrien@led.example|7000308"_s,
                            u"Олена Шевченко|o.shevchenko@led.example|7000409"_s,
                            u"吴伟|w.wu@led.example|7000410"_s,
                            u"Amara Khan|a.khan@led.example|7000511"_s,
                            u"Bilal Khan|b.khan@led.example|7000512"_s,
                            u"Anna-Maria Wusu|am.wusu@led.example|6123456"_s};
    std::vector<DeskEntry> entries;
    for (const QString& line : lines) {
        const QStringList parts = line.split(u'|');
        entries.push_back(deskEntry(personOf(qint64(entries.size()) + 1, parts[0], parts[1], parts[2]),
                                    in.contains(parts[0])));
    }
    return entries;
}

QString foundIn(const std::vector<DeskEntry>& entries, const QString& typed)
{
    const DeskMatches matches = deskMatches(entries, typed);
    QStringList found;
    for (const PersonId each : matches.persons)
        found += QString::number(each.value());
    return found.join(u' ') + (matches.isClear ? u" clear"_s : QString());
}

} // namespace

/// Who is meant at the check-in desk, what a gesture means, when the desk is open, and how long a PIN waits.
class DeskRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsMeant_data();
    void whoIsMeant();
    void whoIsNotHereYetComesFirst();
    void whatAGestureMeans_data();
    void whatAGestureMeans();
    void gesturesAddUpToTheMark();
    void theDeskIsOpenAroundTheSession_data();
    void theDeskIsOpenAroundTheSession();
    void wrongPinsWait_data();
    void wrongPinsWait();
    void pins_data();
    void pins();
    void aPinIsItsOwnersOnly();
};

void DeskRulesTest::whoIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("space") << u"  "_s << u""_s;
    QTest::newRow("a sign") << u"%"_s << u""_s;
    QTest::newRow("a whole short name before those that begin so") << u"ng"_s << u"1 2 3 clear"_s;
    QTest::newRow("more letters") << u"ngo"_s << u"2 clear"_s;
    QTest::newRow("the same short name twice") << u"li"_s << u"4 5 6"_s;
    QTest::newRow("and a letter of the other name") << u"li w"_s << u"4 clear"_s;
    QTest::newRow("in either order") << u"wei li"_s << u"4 clear"_s;
    QTest::newRow("whole in the address only") << u"wu"_s << u"13 10 clear"_s;
    QTest::newRow("without accents") << u"lukasz"_s << u"7 clear"_s;
    QTest::newRow("with accents") << u"ADÉB"_s << u"7 clear"_s;
    QTest::newRow("without the apostrophe") << u"obr"_s << u"8 clear"_s;
    QTest::newRow("with it") << u"o'b"_s << u"8 clear"_s;
    QTest::newRow("after the hyphen") << u"nunez"_s << u"8 clear"_s;
    QTest::newRow("both sides of the hyphen") << u"anna mar"_s << u"13 clear"_s;
    QTest::newRow("in its own letters") << u"шев"_s << u"9 clear"_s;
    QTest::newRow("by the address where no key has them") << u"shev"_s << u"9 clear"_s;
    QTest::newRow("a whole name of one sign is part of a word") << u"吴"_s << u"10"_s;
    QTest::newRow("one letter is too little") << u"b"_s << u"8 12 7"_s;
    QTest::newRow("two people alike") << u"khan"_s << u"11 12"_s;
    QTest::newRow("initial and name") << u"b kh"_s << u"12 clear"_s;
    QTest::newRow("inside a word is a guess") << u"iana"_s << u""_s;
    QTest::newRow("inside a word") << u"aire"_s << u"3"_s;
    QTest::newRow("the same word twice") << u"wei wei wei"_s << u""_s;
    QTest::newRow("the end of a number") << u"410"_s << u"10 clear"_s;
    QTest::newRow("the beginning of a number") << u"612"_s << u"13 clear"_s;
    QTest::newRow("two digits are too little") << u"61"_s << u"13"_s;
    QTest::newRow("a whole number") << u"7000 204"_s << u"4 clear"_s;
    QTest::newRow("digits of another writing") << u"٤١٠"_s << u"10 clear"_s;
    QTest::newRow("nobody") << u"zzz"_s << u""_s;
}

void DeskRulesTest::whoIsMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    QCOMPARE(foundIn(hall(), typed), found);
}

void DeskRulesTest::whoIsNotHereYetComesFirst()
{
    QCOMPARE(foundIn(hall({u"Amara Khan"_s}), u"khan"_s), u"12 11"_s);
    // Who is here already is as likely meant, to leave: the other one is not clear by that.
    QCOMPARE(foundIn(hall({u"Mei Ng"_s}), u"ng"_s), u"1 2 3 clear"_s);
}

void DeskRulesTest::whatAGestureMeans_data()
{
    using G = DeskGesture;
    QTest::addColumn<std::vector<Sighting>>("seen");
    QTest::addColumn<UtcSecond>("now");
    QTest::addColumn<G>("gesture");
    const PersonId ann(1);
    const std::vector<Sighting> none;
    const std::vector<Sighting> in{{ann, at(14, 3)}};
    const std::vector<Sighting> early{{ann, at(13, 40)}};
    const std::vector<Sighting> left{{ann, at(14, 3), at(14, 30)}};
    const std::vector<Sighting> back{{ann, at(14, 3), at(14, 30)}, {ann, at(14, 40)}};
    const std::vector<Sighting> onTeams{{ann, at(14, 3), std::nullopt, SightingSource::Teams}};
    QTest::newRow("first") << none << at(14, 3) << G::CheckIn;
    QTest::newRow("before the session") << none << at(13, 40) << G::CheckIn;
    QTest::newRow("in its last second") << none << at(14, 59, 59) << G::CheckIn;
    QTest::newRow("after it") << none << at(15, 0) << G::SessionOver;
    QTest::newRow("seen on Teams only") << onTeams << at(14, 30) << G::CheckIn;
    QTest::newRow("again at once") << in << at(14, 3) << G::AlreadyIn;
    QTest::newRow("again within two minutes") << in << at(14, 4, 59) << G::AlreadyIn;
    QTest::newRow("after two minutes") << in << at(14, 5) << G::CheckOut;
    QTest::newRow("in the last second") << in << at(14, 59, 59) << G::CheckOut;
    QTest::newRow("at the end") << in << at(15, 0) << G::SessionOver;
    QTest::newRow("again before the session") << early << at(13, 59, 59) << G::AlreadyIn;
    QTest::newRow("once it runs") << early << at(14, 0) << G::CheckOut;
    QTest::newRow("just left") << left << at(14, 31, 59) << G::AlreadyOut;
    QTest::newRow("back") << left << at(14, 32) << G::ComeBack;
    QTest::newRow("left, after the end") << left << at(15, 5) << G::SessionOver;
    QTest::newRow("back, and leaving again") << back << at(14, 50) << G::CheckOut;
    QTest::newRow("a clock that was put back") << in << at(13, 50) << G::AlreadyIn;
}

void DeskRulesTest::whatAGestureMeans()
{
    QFETCH(std::vector<Sighting>, seen);
    QFETCH(UtcSecond, now);
    QFETCH(DeskGesture, gesture);
    QCOMPARE(gestureOf(presenceOf(seen), teaching, now), gesture);
}

void DeskRulesTest::gesturesAddUpToTheMark()
{
    const PersonId ann(1);
    std::vector<Sighting> seen;
    for (const UtcSecond now : {at(13, 50), at(14, 20), at(14, 30), at(14, 45)})
        seen = afterGesture(seen, ann, gestureOf(presenceOf(seen), teaching, now), now);
    QCOMPARE(seen.size(), 2U);
    const Mark mark = markFromSightings(ann, seen, teaching, 5);
    QCOMPARE(mark.minutes, 35);
    QCOMPARE(mark.status, MarkStatus::LeftEarly);
    QCOMPARE(mark.source, MarkSource::Desk);
}

void DeskRulesTest::theDeskIsOpenAroundTheSession_data()
{
    QTest::addColumn<UtcSecond>("now");
    QTest::addColumn<DeskHours>("hours");
    QTest::newRow("a second early") << at(13, 29, 59) << DeskHours::TooEarly;
    QTest::newRow("opens") << at(13, 30) << DeskHours::Open;
    QTest::newRow("running") << at(14, 30) << DeskHours::Open;
    QTest::newRow("after the end") << at(15, 14, 59) << DeskHours::Open;
    QTest::newRow("closes") << at(15, 15) << DeskHours::TooLate;
}

void DeskRulesTest::theDeskIsOpenAroundTheSession()
{
    QFETCH(UtcSecond, now);
    QFETCH(DeskHours, hours);
    QCOMPARE(deskHours(teaching, ForumSettings(), now), hours);
    ForumSettings never;
    never.deskOpensMinutesBefore = 0;
    never.deskClosesMinutesAfter = 0;
    const bool isInside = now >= at(14, 0) && now < at(15, 0);
    QCOMPARE(deskHours(teaching, never, now) == DeskHours::Open, isInside);
}

void DeskRulesTest::wrongPinsWait_data()
{
    QTest::addColumn<int>("wrong");
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<int>("wait");
    QTest::newRow("none") << 0 << 0 << 0;
    QTest::newRow("four") << 4 << 0 << 0;
    QTest::newRow("five") << 5 << 0 << 60;
    QTest::newRow("five, half a minute ago") << 5 << 30 << 30;
    QTest::newRow("five, a minute ago") << 5 << 60 << 0;
    QTest::newRow("six") << 6 << 0 << 120;
    QTest::newRow("seven") << 7 << 0 << 240;
    QTest::newRow("eight") << 8 << 0 << 480;
    QTest::newRow("nine") << 9 << 0 << 900;
    QTest::newRow("a thousand") << 1000 << 0 << 900;
    QTest::newRow("a clock that was put back an hour") << 5 << -3600 << 60;
}

void DeskRulesTest::wrongPinsWait()
{
    QFETCH(int, wrong);
    QFETCH(int, secondsAgo);
    QFETCH(int, wait);
    QCOMPARE(pinWait(wrong, at(14, 0) - std::chrono::seconds(secondsAgo), at(14, 0)).count(), wait);
}

void DeskRulesTest::pins_data()
{
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("three") << QByteArray("739") << false;
    QTest::newRow("four") << QByteArray("7392") << true;
    QTest::newRow("eight") << QByteArray("73920184") << true;
    QTest::newRow("nine") << QByteArray("739201845") << false;
    QTest::newRow("letters") << QByteArray("73a2") << false;
    QTest::newRow("all the same") << QByteArray("5555") << false;
    QTest::newRow("upwards") << QByteArray("2345") << false;
    QTest::newRow("downwards") << QByteArray("98765") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void DeskRulesTest::pins()
{
    QFETCH(QByteArray, pin);
    QFETCH(bool, isGood);
    QCOMPARE(isGoodDoorPin(secretOf(pin.constData())), isGood);
}

void DeskRulesTest::aPinIsItsOwnersOnly()
{
    const QString kept = keptDoorPin(secretOf("7392"), PersonId(3), PasswordCost::cheapest());
    QVERIFY(!kept.contains(u"7392"_s));
    QVERIFY(isDoorPin(kept, secretOf("7392"), PersonId(3)));
    QVERIFY(!isDoorPin(kept, secretOf("7393"), PersonId(3)));
    QVERIFY(!isDoorPin(kept, secretOf("7392"), PersonId(4)));
    QVERIFY(kept != keptDoorPin(secretOf("7392"), PersonId(3), PasswordCost::cheapest()));
    // A file that was tampered with takes neither memory nor time.
    QVERIFY(!isDoorPin(u"999999:999999999999:%1:%2"_s.arg(QString(32, u'0'), QString(64, u'0')),
                       secretOf("7392"), PersonId(3)));
    QVERIFY(!isDoorPin(u"nonsense"_s, secretOf("7392"), PersonId(3)));
    const QByteArray salt = newBadgeSalt();
    QCOMPARE(badgeDigest(secretOf("04A2B9"), salt, PasswordCost::cheapest()),
             badgeDigest(secretOf("04A2B9"), salt, PasswordCost::cheapest()));
    QVERIFY(badgeDigest(secretOf("04A2B9"), salt, PasswordCost::cheapest()) !=
            badgeDigest(secretOf("04A2B8"), salt, PasswordCost::cheapest()));
}

Q_DECLARE_METATYPE(ledforum::UtcSecond)
QTEST_GUILESS_MAIN(DeskRulesTest)
#include "tst_deskrules.moc"
