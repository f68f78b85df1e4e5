// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/waitingreason.h"

#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

WhyNoOffer whyNone(const waitinglist::Queue& queue, const waitinglist::Scene& scene, LocalMoment now)
{
    if (scene.clinic.state == ClinicState::Cancelled)
        return WhyNoOffer::ClinicCancelled;
    const auto isLeft = [now](const Slot& slot) { return !slot.joinedTo && slot.span.startMoment() > now; };
    if (std::ranges::none_of(scene.slots, isLeft))
        return WhyNoOffer::ClinicOver;
    if (now >= waitinglist::cutOff(scene.clinic, scene.terms))
        return WhyNoOffer::TutorDecides;
    if (std::ranges::none_of(scene.slots, &Slot::isFree))
        return WhyNoOffer::AllTaken;
    const bool allOffered = std::ranges::all_of(scene.slots, [&queue](const Slot& slot) {
        return !slot.isFree() || waitinglist::holderOf(queue, slot.id);
    });
    return allOffered ? WhyNoOffer::OfferedBefore : WhyNoOffer::TimeIsKept;
}

/// ", and 2 places are before yours."
QString before(const WaitingReason& reason, WaitingReader reader)
{
    const bool isTheirs = reader == WaitingReader::Holder;
    if (reason.placesBefore == 0)
        return isTheirs ? u"; yours is the next place."_s : u"; this is the next place."_s;
    return u", and %1 before %2."_s.arg(counted(reason.placesBefore, u"place is"_s, u"places are"_s),
                                        isTheirs ? u"yours"_s : u"this one"_s);
}

} // namespace

std::optional<WaitingReason> reasonFor(int position, const waitinglist::Queue& queue,
                                       const waitinglist::Scene& scene, LocalMoment now)
{
    const WaitingPlace* place = waitinglist::placeAt(queue, position);
    if (!place || place->state != PlaceState::Waiting)
        return std::nullopt;
    const auto before = std::ranges::count_if(queue, [position](const WaitingPlace& other) {
        return other.state == PlaceState::Waiting && other.position < position;
    });
    const LocalMoment cutOff = waitinglist::cutOff(scene.clinic, scene.terms);
    return WaitingReason{whyNone(queue, scene, now), int(before), scene.clinic.span.date, cutOff.time};
}

QString sentenceOf(const WaitingReason& reason, WaitingReader reader)
{
    const QString day = longDate(reason.date);
    switch (reason.why) {
    case WhyNoOffer::ClinicCancelled:
        return u"The 1:1s of %1 are cancelled."_s.arg(day);
    case WhyNoOffer::ClinicOver:
        return u"The 1:1s of %1 have begun, and no time is left."_s.arg(day);
    case WhyNoOffer::TutorDecides:
        return u"From %1 on %2 the tutor decides who has a time that becomes free."_s.arg(
            timeOfDay(reason.cutOff), day);
    case WhyNoOffer::AllTaken:
        return u"All times of %1 are taken%2"_s.arg(day, before(reason, reader));
    case WhyNoOffer::OfferedBefore:
        return u"What is free on %1 is offered to someone who joined earlier%2"_s.arg(day,
                                                                                      before(reason, reader));
    case WhyNoOffer::TimeIsKept:
        return u"A time of %1 is kept for the waiting list%2"_s.arg(day, before(reason, reader));
    }
    return {};
}

} // namespace ledforum
