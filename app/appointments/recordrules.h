// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentrecords.h"
#include "app/common/result.h"

namespace ledforum {

/// What may be kept about an appointment, and how. Whatever passes can be sealed.
namespace recordrules {

inline constexpr qsizetype longestNote = 2000;
inline constexpr qsizetype mostActions = 12;
inline constexpr qsizetype longestAction = 200;

/// The note as it is kept: trimmed, lines ended by \n, composed (NFC).
[[nodiscard]] Result<QString> noteFrom(QStringView typed);
/// One line each: trimmed, single spaces; empty ones are left out.
[[nodiscard]] Result<QStringList> actionsFrom(const QStringList& typed);
/// Why there can be no outcome yet; nothing once the appointment has begun.
[[nodiscard]] std::optional<Failure> refusalOfOutcome(const LocalSpan& span, LocalMoment now);
/// Why the record cannot be sealed: an envelope has one size, and letters beyond the Latin ones take more of
/// it. Says how much of it fits.
[[nodiscard]] std::optional<Failure> refusalToSeal(const PrivateRecord& record);

} // namespace recordrules

} // namespace ledforum
