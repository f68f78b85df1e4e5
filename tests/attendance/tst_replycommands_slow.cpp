// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/replyservice.h"
#include "app/people/peopleservice.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QString office = u"office@forum.test"_s;
const QString one = u"doctor0@forum.test"_s;
const QString two = u"doctor1@forum.test"_s;

/// The real program on a real file, at half past nine on Monday 23 November 2026: a session tomorrow with one
/// place in the room, and two doctors.
class Stage final
{
public:
    Stage()
        : m_house(QDate(2026, 11, 2))
        , m_runner(m_house.path())
    {
        m_runner.setTime(u"2026-11-23 09:30:00"_s);
        add(QDate(2026, 11, 24), TeachingState::Published);
        for (int i = 0; i < 2; ++i)
            static_cast<void>(m_house.doctor(i));
    }
    TeachingSessionId add(QDate date, TeachingState state)
    {
        TeachingSession session;
        session.uid = date.toString(Qt::ISODate) + u"@forum.test"_s;
        session.span = {date, QTime(14, 0), 60};
        session.title = u"Sepsis in the first hour"_s;
        session.venue = u"Seminar Room 2"_s;
        session.onlineLink = u"https://teams.example.org/sepsis"_s;
        session.capacity = 1;
        session.state = state;
        if (state == TeachingState::Cancelled)
            session.cancellationReason = u"Snow"_s;
        return TeachingSessionStore(m_house.connection()).insert(session);
    }
    void setSpecialty(int doctor, const QString& specialty)
    {
        PeopleService& people = m_house.forum().people();
        const auto person = people.person(m_house.tutor(), m_house.doctor(doctor).person());
        PersonForm form = formOf(*person);
        form.specialty = specialty;
        form.grade = u"Clinical Fellow"_s;
        if (!people.edit(m_house.tutor(), person->id, form))
            qFatal("The doctor cannot be edited");
    }
    [[nodiscard]] TemporaryForum& house() { return m_house; }
    [[nodiscard]] CommandRunner& runner() { return m_runner; }
    [[nodiscard]] CommandRun run(const QString& who, const QString& words) const
    {
        return m_runner.runAs(who, words.split(u' '));
    }

private:
    TemporaryForum m_house;
    CommandRunner m_runner;
};

QString textOf(const QString& pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

} // namespace

class TestReplyCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesAndTakesBack()
    {
        Stage stage;
        const CommandRun reply =
            stage.run(one, u"attendance reply 2026-11-24 apologies --because not-released"_s);
        QVERIFY2(reply.status == 0, qPrintable(reply.error()));
        QCOMPARE(reply.object()[u"reply"_s].toString(), u"apologies"_s);
        QCOMPARE(reply.object()[u"because"_s].toString(), u"not-released"_s);
        QCOMPARE(stage.run(office, u"attendance reply 2026-11-24 on-teams --for doctor1@forum.test"_s).status,
                 0);

        const QJsonObject staff = stage.run(office, u"attendance replies 2026-11-24"_s).object();
        QCOMPARE(staff[u"people"_s].toArray().size(), 2);
        QCOMPARE(staff[u"people"_s][0][u"because"_s].toString(), u"not-released"_s);
        QCOMPARE(staff[u"people"_s][1][u"reply"_s].toString(), u"on-teams"_s);
        const QJsonObject doctor = stage.run(two, u"attendance replies 2026-11-24"_s).object();
        QVERIFY(!doctor.contains(u"people"_s));
        for (const QJsonObject& numbers : {staff, doctor}) {
            QCOMPARE(numbers[u"in_room"_s].toInt(-1), 0);
            QCOMPARE(numbers[u"on_teams"_s].toInt(-1), 1);
            QCOMPARE(numbers[u"apologies"_s].toInt(-1), 1);
            QCOMPARE(numbers[u"no_reply"_s].toInt(-1), 0);
            QCOMPARE(numbers[u"capacity"_s].toInt(-1), 1);
            QCOMPARE(numbers[u"places_left"_s].toInt(-1), 1);
        }
        const CommandRun back = stage.run(one, u"attendance unreply 2026-11-24"_s);
        QCOMPARE(back.status, 0);
        QVERIFY(back.object()[u"reply"_s].isNull());
        QCOMPARE(stage.run(one, u"attendance replies 2026-11-24"_s).object()[u"no_reply"_s].toInt(), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        const QString begin = u"attendance reply 2026-11-24 "_s;
        QTest::newRow("no such answer") << one << begin + u"maybe"_s << u"“maybe” is not a reply"_s;
        QTest::newRow("no category") << one << begin + u"apologies"_s
                                     << u"not-released, on-call-or-nights, leave"_s;
        QTest::newRow("never sick") << one << begin + u"apologies --because sick"_s << u"not a category"_s;
        QTest::newRow("a category of coming")
            << one << begin + u"in-room --because leave"_s << u"Only apologies"_s;
        QTest::newRow("for another") << one << begin + u"in-room --for doctor1@forum.test"_s << u"Only"_s;
        QTest::newRow("no doctor") << office << begin + u"in-room"_s << u"Only a doctor of the forum"_s;
        QTest::newRow("no session") << one << u"attendance reply 2026-11-25 in-room"_s
                                    << u"25 November 2026"_s;
    }
    void refuses()
    {
        Stage stage;
        QFETCH(QString, who);
        QFETCH(QString, words);
        QFETCH(QString, says);
        const CommandRun ran = stage.run(who, words);
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.error().contains(says), qPrintable(ran.error()));
        QCOMPARE(stage.run(one, u"attendance replies 2026-11-24"_s).object()[u"no_reply"_s].toInt(), 2);
    }

    /// Two programs at once, for the last place in the room: it goes to one of them, and the other is told.
    void theLastPlaceGoesToOne()
    {
        Stage stage;
        const QStringList words{u"attendance"_s, u"reply"_s, u"2026-11-24"_s, u"in-room"_s};
        for (int round = 0; round < 4; ++round) {
            QProcess first;
            QProcess second;
            stage.runner().startAs(first, one, words);
            stage.runner().startAs(second, two, words);
            const CommandRun runs[] = {CommandRunner::finished(first), CommandRunner::finished(second)};
            QCOMPARE(runs[0].status + runs[1].status, 1);
            const CommandRun& refused = runs[runs[0].status == 1 ? 0 : 1];
            QVERIFY2(refused.error().contains(u"The room is full: 1 of 1"_s), qPrintable(refused.error()));
            QCOMPARE(stage.run(one, u"attendance replies 2026-11-24"_s).object()[u"in_room"_s].toInt(), 1);
            for (const QString& who : {one, two})
                QCOMPARE(stage.run(who, u"attendance unreply 2026-11-24"_s).status, 0);
        }
    }

    void protectedTime()
    {
        Stage stage;
        stage.setSpecialty(0, u"Medicine"_s);
        stage.setSpecialty(1, u"=Surgery"_s);
        QCOMPARE(
            stage.run(one, u"attendance reply 2026-11-24 apologies --because on-call-or-nights"_s).status, 0);
        stage.runner().setTime(u"2026-11-24 15:05:00"_s);
        QCOMPARE(stage.run(office, u"attendance mark 2026-11-24 doctor1@forum.test present"_s).status, 0);
        const QJsonObject closed = stage.run(office, u"attendance close 2026-11-24"_s).object();
        QCOMPARE(closed[u"marked_apologies"_s].toInt(), 1);
        QCOMPARE(closed[u"marked_did_not_attend"_s].toInt(-1), 0);

        const QString file = stage.house().folder() + u"/time.csv"_s;
        const CommandRun run =
            stage.run(office, u"attendance protected-time --from 2026-11-01 --to 2026-11-30 --out "_s + file);
        QVERIFY2(run.status == 0, qPrintable(run.error()));
        const QJsonObject total = run.object()[u"total"_s].toObject();
        QCOMPARE(total[u"possible"_s].toInt(), 2);
        QCOMPARE(total[u"attended"_s].toInt(), 1);
        QCOMPARE(total[u"kept_percent"_s].toInt(), 50);
        QCOMPARE(total[u"hours_lost"_s].toDouble(), 1.0);
        QCOMPARE(total[u"apologies"_s][u"on_call_or_nights"_s].toInt(), 1);
        QCOMPARE(run.object()[u"specialties"_s].toArray().size(), 2);
        QFile table(file);
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray text = table.readAll();
        QVERIFY2(text.contains("'=Surgery,2026-11-01,2026-11-30,1,1,1,0,0,0,0,0,0,0,100,0.00,0.00,0.00,"
                               "0.00,0.00,0.00\r\n"),
                 text.constData());
        QVERIFY2(text.contains("Medicine,2026-11-01,2026-11-30,1,1,0,0,1,0,0,0,0,0,0,1.00,0.00,1.00,0.00,"
                               "0.00,0.00\r\n"),
                 text.constData());
        QCOMPARE(stage.run(one, u"attendance protected-time --from 2026-11-01 --to 2026-11-30"_s).status, 1);
        QCOMPARE(stage.run(office, u"attendance protected-time --from 2026-12-01 --to 2026-11-30"_s).status,
                 1);
    }

    void releaseLetters()
    {
        Stage stage;
        stage.add(QDate(2026, 12, 8), TeachingState::Planned);
        stage.add(QDate(2026, 12, 22), TeachingState::Cancelled);
        stage.add(QDate(2027, 1, 5), TeachingState::Planned);
        stage.setSpecialty(0, u"Émergency / Medicine"_s);
        stage.house().addPerson(u"Fatima Ŵyn-Jones"_s, u"f@forum.test"_s, u"7000999"_s);
        const QString folder = stage.house().folder() + u"/letters"_s;
        const CommandRun run = stage.run(
            office, u"attendance release-letters --from 2026-11-01 --to 2026-12-31 --out "_s + folder);
        QVERIFY2(run.status == 0, qPrintable(run.error()));
        QVERIFY(run.error().contains(u"Fatima Ŵyn-Jones"_s)); // has no specialty
        QCOMPARE(run.array().size(), 1);
        QCOMPARE(QDir(folder).entryList(QDir::Files),
                 QStringList{u"Release_Emergency-Medicine_2026-11-23.pdf"_s});
        const QString text = textOf(run.array()[0][u"file"_s].toString());
        for (const QString& words :
             {u"LED Educational Forum"_s, u"Hillside Hospital"_s, u"23 November 2026"_s,
              u"Dear rota co-ordinator"_s, u"Émergency / Medicine"_s, u"2pm to 3pm"_s, u"Doctor One"_s,
              u"Clinical Fellow"_s, u"Dr Tamsin Okonkwo-Hale"_s, u"Deputy Clinical Tutor"_s, u"8 December"_s,
              u"24 November"_s})
            QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
        for (const QString& words : {u"22 December"_s, u"5 January"_s, u"Doctor Two"_s, u"Ŵyn"_s})
            QVERIFY2(!text.contains(words), qPrintable(words));

        QCOMPARE(
            stage.run(one, u"attendance release-letters --from 2026-11-01 --to 2026-12-31 --out x"_s).status,
            1);
        const CommandRun nobody = stage.run(
            office,
            u"attendance release-letters --from 2026-11-01 --to 2026-12-31 --specialty Radiology --out "_s +
                folder);
        QCOMPARE(nobody.status, 1);
        QVERIFY(nobody.error().contains(u"“Radiology”"_s));
        QCOMPARE(stage
                     .run(office,
                          u"attendance release-letters --from 2026-12-20 --to 2026-12-31 --out "_s + folder)
                     .status,
                 1);
    }

    void importsThePast()
    {
        Stage stage;
        stage.add(QDate(2025, 3, 4), TeachingState::Planned);
        QFile file(stage.house().folder() + u"/past.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Date;Name;Minutes\n04/03/2025;One Doctor;45\n04/03/2025;Nobody Known;60\n");
        file.close();
        const QString command = u"attendance import-past "_s + file.fileName();
        const CommandRun refused = stage.run(office, command);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.error().contains(u"Line 3: Nobody in the forum is “Nobody Known”."_s),
                 qPrintable(refused.error()));
        const CommandRun dry = stage.run(office, command + u" --skip-unknown --dry-run"_s);
        QCOMPARE(dry.object()[u"new"_s].toInt(), 1);
        QCOMPARE(dry.object()[u"left_out"_s].toArray().size(), 1);
        QVERIFY(dry.object()[u"dry_run"_s].toBool());
        QCOMPARE(stage.run(office, command + u" --skip-unknown"_s).object()[u"new"_s].toInt(), 1);
        const QJsonArray list = stage.run(office, u"attendance list 2025-03-04"_s).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"minutes"_s].toInt(), 45);
        const QJsonObject again = stage.run(office, command + u" --skip-unknown"_s).object();
        QCOMPARE(again[u"new"_s].toInt(-1), 0);
        QCOMPARE(again[u"unchanged"_s].toInt(-1), 1);
        QCOMPARE(stage.run(one, command).status, 1);
    }
};

QTEST_GUILESS_MAIN(TestReplyCommands)
#include "tst_replycommands_slow.moc"
