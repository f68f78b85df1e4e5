// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace ledforum {

/// What a word beside the numbers of a date, time or duration says, in the languages of reports. Words come
/// without the full stop of an abbreviation; their case does not matter.

/// 1 to 12: "Nov", "novembre", "listopada".
[[nodiscard]] std::optional<int> monthFrom(QStringView word);

enum class DayHalf { Morning, Afternoon };
/// "AM", "p. m." (as "pm"), "PM", "下午".
[[nodiscard]] std::optional<DayHalf> dayHalfFrom(QStringView word);

/// Seconds east of UTC: "Z", "UTC", "BST", "CET".
[[nodiscard]] std::optional<int> zoneFrom(QStringView word);

/// How many seconds one of this unit has: "h", "Std", "godz", "min", "sek".
[[nodiscard]] std::optional<int> unitFrom(QStringView word);

} // namespace ledforum
