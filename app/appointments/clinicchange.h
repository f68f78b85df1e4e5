// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/clinic.h"

#include <QStringList>

namespace ledforum {

/// A clinic before and after a change: enough to take it back.
struct ClinicChange
{
    std::optional<Clinic> before = {}; ///< nothing: it was added
    std::optional<Clinic> after = {};  ///< nothing: adding it was undone
    /// What people should know and what was done all the same: "The forum is closed that day: Christmas
    /// week."
    QStringList warnings = {};
    friend bool operator==(const ClinicChange&, const ClinicChange&) = default;
};

} // namespace ledforum
