// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QString>

#include <optional>

namespace ledforum {

/// Which of the first two numbers of a date is the day. A year that stands first decides for itself.
enum class DateOrder { DayFirst, MonthFirst };

/// A date and time as a report writes them, before it is known which number is the day.
struct WrittenMoment
{
    int first = 0;
    int second = 0;
    int year = 0;
    bool isYearFirst = false;
    QTime time;

    /// Nothing where that order gives no date.
    [[nodiscard]] std::optional<LocalMoment> read(DateOrder order) const;
};

/// Reads "15/11/22, 09:30:47", "9/10/26, 8:57:52 AM", "12/10/2021, 7:37:51 PM", "9/10/2026, 13:15:00",
/// "22.7.2026 7.05.12" and "2026-07-22 07:05:12".
[[nodiscard]] std::optional<WrittenMoment> parseWrittenMoment(QStringView text);

/// Reads "3h 1m 41s", "36m 6s", "45s", "2h"; the seconds.
[[nodiscard]] std::optional<qint64> parseDuration(QStringView text);

} // namespace ledforum
