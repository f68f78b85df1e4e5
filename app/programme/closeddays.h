// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/bankholidays.h"
#include "database/programme/closurestore.h"

#include <QMap>

namespace ledforum {

/// Why the forum does not meet on which days, both ends included: "Bank holiday: Good Friday", "Closed:
/// Christmas week". Throws DatabaseError, as everything here does.
[[nodiscard]] QMap<QDate, QString> closedDays(const ClosureStore& store, QDate first, QDate last);

[[nodiscard]] QMap<QDate, QString> closedDays(const std::vector<Closure>& closures,
                                              const std::vector<BankHolidayChange>& holidayChanges,
                                              QDate first, QDate last);

/// A closure that may be stored beside those that there are. Refused without a reason, and where that day is
/// closed already.
[[nodiscard]] Result<Closure> checkedClosure(const std::vector<Closure>& closures, QDate date,
                                             const QString& reason);

Result<> openDay(ClosureStore& store, QDate date);

/// Adds a holiday (its title is needed) or takes one away. Taking away one that was added by hand forgets it;
/// refused where that day is none.
Result<> changeHoliday(ClosureStore& store, const BankHolidayChange& change);

} // namespace ledforum
