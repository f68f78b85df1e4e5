// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/auditlog.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"

namespace ledforum {

/// Changes clinics as a whole inside a transaction of the caller, who says by a Failure to roll it back.
/// Throws DatabaseError.
class ClinicWriter final
{
public:
    ClinicWriter(Connection& connection, LocalMoment now, AuditLog::Entry& audit);

    /// Puts one in the place of the other, together with its slots and its waiting list, and gives it as
    /// stored. Refused as clinicrules.h says. Conflict when the stored clinic is not `before`; changes that
    /// were undone again have only counted its sequence up, and are no reason.
    Result<Clinic> rewrite(const Clinic& before, Clinic after, const QString& action);
    /// Takes off a clinic that was added by mistake, unless somebody has booked in it or waits for it.
    Result<> remove(const Clinic& added);

private:
    void moveSlots(ClinicId clinic, int minutes);

    Connection& m_connection;
    LocalMoment m_now;
    AuditLog::Entry& m_audit;
    ClinicStore m_clinics;
    SlotStore m_slots;
};

} // namespace ledforum
