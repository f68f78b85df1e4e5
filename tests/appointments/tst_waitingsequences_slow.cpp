// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/waitinglist.h"
#include "tests/appointments/waitingmodel.h"

#include <QTest>

#include <functional>
#include <random>

namespace ledforum {

using namespace Qt::StringLiterals;
using waitinglist::Queue;

namespace {

using Line = WaitingModel::Line;
using Person = WaitingModel::Person;

/// Sequences in all; each is a clinic with everything that happens to it.
constexpr int sequences = 100'000;
constexpr int firstMinute = 13 * 60 + 7; // of day 0

LocalMoment momentOf(int minute, int second = 0)
{
    static const QDate dayZero(2026, 10, 20); // the clocks change five days later
    return {dayZero.addDays(minute / 1440), QTime(minute % 1440 / 60, minute % 60, second)};
}

int minuteOf(const LocalMoment& moment)
{
    static const QDate dayZero(2026, 10, 20);
    return int(dayZero.daysTo(moment.date)) * 1440 + moment.time.msecsSinceStartOfDay() / 60000;
}

Person personOf(PlaceState state)
{
    return Person(state); // both are in the same order
}

/// One clinic, acted on through the program's machine as a transaction does it, and beside it on paper.
class Sequence final
{
public:
    explicit Sequence(quint32 seed)
        : m_random(seed)
    {
        m_terms = {number(0, 3) == 0 ? number(1, 60) : 24, QTime(number(0, 4) == 0 ? number(0, 17) : 9, 0)};
        const int count = number(1, 4);
        for (int n = 0; n < count; ++n)
            m_slots.push_back(
                {.id = SlotId(n + 1), .clinic = m_clinic.id, .span = {{}, {}, 15}, .isTaken = true});
        m_model.lines.assign(size_t(count), Line::Taken);
        m_model.now = firstMinute;
        m_model.cutOff = place(number(0, 6) * 1440 + 15 * 60);
        m_model.offerMinutes = m_terms.offerHours * 60;
    }

    /// Everything that happens; what went wrong first, or nothing.
    QString run()
    {
        const int acts = number(5, 25);
        for (int n = 0; n < acts && m_problem.isEmpty(); ++n) {
            act();
            compare();
        }
        if (m_problem.isEmpty())
            comeToAnEnd();
        return m_problem;
    }

private:
    int number(int least, int most)
    {
        return least + int(m_random() % quint32(most - least + 1)); // the same on every platform
    }
    void expect(bool holds, const char* what)
    {
        if (!holds && m_problem.isEmpty())
            m_problem = QString::fromLatin1(what);
    }
    /// Puts the clinic and its slots there, and says the minute of the cut-off.
    int place(int start)
    {
        m_start = start;
        m_clinic.span = {momentOf(start).date, momentOf(start).time, 60};
        for (size_t n = 0; n < m_slots.size(); ++n)
            m_slots[n].span = {m_clinic.span.date, m_clinic.span.start.addSecs(int(n) * 900), 15};
        return std::min(start / 1440 * 1440 + m_terms.offersEnd.hour() * 60, start);
    }
    [[nodiscard]] waitinglist::Scene scene() const { return {m_clinic, m_slots, m_terms}; }
    [[nodiscard]] LocalMoment now() const { return momentOf(m_model.now, m_second); }

    void act();
    void passTime();
    void joinOrBook();
    void answer(PlaceEvent event, Person as);
    void give();
    void changeSlot();
    void changeClinic();
    void moveClinic();
    void change(const std::function<void()>& onPaper, Queue queue);
    void compare();
    void compareSlots();
    void checkEnds();
    void comeToAnEnd();

    std::mt19937 m_random;
    Clinic m_clinic{.id = ClinicId(1), .span = {}};
    std::vector<Slot> m_slots;
    waitinglist::Terms m_terms;
    Queue m_queue; ///< as a database keeps it: settled only when something is written
    WaitingModel m_model;
    int m_start = 0; ///< of the clinic, in the model's minutes
    int m_second = 0;
    QString m_problem;
};

/// New offers go to the first of those who wait.
void expectInOrder(const Queue& before, const Queue& after, bool& holds)
{
    for (size_t i = 0; i < after.size(); ++i) {
        const bool isNew = after[i].offer && (i >= before.size() || !before[i].offer ||
                                              before[i].offer->slot != after[i].offer->slot);
        for (size_t j = 0; isNew && j < i; ++j)
            holds = holds && after[j].state != PlaceState::Waiting;
    }
}

void Sequence::act()
{
    switch (number(0, 10)) {
    case 0:
    case 1:
        return passTime();
    case 2:
    case 3:
        return joinOrBook();
    case 4:
        return answer(PlaceEvent::Accept, Person::Accepted);
    case 5:
        return answer(PlaceEvent::Decline, Person::Declined);
    case 6:
        return answer(PlaceEvent::Leave, Person::Left);
    case 7:
        return give();
    case 8:
        return changeSlot();
    case 9:
        return moveClinic();
    default:
        return changeClinic();
    }
}

/// A minute, an hour, a night, or weeks in which nobody looks; often exactly to an end, or to a minute
/// before.
void Sequence::passTime()
{
    int later = m_model.now + number(0, 3) * number(0, 3) * number(1, 400);
    if (number(0, 9) == 0)
        later = m_model.now + 1440 * number(1, 30);
    std::vector<int> ends = {m_model.cutOff};
    for (const WaitingModel::Entry& entry : m_model.people) {
        if (entry.is == Person::Offered)
            ends.push_back(entry.end);
    }
    if (number(0, 2) == 0)
        later = ends[size_t(number(0, int(ends.size()) - 1))] - number(0, 1);
    if (later <= m_model.now)
        return;
    m_second = number(0, 59);
    m_model.passUntil(later);
}

/// Settles, lets `onPaper` and the machine do the same, offers, and keeps the result.
void Sequence::change(const std::function<void()>& onPaper, Queue queue)
{
    onPaper();
    const Queue offered = waitinglist::withOffers(queue, scene(), now());
    bool isInOrder = true;
    expectInOrder(queue, offered, isInOrder);
    expect(isInOrder, "somebody was skipped when a time became free");
    m_queue = offered;
}

void Sequence::joinOrBook()
{
    Queue queue = waitinglist::settled(m_queue, scene(), now());
    for (size_t n = 0; n < m_slots.size(); ++n) {
        const bool isBookable = m_clinic.state == ClinicState::Open && m_slots[n].isFree() &&
                                !waitinglist::isKept(m_slots[n], queue);
        expect(isBookable == m_model.canBeBooked(int(n)), "a newcomer finds another time free");
        if (isBookable) {
            m_slots[n].isTaken = true;
            return change([&] { m_model.take(int(n)); }, queue);
        }
    }
    if (m_clinic.state == ClinicState::Cancelled || queue.size() >= 8)
        return;
    queue.push_back({.clinic = m_clinic.id, .position = waitinglist::nextPosition(queue)});
    change([&] { m_model.join(); }, queue);
}

void Sequence::answer(PlaceEvent event, Person as)
{
    const Queue queue = waitinglist::settled(m_queue, scene(), now());
    if (queue.empty())
        return;
    const int person = number(0, int(queue.size()) - 1);
    const std::optional<SlotOffer> offer = queue[size_t(person)].offer;
    const std::optional<Queue> after = waitinglist::after(queue, person + 1, event);
    const bool isAllowed = event == PlaceEvent::Leave ? m_model.stands(person)
                                                      : m_model.people[size_t(person)].is == Person::Offered;
    expect(after.has_value() == isAllowed, "an answer is taken that should not be, or refused");
    if (!after)
        return;
    if (event == PlaceEvent::Accept) {
        m_slots[size_t(offer->slot.value() - 1)].isTaken = true;
        return change([&] { m_model.take(int(offer->slot.value() - 1), person); }, *after);
    }
    change([&] { m_model.end(person, as); }, *after);
}

/// The tutor gives a free time that is offered to nobody else, before the cut-off or after it.
void Sequence::give()
{
    const Queue queue = waitinglist::settled(m_queue, scene(), now());
    if (queue.empty())
        return;
    const int person = number(0, int(queue.size()) - 1);
    const size_t n = size_t(number(0, int(m_slots.size()) - 1));
    const WaitingPlace* holder = waitinglist::holderOf(queue, m_slots[n].id);
    if (!m_slots[n].isFree() || (holder && holder->position != person + 1))
        return;
    const std::optional<Queue> after = waitinglist::after(queue, person + 1, PlaceEvent::Give);
    expect(after.has_value() == m_model.stands(person), "a time is given to one who no longer waits");
    if (!after)
        return;
    m_slots[n].isTaken = true;
    change([&] { m_model.take(int(n), person); }, *after);
}

/// Cancels the booking of a taken slot; blocks a free one or frees a blocked one.
void Sequence::changeSlot()
{
    const Queue queue = waitinglist::settled(m_queue, scene(), now());
    const size_t n = size_t(number(0, int(m_slots.size()) - 1));
    Slot& slot = m_slots[n];
    Line line = Line::Free;
    if (slot.isTaken) {
        slot.isTaken = false;
    } else {
        slot.isBlocked = !slot.isBlocked;
        line = slot.isBlocked ? Line::Blocked : Line::Free;
    }
    change([&] { m_model.setLine(int(n), line); }, queue);
}

void Sequence::changeClinic()
{
    if (m_clinic.state == ClinicState::Open && number(0, 3) != 0)
        return changeSlot(); // most clinics take place
    const Queue queue = waitinglist::settled(m_queue, scene(), now());
    const bool isCancelled = m_clinic.state == ClinicState::Open;
    m_clinic.state = isCancelled ? ClinicState::Cancelled : ClinicState::Open;
    change([&] { m_model.setCancelled(isCancelled); }, queue);
}

/// To another time, of the same day or another, nearer or further away; never into the past, and never once
/// it has begun.
void Sequence::moveClinic()
{
    const int day = number(0, 1) == 0 ? m_start / 1440 : m_model.now / 1440 + number(0, 6);
    const int start = day * 1440 + number(0, 22 * 60);
    if (m_clinic.state == ClinicState::Cancelled || m_model.now >= m_start || start <= m_model.now)
        return;
    const Queue queue = waitinglist::settled(m_queue, scene(), now());
    change([this, cutOff = place(start)] { m_model.setCutOff(cutOff); }, queue);
}

void Sequence::compare()
{
    const Queue queue = waitinglist::settled(m_queue, scene(), now());
    expect(queue.size() == m_model.people.size(), "places were lost");
    for (size_t i = 0; i < queue.size() && m_problem.isEmpty(); ++i) {
        const WaitingModel::Entry& entry = m_model.people[i];
        expect(queue[i].position == int(i) + 1, "positions changed");
        expect(personOf(queue[i].state) == entry.is, "a place is in another state than on paper");
        expect(queue[i].offer.has_value() == (entry.is == Person::Offered), "an offer without its state");
        if (!queue[i].offer || !m_problem.isEmpty())
            continue;
        expect(queue[i].offer->slot.value() == entry.slot + 1, "another time is offered than on paper");
        expect(minuteOf(queue[i].offer->ends) == entry.end, "an offer ends at another minute than on paper");
        expect(m_model.now < m_model.cutOff, "an offer stands at or after the cut-off");
        expect(entry.end > m_model.now && entry.end <= m_model.cutOff, "an offer outlives its end");
    }
    if (!m_problem.isEmpty())
        return;
    // It is the same whether somebody looked in between or not.
    if (number(0, 7) == 0)
        m_queue = queue;
    compareSlots();
    checkEnds();
}

/// No time is lost: each free one is bookable, offered to one place, or kept while somebody waits; before the
/// cut-off nobody waits while one is kept.
void Sequence::compareSlots()
{
    const Queue queue = waitinglist::settled(m_queue, scene(), now());
    const bool isOpen = m_clinic.state == ClinicState::Open;
    for (size_t n = 0; n < m_slots.size(); ++n) {
        const auto holders = std::ranges::count_if(queue, [&](const WaitingPlace& place) {
            return place.offer && place.offer->slot == m_slots[n].id;
        });
        expect(holders <= (isOpen && m_slots[n].isFree() ? 1 : 0), "a time is offered twice, or not free");
        if (!m_slots[n].isFree() || !isOpen)
            continue;
        const bool isWaitedFor = waitinglist::waitingCount(queue) > 0;
        expect(waitinglist::isKept(m_slots[n], queue) == (holders == 1 || isWaitedFor), "a time is lost");
        expect(!isWaitedFor || holders == 1 || m_model.now >= m_model.cutOff, "a time is kept back");
    }
}

/// Each offer stands until the minute before its end, and then no more.
void Sequence::checkEnds()
{
    for (const WaitingPlace& place : m_queue) {
        if (!place.offer)
            continue;
        const int end = std::min(minuteOf(place.offer->ends), m_model.cutOff);
        if (end <= m_model.now)
            continue;
        const Queue before = waitinglist::settled(m_queue, scene(), momentOf(end - 1, 59));
        expect(before[size_t(place.position - 1)] == place, "an offer ran out too early");
        const Queue at = waitinglist::settled(m_queue, scene(), momentOf(end));
        expect(at[size_t(place.position - 1)].state == PlaceState::Expired, "an offer ran out too late");
        return; // one a step is enough
    }
}

/// Once all who still wait have left, every free time can be booked by anybody.
void Sequence::comeToAnEnd()
{
    m_model.passUntil(std::max(m_model.now, m_model.cutOff));
    Queue queue = waitinglist::settled(m_queue, scene(), now());
    for (const WaitingPlace& place : queue)
        expect(place.state != PlaceState::Offered, "an offer stands for ever");
    for (int position = 1; position <= int(m_model.people.size()); ++position) {
        if (const auto after = waitinglist::after(queue, position, PlaceEvent::Leave))
            queue = *after;
    }
    for (const Slot& slot : m_slots)
        expect(!waitinglist::isKept(slot, queue), "a time is held for ever");
}

} // namespace

class WaitingSequencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySequenceIsAsOnPaper();
};

void WaitingSequencesTest::everySequenceIsAsOnPaper()
{
    for (int seed = 1; seed <= sequences; ++seed) {
        const QString problem = Sequence(quint32(seed)).run();
        QVERIFY2(problem.isEmpty(), qPrintable(u"sequence %1: %2"_s.arg(seed).arg(problem)));
    }
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::WaitingSequencesTest)
#include "tst_waitingsequences_slow.moc"
