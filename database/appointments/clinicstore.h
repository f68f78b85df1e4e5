// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/clinic.h"

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// Clinics, in order of time. Throws DatabaseError.
class ClinicStore final
{
public:
    explicit ClinicStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// The clinic's own id is not read. Constraint when another clinic starts at that time.
    ClinicId insert(const Clinic& clinic);
    /// Writes date, start, minutes, venue, state, reason and sequence of the clinic with this id.
    void update(const Clinic& clinic);

    [[nodiscard]] std::optional<Clinic> find(ClinicId id) const;
    /// Both days included; an invalid date is no limit.
    [[nodiscard]] std::vector<Clinic> between(QDate first, QDate last) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
