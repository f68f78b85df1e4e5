// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/clinic.h"

#include <QMap>

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
    /// Stores date, start, minutes, venue, state and reason, and counts `sequence` up. False, and nothing
    /// changed, when the stored sequence is no longer the given one: someone else has changed the clinic
    /// meanwhile. Constraint as above.
    [[nodiscard]] bool update(const Clinic& clinic);
    /// With its slots. Only one that nobody has booked or waited for.
    void remove(ClinicId id);

    [[nodiscard]] std::optional<Clinic> find(ClinicId id) const;
    /// Both days included; an invalid date is no limit.
    [[nodiscard]] std::vector<Clinic> between(QDate first, QDate last) const;
    /// Where the clinics stand now that were generated for days of a stretch, by those days.
    [[nodiscard]] QMap<QDate, LocalSpan> laidOutFor(QDate first, QDate last) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
