// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/attendance/reportservice.h"
#include "app/people/erasure.h"
#include "database/sqlite/statement.h"
#include "tests/support/reportfiles.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

struct Stage
{
    TemporaryForum house;
    TeachingSessionId session{0};
    PersonId chidi{0};
    PersonId mei{0};

    Stage()
        : session(addSession(u"a"_s, QTime(14, 0)))
        , chidi(house.addPerson(u"Chidi Patel"_s, u"chidi.patel@example.org"_s, u"7000412"_s))
        , mei(house.addPerson(u"Mei Krishnan"_s, u"mei.krishnan@example.org"_s, u"7000549"_s))
    {
        house.clock().set(tuesday, QTime(18, 0));
    }
    TeachingSessionId addSession(const QString& uid, QTime start)
    {
        TeachingSession teaching;
        teaching.uid = uid + u"@forum.test"_s;
        teaching.span = {tuesday, start, 60};
        teaching.title = u"Sepsis"_s;
        return TeachingSessionStore(house.connection()).insert(teaching);
    }
    RegisterService& registers() { return house.forum().registers(); }
    ReportService& reports() { return house.forum().reports(); }
    const Actor& office() { return house.administrator(); }
    /// Names of the rows that are nobody's, then of those that are ignored.
    QString left(const QByteArray& file)
    {
        const auto preview = previewFile(reports(), office(), session, file);
        if (!preview)
            return preview.failure().sentence;
        QStringList names;
        for (const UnmatchedAttendee& one : preview->unmatched)
            names += one.name;
        for (const UnmatchedAttendee& one : preview->ignored)
            names += u'-' + one.name;
        return names.join(u' ');
    }
    std::optional<Mark> mark(PersonId person)
    {
        const Register open = *registers().open(office(), session);
        for (const RegisterRow& row : open.rows) {
            if (row.person.id == person)
                return row.mark;
        }
        return std::nullopt;
    }
    qint64 count(const QString& table)
    {
        return house.connection().number(u"SELECT COUNT(*) FROM "_s + table);
    }
};

/// A report of joins; a later one differs by its seconds.
QByteArray report(const QString& time, const QStringList& names)
{
    QByteArray rows = "Name\tJoin time\tLeave time\tEmail\n";
    for (const QString& name : names) {
        const QString guest = name.startsWith(u"mei") ? u"mei.krishnan@example.org"_s : QString();
        rows += u"%1\t24/11/2026, %2\t24/11/2026, 14:50:00\t%3\n"_s.arg(name, time, guest).toUtf8();
    }
    return rows;
}

/// A report of today's layout, of the meeting that began at 1.55pm: "name,address,joined,left".
QByteArray meeting(const QStringList& people)
{
    QByteArray file = "1. Summary\nMeeting title\tSepsis\nStart time\t24/11/26, 13:55:00\n\n2. Participants\n"
                      "Name\tFirst join\tLast leave\tIn-meeting duration\tEmail\n";
    for (const QString& person : people) {
        const QStringList cells = person.split(u',');
        file +=
            u"%1\t24/11/26, %2\t24/11/26, %3\t\t%4\n"_s.arg(cells[0], cells[2], cells[3], cells[1]).toUtf8();
    }
    return file;
}

const QByteArray first = report(u"14:00:01"_s, {u"CP (Guest)"_s, u"Notes bot"_s, u"mei"_s});
const QByteArray later = report(u"14:00:02"_s, {u"CP (Guest)"_s, u"Notes bot (Unverified)"_s, u"mei"_s});

} // namespace

/// What somebody has said of a report counts for those to come.
class TestImportMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMatchIsRemembered();
    void unlessItIsNotToBe();
    void anIgnoredNameStaysIgnoredUntilHeeded();
    void theForumsOwnAddressIsStrongerThanWhatIsRemembered();
    void aRememberedMatchIsPutRight();
    void aFullerReportIsNotReplaced();
    void whoLosesTheirMarkIsNamed();
    void oneUndoForgetsToo();
    void noNameOfADoctorIsKept();
    void erasureForgets();
    void columnsAreRemembered();
    void wordsOfASheetStandWhereNothingElseDoes();
    void severalFilesAreOneImport();
};

void TestImportMemory::aMatchIsRemembered()
{
    Stage stage;
    QCOMPARE(stage.left(first), u"CP (Guest) Notes bot"_s);
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, first,
                       {.matches = {{u"cp"_s, stage.chidi}}}));
    QCOMPARE(stage.left(later), u"Notes bot (Unverified)"_s);
    const auto preview = previewFile(stage.reports(), stage.office(), stage.session, later);
    QCOMPARE(preview->people.back().matchedBy, MatchedBy::Remembered);
    // The same report again, and nothing to say: nothing changes.
    const auto again = importFile(stage.reports(), stage.office(), stage.session, first);
    QVERIFY(again && !again->undo);
}

void TestImportMemory::unlessItIsNotToBe()
{
    Stage stage;
    QVERIFY(importFile(
        stage.reports(), stage.office(), stage.session, first,
        {.matches = {{u"cp"_s, stage.chidi}}, .ignored = {{u"Notes bot"_s}}, .isRemembered = false}));
    QVERIFY(stage.mark(stage.chidi));
    QCOMPARE(stage.left(later), u"CP (Guest) Notes bot (Unverified)"_s);
    QCOMPARE(stage.count(u"known_participant"_s), 0);
}

void TestImportMemory::anIgnoredNameStaysIgnoredUntilHeeded()
{
    Stage stage;
    QVERIFY(
        importFile(stage.reports(), stage.office(), stage.session, first, {.ignored = {{u"Notes bot"_s}}}));
    QCOMPARE(stage.left(later), u"CP (Guest) -Notes bot (Unverified)"_s);
    QCOMPARE(stage.reports().ignoredParticipants(stage.office())->front().ignoredName, u"Notes bot"_s);
    QVERIFY(
        importFile(stage.reports(), stage.office(), stage.session, later, {.heeded = {{u"Notes bot"_s}}}));
    QCOMPARE(stage.left(first), u"CP (Guest) Notes bot"_s);
    QVERIFY(!stage.reports().heed(stage.office(), u"Notes bot"_s));
    QVERIFY(
        importFile(stage.reports(), stage.office(), stage.session, first, {.ignored = {{u"Notes bot"_s}}}));
    QVERIFY(stage.reports().heed(stage.office(), u"notes BOT"_s));
    QCOMPARE(stage.left(first), u"CP (Guest) Notes bot"_s);
}

void TestImportMemory::theForumsOwnAddressIsStrongerThanWhatIsRemembered()
{
    Stage stage;
    // Once for a guest of that name, and once for the very address: nobody of the forum is silenced for good.
    const QByteArray guest = report(u"14:00:01"_s, {u"Mei Krishnan"_s});
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, guest,
                       {.ignored = {{u"Mei Krishnan"_s}}}));
    const auto ignored =
        importFile(stage.reports(), stage.office(), stage.session, first, {.ignored = {{u"mei"_s}}});
    QVERIFY(ignored);
    QVERIFY(!stage.mark(stage.mei));
    QCOMPARE(stage.left(later), u"CP (Guest) Notes bot (Unverified)"_s);
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, later));
    QVERIFY(stage.mark(stage.mei));
}

void TestImportMemory::aRememberedMatchIsPutRight()
{
    Stage stage;
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, first,
                       {.matches = {{u"cp"_s, stage.mei}}}));
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, later,
                       {.matches = {{u"cp"_s, stage.chidi}}}));
    QCOMPARE(stage.count(u"known_participant"_s), 1);
    const auto preview = previewFile(stage.reports(), stage.office(), stage.session, later);
    const auto isChidi = [&](const ImportedAttendance& one) { return one.person.id == stage.chidi; };
    QVERIFY(preview && std::ranges::any_of(preview->people, isChidi));
    // Or it is forgotten.
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, first, {.heeded = {{u"cp"_s}}}));
    QCOMPARE(stage.count(u"known_participant"_s), 0);
}

void TestImportMemory::aFullerReportIsNotReplaced()
{
    Stage stage;
    const QByteArray whole = meeting({u"Chidi Patel,chidi.patel@example.org,14:00:00,15:00:00"_s,
                                      u"Mei Krishnan,mei.krishnan@example.org,14:00:00,15:00:00"_s});
    const QByteArray half = meeting({u"Chidi Patel,chidi.patel@example.org,14:00:00,14:20:00"_s});
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, whole));
    const auto stale = importFile(stage.reports(), stage.office(), stage.session, half);
    QVERIFY(stale && !stale->undo);
    QVERIFY(stale->outcome.warnings.join(u' ').contains(u"fuller report"_s));
    QCOMPARE(stage.mark(stage.chidi)->minutes, 60);
    QCOMPARE(stage.mark(stage.mei)->minutes, 60);
}

void TestImportMemory::whoLosesTheirMarkIsNamed()
{
    Stage stage;
    const QByteArray half = meeting({u"Mei Krishnan,mei.krishnan@example.org,14:00:00,14:20:00"_s});
    const QByteArray whole = meeting({u"Chidi Patel,chidi.patel@example.org,14:00:00,15:00:00"_s,
                                      u"Mei K,mei@elsewhere.example,14:00:00,15:00:00"_s});
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, half));
    const auto preview = previewFile(stage.reports(), stage.office(), stage.session, whole);
    QVERIFY(preview);
    QCOMPARE(preview->count(ImportEffect::Lost), 1);
    QCOMPARE(preview->people.front().person.id, stage.mei);
    QCOMPARE(preview->people.front().before->minutes, 20);
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, whole));
    QVERIFY(!stage.mark(stage.mei));
}

void TestImportMemory::oneUndoForgetsToo()
{
    Stage stage;
    const auto imported = importFile(stage.reports(), stage.office(), stage.session, first,
                                     {.matches = {{u"cp"_s, stage.chidi}}, .ignored = {{u"Notes bot"_s}}});
    QVERIFY(imported && imported->undo);
    QCOMPARE(stage.count(u"known_participant"_s), 2);
    QVERIFY(stage.reports().takeBack(stage.office(), stage.session, *imported->undo));
    QCOMPARE(stage.count(u"known_participant"_s), 0);
    QCOMPARE(stage.count(u"attendance_report"_s), 0);
    QVERIFY(!stage.mark(stage.chidi) && !stage.mark(stage.mei));
}

void TestImportMemory::noNameOfADoctorIsKept()
{
    Stage stage;
    const QByteArray file = report(u"14:00:01"_s, {u"Kanarienvogel"_s});
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, file,
                       {.matches = {{u"Kanarienvogel"_s, stage.chidi}}}));
    QFile forum(stage.house.path());
    QVERIFY(forum.open(QIODevice::ReadOnly));
    QVERIFY(!forum.readAll().toLower().contains("kanarienvogel"));
}

void TestImportMemory::erasureForgets()
{
    Stage stage;
    QVERIFY(importFile(stage.reports(), stage.office(), stage.session, first,
                       {.matches = {{u"cp"_s, stage.chidi}}}));
    QCOMPARE(stage.count(u"known_participant"_s), 1);
    const Actor tutor = stage.house.signedIn(u"tutor@forum.test"_s);
    const auto erased = stage.house.forum().erasure().erase(tutor, stage.chidi);
    QVERIFY2(erased, erased ? "" : qPrintable(erased.failure().sentence));
    QVERIFY(erased->goes.join(u' ').contains(u"remembered way"_s));
    QCOMPARE(stage.count(u"known_participant"_s), 0);
}

void TestImportMemory::columnsAreRemembered()
{
    Stage stage;
    const QByteArray file = "Alpha;Beta\nchidi.patel@example.org;24/11/2026 14:05\n";
    const auto table = tableToMap(file);
    QVERIFY(table);
    const ColumnMapping said{table->headings, {ColumnUse::Email, ColumnUse::Joined}};
    const auto read = stage.reports().readFile(stage.office(), stage.session, file, said);
    QVERIFY2(read, read ? "" : qPrintable(read.failure().sentence));
    const std::vector files{std::get<ReadReport>(*read)};
    QVERIFY(stage.reports().import(stage.office(), stage.session, files));
    QVERIFY(stage.mark(stage.chidi));
    QCOMPARE(stage.count(u"column_mapping"_s), 1);
    // Another file with these headings needs no word.
    const QByteArray next = "Alpha;Beta\nmei.krishnan@example.org;24/11/2026 14:10\n";
    const auto again = stage.reports().readFile(stage.office(), stage.session, next);
    QVERIFY(again && std::holds_alternative<ReadReport>(*again));
    const TeamsReport& report = std::get<ReadReport>(*again).report;
    QCOMPARE(report.attendees.size(), size_t(1));
    QCOMPARE(report.attendees.front().emails, QStringList{u"mei.krishnan@example.org"_s});
    QCOMPARE(report.columns.uses, said.uses);
}

void TestImportMemory::wordsOfASheetStandWhereNothingElseDoes()
{
    Stage stage;
    QVERIFY(stage.registers().mark(stage.office(), stage.session, stage.mei, {}));
    ReadReport sheet{.digest = QByteArray(32, 's'), .report = {}};
    sheet.report.kind = ReportKind::SignInSheet;
    sheet.report.hasEmailColumn = true;
    for (const QString& email : {u"chidi.patel@example.org"_s, u"mei.krishnan@example.org"_s})
        sheet.report.attendees.push_back({.name = {}, .emails = {email}, .status = MarkStatus::Apologies});
    const auto imported = stage.reports().import(stage.office(), stage.session, {sheet});
    QVERIFY(imported && imported->undo);
    QCOMPARE(stage.mark(stage.chidi)->status, MarkStatus::Apologies);
    QCOMPARE(stage.mark(stage.mei)->status, MarkStatus::Present);
    const auto again = stage.reports().import(stage.office(), stage.session, {sheet});
    QVERIFY(again && !again->undo);
    QVERIFY(stage.reports().takeBack(stage.office(), stage.session, *imported->undo));
    QVERIFY(!stage.mark(stage.chidi));
    QVERIFY(stage.mark(stage.mei));
}

void TestImportMemory::severalFilesAreOneImport()
{
    Stage stage;
    const QByteArray morning = "Name\tJoin time\tLeave time\tEmail\n"
                               "C\t24/11/2026, 14:00:00\t24/11/2026, 14:20:00\tchidi.patel@example.org\n";
    const QByteArray evening = "Name\tJoin time\tLeave time\tEmail\n"
                               "C\t24/11/2026, 14:30:00\t24/11/2026, 15:00:00\tchidi.patel@example.org\n";
    std::vector<ReadReport> files;
    for (const QByteArray& file : {morning, evening})
        files.push_back(std::get<ReadReport>(*stage.reports().readFile(stage.office(), stage.session, file)));
    const auto preview = stage.reports().preview(stage.office(), stage.session, files);
    QVERIFY(preview);
    QCOMPARE(preview->people.size(), size_t(1));
    QCOMPARE(preview->people.front().mark.minutes, 50);
    QVERIFY(!stage.mark(stage.chidi));
    const auto imported = stage.reports().import(stage.office(), stage.session, files);
    QVERIFY(imported && imported->undo);
    QCOMPARE(stage.mark(stage.chidi)->minutes, 50);
    QCOMPARE(stage.count(u"attendance_report"_s), 2);
    QVERIFY(stage.reports().takeBack(stage.office(), stage.session, *imported->undo));
    QCOMPARE(stage.count(u"attendance_report"_s), 0);
    QCOMPARE(stage.count(u"sighting"_s), 0);
}

QTEST_GUILESS_MAIN(TestImportMemory)
#include "tst_importmemory.moc"
