// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportservice.h"
#include "app/attendance/signinsheetservice.h"
#include "app/security/auditcheck.h"
#include "tests/support/deskhall.h"
#include "tests/support/reportfiles.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// A session that people came to by the desk, on paper and through Teams, with all that is remembered of it.
struct Stage
{
    DeskHall hall{6};
    TeachingSessionId session = hall.session();
    Forum& forum = hall.house().forum();
    const Actor& office = hall.house().administrator();

    Stage()
    {
        const Actor desk = hall.started();
        require(forum.desk().checkIn(desk, session, hall.doctors()[0].id));
        require(forum.desk().addUnlisted(desk, session, {.fullName = u"Jo Locum"_s}));
        const auto sheet = forum.sheets().print(office, session);
        require(sheet);
        hall.setTime(15, 30);
        require(forum.sheets().typeBack(office, sheet->of.sheet.id, {{.number = 2}}));
        const QByteArray file = "Alpha;Beta\nSomebody's tablet;24/11/2026 14:05\n";
        const auto read = forum.reports().readFile(
            office, session, file,
            ColumnMapping{tableToMap(file)->headings, {ColumnUse::Name, ColumnUse::Joined}});
        require(read);
        require(forum.reports().import(office, session, {std::get<ReadReport>(*read)},
                                       {.matches = {{u"Somebody's tablet"_s, hall.doctors()[2].id}}}));
    }
    [[nodiscard]] QString problem() { return auditchain::firstProblem(hall.house().connection()); }

private:
    template <class T>
    void require(const Result<T>& done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.failure().sentence));
    }
};

} // namespace

/// Whoever writes into the file without the forum is found out, in what marks rest on as in the marks
/// themselves.
class TestAttendanceEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNoticed_data();
    void areNoticed();
    void undoingLeavesNone();
};

void TestAttendanceEdits::areNoticed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("table");
    const auto row = [](const char* name, const QString& table, const QString& sql) {
        QTest::newRow(name) << sql << table;
    };
    row("a mark", u"mark"_s, u"UPDATE mark SET minutes = minutes - 1"_s);
    row("who was seen", u"sighting"_s,
        u"UPDATE sighting SET seen_from = seen_from - 60 WHERE source = 'sheet'"_s);
    row("seen less", u"sighting"_s, u"DELETE FROM sighting WHERE source = 'desk'"_s);
    row("seen more", u"sighting"_s,
        u"INSERT INTO sighting (session_id, person_id, source, seen_from) "
        "SELECT session_id, person_id, source, seen_from + 1 FROM sighting WHERE source = 'desk'"_s);
    row("history", u"mark_change"_s, u"UPDATE mark_change SET changed_by = NULL"_s);
    row("history less", u"mark_change"_s, u"DELETE FROM mark_change WHERE act = 'checked-in'"_s);
    row("a report", u"attendance_report"_s,
        u"UPDATE attendance_report SET participants = participants + 1"_s);
    row("a sheet", u"sign_in_sheet"_s, u"UPDATE sign_in_sheet SET outcome = 'not-used'"_s);
    row("a sheet's row", u"sign_in_sheet_row"_s,
        u"UPDATE sign_in_sheet_row SET number = number + 100 WHERE number = 2"_s);
    row("a newcomer", u"newcomer"_s, u"DELETE FROM newcomer"_s);
    row("who is remembered", u"known_participant"_s, u"UPDATE known_participant SET person_id = 1"_s);
    row("columns", u"column_mapping"_s, u"UPDATE column_mapping SET columns = '[\"name\"]'"_s);
}

void TestAttendanceEdits::areNoticed()
{
    QFETCH(QString, sql);
    QFETCH(QString, table);
    Stage stage;
    QCOMPARE(stage.problem(), QString());
    stage.hall.house().connection().run(sql);
    const QString found = stage.problem();
    QVERIFY2(found.startsWith(u"The table %1 is not as "_s.arg(table)), qPrintable(found));
}

void TestAttendanceEdits::undoingLeavesNone()
{
    Stage stage;
    const auto imported = importFile(stage.forum.reports(), stage.office, stage.session,
                                     "Name,Join time\n" + stage.hall.doctors()[3].fullName.value().toUtf8() +
                                         ",24/11/2026 14:00\n");
    QVERIFY(imported && imported->undo);
    QVERIFY(stage.forum.reports().takeBack(stage.office, stage.session, *imported->undo));
    QCOMPARE(stage.problem(), QString());
}

QTEST_GUILESS_MAIN(TestAttendanceEdits)
#include "tst_attendanceedits.moc"
