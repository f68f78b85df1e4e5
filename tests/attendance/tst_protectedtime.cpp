// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/protectedtime.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

Person doctorOf(qint64 id, const QString& specialty, const char* intake = nullptr, bool isActive = true)
{
    Person person{PersonDetails{*PersonName::parse(u"Doctor %1"_s.arg(id))}, PersonId(id), Role::Led,
                  isActive};
    person.specialty = specialty;
    if (intake)
        person.intake = Intake::parse(QString::fromLatin1(intake));
    return person;
}

TeachingSession sessionOf(qint64 id, QDate date, TeachingState state = TeachingState::Held, int minutes = 60)
{
    TeachingSession session;
    session.id = TeachingSessionId(id);
    session.span = {date, QTime(14, 0), minutes};
    session.state = state;
    return session;
}

SessionMark markOf(qint64 session, qint64 person, MarkStatus status)
{
    const bool attended = status != MarkStatus::Apologies && status != MarkStatus::DidNotAttend;
    return {TeachingSessionId(session),
            {.person = PersonId(person), .status = status, .minutes = attended ? 60 : 0}};
}

SessionReply replyOf(qint64 session, qint64 person, const Reply& reply)
{
    return {TeachingSessionId(session), {PersonId(person), reply}};
}

ProtectedTimeReport sumsOf(const AttendanceRecord& record)
{
    return protectedTime(record, QDate(2026, 8, 1), QDate(2027, 7, 31));
}

/// "attended", "apologies leave", "apologies", "did not attend", "-": how the one possible attendance ended.
QString ended(const ProtectedTime& time)
{
    if (time.possible() == 0)
        return u"-"_s;
    if (time.attended > 0)
        return u"attended"_s;
    for (const Apology because : allApologies()) {
        if (time.because(because) > 0)
            return u"apologies "_s + codeOf(because);
    }
    return time.didNotAttend > 0 ? u"did not attend"_s : u"apologies"_s;
}

} // namespace

class TestProtectedTime final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// One doctor and one session held on Tuesday 24 November 2026.
    void onePossibleAttendance_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("intake");
        QTest::addColumn<bool>("isActive");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* mark, const char* reply, const char* intake,
                            bool isActive, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(mark) << QString::fromLatin1(reply)
                                << QString::fromLatin1(intake) << isActive << QString::fromLatin1(expected);
        };
        row("present", "present", "", "", true, "attended");
        row("late", "late", "", "", true, "attended");
        row("left early", "left-early", "", "", true, "attended");
        row("came after apologies", "present", "leave", "", true, "attended");
        row("apologies", "apologies", "not-released", "", true, "apologies not-released");
        row("nights", "apologies", "on-call-or-nights", "", true, "apologies on-call-or-nights");
        row("leave", "apologies", "leave", "", true, "apologies leave");
        row("day off", "apologies", "non-working-day", "", true, "apologies non-working-day");
        row("other", "apologies", "other", "", true, "apologies other");
        row("apologies by the register alone", "apologies", "", "", true, "apologies");
        row("apologies of one who meant to come", "apologies", "in-room", "", true, "apologies");
        row("did not attend", "did-not-attend", "", "", true, "did not attend");
        row("meant to come and did not", "did-not-attend", "on-teams", "", true, "did not attend");
        row("the register's word stands", "did-not-attend", "leave", "", true, "did not attend");
        row("apologies, no mark", "", "leave", "", true, "apologies leave");
        row("no mark and no intake: not known to have been there", "", "", "", true, "-");
        row("meant to come, no mark, no intake", "", "in-room", "", true, "-");
        row("no mark, in the forum since August", "", "", "2026-08", true, "did not attend");
        row("no mark, in the forum since this month", "", "", "2026-11", true, "did not attend");
        row("no mark, in the forum from next month on", "", "", "2026-12", true, "-");
        row("marked before the intake", "did-not-attend", "", "2026-12", true, "-");
        row("apologies before the intake", "apologies", "leave", "2026-12", true, "-");
        row("attended before the intake", "present", "", "2026-12", true, "attended");
        row("left since, attended", "present", "", "2026-08", false, "attended");
        row("left since, did not attend", "did-not-attend", "", "2026-08", false, "did not attend");
        row("left since, no mark", "", "", "2026-08", false, "-");
    }
    void onePossibleAttendance()
    {
        QFETCH(QString, mark);
        QFETCH(QString, reply);
        QFETCH(QString, intake);
        QFETCH(bool, isActive);
        AttendanceRecord record{{sessionOf(1, tuesday)}, {}, {}, {}};
        record.people.push_back(
            doctorOf(1, u"Medicine"_s, intake.isEmpty() ? nullptr : qPrintable(intake), isActive));
        if (!mark.isEmpty())
            record.marks.push_back(markOf(1, 1, *markStatusFrom(mark)));
        if (const auto answer = answerFrom(reply); !reply.isEmpty()) {
            record.replies.push_back(
                replyOf(1, 1, answer ? *Reply::from(*answer, {}) : Reply::apologies(*apologyFrom(reply))));
        }
        const ProtectedTimeReport report = sumsOf(record);
        QTEST(ended(report.total), "expected");
        QVERIFY(report.total.possible() <= 1);
        QCOMPARE(report.total.doctors, report.total.possible());
        QCOMPARE(report.of(u"Medicine"_s), report.total);
    }

    void onlySessionsHeldInTheStretchAndDoctorsCount()
    {
        AttendanceRecord record;
        record.people = {doctorOf(1, u"Medicine"_s, "2020-08"), doctorOf(2, u"Medicine"_s, "2020-08")};
        record.people[1].roles = Role::Tutor;
        record.sessions = {sessionOf(1, QDate(2026, 7, 31)),
                           sessionOf(2, QDate(2026, 8, 1)),
                           sessionOf(3, tuesday, TeachingState::Published),
                           sessionOf(4, tuesday, TeachingState::Cancelled),
                           sessionOf(5, tuesday, TeachingState::Planned),
                           sessionOf(6, QDate(2027, 7, 31)),
                           sessionOf(7, QDate(2027, 8, 1))};
        const ProtectedTimeReport report = sumsOf(record);
        QCOMPARE(report.sessions, 2);
        QCOMPARE(report.total.possible(), 2);
        QCOMPARE(report.total.doctors, 1);
    }

    void keptIsWhatWorkLeft_data()
    {
        QTest::addColumn<int>("attended");
        QTest::addColumn<int>("notReleased");
        QTest::addColumn<int>("onCall");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing known") << 0 << 0 << 0 << u"–"_s;
        QTest::newRow("all") << 3 << 0 << 0 << u"100%"_s;
        QTest::newRow("none") << 0 << 2 << 1 << u"0%"_s;
        QTest::newRow("half") << 2 << 1 << 1 << u"50%"_s;
        QTest::newRow("two thirds") << 2 << 1 << 0 << u"67%"_s;
        QTest::newRow("never quite all") << 999 << 1 << 0 << u"99%"_s;
        QTest::newRow("never quite nothing") << 1 << 0 << 999 << u"1%"_s;
    }
    void keptIsWhatWorkLeft()
    {
        QFETCH(int, attended);
        QFETCH(int, notReleased);
        QFETCH(int, onCall);
        // Leave, days off, other reasons and silence make no difference.
        ProtectedTime time{.attended = attended,
                           .apologies = {notReleased, onCall, 7, 8, 9},
                           .apologiesWithoutReason = 4,
                           .didNotAttend = 5};
        QCOMPARE(time.keptAwayByWork(), notReleased + onCall);
        QTEST(keptText(time), "text");
    }

    void hoursLost()
    {
        AttendanceRecord record;
        record.sessions = {sessionOf(1, tuesday), sessionOf(2, tuesday.addDays(14), TeachingState::Held, 90)};
        for (qint64 doctor = 1; doctor <= 4; ++doctor)
            record.people.push_back(doctorOf(doctor, {}));
        record.replies = {replyOf(1, 1, Reply::apologies(Apology::NotReleased)),
                          replyOf(2, 2, Reply::apologies(Apology::OnCallOrNights)),
                          replyOf(2, 3, Reply::apologies(Apology::Leave)),
                          replyOf(2, 4, Reply::apologies(Apology::Other))};
        QCOMPARE(sumsOf(record).total.hoursLost(), 2.5);
        QCOMPARE(sumsOf(record).specialties.size(), size_t(1));
        QCOMPARE(specialtyName(sumsOf(record).specialties.front().specialty), u"No specialty"_s);
    }

    void specialtiesAreInOrder()
    {
        AttendanceRecord record;
        record.sessions = {sessionOf(1, tuesday)};
        record.people = {doctorOf(1, u"surgery"_s, "2020-08"), doctorOf(2, {}, "2020-08"),
                         doctorOf(3, u"Émergency"_s, "2020-08"), doctorOf(4, u"Medicine"_s, "2020-08")};
        QStringList names;
        for (const SpecialtyProtectedTime& line : sumsOf(record).specialties)
            names += line.specialty;
        QCOMPARE(names, (QStringList{u"Émergency"_s, u"Medicine"_s, u"surgery"_s, {}}));
    }

    /// Counted here the slow way, one doctor and session after the other.
    void everyPossibleAttendanceCountsOnce()
    {
        std::mt19937 random(20261124);
        const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
        const QStringList names{u"Medicine"_s, u"Surgery"_s, u"Emergency Medicine"_s, {}};
        for (int round = 0; round < 400; ++round) {
            AttendanceRecord record;
            const int sessions = below(9);
            const int doctors = below(13);
            for (int i = 0; i < sessions; ++i)
                record.sessions.push_back(sessionOf(i, tuesday.addDays(14 * i), TeachingState(below(4))));
            for (int i = 0; i < doctors; ++i) {
                const QByteArray intake = below(3)
                                              ? QByteArray::number(2026 + below(2)) + '-' +
                                                    QByteArray::number(1 + below(12)).rightJustified(2, '0')
                                              : QByteArray();
                record.people.push_back(doctorOf(
                    i, names[below(4)], intake.isEmpty() ? nullptr : intake.constData(), below(5) > 0));
            }
            int possible = 0;
            int attended = 0;
            int apologies = 0;
            int lost = 0;
            for (int s = 0; s < sessions; ++s) {
                for (int d = 0; d < doctors; ++d) {
                    const Person& doctor = record.people[size_t(d)];
                    const int said = below(9);   // 0 to 4 apologies, 5 room, 6 Teams, else nothing
                    const int marked = below(7); // 0 to 4 a mark, else none
                    if (said < 5)
                        record.replies.push_back(replyOf(s, d, Reply::apologies(Apology(said))));
                    else if (said < 7)
                        record.replies.push_back(
                            replyOf(s, d, said == 5 ? Reply::inRoom() : Reply::onTeams()));
                    if (marked < 5)
                        record.marks.push_back(markOf(s, d, MarkStatus(marked)));
                    if (record.sessions[size_t(s)].state != TeachingState::Held)
                        continue;
                    const bool wasThere = marked < 3;
                    const bool gaveApologies = marked == 3 || (marked > 4 && said < 5);
                    const QString month = record.sessions[size_t(s)].span.date.toString(u"yyyy-MM"_s);
                    const bool isEarly = doctor.intake && month < doctor.intake->value();
                    const bool isListed = marked < 5 || gaveApologies || (doctor.isActive && doctor.intake);
                    if (!wasThere && (isEarly || !isListed))
                        continue;
                    ++possible;
                    attended += wasThere;
                    apologies += !wasThere && gaveApologies;
                    lost += !wasThere && gaveApologies && said < 2 ? 60 : 0;
                }
            }
            std::shuffle(record.marks.begin(), record.marks.end(), random);
            const ProtectedTimeReport report = protectedTime(record, tuesday, tuesday.addYears(1));
            QCOMPARE(report.total.possible(), possible);
            QCOMPARE(report.total.attended, attended);
            QCOMPARE(report.total.allApologies(), apologies);
            QCOMPARE(report.total.didNotAttend, possible - attended - apologies);
            QCOMPARE(report.total.minutesLost(), lost);
            int bySpecialty = 0;
            int doctorsCounted = 0;
            for (const SpecialtyProtectedTime& line : report.specialties) {
                bySpecialty += line.time.possible();
                doctorsCounted += line.time.doctors;
            }
            QCOMPARE(bySpecialty, possible);
            QCOMPARE(doctorsCounted, report.total.doctors);
        }
    }
};

QTEST_GUILESS_MAIN(TestProtectedTime)
#include "tst_protectedtime.moc"
