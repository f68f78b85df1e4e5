// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/appointments/slotstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Slot slotOf(const Statement& row)
{
    const std::optional<qint64> joinedTo = row.optionalInteger(7);
    return {.id = SlotId(row.integer(0)),
            .clinic = ClinicId(row.integer(1)),
            .span = {row.date(2), row.time(3), int(row.integer(4))},
            .isTaken = row.flag(5),
            .isBlocked = row.flag(6),
            .joinedTo = joinedTo ? std::optional(SlotId(*joinedTo)) : std::nullopt,
            .ownerTag = row.blob(8),
            .envelope = row.blob(9)};
}

std::vector<Slot> allOf(Statement& query)
{
    std::vector<Slot> found;
    while (query.next())
        found.push_back(slotOf(query));
    return found;
}

} // namespace

SlotId SlotStore::insert(const Slot& slot)
{
    Statement insert(m_connection,
                     u"INSERT INTO slot (clinic_id, start, minutes, is_taken, owner_tag, envelope)\n"
                     "VALUES (?, ?, ?, 0, ?, ?) RETURNING id"_s);
    insert.bindAll(slot.clinic, slot.span.start, slot.span.minutes, slot.ownerTag, slot.envelope);
    return SlotId(insert.insertedId());
}

bool SlotStore::take(SlotId id, const QByteArray& ownerTag, const QByteArray& envelope)
{
    Statement update(m_connection,
                     u"UPDATE slot SET is_taken = 1, owner_tag = ?, envelope = ?\n"
                     "WHERE id = ? AND is_taken = 0 AND is_blocked = 0 AND joined_to IS NULL"_s);
    return update.bindAll(ownerTag, envelope, id).run() == 1;
}

bool SlotStore::release(SlotId id, const QByteArray& heldTag, const QByteArray& freeTag,
                        const QByteArray& decoy)
{
    Statement update(m_connection, u"UPDATE slot SET is_taken = 0, owner_tag = ?, envelope = ?\n"
                                   "WHERE id = ? AND is_taken = 1 AND owner_tag = ?"_s);
    return update.bindAll(freeTag, decoy, id, heldTag).run() == 1;
}

bool SlotStore::relink(SlotId id, const QByteArray& heldTag, const QByteArray& ownerTag,
                       const QByteArray& envelope)
{
    Statement update(m_connection, u"UPDATE slot SET owner_tag = ?, envelope = ?\n"
                                   "WHERE id = ? AND is_taken = 1 AND owner_tag = ?"_s);
    return update.bindAll(ownerTag, envelope, id, heldTag).run() == 1;
}

void SlotStore::reseal(SlotId id, const QByteArray& ownerTag, const QByteArray& envelope)
{
    Statement update(m_connection, u"UPDATE slot SET owner_tag = ?, envelope = ? WHERE id = ?"_s);
    update.bindAll(ownerTag, envelope, id).run();
}

bool SlotStore::setBlocked(SlotId id, bool isBlocked)
{
    Statement update(m_connection,
                     u"UPDATE slot SET is_blocked = ?\n"
                     "WHERE id = ? AND is_taken = 0 AND is_blocked = ? AND joined_to IS NULL"_s);
    return update.bindAll(isBlocked, id, !isBlocked).run() == 1;
}

bool SlotStore::setJoined(SlotId id, std::optional<SlotId> joinedTo)
{
    const QString join = u"UPDATE slot SET joined_to = ?\n"
                         "WHERE id = ? AND is_taken = 0 AND is_blocked = 0 AND joined_to IS NULL"_s;
    const QString separate = u"UPDATE slot SET joined_to = ?\n"
                             "WHERE id = ? AND is_taken = 0 AND is_blocked = 0 AND joined_to IS NOT NULL"_s;
    Statement update(m_connection, joinedTo ? join : separate);
    return update.bindAll(joinedTo, id).run() == 1;
}

void SlotStore::setTime(SlotId id, QTime start, int minutes)
{
    Statement update(m_connection, u"UPDATE slot SET start = ?, minutes = ? WHERE id = ?"_s);
    update.bindAll(start, minutes, id).run();
}

std::optional<Slot> SlotStore::find(SlotId id) const
{
    Statement query(m_connection, sqlFile(u"appointments/slots.sql") + u" WHERE slot.id = ?"_s);
    query.bindAll(id);
    if (!query.next())
        return std::nullopt;
    return slotOf(query);
}

std::vector<Slot> SlotStore::ofClinic(ClinicId clinic) const
{
    Statement query(m_connection,
                    sqlFile(u"appointments/slots.sql") + u" WHERE clinic.id = ? ORDER BY slot.start"_s);
    query.bindAll(clinic);
    return allOf(query);
}

std::vector<Slot> SlotStore::between(QDate first, QDate last) const
{
    Statement query(m_connection,
                    sqlFile(u"appointments/slots.sql") +
                        u" WHERE clinic.date BETWEEN ? AND ? ORDER BY clinic.date, slot.start, slot.id"_s);
    query.bindDays(first, last);
    return allOf(query);
}

} // namespace ledforum
