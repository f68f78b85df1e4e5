// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/attendance/signinsheetservice.h"
#include "app/people/peopleservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// A forum with a session on Tuesday 24 November, 2pm to 3pm, and five doctors.
struct Stage
{
    TemporaryForum house;
    TeachingSessionId session{0};
    std::vector<PersonId> doctors;

    Stage()
    {
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {tuesday, QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        session = TeachingSessionStore(house.connection()).insert(teaching);
        int n = 0;
        for (const QString& name :
             {u"Ann Adams"_s, u"Ben Brown"_s, u"Cy Clark"_s, u"Di Dunn"_s, u"Ed Eze"_s}) {
            doctors.push_back(house.addPerson(name, u"d%1@forum.test"_s.arg(n), u"700000%1"_s.arg(n)));
            ++n;
        }
        house.clock().set(tuesday, QTime(15, 10));
    }
    SignInSheetService& sheets() { return house.forum().sheets(); }
    const Actor& staff() { return house.administrator(); }
    SheetContent printed() { return *sheets().print(staff(), session); }
    Result<SheetTyped> type(const SheetContent& sheet, const QString& text, std::optional<int> onPaper = {})
    {
        const auto entries = readSheetEntries(text, sheet.of.frame());
        if (!entries)
            return entries.failure();
        return sheets().typeBack(staff(), sheet.of.sheet.id, *entries, onPaper);
    }
    Register open() { return *house.forum().registers().open(staff(), session); }
    /// "Adams present 60 sheet, Brown -": the register at a glance.
    QString shown()
    {
        QStringList lines;
        for (const RegisterRow& row : open().rows) {
            const QString mark = row.mark ? u"%1 %2 %3"_s.arg(codeOf(row.mark->status))
                                                .arg(row.mark->minutes)
                                                .arg(codeOf(row.mark->source))
                                          : u"-"_s;
            lines += row.person.fullName.value().section(u' ', -1) + u' ' + mark;
        }
        return lines.join(u", "_s);
    }
    int rowsOf(const QString& table)
    {
        Statement statement(house.connection(), u"SELECT COUNT(*) FROM "_s + table);
        return statement.next() ? int(statement.integer(0)) : -1;
    }
    QString lastAudit()
    {
        Statement statement(house.connection(),
                            u"SELECT action || ' | ' || detail FROM audit_entry ORDER BY id DESC LIMIT 1"_s);
        return statement.next() ? statement.text(0) : QString();
    }
};

const QString nobodyMarked = u"Adams -, Brown -, Clark -, Dunn -, Eze -"_s;

} // namespace

/// Paper: printed, typed back, waited for.
class TestSignInSheetService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetHasTheRegistersOrderAndSpareRows()
    {
        Stage stage;
        const SheetContent sheet = stage.printed();
        QCOMPARE(sheet.lines.size(), size_t(5 + 8));
        const Register taken = stage.open();
        for (size_t n = 0; n < sheet.lines.size(); ++n) {
            QCOMPARE(sheet.lines[n].number, int(n) + 1);
            QCOMPARE(sheet.lines[n].person.has_value(), n < 5);
            if (n < 5)
                QCOMPARE(sheet.lines[n].person->id, taken.rows[n].person.id);
        }
        QVERIFY(stage.lastAudit().startsWith(u"printed a sign-in sheet | "));
    }

    void aTenthOfManyRowsIsSpare()
    {
        Stage stage;
        for (int n = 0; n < 96; ++n)
            stage.house.addPerson(u"Zed Number %1"_s.arg(n), u"z%1@forum.test"_s.arg(n), {});
        const SheetContent sheet = stage.printed();
        QCOMPARE(sheet.of.sheet.expected, 101);
        QCOMPARE(sheet.of.sheet.spares, 11);
    }

    void aNumberMeansTheSamePersonWhateverBecomesOfTheList()
    {
        Stage stage;
        const SheetContent sheet = stage.printed();
        stage.house.addPerson(u"Aa Aaron"_s, u"aa@forum.test"_s, u"7000099"_s);
        QVERIFY(stage.house.forum().people().deactivate(stage.staff(), stage.doctors[0]));
        QVERIFY(stage.type(sheet, u"1 3"_s));
        const Register taken = stage.open();
        for (const RegisterRow& row : taken.rows) {
            const bool isSigned = row.person.id == stage.doctors[0] || row.person.id == stage.doctors[2];
            QCOMPARE(row.mark.has_value(), isSigned);
        }
    }

    void theCodeFindsTheSheetAgain()
    {
        Stage stage;
        const SheetContent first = stage.printed();
        const SheetContent second = stage.printed();
        QVERIFY(first.of.sheet.code != second.of.sheet.code);
        for (const SheetContent& sheet : {first, second}) {
            const auto found = stage.sheets().find(
                stage.staff(), u" "_s + sheet.of.sheet.code.value().toLower().replace(u'-', u' '));
            QVERIFY(found);
            QCOMPARE(found->of.sheet, sheet.of.sheet);
            QCOMPARE(found->of.session.id, stage.session);
        }
        QString slip = first.of.sheet.code.value();
        slip[0] = slip[0] == u'7' ? u'8' : u'7';
        QCOMPARE(stage.sheets().find(stage.staff(), slip).failure().code, FailureCode::Refused);
        SheetCode other = SheetCode::of(1);
        if (other == first.of.sheet.code || other == second.of.sheet.code)
            other = SheetCode::of(2);
        QCOMPARE(stage.sheets().find(stage.staff(), other.value()).failure().code, FailureCode::NotFound);
    }

    void isTypedBackAndUndoneAtOnce()
    {
        Stage stage;
        const SheetContent sheet = stage.printed();
        const auto typed = stage.type(sheet, u"2-3 4 2.20pm 5 -2.40pm"_s, 4);
        QVERIFY2(typed, typed ? "" : qPrintable(typed.failure().sentence));
        QCOMPARE(stage.shown(),
                 u"Adams -, Brown present 60 sheet, Clark present 60 sheet, Dunn late 40 sheet, "
                 "Eze left-early 40 sheet"_s);
        QCOMPARE(typed->signedRows, 4);
        QCOMPARE(typed->remarks, QStringList());
        QCOMPARE(stage.lastAudit(), u"typed a sign-in sheet back | 4 rows, 4 on paper"_s);
        QVERIFY(!stage.sheets().content(stage.staff(), sheet.of.sheet.id)->of.sheet.isOutstanding());
        for (const MarkChange& change : RegisterStore(stage.house.connection()).changes(stage.session))
            QCOMPARE(change.act, MarkAct::Typed);
        QVERIFY(stage.sheets().takeBack(stage.staff(), typed->undo));
        QCOMPARE(stage.shown(), nobodyMarked);
        QCOMPARE(stage.rowsOf(u"sighting"_s), 0);
        QCOMPARE(stage.rowsOf(u"attendance_report"_s), 0);
        QVERIFY(stage.sheets().content(stage.staff(), sheet.of.sheet.id)->of.sheet.isOutstanding());
    }

    void typedAgainItSaysWhatItSaysNow()
    {
        Stage stage;
        const SheetContent sheet = stage.printed();
        QVERIFY(stage.type(sheet, u"1 2 2.20pm 6 Ed Eze"_s));
        const auto before = *stage.sheets().content(stage.staff(), sheet.of.sheet.id);
        QCOMPARE(before.typed(), (SheetEntries{{.number = 1},
                                               {.number = 2, .arrived = QTime(14, 20)},
                                               {.number = 6, .name = u"Ed Eze"_s}}));
        const QString shown = stage.shown();
        // The same again changes nothing but the time of settling.
        QVERIFY(stage.sheets().typeBack(stage.staff(), sheet.of.sheet.id, before.typed()));
        QCOMPARE(stage.shown(), shown);
        QCOMPARE(stage.rowsOf(u"sighting"_s), 3);
        const auto changed = stage.type(sheet, u"1 3"_s);
        QCOMPARE(stage.shown(), u"Adams present 60 sheet, Brown -, Clark present 60 sheet, Dunn -, Eze -"_s);
        QVERIFY(stage.sheets().takeBack(stage.staff(), changed->undo));
        QCOMPARE(stage.shown(), shown);
        QCOMPARE(stage.sheets().content(stage.staff(), sheet.of.sheet.id)->typed(), before.typed());
    }

    void whoWasExpectedMaySignOnASpareRow()
    {
        Stage stage;
        const SheetContent sheet = stage.printed();
        QVERIFY(stage.type(sheet, u"1 7 Ben Brown"_s));
        const auto typed = stage.sheets().content(stage.staff(), sheet.of.sheet.id)->typed();
        QCOMPARE(typed, (SheetEntries{{.number = 1}, {.number = 7, .name = u"Ben Brown"_s}}));
    }

    void whatIsSaidByHandStands()
    {
        Stage stage;
        const SheetContent sheet = stage.printed();
        QVERIFY(stage.house.forum().registers().mark(stage.staff(), stage.session, stage.doctors[0],
                                                     {.status = MarkStatus::DidNotAttend}));
        const auto typed = stage.type(sheet, u"1 2"_s);
        QCOMPARE(typed->keptByHand, 1);
        QVERIFY(stage.shown().startsWith(u"Adams did-not-attend 0 by-hand, Brown present 60 sheet"));
    }

    void severalSheetsAreSeenTogether()
    {
        Stage stage;
        const SheetContent one = stage.printed();
        const SheetContent other = stage.printed();
        QVERIFY(stage.type(one, u"1 -2.20pm"_s));
        QVERIFY(stage.type(other, u"1 2.40pm"_s));
        QVERIFY(stage.shown().startsWith(u"Adams present 40 sheet") ||
                stage.shown().startsWith(u"Adams left-early 40") ||
                stage.shown().startsWith(u"Adams late 40"));
        QCOMPARE(stage.open().rows.front().mark->minutes, 40);
    }

    void theTotalOnThePaperIsCompared_data()
    {
        QTest::addColumn<int>("onPaper");
        QTest::addColumn<QString>("remark");
        QTest::newRow("agrees") << 2 << QString();
        QTest::newRow("more on paper") << 3 << u"The sheet says 3 people, and 2 are typed."_s;
        QTest::newRow("one on paper") << 1 << u"The sheet says 1 person, and 2 are typed."_s;
    }
    void theTotalOnThePaperIsCompared()
    {
        Stage stage;
        QFETCH(int, onPaper);
        const auto typed = stage.type(stage.printed(), u"1 2"_s, onPaper);
        QVERIFY(typed);
        QTEST(typed->remarks.join(u' '), "remark");
    }

    void whatIsWrongIsSaidAndNothingLost_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("a row that is not there") << u"1 14"_s << u"There is no row 14"_s;
        QTest::newRow("a spare row without a name") << u"1 6"_s << u"Row 6 is a spare row"_s;
        QTest::newRow("a spare row with a stranger")
            << u"1 6 Zoe Zed"_s << u"Nobody in the forum is called “Zoe Zed”"_s;
        QTest::newRow("a name that two have") << u"6 Sam Same"_s << u"2 people are called “Sam Same”"_s;
        QTest::newRow("nothing") << u""_s << u"No row is typed"_s;
    }
    void whatIsWrongIsSaidAndNothingLost()
    {
        Stage stage;
        const SheetContent sheet = stage.printed();
        stage.house.addPerson(u"Sam Same"_s, u"s1@forum.test"_s, {});
        stage.house.addPerson(u"Sam Same"_s, u"s2@forum.test"_s, {});
        QFETCH(QString, typed);
        QFETCH(QString, says);
        const int audits = stage.rowsOf(u"audit_entry"_s);
        const auto result = stage.type(sheet, typed);
        QVERIFY(!result);
        QVERIFY2(result.failure().sentence.contains(says), qPrintable(result.failure().sentence));
        QCOMPARE(stage.rowsOf(u"mark"_s), 0);
        QCOMPARE(stage.rowsOf(u"attendance_report"_s), 0);
        QCOMPARE(stage.rowsOf(u"audit_entry"_s), audits);
    }

    void walkInsAreFoundByNameNumberOrAddress_data()
    {
        QTest::addColumn<QString>("who");
        for (const char* who : {"Ed Eze", "eze ed", "Dr Ed Eze", "7000004", "d4@forum.test", "D4@Forum.Test"})
            QTest::newRow(who) << QString::fromLatin1(who);
    }
    void walkInsAreFoundByNameNumberOrAddress()
    {
        Stage stage;
        QFETCH(QString, who);
        QVERIFY(stage.type(stage.printed(), u"9 "_s + who));
        QCOMPARE(stage.shown(), u"Adams -, Brown -, Clark -, Dunn -, Eze present 60 sheet"_s);
    }

    void isOutstandingFromTheSessionsStartUntilSettled()
    {
        Stage stage;
        stage.house.clock().set(tuesday, QTime(13, 0));
        const SheetContent sheet = stage.printed();
        QVERIFY(stage.sheets().outstanding(stage.staff())->empty());
        stage.house.clock().set(tuesday, QTime(14, 0));
        QCOMPARE(stage.sheets().outstanding(stage.staff())->size(), size_t(1));
        QVERIFY(stage.sheets().setNotUsed(stage.staff(), sheet.of.sheet.id));
        QVERIFY(stage.sheets().outstanding(stage.staff())->empty());
        QVERIFY(stage.sheets().setOutstanding(stage.staff(), sheet.of.sheet.id));
        QCOMPARE(stage.sheets().outstanding(stage.staff())->size(), size_t(1));
        QVERIFY(stage.type(sheet, u"1"_s));
        QVERIFY(stage.sheets().outstanding(stage.staff())->empty());
        QVERIFY(!stage.sheets().setNotUsed(stage.staff(), sheet.of.sheet.id));
        QVERIFY(!stage.sheets().setOutstanding(stage.staff(), sheet.of.sheet.id));
    }

    void aClosedRegisterTakesNoSheet()
    {
        Stage stage;
        const SheetContent sheet = stage.printed();
        const auto typed = stage.type(sheet, u"1"_s);
        QVERIFY(stage.house.forum().registers().close(stage.staff(), stage.session));
        QVERIFY(!stage.type(sheet, u"2"_s));
        QVERIFY(!stage.sheets().takeBack(stage.staff(), typed->undo));
        QVERIFY(stage.sheets().print(stage.staff(), stage.session).failure().sentence.contains(u"is closed"));
        QVERIFY(stage.shown().startsWith(u"Adams present 60 sheet, Brown did-not-attend"));
    }
};

QTEST_GUILESS_MAIN(TestSignInSheetService)
#include "tst_signinsheetservice.moc"
