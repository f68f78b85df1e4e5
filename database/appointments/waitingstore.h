// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/waitingplace.h"

#include <vector>

namespace ledforum {

class Connection;

/// The places of waiting lists, in order of position. Throws DatabaseError.
class WaitingStore final
{
public:
    explicit WaitingStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Constraint when the position is given already, or the tag's owner has another place of the clinic.
    void insert(const WaitingPlace& place);
    /// Overwrites the place of this clinic and position. Constraint when its offer's slot is offered to
    /// another place.
    void update(const WaitingPlace& place);

    /// Those that have ended, too.
    [[nodiscard]] std::vector<WaitingPlace> ofClinic(ClinicId clinic) const;
    /// Those of the clinics of these days that still say whose they are, by clinic: that stand, or whose
    /// offer ran out. Both days included; an invalid date is no limit.
    [[nodiscard]] std::vector<WaitingPlace> heldBetween(QDate first, QDate last) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
