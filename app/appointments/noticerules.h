// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/waitingviews.h"

#include <vector>

namespace ledforum {

/// What a doctor is to be told, from what they last agreed to and what is so now. None of it reads anything.
namespace noticerules {

[[nodiscard]] std::optional<Notice> noticeOf(const OwnBooking& booking);
/// What became of the clinic waited for, and the offer that stands or ran out.
[[nodiscard]] std::vector<Notice> noticesOf(const OwnPlace& place);
/// A clinic that takes place after all may leave a doctor with more 1:1s to come than one may hold.
void addLimit(std::vector<Notice>& notices, int held, int limit);
/// Of a booking that the tutor cancelled.
[[nodiscard]] Notice cancellationNotice(AppointmentRecordId record, const LocalSpan& span);

} // namespace noticerules

} // namespace ledforum
