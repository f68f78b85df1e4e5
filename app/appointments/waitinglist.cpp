// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/waitinglist.h"

#include <QDateTime>

#include <algorithm>

namespace ledforum::waitinglist {

namespace {

/// By wall time: an offer made at 3pm ends at 3pm, also in the night in which the clocks change.
LocalMoment hoursLater(LocalMoment moment, int hours)
{
    const QTime minute(moment.time.hour(), moment.time.minute());
    const QDateTime later = QDateTime(moment.date, minute, Qt::UTC).addSecs(qint64(hours) * 3600);
    return {later.date(), later.time()};
}

bool isFree(const Scene& scene, SlotId id)
{
    return std::ranges::any_of(scene.slots,
                               [id](const Slot& slot) { return slot.id == id && slot.isFree(); });
}

/// An event that the state machine allows.
void apply(WaitingPlace& place, PlaceEvent event)
{
    place.state = *stateAfter(place.state, event);
    place.offer.reset();
}

void takeBackLostOffers(Queue& queue, const Scene& scene)
{
    const bool takesPlace = scene.clinic.state == ClinicState::Open;
    for (WaitingPlace& place : queue) {
        if (place.offer && !(takesPlace && isFree(scene, place.offer->slot)))
            apply(place, PlaceEvent::TakeBack);
    }
}

/// A clinic may have come nearer since an offer was made, by an act whose time is `now`. An offer that had
/// still time then did not run out: its holder waits on, and can be given a time by the tutor.
void keepWithin(Queue& queue, LocalMoment cutOff, LocalMoment now)
{
    for (WaitingPlace& place : queue) {
        if (!place.offer)
            continue;
        if (now >= cutOff)
            apply(place, PlaceEvent::TakeBack);
        else
            place.offer->ends = std::min(place.offer->ends, cutOff);
    }
}

/// The first end of an offer; nothing when none stands. The forum's settings may have brought the cut-off
/// nearer since it was made.
std::optional<LocalMoment> firstEnd(const Queue& queue, LocalMoment cutOff)
{
    std::optional<LocalMoment> first;
    for (const WaitingPlace& place : queue) {
        if (place.offer && (!first || place.offer->ends < *first))
            first = place.offer->ends;
    }
    return first ? std::optional(std::min(*first, cutOff)) : std::nullopt;
}

} // namespace

std::optional<PlaceState> stateAfter(PlaceState state, PlaceEvent event)
{
    const bool isOffered = state == PlaceState::Offered;
    if (!isOffered && state != PlaceState::Waiting)
        return std::nullopt;
    switch (event) {
    case PlaceEvent::Offer:
        return isOffered ? std::nullopt : std::optional(PlaceState::Offered);
    case PlaceEvent::Accept:
        return isOffered ? std::optional(PlaceState::Accepted) : std::nullopt;
    case PlaceEvent::Decline:
        return isOffered ? std::optional(PlaceState::Declined) : std::nullopt;
    case PlaceEvent::RunOut:
        return isOffered ? std::optional(PlaceState::Expired) : std::nullopt;
    case PlaceEvent::TakeBack:
        return isOffered ? std::optional(PlaceState::Waiting) : std::nullopt;
    case PlaceEvent::Give:
        return PlaceState::Accepted;
    case PlaceEvent::Leave:
        return PlaceState::Withdrawn;
    }
    return std::nullopt;
}

bool isStanding(const WaitingPlace& place)
{
    return place.state == PlaceState::Waiting || place.state == PlaceState::Offered;
}

LocalMoment cutOff(const Clinic& clinic, const Terms& terms)
{
    return {clinic.span.date, std::min(terms.offersEnd, clinic.span.start)};
}

LocalMoment offerEnd(const Scene& scene, LocalMoment made)
{
    return std::min(hoursLater(made, scene.terms.offerHours), cutOff(scene.clinic, scene.terms));
}

Queue settled(Queue queue, const Scene& scene, LocalMoment now)
{
    takeBackLostOffers(queue, scene);
    const LocalMoment last = cutOff(scene.clinic, scene.terms);
    for (auto end = firstEnd(queue, last); end && *end <= now; end = firstEnd(queue, last)) {
        for (WaitingPlace& place : queue) {
            if (place.offer && (place.offer->ends <= *end || *end == last))
                apply(place, PlaceEvent::RunOut);
        }
        queue = withOffers(std::move(queue), scene, *end);
    }
    return queue;
}

Queue withOffers(Queue queue, const Scene& scene, LocalMoment now)
{
    const LocalMoment last = cutOff(scene.clinic, scene.terms);
    takeBackLostOffers(queue, scene);
    keepWithin(queue, last, now);
    if (scene.clinic.state == ClinicState::Cancelled || now >= last)
        return queue;
    auto next = queue.begin();
    for (const Slot& slot : scene.slots) {
        if (!slot.isFree() || holderOf(queue, slot.id))
            continue;
        next = std::find_if(next, queue.end(),
                            [](const WaitingPlace& place) { return place.state == PlaceState::Waiting; });
        if (next == queue.end())
            break;
        apply(*next, PlaceEvent::Offer);
        next->offer = SlotOffer{slot.id, offerEnd(scene, now)};
    }
    return queue;
}

std::optional<Queue> after(Queue queue, int position, PlaceEvent event)
{
    const auto place = std::ranges::find(queue, position, &WaitingPlace::position);
    if (event == PlaceEvent::Offer || place == queue.end() || !stateAfter(place->state, event))
        return std::nullopt;
    apply(*place, event);
    return queue;
}

const WaitingPlace* holderOf(const Queue& queue, SlotId slot)
{
    const auto found = std::ranges::find_if(
        queue, [slot](const WaitingPlace& place) { return place.offer && place.offer->slot == slot; });
    return found == queue.end() ? nullptr : &*found;
}

const WaitingPlace* placeAt(const Queue& queue, int position)
{
    const auto found = std::ranges::find(queue, position, &WaitingPlace::position);
    return found == queue.end() ? nullptr : &*found;
}

bool nobodyStands(const Queue& queue)
{
    return std::ranges::none_of(queue, isStanding);
}

int waitingCount(const Queue& queue)
{
    return int(std::ranges::count(queue, PlaceState::Waiting, &WaitingPlace::state));
}

bool isKept(const Slot& slot, const Queue& queue)
{
    return slot.isFree() && (holderOf(queue, slot.id) || waitingCount(queue) > 0);
}

int nextPosition(const Queue& queue)
{
    return queue.empty() ? 1 : queue.back().position + 1;
}

} // namespace ledforum::waitinglist
