// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/waitinglist.h"
#include "app/appointments/waitingreason.h"

#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;
using waitinglist::Queue;

namespace {

const QDate clinicDay(2026, 12, 8); // a Tuesday
const waitinglist::Terms terms{24, QTime(9, 0)};

const std::vector<std::pair<PlaceState, QString>> allStates = {
    {PlaceState::Waiting, u"waiting"_s},   {PlaceState::Offered, u"offered"_s},
    {PlaceState::Accepted, u"accepted"_s}, {PlaceState::Declined, u"declined"_s},
    {PlaceState::Expired, u"expired"_s},   {PlaceState::Withdrawn, u"withdrawn"_s}};
const std::vector<std::pair<PlaceEvent, QString>> allEvents = {
    {PlaceEvent::Offer, u"offer"_s},        {PlaceEvent::Accept, u"accept"_s},
    {PlaceEvent::Decline, u"decline"_s},    {PlaceEvent::RunOut, u"run out"_s},
    {PlaceEvent::TakeBack, u"take back"_s}, {PlaceEvent::Give, u"give"_s},
    {PlaceEvent::Leave, u"leave"_s}};

LocalMoment december(int day, int hour, int minute = 0, int second = 0)
{
    return {QDate(2026, 12, day), QTime(hour, minute, second)};
}

Clinic clinicOf(ClinicState state = ClinicState::Open)
{
    return {.id = ClinicId(1), .span = {clinicDay, QTime(15, 0), 60}, .state = state};
}

/// Slots 1, 2, … at 3pm, 3.20pm, …; 't' is taken, 'f' free, 'b' blocked, 'j' joined to the first.
std::vector<Slot> slotsOf(const char* states)
{
    std::vector<Slot> all;
    for (int n = 0; states[n] != '\0'; ++n) {
        Slot slot{.id = SlotId(n + 1), .clinic = ClinicId(1), .span = {}};
        slot.span = {clinicDay, QTime(15, 0).addSecs(n * 1200), 20};
        slot.isTaken = states[n] == 't';
        slot.isBlocked = states[n] == 'b';
        if (states[n] == 'j')
            slot.joinedTo = SlotId(1);
        all.push_back(slot);
    }
    return all;
}

WaitingPlace waiting(int position)
{
    return {.clinic = ClinicId(1), .position = position};
}

WaitingPlace offered(int position, int slot, LocalMoment ends)
{
    return {.clinic = ClinicId(1),
            .position = position,
            .state = PlaceState::Offered,
            .offer = SlotOffer{SlotId(slot), ends}};
}

WaitingPlace ended(int position, PlaceState state)
{
    return {.clinic = ClinicId(1), .position = position, .state = state};
}

/// "1 offered 2 until 7 09:00, 2 waiting"
QString told(const Queue& queue)
{
    QStringList lines;
    for (const WaitingPlace& place : queue) {
        QString line = QString::number(place.position) + u' ';
        line += std::ranges::find(allStates, place.state, &std::pair<PlaceState, QString>::first)->second;
        if (place.offer)
            line += u" %1 until %2 %3"_s.arg(place.offer->slot.value())
                        .arg(place.offer->ends.date.day())
                        .arg(place.offer->ends.time.toString(u"HH:mm"));
        lines << line;
    }
    return lines.join(u", "_s);
}

} // namespace

class WaitingListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventInEveryState_data();
    void everyEventInEveryState();
    void anEventReachesItsPlaceOnly_data();
    void anEventReachesItsPlaceOnly();
    void timePasses_data();
    void timePasses();
    void freeTimesAreOffered_data();
    void freeTimesAreOffered();
    void anOfferEndsToTheMinute_data();
    void anOfferEndsToTheMinute();
    void newcomersWaitTheirTurn_data();
    void newcomersWaitTheirTurn();
    void aPlaceSaysWhyItHasNoOffer_data();
    void aPlaceSaysWhyItHasNoOffer();
};

void WaitingListTest::everyEventInEveryState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("expected"); // empty: it cannot happen
    // In the order of allEvents:                      offer      accept      decline     run out    take back
    // give        leave
    const std::vector<QStringList> table = {
        /* waiting */ {u"offered"_s, {}, {}, {}, {}, u"accepted"_s, u"withdrawn"_s},
        /* offered */
        {{}, u"accepted"_s, u"declined"_s, u"expired"_s, u"waiting"_s, u"accepted"_s, u"withdrawn"_s},
        /* accepted */ {{}, {}, {}, {}, {}, {}, {}},
        /* declined */ {{}, {}, {}, {}, {}, {}, {}},
        /* expired */ {{}, {}, {}, {}, {}, {}, {}},
        /* withdrawn */ {{}, {}, {}, {}, {}, {}, {}}};
    for (size_t state = 0; state < allStates.size(); ++state) {
        for (size_t event = 0; event < allEvents.size(); ++event)
            QTest::addRow("%s: %s", qPrintable(allStates[state].second), qPrintable(allEvents[event].second))
                << int(allStates[state].first) << int(allEvents[event].first)
                << table[state][qsizetype(event)];
    }
}

void WaitingListTest::everyEventInEveryState()
{
    QFETCH(int, state);
    QFETCH(int, event);
    QFETCH(QString, expected);
    const std::optional<PlaceState> after = waitinglist::stateAfter(PlaceState(state), PlaceEvent(event));
    QCOMPARE(after.has_value(), !expected.isEmpty());
    if (after)
        QCOMPARE(std::ranges::find(allStates, *after, &std::pair<PlaceState, QString>::first)->second,
                 expected);
}

void WaitingListTest::anEventReachesItsPlaceOnly_data()
{
    everyEventInEveryState_data();
}

void WaitingListTest::anEventReachesItsPlaceOnly()
{
    QFETCH(int, state);
    QFETCH(int, event);
    QFETCH(QString, expected);
    const LocalMoment end = december(7, 9);
    Queue queue = {offered(1, 1, end), ended(2, PlaceState(state)), waiting(3)};
    if (PlaceState(state) == PlaceState::Offered)
        queue[1] = offered(2, 2, end);
    const std::optional<Queue> after = waitinglist::after(queue, 2, PlaceEvent(event));
    // Offers are made by a free time alone, and in order.
    QCOMPARE(after.has_value(), !expected.isEmpty() && PlaceEvent(event) != PlaceEvent::Offer);
    QVERIFY(!waitinglist::after(queue, 4, PlaceEvent(event)));
    if (!after)
        return;
    QCOMPARE(after->at(0), queue[0]);
    QCOMPARE(after->at(2), queue[2]);
    QVERIFY(!after->at(1).offer);
    QCOMPARE(told({after->at(1)}), u"2 "_s + expected);
}

void WaitingListTest::timePasses_data()
{
    QTest::addColumn<Queue>("queue");
    QTest::addColumn<QByteArray>("slots");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<LocalMoment>("now");
    QTest::addColumn<QString>("expected");
    const LocalMoment first = december(4, 10, 30);
    const Queue two = {offered(1, 2, first), waiting(2), waiting(3)};
    QTest::newRow("nobody") << Queue{} << "ff"_ba << false << first << u""_s;
    QTest::newRow("a second before the end") << two << "tf"_ba << false << december(4, 10, 29, 59)
                                             << u"1 offered 2 until 4 10:30, 2 waiting, 3 waiting"_s;
    QTest::newRow("at the end") << two << "tf"_ba << false << first
                                << u"1 expired, 2 offered 2 until 5 10:30, 3 waiting"_s;
    QTest::newRow("hours later the next offer counts from the end")
        << two << "tf"_ba << false << december(4, 20) << u"1 expired, 2 offered 2 until 5 10:30, 3 waiting"_s;
    QTest::newRow("two in a row") << two << "tf"_ba << false << december(5, 10, 30)
                                  << u"1 expired, 2 expired, 3 offered 2 until 6 10:30"_s;
    QTest::newRow("all run out; the time is simply free")
        << two << "tf"_ba << false << december(7, 0) << u"1 expired, 2 expired, 3 expired"_s;
    const Queue late = {offered(1, 2, december(7, 20)), waiting(2), waiting(3)};
    QTest::newRow("a night shortens the next") << late << "tf"_ba << false << december(7, 20)
                                               << u"1 expired, 2 offered 2 until 8 09:00, 3 waiting"_s;
    QTest::newRow("after the cut-off nothing passes on")
        << late << "tf"_ba << false << december(8, 9) << u"1 expired, 2 expired, 3 waiting"_s;
    QTest::newRow("long after the clinic")
        << late << "tf"_ba << false << december(28, 9) << u"1 expired, 2 expired, 3 waiting"_s;
    QTest::newRow("an offer past the cut-off ends at it")
        << Queue{offered(1, 1, december(9, 12)), waiting(2)} << "ft"_ba << false << december(8, 9)
        << u"1 expired, 2 waiting"_s;
    QTest::newRow("the ended stay") << Queue{ended(1, PlaceState::Declined), ended(2, PlaceState::Withdrawn),
                                             ended(3, PlaceState::Expired), ended(4, PlaceState::Accepted)}
                                    << "ft"_ba << false << december(8, 9)
                                    << u"1 declined, 2 withdrawn, 3 expired, 4 accepted"_s;
    QTest::newRow("two ends at once, in order")
        << Queue{offered(1, 2, first), offered(2, 1, first), waiting(3), waiting(4)} << "ff"_ba << false
        << first << u"1 expired, 2 expired, 3 offered 1 until 5 10:30, 4 offered 2 until 5 10:30"_s;
    QTest::newRow("blocked meanwhile")
        << two << "tb"_ba << false << december(4, 8) << u"1 waiting, 2 waiting, 3 waiting"_s;
    QTest::newRow("joined meanwhile")
        << two << "tj"_ba << false << december(4, 8) << u"1 waiting, 2 waiting, 3 waiting"_s;
    QTest::newRow("cancelled clinic")
        << two << "tf"_ba << true << december(4, 8) << u"1 waiting, 2 waiting, 3 waiting"_s;
    QTest::newRow("cancelled long ago")
        << two << "tf"_ba << true << december(6, 8) << u"1 waiting, 2 waiting, 3 waiting"_s;
}

void WaitingListTest::timePasses()
{
    QFETCH(Queue, queue);
    QFETCH(QByteArray, slots);
    QFETCH(bool, isCancelled);
    QFETCH(LocalMoment, now);
    QFETCH(QString, expected);
    const Clinic clinic = clinicOf(isCancelled ? ClinicState::Cancelled : ClinicState::Open);
    const std::vector<Slot> all = slotsOf(slots.constData());
    const Queue after = waitinglist::settled(queue, {clinic, all, terms}, now);
    QCOMPARE(told(after), expected);
    QCOMPARE(told(waitinglist::settled(after, {clinic, all, terms}, now)), expected);
}

void WaitingListTest::freeTimesAreOffered_data()
{
    QTest::addColumn<Queue>("queue");
    QTest::addColumn<QByteArray>("slots");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<LocalMoment>("now");
    QTest::addColumn<QString>("expected");
    const Queue three = {waiting(1), waiting(2), waiting(3)};
    const LocalMoment now = december(4, 10, 30, 59);
    QTest::newRow("none is free") << three << "tbj"_ba << false << now
                                  << u"1 waiting, 2 waiting, 3 waiting"_s;
    QTest::newRow("one is free") << three << "ttf"_ba << false << now
                                 << u"1 offered 3 until 5 10:30, 2 waiting, 3 waiting"_s;
    QTest::newRow("two are free") << three << "ftf"_ba << false << now
                                  << u"1 offered 1 until 5 10:30, 2 offered 3 until 5 10:30, 3 waiting"_s;
    QTest::newRow("more than wait") << Queue{waiting(1)} << "fff"_ba << false << now
                                    << u"1 offered 1 until 5 10:30"_s;
    QTest::newRow("nobody waits") << Queue{ended(1, PlaceState::Withdrawn)} << "fff"_ba << false << now
                                  << u"1 withdrawn"_s;
    QTest::newRow("one is offered already")
        << Queue{offered(1, 1, december(4, 12)), waiting(2)} << "ftf"_ba << false << now
        << u"1 offered 1 until 4 12:00, 2 offered 3 until 5 10:30"_s;
    QTest::newRow("the ended are passed over")
        << Queue{ended(1, PlaceState::Expired), ended(2, PlaceState::Declined), waiting(3)} << "tf"_ba
        << false << now << u"1 expired, 2 declined, 3 offered 2 until 5 10:30"_s;
    QTest::newRow("the day before") << three << "tf"_ba << false << december(7, 16)
                                    << u"1 offered 2 until 8 09:00, 2 waiting, 3 waiting"_s;
    QTest::newRow("a second before the cut-off") << three << "tf"_ba << false << december(8, 8, 59, 59)
                                                 << u"1 offered 2 until 8 09:00, 2 waiting, 3 waiting"_s;
    QTest::newRow("at the cut-off") << three << "tf"_ba << false << december(8, 9)
                                    << u"1 waiting, 2 waiting, 3 waiting"_s;
    QTest::newRow("after it") << three << "tf"_ba << false << december(8, 14)
                              << u"1 waiting, 2 waiting, 3 waiting"_s;
    QTest::newRow("cancelled") << three << "tf"_ba << true << now << u"1 waiting, 2 waiting, 3 waiting"_s;
    QTest::newRow("what is blocked is taken back, and offered again in order")
        << Queue{offered(1, 1, december(4, 12)), waiting(2)} << "bf"_ba << false << now
        << u"1 offered 2 until 5 10:30, 2 waiting"_s;
}

void WaitingListTest::freeTimesAreOffered()
{
    QFETCH(Queue, queue);
    QFETCH(QByteArray, slots);
    QFETCH(bool, isCancelled);
    QFETCH(LocalMoment, now);
    QFETCH(QString, expected);
    const Clinic clinic = clinicOf(isCancelled ? ClinicState::Cancelled : ClinicState::Open);
    const std::vector<Slot> all = slotsOf(slots.constData());
    QCOMPARE(told(waitinglist::withOffers(queue, {clinic, all, terms}, now)), expected);
}

void WaitingListTest::anOfferEndsToTheMinute_data()
{
    QTest::addColumn<LocalMoment>("made");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QTime>("offersEnd");
    QTest::addColumn<LocalMoment>("ends");
    QTest::newRow("a day later") << december(4, 10, 30, 42) << 24 << QTime(9, 0) << december(5, 10, 30);
    QTest::newRow("over midnight") << december(4, 23, 30) << 2 << QTime(9, 0) << december(5, 1, 30);
    QTest::newRow("the cut-off is earlier") << december(7, 10) << 24 << QTime(9, 0) << december(8, 9);
    QTest::newRow("the clinic is earlier") << december(8, 10) << 24 << QTime(17, 0) << december(8, 15);
    const LocalMoment saturday{QDate(2026, 10, 24), QTime(15, 0)};
    const LocalMoment sunday{QDate(2026, 10, 25), QTime(15, 0)};
    QTest::newRow("the clocks change, the time of day does not") << saturday << 24 << QTime(9, 0) << sunday;
}

void WaitingListTest::anOfferEndsToTheMinute()
{
    QFETCH(LocalMoment, made);
    QFETCH(int, hours);
    QFETCH(QTime, offersEnd);
    QFETCH(LocalMoment, ends);
    const Clinic clinic = clinicOf();
    const std::vector<Slot> all = slotsOf("t");
    QCOMPARE(waitinglist::offerEnd({clinic, all, {hours, offersEnd}}, made), ends);
}

void WaitingListTest::newcomersWaitTheirTurn_data()
{
    QTest::addColumn<Queue>("queue");
    QTest::addColumn<QByteArray>("slots");
    QTest::addColumn<QByteArray>("kept"); // 'k' where a free time is held
    const LocalMoment end = december(4, 12);
    QTest::newRow("nobody waits") << Queue{} << "ftf"_ba
                                  << "..."_ba;
    QTest::newRow("all have ended") << Queue{ended(1, PlaceState::Expired)} << "ftf"_ba
                                    << "..."_ba;
    QTest::newRow("somebody waits") << Queue{waiting(1)} << "ftf"_ba
                                    << "k.k"_ba;
    QTest::newRow("whoever waited has an offer") << Queue{offered(1, 3, end)} << "ftf"_ba
                                                 << "..k"_ba;
    QTest::newRow("one has an offer, one waits") << Queue{offered(1, 3, end), waiting(2)} << "ftf"_ba
                                                 << "k.k"_ba;
    QTest::newRow("what is not free is not kept") << Queue{waiting(1)} << "tbj"_ba
                                                  << "..."_ba;
}

void WaitingListTest::newcomersWaitTheirTurn()
{
    QFETCH(Queue, queue);
    QFETCH(QByteArray, slots);
    QFETCH(QByteArray, kept);
    QByteArray found;
    for (const Slot& slot : slotsOf(slots.constData()))
        found += waitinglist::isKept(slot, queue) ? 'k' : '.';
    QCOMPARE(found, kept);
    QCOMPARE(waitinglist::nextPosition(queue), int(queue.size()) + 1);
}

void WaitingListTest::aPlaceSaysWhyItHasNoOffer_data()
{
    QTest::addColumn<Queue>("queue");
    QTest::addColumn<QByteArray>("slots");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<LocalMoment>("now");
    QTest::addColumn<QString>("forHolder");
    QTest::addColumn<QString>("forTutor");
    const LocalMoment now = december(4, 10);
    const Queue three = {waiting(1), waiting(2), waiting(3)};
    const QString day = u"Tuesday 8 December 2026"_s;
    QTest::newRow("all are taken") << three << "ttb"_ba << false << now
                                   << u"All times of "_s + day +
                                          u" are taken, and 2 places are before yours."_s
                                   << u"All times of "_s + day +
                                          u" are taken, and 2 places are before this one."_s;
    QTest::newRow("one before") << Queue{ended(1, PlaceState::Declined), waiting(2), waiting(3)} << "tt"_ba
                                << false << now
                                << u"All times of "_s + day + u" are taken, and 1 place is before yours."_s
                                << u"All times of "_s + day +
                                       u" are taken, and 1 place is before this one."_s;
    QTest::newRow("the next") << Queue{ended(1, PlaceState::Declined), ended(2, PlaceState::Expired),
                                       waiting(3)}
                              << "tt"_ba << false << now
                              << u"All times of "_s + day + u" are taken; yours is the next place."_s
                              << u"All times of "_s + day + u" are taken; this is the next place."_s;
    QTest::newRow("offered to another")
        << Queue{offered(1, 1, december(4, 12)), ended(2, PlaceState::Withdrawn), waiting(3)} << "ft"_ba
        << false << now
        << u"What is free on "_s + day +
               u" is offered to someone who joined earlier; yours is the next place."_s
        << u"What is free on "_s + day +
               u" is offered to someone who joined earlier; this is the next place."_s;
    const QString decides =
        u"From 9am on "_s + day + u" the tutor decides who has a time that becomes free."_s;
    QTest::newRow("the tutor decides") << three << "tf"_ba << false << december(8, 9) << decides << decides;
    const QString cancelled = u"The 1:1s of "_s + day + u" are cancelled."_s;
    QTest::newRow("cancelled") << three << "tf"_ba << true << now << cancelled << cancelled;
    const QString over = u"The 1:1s of "_s + day + u" have begun, and no time is left."_s;
    QTest::newRow("over") << three << "tf"_ba << false << december(8, 15, 20) << over << over;
    QTest::newRow("has an offer") << Queue{waiting(1), waiting(2), offered(3, 1, december(4, 12))} << "ft"_ba
                                  << false << now << u""_s << u""_s;
    QTest::newRow("has ended") << Queue{waiting(1), waiting(2), ended(3, PlaceState::Expired)} << "tt"_ba
                               << false << now << u""_s << u""_s;
}

void WaitingListTest::aPlaceSaysWhyItHasNoOffer()
{
    QFETCH(Queue, queue);
    QFETCH(QByteArray, slots);
    QFETCH(bool, isCancelled);
    QFETCH(LocalMoment, now);
    QFETCH(QString, forHolder);
    QFETCH(QString, forTutor);
    const Clinic clinic = clinicOf(isCancelled ? ClinicState::Cancelled : ClinicState::Open);
    const std::vector<Slot> all = slotsOf(slots.constData());
    const std::optional<WaitingReason> reason = reasonFor(3, queue, {clinic, all, terms}, now);
    QCOMPARE(reason.has_value(), !forHolder.isEmpty());
    if (!reason)
        return;
    QCOMPARE(sentenceOf(*reason, WaitingReader::Holder), forHolder);
    QCOMPARE(sentenceOf(*reason, WaitingReader::Tutor), forTutor);
}

} // namespace ledforum

Q_DECLARE_METATYPE(ledforum::LocalMoment)
Q_DECLARE_METATYPE(ledforum::waitinglist::Queue)

QTEST_GUILESS_MAIN(ledforum::WaitingListTest)
#include "tst_waitinglist.moc"
