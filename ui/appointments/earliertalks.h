// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentarchive.h"

class QVBoxLayout;

namespace ledforum {

/// Adds what there was before with this doctor, the last first, without the appointment of `except` itself:
/// day, outcome, topic, note and what was agreed.
void addEarlierTalks(QVBoxLayout& column, const AppointmentHistory& history, SlotId except);

} // namespace ledforum
