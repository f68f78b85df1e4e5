// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/correctionservice.h"
#include "app/attendance/deskservice.h"
#include "app/attendance/pastregisterservice.h"
#include "app/attendance/registerservice.h"
#include "app/attendance/signinsheetservice.h"
#include "app/people/peopleservice.h"
#include "database/attendance/replystore.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate march(2025, 3, 4);

/// It is November 2026; sessions were on 4 March (2pm, 60 minutes) and 18 March 2025, one was cancelled on
/// 1 April, two were on 15 April, and one is to come.
struct Stage
{
    TemporaryForum house;
    PersonId lukasz{0};

    Stage()
    {
        add(march, QTime(14, 0));
        add(march.addDays(14), QTime(14, 0));
        add(march.addDays(28), QTime(14, 0), TeachingState::Cancelled);
        add(march.addDays(42), QTime(9, 0));
        add(march.addDays(42), QTime(14, 0));
        add(QDate(2026, 11, 24), QTime(14, 0));
        lukasz = house.addPerson(u"Łukasz Adébáyọ̀"_s, u"lukasz@forum.test"_s, u"7000412"_s);
        house.addPerson(u"Zoë García"_s, u"zoe@forum.test"_s, u"7000001"_s);
        house.addPerson(u"Ann Lee"_s, u"ann1@forum.test"_s, u"7000002"_s);
        house.addPerson(u"Ann Lee"_s, u"ann2@forum.test"_s, u"7000003"_s);
    }
    void add(QDate date, QTime start, TeachingState state = TeachingState::Planned)
    {
        TeachingSession session;
        session.uid = u"%1-%2@forum.test"_s.arg(date.toString(Qt::ISODate)).arg(start.hour());
        session.span = {date, start, 60};
        session.title = u"Sepsis"_s;
        session.state = state;
        if (state == TeachingState::Cancelled)
            session.cancellationReason = u"Snow"_s;
        TeachingSessionStore(house.connection()).insert(session);
    }
    RegisterService& registers() { return house.forum().registers(); }
    CorrectionService& corrections() { return house.forum().corrections(); }
    PastRegisterService& pastRegisters() { return house.forum().pastRegisters(); }
    /// What has happened in the register of 4 March: "mark desk reply sheet close", or "past correct".
    void take(const QString& acts)
    {
        const Actor& office = house.administrator();
        const auto session = TeachingSessionStore(house.connection()).on(march).front().id;
        const auto done = [&](const QString& act) -> bool {
            if (act == u"mark"_s)
                return registers().mark(office, session, lukasz, {.status = MarkStatus::Present}).isOk();
            if (act == u"desk"_s)
                return house.forum().desk().note(office, session, lukasz, {false, QTime(14, 5)}).isOk();
            if (act == u"reply"_s) {
                ReplyStore(house.connection()).put(session, {lukasz, Reply::inRoom()});
                return true;
            }
            if (act == u"sheet"_s) {
                house.clock().set(march, QTime(13, 0));
                return house.forum().sheets().print(office, session).isOk();
            }
            if (act == u"close"_s)
                return registers().close(office, session).isOk();
            if (act == u"past"_s)
                return import("Date,GMC number,Status\n2025-03-04,7000412,yes\n").isOk();
            return corrections()
                .correct(office, session, lukasz, {.status = MarkStatus::DidNotAttend}, u"Error"_s)
                .isOk();
        };
        for (const QString& act : acts.split(u' ', Qt::SkipEmptyParts)) {
            if (!done(act))
                qFatal("The register cannot be taken: %s", qPrintable(act));
        }
        house.clock().set(QDate(2026, 11, 2), QTime(12, 0));
    }
    Result<PastImport> import(const QByteArray& file, UnknownLines unknown = UnknownLines::Refused)
    {
        return pastRegisters().import(house.administrator(), file, unknown);
    }
    /// "2025-03-04 Adébáyọ̀ late 40 | …": all marks there are, in order of date and surname.
    QString marks()
    {
        QStringList lines;
        for (const TeachingSession& session : TeachingSessionStore(house.connection()).between({}, {})) {
            for (const Mark& mark : RegisterStore(house.connection()).marks(session.id)) {
                const auto person = PersonStore(house.connection()).find(mark.person);
                lines += u"%1 %2 %3 %4"_s
                             .arg(session.span.date.toString(Qt::ISODate),
                                  person->fullName.value().section(u' ', -1), codeOf(mark.status))
                             .arg(mark.minutes);
            }
        }
        return lines.join(u" | "_s);
    }
    int rows(const QString& table)
    {
        Statement statement(house.connection(), u"SELECT COUNT(*) FROM "_s + table);
        return statement.next() ? int(statement.integer(0)) : -1;
    }
};

QString said(const std::vector<BadLine>& lines)
{
    QStringList sentences;
    for (const BadLine& line : lines)
        sentences += line.sentence();
    return sentences.join(u' ');
}

QByteArray windows1252(const QString& text)
{
    return text.toLatin1(); // alike for the letters used here
}

} // namespace

class TestPastRegisters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("minutes");
        QTest::addColumn<QString>("mark"); // empty: refused
        const auto row = [](const char* status, const char* minutes, const char* mark) {
            QTest::addRow("%s/%s", status, minutes)
                << QString::fromUtf8(status) << QString::fromUtf8(minutes) << QString::fromUtf8(mark);
        };
        for (const char* word : {"present", "Attended", "YES", "y", "1", "✓", "✔", "true"})
            row(word, "", "present 60");
        for (const char* word : {"did not attend", "Did-not-attend", "absent", "no", "0", "DNA", "✗"})
            row(word, "", "did-not-attend 0");
        row("apologies", "", "apologies 0");
        row("Sent apologies", "", "apologies 0");
        row("late", "", "");
        row("left early", "", "");
        row("late", "40", "late 40");
        row("left_early", "25 min", "left-early 25");
        row("", "45", "present 45");
        row("", "0", "did-not-attend 0");
        row("", "90", "present 60");
        row("present", "30", "present 30");
        row("did not attend", "30", "present 30");
        row("apologies", "30", "present 30");
        row("present", "0", "did-not-attend 0");
        row("apologies", "0", "apologies 0");
        row("x", "", "");
        row("perhaps", "", "");
        row("", "", "");
        row("", "-5", "");
        row("", "1000", "");
        row("present", "an hour", "");
    }
    void words()
    {
        Stage stage;
        QFETCH(QString, status);
        QFETCH(QString, minutes);
        QFETCH(QString, mark);
        const QString file =
            u"Date,E-mail,Status,Minutes\n2025-03-04,LUKASZ@forum.test,%1,%2\n"_s.arg(status, minutes);
        const auto import = stage.import(file.toUtf8());
        QVERIFY(import);
        if (mark.isEmpty())
            QVERIFY2(said(import->badLines).startsWith(u"Line 2: "_s), qPrintable(said(import->badLines)));
        else
            QCOMPARE(stage.marks(), u"2025-03-04 Adébáyọ̀ "_s + mark);
    }

    void people_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says"); // empty: Łukasz Adébáyọ̀ is found
        const auto row = [](const char* name, const QByteArray& heading, const QByteArray& who,
                            const QString& says) {
            QTest::newRow(name) << "Date," + heading + ",Status\n2025-03-04," + who + ",yes\n" << says;
        };
        row("e-mail", "E-mail", "lukasz@forum.test", {});
        row("email in capitals", "Email address", "LUKASZ@FORUM.TEST", {});
        row("number", "GMC number", "7000412", {});
        row("name", "Name", "Łukasz Adébáyọ̀", {});
        row("name without accents", "Full name", "lukasz adebayo", {});
        row("surname first", "Name", "\"ADEBAYO, Lukasz\"", {});
        row("two columns", "First name,Surname", "Lukasz,Adebayo", {});
        row("Dr", "Name", "Dr Lukasz Adebayo", {});
        row("unknown e-mail, known number", "E-mail,GMC number", "old@forum.test,7000412", {});
        row("unknown e-mail, known name", "E-mail,Name", "old@forum.test,Lukasz Adebayo", {});
        row("ambiguous name, known number", "Name,GMC number", "Ann Lee,7000412", {});
        row("nobody", "Name", "Nobody Known", u"“Nobody Known”"_s);
        row("unknown e-mail", "E-mail", "old@forum.test", u"“old@forum.test”"_s);
        row("two of that name", "Name", "Ann Lee", u"2 people are called “Ann Lee”"_s);
        row("two people in one line", "E-mail,GMC number", "lukasz@forum.test,7000001",
            u"the number Zoë García’s"_s);
        row("empty", "Name", "", u"does not say who"_s);
    }
    void people()
    {
        Stage stage;
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        const auto import = stage.import(file);
        QVERIFY(import);
        QVERIFY2(said(import->unknown).contains(says), qPrintable(said(import->unknown)));
        QCOMPARE(import->unknown.empty(), says.isEmpty());
        QCOMPARE(stage.marks(), says.isEmpty() ? u"2025-03-04 Adébáyọ̀ present 60"_s : QString());
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("ISO") << QByteArray("2025-03-04,") << QString();
        QTest::newRow("British") << QByteArray("04/03/2025,") << QString();
        QTest::newRow("short year") << QByteArray("4/3/25,") << QString();
        QTest::newRow("words") << QByteArray("4 March 2025,") << QString();
        QTest::newRow("with weekday") << QByteArray("Tuesday 4 March 2025,") << QString();
        QTest::newRow("two digits of the year") << QByteArray("4 Mar 25,") << QString();
        QTest::newRow("British September")
            << QByteArray("2 Sept 2025,") << u"no session on Tuesday 2 September 2025"_s;
        QTest::newRow("with the start") << QByteArray("2025-03-04,2pm") << QString();
        QTest::newRow("another start")
            << QByteArray("2025-03-04,9am") << u"no session on Tuesday 4 March 2025 at 9am"_s;
        QTest::newRow("no session") << QByteArray("2025-03-05,") << u"no session on Wednesday 5 March 2025"_s;
        QTest::newRow("cancelled") << QByteArray("2025-04-01,") << u"was cancelled"_s;
        QTest::newRow("two that day") << QByteArray("2025-04-15,") << u"2 sessions"_s;
        QTest::newRow("to come") << QByteArray("2026-11-24,") << u"still to come"_s;
        QTest::newRow("no date") << QByteArray("tomorrow,") << u"“tomorrow” is not a date"_s;
        QTest::newRow("no time") << QByteArray("2025-03-04,teatime") << u"“teatime” is not a time"_s;
    }
    void dates()
    {
        Stage stage;
        QFETCH(QByteArray, line);
        QFETCH(QString, says);
        const auto import = stage.import("Date,Start,GMC number,Status\n" + line + ",7000412,yes\n");
        QVERIFY(import);
        const QString sentences = said(import->unknown) + said(import->badLines);
        QVERIFY2(sentences.contains(says), qPrintable(sentences));
        QCOMPARE(stage.marks(), says.isEmpty() ? u"2025-03-04 Adébáyọ̀ present 60"_s : QString());
    }

    void theDayItself()
    {
        Stage stage;
        const QByteArray file = "Date,GMC number,Status\n2026-11-24,7000412,yes\n";
        stage.house.clock().set(QDate(2026, 11, 24), QTime(14, 59));
        QVERIFY(said(stage.import(file)->unknown).contains(u"not over yet"_s));
        stage.house.clock().set(QDate(2026, 11, 24), QTime(15, 0));
        QVERIFY(stage.import(file)->unknown.empty());
    }

    void wideSheets()
    {
        Stage stage;
        const auto import = stage.import("Name,GMC number,Grade,04/03/2025,2025-03-18\n"
                                         "Lukasz Adebayo,,Fellow,✓,45\n"
                                         "Zoe Garcia,,Fellow,,apologies\n"
                                         "Ann Lee,7000003,Fellow,1,0\n");
        QVERIFY(import);
        QCOMPARE(said(import->badLines) + said(import->unknown), QString());
        QCOMPARE(stage.marks(), u"2025-03-04 Adébáyọ̀ present 60 | 2025-03-04 Lee present 60 | "
                                "2025-03-18 Adébáyọ̀ present 45 | 2025-03-18 García apologies 0 | "
                                "2025-03-18 Lee did-not-attend 0"_s);
        QCOMPARE(import->closed, 2);
    }

    void aWideSheetNamesEachProblemOnce()
    {
        Stage stage;
        const auto import = stage.import("Name,2025-03-04,2025-03-05,2025-03-18\n"
                                         "Lukasz Adebayo,yes,yes,x\n"
                                         "Nobody Known,yes,yes,yes\n");
        QCOMPARE(said(import->unknown), u"Line 1: There is no session on Wednesday 5 March 2025. "
                                        "Line 3: Nobody in the forum is “Nobody Known”."_s);
        QVERIFY2(said(import->badLines).startsWith(u"Line 2: 18 March 2025: “x” is not a status"_s),
                 qPrintable(said(import->badLines)));
        QCOMPARE(stage.marks(), QString());
    }

    void everySpreadsheetsDialect_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QString text = u"Date,Name,Status\n2025-03-04,\"García, Zoë\",yes\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("with its mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QTest::newRow("Windows-1252") << windows1252(text);
        QTest::newRow("CRLF") << QString(text).replace(u'\n', u"\r\n"_s).toUtf8();
        QTest::newRow("semicolons") << QByteArray("Date;Name;Status\n2025-03-04;García, Zoë;yes\n");
        QTest::newRow("tabs") << QByteArray("Date\tName\tStatus\n2025-03-04\tGarcía, Zoë\tyes\n");
        QTest::newRow("quotes everywhere")
            << QByteArray("\"Date\",\"Name\",\"Status\"\n\"2025-03-04\",\"García, Zoë\",\"yes\"\n");
        QTest::newRow("blank lines") << QByteArray("Date,Name,Status\n\n2025-03-04,Zoë García,yes\n,,\n\n");
    }
    void everySpreadsheetsDialect()
    {
        Stage stage;
        QFETCH(QByteArray, file);
        const auto import = stage.import(file);
        QVERIFY(import);
        QCOMPARE(said(import->unknown) + said(import->badLines), QString());
        QCOMPARE(stage.marks(), u"2025-03-04 García present 60"_s);
    }

    void notATableOfRegisters_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("nobody") << QByteArray("Date,Status\n2025-03-04,yes\n");
        QTest::newRow("no date") << QByteArray("Name,Status\nZoe Garcia,yes\n");
        QTest::newRow("an open quote") << QByteArray("Date,Name,Status\n2025-03-04,\"Zoe,yes\n");
    }
    void notATableOfRegisters()
    {
        Stage stage;
        QFETCH(QByteArray, file);
        QCOMPARE(stage.import(file).failure().code, FailureCode::Refused);
    }

    void allOrNothingUnlessLeftOut()
    {
        Stage stage;
        const QByteArray file = "Date,Name,Status\n"
                                "2025-03-04,Lukasz Adebayo,yes\n"
                                "2025-03-04,Nobody Known,yes\n"
                                "2025-03-18,Zoe Garcia,apologies\n";
        const int entries = stage.rows(u"audit_entry"_s);
        const auto refused = stage.import(file);
        QCOMPARE(said(refused->unknown), u"Line 3: Nobody in the forum is “Nobody Known”."_s);
        const auto dry = stage.pastRegisters().preview(stage.house.administrator(), file);
        QCOMPARE(dry->count(PastEffect::New), 2);
        QCOMPARE(dry->closed, 2);
        QCOMPARE(stage.marks(), QString());
        QCOMPARE(stage.rows(u"audit_entry"_s), entries);

        const auto import = stage.import(file, UnknownLines::LeftOut);
        QCOMPARE(import->unknown.size(), size_t(1));
        QCOMPARE(stage.marks(), u"2025-03-04 Adébáyọ̀ present 60 | 2025-03-18 García apologies 0"_s);
        QCOMPARE(stage.rows(u"audit_entry"_s), entries + 2); // each register's own
        const auto session = TeachingSessionStore(stage.house.connection()).on(march).front();
        QVERIFY(session.state == TeachingState::Held);
        QVERIFY(stage.registers().open(stage.house.tutor(), session.id)->state == RegisterState::Closed);

        const auto again = stage.import(file, UnknownLines::LeftOut);
        QCOMPARE(again->count(PastEffect::Same), 2);
        QCOMPARE(again->count(PastEffect::New) + again->closed, 0);
        QCOMPARE(stage.rows(u"audit_entry"_s), entries + 2);
        QCOMPARE(TeachingSessionStore(stage.house.connection()).on(march).front().sequence, session.sequence);
    }

    void aBadLineIsNeverLeftOut()
    {
        Stage stage;
        const auto import = stage.import("Date,Name,Status\n2025-03-04,Lukasz Adebayo,yes\n"
                                         "2025-03-04,Zoe Garcia,perhaps\n",
                                         UnknownLines::LeftOut);
        QVERIFY(said(import->badLines).startsWith(u"Line 3: “perhaps”"_s));
        QCOMPARE(stage.marks(), QString());
    }

    void whoeverIsMarkedStaysSo()
    {
        Stage stage;
        QVERIFY(stage.import("Date,GMC number,Minutes\n2025-03-04,7000412,60\n"));
        const auto import =
            stage.import("Date,GMC number,Minutes\n2025-03-04,7000412,20\n2025-03-04,7000001,30\n");
        QCOMPARE(import->count(PastEffect::Kept), 1);
        QCOMPARE(import->count(PastEffect::New), 1);
        QCOMPARE(stage.marks(), u"2025-03-04 Adébáyọ̀ present 60 | 2025-03-04 García present 30"_s);
    }

    void whatWasTakenHereIsRefused_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("says"); // empty: imported
        const QString begun = u"was begun here: complete and close it there."_s;
        QTest::newRow("nothing") << u""_s << QString();
        QTest::newRow("closed") << u"mark close"_s << u"is closed: correct it there, with the reason."_s;
        QTest::newRow("closed, all seen by the desk") << u"desk close"_s << u"with the reason."_s;
        QTest::newRow("a mark") << u"mark"_s << begun;
        QTest::newRow("the desk") << u"desk"_s << begun;
        QTest::newRow("a reply") << u"reply"_s << begun;
        QTest::newRow("a sheet") << u"sheet"_s << begun;
        QTest::newRow("taken over") << u"past"_s << QString();
        QTest::newRow("taken over and corrected") << u"past correct"_s << QString();
    }
    void whatWasTakenHereIsRefused()
    {
        Stage stage;
        QFETCH(QString, taken);
        QFETCH(QString, says);
        stage.take(taken);
        const QString before = stage.marks();
        const int changes = stage.rows(u"mark_change"_s);
        const QByteArray file = "Date,GMC number,Status\n2025-03-18,7000001,apologies\n"
                                "2025-03-04,7000002,yes\n2025-03-04,7000003,no\n";
        const auto import = stage.import(file, UnknownLines::LeftOut);
        QVERIFY(import);
        const QString sentences = said(import->badLines);
        if (says.isEmpty()) {
            QCOMPARE(sentences, QString());
            QCOMPARE(stage.rows(u"mark_change"_s), changes + 3);
            QCOMPARE(stage.import(file)->count(PastEffect::Same), 3);
            return;
        }
        QVERIFY2(sentences.startsWith(u"Line 3: The register of Tuesday 4 March 2025 "_s) &&
                     sentences.contains(u"Line 4: "_s) && !sentences.contains(u"18 March"_s) &&
                     sentences.endsWith(says),
                 qPrintable(sentences));
        QCOMPARE(stage.marks(), before);
        QCOMPARE(stage.rows(u"mark_change"_s), changes);
        QCOMPARE(stage.rows(u"register WHERE closed_at IS NOT NULL"_s), taken.contains(u"close"_s) ? 1 : 0);
    }

    void aWideSheetSaysOfEachRegisterOnce()
    {
        Stage stage;
        stage.take(u"mark close"_s);
        const auto import = stage.import("Name,2025-03-04,2025-03-18\nZoe Garcia,yes,yes\n"
                                         "Lukasz Adebayo,yes,yes\n");
        QCOMPARE(said(import->badLines),
                 u"Line 1: The register of Tuesday 4 March 2025 was taken here and is closed: "
                 "correct it there, with the reason."_s);
        QCOMPARE(stage.rows(u"mark"_s), 4); // of the closing
    }

    void theRosterIsFrozen()
    {
        Stage stage;
        QVERIFY(stage.import("Date,GMC number,Status\n2025-03-04,7000412,yes\n"));
        QVERIFY(stage.import("Date,GMC number,Status\n2025-03-04,7000001,yes\n")); // added to it later
        QCOMPARE(stage.rows(u"mark WHERE grade IS NOT NULL"_s), 2);
    }

    void theAuditNamesEachSession()
    {
        Stage stage;
        QVERIFY(stage.import("Date,GMC number,Status\n2025-03-04,7000412,yes\n2025-03-18,7000412,yes\n"));
        QCOMPARE(stage.rows(u"audit_entry WHERE action = 'imported past registers' AND subject_id IN "
                            "(SELECT session_id FROM mark)"_s),
                 2);
    }

    void twiceInOneRegister()
    {
        Stage stage;
        const auto same = stage.pastRegisters().preview(
            stage.house.tutor(),
            "Date,Name,GMC number,Status\n2025-03-04,Lukasz Adebayo,,yes\n2025-03-04,,7000412,present\n");
        QCOMPARE(said(same->badLines), QString());
        QCOMPARE(same->marks.size(), size_t(1));
        const auto other = stage.import(
            "Date,Name,GMC number,Status\n2025-03-04,Lukasz Adebayo,,yes\n2025-03-04,,7000412,no\n");
        QCOMPARE(said(other->badLines),
                 u"Line 3: Łukasz Adébáyọ̀ stands in line 2 already, with something else."_s);
        QCOMPARE(stage.marks(), QString());
    }

    void whoHasLeftIsFound()
    {
        Stage stage;
        QVERIFY(stage.house.forum().people().deactivate(stage.house.tutor(), stage.lukasz));
        QVERIFY(stage.import("Date,Name,Status\n2025-03-04,Adebayo Lukasz,yes\n"));
        QCOMPARE(stage.marks(), u"2025-03-04 Adébáyọ̀ present 60"_s);
    }

    void onlyWhoTakesRegisters()
    {
        Stage stage;
        const Actor nobody = Actor::nobody();
        for (const Actor* actor : {&nobody, &stage.house.doctor(0)}) {
            QCOMPARE(stage.pastRegisters().import(*actor, {}).failure().code, FailureCode::NotAllowed);
            QCOMPARE(stage.pastRegisters().preview(*actor, {}).failure().code, FailureCode::NotAllowed);
        }
    }
};

QTEST_GUILESS_MAIN(TestPastRegisters)
#include "tst_pastregisters.moc"
