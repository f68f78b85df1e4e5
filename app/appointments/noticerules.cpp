// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/noticerules.h"

#include "app/common/wording.h"

#include <algorithm>

namespace ledforum::noticerules {

using namespace Qt::StringLiterals;

namespace {

QString dayAndSpan(const LocalSpan& span)
{
    return u"%1, %2"_s.arg(longDate(span.date), timeSpan(span));
}

/// " The venue is Room 2."
QString venueSentence(const OwnBooking& booking)
{
    return booking.venue.isEmpty() ? QString() : u" The venue is %1."_s.arg(booking.venue);
}

/// The venue is new, and the time is not.
QString newVenueSentence(const OwnBooking& booking)
{
    const QString when = dayAndSpan(booking.span);
    if (booking.venue.isEmpty())
        return u"Your 1:1 of %1 has another venue, which is not known yet."_s.arg(when);
    return u"Your 1:1 of %1 has another venue: %2."_s.arg(when, booking.venue);
}

std::optional<Notice> noticeOfClinic(const OwnPlace& place)
{
    Notice notice{.clinic = place.clinic, .span = place.clinicSpan, .before = place.agreed};
    const QString day = longDate(place.clinicSpan.date);
    if (place.isClinicCancelled) {
        if (!place.agreed)
            return std::nullopt;
        notice.kind = NoticeKind::WaitCancelled;
        notice.sentence =
            u"The 1:1s of %1, for which you wait, are cancelled. Your place stands, should they "
            "take place after all."_s.arg(day);
        return notice;
    }
    if (!place.agreed) {
        notice.kind = NoticeKind::WaitReinstated;
        notice.sentence = u"The 1:1s for which you wait take place after all: %1. Your place stands."_s.arg(
            dayAndSpan(place.clinicSpan));
        return notice;
    }
    if (*place.agreed == place.clinicSpan)
        return std::nullopt;
    notice.kind = NoticeKind::WaitMoved;
    notice.sentence = u"The 1:1s for which you wait were moved from %1 to %2. Your place stands."_s.arg(
        dayAndSpan(*place.agreed), dayAndSpan(place.clinicSpan));
    return notice;
}

std::optional<Notice> noticeOfOffer(const OwnPlace& place)
{
    if (!place.offer)
        return std::nullopt;
    const OfferView& offer = *place.offer;
    return Notice{.kind = NoticeKind::Offer,
                  .clinic = place.clinic,
                  .span = offer.span,
                  .ends = offer.ends,
                  .sentence = u"A time is yours if you want it: %1. It is held for you until %2 on %3."_s.arg(
                      dayAndSpan(offer.span), timeOfDay(offer.ends.time), longDate(offer.ends.date))};
}

} // namespace

std::optional<Notice> noticeOf(const OwnBooking& booking)
{
    Notice notice{
        .clinic = booking.clinic, .span = booking.span, .venue = booking.venue, .before = booking.agreed};
    if (booking.isCancelled) {
        if (!booking.agreed && !booking.isGiven)
            return std::nullopt;
        notice.kind = NoticeKind::ClinicCancelled;
        notice.sentence =
            u"The 1:1s of %1 are cancelled, and yours with them. You can book another time."_s.arg(
                longDate(booking.span.date));
    } else if (booking.isGiven) {
        notice.kind = NoticeKind::Given;
        notice.sentence =
            u"The Deputy Clinical Tutor has booked a 1:1 for you: %1."_s.arg(dayAndSpan(booking.span)) +
            venueSentence(booking);
    } else if (!booking.agreed) {
        notice.kind = NoticeKind::Reinstated;
        notice.sentence = u"Your 1:1 takes place after all: %1."_s.arg(dayAndSpan(booking.span)) +
                          (booking.isVenueNew ? venueSentence(booking) : QString());
    } else if (*booking.agreed != booking.span) {
        notice.kind = NoticeKind::Moved;
        notice.sentence = u"Your 1:1 was moved from %1 to %2."_s.arg(dayAndSpan(*booking.agreed),
                                                                     dayAndSpan(booking.span)) +
                          (booking.isVenueNew ? venueSentence(booking) : QString());
    } else if (booking.isVenueNew) {
        notice.kind = NoticeKind::VenueChanged;
        notice.sentence = newVenueSentence(booking);
    } else {
        return std::nullopt;
    }
    return notice;
}

std::vector<Notice> noticesOf(const OwnPlace& place)
{
    std::vector<Notice> notices;
    if (place.state == PlaceState::Expired) {
        notices.push_back({.kind = NoticeKind::OfferRanOut,
                           .clinic = place.clinic,
                           .span = place.clinicSpan,
                           .sentence = u"A time on %1 was offered to you, and the offer ran out. You no "
                                       "longer wait for that day."_s.arg(longDate(place.clinicSpan.date))});
        return notices;
    }
    if (const std::optional<Notice> offer = noticeOfOffer(place))
        notices.push_back(*offer);
    if (const std::optional<Notice> clinic = place.checksOut ? noticeOfClinic(place) : std::nullopt)
        notices.push_back(*clinic);
    return notices;
}

void addLimit(std::vector<Notice>& notices, int held, int limit)
{
    const auto isAnew = [](const Notice& notice) { return notice.kind == NoticeKind::Reinstated; };
    const auto anew = std::ranges::find_if(notices, isAnew);
    if (held > limit && anew != notices.end())
        anew->sentence +=
            u" You have %1 1:1s to come now, and may hold %2: cancel what you do not need."_s.arg(
                QString::number(held), QString::number(limit));
}

Notice cancellationNotice(AppointmentRecordId record, const LocalSpan& span)
{
    return {.kind = NoticeKind::CancelledByTutor,
            .span = span,
            .record = record,
            .sentence =
                u"The Deputy Clinical Tutor has cancelled your 1:1 of %1. You can book another time."_s.arg(
                    dayAndSpan(span))};
}

} // namespace ledforum::noticerules
