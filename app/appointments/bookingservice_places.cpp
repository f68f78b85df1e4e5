// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingdraft.h"
#include "app/appointments/officereader.h"
#include "app/common/wording.h"
#include "app/security/officefailures.h"
#include "database/forum/settingstore.h"

#include <algorithm>

// What the service reads of the waiting lists.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::optional<OfferView> offerOf(const WaitingPlace& place, const ClinicBook& book)
{
    if (!place.offer)
        return std::nullopt;
    const Slot* slot = book.slot(place.offer->slot);
    if (!slot)
        return std::nullopt;
    return OfferView{slot->id, slot->span, place.offer->ends};
}

OwnPlace ownPlaceOf(const WaitingPlace& place, const ClinicBook& book, const Actor& doctor,
                    const BookingKey& key, const ForumSettings& settings, LocalMoment now)
{
    OwnPlace view{.clinic = book.clinic.id,
                  .clinicSpan = book.clinic.span,
                  .venue = book.clinic.venue,
                  .isClinicCancelled = book.clinic.state == ClinicState::Cancelled,
                  .position = place.position,
                  .state = place.state,
                  .offer = offerOf(place, book)};
    if (const auto reason = reasonFor(place.position, book.queue, book.scene(settings), now)) {
        view.numberInLine = reason->placesBefore + 1;
        view.reason = sentenceOf(*reason, WaitingReader::Holder);
    }
    const std::optional<OpenedWish> opened = openPlace(place, doctor.keys().own);
    view.checksOut = opened && opened->wish.doctor == doctor.person() && opened->isProvenBy(key, place);
    if (view.checksOut) {
        view.agreed = opened->wish.agreed;
        view.topic = opened->wish.topic;
        view.message = opened->wish.message;
    }
    return view;
}

/// Can be read out, sent or left on a desk: it says nothing of a 1:1.
QString neutralText(const QString& name, const QString& forum, const std::optional<OfferView>& offer)
{
    const QString by =
        offer ? u" by %1 on %2"_s.arg(timeOfDay(offer->ends.time), longDate(offer->ends.date)) : QString();
    return u"Dear %1, please sign in to the %2 at the workstation%3. There is something new for you."_s.arg(
        name, forum, by);
}

} // namespace

Result<std::vector<OwnPlace>> BookingService::ownPlaces(const Actor& actor) const
{
    return m_operations.read(actor, Permission::BookOwnAppointment, [&]() -> Result<std::vector<OwnPlace>> {
        const BookingKey key = BookingKey::ofDoctor(actor);
        const LocalMoment now = m_clock.now();
        const ForumSettings settings = SettingStore(m_connection).load();
        std::vector<OwnPlace> places;
        for (const ClinicBook& book : clinicBooks(m_connection, now.date, {}, now)) {
            const auto own = std::ranges::find_if(
                book.queue, [&key](const WaitingPlace& place) { return key.owns(place); });
            if (own != book.queue.end())
                places.push_back(ownPlaceOf(*own, book, actor, key, settings, now));
        }
        return places;
    });
}

Result<std::vector<WaitingEntry>> BookingService::waitingList(const Actor& actor, ClinicId clinic) const
{
    return m_operations.read(actor, Permission::SeeAppointments, [&]() -> Result<std::vector<WaitingEntry>> {
        if (!actor.keys().office)
            return lackingOfficeKey();
        const LocalMoment now = m_clock.now();
        const std::optional<ClinicBook> book = clinicBook(m_connection, clinic, now);
        if (!book)
            return noSuchClinic();
        const ForumSettings settings = SettingStore(m_connection).load();
        OfficeReader reader(m_connection, actor);
        std::vector<WaitingEntry> entries;
        for (const WaitingPlace& place : book->queue) {
            if (!waitinglist::isStanding(place))
                continue;
            WaitingEntry& entry = entries.emplace_back(WaitingEntry{.position = place.position,
                                                                    .state = place.state,
                                                                    .offer = offerOf(place, *book),
                                                                    .attendee = reader.attendeeOf(place)});
            entry.reason = reasonFor(place.position, book->queue, book->scene(settings), now);
            if (entry.reason)
                entry.reasonSentence = sentenceOf(*entry.reason, WaitingReader::Tutor);
            if (entry.attendee.checksOut)
                entry.neutralText = neutralText(entry.attendee.fullName, settings.name, entry.offer);
        }
        return entries;
    });
}

} // namespace ledforum
