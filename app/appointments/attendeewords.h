// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"

namespace ledforum {

/// Who comes, or why nobody is named: "This booking does not check out", "No longer kept".
[[nodiscard]] QString whoComes(const Attendee& attendee);

} // namespace ledforum
