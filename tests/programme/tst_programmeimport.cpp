// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeimport.h"
#include "app/programme/sessionrules.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample()
{
    QFile file(QStringLiteral(TEST_DATA "/samples/programme.csv"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TeachingSession untitled(qint64 id, QDate date)
{
    TeachingSession session;
    session.id = TeachingSessionId(id);
    session.span = {date, QTime(14, 0), 60};
    session.title = untitledTitle();
    session.isUntitled = true;
    return session;
}

} // namespace

class TestProgrammeImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSample();
    void columnsByHeading();
    void refuses_data();
    void refuses();
    void fillsInOrderOfDate();
    void leavesTheRest();
    void aFileReadTwice();
};

void TestProgrammeImport::readsTheSample()
{
    const auto topics = readTopics(sample());
    QVERIFY2(topics, topics ? "" : qPrintable(topics.failure().sentence));
    QCOMPARE(topics->size(), size_t(10));
    const ProgrammeTopic& sepsis = topics->front();
    QCOMPARE(sepsis.line, 2);
    QCOMPARE(sepsis.title, u"Sepsis in the first hour"_s);
    QCOMPARE(sepsis.area, TeachingArea::Clinical);
    QVERIFY(sepsis.isClinical);
    QCOMPARE(sepsis.speakers, (std::vector<Speaker>{{u"Acute medicine team"_s, u"Consultant"_s}}));
    QCOMPARE(sepsis.outcomes,
             (QStringList{u"Recognise sepsis early"_s, u"start the bundle within an hour"_s}));
    QCOMPARE(sepsis.specialties, (QStringList{u"Medicine"_s, u"Emergency Medicine"_s, u"Surgery"_s}));
    const ProgrammeTopic& wellbeing = topics->at(7);
    QCOMPARE(wellbeing.title, u"Wellbeing, workload and asking for help"_s);
    QCOMPARE(wellbeing.area, TeachingArea::CareerAndWellbeing);
    QVERIFY(!wellbeing.isClinical);
    QCOMPARE(wellbeing.leadershipDomain, u"Demonstrating Personal Qualities: Managing Yourself"_s);
}

void TestProgrammeImport::columnsByHeading()
{
    const auto topics = readTopics("speaker ROLE;specialties;TITLE;speaker\n"
                                   "Consultant|;;;\n");
    QVERIFY(!topics);
    const auto sound = readTopics("Speaker role\tArea\tTitle\tSpeaker\r\n"
                                  ";Nurse\tnhs SYSTEMS\tHandover\tA. One; B. Two\r\n"
                                  "\t\t\t\r\n"
                                  "\tclinical\tFluids\t\r\n");
    QVERIFY2(sound, sound ? "" : qPrintable(sound.failure().sentence));
    QCOMPARE(sound->size(), size_t(2));
    QCOMPARE(sound->front().area, TeachingArea::NhsSystems);
    QCOMPARE(sound->front().speakers, (std::vector<Speaker>{{u"A. One"_s, {}}, {u"B. Two"_s, u"Nurse"_s}}));
    QVERIFY(!sound->front().isClinical);
    QVERIFY(sound->back().isClinical); // no column says otherwise
    QVERIFY(sound->back().speakers.empty());
}

void TestProgrammeImport::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("sentence");
    const QByteArray heading = "Title,Area,Clinical\n";
    QTest::newRow("no title column")
        << QByteArray("Name,Area\nSepsis,Clinical\n")
        << u"The file has no column “Title” in its first line. Nothing was imported."_s;
    QTest::newRow("nothing but a heading")
        << heading << u"The file has a heading and no topic. Nothing was imported."_s;
    QTest::newRow("an area of its own") << heading + "Sepsis,Clinical,yes\nRotas,Rotas,no\n"
                                        << u"Line 3: “Rotas” is not an area; the areas are Clinical, NHS "
                                           u"systems, Leadership, Career and wellbeing, "
                                           u"Other.\nNothing was imported."_s;
    QTest::newRow("neither yes nor no")
        << heading + "Sepsis,Clinical,perhaps\n"
        << u"Line 2: “perhaps” is neither yes nor no for Clinical.\nNothing was imported."_s;
    QTest::newRow("no title") << heading + ",Clinical,yes\n"
                              << u"Line 2: A session needs a title.\nNothing was imported."_s;
    QTest::newRow("a comma that is not quoted")
        << heading + "Wellbeing, workload,Other,no\n"
        << u"Line 2: it has 4 cells where the heading has 3; a text with a comma stands in quotation marks.\n"
           u"Nothing was imported."_s;
    QTest::newRow("two bad lines, both named")
        << heading + ",Clinical,yes\nSepsis,Clinical,yes\nFluids,Clinical,maybe\n"
        << u"Line 2: A session needs a title.\nLine 4: “maybe” is neither yes nor no for Clinical.\nNothing was imported."_s;
}

void TestProgrammeImport::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, sentence);
    const auto topics = readTopics(file);
    QVERIFY(!topics);
    QCOMPARE(topics.failure().sentence, sentence);
}

void TestProgrammeImport::fillsInOrderOfDate()
{
    const auto topics = readTopics(sample());
    std::vector<TeachingSession> sessions{untitled(3, QDate(2026, 12, 22)), untitled(1, QDate(2026, 11, 24)),
                                          untitled(2, QDate(2026, 12, 8)), untitled(4, QDate(2027, 1, 5))};
    sessions[2].state = TeachingState::Cancelled;
    sessions[3].isUntitled = false;
    sessions[3].title = u"A talk of one's own"_s;
    const ProgrammeImport import = matchTopics(*topics, sessions);
    QCOMPARE(import.filled.size(), size_t(2));
    QCOMPARE(import.filled[0].session.span.date, QDate(2026, 11, 24));
    QCOMPARE(import.filled[0].session.title, u"Sepsis in the first hour"_s);
    QVERIFY(!import.filled[0].session.isUntitled);
    QCOMPARE(import.filled[1].session.span.date, QDate(2026, 12, 22));
    QCOMPARE(import.filled[1].line, 3);
    QCOMPARE(import.leftOver.size(), size_t(8));
    QCOMPARE(import.leftOver.front().line, 4);
}

void TestProgrammeImport::leavesTheRest()
{
    const auto topics = readTopics("Title\nSepsis\n");
    const std::vector<TeachingSession> sessions{untitled(1, QDate(2026, 11, 24)),
                                                untitled(2, QDate(2026, 12, 8))};
    const ProgrammeImport import = matchTopics(*topics, sessions);
    QCOMPARE(import.filled.size(), size_t(1));
    QCOMPARE(import.filled[0].session.id, TeachingSessionId(1));
    QVERIFY(import.leftOver.empty());
}

void TestProgrammeImport::aFileReadTwice()
{
    const auto topics = readTopics("Title\nSepsis\nFluids\nRotas\n");
    std::vector<TeachingSession> sessions{untitled(1, QDate(2026, 11, 24)), untitled(2, QDate(2026, 12, 8)),
                                          untitled(3, QDate(2026, 12, 22)), untitled(4, QDate(2027, 1, 5))};
    sessions[0].isUntitled = false;
    sessions[0].title = u"SEPSIS"_s;
    sessions[1].isUntitled = false;
    sessions[1].title = u"Fluids"_s;
    sessions[1].state = TeachingState::Held; // a year ago, say: the topic may come again
    const ProgrammeImport import = matchTopics(*topics, sessions);
    QCOMPARE(import.present.size(), size_t(1));
    QCOMPARE(import.present[0].date, QDate(2026, 11, 24));
    QCOMPARE(import.filled.size(), size_t(2));
    QCOMPARE(import.filled[0].session.title, u"Fluids"_s);
    QCOMPARE(import.filled[0].session.id, TeachingSessionId(3));
}

QTEST_APPLESS_MAIN(TestProgrammeImport)
#include "tst_programmeimport.moc"
