// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/waitingqueue.h"

#include "app/appointments/waitingseal.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/waitingstore.h"
#include "database/forum/settingstore.h"

#include <algorithm>

namespace ledforum {

WaitingQueue::WaitingQueue(const Connection& connection, ClinicId clinic, LocalMoment now)
    : m_connection(connection)
    , m_now(now)
    , m_settings(SettingStore(connection).load())
    , m_book{ClinicStore(connection).find(clinic).value(), SlotStore(connection).ofClinic(clinic), {}}
    , m_stored(WaitingStore(connection).ofClinic(clinic))
{
    m_book.queue = waitinglist::settled(m_stored, m_book.scene(m_settings), now);
}

bool WaitingQueue::happens(int position, PlaceEvent event)
{
    std::optional<waitinglist::Queue> changed = waitinglist::after(m_book.queue, position, event);
    if (!changed)
        return false;
    m_book.queue = *std::move(changed);
    return true;
}

void WaitingQueue::join(const WaitingPlace& place)
{
    WaitingStore(m_connection).insert(place);
    m_book.queue.push_back(place);
    m_stored.push_back(place);
}

bool WaitingQueue::reseal(const WaitingPlace& seen, const QByteArray& envelope)
{
    const auto place = std::ranges::find(m_book.queue, seen.position, &WaitingPlace::position);
    if (place == m_book.queue.end() || !waitinglist::isStanding(*place) || place->envelope != seen.envelope)
        return false;
    place->envelope = envelope;
    return true;
}

bool WaitingQueue::forget(int position)
{
    const auto place = std::ranges::find(m_book.queue, position, &WaitingPlace::position);
    if (place == m_book.queue.end() || place->state != PlaceState::Expired)
        return false;
    forgetHolder(*place);
    write(*place);
    return true;
}

void WaitingQueue::store()
{
    m_book.clinic = ClinicStore(m_connection).find(m_book.clinic.id).value();
    m_book.slots = SlotStore(m_connection).ofClinic(m_book.clinic.id);
    m_book.queue = waitinglist::withOffers(std::move(m_book.queue), m_book.scene(m_settings), m_now);
    for (size_t i = 0; i < m_book.queue.size(); ++i) {
        WaitingPlace& place = m_book.queue[i];
        const bool hasJustEnded = place.state != m_stored[i].state && !waitinglist::isStanding(place);
        if (hasJustEnded && place.state != PlaceState::Expired)
            forgetHolder(place);
    }
    // A slot passes from one place to another: who no longer has it is written first.
    for (const bool isOffered : {false, true}) {
        for (size_t i = 0; i < m_book.queue.size(); ++i) {
            if (m_book.queue[i].offer.has_value() == isOffered && m_book.queue[i] != m_stored[i])
                write(m_book.queue[i]);
        }
    }
    m_stored = m_book.queue;
}

void WaitingQueue::write(const WaitingPlace& place) const
{
    WaitingStore(m_connection).update(place);
}

} // namespace ledforum
