// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/doctorrecords.h"
#include "app/common/wording.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/forum/settingstore.h"

// What a doctor is told at the next sign-in. All of it is computed from what is stored anyway.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString dayAndSpan(const LocalSpan& span)
{
    return u"%1, %2"_s.arg(longDate(span.date), timeSpan(span));
}

/// What the doctor agreed to, against what is so now.
std::optional<Notice> noticeOf(const OwnBooking& booking)
{
    Notice notice{.clinic = booking.clinic, .span = booking.span, .before = booking.agreed};
    if (booking.isCancelled) {
        if (!booking.agreed)
            return std::nullopt;
        notice.kind = NoticeKind::ClinicCancelled;
        notice.sentence =
            u"The 1:1s of %1 are cancelled, and yours with them. You can book another time."_s.arg(
                longDate(booking.span.date));
        return notice;
    }
    if (!booking.agreed) {
        notice.kind = NoticeKind::Reinstated;
        notice.sentence = u"Your 1:1 takes place after all: %1."_s.arg(dayAndSpan(booking.span));
        return notice;
    }
    if (*booking.agreed == booking.span)
        return std::nullopt;
    notice.kind = NoticeKind::Moved;
    notice.sentence =
        u"Your 1:1 was moved from %1 to %2."_s.arg(dayAndSpan(*booking.agreed), dayAndSpan(booking.span));
    return notice;
}

std::optional<Notice> noticeOf(const OwnPlace& place)
{
    Notice notice{.clinic = place.clinic, .span = place.clinicSpan};
    if (place.state == PlaceState::Expired) {
        notice.kind = NoticeKind::OfferRanOut;
        notice.sentence = u"A time on %1 was offered to you, and the offer ran out. You no longer wait for "
                          "that day."_s.arg(longDate(place.clinicSpan.date));
        return notice;
    }
    if (!place.offer)
        return std::nullopt;
    notice.kind = NoticeKind::Offer;
    notice.span = place.offer->span;
    notice.ends = place.offer->ends;
    notice.sentence = u"A time is yours if you want it: %1. It is held for you until %2 on %3."_s.arg(
        dayAndSpan(place.offer->span), timeOfDay(place.offer->ends.time), longDate(place.offer->ends.date));
    return notice;
}

Notice noticeOf(const DoctorRecord& cancellation)
{
    const LocalSpan& span = cancellation.opened.record.span;
    return {.kind = NoticeKind::CancelledByTutor,
            .span = span,
            .record = cancellation.row.id,
            .sentence =
                u"The Deputy Clinical Tutor has cancelled your 1:1 of %1. You can book another time."_s.arg(
                    dayAndSpan(span))};
}

} // namespace

Result<std::vector<Notice>> BookingService::notices(const Actor& actor) const
{
    const Result<std::vector<OwnBooking>> bookings = mine(actor);
    if (!bookings)
        return bookings.failure();
    const Result<std::vector<OwnPlace>> places = ownPlaces(actor);
    if (!places)
        return places.failure();
    std::vector<Notice> notices;
    for (const OwnBooking& booking : *bookings) {
        if (booking.hasStarted || !booking.checksOut)
            continue;
        if (const std::optional<Notice> notice = noticeOf(booking))
            notices.push_back(*notice);
    }
    for (const OwnPlace& place : *places) {
        if (const std::optional<Notice> notice = noticeOf(place))
            notices.push_back(*notice);
    }
    return m_operations.read(actor, Permission::BookOwnAppointment, [&]() -> Result<std::vector<Notice>> {
        for (const DoctorRecord& record : doctorRecords(m_connection, actor, RecordKind::CancelledByTutor)) {
            if (!record.opened.record.isSeen)
                notices.push_back(noticeOf(record));
        }
        return notices;
    });
}

Result<> BookingService::acknowledge(const Actor& actor, const Notice& notice)
{
    switch (notice.kind) {
    case NoticeKind::Offer:
        return Done();
    case NoticeKind::OfferRanOut:
        return forgetOwnPlace(actor, notice.clinic);
    case NoticeKind::CancelledByTutor:
        return markSeen(actor, notice.record.value_or(AppointmentRecordId(0)));
    case NoticeKind::Moved:
    case NoticeKind::ClinicCancelled:
    case NoticeKind::Reinstated:
        break;
    }
    return agree(actor, notice);
}

Result<> BookingService::forgetOwnPlace(const Actor& actor, ClinicId clinic)
{
    return m_operations.change(actor, Permission::BookOwnAppointment, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   if (!m_clinics.find(clinic))
                                       return noSuchClinic();
                                   WaitingQueue queue(m_connection, clinic, m_clock.now());
                                   const QByteArray tag = BookingKey::ofDoctor(actor).waitingTag(clinic);
                                   for (const WaitingPlace& place : queue.book().queue) {
                                       if (place.ownerTag != tag || !queue.forget(place.position))
                                           continue;
                                       queue.store();
                                       audit.noteSealed(u"acknowledged"_s, u"clinic"_s, clinic.value());
                                       break;
                                   }
                                   return Done();
                               });
}

Result<> BookingService::markSeen(const Actor& actor, AppointmentRecordId id)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    struct Seen
    {
        AppointmentRecord present;
        QByteArray envelope;
    };
    const Result<Seen> seen = m_operations.read(actor, permission, [&]() -> Result<Seen> {
        for (const DoctorRecord& record : doctorRecords(m_connection, actor, RecordKind::CancelledByTutor)) {
            if (record.row.id == id)
                return Seen{record.row, markedAsSeen(record.opened, id, actor.keys().pinned.office.box)};
        }
        return notFound(u"This 1:1 was changed meanwhile. Look again."_s);
    });
    if (!seen)
        return seen.failure();
    return m_operations.change(
        actor, permission, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            // Where the office has sealed it anew meanwhile, the doctor is told once more.
            if (AppointmentRecordStore(m_connection).overwrite(seen->present, seen->envelope))
                audit.noteSealed(u"acknowledged"_s, u"appointment_record"_s, id.value());
            return Done();
        });
}

Result<> BookingService::agree(const Actor& actor, const Notice& notice)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    std::optional<Slot> seen;
    const Result<Sealed> sealed = m_operations.read(actor, permission, [&]() -> Result<Sealed> {
        const Holder self = selfOf(actor);
        const std::vector<Slot> all = m_slots.ofClinic(notice.clinic);
        const Slot* held = slotUnder(all, self.key.tag(notice.clinic));
        const std::optional<OpenedBooking> opened =
            held ? openBooking(*held, actor.keys().own) : std::nullopt;
        if (!opened || !opened->isProvenBy(self.key, *held))
            return justChanged();
        seen = *held;
        PrivateBooking booking = opened->booking;
        if (notice.kind == NoticeKind::ClinicCancelled)
            booking.agreed.reset();
        else
            booking.agreed = notice.span;
        return seal(self, held->id, booking);
    });
    if (!sealed)
        return sealed.failure();
    return m_operations.change(
        actor, permission, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            if (m_slots.find(seen->id) != seen ||
                !m_slots.relink(seen->id, seen->ownerTag, sealed->cover.ownerTag, sealed->cover.envelope))
                return justChanged();
            audit.noteSealed(u"acknowledged"_s, u"slot"_s, seen->id.value());
            return Done();
        });
}

} // namespace ledforum
