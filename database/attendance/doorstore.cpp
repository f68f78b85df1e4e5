// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/doorstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

DoorCredential DoorStore::of(PersonId person) const
{
    Statement row(m_connection, u"SELECT pin_hash, wrong_pins, last_wrong_at, badge_digest IS NOT NULL "
                                "FROM door_credential WHERE person_id = ?"_s);
    DoorCredential credential;
    if (!row.bindAll(person).next())
        return credential;
    if (!row.isNull(0))
        credential.pin = row.text(0);
    credential.wrongPins = int(row.integer(1));
    if (const auto last = row.optionalInteger(2))
        credential.lastWrong = utcSecond(*last);
    credential.hasBadge = row.flag(3);
    return credential;
}

void DoorStore::ensure(PersonId person)
{
    Statement(m_connection,
              u"INSERT INTO door_credential (person_id) VALUES (?) ON CONFLICT (person_id) DO NOTHING"_s)
        .bind(person)
        .run();
}

void DoorStore::setPin(PersonId person, const std::optional<QString>& pin)
{
    ensure(person);
    Statement(m_connection, u"UPDATE door_credential SET pin_hash = ?, wrong_pins = 0, last_wrong_at = NULL "
                            "WHERE person_id = ?"_s)
        .bindAll(pin, person)
        .run();
}

void DoorStore::setWrongPins(PersonId person, int wrongPins, std::optional<UtcSecond> last)
{
    Statement(m_connection,
              u"UPDATE door_credential SET wrong_pins = ?, last_wrong_at = ? WHERE person_id = ?"_s)
        .bindAll(wrongPins, last ? std::optional(storedSecond(*last)) : std::nullopt, person)
        .run();
}

std::optional<PersonId> DoorStore::ownerOfBadge(const QByteArray& digest) const
{
    Statement row(m_connection, u"SELECT person_id FROM door_credential WHERE badge_digest = ?"_s);
    return row.bind(digest).next() ? std::optional(PersonId(row.integer(0))) : std::nullopt;
}

void DoorStore::setBadge(PersonId person, const std::optional<QByteArray>& digest)
{
    ensure(person);
    Statement(m_connection, u"UPDATE door_credential SET badge_digest = ? WHERE person_id = ?"_s)
        .bindAll(digest, person)
        .run();
}

std::optional<QByteArray> DoorStore::badgeSalt() const
{
    Statement row(m_connection, u"SELECT salt FROM badge_salt WHERE id = 1"_s);
    return row.next() ? std::optional(row.blob(0)) : std::nullopt;
}

void DoorStore::setBadgeSalt(const QByteArray& salt)
{
    Statement(m_connection, u"INSERT INTO badge_salt (id, salt) VALUES (1, ?)"_s).bind(salt).run();
}

void DoorStore::addNewcomer(const Newcomer& newcomer)
{
    Statement(m_connection, u"INSERT INTO newcomer (person_id, session_id) VALUES (?, ?)"_s)
        .bindAll(newcomer.person, newcomer.session)
        .run();
}

void DoorStore::removeNewcomer(PersonId person)
{
    Statement(m_connection, u"DELETE FROM newcomer WHERE person_id = ?"_s).bind(person).run();
}

std::vector<Newcomer> DoorStore::newcomers() const
{
    Statement row(m_connection, u"SELECT person_id, session_id FROM newcomer ORDER BY person_id"_s);
    std::vector<Newcomer> newcomers;
    while (row.next())
        newcomers.push_back({PersonId(row.integer(0)), TeachingSessionId(row.integer(1))});
    return newcomers;
}

} // namespace ledforum
