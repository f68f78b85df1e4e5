// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/confidentiality.h"
#include "database/forum/confidentialitytext.h"

namespace ledforum {

/// What a doctor asks for who agrees to the limits of confidentiality of a new forum.
[[nodiscard]] inline BookingRequest agreeing(const QString& topic, const QString& message = {})
{
    return {topic, message, confidentiality::digestOf(defaultConfidentialityText())};
}

} // namespace ledforum
