// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"

namespace ledforum {

/// The time with this number, whatever its state; null when no clinic has it.
[[nodiscard]] const SlotView* slotIn(const std::vector<ClinicView>& clinics, SlotId slot);

/// What to take instead of a time that is gone: the next that can be booked on its day, else an earlier one
/// of its day, else the first of a later day. Null when there is none.
[[nodiscard]] const SlotView* nextFreeTo(const std::vector<ClinicView>& clinics, const LocalSpan& wanted);

/// "3.40pm" of the same day, "3.40pm, Tuesday 8 December" of another: a time as one says it beside `other`.
[[nodiscard]] QString wordsBeside(const LocalSpan& span, const LocalSpan& other);

} // namespace ledforum
