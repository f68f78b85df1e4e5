// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <vector>

namespace ledforum {

/// Every second week's day of the fortnight that `anchor` belongs to, from `from` to `to`, both included. The
/// anchor counts in both directions; it may lie before, in or after the stretch. None when a date is invalid
/// or `to` is before `from`.
[[nodiscard]] std::vector<QDate> fortnightDays(QDate anchor, QDate from, QDate to);

/// The first such weekday (Qt's numbers: Monday is 1) on or after a date.
[[nodiscard]] QDate firstWeekday(QDate from, int dayOfWeek);

} // namespace ledforum
