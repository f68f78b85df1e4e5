// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QByteArray>

namespace ledforum {

/// Something kept about an appointment: its outcome, what was agreed, a cancellation. What it is and whose
/// stands inside the envelope only, and all rows have one size.
struct AppointmentRecord
{
    AppointmentRecordId id{0}; ///< random, chosen before the envelope is sealed: it opens under no other
    QByteArray envelope = {};

    friend bool operator==(const AppointmentRecord&, const AppointmentRecord&) = default;
};

} // namespace ledforum
