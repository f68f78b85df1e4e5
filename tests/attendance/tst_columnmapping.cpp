// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportsession.h"
#include "app/attendance/teamsreport.h"
#include "app/common/wholefile.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone london("Europe/London");

TeachingSession teaching(int id, QDate date, TeachingState state = TeachingState::Published)
{
    TeachingSession session;
    session.id = TeachingSessionId(id);
    session.span = {date, QTime(14, 0), 60};
    session.state = state;
    return session;
}

} // namespace

class ColumnMappingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsJson()
    {
        const ColumnMapping mapping{{u"A"_s, u"B"_s}, {ColumnUse::FirstName, ColumnUse::Ignored}};
        QCOMPARE(mapping.toJson(), u"{\"columns\":[\"first-name\",\"ignored\"]}"_s);
        const auto read = ColumnMapping::fromJson(mapping.toJson(), mapping.headings);
        QVERIFY(read);
        QCOMPARE(*read, mapping);
        for (const ColumnUse use : allColumnUses())
            QCOMPARE(columnUseFrom(codeOf(use)), std::optional(use));
    }

    void refusesOtherJson_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("none") << QString();
        QTest::newRow("an array") << u"[\"name\"]"_s;
        QTest::newRow("too few") << u"{\"columns\":[\"name\"]}"_s;
        QTest::newRow("too many") << u"{\"columns\":[\"name\",\"email\",\"email\"]}"_s;
        QTest::newRow("unknown use") << u"{\"columns\":[\"name\",\"shoe-size\"]}"_s;
        QTest::newRow("numbers") << u"{\"columns\":[1,2]}"_s;
    }
    void refusesOtherJson()
    {
        QFETCH(QString, json);
        QVERIFY(!ColumnMapping::fromJson(json, {u"A"_s, u"B"_s}));
    }

    void isFoundByItsHeadings()
    {
        const ColumnMapping mapping{{u"Wer"_s, u"Wann da"_s}, {}};
        QCOMPARE(mapping.digest().size(), qsizetype(32));
        QCOMPARE(mapping.digest(), (ColumnMapping{{u"WER "_s, u"wann  da"_s}, {}}).digest());
        QVERIFY(mapping.digest() != (ColumnMapping{{u"WerW"_s, u"ann da"_s}, {}}).digest());
        QVERIFY(mapping.digest() != (ColumnMapping{{u"Wann da"_s, u"Wer"_s}, {}}).digest());
    }

    void saysWhatIsMissing_data()
    {
        using enum ColumnUse;
        QTest::addColumn<QList<ColumnUse>>("uses");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("a name") << QList{Name, Ignored} << true;
        QTest::newRow("an address twice") << QList{Email, Email} << true;
        QTest::newRow("a number") << QList{Number, Joined} << true;
        QTest::newRow("nobody") << QList{Joined, Status} << false;
        QTest::newRow("two names") << QList{Name, Name} << false;
        QTest::newRow("leaving without arrival") << QList{Name, Left} << false;
        QTest::newRow("events without a time") << QList{Name, Action} << false;
    }
    void saysWhatIsMissing()
    {
        QFETCH(QList<ColumnUse>, uses);
        const ColumnMapping mapping{QStringList(uses.size(), u"X"_s), uses};
        QTEST(!mapping.problem().has_value(), "isFine");
        if (uses == QList{ColumnUse::Name, ColumnUse::Name})
            QVERIFY(mapping.problem()->contains(u"Name is chosen for two columns"_s));
        if (mapping.problem())
            QVERIFY(!readReport("X,X\nAnn,Lee\n", {teaching(1, {2026, 11, 24}).span, london}, mapping));
    }

    void isRefusedForOtherHeadings()
    {
        const ColumnMapping mapping{{u"Wer"_s}, {ColumnUse::Name}};
        const auto read =
            readReport("Name,Email\nAnn,ann@x.org\n", {teaching(1, {2026, 11, 24}).span, london}, mapping);
        QVERIFY(!read);
        QVERIFY(read.failure().sentence.contains(u"Wer"_s));
    }

    void theTableCanBeShownAlsoWhenItsColumnsAreKnown()
    {
        const auto table = tableToMap("Name,Email,Bleep\nAnn,ann@x.org,12\nBen,ben@x.org,13\n");
        QVERIFY(table);
        QCOMPARE(table->headings, QStringList({u"Name"_s, u"Email"_s, u"Bleep"_s}));
        QCOMPARE(table->samples.size(), size_t(2));
        QCOMPARE(table->samples[1], QStringList({u"Ben"_s, u"ben@x.org"_s, u"13"_s}));
        QCOMPARE(table->guess.uses, QList({ColumnUse::Name, ColumnUse::Email, ColumnUse::Ignored}));
        QCOMPARE(table->sentence, QString());
        QVERIFY(!tableToMap(""));
    }

    void aFileFindsItsSession_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QList<int>>("fits");
        const QByteArray heading = "Full Name\tUser Action\tTimestamp\n";
        QTest::newRow("one") << heading + "Ann\tJoined\t24/11/2026, 14:10:00\n" << QList{3};
        QTest::newRow("either order") << heading + "Ann\tJoined\t9/10/2026, 14:10:00\n" << QList{1, 2};
        QTest::newRow("the order that the file shows")
            << heading + "Ann\tJoined\t9/10/2026, 14:10:00\nBen\tJoined\t10/13/2026, 14:10:00\n"
            << QList{1};
        QTest::newRow("cancelled") << heading + "Ann\tJoined\t8/12/2026, 14:10:00\n" << QList<int>();
        QTest::newRow("another hour")
            << heading + "Ann\tJoined\t24/11/2026, 09:10:00\nAnn\tLeft\t24/11/2026, 09:40:00\n"
            << QList<int>();
        QTest::newRow("no dates") << QByteArray("Name\nAnn\n") << QList<int>();
        QTest::newRow("times alone") << QByteArray("Name,Time in\nAnn,14:05\n") << QList<int>();
        QTest::newRow("no report") << QByteArray("PK\x03\x04") << QList<int>();
        QTest::newRow("columns unknown")
            << QByteArray("Pwy,Pryd\nAnn,24/11/2026 14:10\nBen,24/11/2026 14:20\n") << QList{3};
        QTest::newRow("a date beside times")
            << QByteArray("Date,Name,Arrived,Left\n24/11/2026,Ann,14:20,14:40\n") << QList{3};
        QTest::newRow("a date and nothing else") << QByteArray("Datum;Name\n24.11.2026;Ann\n") << QList{3};
        QTest::newRow("a form that asks for the time of arrival")
            << QByteArray("Timestamp,Your name,When did you arrive?\n24/11/2026 14:30,Ann,14:20\n")
            << QList{3};
    }
    void aFileFindsItsSession()
    {
        QFETCH(QByteArray, file);
        const ReportSessions found = sessionOfReport(file,
                                                     {teaching(3, {2026, 11, 24}), teaching(1, {2026, 9, 10}),
                                                      teaching(2, {2026, 10, 9}),
                                                      teaching(4, {2026, 12, 8}, TeachingState::Cancelled)},
                                                     london);
        QList<int> fits;
        for (const TeachingSessionId id : found.fits)
            fits += int(id.value());
        QTEST(fits, "fits");
        QCOMPARE(found.sentence.isEmpty(), fits.size() == 1);
        QVERIFY(found.sentence.startsWith(found.cause));
    }

    void aFileThatCannotBeReadSaysSo_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("cause");
        const QByteArray heading = "Full Name\tUser Action\tTimestamp\n";
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("a spreadsheet")
            << *readWholeFile(QStringLiteral(TEST_DATA "/reports/refused-spreadsheet.csv"))
            << u"spreadsheet"_s;
        QTest::newRow("a bad date") << heading + "Ann\tJoined\t24/31/2026, 14:10:00\n" << u"Line 2"_s;
        QTest::newRow("leaving first, that day")
            << QByteArray("Name,Arrived,Left\nAnn,24/11/2026 14:20,24/11/2026 14:10\n") << u"Line 2"_s;
        QTest::newRow("another hour, that day")
            << heading + "Ann\tJoined\t24/11/2026, 09:10:00\nAnn\tLeft\t24/11/2026, 09:40:00\n"
            << u"another meeting"_s;
        QTest::newRow("another day") << heading + "Ann\tJoined\t23/11/2026, 14:10:00\n"
                                     << u"fits no teaching session"_s;
    }
    void aFileThatCannotBeReadSaysSo()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, cause);
        const ReportSessions found =
            sessionOfReport(file, {teaching(3, {2026, 11, 24}), teaching(1, {2026, 9, 10})}, london);
        QVERIFY(found.fits.empty());
        QVERIFY2(found.cause.contains(cause), qPrintable(found.cause));
        QCOMPARE(found.sentence.contains(u"Choose the session"_s), cause.startsWith(u"fits no"_s));
    }
};

QTEST_GUILESS_MAIN(ColumnMappingTest)
#include "tst_columnmapping.moc"
