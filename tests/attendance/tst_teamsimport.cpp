// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/attendance/reportservice.h"
#include "app/common/csvfile.h"
#include "app/people/peopleservice.h"
#include "tests/support/reportfiles.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

QByteArray sample(const QString& name)
{
    return *readWholeFile(QStringLiteral(TEST_DATA "/samples/") + name);
}

/// A forum with the forty doctors of the sample, and the session that the sample reports are of.
struct Stage
{
    TemporaryForum house;
    TeachingSessionId session{0};

    explicit Stage(QDate date = tuesday)
    {
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {date, QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        session = TeachingSessionStore(house.connection()).insert(teaching);
        if (!people().importFile(house.administrator(), sample(u"people.csv"_s)))
            qFatal("The sample of people cannot be imported");
        house.clock().set(date, QTime(15, 10));
    }
    RegisterService& registers() { return house.forum().registers(); }
    ReportService& reports() { return house.forum().reports(); }
    PeopleService& people() { return house.forum().people(); }
    PersonId person(const QString& email) { return people().find(house.tutor(), email)->id; }
    ImportAnswers hassan(const QString& name = u"Nguyễn Hassan"_s)
    {
        return {.matches = {{name, person(u"nguyen.hassan@example.org"_s)}}};
    }
    /// "Chidi Patel present 60 1": name, status, minutes, credits of everyone marked, in order of name.
    QStringList marked()
    {
        QStringList lines;
        const Register open = *registers().open(house.tutor(), session);
        for (const RegisterRow& row : open.rows) {
            if (row.mark)
                lines += u"%1 %2 %3 %4"_s.arg(row.person.fullName.value(), codeOf(row.mark->status))
                             .arg(row.mark->minutes)
                             .arg(open.creditsOf(*row.mark).text());
        }
        lines.sort();
        return lines;
    }
};

QStringList unmatched(const TeamsImport& import)
{
    QStringList names;
    for (const UnmatchedAttendee& attendee : import.unmatched)
        names += attendee.name;
    return names;
}

/// What samples/README.md says of the current layout.
const QStringList expected = {u"Adaeze Nowak did-not-attend 0 0"_s,
                              u"Chidi Patel present 60 1"_s,
                              u"Fatima Ŵyn-Jones left-early 31 0.5"_s,
                              u"José Chen present 55 1"_s,
                              u"Kwame Eze late 15 0.25"_s,
                              u"Mei Krishnan present 59 1"_s,
                              u"Nguyễn Hassan present 54 0.75"_s,
                              u"Omar O'Neill present 60 1"_s,
                              u"Priya Kowalski present 59 1"_s,
                              u"Siân Müller present 60 1"_s,
                              u"Tomasz Rahman present 60 1"_s,
                              u"Łukasz Adébáyọ̀ late 40 0.5"_s};

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class TeamsImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCurrentReport()
    {
        Stage stage;
        const Actor& office = stage.house.administrator();
        const auto import = importFile(stage.reports(), office, stage.session, sample(u"teams-current.csv"_s),
                                       stage.hassan());
        QVERIFY(import);
        QStringList names;
        for (QString line : expected)
            names += line.normalized(QString::NormalizationForm_C);
        QCOMPARE(stage.marked(), sorted(names));
        QCOMPARE(unmatched(import->outcome),
                 QStringList({u"read.ai meeting notes (Unverified)"_s, u"Dr Guest Speaker (Guest)"_s}));
        QCOMPARE(import->outcome.warnings, QStringList());
        QCOMPARE(import->outcome.count(ImportEffect::New), 12);
    }

    void withoutAMatchTheGuestIsSuggested()
    {
        Stage stage;
        const auto import =
            importFile(stage.reports(), stage.house.tutor(), stage.session, sample(u"teams-current.csv"_s));
        QVERIFY(import);
        QCOMPARE(stage.marked().size(), 11);
        const UnmatchedAttendee& guest = import->outcome.unmatched.front();
        QCOMPARE(guest.name, u"Nguyễn Hassan (External)"_s);
        QCOMPARE(guest.minutes, 54);
        QCOMPARE(guest.suggestions.front().person.id, stage.person(u"nguyen.hassan@example.org"_s));
        QCOMPARE(guest.suggestions.front().likeness, Likeness::SameName);
        QVERIFY(import->outcome.unmatched.back().suggestions.empty());
    }

    void theReportOf2020()
    {
        Stage stage;
        const auto import =
            importFile(stage.reports(), stage.house.tutor(), stage.session, sample(u"teams-2020.csv"_s));
        QVERIFY(import);
        QCOMPARE(stage.marked(),
                 sorted({u"Chidi Patel present 56 1"_s, u"Mei Krishnan late 19 0.25"_s,
                         u"Priya Kowalski present 54 0.75"_s, u"Siân Müller present 60 1"_s}));
        QVERIFY(import->outcome.unmatched.empty());
    }

    void namesakesAreNotGuessed()
    {
        Stage stage;
        stage.house.addPerson(u"Mei Krishnan"_s, u"mei2@example.org"_s, u"7999999"_s);
        const auto import =
            importFile(stage.reports(), stage.house.tutor(), stage.session, sample(u"teams-2020.csv"_s));
        QVERIFY(import);
        QCOMPARE(unmatched(import->outcome), QStringList(u"Mei Krishnan"_s));
        QCOMPARE(import->outcome.unmatched.front().suggestions.size(), size_t(2));
        QVERIFY(!import->outcome.unmatched.front().likeliest());
    }

    void namesAreMatchedByHand_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("as it stands") << u"Nguyễn Hassan (External)"_s << true;
        QTest::newRow("without suffix") << u"Nguyễn Hassan"_s << true;
        QTest::newRow("no case, no accents") << u"NGUYEN hassan"_s << true;
        QTest::newRow("surname first") << u"Hassan, Nguyễn"_s << true;
        QTest::newRow("nobody") << u"Nguyễn Hassani"_s << false;
    }
    void namesAreMatchedByHand()
    {
        Stage stage;
        QFETCH(QString, name);
        const auto import = importFile(stage.reports(), stage.house.tutor(), stage.session,
                                       sample(u"teams-current.csv"_s), stage.hassan(name));
        QTEST(import.isOk(), "isFound");
        QTEST(stage.marked().contains(u"Nguyễn Hassan present 54 0.75"_s), "isFound");
        if (!import)
            QVERIFY(stage.marked().isEmpty());
    }

    void matchesThatCannotBe()
    {
        Stage stage;
        const QByteArray file = sample(u"teams-current.csv"_s);
        const auto unknown = importFile(stage.reports(), stage.house.tutor(), stage.session, file,
                                        {.matches = {{u"Nguyễn Hassan"_s, PersonId(999)}}});
        QCOMPARE(unknown.failure().code, FailureCode::NotFound);
        ImportAnswers twice = stage.hassan();
        twice.matches.push_back({u"Hassan, Nguyen"_s, stage.person(u"wei.brown@example.org"_s)});
        QVERIFY(!importFile(stage.reports(), stage.house.tutor(), stage.session, file, twice));
        QVERIFY(stage.marked().isEmpty());
    }

    void theSameReportAgainChangesNothing()
    {
        Stage stage;
        const QByteArray file = sample(u"teams-current.csv"_s);
        QVERIFY(importFile(stage.reports(), stage.house.tutor(), stage.session, file, stage.hassan()));
        const QStringList before = stage.marked();
        const auto again =
            importFile(stage.reports(), stage.house.tutor(), stage.session, file, stage.hassan());
        QVERIFY(again);
        QVERIFY(!again->undo);
        QCOMPARE(again->outcome.count(ImportEffect::Same), 12);
        QCOMPARE(stage.marked(), before);
    }

    void aMarkMadeByHandStays()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        const PersonId chidi = stage.person(u"chidi.patel@example.org"_s);
        QVERIFY(stage.registers().mark(tutor, stage.session, chidi, {.status = MarkStatus::Apologies}));
        const auto import = importFile(stage.reports(), tutor, stage.session, sample(u"teams-current.csv"_s));
        QVERIFY(import);
        QCOMPARE(import->outcome.count(ImportEffect::KeptByHand), 1);
        QVERIFY(stage.marked().contains(u"Chidi Patel apologies 0 0"_s));
    }

    void severalReportsAreMerged()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        QVERIFY(importFile(stage.reports(), tutor, stage.session, sample(u"teams-2020.csv"_s)));
        const auto import = importFile(stage.reports(), tutor, stage.session, sample(u"teams-current.csv"_s));
        QVERIFY(import);
        // The list of 2020 saw Mei Krishnan from 2.41pm on and Priya Kowalski from 2.03pm; Chidi Patel's gap
        // in it is filled by the other report, and Siân Müller was there throughout in both.
        QVERIFY(stage.marked().contains(u"Mei Krishnan present 60 1"_s));
        QVERIFY(stage.marked().contains(u"Chidi Patel present 60 1"_s));
        QVERIFY(stage.marked().contains(u"Priya Kowalski present 59 1"_s));
        QCOMPARE(import->outcome.count(ImportEffect::Changed), 3);
        QCOMPARE(import->outcome.count(ImportEffect::Same), 1);
    }

    void oneUndoTakesTheWholeReportBack()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        QVERIFY(importFile(stage.reports(), tutor, stage.session, sample(u"teams-2020.csv"_s)));
        const QStringList before = stage.marked();
        const auto import = importFile(stage.reports(), tutor, stage.session, sample(u"teams-current.csv"_s));
        QVERIFY(import && import->undo);
        QVERIFY(stage.marked() != before);
        const PersonId kwame = stage.person(u"kwame.eze@example.org"_s);
        QVERIFY(stage.registers().mark(tutor, stage.session, kwame, {.status = MarkStatus::Apologies}));
        QVERIFY(stage.reports().takeBack(tutor, stage.session, *import->undo));
        // Said by hand since: stays.
        QCOMPARE(stage.marked(), sorted(QStringList(before) << u"Kwame Eze apologies 0 0"_s));
        QVERIFY(stage.registers().clear(tutor, stage.session, kwame));
        QCOMPARE(stage.marked(), before);
        const auto again = importFile(stage.reports(), tutor, stage.session, sample(u"teams-current.csv"_s));
        QVERIFY(again && again->undo);
    }

    void aReportMatchedOtherwiseTakesItsOwnPlace()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        const QByteArray file = sample(u"teams-current.csv"_s);
        QVERIFY(importFile(stage.reports(), tutor, stage.session, file));
        const QStringList before = stage.marked();
        const auto matched = importFile(stage.reports(), tutor, stage.session, file, stage.hassan());
        QVERIFY(matched && matched->undo && !matched->undo->files.front().wasNew);
        QCOMPARE(matched->outcome.count(ImportEffect::New), 1);
        QCOMPARE(stage.marked().size(), before.size() + 1);
        QVERIFY(stage.reports().takeBack(tutor, stage.session, *matched->undo));
        QCOMPARE(stage.marked(), before);
    }

    void aPreviewChangesNothing()
    {
        Stage stage;
        const auto preview = previewFile(stage.reports(), stage.house.tutor(), stage.session,
                                         sample(u"teams-current.csv"_s), stage.hassan());
        QVERIFY(preview);
        QCOMPARE(preview->people.size(), size_t(12));
        QVERIFY(stage.marked().isEmpty());
        const auto kwame = std::ranges::find(preview->people, stage.person(u"kwame.eze@example.org"_s),
                                             [](const ImportedAttendance& line) { return line.person.id; });
        QCOMPARE(kwame->credits, Credits::ofHundredths(25));
    }

    void twoDevicesOfOnePersonAreAUnion()
    {
        Stage stage;
        const QByteArray file =
            "Name\tJoin time\tLeave time\tEmail\n"
            "Chidi Patel\t24/11/2026, 14:00:00\t24/11/2026, 14:30:00\tchidi.patel@example.org\n"
            "Chidi (Guest)\t24/11/2026, 14:20:00\t24/11/2026, 14:50:00\t\n";
        QVERIFY(importFile(stage.reports(), stage.house.tutor(), stage.session, file,
                           {.matches = {{u"chidi"_s, stage.person(u"chidi.patel@example.org"_s)}}}));
        QCOMPARE(stage.marked(), QStringList(u"Chidi Patel left-early 50 0.75"_s));
    }

    void refusedReportsChangeNothing_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("another day's") << QDate(2026, 12, 8) << sample(u"teams-current.csv"_s);
        QTest::newRow("another day's, of 2020") << QDate(2026, 12, 8) << sample(u"teams-2020.csv"_s);
        QTest::newRow("a list of people") << tuesday << sample(u"people.csv"_s);
        QTest::newRow("no text") << tuesday << QByteArray("PK\x03\x04\x00\x00", 6);
        QTest::newRow("cut in the middle") << tuesday << sample(u"teams-current.csv"_s).first(3001);
    }
    void refusedReportsChangeNothing()
    {
        QFETCH(QDate, date);
        QFETCH(QByteArray, file);
        Stage stage(date);
        const auto import = importFile(stage.reports(), stage.house.tutor(), stage.session, file);
        QVERIFY(!import);
        QCOMPARE(import.failure().code, FailureCode::Refused);
        QVERIFY(stage.marked().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TeamsImportTest)
#include "tst_teamsimport.moc"
