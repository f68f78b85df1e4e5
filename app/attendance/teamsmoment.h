// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QString>

#include <optional>

namespace ledforum {

/// Which of the first two numbers of a date is the day. A year that stands first decides for itself, and so
/// does a month in letters.
enum class DateOrder { DayFirst, MonthFirst };

/// A date and time as a report writes them, before it is known which number is the day.
struct WrittenMoment
{
    int first = 0;
    int second = 0;
    int year = 0;
    bool isMonthFirst = false; ///< certainly: "2026-11-24", "24 Nov 2026"
    QTime time;
    std::optional<int> offset = std::nullopt; ///< seconds east of UTC: "Z", "+01:00", "GMT+1"

    /// Nothing where that order gives no date.
    [[nodiscard]] std::optional<LocalMoment> read(DateOrder order) const;
};

/// Reads "15/11/22, 09:30:47", "9/10/26, 8:57:52 AM", "22.7.2026 7.05.12", "2026-07-22T07:05:12Z",
/// "24 nov. 2026 à 14:05", "Nov 24, 2026 2:05 p. m.", "24 de noviembre de 2026, 14:05" and the like, in the
/// digits of any script. Years of two digits are of this century.
[[nodiscard]] std::optional<WrittenMoment> parseWrittenMoment(QStringView text);

/// Reads a time without a date: "14:05", "2:05:12 PM", "14.05", "14h05".
[[nodiscard]] std::optional<QTime> parseWrittenTime(QStringView text);

/// Reads "3h 1m 41s", "36m 6s", "45s", "1 godz. 2 min 3 s", "1 Std. 5 Min.", "1:02:03", "62:10",
/// "PT1H2M"; the seconds.
[[nodiscard]] std::optional<qint64> parseDuration(QStringView text);

} // namespace ledforum
