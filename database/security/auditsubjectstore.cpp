// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/auditsubjectstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Lookup
{
    QLatin1StringView table;
    QLatin1StringView query; ///< name, date, start
};

constexpr QLatin1StringView sessionQuery = "SELECT '', date, start FROM teaching_session WHERE id = ?"_L1;

constexpr Lookup lookups[] = {
    {"person"_L1, "SELECT full_name, NULL, NULL FROM person WHERE id = ?"_L1},
    {"account"_L1, "SELECT full_name, NULL, NULL FROM person\n"
                   "WHERE id = (SELECT person_id FROM account WHERE id = ?)"_L1},
    {"topic"_L1, "SELECT title, NULL, NULL FROM topic WHERE id = ?"_L1},
    {"certificate"_L1, "SELECT serial, NULL, NULL FROM certificate WHERE id = ?"_L1},
    {"teaching_session"_L1, sessionQuery},
    {"register"_L1, sessionQuery},
    {"reply"_L1, sessionQuery},
    {"clinic"_L1, "SELECT '', date, NULL FROM clinic WHERE id = ?"_L1},
    {"slot"_L1, "SELECT '', clinic.date, slot.start FROM slot\n"
                "JOIN clinic ON clinic.id = slot.clinic_id WHERE slot.id = ?"_L1},
};

} // namespace

AuditSubject AuditSubjectStore::find(const QString& table, qint64 id) const
{
    for (const Lookup& lookup : lookups) {
        if (lookup.table != table)
            continue;
        Statement row(m_connection, lookup.query);
        row.bind(id);
        if (!row.next())
            return {};
        AuditSubject subject{row.text(0), {}, {}};
        if (!row.isNull(1))
            subject.date = row.date(1);
        if (!row.isNull(2))
            subject.start = row.time(2);
        return subject;
    }
    return {};
}

} // namespace ledforum
