// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/appointments/clinicstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString stateText(ClinicState state)
{
    return state == ClinicState::Cancelled ? u"cancelled"_s : u"open"_s;
}

Clinic clinicOf(const Statement& row)
{
    return {.id = ClinicId(row.integer(0)),
            .uid = row.text(1),
            .span = {row.date(2), row.time(3), int(row.integer(4))},
            .venue = row.text(5),
            .state = row.text(6) == "cancelled"_L1 ? ClinicState::Cancelled : ClinicState::Open,
            .cancellationReason = row.text(7),
            .sequence = int(row.integer(8))};
}

} // namespace

ClinicId ClinicStore::insert(const Clinic& clinic)
{
    Statement insert(m_connection, sqlFile(u"appointments/insert_clinic.sql"));
    insert.bindAll(clinic.uid, clinic.span.date, clinic.span.start, clinic.span.minutes, clinic.venue,
                   stateText(clinic.state), clinic.cancellationReason, clinic.sequence);
    return ClinicId(insert.insertedId());
}

void ClinicStore::update(const Clinic& clinic)
{
    Statement update(m_connection, sqlFile(u"appointments/update_clinic.sql"));
    update.bindAll(clinic.span.date, clinic.span.start, clinic.span.minutes, clinic.venue,
                   stateText(clinic.state), clinic.cancellationReason, clinic.sequence, clinic.id);
    update.run();
}

std::optional<Clinic> ClinicStore::find(ClinicId id) const
{
    Statement query(m_connection,
                    u"SELECT id, uid, date, start, minutes, venue, state, cancellation_reason, sequence\n"
                    "FROM clinic WHERE id = ?"_s);
    query.bindAll(id);
    if (!query.next())
        return std::nullopt;
    return clinicOf(query);
}

std::vector<Clinic> ClinicStore::between(QDate first, QDate last) const
{
    Statement query(m_connection,
                    u"SELECT id, uid, date, start, minutes, venue, state, cancellation_reason, sequence\n"
                    "FROM clinic WHERE date BETWEEN ? AND ? ORDER BY date, start"_s);
    query.bindDays(first, last);
    std::vector<Clinic> clinics;
    while (query.next())
        clinics.push_back(clinicOf(query));
    return clinics;
}

} // namespace ledforum
