// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/appointments/appointmentrecordstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

void AppointmentRecordStore::insert(const AppointmentRecord& record)
{
    Statement insert(m_connection, u"INSERT INTO appointment_record (id, envelope) VALUES (?, ?)"_s);
    insert.bindAll(record.id, record.envelope).run();
}

bool AppointmentRecordStore::overwrite(const AppointmentRecord& expected, const QByteArray& envelope)
{
    Statement update(m_connection,
                     u"UPDATE appointment_record SET envelope = ? WHERE id = ? AND envelope = ?"_s);
    return update.bindAll(envelope, expected.id, expected.envelope).run() == 1;
}

bool AppointmentRecordStore::remove(const AppointmentRecord& expected)
{
    Statement removal(m_connection, u"DELETE FROM appointment_record WHERE id = ? AND envelope = ?"_s);
    return removal.bindAll(expected.id, expected.envelope).run() == 1;
}

std::vector<AppointmentRecord> AppointmentRecordStore::all() const
{
    Statement query(m_connection, u"SELECT id, envelope FROM appointment_record ORDER BY id"_s);
    std::vector<AppointmentRecord> records;
    while (query.next())
        records.push_back({AppointmentRecordId(query.integer(0)), query.blob(1)});
    return records;
}

std::vector<AppointmentRecordId> AppointmentRecordStore::ids() const
{
    Statement query(m_connection, u"SELECT id FROM appointment_record ORDER BY id"_s);
    std::vector<AppointmentRecordId> ids;
    while (query.next())
        ids.emplace_back(query.integer(0));
    return ids;
}

} // namespace ledforum
