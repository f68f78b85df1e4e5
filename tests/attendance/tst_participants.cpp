// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/directory.h"
#include "app/attendance/reportimport.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

Person person(qint64 id, const QString& name, const QString& email = {}, const QString& number = {})
{
    Person one{{.fullName = *PersonName::parse(name)}, PersonId(id)};
    if (!email.isEmpty())
        one.email = EmailAddress::parse(email);
    if (!number.isEmpty())
        one.number = ProfessionalNumber::parse(ProfessionalBody::Gmc, number);
    return one;
}

const std::vector<Person>& people()
{
    static const std::vector<Person> all = [] {
        std::vector<Person> list{person(1, u"Łukasz Adébáyọ̀"_s, u"lukasz@example.org"_s),
                                 person(2, u"Nguyễn Hassan"_s, u"nguyen.hassan@example.org"_s, u"7000549"_s),
                                 person(3, u"Chidi Patel"_s, u"cp17@example.org"_s, u"7000412"_s),
                                 person(4, u"Mei Li"_s, u"mei.li@example.org"_s),
                                 person(5, u"Mei Li"_s, u"mei.li2@example.org"_s),
                                 person(6, u"محمد العلي"_s, u"m.alali@example.org"_s),
                                 person(7, u"Siân Ŵyn-Jones"_s),
                                 person(8, u"Gone Doctor"_s, u"gone@example.org"_s)};
        list.back().isActive = false;
        return list;
    }();
    return all;
}

TeamsAttendee attendee(const QString& name, const QStringList& emails = {}, const QString& number = {})
{
    return {.name = name, .emails = emails, .number = number};
}

QString idsOf(const std::vector<Suggestion>& suggestions)
{
    QStringList ids;
    for (const Suggestion& one : suggestions)
        ids += QString::number(one.person.id.value());
    return ids.join(u' ');
}

ReadReport reportOf(std::vector<TeamsAttendee> attendees, bool hasEmailColumn = true)
{
    ReadReport read{.digest = QByteArray(32, 'x'), .report = {}};
    read.report.hasEmailColumn = hasEmailColumn;
    read.report.attendees = std::move(attendees);
    return read;
}

} // namespace

/// Whom a row of a report means, and who may be meant.
class TestParticipants final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSuggested_data();
    void isSuggested();
    void spellingIsMeasured_data();
    void spellingIsMeasured();
    void theStrongestSignCounts_data();
    void theStrongestSignCounts();
    void whatIsRememberedIsFoundAgain();
    void oneReportOfAMeetingCounts();
};

void TestParticipants::isSuggested_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("emails");
    QTest::addColumn<QString>("expected");
    const QStringList none;
    QTest::newRow("the same name") << u"Chidi Patel (Guest)"_s << none << u"3"_s;
    QTest::newRow("surname first") << u"Patel, Chidi"_s << none << u"3"_s;
    QTest::newRow("no accents") << u"lukasz adebayo"_s << none << u"1"_s;
    QTest::newRow("Vietnamese, the other order") << u"Hassan Nguyen"_s << none << u"2"_s;
    QTest::newRow("Arabic") << u"العلي محمد"_s << none << u"6"_s;
    QTest::newRow("hyphen left out") << u"Sian Wyn Jones"_s << none << u"7"_s;
    QTest::newRow("with a title") << u"Dr Chidi Patel"_s << none << u"3"_s;
    QTest::newRow("an address written as a name")
        << u"CP"_s << QStringList{u"chidi.patel@home.test"_s} << u"3"_s;
    QTest::newRow("the same mailbox elsewhere") << u"Phone"_s << QStringList{u"cp17@home.test"_s} << u"3"_s;
    QTest::newRow("an initial") << u"C Patel"_s << none << u"3"_s;
    QTest::newRow("a name more") << u"Chidi Obi Patel"_s << none << u"3"_s;
    QTest::newRow("another spelling") << u"Chidi Pattel"_s << none << u"3"_s;
    QTest::newRow("letters swapped") << u"Nguyen Hasasn"_s << none << u"2"_s;
    QTest::newRow("namesakes") << u"Mei Li"_s << none << u"4 5"_s;
    QTest::newRow("the address before the name")
        << u"Mei Li"_s << QStringList{u"nguyen.hassan@home.test"_s} << u"2 4 5"_s;
    QTest::newRow("short names are not stretched") << u"Mai Lo"_s << none << QString();
    QTest::newRow("who has left") << u"Gone Doctor"_s << none << QString();
    QTest::newRow("a program") << u"read.ai meeting notes"_s << none << QString();
    QTest::newRow("no letters") << u"+44 7700 900123"_s << none << QString();
    QTest::newRow("no name") << QString() << none << QString();
}

void TestParticipants::isSuggested()
{
    QFETCH(QString, name);
    QFETCH(QStringList, emails);
    QTEST(idsOf(NameSuggestions(people()).of(attendee(name, emails))), "expected");
}

void TestParticipants::spellingIsMeasured_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("distance");
    QTest::newRow("the same") << u"patel"_s << u"patel"_s << 0;
    QTest::newRow("changed") << u"patel"_s << u"patil"_s << 1;
    QTest::newRow("added") << u"patel"_s << u"pattel"_s << 1;
    QTest::newRow("left out") << u"patel"_s << u"patl"_s << 1;
    QTest::newRow("swapped") << u"patel"_s << u"paetl"_s << 1;
    QTest::newRow("two") << u"hassan"_s << u"hasen"_s << 2;
    QTest::newRow("more than asked for") << u"hassan"_s << u"miller"_s << 3;
    QTest::newRow("much longer") << u"li"_s << u"lindqvist"_s << 3;
    QTest::newRow("nothing") << QString() << u"li"_s << 2;
}

void TestParticipants::spellingIsMeasured()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(spellingDistance(one, other, 2), "distance");
    QTEST(spellingDistance(other, one, 2), "distance");
}

void TestParticipants::theStrongestSignCounts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("hasEmailColumn");
    QTest::addColumn<QString>("expected");
    QTest::newRow("by address") << u"Whoever"_s << u"cp17@example.org"_s << QString() << true << u"3 email"_s;
    QTest::newRow("address before number")
        << u"Whoever"_s << u"cp17@example.org"_s << u"7000549"_s << true << u"3 email"_s;
    QTest::newRow("by number") << u"Whoever"_s << u"x@home.test"_s << u"7000549"_s << true << u"2 number"_s;
    QTest::newRow("a name is not enough")
        << u"Chidi Patel"_s << QString() << QString() << true << u"unmatched"_s;
    QTest::newRow("without a column of addresses it is")
        << u"Chidi Patel"_s << QString() << QString() << false << u"3 name"_s;
    QTest::newRow("but not with another's number")
        << u"Chidi Patel"_s << QString() << u"7999999"_s << false << u"unmatched"_s;
    QTest::newRow("nor for two of that name")
        << u"Li Mei"_s << QString() << QString() << false << u"unmatched"_s;
    QTest::newRow("nor for who has left")
        << u"Gone Doctor"_s << QString() << QString() << false << u"unmatched"_s;
    QTest::newRow("remembered") << u"Remembered"_s << u"guest@home.test"_s << QString() << true
                                << u"1 remembered"_s;
    QTest::newRow("the address before what is remembered")
        << u"Remembered"_s << u"mei.li@example.org"_s << QString() << true << u"4 email"_s;
    QTest::newRow("nobody of the forum is ignored for a program's name")
        << u"Notes bot"_s << u"mei.li@example.org"_s << QString() << true << u"4 email"_s;
    QTest::newRow("said before what is remembered")
        << u"Said"_s << u"mei.li@example.org"_s << QString() << true << u"7 said"_s;
    QTest::newRow("ignored") << u"Notes bot"_s << QString() << QString() << true << u"ignored"_s;
    QTest::newRow("ignored by the name, whatever the address")
        << u"Notes bot (Unverified)"_s << u"17@bots.test"_s << QString() << true << u"ignored"_s;
}

void TestParticipants::theStrongestSignCounts()
{
    QFETCH(QString, name);
    QFETCH(QString, email);
    QFETCH(QString, number);
    QFETCH(bool, hasEmailColumn);
    const TeamsAttendee row = attendee(name, email.isEmpty() ? QStringList() : QStringList{email}, number);
    std::vector<KnownParticipant> known{{participantDigest(u"Notes bot"), std::nullopt, u"Notes bot"_s}};
    if (name == u"Remembered"_s || name == u"Said"_s)
        known.push_back({participantDigest(row), PersonId(1), {}});
    ImportAnswers answers;
    if (name == u"Said"_s)
        answers.matches.push_back({name, PersonId(7)});
    const Directory directory(people());
    const ParticipantMemory memory(known);
    const ReadReport report = reportOf({row}, hasEmailColumn);
    const ReportMatch match = ParticipantMatcher(directory, memory, answers).match(report.report);
    QString found = match.ignored.empty() ? u"unmatched"_s : u"ignored"_s;
    if (!match.people.empty()) {
        static const QStringList by{u"said"_s, u"email"_s, u"number"_s, u"remembered"_s, u"name"_s};
        found = u"%1 %2"_s.arg(match.people.front().person->id.value()).arg(by[int(match.people.front().by)]);
    }
    QTEST(found, "expected");
}

void TestParticipants::whatIsRememberedIsFoundAgain()
{
    const Directory directory(people());
    const ParticipantMemory nothing({});
    const std::vector<ReadReport> reports{
        reportOf({attendee(u"Guest 1"_s), attendee(u"Chidi Patel"_s, {u"cp17@example.org"_s}),
                  attendee(u"Two"_s, {u"two@a.test"_s}), attendee(u"Two"_s, {u"two@b.test"_s})})};
    const ImportAnswers answers{.matches = {{u"guest 1"_s, PersonId(2)},
                                            {u"Chidi Patel"_s, PersonId(3)},
                                            {u"Two"_s, PersonId(4), u"two@b.test"_s}}};
    const ParticipantMatcher matcher(directory, nothing, answers);
    QVERIFY(!matcher.problem(reports));
    const auto remembered = matcher.toRemember(reports);
    QCOMPARE(remembered.size(), size_t(2)); // Chidi Patel is known by the address
    const ParticipantMemory memory(remembered);
    const ReportMatch match = ParticipantMatcher(directory, memory, {}).match(reports.front().report);
    QCOMPARE(match.people.size(), size_t(3));
    QCOMPARE(match.people[0].by, MatchedBy::Remembered);
    QCOMPARE(match.people[2].attendee->emails, QStringList{u"two@b.test"_s});
    QCOMPARE(match.unmatched.size(), size_t(1));
    QVERIFY(ParticipantMatcher(directory, memory, answers).toRemember(reports).empty());
}

void TestParticipants::oneReportOfAMeetingCounts()
{
    const UtcSecond start = utcSecond(qint64(1800000000));
    ReadReport early = reportOf({attendee(u"A"_s)});
    early.report.meetingStart = start;
    ReadReport late = reportOf({attendee(u"A"_s), attendee(u"B"_s)});
    late.digest = QByteArray(32, 'y');
    late.report.meetingStart = start;
    ReadReport other = reportOf({attendee(u"C"_s)});
    other.digest = QByteArray(32, 'z');
    for (const std::vector<ReadReport>& files :
         {std::vector{early, late, other, early}, std::vector{late, early, early, other}}) {
        const auto kept = withoutStale(files);
        QCOMPARE(kept.size(), size_t(2));
        QCOMPARE(kept.front()->digest, late.digest);
    }
}

QTEST_GUILESS_MAIN(TestParticipants)
#include "tst_participants.moc"
