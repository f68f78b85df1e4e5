// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/calendar.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDateTime madeAt(QDate(2026, 11, 23), QTime(9, 30, 5), Qt::UTC);

TeachingSession sessionOn(QDate date)
{
    TeachingSession session;
    session.uid = date.toString(Qt::ISODate) + u"@led-forum"_s;
    session.span = {date, QTime(14, 0), 60};
    session.title = u"LED Educational Forum teaching"_s;
    return session;
}

QByteArray written(const std::vector<TeachingSession>& sessions, const std::vector<Clinic>& clinics = {})
{
    return calendarOf({u"LED Forum, Łódź; north"_s, sessions, clinics, madeAt});
}

/// What Debian's python3-icalendar makes of it.
QJsonObject readBack(const QByteArray& calendar)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"forum.ics"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(calendar) != calendar.size())
        return {};
    file.close();
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {QStringLiteral(SOURCE_ROOT "/tests/programme/readcalendar.py"), file.fileName()});
    if (!python.waitForFinished() || python.exitCode() != 0) {
        qWarning().noquote() << python.readAllStandardError();
        return {};
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QJsonArray eventsOf(const QByteArray& calendar)
{
    return readBack(calendar)[u"events"].toArray();
}

} // namespace

class TestCalendar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localTimes_data();
    void localTimes();
    void fields();
    void states_data();
    void states();
    void textsSurvive_data();
    void textsSurvive();
    void clinicsAreNeutral();
    void shape();
};

void TestCalendar::localTimes_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("offset");
    QTest::newRow("Tuesday before the clocks go forward") << QDate(2026, 3, 24) << 0;
    QTest::newRow("Saturday before") << QDate(2026, 3, 28) << 0;
    QTest::newRow("the Sunday itself") << QDate(2026, 3, 29) << 3600;
    QTest::newRow("Tuesday after the clocks go forward") << QDate(2026, 3, 31) << 3600;
    QTest::newRow("Tuesday before the clocks go back") << QDate(2026, 10, 20) << 3600;
    QTest::newRow("Saturday before they go back") << QDate(2026, 10, 24) << 3600;
    QTest::newRow("that Sunday itself") << QDate(2026, 10, 25) << 0;
    QTest::newRow("Tuesday after the clocks go back") << QDate(2026, 10, 27) << 0;
    QTest::newRow("summer five years on") << QDate(2031, 7, 1) << 3600;
    QTest::newRow("a leap day") << QDate(2028, 2, 29) << 0;
}

void TestCalendar::localTimes()
{
    QFETCH(QDate, date);
    QFETCH(int, offset);
    const QJsonArray events = eventsOf(written({sessionOn(date)}));
    QCOMPARE(events.size(), 1);
    const QJsonObject start = events[0][u"start"].toObject();
    QCOMPARE(start[u"tzid"].toString(), u"Europe/London"_s);
    QCOMPARE(start[u"wall"].toString(), date.toString(Qt::ISODate) + u"T14:00:00"_s);
    QCOMPARE(events[0][u"end"][u"wall"].toString(), date.toString(Qt::ISODate) + u"T15:00:00"_s);
    QCOMPARE(start[u"offset_by_file"].toInt(-1), offset);
    QCOMPARE(start[u"offset_by_system"].toInt(-1), offset);
}

void TestCalendar::fields()
{
    TeachingSession session = sessionOn(QDate(2026, 11, 24));
    session.title = u"Sepsis in the first hour"_s;
    session.sequence = 7;
    session.speakers = {{u"Łukasz Adébáyọ̀"_s, u"Consultant"_s}, {u"Acute medicine team"_s, {}}};
    session.outcomes = {u"Recognise sepsis early"_s, u"Start the bundle within an hour"_s};
    session.venue = u"Seminar room 2, Education Centre"_s;
    session.onlineLink = u"https://teams.example.org/l/meetup?id=1,2;3"_s;
    const QJsonObject calendar = readBack(written({session}));
    QCOMPARE(calendar[u"method"].toString(), u"PUBLISH"_s);
    QCOMPARE(calendar[u"version"].toString(), u"2.0"_s);
    QCOMPARE(calendar[u"zones"].toArray(), QJsonArray{u"Europe/London"_s});
    const QJsonObject event = calendar[u"events"][0].toObject();
    QCOMPARE(event[u"uid"].toString(), session.uid);
    QCOMPARE(event[u"sequence"].toInt(), 7);
    QCOMPARE(event[u"stamp"].toString(), u"2026-11-23T09:30:05+00:00"_s);
    QCOMPARE(event[u"summary"].toString(), session.title);
    QCOMPARE(event[u"location"].toString(), session.venue);
    QCOMPARE(event[u"url"].toString(), session.onlineLink);
    QCOMPARE(
        event[u"description"].toString(),
        u"Łukasz Adébáyọ̀, Consultant\nAcute medicine team\nLearning outcomes:\n- Recognise sepsis early\n"
        u"- Start the bundle within an hour\nOnline: https://teams.example.org/l/meetup?id=1,2;3"_s);
}

void TestCalendar::states_data()
{
    QTest::addColumn<TeachingState>("state");
    QTest::addColumn<QString>("status");
    QTest::newRow("planned") << TeachingState::Planned << u"TENTATIVE"_s;
    QTest::newRow("published") << TeachingState::Published << u"CONFIRMED"_s;
    QTest::newRow("held") << TeachingState::Held << u"CONFIRMED"_s;
    QTest::newRow("cancelled") << TeachingState::Cancelled << u"CANCELLED"_s;
}

void TestCalendar::states()
{
    QFETCH(TeachingState, state);
    QFETCH(QString, status);
    TeachingSession session = sessionOn(QDate(2026, 11, 24));
    session.state = state;
    QCOMPARE(eventsOf(written({session}))[0][u"status"].toString(), status);
}

void TestCalendar::textsSurvive_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("commas, semicolons, backslashes") << u"One, two; three \\ four: \"six\""_s;
    QTest::newRow("longer than a line may be") << u"A long title, "_s.repeated(14).trimmed();
    QTest::newRow("long, without a space") << u"x"_s.repeated(200);
    QTest::newRow("long, two bytes a letter") << u"é"_s.repeated(199);
    QTest::newRow("long, three bytes a letter") << u"中"_s.repeated(180);
    QTest::newRow("long, four bytes a letter") << u"a🩺"_s.repeated(60);
    QTest::newRow("right to left") << u"الدكتورة ليلى"_s;
}

void TestCalendar::textsSurvive()
{
    QFETCH(QString, title);
    TeachingSession session = sessionOn(QDate(2026, 11, 24));
    session.title = title;
    const QByteArray calendar = written({session});
    QCOMPARE(eventsOf(calendar)[0][u"summary"].toString(), title);
    for (const QByteArray& line : calendar.split('\n')) {
        QVERIFY2(line.trimmed().size() <= 75, line.constData());
        QVERIFY2(line.isEmpty() || line.endsWith('\r'), line.constData());
        QVERIFY2(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter), line.constData());
    }
}

void TestCalendar::clinicsAreNeutral()
{
    Clinic clinic;
    clinic.uid = u"clinic@led-forum"_s;
    clinic.span = {QDate(2026, 11, 24), QTime(15, 0), 60};
    clinic.venue = u"Room 4"_s;
    clinic.sequence = 3;
    const QJsonArray events = eventsOf(written({sessionOn(QDate(2026, 11, 24))}, {clinic}));
    QCOMPARE(events.size(), 2);
    const QJsonObject event = events[1].toObject();
    QCOMPARE(event[u"summary"].toString(), u"1:1 appointments with the Deputy Clinical Tutor"_s);
    QCOMPARE(event[u"start"][u"wall"].toString(), u"2026-11-24T15:00:00"_s);
    QCOMPARE(event[u"sequence"].toInt(), 3);
    QCOMPARE(event[u"status"].toString(), u"CONFIRMED"_s);
    QVERIFY(event[u"description"].isNull());
}

void TestCalendar::shape()
{
    TeachingSession cancelled = sessionOn(QDate(2026, 11, 24));
    cancelled.state = TeachingState::Cancelled;
    cancelled.cancellationReason = u"The speaker is unwell"_s;
    const QByteArray calendar = written({cancelled, sessionOn(QDate(2026, 12, 8))});
    QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(calendar.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(calendar.count("BEGIN:VCALENDAR"), 1);
    QCOMPARE(calendar.count("BEGIN:VTIMEZONE"), 1);
    QCOMPARE(calendar.count("BEGIN:STANDARD"), 1);
    QCOMPARE(calendar.count("BEGIN:DAYLIGHT"), 1);
    QCOMPARE(calendar.count("\r\nTZID:Europe/London\r\n"), 1);
    QVERIFY(calendar.contains("DTSTART;TZID=Europe/London:20261124T140000\r\n"));
    QVERIFY(calendar.contains("\r\nX-WR-CALNAME:LED Forum, Łódź; north\r\n"));
    QVERIFY(!calendar.contains("freeassociation"));
    QVERIFY(!calendar.contains("1847"));
    QVERIFY(calendar.contains("Cancelled: The speaker is unwell"));
    QCOMPARE(calendar, written({cancelled, sessionOn(QDate(2026, 12, 8))}));
}

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
