// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/valuecheck.h"

#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

void readEveryDateAndTime(Connection& connection)
{
    for (const QString& query :
         {u"SELECT date FROM teaching_session"_s, u"SELECT date FROM clinic"_s, u"SELECT date FROM closure"_s,
          u"SELECT date FROM withdrawn_event"_s, u"SELECT date FROM bank_holiday_change"_s,
          u"SELECT issued_on FROM certificate"_s,
          u"SELECT ended_on FROM certificate WHERE ended_on IS NOT NULL"_s}) {
        Statement rows(connection, query);
        while (rows.next())
            static_cast<void>(rows.date(0));
    }
    for (const QString& query :
         {u"SELECT start FROM teaching_session"_s, u"SELECT start FROM clinic"_s, u"SELECT start FROM slot"_s,
          u"SELECT start FROM withdrawn_event"_s, u"SELECT arrived FROM mark WHERE arrived IS NOT NULL"_s,
          u"SELECT left_at FROM mark WHERE left_at IS NOT NULL"_s}) {
        Statement rows(connection, query);
        while (rows.next())
            static_cast<void>(rows.time(0));
    }
    Statement offers(connection, u"SELECT offer_ends FROM waiting_place WHERE offer_ends IS NOT NULL"_s);
    while (offers.next())
        static_cast<void>(offers.moment(0));
}

} // namespace ledforum
