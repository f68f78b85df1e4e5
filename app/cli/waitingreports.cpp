// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/cli/appointmentcommands.h"
#include "app/cli/appointmentoptions.h"
#include "app/cli/json.h"
#include "app/forum/forum.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Given:
        return u"given"_s;
    case NoticeKind::Moved:
        return u"moved"_s;
    case NoticeKind::VenueChanged:
        return u"venue-changed"_s;
    case NoticeKind::ClinicCancelled:
        return u"clinic-cancelled"_s;
    case NoticeKind::Reinstated:
        return u"reinstated"_s;
    case NoticeKind::Offer:
        return u"offer"_s;
    case NoticeKind::OfferRanOut:
        return u"offer-ran-out"_s;
    case NoticeKind::CancelledByTutor:
        return u"cancelled-by-tutor"_s;
    case NoticeKind::WaitMoved:
        return u"wait-moved"_s;
    case NoticeKind::WaitCancelled:
        return u"wait-cancelled"_s;
    case NoticeKind::WaitReinstated:
        return u"wait-reinstated"_s;
    }
    return {};
}

QString isoMoment(const LocalMoment& moment)
{
    return u"%1 %2"_s.arg(isoDate(moment.date), isoTime(moment.time));
}

void addOffer(QJsonObject& row, const std::optional<OfferView>& offer)
{
    if (!offer)
        return;
    row[u"offered_start"_s] = isoTime(offer->span.start);
    row[u"offered_minutes"_s] = offer->span.minutes;
    row[u"offer_ends"_s] = isoMoment(offer->ends);
}

/// The clinics of --date, or of today and later.
Result<std::vector<ClinicView>> clinicsMeant(CommandCall& call)
{
    const Result<std::optional<QDate>> date = call.optionalDate(u"date"_s);
    if (!date)
        return date.failure();
    BookingService& appointments = call.forum().appointments();
    return *date ? appointments.clinicsOn(call.actor(), **date) : appointments.openClinics(call.actor());
}

Result<> waitingForTutor(CommandCall& call)
{
    const Result<std::vector<ClinicView>> clinics = clinicsMeant(call);
    if (!clinics)
        return clinics.failure();
    QJsonArray rows;
    for (const ClinicView& clinic : *clinics) {
        const auto entries = call.forum().appointments().waitingList(call.actor(), clinic.id);
        if (!entries)
            return entries.failure();
        for (const WaitingEntry& entry : *entries) {
            QJsonObject row{{u"position"_s, entry.position}, {u"state"_s, codeOf(entry.state)}};
            addSpan(row, clinic.span);
            addOffer(row, entry.offer);
            row[u"reason"_s] = entry.reasonSentence;
            if (entry.attendee.checksOut) {
                row[u"full_name"_s] = entry.attendee.fullName;
                row[u"email"_s] = entry.attendee.email;
                row[u"topic"_s] = entry.attendee.topic;
                row[u"message"_s] = entry.attendee.message;
                row[u"neutral_text"_s] = entry.neutralText;
            } else {
                row[u"warning"_s] = u"This place does not check out"_s;
            }
            rows += row;
        }
    }
    call.output().list(rows, {{u"Date"_s, u"date"_s},
                              {u"Place"_s, u"position"_s},
                              {u"State"_s, u"state"_s},
                              {u"Name"_s, u"full_name"_s},
                              {u"Topic"_s, u"topic"_s},
                              {u"Offered"_s, u"offered_start"_s},
                              {u"Until"_s, u"offer_ends"_s},
                              {u"Why no offer yet"_s, u"reason"_s},
                              {u"Warning"_s, u"warning"_s}});
    return Done();
}

Result<> ownWaiting(CommandCall& call)
{
    const Result<std::optional<QDate>> date = call.optionalDate(u"date"_s);
    if (!date)
        return date.failure();
    const Result<std::vector<OwnPlace>> places = call.forum().appointments().ownPlaces(call.actor());
    if (!places)
        return places.failure();
    QJsonArray rows;
    for (const OwnPlace& place : *places) {
        if (*date && place.clinicSpan.date != **date)
            continue;
        QJsonObject row{{u"state"_s, codeOf(place.state)}};
        addSpan(row, place.clinicSpan);
        if (place.state == PlaceState::Waiting) {
            row[u"number_in_line"_s] = place.numberInLine;
            row[u"reason"_s] = place.reason;
        }
        addOffer(row, place.offer);
        row[u"topic"_s] = place.topic;
        row[u"message"_s] = place.message;
        if (!place.checksOut)
            row[u"warning"_s] = u"This place does not check out"_s;
        rows += row;
    }
    call.output().list(rows, {{u"Date"_s, u"date"_s},
                              {u"State"_s, u"state"_s},
                              {u"Number"_s, u"number_in_line"_s},
                              {u"Offered"_s, u"offered_start"_s},
                              {u"Until"_s, u"offer_ends"_s},
                              {u"Why no offer yet"_s, u"reason"_s}});
    return Done();
}

Result<> waitingInNumbers(CommandCall& call)
{
    const Result<std::vector<ClinicView>> clinics = clinicsMeant(call);
    if (!clinics)
        return clinics.failure();
    QJsonArray rows;
    for (const ClinicView& clinic : *clinics) {
        QJsonObject row{{u"waiting"_s, clinic.waiting}};
        addSpan(row, clinic.span);
        rows += row;
    }
    call.output().list(rows,
                       {{u"Date"_s, u"date"_s}, {u"Start"_s, u"start"_s}, {u"Waiting"_s, u"waiting"_s}});
    return Done();
}

Result<> waiting(CommandCall& call)
{
    if (call.actor().is(Role::Tutor))
        return waitingForTutor(call);
    return call.actor().is(Role::Led) ? ownWaiting(call) : waitingInNumbers(call);
}

Result<> notices(CommandCall& call)
{
    BookingService& appointments = call.forum().appointments();
    const Result<std::vector<Notice>> all = appointments.notices(call.actor());
    if (!all)
        return all.failure();
    QJsonArray rows;
    for (const Notice& notice : *all) {
        QJsonObject row{{u"kind"_s, nameOf(notice.kind)}, {u"sentence"_s, notice.sentence}};
        addSpan(row, notice.span);
        if (!notice.venue.isEmpty())
            row[u"venue"_s] = notice.venue;
        if (notice.ends)
            row[u"offer_ends"_s] = isoMoment(*notice.ends);
        if (notice.before) {
            QJsonObject before;
            addSpan(before, *notice.before);
            row[u"before"_s] = before;
        }
        if (!notice.terms.isEmpty())
            row[u"limits_of_confidentiality"_s] = notice.terms;
        rows += row;
        if (!call.has(u"acknowledge"_s))
            continue;
        if (!notice.terms.isEmpty() && !call.has(u"agree"_s))
            return refused(
                u"%1\n\nBefore it, read this:\n\n%2\n\nIt is not acknowledged. If you agree to it, give "
                "the command once more with --agree."_s.arg(notice.sentence, notice.terms));
        if (const Result<> known = appointments.acknowledge(call.actor(), notice); !known)
            return known;
    }
    call.output().list(rows, {{u"Notice"_s, u"sentence"_s}});
    return Done();
}

} // namespace

std::vector<Command> waitingReportCommands()
{
    return {{.words = u"appointments waiting"_s,
             .summary = u"Your places on waiting lists; names for the tutor, numbers for an administrator"_s,
             .positionals = {},
             .options = {dateOption()},
             .run = waiting},
            {.words = u"appointments notices"_s,
             .summary = u"What happened to your 1:1s since you last looked, and offers that stand"_s,
             .positionals = {},
             .options = {option(u"acknowledge"_s, u"do not tell me again"_s), agreeOption()},
             .run = notices}};
}

} // namespace ledforum
