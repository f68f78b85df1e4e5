// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"
#include "tests/support/commandrun.h"

#include <QProcess>
#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QString tutor = u"tutor@forum.test"_s;
const QString office = u"office@forum.test"_s;
const QString doctor = u"doctor0@forum.test"_s;

/// The real program; the first doctor has 3.20pm of the first clinic.
class Stage final
{
public:
    Stage()
        : m_runner(m_forum->path())
    {
        m_runner.setTime(u"2026-11-16 09:00:00"_s);
        for (const int n : {0, 1})
            static_cast<void>(m_forum->doctor(n));
        if (!m_forum.bookings().book(m_forum->doctor(0), m_forum.slotId(0, 1),
                                     agreeing(u"Career planning"_s, u"A word beforehand"_s)))
            qFatal("cannot book");
    }
    [[nodiscard]] ClinicForum& forum() { return m_forum; }
    [[nodiscard]] CommandRunner& runner() { return m_runner; }
    [[nodiscard]] QString file(const QString& name) { return m_forum->folder() + u'/' + name; }
    [[nodiscard]] CommandRun run(const QString& who, const QString& words, const QByteArray& input = {}) const
    {
        return m_runner.runAs(who, QProcess::splitCommand(words), input);
    }

private:
    ClinicForum m_forum;
    CommandRunner m_runner;
};

QString textOf(const QString& pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class ClinicCommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clinicsAreAddedMovedAndCancelled();
    void nothingIsDoneToBookedOnesWithoutConsent();
    void theClinicGoesAlongWithItsTeaching();
    void timesAreBlockedAndJoined();
    void aReplacedClinicIsTheOneMeant();
    void outcomesNotesAndActionsAreKept();
    void whatIsWrittenIsNeutralForDoctors();
    void theDaySheetIsTheTutors();
};

void ClinicCommandsTest::clinicsAreAddedMovedAndCancelled()
{
    Stage stage;
    CommandRun run = stage.run(
        office,
        u"clinics add --date 2026-12-01 --time 9.30 --minutes 45 --slot-minutes 15 --venue \"Room 7\""_s);
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.object()[u"start"].toString(), u"09:30"_s);
    QCOMPARE(run.object()[u"minutes"].toInt(), 45);
    const QString id = QString::number(run.object()[u"id"].toInteger());
    run = stage.run(office, u"clinics move 2026-12-01 --date 2026-12-25 --time 10:00"_s);
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.object()[u"date"].toString(), u"2026-12-25"_s);
    QCOMPARE(run.object()[u"warnings"].toArray().size(), 1);
    QCOMPARE(run.object()[u"sequence"].toInt(), 1);
    QCOMPARE(stage.run(office, u"clinics venue %1 --venue Library"_s.arg(id)).object()[u"venue"].toString(),
             u"Library"_s);
    QCOMPARE(stage.run(office, u"clinics cancel %1 --reason Holiday"_s.arg(id)).object()[u"state"].toString(),
             u"cancelled"_s);
    QCOMPARE(stage.run(office, u"clinics cancel %1 --reason Holiday"_s.arg(id)).status, 1);
    QCOMPARE(stage.run(office, u"clinics reinstate %1"_s.arg(id)).object()[u"state"].toString(), u"open"_s);
    const QJsonArray all = stage.run(doctor, u"clinics list --from 2026-12-01"_s).array();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1].toObject()[u"sequence"].toInt(), 4);
    QCOMPARE(stage.run(doctor, u"clinics add --date 2026-12-02"_s).status, 1);
    QCOMPARE(stage.run(office, u"clinics move 2026-12-02 --date 2026-12-03"_s).status, 1);
}

void ClinicCommandsTest::nothingIsDoneToBookedOnesWithoutConsent()
{
    Stage stage;
    CommandRun run = stage.run(office, u"clinics move 2026-11-24 --date 2026-11-26"_s);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.error().trimmed(),
             u"This affects 1 booked 1:1. Nothing was changed; say it again with --yes, "
             "and they are told at their next sign-in."_s);
    QCOMPARE(run.object()[u"booked"].toInt(), 1);
    QVERIFY(!run.object()[u"is_done"].toBool());
    QVERIFY(!run.out.contains("Doctor") && !run.out.contains("names"));
    run = stage.run(tutor, u"clinics cancel 2026-11-24 --reason Unwell"_s);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.object()[u"booked_names"].toArray(), QJsonArray{u"3.20pm, Doctor One"_s});
    QCOMPARE(stage.forum().clinic(0).sequence, 0);
    run = stage.run(office, u"clinics move 2026-11-24 --date 2026-11-26 --yes"_s);
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(!run.out.contains("Doctor"));
    QCOMPARE(stage.forum().clinic(0).span.date, QDate(2026, 11, 26));
    QCOMPARE(stage.forum().bookings().notices(stage.forum()->doctor(0))->size(), size_t(1));
}

void ClinicCommandsTest::theClinicGoesAlongWithItsTeaching()
{
    Stage stage;
    QCOMPARE(stage.run(office, u"programme add --date 2026-11-24 --title Sepsis"_s).status, 0);
    const QString move = u"programme move 2026-11-24 --date 2026-11-26 --with-clinic"_s;
    CommandRun run = stage.run(office, move);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("This affects 1 booked 1:1. Nothing was changed"), run.err.constData());
    QCOMPARE(run.object()[u"booked"].toInt(), 1);
    QVERIFY(!run.object()[u"is_done"].toBool(true));
    QVERIFY(!run.out.contains("Doctor") && !run.out.contains("names"));
    QCOMPARE(stage.run(tutor, move).object()[u"booked_names"].toArray(), QJsonArray{u"3.20pm, Doctor One"_s});
    run = stage.run(tutor, move + u" --dry-run"_s);
    QCOMPARE(run.status, 0);
    QVERIFY(run.object()[u"dry_run"].toBool());
    QCOMPARE(stage.forum().clinic(0).sequence, 0);
    QCOMPARE(stage.run(tutor, u"programme list"_s).array().at(0)[u"date"].toString(), u"2026-11-24"_s);

    run = stage.run(office, move + u" --yes"_s);
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(run.object()[u"is_done"].toBool());
    QCOMPARE(run.object()[u"clinics"].toArray().at(0)[u"date"].toString(), u"2026-11-26"_s);
    QCOMPARE(run.object()[u"changed"].toArray().at(0)[u"date"].toString(), u"2026-11-26"_s);
    QCOMPARE(stage.forum().clinic(0).span.date, QDate(2026, 11, 26));

    QCOMPARE(stage.run(office, u"programme move 2026-11-26 --time 23:30 --with-clinic --yes"_s).status, 1);
    run = stage.run(office, u"programme closure add 2026-11-26 --reason Works --with-clinic"_s);
    QCOMPARE(run.status, 1);
    QVERIFY(stage.run(office, u"programme closure list"_s).array().isEmpty());
    run = stage.run(
        office, u"programme closure add 2026-11-26 --reason Works --cancel-session --with-clinic --yes"_s);
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.object()[u"cancelled_sessions"].toArray().size(), 1);
    QCOMPARE(run.object()[u"clinics"].toArray().at(0)[u"reason"].toString(), u"Works"_s);
    QCOMPARE(stage.forum().clinic(0).state, ClinicState::Cancelled);
    // Nobody is booked in the second, so it waits for nothing.
    QCOMPARE(stage.run(office, u"programme add --date 2026-12-08 --title Burnout"_s).status, 0);
    QCOMPARE(stage.run(office, u"programme cancel 2026-12-08 --reason Snow --with-clinic"_s).status, 0);
    QCOMPARE(stage.forum().clinic(1).state, ClinicState::Cancelled);
}

void ClinicCommandsTest::timesAreBlockedAndJoined()
{
    Stage stage;
    const QString last = u" --date 2026-11-24 --time 3.40pm"_s;
    QCOMPARE(stage.run(tutor, u"appointments block"_s + last).object()[u"act"].toString(), u"blocked"_s);
    QCOMPARE(stage.run(tutor, u"appointments block"_s + last).status, 1);
    QCOMPARE(stage.run(office, u"appointments free"_s + last).status, 1);
    QCOMPARE(stage.run(tutor, u"appointments free"_s + last).status, 0);
    const QString booked = u" --date 2026-11-24 --time 15:20"_s;
    QCOMPARE(stage.run(tutor, u"appointments join"_s + booked).object()[u"minutes"].toInt(), 40);
    QCOMPARE(stage.run(tutor, u"appointments separate"_s + booked).object()[u"minutes"].toInt(), 20);
    QCOMPARE(stage.run(tutor, u"appointments separate"_s + booked).status, 1);
}

void ClinicCommandsTest::aReplacedClinicIsTheOneMeant()
{
    Stage stage;
    QCOMPARE(stage.run(tutor, u"clinics cancel 2026-11-24 --reason Unwell --yes"_s).status, 0);
    QCOMPARE(stage.run(office, u"clinics add --date 2026-11-24 --time 15:00 --minutes 60"_s).status, 0);
    const CommandRun run = stage.run(tutor, u"appointments block --date 2026-11-24 --time 15:00"_s);
    QVERIFY2(run.status == 0, run.err.constData());
}

void ClinicCommandsTest::outcomesNotesAndActionsAreKept()
{
    Stage stage;
    const QString which = u" --date 2026-11-24 --time 15:20"_s;
    QCOMPARE(stage.run(tutor, u"appointments outcome --outcome attended"_s + which).status, 1);
    stage.runner().setTime(u"2026-11-24 16:10:00"_s);
    CommandRun run = stage.run(tutor, u"appointments outcome --outcome attended --note-file -"_s + which,
                               "Zwölf\nFüchse\n");
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.object()[u"outcome"].toString(), u"attended"_s);
    QCOMPARE(run.object()[u"note"].toString(), u"Zwölf\nFüchse"_s);
    QCOMPARE(stage.run(tutor, u"appointments outcome --outcome absent"_s + which).status, 1);
    run = stage.run(tutor, u"appointments actions --action \"Apply to CESR\" --action \"Ring HR\""_s + which);
    QCOMPARE(run.object()[u"actions"].toArray(), (QJsonArray{u"Apply to CESR"_s, u"Ring HR"_s}));
    QCOMPARE(run.object()[u"note"].toString(), u"Zwölf\nFüchse"_s);
    run = stage.run(doctor, u"appointments actions"_s);
    QCOMPARE(run.array().size(), 2);
    QCOMPARE(run.array()[1].toObject()[u"action"].toString(), u"Ring HR"_s);
    QVERIFY(!run.out.contains("Zw"));
    QVERIFY(stage.run(u"doctor1@forum.test"_s, u"appointments actions"_s).array().isEmpty());

    run = stage.run(tutor, u"appointments follow-up --to-date 2026-12-08 --to-time 3pm"_s + which);
    QVERIFY2(run.status == 0, run.err.constData());
    run = stage.run(tutor, u"appointments history doctor0@forum.test"_s);
    QCOMPARE(run.array().size(), 1);
    QCOMPARE(run.array()[0].toObject()[u"outcome"].toString(), u"attended"_s);
    QCOMPARE(
        stage.run(tutor, u"appointments outcome --outcome none --note \" \""_s + which).object()[u"note"],
        u""_s);
    for (const QString& command :
         {u"appointments history doctor0@forum.test"_s, u"appointments outcome --note x"_s + which,
          u"appointments actions --action x"_s + which, u"appointments actions"_s}) {
        run = stage.run(office, command);
        QVERIFY2(run.status == 1 && run.out.isEmpty(), qPrintable(command + QString::fromUtf8(run.out)));
    }
}

void ClinicCommandsTest::whatIsWrittenIsNeutralForDoctors()
{
    Stage stage;
    CommandRun run = stage.run(doctor, u"appointments entry --out "_s + stage.file(u"mine.ics"_s));
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.object()[u"place"].toString(), u"Postgraduate Centre"_s);
    const int sequence = run.object()[u"sequence"].toInt();
    QFile entry(stage.file(u"mine.ics"_s));
    QVERIFY(entry.open(QIODevice::ReadOnly) &&
            entry.readAll().contains("DTSTART;TZID=Europe/London:20261124T152000"));
    QCOMPARE(stage.run(office, u"clinics move 2026-11-24 --time 9:00 --yes"_s).status, 0);
    run = stage.run(doctor, u"appointments entry --out "_s + stage.file(u"again.ics"_s));
    QVERIFY(run.object()[u"sequence"].toInt() > sequence);
    QCOMPARE(run.object()[u"start"].toString(), u"09:20"_s);
    run = stage.run(doctor, u"appointments slip --out "_s + stage.file(u"slip.pdf"_s));
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(textOf(stage.file(u"slip.pdf"_s)).contains(u"9.20am to 9.40am"));
    QCOMPARE(stage.run(u"doctor1@forum.test"_s, u"appointments entry --out x.ics"_s).status, 1);
    QCOMPARE(stage.run(office, u"appointments slip --out x.pdf"_s).status, 1);
}

void ClinicCommandsTest::theDaySheetIsTheTutors()
{
    Stage stage;
    const QString sheet = u"appointments day-sheet --date 2026-11-24 --out "_s;
    CommandRun run = stage.run(tutor, sheet + stage.file(u"day.pdf"_s));
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(textOf(stage.file(u"day.pdf"_s)).contains(u"A word beforehand"));
    run = stage.run(tutor, sheet + stage.file(u"bare.pdf"_s) + u" --without-topics"_s);
    QVERIFY2(run.status == 0, run.err.constData());
    const QString text = textOf(stage.file(u"bare.pdf"_s));
    QVERIFY(text.contains(u"Doctor One") && !text.contains(u"Career") && !text.contains(u"beforehand"));
    QCOMPARE(stage.run(office, sheet + stage.file(u"no.pdf"_s)).status, 1);
    QVERIFY(!QFile::exists(stage.file(u"no.pdf"_s)));
    QCOMPARE(stage.run(tutor, u"appointments day-sheet --date 2026-11-25 --out x.pdf"_s).status, 1);
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::ClinicCommandsTest)
#include "tst_cliniccommands_slow.moc"
