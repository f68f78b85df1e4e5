// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicbook.h"

#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/waitingstore.h"
#include "database/forum/settingstore.h"

#include <algorithm>
#include <map>

namespace ledforum {

waitinglist::Scene ClinicBook::scene(const ForumSettings& settings) const
{
    return {clinic, slots, termsOf(settings)};
}

const Slot* ClinicBook::slot(SlotId id) const
{
    const auto found = std::ranges::find(slots, id, &Slot::id);
    return found == slots.end() ? nullptr : &*found;
}

waitinglist::Terms termsOf(const ForumSettings& settings)
{
    return {settings.offerHours, settings.offersEnd};
}

std::vector<ClinicBook> clinicBooks(const Connection& connection, QDate first, QDate last, LocalMoment now)
{
    const ForumSettings settings = SettingStore(connection).load();
    std::map<ClinicId, std::vector<Slot>> slotsOf;
    for (const Slot& slot : SlotStore(connection).between(first, last))
        slotsOf[slot.clinic].push_back(slot);
    std::map<ClinicId, waitinglist::Queue> queueOf;
    for (const WaitingPlace& place : WaitingStore(connection).heldBetween(first, last))
        queueOf[place.clinic].push_back(place);

    std::vector<ClinicBook> books;
    for (const Clinic& clinic : ClinicStore(connection).between(first, last)) {
        ClinicBook& book = books.emplace_back(ClinicBook{clinic, slotsOf[clinic.id], {}});
        book.queue = waitinglist::settled(queueOf[clinic.id], book.scene(settings), now);
    }
    return books;
}

std::optional<ClinicBook> clinicBook(const Connection& connection, ClinicId id, LocalMoment now)
{
    const std::optional<Clinic> clinic = ClinicStore(connection).find(id);
    if (!clinic)
        return std::nullopt;
    ClinicBook book{*clinic, SlotStore(connection).ofClinic(id), {}};
    book.queue = waitinglist::settled(WaitingStore(connection).ofClinic(id),
                                      book.scene(SettingStore(connection).load()), now);
    return book;
}

} // namespace ledforum
