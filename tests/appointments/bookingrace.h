// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "app/security/accounts.h"
#include "tests/support/agreeing.h"
#include "tests/support/temporaryforum.h"

#include <QTextStream>

#include <algorithm>
#include <deque>
#include <random>

// What each process of the race does: acts of several doctors and of the tutor, at random, as fast as it can.
// It writes one line an act, and the balance of the slots is drawn up from these lines.

namespace ledforum::bookingrace {

inline constexpr int doctors = 12;
/// The others never wait, so that the tutor gives them nothing, and the limit of bookings holds for them.
inline constexpr int firstWhoWaits = 6;
inline const QDate today(2026, 11, 10);

/// The worker of one process. Prints "ACT DOCTOR CLINIC +SLOT -SLOT" for what was acknowledged, and
/// "FAILED CODE SENTENCE" for what was refused.
class Worker final
{
public:
    Worker(const QString& path, quint32 seed)
        : m_clock(today, QTime(9, 0))
        , m_random(seed)
        , m_out(stdout)
    {
        Result<std::unique_ptr<Forum>> opened = Forum::open(path, m_clock, PasswordCost::cheapest());
        if (!opened)
            qFatal("The race's forum cannot be opened.");
        m_forum = *std::move(opened);
        for (int n = 0; n < doctors; ++n)
            signIn(QStringLiteral("doctor%1@forum.test").arg(n));
        signIn(QStringLiteral("tutor@forum.test"));
        const auto clinics = service().openClinics(tutor());
        for (const ClinicView& clinic : *clinics) {
            m_clinics.push_back(clinic.id);
            for (const SlotView& slot : clinic.slotViews) {
                m_slots.push_back(slot.id);
                m_spans.push_back(slot.span);
            }
        }
    }

    void run(int attempts)
    {
        for (int n = 0; n < attempts; ++n)
            act();
    }

private:
    [[nodiscard]] BookingService& service() { return m_forum->appointments(); }
    [[nodiscard]] const Actor& tutor() const { return m_actors.back(); }
    void signIn(const QString& email)
    {
        Result<Actor> actor = m_forum->accounts().signIn(email, TemporaryForum::password());
        if (!actor)
            qFatal("Nobody signs in: %s", qPrintable(actor.failure().sentence));
        m_actors.push_back(*std::move(actor));
    }
    size_t number(size_t below) { return m_random() % below; }
    template <class T>
    const T& anyOf(const std::vector<T>& all)
    {
        return all[number(all.size())];
    }

    void act();
    void cancelOrMove();
    void answerOffer();
    void accept(ClinicId clinic);
    void actAsTutor();
    template <class T>
    void told(const char* act, ClinicId clinic, std::optional<SlotId> taken, std::optional<SlotId> freed,
              const Result<T>& result);

    FakeClock m_clock;
    std::unique_ptr<Forum> m_forum;
    std::deque<Actor> m_actors; ///< the doctors, then the tutor
    std::vector<ClinicId> m_clinics;
    std::vector<SlotId> m_slots;
    std::vector<LocalSpan> m_spans; ///< of the slots
    std::mt19937 m_random;
    QTextStream m_out;
    size_t m_doctor = 0;
};

template <class T>
void Worker::told(const char* act, ClinicId clinic, std::optional<SlotId> taken, std::optional<SlotId> freed,
                  const Result<T>& result)
{
    if (result)
        m_out << act << ' ' << m_doctor << ' ' << clinic.value() << ' ' << (taken ? taken->value() : 0) << ' '
              << (freed ? freed->value() : 0) << '\n';
    else
        m_out << "FAILED " << int(result.failure().code) << ' ' << result.failure().sentence << '\n';
}

inline void Worker::act()
{
    const size_t kind = number(10);
    const bool mayWait = kind >= 5;
    m_doctor = mayWait ? firstWhoWaits + number(doctors - firstWhoWaits) : number(doctors);
    const Actor& doctor = m_actors[m_doctor];
    const ClinicId clinic = anyOf(m_clinics);
    const BookingRequest request = agreeing(QStringLiteral("Career planning"), {});
    switch (kind) {
    case 0:
    case 1:
    case 2: {
        const SlotId slot = anyOf(m_slots);
        return told("book", ClinicId(0), slot, {}, service().book(doctor, slot, request));
    }
    case 3:
    case 4:
        return cancelOrMove();
    case 5:
    case 6:
        return told("join", clinic, {}, {}, service().joinWaitingList(doctor, clinic, request));
    case 7:
        return answerOffer();
    case 8:
        return told("leave", clinic, {}, {}, service().leaveWaitingList(doctor, clinic));
    default:
        return actAsTutor();
    }
}

inline void Worker::cancelOrMove()
{
    const Actor& doctor = m_actors[m_doctor];
    const auto own = service().mine(doctor);
    if (!own)
        return told("look", ClinicId(0), {}, {}, own);
    // Without a booking a slot of somebody else's, which must be refused.
    const SlotId from = own->empty() ? anyOf(m_slots) : own->at(number(own->size())).slot;
    if (number(2) == 0)
        return told("cancel", ClinicId(0), {}, from, service().cancelOwn(doctor, from));
    const SlotId to = anyOf(m_slots);
    told("move", ClinicId(0), to, from, service().moveOwn(doctor, from, to));
}

inline void Worker::answerOffer()
{
    // Of all doctors, the first who has an offer: offers are rare.
    for (size_t n = 0; n < doctors; ++n) {
        m_doctor = (m_doctor + 1) % doctors;
        const auto places = service().ownPlaces(m_actors[m_doctor]);
        if (!places)
            return told("look", ClinicId(0), {}, {}, places);
        for (const OwnPlace& place : *places) {
            if (!place.offer)
                continue;
            if (number(3) == 0)
                return told("decline", place.clinic, {}, {},
                            service().declineOffer(m_actors[m_doctor], place.clinic));
            return accept(place.clinic);
        }
    }
    accept(anyOf(m_clinics));
}

/// What is booked is the time offered by then: the doctor, who acts in other processes too, may have been
/// offered another since it was looked up.
inline void Worker::accept(ClinicId clinic)
{
    const Result<LocalSpan> accepted = service().acceptOffer(m_actors[m_doctor], clinic);
    std::optional<SlotId> taken;
    if (accepted)
        taken = m_slots.at(size_t(std::ranges::find(m_spans, *accepted) - m_spans.begin()));
    told("accept", clinic, taken, {}, accepted);
}

inline void Worker::actAsTutor()
{
    m_doctor = doctors;
    const SlotId slot = anyOf(m_slots);
    switch (number(3)) {
    case 0:
        return told("cancelAny", ClinicId(0), {}, slot, service().cancelAny(tutor(), slot));
    case 1: {
        const SlotId to = anyOf(m_slots);
        return told("moveAny", ClinicId(0), to, slot, service().moveAny(tutor(), slot, to));
    }
    default:
        break;
    }
    const ClinicId clinic = anyOf(m_clinics);
    const auto entries = service().waitingList(tutor(), clinic);
    if (!entries)
        return told("look", clinic, {}, {}, entries);
    const int position = entries->empty() ? 1 : entries->at(number(entries->size())).position;
    // In most cases of this clinic, and often the one that is held for the place.
    const bool isHeld = !entries->empty() && entries->front().offer && number(2) == 0;
    const SlotId given = isHeld ? entries->front().offer->slot : slot;
    told("give", clinic, given, {}, service().givePlace(tutor(), clinic, position, given));
}

} // namespace ledforum::bookingrace
