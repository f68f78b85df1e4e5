// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"

namespace ledforum {

/// What a time is to the doctor who looks at it. Never says whose it is.
enum class SlotStanding {
    Free,
    Mine,
    OfferedToMe,
    Taken,
    NotGiven, ///< the tutor keeps it from everybody
    Kept,     ///< for the waiting list
    NotOpenYet,
    Closed,
    Passed,
    Cancelled ///< its clinic is
};

[[nodiscard]] SlotStanding standingOf(const SlotView& slot, const ClinicView& clinic, LocalMoment now);
/// "Free, 20 minutes", "Kept for the waiting list": what stands on its card.
[[nodiscard]] QString wordsOf(SlotStanding standing, const SlotView& slot);

/// "until 10am today", "until 9am tomorrow", "until 9am on Tuesday 8 December".
[[nodiscard]] QString untilWords(LocalMoment ends, QDate today);
/// "1st", "2nd", "11th", "23rd". Positive numbers only.
[[nodiscard]] QString ordinal(int number);

} // namespace ledforum
