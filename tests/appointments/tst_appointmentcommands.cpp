// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicmaker.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The real program on a real file, with a clinic some weeks after the computer's own date.
class Stage final
{
public:
    Stage()
        : m_house(QDate::currentDate())
        , m_date(QDate::currentDate().addDays(21))
        , m_runner(m_house.path())
    {
        for (const int n : {0, 1, 2, 3})
            static_cast<void>(m_house.doctor(n));
        ClinicStore clinics(m_house.connection());
        SlotStore slotStore(m_house.connection());
        Transaction transaction(m_house.connection());
        makeClinic(clinics, slotStore, {.span = {m_date, QTime(15, 0), 60}});
        transaction.commit();
    }

    [[nodiscard]] QString date() const { return m_date.toString(Qt::ISODate); }
    [[nodiscard]] const CommandRunner& runner() const { return m_runner; }
    [[nodiscard]] CommandRun run(const QString& as, const QStringList& words,
                                 const QByteArray& input = {}) const
    {
        return m_runner.runAs(as, words, input);
    }
    [[nodiscard]] QStringList booking(const QString& time) const
    {
        return {u"appointments"_s,    u"book"_s,   u"--date"_s, date(), u"--time"_s, time, u"--topic"_s,
                u"career planning"_s, u"--agree"_s};
    }

private:
    TemporaryForum m_house;
    QDate m_date;
    CommandRunner m_runner;
};

} // namespace

class AppointmentCommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDoctorBooksAndOnlyTheTutorReads();
    void fourProgramsRaceForOneSlot();
    void aBookingIsMoved();
    void theWaitingListFromEndToEnd();
    void timesOfLeaversAreListedAndFreed();
};

void AppointmentCommandsTest::aDoctorBooksAndOnlyTheTutorReads()
{
    const Stage stage;
    const QStringList list{u"appointments"_s, u"list"_s, u"--date"_s, stage.date()};
    QCOMPARE(stage
                 .run(u"doctor0@forum.test"_s,
                      stage.booking(u"3.20pm"_s) + QStringList{u"--message-file"_s, u"-"_s},
                      "A word beforehand\n")
                 .status,
             0);
    const QJsonObject seen = stage.run(u"tutor@forum.test"_s, list).array().at(1).toObject();
    QCOMPARE(seen.value(u"full_name"_s).toString(), u"Doctor One"_s);
    QCOMPARE(seen.value(u"message"_s).toString(), u"A word beforehand"_s);
    const QJsonObject hidden = stage.run(u"office@forum.test"_s, list).array().at(1).toObject();
    QCOMPARE(hidden.keys(), (QStringList{u"date"_s, u"id"_s, u"minutes"_s, u"start"_s, u"state"_s}));
    QCOMPARE(hidden.value(u"state"_s).toString(), u"taken"_s);
    QVERIFY(stage.run(u"doctor0@forum.test"_s, list).array().at(1).toObject().value(u"mine"_s).toBool());

    const CommandRun late = stage.run(u"doctor1@forum.test"_s, stage.booking(u"1520"_s));
    QCOMPARE(late.status, 1);
    QCOMPARE(late.error().trimmed(), u"3.20pm was just taken; 3.40pm is free."_s);
    QCOMPARE(stage.run(u"doctor0@forum.test"_s, {u"appointments"_s, u"cancel"_s}).status, 0);
    QCOMPARE(stage.run(u"doctor0@forum.test"_s, {u"appointments"_s, u"cancel"_s}).status, 1);
    QCOMPARE(stage.run(u"doctor1@forum.test"_s, stage.booking(u"1520"_s)).status, 0);
}

void AppointmentCommandsTest::fourProgramsRaceForOneSlot()
{
    const Stage stage;
    std::array<QProcess, 4> racers;
    for (size_t n = 0; n < racers.size(); ++n)
        stage.runner().startAs(racers.at(n), u"doctor%1@forum.test"_s.arg(n), stage.booking(u"15:00"_s));
    int winners = 0;
    for (QProcess& racer : racers) {
        const CommandRun ran = CommandRunner::finished(racer);
        winners += ran.status == 0 ? 1 : 0;
        if (ran.status != 0)
            QCOMPARE(ran.error().trimmed(), u"3pm was just taken; 3.20pm is free."_s);
    }
    QCOMPARE(winners, 1);
}

void AppointmentCommandsTest::aBookingIsMoved()
{
    const Stage stage;
    const QString doctor = u"doctor0@forum.test"_s;
    const QStringList move{u"appointments"_s, u"move"_s, u"--to-time"_s};
    QCOMPARE(stage.run(doctor, move + QStringList{u"15:00"_s}).status, 1);
    QCOMPARE(stage.run(doctor, stage.booking(u"15:20"_s)).status, 0);
    const CommandRun moved = stage.run(doctor, move + QStringList{u"3.40pm"_s});
    QCOMPARE(moved.status, 0);
    QCOMPARE(moved.object().value(u"start"_s).toString(), u"15:40"_s);
    QCOMPARE(moved.object()[u"moved_from"_s][u"start"_s].toString(), u"15:20"_s);
    QVERIFY(stage.run(doctor, {u"appointments"_s, u"notices"_s}).array().isEmpty());

    QCOMPARE(stage
                 .run(u"tutor@forum.test"_s, {u"appointments"_s, u"move"_s, u"--date"_s, stage.date(),
                                              u"--time"_s, u"15:40"_s, u"--to-time"_s, u"15:00"_s})
                 .status,
             0);
    const QStringList notices{u"appointments"_s, u"notices"_s, u"--acknowledge"_s};
    const QJsonArray told = stage.run(doctor, notices).array();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][u"kind"_s].toString(), u"moved"_s);
    QCOMPARE(told[0][u"start"_s].toString(), u"15:00"_s);
    QCOMPARE(told[0][u"before"_s][u"start"_s].toString(), u"15:40"_s);
    QVERIFY(stage.run(doctor, notices).array().isEmpty());
}

void AppointmentCommandsTest::theWaitingListFromEndToEnd()
{
    const Stage stage;
    const auto on = [&](const QString& act) {
        return QStringList{u"appointments"_s, act, u"--date"_s, stage.date()};
    };
    const QStringList wait = on(u"wait"_s) + QStringList{u"--topic"_s, u"Career planning"_s, u"--agree"_s};
    const QString waits = u"doctor3@forum.test"_s;
    QCOMPARE(stage.run(waits, wait).status, 1); // there are free times
    for (const int n : {0, 1, 2})
        QCOMPARE(stage
                     .run(u"doctor%1@forum.test"_s.arg(n),
                          stage.booking(u"15:%1"_s.arg(n * 20, 2, 10, QChar(u'0'))))
                     .status,
                 0);
    const CommandRun joined = stage.run(waits, wait + QStringList{u"--message-file"_s, u"-"_s}, "A word\n");
    QCOMPARE(joined.status, 0);
    QCOMPARE(joined.object()[u"number_in_line"_s].toInt(), 1);
    QCOMPARE(stage.run(waits, on(u"accept"_s)).status, 1);
    QCOMPARE(stage.run(u"office@forum.test"_s, on(u"waiting"_s)).array()[0].toObject().keys(),
             (QStringList{u"date"_s, u"minutes"_s, u"start"_s, u"waiting"_s}));

    QCOMPARE(stage.run(u"doctor1@forum.test"_s, {u"appointments"_s, u"cancel"_s}).status, 0);
    QCOMPARE(stage.run(u"doctor1@forum.test"_s, stage.booking(u"15:20"_s)).status, 1); // held for the list
    const QJsonObject seen = stage.run(u"tutor@forum.test"_s, on(u"waiting"_s)).array()[0].toObject();
    QCOMPARE(seen[u"full_name"_s].toString(), u"Doctor Four"_s);
    QCOMPARE(seen[u"message"_s].toString(), u"A word"_s);
    QCOMPARE(seen[u"state"_s].toString(), u"offered"_s);
    QVERIFY(seen[u"neutral_text"_s].toString().startsWith(u"Dear Doctor Four, please sign in"_s));
    QVERIFY(!seen[u"neutral_text"_s].toString().contains(u"1:1"_s));
    QCOMPARE(stage.run(waits, {u"appointments"_s, u"notices"_s}).array()[0][u"kind"_s].toString(),
             u"offer"_s);
    QCOMPARE(stage.run(waits, on(u"accept"_s)).object()[u"start"_s].toString(), u"15:20"_s);
    QVERIFY(stage.run(waits, {u"appointments"_s, u"waiting"_s}).array().isEmpty());

    // The next who waits is given a time by the tutor, and one more lets the time go.
    const QString next = u"doctor1@forum.test"_s;
    QCOMPARE(stage.run(next, wait).status, 0);
    QCOMPARE(stage.run(next, on(u"leave"_s)).status, 0);
    QCOMPARE(stage.run(next, on(u"leave"_s)).status, 1);
    QCOMPARE(stage.run(next, wait).status, 0);
    QCOMPARE(stage.run(u"doctor0@forum.test"_s, {u"appointments"_s, u"cancel"_s}).status, 0);
    const QStringList give = on(u"give"_s) + QStringList{u"--time"_s, u"15:00"_s, u"--position"_s};
    QCOMPARE(stage.run(u"office@forum.test"_s, give + QStringList{u"3"_s}).status, 1);
    QCOMPARE(stage.run(u"tutor@forum.test"_s, give + QStringList{u"2"_s}).status, 1); // has left
    QCOMPARE(stage.run(u"tutor@forum.test"_s, give + QStringList{u"3"_s}).status, 0);
    QCOMPARE(stage.run(u"doctor2@forum.test"_s, {u"appointments"_s, u"cancel"_s}).status, 0);
    QCOMPARE(stage.run(next, on(u"decline"_s)).status, 1); // was given another
}

void AppointmentCommandsTest::timesOfLeaversAreListedAndFreed()
{
    const Stage stage;
    QCOMPARE(stage.run(u"doctor0@forum.test"_s, stage.booking(u"1520"_s)).status, 0);
    const QStringList leavers{u"appointments"_s, u"leavers"_s};
    QVERIFY(stage.run(u"tutor@forum.test"_s, leavers).array().isEmpty());
    QCOMPARE(
        stage.run(u"office@forum.test"_s, {u"people"_s, u"deactivate"_s, u"doctor0@forum.test"_s}).status, 0);
    const QJsonArray theirs = stage.run(u"tutor@forum.test"_s, leavers).array();
    QCOMPARE(theirs.size(), 1);
    QCOMPARE(theirs.at(0).toObject().value(u"full_name"_s).toString(), u"Doctor One"_s);
    QCOMPARE(theirs.at(0).toObject().value(u"start"_s).toString(), u"15:20"_s);
    QCOMPARE(stage.run(u"office@forum.test"_s, leavers).status, 1);
    QCOMPARE(stage.run(u"tutor@forum.test"_s, leavers + QStringList{u"--free"_s}).array(), theirs);
    QVERIFY(stage.run(u"tutor@forum.test"_s, leavers).array().isEmpty());
    QCOMPARE(stage.run(u"doctor1@forum.test"_s, stage.booking(u"1520"_s)).status, 0);
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::AppointmentCommandsTest)
#include "tst_appointmentcommands.moc"
