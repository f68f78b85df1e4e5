// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/programme/withdrawneventstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

WithdrawnEvent eventOf(const Statement& row)
{
    return {row.text(0), {row.date(1), row.time(2), int(row.integer(3))}, row.text(4), int(row.integer(5))};
}

} // namespace

std::vector<WithdrawnEvent> WithdrawnEventStore::list() const
{
    std::vector<WithdrawnEvent> events;
    Statement rows(m_connection, u"SELECT uid, date, start, minutes, title, sequence\n"
                                 "FROM withdrawn_event ORDER BY date, start, uid"_s);
    while (rows.next())
        events.push_back(eventOf(rows));
    return events;
}

std::optional<WithdrawnEvent> WithdrawnEventStore::find(const QString& uid) const
{
    Statement row(m_connection, u"SELECT uid, date, start, minutes, title, sequence\n"
                                "FROM withdrawn_event WHERE uid = ?"_s);
    row.bind(uid);
    return row.next() ? std::optional(eventOf(row)) : std::nullopt;
}

void WithdrawnEventStore::add(const WithdrawnEvent& event)
{
    Statement insert(m_connection,
                     u"INSERT INTO withdrawn_event (uid, date, start, minutes, title, sequence)\n"
                     "VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert.bindAll(event.uid, event.span.date, event.span.start, event.span.minutes, event.title,
                   event.sequence);
    insert.run();
}

void WithdrawnEventStore::forget(const QString& uid)
{
    Statement remove(m_connection, u"DELETE FROM withdrawn_event WHERE uid = ?"_s);
    remove.bind(uid);
    remove.run();
}

} // namespace ledforum
