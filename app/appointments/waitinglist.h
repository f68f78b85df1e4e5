// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/clinic.h"
#include "database/appointments/slot.h"
#include "database/appointments/waitingplace.h"

#include <optional>
#include <vector>

namespace ledforum {

/// What can happen to a place of a waiting list.
enum class PlaceEvent {
    Offer,    ///< a free time is held for it
    Accept,   ///< its holder takes the time offered
    Decline,  ///< its holder lets the time offered go
    RunOut,   ///< the offer's end has come
    TakeBack, ///< the time offered is no more: the clinic was cancelled or brought forward, or the slot
              ///< blocked
    Give,     ///< the tutor gives it a time
    Leave     ///< its holder, or the tutor for them, waits no longer
};

/// The waiting list of a clinic: the one state machine, without any reading or writing. What only time does
/// is computed when it is read: `settled` lets offers run out and passes their slots on, as of the moment at
/// which each ran out.
namespace waitinglist {

/// All places of one clinic, in order of position; those that have ended too.
using Queue = std::vector<WaitingPlace>;

/// The settings of offers.
struct Terms
{
    int offerHours = 24;
    QTime offersEnd = QTime(9, 0); ///< on the day of the clinic
};

/// What a queue waits for.
struct Scene
{
    const Clinic& clinic;
    const std::vector<Slot>& slots; ///< all of the clinic
    Terms terms = {};
};

/// The state machine: nothing when that event cannot happen to a place in that state.
[[nodiscard]] std::optional<PlaceState> stateAfter(PlaceState state, PlaceEvent event);
/// Waits for an offer, or has one.
[[nodiscard]] bool isStanding(const WaitingPlace& place);

/// From then on nothing is offered and no offer stands: `offersEnd` on the clinic's day, or the start of a
/// clinic that is earlier.
[[nodiscard]] LocalMoment cutOff(const Clinic& clinic, const Terms& terms);
/// When an offer made at that moment ends: `offerHours` later in whole minutes, and at the cut-off at latest.
[[nodiscard]] LocalMoment offerEnd(const Scene& scene, LocalMoment made);

/// The queue as it is at `now`: offers of times that are no more are taken back, those whose end has come
/// have run out, and their slots were offered to the next in line, from that end on.
[[nodiscard]] Queue settled(Queue queue, const Scene& scene, LocalMoment now);
/// Offers each free slot that no offer holds to the first who waits, unless the clinic is cancelled or the
/// cut-off has come. For a queue that was settled before the clinic changed: offers that stand end at the
/// cut-off as it is now, and are taken back when it has passed.
[[nodiscard]] Queue withOffers(Queue queue, const Scene& scene, LocalMoment now);
/// Nothing when there is no such place, or the event cannot happen to it. Not for PlaceEvent::Offer.
[[nodiscard]] std::optional<Queue> after(Queue queue, int position, PlaceEvent event);

/// The place to which this slot is offered; null when it is offered to none.
[[nodiscard]] const WaitingPlace* holderOf(const Queue& queue, SlotId slot);
[[nodiscard]] const WaitingPlace* placeAt(const Queue& queue, int position);
/// No place waits or has an offer.
[[nodiscard]] bool nobodyStands(const Queue& queue);
/// Wait for an offer.
[[nodiscard]] int waitingCount(const Queue& queue);
/// A free slot that newcomers may not book: it is offered, or somebody waits for one.
[[nodiscard]] bool isKept(const Slot& slot, const Queue& queue);
/// The position of whoever joins now.
[[nodiscard]] int nextPosition(const Queue& queue);

} // namespace waitinglist

} // namespace ledforum
