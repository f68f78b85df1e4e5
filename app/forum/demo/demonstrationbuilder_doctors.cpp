// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/demo/demonstrationbuilder.h"
#include "app/forum/demo/demotopics.h"
#include "database/attendance/replystore.h"

#include <algorithm>

// What doctors do in the demonstration, and what the tutor writes down about their talks.

namespace ledforum {

using namespace Qt::StringLiterals;

void DemonstrationBuilder::bookClinic(QDate date, int number)
{
    for (const ClinicView& clinic : orStop(m_appointments.clinicsOn(m_staff.front(), date))) {
        int booked = 0;
        for (const SlotView& slot : clinic.slotViews) {
            if (booked == number)
                break;
            if (!slot.canBeBooked)
                continue;
            // The last of three is booked by the tutor, for a doctor without an account.
            const BookingRequest request = demoRequest(m_requests);
            const size_t next = m_requests++;
            if (booked < 2)
                static_cast<void>(
                    m_appointments.book(m_doctors.at(next % m_doctors.size()), slot.id, request));
            else
                orStop(m_appointments.bookFor(m_staff.front(), m_people.at(m_people.size() - 1 - next % 5),
                                              slot.id, request));
            ++booked;
        }
    }
}

void DemonstrationBuilder::fillWaitingList(const ClinicView& clinic)
{
    constexpr size_t waiting = 2;
    for (size_t n = 0, joined = 0; n < m_doctors.size() && joined < waiting; ++n) {
        // Whoever holds a 1:1 of that day does not wait for it.
        if (m_appointments.joinWaitingList(m_doctors.at(m_doctors.size() - 1 - n), clinic.id, demoRequest(n)))
            ++joined;
    }
}

void DemonstrationBuilder::recordTalks(QDate date)
{
    const Actor& tutor = m_staff.front();
    for (const ClinicDay& day : orStop(m_appointments.clinicDay(tutor, date))) {
        for (const ClinicDaySlot& slot : day.daySlots) {
            if (!slot.attendee || slot.view.span.startMoment() > m_forumClock.now())
                continue;
            const DemoTalk talk = demoTalk(m_talks++);
            orStop(m_records.setOutcome(tutor, slot.view.id, talk.outcome, talk.note));
            if (!talk.actions.isEmpty())
                orStop(m_records.setActions(tutor, slot.view.id, talk.actions));
        }
    }
}

void DemonstrationBuilder::writeReplies()
{
    constexpr Apology reasons[] = {Apology::NotReleased, Apology::OnCallOrNights, Apology::Leave,
                                   Apology::NotReleased, Apology::NonWorkingDay,  Apology::Other};
    ReplyStore replies(m_connection);
    const RegisterStore registers(m_connection);
    for (const TeachingSession& session : m_past) {
        size_t n = 0;
        for (const Mark& mark : registers.marks(session.id)) {
            if (mark.status != MarkStatus::Apologies)
                continue;
            const auto person = size_t(std::ranges::find(m_people, mark.person) - m_people.begin());
            const Apology because =
                isOffThatDay(person) ? Apology::NonWorkingDay : reasons[n++ % std::size(reasons)];
            replies.put(session.id, {mark.person, Reply::apologies(because)});
        }
    }
    for (const TeachingSession& session : TeachingSessionStore(m_connection).between(present().date, {})) {
        const bool isToCome =
            session.state == TeachingState::Published && session.span.startMoment() > present();
        for (size_t n = 0; isToCome && n < m_people.size(); ++n) {
            const int chance = below(10);
            if (chance < 3)
                replies.put(session.id, {m_people[n], Reply::inRoom()});
            else if (chance < 5)
                replies.put(session.id, {m_people[n], Reply::onTeams()});
            else if (chance == 5)
                replies.put(session.id, {m_people[n], Reply::apologies(reasons[n % std::size(reasons)])});
        }
    }
}

} // namespace ledforum
