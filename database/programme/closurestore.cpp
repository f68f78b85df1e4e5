// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/programme/closurestore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

std::vector<Closure> ClosureStore::closures(QDate first, QDate last) const
{
    std::vector<Closure> closures;
    Statement rows(m_connection,
                   u"SELECT id, date, reason FROM closure WHERE date BETWEEN ? AND ? ORDER BY date"_s);
    rows.bindDays(first, last);
    while (rows.next())
        closures.push_back({ClosureId(rows.integer(0)), rows.date(1), rows.text(2)});
    return closures;
}

ClosureId ClosureStore::insert(QDate date, const QString& reason)
{
    Statement insert(m_connection, u"INSERT INTO closure (date, reason) VALUES (?, ?) RETURNING id"_s);
    insert.bindAll(date, reason);
    return ClosureId(insert.insertedId());
}

bool ClosureStore::remove(QDate date)
{
    Statement remove(m_connection, u"DELETE FROM closure WHERE date = ?"_s);
    remove.bind(date);
    return remove.run() > 0;
}

std::vector<BankHolidayChange> ClosureStore::bankHolidayChanges() const
{
    std::vector<BankHolidayChange> changes;
    Statement rows(m_connection, u"SELECT date, title, is_holiday FROM bank_holiday_change ORDER BY date"_s);
    while (rows.next())
        changes.push_back({rows.date(0), rows.text(1), rows.flag(2)});
    return changes;
}

void ClosureStore::setBankHolidayChange(const BankHolidayChange& change)
{
    Statement upsert(m_connection, sqlFile(u"programme/set_bank_holiday_change.sql"));
    upsert.bindAll(change.date, change.title, change.isHoliday);
    upsert.run();
}

bool ClosureStore::removeBankHolidayChange(QDate date)
{
    Statement remove(m_connection, u"DELETE FROM bank_holiday_change WHERE date = ?"_s);
    remove.bind(date);
    return remove.run() > 0;
}

} // namespace ledforum
