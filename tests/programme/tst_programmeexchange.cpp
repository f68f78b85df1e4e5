// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const PlanRequest winter{QDate(2027, 12, 1), QDate(2028, 1, 31), QDate(2026, 1, 13), {}, {}};

} // namespace

/// How the programme is asked for, filled from files and handed out.
class TestProgrammeExchange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_forum = std::make_unique<TemporaryForum>(); }
    void cleanup() { m_forum.reset(); }

    void finds();
    void nextSession();
    void importsTheSample();
    void aBadLineImportsNothing();
    void exportsOrSaysWhyNot();
    void whoMay();

private:
    ProgrammeService& programme() { return m_forum->forum().programme(); }
    const Actor& tutor() { return m_forum->tutor(); }
    std::vector<TeachingSession> sessions() { return *programme().list(tutor()); }
    QString write(const QString& name, const QByteArray& bytes);

    std::unique_ptr<TemporaryForum> m_forum;
};

void TestProgrammeExchange::finds()
{
    QVERIFY(programme().generate(tutor(), winter));
    const TeachingSession first = sessions().front();
    QCOMPARE(programme().find(tutor(), u" 2027-12-14 "_s)->id, first.id);
    QCOMPARE(programme().find(tutor(), u"14/12/2027"_s)->id, first.id);
    QCOMPARE(programme().find(tutor(), QString::number(first.id.value()))->id, first.id);
    for (const QString& unknown : {u"2027-12-28"_s, u"4711"_s, u"tomorrow"_s, u""_s})
        QCOMPARE(programme().find(tutor(), unknown).failure().code, FailureCode::NotFound);
    QCOMPARE(programme().find(tutor(), u"2027-12-28"_s).failure().sentence,
             u"There is no session on Tuesday 28 December 2027."_s);

    TeachingSession second = first;
    second.span.start = QTime(16, 0);
    const auto added = programme().add(tutor(), second);
    QCOMPARE(programme().find(tutor(), u"2027-12-14"_s).failure().code, FailureCode::Refused);
    TeachingSession cancelled = first;
    cancelled.state = TeachingState::Cancelled;
    cancelled.cancellationReason = u"Moved"_s;
    QVERIFY(programme().update(tutor(), cancelled));
    QCOMPARE(programme().find(tutor(), u"2027-12-14"_s)->id, added->id);
}

void TestProgrammeExchange::nextSession()
{
    const Actor nobody = Actor::nobody();
    QVERIFY(!programme().nextSession(nobody)->has_value());
    QVERIFY(programme().generate(tutor(),
                                 {QDate(2026, 11, 1), QDate(2026, 12, 31), QDate(2026, 11, 24), {}, {}}));
    const auto dateAt = [&](QDate date, QTime time) {
        m_forum->clock().set(date, time);
        return (*programme().nextSession(nobody))->span.date;
    };
    QCOMPARE(dateAt(QDate(2026, 11, 11), QTime(9, 0)), QDate(2026, 11, 24));
    QCOMPARE(dateAt(QDate(2026, 11, 24), QTime(14, 59)), QDate(2026, 11, 24));
    QCOMPARE(dateAt(QDate(2026, 11, 24), QTime(15, 0)), QDate(2026, 12, 8));
    TeachingSession session = *programme().find(tutor(), u"2026-12-08"_s);
    session.state = TeachingState::Cancelled;
    session.cancellationReason = u"Strike"_s;
    QVERIFY(programme().update(tutor(), session));
    QCOMPARE(dateAt(QDate(2026, 11, 24), QTime(15, 0)), QDate(2026, 12, 22));
}

void TestProgrammeExchange::importsTheSample()
{
    const QString sample = QStringLiteral(TEST_DATA "/samples/programme.csv");
    QVERIFY(programme().generate(tutor(), winter));
    const auto preview = programme().importFile(tutor(), sample, true);
    QVERIFY(preview);
    QCOMPARE(preview->filled.size(), size_t(3));
    QVERIFY(sessions().front().isUntitled);
    const auto import = programme().importFile(tutor(), sample, false);
    QVERIFY(import);
    QCOMPARE(import->filled.size(), size_t(3));
    QCOMPARE(import->leftOver.size(), size_t(7));
    const TeachingSession first = sessions().front();
    QCOMPARE(first, import->filled.front().session);
    QCOMPARE(first.title, u"Sepsis in the first hour"_s);
    QCOMPARE(first.specialties, (QStringList{u"Emergency Medicine"_s, u"Medicine"_s, u"Surgery"_s}));
    QCOMPARE(first.sequence, 1);
    const auto again = programme().importFile(tutor(), sample, false);
    QCOMPARE(again->filled.size(), size_t(0));
    QCOMPARE(again->present.size(), size_t(3));
    QCOMPARE(sessions().front(), first);
}

void TestProgrammeExchange::aBadLineImportsNothing()
{
    QVERIFY(programme().generate(tutor(), winter));
    const QString path =
        write(u"bad.csv"_s, "Title,Area,Specialties\nSepsis,Clinical,Podiatry\nRotas,Rotas,\n");
    const auto import = programme().importFile(tutor(), path, false);
    QVERIFY(!import);
    QVERIFY(import.failure().sentence.startsWith(u"Line 3: “Rotas” is not an area"_s));
    QVERIFY(sessions().front().isUntitled);
    Statement specialty(m_forum->connection(), u"SELECT 1 FROM specialty WHERE name = 'Podiatry'"_s);
    QVERIFY(!specialty.next());
    QVERIFY(!programme().importFile(tutor(), m_forum->folder() + u"/none.csv"_s, false));
}

void TestProgrammeExchange::exportsOrSaysWhyNot()
{
    QVERIFY(programme().generate(tutor(), winter));
    const QString path = m_forum->folder() + u"/forum.ics"_s;
    const auto events = programme().exportCalendar(tutor(), path);
    QVERIFY(events);
    QCOMPARE(*events, 6);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray calendar = file.readAll();
    QCOMPARE(calendar.count("BEGIN:VEVENT"), 6);
    QVERIFY(calendar.contains(sessions().front().uid.toLatin1()));

    for (const QString& no : {m_forum->folder() + u"/no/such/folder/forum.ics"_s, m_forum->folder(),
                              QString(), m_forum->path()}) {
        const auto refusedExport = programme().exportCalendar(tutor(), no);
        QVERIFY(!refusedExport);
        QCOMPARE(refusedExport.failure().code, FailureCode::Refused);
    }
    QCOMPARE(sessions().size(), size_t(3));
}

void TestProgrammeExchange::whoMay()
{
    const Actor nobody = Actor::nobody();
    const Actor& doctor = m_forum->doctor(0);
    for (const Actor* actor : {&nobody, &doctor}) {
        QCOMPARE(programme().generate(*actor, winter).failure().code, FailureCode::NotAllowed);
        QCOMPARE(programme().addClosure(*actor, QDate(2027, 1, 5), u"Works"_s).failure().code,
                 FailureCode::NotAllowed);
        QCOMPARE(programme().importFile(*actor, u"/none"_s, false).failure().code, FailureCode::NotAllowed);
    }
    QVERIFY(programme().generate(m_forum->administrator(), winter));
    QCOMPARE(programme().update(doctor, sessions().front()).failure().code, FailureCode::NotAllowed);
    QVERIFY(programme().list(doctor));
    QCOMPARE(programme().list(nobody).failure().code, FailureCode::NotAllowed);
    QVERIFY(programme().nextSession(nobody));
}

QString TestProgrammeExchange::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_forum->folder() + u'/' + name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QTEST_GUILESS_MAIN(TestProgrammeExchange)
#include "tst_programmeexchange.moc"
