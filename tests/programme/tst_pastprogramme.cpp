// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 2);

Result<std::vector<PastSession>> read(const QString& text)
{
    ForumSettings settings;
    settings.site = u"Hillside"_s;
    return readPastSessions(text.toUtf8(), settings, today);
}

} // namespace

class TestPastProgramme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void times_data();
    void times();
    void everyColumn();
    void anySeparatorAndEncoding_data();
    void anySeparatorAndEncoding();
    void badLines_data();
    void badLines();
    void importsOnce();
    void allOrNothing();

private:
    static QString written(TemporaryForum& forum, const QByteArray& bytes);
};

QString TestPastProgramme::written(TemporaryForum& forum, const QByteArray& bytes)
{
    QFile file(forum.folder() + u"/past.csv"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file cannot be written");
    return file.fileName();
}

void TestPastProgramme::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    for (const char* text :
         {"2025-02-11", "11/02/2025", "11/2/2025", "11/2/25", "11.02.2025", "11-02-2025", "2025/02/11",
          "11 February 2025", "11 Feb 2025", "11-Feb-25", "Tuesday 11 February 2025", "Tue, 11th Feb. 2025"})
        QTest::newRow(text) << QString::fromLatin1(text) << QDate(2025, 2, 11);
    QTest::newRow("Sept") << u"2 Sept 2025"_s << QDate(2025, 9, 2);
    QTest::newRow("the day before today") << u"1/11/2026"_s << today.addDays(-1);
}

void TestPastProgramme::dates()
{
    QFETCH(const QString, text);
    const auto past = read(u"Date\tTitle\n%1\tSepsis\n"_s.arg(text));
    QVERIFY2(past, past ? "" : qPrintable(past.failure().sentence));
    QTEST(past->front().session.span.date, "date");
}

void TestPastProgramme::times_data()
{
    QTest::addColumn<QString>("cells"); // Start, End, Minutes
    QTest::addColumn<QTime>("start");
    QTest::addColumn<int>("minutes");
    QTest::newRow("as the forum has it") << u",,"_s << QTime(14, 0) << 60;
    QTest::newRow("an end") << u"13:30,15:00,"_s << QTime(13, 30) << 90;
    QTest::newRow("an end alone") << u",14:45,"_s << QTime(14, 0) << 45;
    QTest::newRow("minutes") << u"2.30pm,,75"_s << QTime(14, 30) << 75;
    QTest::newRow("both, alike") << u"1400,3pm,60"_s << QTime(14, 0) << 60;
    QTest::newRow("with seconds") << u"09:00:00,10:00:00,"_s << QTime(9, 0) << 60;
}

void TestPastProgramme::times()
{
    QFETCH(const QString, cells);
    const auto past = read(u"Date,Title,Start,End,Minutes\n2025-02-11,Sepsis,%1\n"_s.arg(cells));
    QVERIFY2(past, past ? "" : qPrintable(past.failure().sentence));
    QTEST(past->front().session.span.start, "start");
    QTEST(past->front().session.span.minutes, "minutes");
}

void TestPastProgramme::everyColumn()
{
    const auto past = read(u"Date,Title,Area,Clinical,Speaker,Speaker role,Speaker e-mail,Learning outcomes,"
                           "Specialties,Venue\n2025-02-11,Sepsis,Clinical,yes,A. One;B. Two,;Nurse,a@b.uk,"
                           "First;Second,Medicine;Surgery,Room 4\n"_s);
    QVERIFY2(past, past ? "" : qPrintable(past.failure().sentence));
    QCOMPARE(past->front().line, 2);
    const TeachingSession& session = past->front().session;
    QCOMPARE(session.state, TeachingState::Held);
    QCOMPARE(session.area, TeachingArea::Clinical);
    QCOMPARE(session.venue, u"Room 4"_s);
    QCOMPARE(session.outcomes, (QStringList{u"First"_s, u"Second"_s}));
    QCOMPARE(session.specialties, (QStringList{u"Medicine"_s, u"Surgery"_s}));
    QCOMPARE(session.speakers,
             (std::vector<Speaker>{{u"A. One"_s, {}, EmailAddress::parse(u"a@b.uk"), SpeakerState::Thanked},
                                   {u"B. Two"_s, u"Nurse"_s, {}, SpeakerState::Thanked}}));
    QVERIFY(!session.isUntitled);
}

void TestPastProgramme::anySeparatorAndEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"Date|Title\r\n2025-02-11|Siân’s é\r\n"_s;
    const auto with = [&](char separator) { return QString(text).replace(u'|', QLatin1Char(separator)); };
    QTest::newRow("commas, UTF-8") << with(',').toUtf8();
    QTest::newRow("semicolons, with a byte order mark") << QByteArray("\xEF\xBB\xBF") + with(';').toUtf8();
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("tabs, UTF-16") << QByteArray(utf16(with('\t')));
    QTest::newRow("Windows-1252") << QByteArray("Date,Title\r\n2025-02-11,Si\xE2n\x92s \xE9\r\n");
}

void TestPastProgramme::anySeparatorAndEncoding()
{
    QFETCH(const QByteArray, bytes);
    const auto past = readPastSessions(bytes, {}, today);
    QVERIFY2(past, past ? "" : qPrintable(past.failure().sentence));
    QCOMPARE(past->front().session.title, u"Siân’s é"_s);
}

void TestPastProgramme::badLines_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("sentences");
    const QString heading = u"Date,Title,Start,End,Minutes,Area\n"_s;
    const auto row = [&](const char* name, const QString& lines, const QStringList& sentences) {
        QTest::newRow(name) << heading + lines << sentences;
    };
    row("no such day", u"31/02/2025,A,,,,\n"_s, {u"Line 2: “31/02/2025” is not a date"_s});
    row("no date", u",A,,,,\n"_s, {u"Line 2: “” is not a date"_s});
    row("the last century", u"11/02/1925,A,,,,\n"_s, {u"Line 2: “11/02/1925” is not a date"_s});
    row("today", u"2026-11-02,A,,,,\n"_s, {u"Line 2: Monday 2 November 2026 is not past"_s});
    row("no title", u"2025-02-11,,,,,\n"_s, {u"Line 2: A session needs a title."_s});
    row("no time", u"2025-02-11,A,noon,,,\n"_s, {u"Line 2: “noon” is not a time"_s});
    row("ends before it starts", u"2025-02-11,A,15:00,14:00,,\n"_s, {u"Line 2: It ends at 2pm"_s});
    row("no number", u"2025-02-11,A,,,an hour,\n"_s, {u"Line 2: “an hour” is not a number"_s});
    row("too long", u"2025-02-11,A,,,601,\n"_s, {u"Line 2: A session lasts 1 to 600 minutes"_s});
    row("two lengths", u"2025-02-11,A,14:00,15:00,90,\n"_s, {u"Line 2: 90 minutes from 2pm"_s});
    row("an area of its own", u"2025-02-11,A,,,,Rotas\n"_s, {u"Line 2: “Rotas” is not an area"_s});
    row("twice", u"2025-02-11,A,,,,\n11/02/2025,B,14:00,,,\n"_s, {u"Line 3: line 2 has a session at 2pm"_s});
    row("all of them are named", u"x,A,,,,\n2025-02-11,A,,,,\ny,B,,,,\n"_s,
        {u"Line 2: “x”"_s, u"Line 4: “y”"_s});
    QTest::newRow("no title column") << u"Date,Name\n"_s << QStringList{u"columns “Date” and “Title”"_s};
    QTest::newRow("nothing but a heading") << heading << QStringList{u"no session"_s};
}

void TestPastProgramme::badLines()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, sentences);
    const auto past = read(file);
    QVERIFY(!past);
    for (const QString& sentence : sentences)
        QVERIFY2(past.failure().sentence.contains(sentence), qPrintable(past.failure().sentence));
    QVERIFY(past.failure().sentence.endsWith(u"Nothing was imported."_s));
}

void TestPastProgramme::importsOnce()
{
    TemporaryForum forum;
    ProgrammeService& programme = forum.forum().programme();
    const QString path =
        written(forum, "Date,Title,Specialties\n11/02/2025,Welcome,Rheumatology\n2025-02-25,Sepsis,\n");
    const auto preview = programme.importPast(forum.administrator(), path, true);
    QVERIFY(preview);
    QCOMPARE(preview->added(), 2);
    QVERIFY(programme.list(forum.tutor())->empty());

    QCOMPARE(programme.importPast(forum.administrator(), path, false)->added(), 2);
    const auto sessions = *programme.list(forum.tutor());
    QCOMPARE(sessions.size(), size_t(2));
    QCOMPARE(sessions[0].state, TeachingState::Held);
    QCOMPARE(sessions[0].specialties, QStringList{u"Rheumatology"_s});
    const auto held = forum.forum().registers().open(forum.tutor(), sessions[0].id);
    QVERIFY(held);
    QCOMPARE(held->state, RegisterState::Closed);

    const auto again = programme.importPast(forum.administrator(), path, false);
    QCOMPARE(again->added(), 0);
    QCOMPARE(again->sessions.front().session, sessions[0]);
    QCOMPARE(*programme.list(forum.tutor()), sessions);
    QVERIFY(forum.forum().check());
    QCOMPARE(programme.importPast(forum.doctor(0), path, false).failure().code, FailureCode::NotAllowed);
}

void TestPastProgramme::allOrNothing()
{
    TemporaryForum forum;
    ProgrammeService& programme = forum.forum().programme();
    QVERIFY(programme.importPast(forum.tutor(), written(forum, "Date,Title\n2025-02-25,Sepsis\n"), false));
    const auto before = *programme.list(forum.tutor());
    const auto clash = programme.importPast(
        forum.tutor(), written(forum, "Date,Title\n2025-02-11,Welcome\n2025-02-25,Burnout\n"), false);
    QVERIFY(!clash);
    QVERIFY2(clash.failure().sentence.contains(u"Line 3: the programme has “Sepsis” at 2pm"_s),
             qPrintable(clash.failure().sentence));
    QCOMPARE(*programme.list(forum.tutor()), before);
}

QTEST_GUILESS_MAIN(TestPastProgramme)
#include "tst_pastprogramme.moc"
