// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/cli/appointmentcommands.h"
#include "app/cli/appointmentoptions.h"
#include "app/cli/json.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString dayAndSpan(const LocalSpan& span)
{
    return u"%1, %2"_s.arg(longDate(span.date), timeSpan(span));
}

/// The clinic of --date: one that takes place, if there is one.
Result<ClinicView> namedClinic(CommandCall& call)
{
    const Result<QDate> date = call.date(u"date"_s);
    if (!date)
        return date.failure();
    Result<std::vector<ClinicView>> clinics = call.forum().appointments().clinicsOn(call.actor(), *date);
    if (!clinics)
        return clinics.failure();
    if (clinics->empty())
        return notFound(u"There are no 1:1 appointments on %1."_s.arg(longDate(*date)));
    std::ranges::stable_sort(*clinics, {}, [](const ClinicView& clinic) {
        return std::pair(clinic.isCancelled, !clinic.mayJoinWaitingList);
    });
    return clinics->front();
}

/// The doctor's standing place of --date.
Result<OwnPlace> namedPlace(CommandCall& call)
{
    const Result<QDate> date = call.date(u"date"_s);
    if (!date)
        return date.failure();
    const Result<std::vector<OwnPlace>> places = call.forum().appointments().ownPlaces(call.actor());
    if (!places)
        return places.failure();
    for (const OwnPlace& place : *places) {
        if (place.clinicSpan.date == *date && place.state != PlaceState::Expired)
            return place;
    }
    return notFound(u"You are not on the waiting list of %1. Nothing was changed."_s.arg(longDate(*date)));
}

Result<> wait(CommandCall& call)
{
    const Result<ClinicView> clinic = namedClinic(call);
    if (!clinic)
        return clinic.failure();
    Result<BookingRequest> request = requestOf(call);
    if (!request)
        return request.failure();
    const Result<QByteArray> agreement = agreementOf(call);
    if (!agreement)
        return agreement.failure();
    request->agreedTo = *agreement;
    const Result<int> number =
        call.forum().appointments().joinWaitingList(call.actor(), clinic->id, *request);
    if (!number)
        return number.failure();
    QJsonObject joined;
    addSpan(joined, clinic->span);
    joined[u"number_in_line"_s] = *number;
    call.output().object(joined, {u"You are number %1 on the waiting list of %2. What becomes free is "
                                  "offered to you at your next sign-in."_s.arg(*number)
                                      .arg(longDate(clinic->span.date))});
    return Done();
}

Result<> leave(CommandCall& call)
{
    const Result<OwnPlace> place = namedPlace(call);
    if (!place)
        return place.failure();
    return call.forum().appointments().leaveWaitingList(call.actor(), place->clinic);
}

Result<> decline(CommandCall& call)
{
    const Result<OwnPlace> place = namedPlace(call);
    if (!place)
        return place.failure();
    return call.forum().appointments().declineOffer(call.actor(), place->clinic);
}

Result<> accept(CommandCall& call)
{
    const Result<OwnPlace> place = namedPlace(call);
    if (!place)
        return place.failure();
    const Result<LocalSpan> booked = call.forum().appointments().acceptOffer(call.actor(), place->clinic);
    if (!booked)
        return booked.failure();
    QJsonObject object;
    addSpan(object, *booked);
    call.output().object(object, {u"Booked: %1."_s.arg(dayAndSpan(*booked))});
    return Done();
}

Result<> give(CommandCall& call)
{
    const Result<SlotView> slot = namedSlot(call);
    if (!slot)
        return slot.failure();
    const Result<int> position = call.number(u"position"_s);
    if (!position)
        return position.failure();
    const auto clinics = call.forum().appointments().clinicsOn(call.actor(), slot->span.date);
    if (!clinics)
        return clinics.failure();
    for (const ClinicView& clinic : *clinics) {
        if (std::ranges::find(clinic.slotViews, slot->id, &SlotView::id) == clinic.slotViews.end())
            continue;
        const Result<> given =
            call.forum().appointments().givePlace(call.actor(), clinic.id, *position, slot->id);
        if (given)
            call.output().object(jsonOf(*slot),
                                 {u"Place %1 has %2 now."_s.arg(*position).arg(dayAndSpan(slot->span))});
        return given;
    }
    return noSuchSlot();
}

Result<> remove(CommandCall& call)
{
    const Result<ClinicView> clinic = namedClinic(call);
    if (!clinic)
        return clinic.failure();
    const Result<int> position = call.number(u"position"_s);
    if (!position)
        return position.failure();
    return call.forum().appointments().removePlace(call.actor(), clinic->id, *position);
}

} // namespace

std::vector<Command> waitingCommands()
{
    const QCommandLineOption date = dateOption();
    return {
        {.words = u"appointments wait"_s,
         .summary = u"Join the waiting list of a day on which no time is free"_s,
         .positionals = {},
         .options = QList{date} + requestOptions() + QList{agreeOption()},
         .run = wait,
         .requiredOptions = {u"date"_s, u"topic"_s}},
        {.words = u"appointments leave"_s,
         .summary = u"Leave a waiting list"_s,
         .positionals = {},
         .options = {date},
         .run = leave,
         .requiredOptions = {u"date"_s}},
        {.words = u"appointments accept"_s,
         .summary = u"Book the time that is offered to you"_s,
         .positionals = {},
         .options = {date},
         .run = accept,
         .requiredOptions = {u"date"_s}},
        {.words = u"appointments decline"_s,
         .summary = u"Let the time that is offered to you go to the next in line"_s,
         .positionals = {},
         .options = {date},
         .run = decline,
         .requiredOptions = {u"date"_s}},
        {.words = u"appointments give"_s,
         .summary = u"As the tutor, give a free time to a place of the waiting list"_s,
         .positionals = {},
         .options = slotOptions() +
                    QList{option(u"position"_s, u"the place, as in “appointments waiting”"_s, u"NUMBER"_s)},
         .run = give,
         .requiredOptions = {u"date"_s, u"time"_s, u"position"_s}},
        {.words = u"appointments remove"_s,
         .summary = u"As the tutor, take a place off a waiting list"_s,
         .positionals = {},
         .options = {date, option(u"position"_s, u"the place, as in “appointments waiting”"_s, u"NUMBER"_s)},
         .run = remove,
         .requiredOptions = {u"date"_s, u"position"_s}}};
}

} // namespace ledforum
