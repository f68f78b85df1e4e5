// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/appointments/clinic.h"

namespace ledforum {

/// What becomes of a clinic, as a value: refused with a sentence when that makes no sense of this clinic.
/// Whether it can stand there is the business of clinicrules.h.
namespace clinicedits {

/// Without a venue it keeps its own.
[[nodiscard]] Result<Clinic> moved(const Clinic& clinic, LocalMoment start,
                                   const std::optional<QString>& venue = {});
/// By as much as teaching moves. Refused when it would begin on another day than the teaching.
[[nodiscard]] Result<Clinic> movedAlong(const Clinic& clinic, LocalMoment from, LocalMoment to);
[[nodiscard]] Result<Clinic> atVenue(const Clinic& clinic, const QString& venue);
[[nodiscard]] Result<Clinic> cancelled(const Clinic& clinic, const QString& reason);
[[nodiscard]] Result<Clinic> reinstated(const Clinic& clinic);

} // namespace clinicedits

/// "Tuesday 24 November 2026, 3pm to 4pm"
[[nodiscard]] QString whenWords(const Clinic& clinic);

} // namespace ledforum
