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
    Clinic clinic{.id = ClinicId(row.integer(0)),
                  .uid = row.text(1),
                  .span = {row.date(2), row.time(3), int(row.integer(4))},
                  .venue = row.text(5),
                  .state = row.text(6) == "cancelled"_L1 ? ClinicState::Cancelled : ClinicState::Open,
                  .cancellationReason = row.text(7),
                  .sequence = int(row.integer(8))};
    if (!row.isNull(9))
        clinic.laidOutFor = row.date(9);
    return clinic;
}

} // namespace

ClinicId ClinicStore::insert(const Clinic& clinic)
{
    Statement insert(m_connection, sqlFile(u"appointments/insert_clinic.sql"));
    insert.bindAll(clinic.uid, clinic.span.date, clinic.span.start, clinic.span.minutes, clinic.venue,
                   stateText(clinic.state), clinic.cancellationReason, clinic.sequence, clinic.laidOutFor);
    return ClinicId(insert.insertedId());
}

bool ClinicStore::update(const Clinic& clinic)
{
    Statement update(m_connection, sqlFile(u"appointments/update_clinic.sql"));
    update.bindAll(clinic.span.date, clinic.span.start, clinic.span.minutes, clinic.venue,
                   stateText(clinic.state), clinic.cancellationReason, clinic.id, clinic.sequence);
    return update.run() == 1;
}

void ClinicStore::remove(ClinicId id)
{
    Statement(m_connection, u"DELETE FROM slot WHERE clinic_id = ?"_s).bindAll(id).run();
    Statement(m_connection, u"DELETE FROM clinic WHERE id = ?"_s).bindAll(id).run();
}

std::optional<Clinic> ClinicStore::find(ClinicId id) const
{
    Statement query(m_connection, sqlFile(u"appointments/clinics.sql") + u" WHERE id = ?"_s);
    query.bindAll(id);
    if (!query.next())
        return std::nullopt;
    return clinicOf(query);
}

std::vector<Clinic> ClinicStore::between(QDate first, QDate last) const
{
    Statement query(m_connection, sqlFile(u"appointments/clinics.sql") +
                                      u" WHERE date BETWEEN ? AND ? ORDER BY date, start"_s);
    query.bindDays(first, last);
    std::vector<Clinic> clinics;
    while (query.next())
        clinics.push_back(clinicOf(query));
    return clinics;
}

QMap<QDate, LocalSpan> ClinicStore::laidOutFor(QDate first, QDate last) const
{
    Statement rows(m_connection, u"SELECT laid_out_for, date, start, minutes FROM clinic\n"
                                 "WHERE laid_out_for BETWEEN ? AND ?"_s);
    rows.bindDays(first, last);
    QMap<QDate, LocalSpan> spans;
    while (rows.next())
        spans.insert(rows.date(0), {rows.date(1), rows.time(2), int(rows.integer(3))});
    return spans;
}

} // namespace ledforum
