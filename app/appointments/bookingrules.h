// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/appointments/clinic.h"
#include "database/appointments/slot.h"
#include "database/appointments/topic.h"

#include <optional>
#include <vector>

namespace ledforum {

/// What a booking asks for, as typed.
struct BookingRequest
{
    QString topic = {};
    QString message = {}; ///< may be empty
};

/// The rules of booking. None reads anything: the caller hands in what is stored and the time on the forum's
/// wall.
namespace bookingrules {

inline constexpr qsizetype longestMessage = 1000;
inline constexpr qsizetype longestTopic = 100;

[[nodiscard]] bool hasStarted(const LocalSpan& span, LocalMoment now);
/// Free, in a clinic that takes place, and not begun.
[[nodiscard]] bool canBeBooked(const Slot& slot, const Clinic& clinic, LocalMoment now);

/// Why nobody may book this time: it has begun, or the clinic is cancelled.
[[nodiscard]] std::optional<Failure> refusalToBook(const Slot& slot, const Clinic& clinic, LocalMoment now);
/// Why a doctor who holds these bookings of clinics that take place may not have one more. The limit counts
/// those yet to begin; the tutor books past it.
[[nodiscard]] std::optional<Failure> refusalToHoldMore(const std::vector<LocalSpan>& held, int limit,
                                                       LocalMoment now);
/// Why a booking can no longer be cancelled: it has begun, and is history.
[[nodiscard]] std::optional<Failure> refusalToCancel(const Slot& slot, LocalMoment now);

/// The active topic of that name, without regard to case, accents and spacing.
[[nodiscard]] Result<Topic> topicNamed(const std::vector<Topic>& topics, QStringView typed);
/// The message as it is kept: trimmed, lines ended by \n, composed (NFC), at most `longestMessage`
/// characters.
[[nodiscard]] Result<QString> messageFrom(QStringView typed);
/// A new topic's title as it is kept.
[[nodiscard]] Result<QString> topicTitleFrom(QStringView typed);

/// "3.20pm was just taken; 3.40pm is free." `others` are the clinic's slots.
[[nodiscard]] Failure justTaken(const Slot& slot, const std::vector<Slot>& others, LocalMoment now);

} // namespace bookingrules

} // namespace ledforum
