// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicservice.h"
#include "app/attendance/replyservice.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "app/security/accounts.h"
#include "app/security/drafts.h"
#include "tests/support/agreeing.h"
#include "tests/support/temporaryforum.h"

#include <functional>
#include <random>

namespace ledforum {

using namespace Qt::StringLiterals;

/// What else somebody did in the sitting in which they took a slot, and that shows.
enum class Beside { Nothing, AReply, TheirAccount };

/// A slot that somebody took, as it really was.
struct Taking
{
    SlotId slot{0};
    int doctor = 0;
    Beside beside = Beside::Nothing;
};

/// Doctors and staff at a workstation, a quarter of an hour after the other, over some clinics of one forum.
/// Everyone comes as likely as everyone else, so that only what the file gives away tells them apart.
class Sittings final
{
public:
    static constexpr int doctors = 10;
    static constexpr int quartersAClinic = 6;

    explicit Sittings(quint32 seed)
        : m_random(seed)
    {
        for (int n = 0; n < doctors; ++n)
            static_cast<void>(m_forum.doctor(n));
        static_cast<void>(m_forum.signedIn(u"tutor@forum.test"_s)); // vouches for the doctors' keys
    }

    [[nodiscard]] TemporaryForum& forum() { return m_forum; }
    [[nodiscard]] static QString emailOf(int doctor) { return u"doctor%1@forum.test"_s.arg(doctor); }

    /// `copy` is called after each quarter of an hour with what was taken in it.
    void run(int clinics, const std::function<void(const std::vector<Taking>&)>& copy)
    {
        const QDate first(2026, 11, 10);
        PlanRequest plan;
        plan.from = first;
        plan.to = first.addDays(14 * clinics - 1);
        plan.anchor = first;
        plan.clinicAnchor = first;
        plan.slots = 4;
        if (!m_forum.forum().programme().generate(m_forum.tutor(), plan))
            qFatal("The clinics cannot be planned.");
        copy({});
        for (int n = 0; n < clinics; ++n) {
            m_day = first.addDays(14 * n);
            const auto ofDay = m_forum.forum().clinics().list(m_forum.tutor(), m_day, m_day);
            if (!ofDay || ofDay->empty())
                continue; // a bank holiday
            m_clinic = ofDay->front().id;
            m_forum.clock().set(m_day.addDays(-6), QTime(12, 0));
            for (int quarter = 0; quarter < quartersAClinic; ++quarter)
                copy(quarterOfAnHour());
        }
    }

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    BookingService& bookings() { return m_forum.forum().appointments(); }

    std::vector<Taking> quarterOfAnHour()
    {
        std::vector<Taking> takings;
        const int sittings = 1 + below(2);
        for (int n = 0; n < sittings; ++n) {
            m_forum.clock().advance(15 / sittings);
            if (const auto taking = sitting(below(doctors)))
                takings.push_back(*taking);
        }
        if (chance(12))
            tutorsSitting(takings);
        if (chance(12))
            administratorsSitting();
        return takings;
    }

    std::optional<Taking> sitting(int n)
    {
        const QString email = emailOf(n);
        for (int wrong = chance(20) ? 1 + below(2) : 0; wrong > 0; --wrong)
            static_cast<void>(m_forum.forum().accounts().signIn(email, secretOf("not the right one")));
        const Actor doctor = m_forum.signedIn(email);
        const Beside beside = clearAct(doctor);
        type(doctor);
        for (const Notice& notice : *bookings().notices(doctor))
            static_cast<void>(bookings().acknowledge(doctor, notice));
        const auto slot = act(doctor);
        return slot ? std::optional(Taking{*slot, n, beside}) : std::nullopt;
    }

    Beside clearAct(const Actor& doctor)
    {
        switch (below(12)) {
        case 0:
            reply(doctor);
            return Beside::AReply;
        case 1:
            static_cast<void>(
                m_forum.forum().accounts().makeRecoverySheet(doctor, TemporaryForum::password()));
            return Beside::TheirAccount;
        default:
            return Beside::Nothing;
        }
    }

    /// The window locks over what is half typed, or it is finished now.
    void type(const Actor& doctor)
    {
        const QString text = chance(50) ? QString(1 + below(300), u'y') : QString();
        if (chance(25))
            static_cast<void>(m_forum.forum().drafts().keep(doctor, {u"my-appointments"_s, {}},
                                                            {{u"bookingMessage"_s, text}}));
    }

    void reply(const Actor& doctor)
    {
        const auto sessions = m_forum.forum().programme().list(m_forum.tutor(), m_day, m_day.addDays(13));
        if (!sessions || sessions->empty())
            return;
        const Reply answers[] = {Reply::inRoom(), Reply::apologies(Apology::Leave),
                                 Reply::apologies(Apology::NotReleased)};
        static_cast<void>(m_forum.forum().replies().reply(doctor, sessions->front().id, answers[below(3)]));
    }

    /// What the doctor came for; the slot they hold by it.
    std::optional<SlotId> act(const Actor& doctor)
    {
        const std::vector<SlotId> free = freeSlots(doctor);
        const std::optional<SlotId> own = ownSlot(doctor);
        if (own && chance(30)) {
            static_cast<void>(bookings().cancelOwn(doctor, *own));
            return std::nullopt;
        }
        if (own && !free.empty() && chance(40))
            return bookings().moveOwn(doctor, *own, free.front()) ? std::optional(free.front())
                                                                  : std::nullopt;
        if (own || chance(10))
            return std::nullopt; // only looks
        if (bookings().acceptOffer(doctor, m_clinic))
            return ownSlot(doctor);
        if (free.empty()) {
            static_cast<void>(bookings().joinWaitingList(doctor, m_clinic, agreeing(u"Career planning"_s)));
            return std::nullopt;
        }
        const SlotId slot = free.at(size_t(below(int(free.size()))));
        return bookings().book(doctor, slot, agreeing(u"Career planning"_s, QString(below(400), u'x')))
                   ? std::optional(slot)
                   : std::nullopt;
    }

    std::vector<SlotId> freeSlots(const Actor& actor)
    {
        std::vector<SlotId> free;
        for (const ClinicView& clinic : *bookings().clinicsOn(actor, m_day)) {
            for (const SlotView& slot : clinic.slotViews) {
                if (slot.state == SlotState::Free && slot.canBeBooked)
                    free.push_back(slot.id);
            }
        }
        return free;
    }
    std::optional<SlotId> ownSlot(const Actor& doctor)
    {
        for (const ClinicView& clinic : *bookings().clinicsOn(doctor, m_day)) {
            for (const SlotView& slot : clinic.slotViews) {
                if (slot.state == SlotState::Mine)
                    return slot.id;
            }
        }
        return std::nullopt;
    }

    void tutorsSitting(std::vector<Taking>& takings)
    {
        const Actor tutor = m_forum.signedIn(u"tutor@forum.test"_s);
        const std::vector<SlotId> free = freeSlots(tutor);
        if (free.empty() || chance(30))
            return;
        const int n = below(doctors);
        if (bookings().bookFor(tutor, m_forum.doctor(n).person(), free.front(), {u"Pastoral support"_s, {}}))
            takings.push_back({free.front(), n, Beside::Nothing});
    }

    void administratorsSitting()
    {
        const Actor staff = m_forum.signedIn(u"office@forum.test"_s);
        const Person person =
            *m_forum.forum().people().person(staff, m_forum.doctor(below(doctors)).person());
        PersonForm form = formOf(person);
        form.grade = person.grade == u"Clinical Fellow"_s ? u"Trust Grade Doctor"_s : u"Clinical Fellow"_s;
        static_cast<void>(m_forum.forum().people().edit(staff, person.id, form));
    }

    TemporaryForum m_forum;
    std::mt19937 m_random;
    QDate m_day;
    ClinicId m_clinic{0};
};

} // namespace ledforum
