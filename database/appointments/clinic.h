// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"
#include "database/types/typedid.h"

#include <QString>

#include <optional>

namespace ledforum {

enum class ClinicState { Open, Cancelled };

/// An afternoon's 1:1 appointments with the Deputy Clinical Tutor. Its slots are made with it.
struct Clinic
{
    ClinicId id{0};
    QString uid = {}; ///< of the calendar event, for ever
    LocalSpan span;
    QString venue = {};
    ClinicState state = ClinicState::Open;
    QString cancellationReason = {};
    int sequence = 0; ///< of the calendar event: one more with each change (RFC 5545)
    /// The day of the fortnight that it was generated for, wherever it was moved since; an extra clinic has
    /// none.
    std::optional<QDate> laidOutFor = std::nullopt;

    friend bool operator==(const Clinic&, const Clinic&) = default;
};

} // namespace ledforum
