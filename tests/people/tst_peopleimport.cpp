// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "tests/support/temporaryforum.h"

#include <QStringEncoder>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QByteArray& text)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder.encode(QString::fromUtf8(text));
}

/// "2 new, 1 updated, 0 unchanged; 3, 5": the counts, and the lines that are bad.
QString shown(const PeopleImport& import)
{
    QStringList lines;
    for (const BadLine& bad : import.badLines)
        lines += QString::number(bad.line);
    return u"%1 new, %2 updated, %3 unchanged; "_s.arg(import.added)
               .arg(import.updated)
               .arg(import.unchanged) +
           lines.join(u", "_s);
}

} // namespace

class PeopleImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsTheSample()
    {
        TemporaryForum house;
        PeopleService& people = house.forum().people();
        const QByteArray file = *readWholeFile(QStringLiteral(TEST_DATA "/samples/people.csv"));
        QCOMPARE(shown(*people.previewImport(house.tutor(), file)), u"40 new, 0 updated, 0 unchanged; "_s);
        QVERIFY(people.list(house.tutor(), {.role = Role::Led})->empty());
        QCOMPARE(shown(*people.importFile(house.tutor(), file)), u"40 new, 0 updated, 0 unchanged; "_s);
        QCOMPARE(shown(*people.importFile(house.tutor(), file)), u"0 new, 0 updated, 40 unchanged; "_s);
        QCOMPARE(people.list(house.tutor(), {.role = Role::Led})->size(), size_t(40));
        const auto hassan = people.find(house.tutor(), u"7000686"_s);
        QCOMPARE(hassan->fullName.value(), u"Nguyễn Hassan"_s);
        QCOMPARE(hassan->grade, u"Trust Grade Doctor"_s);
        QCOMPARE(hassan->specialty, u"Surgery"_s);
        QVERIFY(hassan->isInternationalGraduate == true);
        QVERIFY(!people.find(house.tutor(), u"zoe.garcia@example.org"_s)->number);
    }

    void readsFilesOfManyMakers_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("outcome");
        const QString two = u"2 new, 0 updated, 0 unchanged; "_s;
        const QByteArray plain = "Name,Email,GMC number\nZoë García,zoe@x.org,7000001\nAnn Lee,ann@x.org,\n";
        QTest::newRow("plain") << plain << two;
        QTest::newRow("with a mark") << "\xEF\xBB\xBF" + plain << two;
        QTest::newRow("UTF-16") << utf16(plain) << two;
        QTest::newRow("Windows-1252") << QByteArray("Name,Email\nZo\xEB Garc\xED"
                                                    "a,zoe@x.org\nAnn,ann@x.org\n")
                                      << two;
        QTest::newRow("semicolons, Windows lines")
            << QByteArray(plain).replace(",", ";").replace("\n", "\r\n") << two;
        QTest::newRow("tabs") << QByteArray(plain).replace(",", "\t") << two;
        QTest::newRow("hard spaces in a number")
            << QByteArray("Name,Email,Number\nAnn,ann@x.org,7\u00a0000\u00a0138\nBen,ben@x.org,7 000 139\n")
            << two;
        QTest::newRow("headings with their body")
            << QByteArray("Name,Profession,GMC number,NMC PIN,HCPC number\nAnn,Nurse,,12A3456B,\n"
                          "Ben,Physiotherapist,,,PH123456\n")
            << two;
        QTest::newRow("other headings")
            << QByteArray("FULL NAME,e-mail address,Professional Number,Professional body,IMG\n"
                          "Ann,ann@x.org,12A3456B,nmc,Yes\nBen,ben@x.org,7000001,,no\n")
            << two;
        QTest::newRow("columns in another order, and one too many")
            << QByteArray("GMC,Ward,Email,Name\n7000001,B3,a@x.org,Ann\n,,b@x.org,Ben\n") << two;
        QTest::newRow("surname first, quoted")
            << QByteArray("Name,Email\n\"Lee, Ann\",ann@x.org\nBen,ben@x.org\n") << two;
        QTest::newRow("blank lines") << QByteArray("\nName,Email\n\nAnn,ann@x.org\n,\nBen,ben@x.org\n\n")
                                     << two;
        QTest::newRow("a number grouped by hand")
            << QByteArray("Name,GMC\nAnn,700 0001\nBen,7000002\n") << two;
        QTest::newRow("heading only") << QByteArray("Name,Email\n") << u"0 new, 0 updated, 0 unchanged; "_s;
    }
    void readsFilesOfManyMakers()
    {
        TemporaryForum house;
        QFETCH(QByteArray, file);
        const auto import = house.forum().people().importFile(house.administrator(), file);
        QVERIFY2(import, import ? "" : qPrintable(import.failure().sentence));
        QTEST(shown(*import), "outcome");
    }

    void refusesWhatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no key in the heading") << QByteArray("Name,Grade\nAnn,Clinical Fellow\n");
        QTest::newRow("no heading") << QByteArray("Ann Lee,ann@x.org\nBen,ben@x.org\n");
        QTest::newRow("a quotation mark never closed")
            << QByteArray("Name,Email\n\"Ann,ann@x.org\nBen,ben@x.org\n");
        QTest::newRow("no text") << QByteArray("PK\x03\x04\x00\x00", 6);
    }
    void refusesWhatIsNoTable()
    {
        TemporaryForum house;
        QFETCH(QByteArray, file);
        QVERIFY(!house.forum().people().importFile(house.administrator(), file));
        QVERIFY(house.forum().people().list(house.tutor(), {.role = Role::Led})->empty());
    }

    void namesBadLines_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("problem");
        QTest::newRow("bad e-mail") << QByteArray("Cy,nonsense,\n") << 2
                                    << u"“nonsense” is not an e-mail address"_s;
        QTest::newRow("bad number") << QByteArray("Cy,cy@x.org,123\n") << 2 << u"“123” is not a GMC number"_s;
        QTest::newRow("no name") << QByteArray(",cy@x.org,\n") << 2 << u"name is missing"_s;
        QTest::newRow("no key") << QByteArray("Cy,,\n") << 2 << u"is needed"_s;
        QTest::newRow("same e-mail twice")
            << QByteArray("Cy,cy@x.org,\nDi,CY@x.org,\n") << 3 << u"in line 2 already"_s;
        QTest::newRow("same number twice")
            << QByteArray("Cy,cy@x.org,7000009\n\nDi,di@x.org,7000009\n") << 4 << u"in line 2 already"_s;
        QTest::newRow("one known person by two keys")
            << QByteArray("Ann,ann@x.org,\nAnn,,7000001\n") << 3 << u"in line 2 already"_s;
        QTest::newRow("keys of two people") << QByteArray("Ann,ann@x.org,7000002\n") << 2
                                            << u"that of Ann Adams, but the number that of Ben Brown"_s;
        QTest::newRow("a comma too many")
            << QByteArray("Lee, Cy,cy@x.org,\n") << 2 << u"is not an e-mail address"_s;
    }
    void namesBadLines()
    {
        TemporaryForum house;
        house.addPerson(u"Ann Adams"_s, u"ann@x.org"_s, u"7000001"_s);
        house.addPerson(u"Ben Brown"_s, u"ben@x.org"_s, u"7000002"_s);
        QFETCH(QByteArray, lines);
        QFETCH(QString, problem);
        const QByteArray file = "Name,Email,GMC\n" + lines + "Zed,zed@x.org,\n";
        PeopleService& people = house.forum().people();
        for (const auto& import :
             {people.previewImport(house.tutor(), file), people.importFile(house.tutor(), file)}) {
            QVERIFY(import);
            QCOMPARE(import->badLines.size(), size_t(1));
            QTEST(import->badLines.front().line, "line");
            QVERIFY2(import->badLines.front().problem.contains(problem),
                     qPrintable(import->badLines.front().problem));
        }
        QVERIFY(!people.find(house.tutor(), u"zed@x.org"_s)); // nothing by halves
        QCOMPARE(people.list(house.tutor(), {.role = Role::Led})->size(), size_t(2));
    }

    void updatesOnlyWhatTheFileSays()
    {
        TemporaryForum house;
        PeopleService& people = house.forum().people();
        const Actor& office = house.administrator();
        QVERIFY(people.importFile(
            office,
            "Name,Email,GMC,Grade,Specialty,IMG\nAnn Lee,ann@x.org,7000001,Clinical Fellow,Surgery,yes\n"));
        QCOMPARE(shown(*people.importFile(office, "Email,Grade\nANN@x.org,Trust Grade Doctor\n")),
                 u"0 new, 1 updated, 0 unchanged; "_s);
        QCOMPARE(shown(*people.importFile(office, "GMC,Name,Specialty\n7000001,Ann Lee-Ode,\n")),
                 u"0 new, 1 updated, 0 unchanged; "_s);
        const auto ann = people.find(office, u"ann@x.org"_s);
        QCOMPARE(ann->fullName.value(), u"Ann Lee-Ode"_s);
        QCOMPARE(ann->grade, u"Trust Grade Doctor"_s);
        QCOMPARE(ann->specialty, u"Surgery"_s);
        QCOMPARE(ann->gmcNumber(), u"7000001"_s);
        QVERIFY(ann->isInternationalGraduate == true);
        // Known by the number, the address is what changes.
        QCOMPARE(shown(*people.importFile(office, "Email,GMC\nann.ode@x.org,7000001\n")),
                 u"0 new, 1 updated, 0 unchanged; "_s);
        QCOMPARE(people.find(office, u"ann.ode@x.org"_s)->id, ann->id);
    }
};

QTEST_GUILESS_MAIN(PeopleImportTest)
#include "tst_peopleimport.moc"
