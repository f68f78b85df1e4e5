// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/daysheet.h"
#include "app/appointments/neutralentry.h"
#include "app/forum/settings.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const BookingRequest plain = agreeing(u"Career planning"_s, u"Wishes to leave acute medicine"_s);

QByteArray outputOf(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        qFatal("%s is not installed", qPrintable(program));
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    if (process.exitCode() != 0)
        qWarning().noquote() << process.readAllStandardError();
    return process.readAllStandardOutput();
}

/// What a reader copies from the file, in one line.
QString textOf(const Document& document)
{
    return QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s},
                                      pdfOf(document)))
        .simplified();
}

int pagesOf(const Document& document)
{
    const QString text = QString::fromUtf8(outputOf(u"pdfinfo"_s, {u"-"_s}, pdfOf(document)));
    return QRegularExpression(u"Pages:\\s+(\\d+)"_s).match(text).captured(1).toInt();
}

QJsonObject eventOf(const QByteArray& calendar)
{
    const QByteArray json = outputOf(
        u"/usr/bin/python3"_s, {QStringLiteral(SOURCE_ROOT "/tests/appointments/readentry.py")}, calendar);
    const QJsonArray events = QJsonDocument::fromJson(json).object()[u"events"].toArray();
    return events.size() == 1 ? events[0].toObject() : QJsonObject();
}

/// Words that would tell what it is for.
void tellsNothing(const QString& text)
{
    static const QRegularExpression telling(
        u"1:1|appointment|tutor|forum|\\bLED\\b|career|medicine|Okonkwo|clinic|confidential|portfolio|doctor"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = telling.match(text);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured() + u" in "_s + text));
}

Attendee attendee(const QString& name, const QString& message = plain.message)
{
    return {.person = PersonId(7), .fullName = name, .topic = plain.topic, .message = message};
}

EarlierAppointment earlier(int month, const QString& note, const QStringList& actions)
{
    return {.span = {QDate(2026, month, 3), QTime(15, 0), 20},
            .topic = u"Exams"_s,
            .notes = {AppointmentOutcome::DidNotAttend, note, actions}};
}

DaySheet sheetOf(int people, const QString& message, const QString& note, int appointments)
{
    const LocalSpan span{ClinicForum::first(), QTime(15, 0), people * 15};
    DaySheet sheet{.clinic = {.id = ClinicId(1), .span = span, .venue = u"Room 2"_s}};
    for (int n = 0; n < people; ++n) {
        const LocalSpan own{span.date, span.start.addSecs(n * 15 * 60), 15};
        DaySheet::Line line{.slot = {.view = {.id = SlotId(n + 1), .span = own, .state = SlotState::Taken},
                                     .attendee = attendee(u"Doctor Number%1"_s.arg(n), message)}};
        for (int m = 0; m < appointments; ++m)
            line.history.appointments.push_back(
                earlier(1 + m % 10, note, {u"Apply to the portfolio pathway"_s, u"Ring the library"_s}));
        sheet.lines.push_back(line);
    }
    return sheet;
}

} // namespace

class AppointmentDocumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEntryIsNeutral();
    void theEntryKeepsItsNameAndCountsMoves();
    void summerAndWinterTimesAreThoseOnTheWall_data();
    void summerAndWinterTimesAreThoseOnTheWall();
    void theCodeIsShort_data();
    void theCodeIsShort();
    void theSlipIsNeutral();
    void theDaySheetHasTheAfternoon();
    void withoutTopicsItTellsNone();
    void fourLongNotesStayOnOnePage_data();
    void fourLongNotesStayOnOnePage();
    void freeBlockedAndBrokenTimesAreSaid();
    void theServiceGathersIt();
};

void AppointmentDocumentsTest::theEntryIsNeutral()
{
    ClinicForum forum;
    QVERIFY(forum.bookings().book(forum->doctor(0), forum.slotId(0, 2), plain));
    const OwnBooking booking = forum.bookings().mine(forum->doctor(0))->at(0);
    const NeutralEntry entry = neutralEntryOf(booking, *forum->forum().settings().current());
    const QByteArray file = *calendarFileOf(entry, QTimeZone("Europe/London"), forum->clock().utcNow());
    QVERIFY(!calendarFileOf(entry, QTimeZone("Europe/Paris"), forum->clock().utcNow()));
    tellsNothing(QString::fromUtf8(file));
    tellsNothing(calendarFileNameOf(entry));
    QCOMPARE(calendarFileNameOf(entry), u"Postgraduate-Centre_2026-11-24.ics"_s);
    QVERIFY(file.contains("METHOD:PUBLISH\r\n"));
    const QJsonObject event = eventOf(file);
    QCOMPARE(event[u"summary"].toString(), u"Postgraduate Centre"_s);
    QCOMPARE(event[u"location"].toString(), u"Postgraduate Centre"_s);
    QCOMPARE(event[u"start"].toString(), u"2026-11-24T15:40:00+00:00"_s);
    QCOMPARE(event[u"end"].toString(), u"2026-11-24T16:00:00+00:00"_s);
    QCOMPARE(event[u"tzid"].toString(), u"Europe/London"_s);
    const QByteArray uid = event[u"uid"].toString().toLatin1();
    QCOMPARE(uid.size(), 36);
    QVERIFY(!forum.bytes().contains(uid));
    QVERIFY(!uid.contains(booking.identity.toHex().left(8)));
}

void AppointmentDocumentsTest::theEntryKeepsItsNameAndCountsMoves()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QVERIFY(forum.bookings().book(doctor, forum.slotId(0, 2), plain));
    const Actor tutor = forum.freshTutor();
    QString uid;
    int sequence = -1;
    const auto rises = [&] {
        const NeutralEntry entry = neutralEntryOf(forum.bookings().mine(doctor)->at(0), {});
        const bool isGood = entry.sequence > sequence && (uid.isEmpty() || uid == entry.uid);
        uid = entry.uid;
        sequence = entry.sequence;
        return isGood;
    };
    QVERIFY(rises());
    for (int n = 0; n < 3; ++n)
        QVERIFY(
            forum.clinics().move(tutor, forum.clinicId(0), {ClinicForum::first(), QTime(15 - n % 2, 30)}));
    QVERIFY(rises());
    QVERIFY(forum.bookings().moveOwn(doctor, forum.slotId(0, 2), forum.slotId(1, 0))); // changed less often
    QVERIFY(rises());
    QVERIFY(forum.bookings().moveAny(tutor, forum.slotId(1, 0), forum.slotId(1, 1)));
    QVERIFY(rises());
    for (size_t n = 0; n < 25; ++n) {
        QVERIFY(forum.bookings().moveOwn(doctor, forum.slotId(1, 1 + n % 2), forum.slotId(1, 2 - n % 2)));
        QVERIFY(rises());
    }
    QVERIFY(forum.bookings().book(forum->doctor(1), forum.slotId(0, 0), plain));
    QVERIFY(neutralEntryOf(forum.bookings().mine(forum->doctor(1))->at(0), {}).uid != uid);
}

void AppointmentDocumentsTest::summerAndWinterTimesAreThoseOnTheWall_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("offset");
    QTest::addColumn<QString>("utc");
    QTest::newRow("winter") << QDate(2026, 11, 24) << u"+00:00"_s << u"15:40:00"_s;
    QTest::newRow("summer") << QDate(2026, 7, 7) << u"+01:00"_s << u"14:40:00"_s;
    QTest::newRow("before the clocks go forward") << QDate(2027, 3, 23) << u"+00:00"_s << u"15:40:00"_s;
    QTest::newRow("after") << QDate(2027, 3, 30) << u"+01:00"_s << u"14:40:00"_s;
    QTest::newRow("before the clocks go back") << QDate(2026, 10, 20) << u"+01:00"_s << u"14:40:00"_s;
    QTest::newRow("after that") << QDate(2026, 10, 27) << u"+00:00"_s << u"15:40:00"_s;
}

void AppointmentDocumentsTest::summerAndWinterTimesAreThoseOnTheWall()
{
    QFETCH(QDate, date);
    QFETCH(QString, offset);
    QFETCH(QString, utc);
    const NeutralEntry entry{u"u"_s, 0, {date, QTime(15, 40), 20}, u"Postgraduate Centre"_s};
    const QString day = date.toString(Qt::ISODate);
    QCOMPARE(eventOf(*calendarFileOf(entry, QTimeZone("Europe/London"),
                                     QDateTime(date, QTime(9, 0), Qt::UTC)))[u"start"]
                 .toString(),
             u"%1T15:40:00%2"_s.arg(day, offset));
    QCOMPARE(eventOf(calendarCodeOf(entry, QTimeZone("Europe/London")))[u"start"].toString(),
             u"%1T%2+00:00"_s.arg(day, utc));
}

void AppointmentDocumentsTest::theCodeIsShort_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("as set") << u"Postgraduate Centre"_s;
    QTest::newRow("with a comma") << u"Education Centre, Floor 2"_s;
    QTest::newRow("Welsh") << u"Canolfan Addysg Ôl-raddedig, Ysbyty Gwynedd"_s;
    QTest::newRow("as long as may be") << QString(200, u'x');
    QTest::newRow("wide") << QString::fromUcs4(U"\U0001F3E5").repeated(100);
}

void AppointmentDocumentsTest::theCodeIsShort()
{
    QFETCH(QString, place);
    const NeutralEntry entry{u"u"_s, 3, {ClinicForum::first(), QTime(15, 40), 20}, place};
    const QByteArray code = calendarCodeOf(entry, QTimeZone("Europe/London"));
    QVERIFY2(code.size() < 300, code.constData());
    QVERIFY(code.startsWith("BEGIN:VEVENT\r\n") && code.endsWith("END:VEVENT\r\n"));
    const QJsonObject event = eventOf(code);
    QVERIFY(!event.isEmpty());
    const QString summary = event[u"summary"].toString();
    QVERIFY(!summary.isEmpty() && place.startsWith(summary) && !summary.back().isHighSurrogate());
    if (place.size() < 60)
        QCOMPARE(summary, place);
}

void AppointmentDocumentsTest::theSlipIsNeutral()
{
    const NeutralEntry entry{u"u"_s, 0, {ClinicForum::first(), QTime(15, 40), 20}, u"Postgraduate Centre"_s};
    const Document slip = slipOf(entry, QTimeZone("Europe/London"));
    const QString text = textOf(slip);
    tellsNothing(text);
    tellsNothing(slip.title + slip.fileName);
    tellsNothing(QString::fromUtf8(outputOf(u"pdfinfo"_s, {u"-"_s}, pdfOf(slip))));
    QVERIFY2(text.contains(u"Postgraduate Centre") && text.contains(u"Tuesday 24 November 2026") &&
                 text.contains(u"3.40pm to 4pm"),
             qPrintable(text));
    QCOMPARE(pagesOf(slip), 1);
    QVERIFY(slip.pages.at(0).areas.size() > 300); // the code's modules
}

void AppointmentDocumentsTest::theDaySheetHasTheAfternoon()
{
    DaySheet sheet = sheetOf(2, plain.message, u"Was tearful.\nTo see again."_s, 1);
    sheet.lines[1].note = u"Ask about the rota"_s;
    sheet.waiting.push_back(
        {.position = 4, .state = PlaceState::Waiting, .attendee = attendee(u"Waiting One"_s)});
    sheet.waiting.push_back({.position = 6,
                             .state = PlaceState::Offered,
                             .offer = OfferView{SlotId(1),
                                                {ClinicForum::first(), QTime(15, 15), 15},
                                                {ClinicForum::first(), QTime(9, 0)}},
                             .attendee = attendee(u"Waiting Two"_s)});
    const QString text =
        textOf(daySheetDocument({sheet}, DaySheetContent::Whole, u"LED Educational Forum"_s));
    for (const QString& wanted :
         {u"Tuesday 24 November 2026"_s, u"Room 2"_s, u"3pm"_s, u"3.15pm"_s, u"Doctor Number0"_s,
          u"Doctor Number1"_s, plain.topic, u"Wishes to leave"_s, u"3 January 2026, did not attend"_s,
          u"Was tearful."_s, u"To see again."_s, u"portfolio pathway"_s, u"Ring the library"_s,
          u"Ask about the rota"_s, u"Waiting list"_s, u"1 Waiting One"_s, u"2 Waiting Two"_s,
          u"3.15pm is held until 9am on Tuesday 24 November 2026"_s})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u" in "_s + text));
}

void AppointmentDocumentsTest::withoutTopicsItTellsNone()
{
    DaySheet sheet = sheetOf(3, plain.message, u"Was tearful."_s, 2);
    sheet.lines[1].note = u"Ask about the rota"_s;
    sheet.waiting.push_back(
        {.position = 4, .state = PlaceState::Waiting, .attendee = attendee(u"Waiting One"_s)});
    const QString text =
        textOf(daySheetDocument({sheet}, DaySheetContent::WithoutTopics, u"LED Educational Forum"_s));
    for (const QString& secret :
         {plain.topic, u"Wishes"_s, u"Exams"_s, u"tearful"_s, u"portfolio"_s, u"library"_s, u"rota"_s})
        QVERIFY2(!text.contains(secret), qPrintable(secret + u" in "_s + text));
    for (const QString& wanted : {u"Doctor Number2"_s, u"3.30pm"_s, u"did not attend"_s, u"Waiting One"_s})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u" in "_s + text));
}

void AppointmentDocumentsTest::fourLongNotesStayOnOnePage_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("note");
    QTest::addColumn<int>("appointments");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<bool>("isShortened");
    const QString words = u"Long words about work, family and exams. "_s;
    QTest::newRow("a usual afternoon") << 3 << words.repeated(4) << words.repeated(2) << 2 << 3 << false;
    QTest::newRow("four long notes") << 4 << words.repeated(24).left(1000) << words.repeated(48).left(1900)
                                     << 1 << 5 << true;
    QTest::newRow("years of appointments") << 4 << words << words.repeated(10) << 30 << 40 << true;
    QTest::newRow("many lines") << 4 << u"a\n"_s.repeated(400) << u"b\n"_s.repeated(900) << 3 << 3 << true;
    QTest::newRow("eight people") << 8 << words.repeated(24).left(1000) << words.repeated(40) << 10 << 40
                                  << true;
}

void AppointmentDocumentsTest::fourLongNotesStayOnOnePage()
{
    QFETCH(int, people);
    QFETCH(QString, message);
    QFETCH(QString, note);
    QFETCH(int, appointments);
    QFETCH(int, waiting);
    QFETCH(bool, isShortened);
    DaySheet sheet = sheetOf(people, message, note, appointments);
    for (int n = 0; n < waiting; ++n)
        sheet.waiting.push_back({.position = n + 1, .attendee = attendee(u"Waiting %1"_s.arg(n))});
    const Document document = daySheetDocument({sheet}, DaySheetContent::Whole, u"LED Educational Forum"_s);
    QCOMPARE(pagesOf(document), 1);
    for (const DocumentPage::Text& text : document.pages.at(0).texts) {
        QVERIFY(text.topLeft.y() + text.block.height() <= DocumentPage::portraitA4.height() - 1000);
        QVERIFY(text.topLeft.x() + text.block.usedWidth() <= DocumentPage::portraitA4.width() - 1000);
    }
    const QString text = textOf(document);
    QCOMPARE(text.contains(u"in the forum"_s), isShortened);
    for (int n = 0; n < people; ++n)
        QVERIFY(text.contains(u"Doctor Number%1"_s.arg(n)));
}

void AppointmentDocumentsTest::freeBlockedAndBrokenTimesAreSaid()
{
    DaySheet sheet = sheetOf(4, plain.message, {}, 0);
    sheet.lines[0].slot.attendee.reset();
    sheet.lines[1].slot.attendee.reset();
    sheet.lines[1].slot.view.isBlocked = true;
    sheet.lines[2].slot.attendee = Attendee{.checksOut = false};
    sheet.lines[3].history.doubtfulRecords = 2;
    const QString text = textOf(daySheetDocument({sheet}, DaySheetContent::Whole, u"Forum"_s));
    for (const QString& wanted :
         {u"Free"_s, u"Blocked"_s, u"This booking does not check out"_s, u"First 1:1"_s,
          u"2 records of the forum cannot be read"_s, u"Nobody waits."_s})
        QVERIFY2(text.contains(wanted), qPrintable(wanted));
}

void AppointmentDocumentsTest::theServiceGathersIt()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QVERIFY(forum.bookings().book(doctor, forum.slotId(0, 1), plain));
    const Actor tutor = forum.freshTutor();
    forum->clock().set(QDate(2026, 12, 1), QTime(9, 0));
    QVERIFY(forum.records().setOutcome(tutor, forum.slotId(0, 1), AppointmentOutcome::Attended,
                                       u"Noted words"_s));
    for (int n = 0; n < 3; ++n)
        QVERIFY(forum.bookings().book(forum->doctor(n), forum.slotId(1, size_t(n)), plain));
    QVERIFY(forum.bookings().joinWaitingList(forum->doctor(3), forum.clinicId(1), plain));
    const auto sheets = forum.records().daySheets(tutor, ClinicForum::second());
    QCOMPARE(sheets->size(), size_t(1));
    const DaySheet& sheet = sheets->at(0);
    QCOMPARE(sheet.lines.size(), size_t(3));
    QCOMPARE(sheet.lines.at(0).slot.attendee->fullName, u"Doctor One"_s);
    QCOMPARE(sheet.lines.at(0).history.appointments.size(), size_t(1));
    QCOMPARE(sheet.lines.at(0).history.appointments.at(0).notes.note, u"Noted words"_s);
    QVERIFY(sheet.lines.at(1).history.appointments.empty());
    QCOMPARE(sheet.waiting.size(), size_t(1));
    QVERIFY(!sheet.waiting.at(0).attendee.fullName.isEmpty());
    // Of the afternoon itself its own appointment is none of the earlier ones.
    QVERIFY(forum.records()
                .daySheets(tutor, ClinicForum::first())
                ->at(0)
                .lines.at(1)
                .history.appointments.empty());
}

} // namespace ledforum

QTEST_MAIN(ledforum::AppointmentDocumentsTest)
#include "tst_appointmentdocuments.moc"
