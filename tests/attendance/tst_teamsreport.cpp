// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsmoment.h"
#include "app/attendance/teamsreport.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>

#include <ctime>
#include <limits>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const LocalSpan session{QDate(2026, 11, 24), QTime(14, 0), 60};
const QTimeZone london("Europe/London");

QByteArray utf16(const QString& text)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

Result<TeamsReport> readTeamsReport(const QByteArray& file, const SessionTime& time)
{
    const auto read = readReport(file, time);
    if (!read)
        return read.failure();
    if (const auto* unknown = std::get_if<UnknownTable>(&*read))
        return refused(unknown->sentence);
    return std::get<TeamsReport>(*read);
}

/// "Chidi Patel <chidi.patel@example.org> 60; …": who was there, and for how many minutes.
QString shown(const TeamsReport& report)
{
    QStringList people;
    for (const TeamsAttendee& one : report.attendees) {
        const QString email = one.emails.isEmpty() ? QString() : u" <%1>"_s.arg(one.emails.front());
        people += u"%1%2 %3"_s.arg(one.name, email).arg(minutesInside(one.intervals, {session, london}));
    }
    return people.join(u"; ");
}

/// The layouts are written with | for a tab, as DOMAIN names them.
QString tabs(QString text)
{
    return text.replace(u'|', u'\t');
}

} // namespace

class TeamsReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLayouts_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("people");
        QTest::addColumn<int>("warnings");

        const QString current =
            tabs(u"1. Summary\nMeeting title|LED Forum\nAttended participants|2\n"
                 "Start time|24/11/26, 13:55:02\n\n2. Participants\n"
                 "Name|First join|Last leave|In-meeting duration|Email|Participant ID (UPN)|Role\n"
                 "Ann Lee|24/11/26, 13:58:00|24/11/26, 15:01:00|57m|ann@x.org|ann@x.org|Attendee\n"
                 "Guest (Guest)|24/11/26, 14:30:00|24/11/26, 15:00:00|30m\n\n"
                 "3. In-Meeting activities\nName|Join time|Leave time|Duration|Email|Role\n"
                 "Ann Lee|24/11/26, 13:58:00|24/11/26, 14:25:00|27m|ANN@x.org|Attendee\n"
                 "Ann Lee|24/11/26, 14:31:00|24/11/26, 15:01:00|30m|ann@x.org|Attendee\n"
                 "Guest (Guest)|24/11/26, 14:30:00|24/11/26, 15:00:00|30m|||Attendee\n"_s);
        const QString people = u"Ann Lee <ann@x.org> 54; Guest (Guest) 30"_s;
        QTest::newRow("A") << utf16(current) << people << 0;
        QTest::newRow("A, lines ended as Windows does")
            << utf16(QString(current).replace(u'\n', u"\r\n"_s)) << people << 0;
        QTest::newRow("A in UTF-8") << current.toUtf8() << people << 0;
        QTest::newRow("A in UTF-8 with its mark") << "\xEF\xBB\xBF" + current.toUtf8() << people << 0;
        QTest::newRow("A, more lines in the summary")
            << utf16(QString(current).replace(u"1. Summary\n"_s,
                                              u"1. Summary\n\n\nOrganised by\tMedical education\n"_s))
            << people << 0;
        QTest::newRow("A, title in the way")
            << utf16(QString(current).replace(u"LED Forum"_s, u"3. Sepsis, the first hour"_s)) << people << 0;
        QTest::newRow("A, totals disagree") << utf16(QString(current)
                                                         .replace(u"participants\t2"_s, u"participants\t5"_s)
                                                         .replace(u"57m"_s, u"2h"_s))
                                            << people << 2;
        const QString comma =
            QString(current)
                .replace(u", "_s, u"§"_s)
                .replace(u'\t', u',')
                .replace(QRegularExpression(u"(\\d+/11/26)§([\\d:]+)"_s), u"\"\\1, \\2\""_s);
        QTest::newRow("A with commas") << comma.toUtf8() << people << 0;
        QTest::newRow("A with semicolons") << QString(current).replace(u'\t', u';').toUtf8() << people << 0;

        QTest::newRow("B")
            << utf16(tabs(
                   u"1. Summary\nMeeting title|LED\n2. Participants\n"
                   "Name|First Join (UTC)|Last Leave (UTC)|In-Meeting Duration|Email|Participant ID "
                   "(UPN)|Role|Engagement: Camera\n"
                   "Ann Lee|11/24/26, 2:00:00 PM|11/24/26, 2:30:00 PM|30m||ann@x.org|Presenter|12m\n"
                   "3. In-Meeting Activities\nName|Join Time (UTC)|Leave Time (UTC)|Duration|Email|Role\n"
                   "Ann Lee|11/24/26, 2:00:00 PM|11/24/26, 2:30:00 PM|30m||Presenter\n"
                   "4. Meeting Engagement\nName|Reactions|Camera\nAnn Lee|3|12m\nNot There|1|1m\n"_s))
            << u"Ann Lee <ann@x.org> 30"_s << 0;
        QTest::newRow("C")
            << utf16(tabs(u"1. Summary\nMeeting title|LED\nRegistered participants|3\nAttended "
                          u"participants|1\n2. Participants\n"
                          "Name|First join|Last leave|In-meeting duration|Registration Email|Participant ID "
                          "(UPN)|Role\n"
                          "Ann Lee|24/11/2026, 14:00:00|24/11/2026, 14:20:00|20m|ann@x.org||Attendee\n"
                          "Never Came||||never@x.org||\n"_s))
            << u"Ann Lee <ann@x.org> 20"_s << 0;
        QTest::newRow("D")
            << utf16(tabs(
                   u"Meeting Summary\nTotal Number of Participants|2\nMeeting Title|LED\n"
                   "Meeting Start Time|11/24/2026, 1:50:00 PM\nMeeting End Time|11/24/2026, 3:02:00 "
                   "PM\nMeeting Id|abc\n\n"
                   "Full Name|Join Time|Leave Time|Duration|Email|Role|Participant ID (UPN)\n"
                   "Ann Lee|11/24/2026, 1:55:00 PM|11/24/2026, 2:10:00 PM|15m|ann@x.org|Organizer|ann@x.org\n"
                   "Ben Ode|11/24/2026, 2:00:00 PM||||Attendee|ben@x.org\n"
                   "Ann Lee|11/24/2026, 2:50:00 PM|11/24/2026, 3:02:00 PM|12m|ann@x.org|Organizer|ann@x.org\n"_s))
            << u"Ann Lee <ann@x.org> 20; Ben Ode <ben@x.org> 60"_s << 0;
        QTest::newRow("E")
            << utf16(tabs(u"Full Name|User Action|Timestamp\nAnn Lee|Joined before|24/11/2026, 13:58:10\n"
                          "Ben Ode|Joined|24/11/2026, 14:10:00\nBen Ode|Left|24/11/2026, 14:20:00\n"
                          "Ben Ode|Joined|24/11/2026, 14:55:00\nCy Fox|Left|24/11/2026, 14:30:00\n"_s))
            << u"Ann Lee 60; Ben Ode 15; Cy Fox 0"_s << 1;
        QTest::newRow("Windows-1252")
            << QByteArray("Full Name;User Action;Timestamp\nZo\xEB;Joined;24/11/2026, 14:30:00\n")
            << u"Zoë 30"_s << 0;
        QTest::newRow("names with commas and doubled quotes")
            << utf16(tabs(
                   u"Full Name|User Action|Timestamp\n\"Lee, \"\"Annie\"\"\"|Joined|24/11/2026, 14:30:00\n"_s))
            << u"Lee, \"Annie\" 30"_s << 0;
        QTest::newRow("a lone quotation mark between tabs")
            << utf16(
                   tabs(u"Full Name|User Action|Timestamp\nAnn \"Annie Lee|Joined|24/11/2026, 14:30:00\n"_s))
            << u"Ann \"Annie Lee 30"_s << 0;
        QTest::newRow("a lone quotation mark beside a quoted name")
            << utf16(tabs(u"Full Name|User Action|Timestamp\nAnn \"Annie Lee|Joined|24/11/2026, 14:30:00\n"
                          "\"Ode, \"\"Ben\"\"\"|Joined|24/11/2026, 14:40:00\n"_s))
            << u"Ann \"Annie Lee 30; Ode, \"Ben\" 20"_s << 0;
    }
    void readsLayouts()
    {
        QFETCH(QByteArray, file);
        const auto report = readTeamsReport(file, {session, london});
        QVERIFY2(report, report ? "" : qPrintable(report.failure().sentence));
        QTEST(shown(*report), "people");
        QTEST(int(report->warnings.size()), "warnings");
    }

    void utcHeadingsFollowTheForumsClock()
    {
        // In July London is an hour ahead: 13:00 UTC is the session's start.
        const LocalSpan july{QDate(2026, 7, 21), QTime(14, 0), 60};
        const QString file = tabs(u"Full Name|Join Time (UTC)|Leave Time (UTC)|Duration|Email\n"
                                  "Ann|21/07/2026, 13:00:00|21/07/2026, 13:30:00|30m|ann@x.org\n"_s);
        const auto report = readTeamsReport(file.toUtf8(), {july, london});
        QVERIFY(report);
        QCOMPARE(minutesInside(report->attendees.front().intervals, {july, london}), 30);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("names");
        const QString heading = u"Full Name|User Action|Timestamp\n"_s;
        QTest::newRow("another day") << heading + u"Ann|Joined|23/11/2026, 14:00:00\n"_s << u"line 2"_s;
        QTest::newRow("another year") << heading + u"Ann|Joined|24/11/2025, 14:00:00\n"_s << u"another day"_s;
        QTest::newRow("another meeting of the day")
            << heading + u"Ann|Joined|24/11/2026, 09:00:00\nAnn|Left|24/11/2026, 10:00:00\n"_s
            << u"another meeting"_s;
        QTest::newRow("no such date") << heading + u"\nAnn|Joined|31/31/2026, 14:00:00\n"_s << u"Line 3"_s;
        QTest::newRow("no date at all") << heading + u"Ann|Joined|yesterday\n"_s << u"Line 2"_s;
        QTest::newRow("thirteen o'clock in the afternoon")
            << heading + u"Ann|Joined|24/11/2026, 13:00:00 PM\n"_s << u"Line 2"_s;
        QTest::newRow("leaves before joining")
            << u"Name|Join time|Leave time\nAnn|24/11/2026, 14:30:00|24/11/2026, 14:20:00\n"_s << u"Line 2"_s;
        QTest::newRow("nobody joined") << heading << u"names nobody"_s;
        QTest::newRow("empty") << QString() << u"is empty"_s;
    }
    void refuses()
    {
        QFETCH(QString, file);
        QFETCH(QString, names);
        const auto report = readTeamsReport(utf16(tabs(file)), {session, london});
        QVERIFY(!report);
        QVERIFY2(report.failure().sentence.contains(names), qPrintable(report.failure().sentence));
        QVERIFY(report.failure().sentence.endsWith(u"Nothing was changed."_s));
    }

    void choosesTheOrderOfDayAndMonth_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("9 October") << QDate(2026, 10, 9) << true;
        QTest::newRow("10 September") << QDate(2026, 9, 10) << true;
        QTest::newRow("9 November") << QDate(2026, 11, 9) << false;
    }
    void choosesTheOrderOfDayAndMonth()
    {
        QFETCH(QDate, date);
        const QByteArray file =
            utf16(tabs(u"Full Name|User Action|Timestamp\nAnn|Joined|9/10/26, 2:15:00 PM\n"_s));
        const LocalSpan span{date, QTime(14, 0), 60};
        const auto report = readTeamsReport(file, {span, london});
        QTEST(report.isOk(), "isRight");
        if (report)
            QCOMPARE(minutesInside(report->attendees.front().intervals, {span, london}), 45);
    }

    void readsMoments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("moment"); // day first
        QTest::newRow("current") << u"15/11/22, 09:30:47"_s << u"2022-11-15 09:30:47"_s;
        QTest::newRow("morning") << u"9/10/26, 8:57:52 AM"_s << u"2026-10-09 08:57:52"_s;
        QTest::newRow("evening") << u"12/10/2021, 7:37:51 PM"_s << u"2021-10-12 19:37:51"_s;
        QTest::newRow("narrow space") << u"12/10/2021, 7:37:51\u202FPM"_s << u"2021-10-12 19:37:51"_s;
        QTest::newRow("midnight") << u"12/10/2021, 12:00:01 AM"_s << u"2021-10-12 00:00:01"_s;
        QTest::newRow("noon") << u"12/10/2021, 12:00:01 PM"_s << u"2021-10-12 12:00:01"_s;
        QTest::newRow("24 hours") << u"9/10/2026, 13:15:00"_s << u"2026-10-09 13:15:00"_s;
        QTest::newRow("dots") << u"22.7.2026 7.05.12"_s << u"2026-07-22 07:05:12"_s;
        QTest::newRow("ISO") << u"2026-07-22T07:05:12Z"_s << u"2026-07-22 07:05:12"_s;
        QTest::newRow("no seconds") << u"22/07/2026, 07:05"_s << u"2026-07-22 07:05:00"_s;
        QTest::newRow("dots throughout") << u"22.07.2026 07.05"_s << u"2026-07-22 07:05:00"_s;
        QTest::newRow("year first, slashes") << u"2026/7/22 7:05:12 PM"_s << u"2026-07-22 19:05:12"_s;
        QTest::newRow("p. m.") << u"22/7/2026, 7:05:12 p. m."_s << u"2026-07-22 19:05:12"_s;
        QTest::newRow("a.m.") << u"22/7/2026 7:05 a.m."_s << u"2026-07-22 07:05:00"_s;
        QTest::newRow("English month") << u"22 July 2026 07:05"_s << u"2026-07-22 07:05:00"_s;
        QTest::newRow("American month") << u"Jul 22, 2026, 7:05 PM"_s << u"2026-07-22 19:05:00"_s;
        QTest::newRow("weekday") << u"Wednesday, 22 July 2026 at 07:05"_s << u"2026-07-22 07:05:00"_s;
        QTest::newRow("weekday that looks like a month")
            << u"martes, 22 de diciembre de 2026, 7:05:12"_s << u"2026-12-22 07:05:12"_s;
        QTest::newRow("weekday and numbers") << u"mar. 22/12/2026 07:05"_s << u"2026-12-22 07:05:00"_s;
        QTest::newRow("German month") << u"22. März 2026 um 07:05:12 Uhr"_s << u"2026-03-22 07:05:12"_s;
        QTest::newRow("German month alone") << u"22. März 2026, 07:05:12"_s << u"2026-03-22 07:05:12"_s;
        QTest::newRow("French month") << u"22 août 2026 à 07h05"_s << u"2026-08-22 07:05:00"_s;
        QTest::newRow("Polish month") << u"22 października 2026 07:05"_s << u"2026-10-22 07:05:00"_s;
        QTest::newRow("Czech dots") << u"22. 7. 2026 7:05:12"_s << u"2026-07-22 07:05:12"_s;
        QTest::newRow("Korean") << u"2026. 7. 22. 오후 7:05:12"_s << u"2026-07-22 19:05:12"_s;
        QTest::newRow("Japanese") << u"2026年7月22日 7時05分12秒"_s << u"2026-07-22 07:05:12"_s;
        QTest::newRow("Arabic digits") << u"٢٢/٧/٢٠٢٦ ٧:٠٥:١٢ م"_s << u"2026-07-22 19:05:12"_s;
        QTest::newRow("Thai year") << u"22/7/2569 7:05:12"_s << u"2026-07-22 07:05:12"_s;
        QTest::newRow("time first") << u"07:05:12 22/7/2026"_s << u"2026-07-22 07:05:12"_s;
        QTest::newRow("parts of a second") << u"2026-07-22T07:05:12.1234567Z"_s << u"2026-07-22 07:05:12"_s;
        QTest::newRow("offset") << u"2026-07-22T07:05:12+01:00"_s << u"2026-07-22 07:05:12"_s;
        QTest::newRow("an impossible offset") << u"2026-07-22T07:05:12+99:00"_s << QString();
        QTest::newRow("a date alone") << u"22/07/2026"_s << QString();
        QTest::newRow("a time alone") << u"07:05:12"_s << QString();
        QTest::newRow("more behind it") << u"22/07/2026 07:05:12 or so"_s << QString();
        QTest::newRow("25 o'clock") << u"22/07/2026, 25:05:00"_s << QString();
        QTest::newRow("0 in the afternoon") << u"22/07/2026, 0:05:00 PM"_s << QString();
        QTest::newRow("words") << u"Tuesday at two"_s << QString();
    }
    void readsMoments()
    {
        QFETCH(QString, text);
        const auto written = parseWrittenMoment(text);
        const auto moment = written ? written->read(DateOrder::DayFirst) : std::nullopt;
        QTEST(moment ? moment->date.toString(Qt::ISODate) + u' ' + moment->time.toString(u"HH:mm:ss"_s)
                     : QString(),
              "moment");
    }

    void readsDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("all") << u"3h 1m 41s"_s << qint64(10901);
        QTest::newRow("no minutes") << u"3h 26s"_s << qint64(10826);
        QTest::newRow("minutes and seconds") << u"36m 6s"_s << qint64(2166);
        QTest::newRow("seconds") << u"45s"_s << qint64(45);
        QTest::newRow("hours") << u"2h"_s << qint64(7200);
        QTest::newRow("minutes") << u"7m"_s << qint64(420);
        QTest::newRow("nothing") << u""_s << qint64(-1);
        QTest::newRow("Polish") << u"1 godz. 2 min 3 s"_s << qint64(3723);
        QTest::newRow("German") << u"1 Std. 5 Min."_s << qint64(3900);
        QTest::newRow("Dutch") << u"2 u 5 min"_s << qint64(7500);
        QTest::newRow("Swedish") << u"2 tim 1 sek"_s << qint64(7201);
        QTest::newRow("Japanese") << u"1時間2分3秒"_s << qint64(3723);
        QTest::newRow("Russian") << u"1 ч 2 мин 3 с"_s << qint64(3723);
        QTest::newRow("as a clock") << u"1:02:03"_s << qint64(3723);
        QTest::newRow("minutes as a clock") << u"62:10"_s << qint64(3730);
        QTest::newRow("a time of day") << u"14:05"_s << qint64(-1);
        QTest::newRow("a word between") << u"2 Min. und 3 Sek."_s << qint64(123);
        QTest::newRow("part of an hour") << u"1,5 h"_s << qint64(5400);
        QTest::newRow("ISO 8601") << u"PT1H2M3S"_s << qint64(3723);
        QTest::newRow("hard spaces") << u"36\u00A0m\u202F6\u00A0s"_s << qint64(2166);
        QTest::newRow("units in the wrong order") << u"3s 2h"_s << qint64(-1);
        QTest::newRow("a clock of 70 minutes") << u"1:70:00"_s << qint64(-1);
        QTest::newRow("a number") << u"62"_s << qint64(-1);
        QTest::newRow("a name") << u"Ann Lee"_s << qint64(-1);
    }
    void readsDurations()
    {
        QFETCH(QString, text);
        QTEST(parseDuration(text).value_or(-1), "seconds");
    }

    void momentsAreOfTheirZone()
    {
        const auto offsetOf = [](const QString& text) {
            const auto moment = parseWrittenMoment(text);
            return moment && moment->offset ? *moment->offset : -1;
        };
        QCOMPARE(offsetOf(u"2026-07-22T07:05:12Z"_s), 0);
        QCOMPARE(offsetOf(u"2026-07-22 07:05:12 +01:30"_s), 5400);
        QCOMPARE(offsetOf(u"2026/07/22 7:05:12 PM GMT+1"_s), 3600);
        QCOMPARE(offsetOf(u"22/07/2026 07:05 BST"_s), 3600);
        QCOMPARE(offsetOf(u"22/07/2026 07:05"_s), -1);
    }

    void tensOfThousandsOfRowsTakeNoLongerEach()
    {
        const auto secondsFor = [](int rows) {
            QString text = u"Name\tJoin time\tLeave time\tDuration\tEmail\tRole\n"_s;
            for (int i = 0; i < rows; ++i)
                text +=
                    u"Ann %1\t24/11/26, 14:00:00\t24/11/26, 14:30:00\t30m\tann.%1@x.org\tAttendee\n"_s.arg(i);
            const QByteArray file = utf16(text);
            qint64 best = std::numeric_limits<qint64>::max();
            for (int attempt = 0; attempt < 5; ++attempt) {
                const std::clock_t before = std::clock(); // of this process alone, whatever else runs
                if (!readTeamsReport(file, {session, london}))
                    return qint64(-1);
                best = qMin(best, qint64(std::clock() - before));
            }
            return best;
        };
        const qint64 few = secondsFor(500);
        const qint64 many = secondsFor(5000);
        QVERIFY(few > 0);
        // Ten times the rows take some ten times as long; a search through all for each would take a hundred.
        QVERIFY2(many < few * 30, qPrintable(u"%1 and %2 ticks"_s.arg(few).arg(many)));
    }

    void namesAreComparedWithoutTheirDress_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Nguyễn Hassan"_s;
        QTest::newRow("no accents, no case") << u"nguyen HASSAN"_s;
        QTest::newRow("surname first") << u"Hassan, Nguyễn"_s;
        QTest::newRow("external") << u"Nguyễn Hassan (External)"_s;
        QTest::newRow("guest") << u"Hassan, Nguyễn (guest)"_s;
        QTest::newRow("two of them") << u"Nguyễn Hassan (Unverified) (External)"_s;
        QTest::newRow("German") << u"Nguyễn Hassan (Gast)"_s;
        QTest::newRow("Polish") << u"Nguyễn Hassan (gość)"_s;
        QTest::newRow("unverified") << u"Nguyễn Hassan (Unverified)"_s;
    }
    void namesAreComparedWithoutTheirDress()
    {
        QFETCH(QString, name);
        QCOMPARE(attendeeKey(name), u"hassan nguyen"_s);
        QVERIFY(attendeeKey(u"Nguyễn Hassan (Surgery)"_s) != attendeeKey(name));
    }
};

QTEST_GUILESS_MAIN(TeamsReportTest)
#include "tst_teamsreport.moc"
