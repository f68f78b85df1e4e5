// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicmaker.h"
#include "app/common/result.h"

#include <optional>
#include <vector>

namespace ledforum {

/// When and where clinics may stand, and how their slots are joined. None of it reads anything: the caller
/// hands in what is stored and the time on the forum's wall.
namespace clinicrules {

inline constexpr int longestVenue = 200;
inline constexpr int longestReason = 200;
inline constexpr int shortestSlot = 5;     ///< minutes
inline constexpr int longestMinutes = 600; ///< of a clinic

/// The plan as it is kept; refused with a sentence when it has no slots, a slot is too short, or it does not
/// end that day.
[[nodiscard]] Result<ClinicPlan> checkedPlan(const ClinicPlan& plan);
/// Why a clinic cannot stand there: the time has passed, or another clinic that takes place overlaps it.
/// `others` may hold the clinic itself, known by `self`.
[[nodiscard]] std::optional<Failure> refusalToStand(const LocalSpan& span, std::optional<ClinicId> self,
                                                    const std::vector<Clinic>& others, LocalMoment now);
/// Why a clinic can no longer be changed: it has begun, and is history.
[[nodiscard]] std::optional<Failure> refusalToChange(const Clinic& clinic, LocalMoment now);
/// Whether it takes place where or when it did not.
[[nodiscard]] bool takesPlaceAnew(const Clinic& before, const Clinic& after);
/// Either of them: why one cannot take the place of the other. `others` are those of the day of `after`.
[[nodiscard]] std::optional<Failure> refusalToRewrite(const Clinic& before, const Clinic& after,
                                                      const std::vector<Clinic>& others, LocalMoment now);

/// Why the tutor cannot block this slot; `isOffered`: it is held for somebody who waits.
[[nodiscard]] std::optional<Failure> refusalToBlock(const Slot& slot, const Clinic& clinic, bool isOffered,
                                                    LocalMoment now);
[[nodiscard]] std::optional<Failure> refusalToUnblock(const Slot& slot, LocalMoment now);
/// The slot that begins when this one ends; null when there is none.
[[nodiscard]] const Slot* slotAfter(const Slot& slot, const std::vector<Slot>& clinicSlots);
/// Why `next` cannot be given to `first`, which may be booked already: a longer talk.
[[nodiscard]] std::optional<Failure> refusalToJoin(const Slot& first, const Slot& next, const Clinic& clinic,
                                                   bool isEitherOffered, LocalMoment now);
/// The last of the slots whose time this one has; null when it has its own time only.
[[nodiscard]] const Slot* lastJoined(const Slot& slot, const std::vector<Slot>& clinicSlots);
/// Why the time of `last`, or null, cannot be given back.
[[nodiscard]] std::optional<Failure> refusalToSeparate(const Slot& slot, const Slot* last, bool isOffered,
                                                       LocalMoment now);

} // namespace clinicrules

} // namespace ledforum
