// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicmaker.h"
#include "app/forum/settings.h"
#include "database/appointments/waitingstore.h"
#include "tests/appointments/bookingrace.h"

#include <QProcess>
#include <QTest>

#include <array>
#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int processes = 4;
constexpr int attempts = 10'000; // in all
constexpr int limit = 2;

/// What the processes were told.
struct Ledger
{
    std::map<qint64, int> balance; ///< of a slot: how often it was taken, less how often it was freed
    std::map<qint64, int> joined;  ///< of a clinic
    std::map<QString, int> acts;
    std::map<QString, int> refusals;
    int answered = 0;
    QStringList errors; ///< what no doctor should ever be told

    void read(const QString& line);
};

void Ledger::read(const QString& line)
{
    ++answered;
    const QStringList words = line.split(u' ');
    if (words[0] == u"FAILED"_s) {
        const QString sentence = words.mid(2).join(u' ');
        const auto code = FailureCode(words[1].toInt());
        const bool isRule = code == FailureCode::Refused || code == FailureCode::NotFound;
        const bool isBeaten = code == FailureCode::Conflict && !sentence.startsWith(u"Another program"_s);
        if (sentence.isEmpty() || (!isRule && !isBeaten))
            errors += line;
        ++refusals[isBeaten ? u"beaten by another"_s : u"refused by a rule"_s];
        return;
    }
    ++acts[words[0]];
    if (words[0] == u"join"_s)
        ++joined[words[2].toLongLong()];
    if (words[3] != u"0"_s)
        ++balance[words[3].toLongLong()];
    if (words[4] != u"0"_s)
        --balance[words[4].toLongLong()];
}

} // namespace

class BookingRaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theLedgerAndTheFileAgree();
    void nobodyIsBookedTwice();
    void everyJoinHasItsPlace();
    void theWaitingListsHold();
    void theFileIsSound();

private:
    TemporaryForum m_forum{bookingrace::today};
    std::vector<ClinicId> m_clinics;
    Ledger m_ledger;
};

/// Three clinics with eight times in all, for twelve doctors; then the race.
void BookingRaceTest::initTestCase()
{
    ForumSettings settings = *m_forum.forum().settings().current();
    settings.bookingsADoctorMayHold = limit;
    QVERIFY(m_forum.forum().settings().change(m_forum.administrator(), settings));
    static_cast<void>(m_forum.doctor(bookingrace::doctors - 1));
    static_cast<void>(m_forum.signedIn(u"tutor@forum.test"_s)); // vouches for their keys
    ClinicStore clinics(m_forum.connection());
    SlotStore slotStore(m_forum.connection());
    for (const auto& [day, minutes] : {std::pair(17, 60), std::pair(24, 60), std::pair(26, 40)})
        m_clinics.push_back(
            makeClinic(clinics, slotStore,
                       {.span = {QDate(2026, 11, day), QTime(15, 0), minutes}, .venue = u"Room 2"_s}));

    std::array<QProcess, processes> workers;
    for (int n = 0; n < processes; ++n)
        workers[size_t(n)].start(
            QCoreApplication::applicationFilePath(),
            {u"--worker"_s, m_forum.path(), QString::number(n + 1), QString::number(attempts / processes)});
    for (QProcess& worker : workers) {
        QVERIFY(worker.waitForFinished(280'000));
        QVERIFY2(worker.exitStatus() == QProcess::NormalExit && worker.exitCode() == 0,
                 worker.readAllStandardError().constData());
        const QString said = QString::fromUtf8(worker.readAllStandardOutput());
        for (const QString& line : said.split(u'\n', Qt::SkipEmptyParts))
            m_ledger.read(line);
    }
    for (const auto& [what, count] : m_ledger.acts)
        qInfo("%s: %d", qPrintable(what), count);
    for (const auto& [what, count] : m_ledger.refusals)
        qInfo("%s: %d", qPrintable(what), count);
}

/// Every acknowledged success is in the file, or was undone by another acknowledged one; and every act was
/// answered, by success or by a sentence.
void BookingRaceTest::theLedgerAndTheFileAgree()
{
    QCOMPARE(m_ledger.answered, attempts);
    QVERIFY2(m_ledger.errors.isEmpty(), qPrintable(m_ledger.errors.value(0)));
    for (const char* act :
         {"book", "move", "cancel", "join", "leave", "accept", "decline", "give", "moveAny", "cancelAny"})
        QVERIFY2(m_ledger.acts[QString::fromLatin1(act)] > 0, act); // else the race shows less than it says
    QVERIFY(m_ledger.refusals[u"beaten by another"_s] > 0);
    for (const ClinicId clinic : m_clinics) {
        for (const Slot& slot : SlotStore(m_forum.connection()).ofClinic(clinic))
            QCOMPARE(m_ledger.balance[slot.id.value()], slot.isTaken ? 1 : 0);
    }
}

void BookingRaceTest::nobodyIsBookedTwice()
{
    std::map<PersonId, int> held;
    for (const ClinicDay& day : *m_forum.forum().appointments().clinicDays(m_forum.tutor())) {
        std::vector<PersonId> there;
        for (const ClinicDaySlot& slot : day.daySlots) {
            QCOMPARE(slot.attendee.has_value(), slot.view.state == SlotState::Taken);
            if (!slot.attendee)
                continue;
            QVERIFY(slot.attendee->checksOut);
            QVERIFY(std::ranges::count(there, *slot.attendee->person) == 0);
            there.push_back(*slot.attendee->person);
            ++held[*slot.attendee->person];
        }
    }
    for (int n = 0; n < bookingrace::doctors; ++n) {
        const Actor& doctor = m_forum.doctor(n);
        QCOMPARE(int(m_forum.forum().appointments().mine(doctor)->size()), held[doctor.person()]);
        // Only a time that the tutor gave may go beyond the limit.
        QVERIFY(n >= bookingrace::firstWhoWaits || held[doctor.person()] <= limit);
    }
}

void BookingRaceTest::everyJoinHasItsPlace()
{
    for (const ClinicId clinic : m_clinics) {
        const std::vector<WaitingPlace> places = WaitingStore(m_forum.connection()).ofClinic(clinic);
        QCOMPARE(int(places.size()), m_ledger.joined[clinic.value()]);
        for (size_t n = 0; n < places.size(); ++n)
            QCOMPARE(places[n].position, int(n) + 1);
    }
}

/// Before the cut-off nobody waits while a time is free, and whoever holds a slot of a clinic does not wait
/// for it.
void BookingRaceTest::theWaitingListsHold()
{
    BookingService& service = m_forum.forum().appointments();
    for (const ClinicId clinic : m_clinics) {
        const auto entries = service.waitingList(m_forum.tutor(), clinic);
        QVERIFY(entries);
        int offers = 0;
        for (const WaitingEntry& entry : *entries) {
            QVERIFY(entry.attendee.checksOut);
            offers += entry.offer ? 1 : 0;
            for (const Slot& slot : SlotStore(m_forum.connection()).ofClinic(clinic))
                QVERIFY(!entry.offer || entry.offer->slot != slot.id || slot.isFree());
        }
        int free = 0;
        for (const Slot& slot : SlotStore(m_forum.connection()).ofClinic(clinic))
            free += slot.isFree() ? 1 : 0;
        QVERIFY(offers == free || offers == int(entries->size()));
    }
}

void BookingRaceTest::theFileIsSound()
{
    const Result<> sound = m_forum.forum().check();
    QVERIFY2(sound.isOk(), sound ? "" : qPrintable(sound.failure().sentence));
}

} // namespace ledforum

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.value(1) == QStringLiteral("--worker")) {
        ledforum::bookingrace::Worker(words[2], words[3].toUInt()).run(words[4].toInt());
        return 0;
    }
    ledforum::BookingRaceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_bookingrace_slow.moc"
