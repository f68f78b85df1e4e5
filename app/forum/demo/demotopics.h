// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentrecords.h"
#include "app/appointments/bookingrules.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// Gives a generated session the n-th invented topic, with speaker, outcomes and venue, and publishes it.
void giveDemoTopic(TeachingSession& session, size_t n);

/// What the n-th invented 1:1 is about.
[[nodiscard]] BookingRequest demoRequest(size_t n);

/// What came of the n-th invented 1:1.
struct DemoTalk
{
    AppointmentOutcome outcome = AppointmentOutcome::Attended;
    QString note = {};
    QStringList actions = {};
};
[[nodiscard]] DemoTalk demoTalk(size_t n);

} // namespace ledforum
