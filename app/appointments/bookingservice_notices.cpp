// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/doctorrecords.h"
#include "app/appointments/noticerules.h"
#include "app/appointments/waitingseal.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/forum/settingstore.h"

#include <algorithm>

// What a doctor is told at the next sign-in. All of it is computed from what is stored anyway.

namespace ledforum {

using namespace Qt::StringLiterals;

Result<std::vector<Notice>> BookingService::notices(const Actor& actor) const
{
    const Result<std::vector<OwnBooking>> bookings = mine(actor);
    if (!bookings)
        return bookings.failure();
    const Result<std::vector<OwnPlace>> places = ownPlaces(actor);
    if (!places)
        return places.failure();
    const Result<ConfidentialityTerms> terms = confidentiality(actor);
    if (!terms)
        return terms.failure();
    std::vector<Notice> notices;
    for (const OwnBooking& booking : *bookings) {
        if (booking.hasStarted || !booking.checksOut)
            continue;
        std::optional<Notice> notice = noticerules::noticeOf(booking);
        if (!notice)
            continue;
        // Whoever books for themselves has agreed by then; for whom the tutor books, it is asked here.
        if (!booking.isCancelled && !booking.consent && !terms->agreedOn)
            notice->terms = terms->text;
        notices.push_back(*std::move(notice));
    }
    for (const OwnPlace& place : *places)
        std::ranges::move(noticerules::noticesOf(place), std::back_inserter(notices));
    const auto held = std::ranges::count_if(
        *bookings, [](const OwnBooking& booking) { return !booking.hasStarted && !booking.isCancelled; });
    return m_operations.read(actor, Permission::BookOwnAppointment, [&]() -> Result<std::vector<Notice>> {
        noticerules::addLimit(notices, int(held), SettingStore(m_connection).load().bookingsADoctorMayHold);
        for (const DoctorRecord& record : doctorRecords(m_connection, actor, RecordKind::CancelledByTutor)) {
            if (!record.opened.record.isSeen)
                notices.push_back(noticerules::cancellationNotice(record.row.id, record.opened.record.span));
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
    case NoticeKind::WaitMoved:
    case NoticeKind::WaitCancelled:
    case NoticeKind::WaitReinstated:
        return agreeToWait(actor, notice);
    case NoticeKind::Given:
    case NoticeKind::Moved:
    case NoticeKind::VenueChanged:
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
                                   const BookingKey key = BookingKey::ofDoctor(actor);
                                   for (const WaitingPlace& place : queue.book().queue) {
                                       if (!key.owns(place) || !queue.forget(place.position))
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
        const Slot* held = slotUnder(all, self.key);
        const std::optional<OpenedBooking> opened =
            held ? openBooking(*held, actor.keys().own) : std::nullopt;
        if (!opened || !opened->isProvenBy(self.key, *held))
            return justChanged();
        seen = *held;
        PrivateBooking booking = opened->booking;
        if (notice.kind != NoticeKind::ClinicCancelled && !booking.consent) {
            const QByteArray shown =
                notice.terms.isEmpty() ? QByteArray() : ledforum::confidentiality::digestOf(notice.terms);
            const Result<Consent> consent =
                ledforum::confidentiality::consentNow(m_connection, actor, shown, m_clock.now());
            if (!consent)
                return consent.failure();
            booking.consent = *consent;
        }
        agreeTo(booking, notice.span, notice.venue);
        if (notice.kind == NoticeKind::ClinicCancelled)
            booking.agreed.reset();
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

Result<> BookingService::agreeToWait(const Actor& actor, const Notice& notice)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    struct Resealed
    {
        WaitingPlace seen;
        QByteArray envelope;
    };
    const Result<Resealed> sealed = m_operations.read(actor, permission, [&]() -> Result<Resealed> {
        const Holder self = selfOf(actor);
        const std::optional<ClinicBook> book = clinicBook(m_connection, notice.clinic, m_clock.now());
        const WaitingPlace* own = book ? standingOf(book->queue, self.key) : nullptr;
        const std::optional<OpenedWish> opened = own ? openPlace(*own, actor.keys().own) : std::nullopt;
        if (!opened || !opened->isProvenBy(self.key, *own))
            return justChanged();
        PrivateWish wish = opened->wish;
        wish.agreed = notice.kind == NoticeKind::WaitCancelled ? std::nullopt : std::optional(notice.span);
        return Resealed{*own, sealedPlace(wish, notice.clinic, own->position, self.key, saltOf(own->ownerTag),
                                          self.recipients)
                                  .envelope};
    });
    if (!sealed)
        return sealed.failure();
    return m_operations.change(actor, permission, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   WaitingQueue queue(m_connection, notice.clinic, m_clock.now());
                                   if (!queue.reseal(sealed->seen, sealed->envelope))
                                       return justChanged();
                                   queue.store();
                                   audit.noteSealed(u"acknowledged"_s, u"clinic"_s, notice.clinic.value());
                                   return Done();
                               });
}

} // namespace ledforum
