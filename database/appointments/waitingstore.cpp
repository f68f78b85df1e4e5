// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/appointments/waitingstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

WaitingPlace placeOf(const Statement& row)
{
    WaitingPlace place{.clinic = ClinicId(row.integer(0)),
                       .position = int(row.integer(1)),
                       .state = stored(placeStateFrom(row.text(2)), u"A place in a waiting list"_s),
                       .ownerTag = row.blob(5),
                       .envelope = row.blob(6)};
    if (const std::optional<qint64> slot = row.optionalInteger(3))
        place.offer = SlotOffer{SlotId(*slot), row.moment(4)};
    return place;
}

std::vector<WaitingPlace> allOf(Statement& query)
{
    std::vector<WaitingPlace> found;
    while (query.next())
        found.push_back(placeOf(query));
    return found;
}

std::optional<SlotId> slotOf(const WaitingPlace& place)
{
    return place.offer ? std::optional(place.offer->slot) : std::nullopt;
}

std::optional<LocalMoment> endOf(const WaitingPlace& place)
{
    return place.offer ? std::optional(place.offer->ends) : std::nullopt;
}

} // namespace

void WaitingStore::insert(const WaitingPlace& place)
{
    Statement insert(m_connection, sqlFile(u"appointments/insert_waiting_place.sql"));
    insert.bindAll(place.clinic, place.position, codeOf(place.state), slotOf(place), endOf(place),
                   place.ownerTag, place.envelope);
    insert.run();
}

void WaitingStore::update(const WaitingPlace& place)
{
    Statement update(m_connection, sqlFile(u"appointments/update_waiting_place.sql"));
    update.bindAll(codeOf(place.state), slotOf(place), endOf(place), place.ownerTag, place.envelope,
                   place.clinic, place.position);
    update.run();
}

std::vector<WaitingPlace> WaitingStore::ofClinic(ClinicId clinic) const
{
    Statement query(m_connection, sqlFile(u"appointments/waiting_places.sql") +
                                      u" WHERE clinic.id = ? ORDER BY waiting_place.position"_s);
    query.bindAll(clinic);
    return allOf(query);
}

std::vector<WaitingPlace> WaitingStore::heldBetween(QDate first, QDate last) const
{
    Statement query(m_connection, sqlFile(u"appointments/waiting_places.sql") +
                                      u" WHERE clinic.date BETWEEN ? AND ?\n"
                                      "AND waiting_place.state IN ('waiting', 'offered', 'expired')\n"
                                      "ORDER BY clinic.id, waiting_place.position"_s);
    query.bindDays(first, last);
    return allOf(query);
}

} // namespace ledforum
